import { describe, expect, it } from 'vitest';
import { dateFormats, partsOf, WORDS } from '../../../../renderer/format/dates.ts';
import { DAY, HOUR, MINUTE } from '../../../../core/domain/time/instant.ts';
import { formatOf, LANGUAGES, wordsOf } from '../words.ts';

const at = (iso: string): number => Date.parse(iso);
const MARCH = at('2026-03-09T11:04:31Z');

describe('dates by formatting country, words by language', () => {
  it.each([
    ['pl', 'PL', '09.03.2026', '9 marca 2026'],
    ['de', 'DE', '09.03.2026', '9. März 2026'],
    ['de', 'AT', '09.03.2026', '9. März 2026'],
    ['en', 'GB', '9 Mar 2026', '9 March 2026'],
    ['en', 'PL', '09.03.2026', '9 March 2026'],
    ['pl', 'GB', '9 mar 2026', '9 marca 2026'],
  ] as const)('%s screen, %s formats', (language, country, short, long) => {
    const format = dateFormats({ language, country, timeZone: 'Europe/Warsaw', t: wordsOf(language, 'format') });
    expect([format.date(MARCH), format.longDate(MARCH)]).toEqual([short, long]);
  });

  it.each(LANGUAGES)('names months in British dates as Intl does: %s', (language) => {
    const format = dateFormats({ language, country: 'GB', timeZone: 'UTC', t: wordsOf(language, 'format') });
    const intl = new Intl.DateTimeFormat(WORDS[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const day = `2026-${String(month).padStart(2, '0')}-09`;
      expect([format.day(day), format.date(at(day))]).toEqual([intl.format(at(day)), intl.format(at(day))]);
    }
  });

  it('shows a moment in the zone of the office, not of the machine', () => {
    const evening = at('2026-11-22T23:30:00Z');
    expect(formatOf('pl', 'Europe/Warsaw').dateTime(evening)).toBe('23.11.2026, 00:30');
    expect(formatOf('pl', 'Europe/London').dateTime(evening)).toBe('22.11.2026, 23:30');
  });

  it('gives local time and UTC to the second for the tooltip', () => {
    expect(formatOf('de', 'Europe/Berlin').exact(MARCH)).toBe('09.03.2026, 12:04:31 (Europe/Berlin) · 2026-03-09 11:04:31 UTC');
  });

  it('leaves a calendar day where it is, whatever the zone', () => {
    for (const zone of ['America/Los_Angeles', 'UTC', 'Pacific/Auckland']) expect(formatOf('pl', zone).day('2026-03-09')).toBe('09.03.2026');
  });

  it('knows the days of the office at both ends of summer time', () => {
    const format = formatOf('pl');
    expect(format.sameDay(at('2026-03-28T23:30:00Z'), at('2026-03-29T21:30:00Z'))).toBe(true);
    expect(format.sameDay(at('2026-10-24T22:30:00Z'), at('2026-10-25T22:30:00Z'))).toBe(true);
    expect(format.sameDay(at('2026-10-25T22:30:00Z'), at('2026-10-25T23:30:00Z'))).toBe(false);
  });

  it('falls back to UTC for a zone that nobody knows', () => {
    expect(formatOf('en', 'Europe/Atlantis').dateTime(MARCH)).toBe('9 Mar 2026, 11:04');
  });
});

describe('relative times', () => {
  const now = at('2026-11-22T09:00:00Z');
  it.each([
    ['pl', -30_000, 'teraz'],
    ['pl', -2 * HOUR, '2 godziny temu'],
    ['pl', 5 * HOUR, 'za 5 godzin'],
    ['pl', 22 * DAY, 'za 22 dni'],
    ['de', 3 * DAY, 'in 3 Tagen'],
    ['de', -MINUTE, 'vor 1 Minute'],
    ['en', 47 * HOUR, 'in 47 hours'],
    ['en', 90 * DAY, 'in 3 months'],
    ['en', -800 * DAY, '2 years ago'],
  ] as const)('%s: %i ms reads %s', (language, difference, expected) => {
    expect(formatOf(language).relative(now + difference, now)).toBe(expected);
  });
});

describe('lengths of time', () => {
  it.each([
    [2 * DAY + 4 * HOUR + 59 * MINUTE, '2 d 4 h'],
    [2 * DAY + 59 * MINUTE, '2 d'],
    [DAY - 1, '23 h 59 min'],
    [4 * HOUR, '4 h'],
    [12 * MINUTE + 59_999, '12 min'],
    [59_999, 'under 1 min'],
    [-5, 'under 1 min'],
  ] as const)('%i ms reads %s, never longer than it is', (milliseconds, expected) => {
    expect(formatOf('en').duration(milliseconds)).toBe(expected);
  });

  it('counts in whole minutes', () => {
    expect(partsOf(DAY + HOUR + MINUTE + 59_999)).toEqual({ days: 1, hours: 1, minutes: 1 });
  });
});
