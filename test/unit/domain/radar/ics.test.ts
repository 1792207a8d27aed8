import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icsOf } from '../../../../core/domain/radar/ics.ts';
import type { CalendarEvent } from '../../../../core/domain/radar/ics.ts';
import { instant } from '../../../../core/domain/time/instant.ts';

const AT = instant(Date.UTC(2026, 10, 22, 9));
const event = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: 'a.renewal',
  title: 'Odnowienie: Łódzki Żuraw; 5 × Business Premium, rocznie',
  text: '',
  when: { kind: 'day', day: '2026-12-01', next: '2026-12-02' },
  remindHours: null,
  ...over,
});
const calendar = (...events: readonly CalendarEvent[]): string => icsOf(events, { name: 'Radar', madeAt: AT });
/** As a calendar reads it: folded lines put together again. */
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('holds a whole day with its id, so that a second import replaces it', () => {
    expect(unfolded(calendar(event()))).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//CSP Desk//Radar//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'X-WR-CALNAME:Radar',
      'BEGIN:VEVENT', 'UID:a.renewal@csp-desk', 'DTSTAMP:20261122T090000Z', 'DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261202', 'TRANSP:TRANSPARENT',
      'SUMMARY:Odnowienie: Łódzki Żuraw\\; 5 × Business Premium\\, rocznie', 'END:VEVENT', 'END:VCALENDAR', '',
    ]);
  });

  it('holds a moment in UTC with a reminder', () => {
    const lines = unfolded(calendar(event({ when: { kind: 'moment', at: AT }, remindHours: 24, text: 'line one\nline two' })));
    expect(lines).toEqual(expect.arrayContaining(['DTSTART:20261122T090000Z', 'TRIGGER:-PT24H', 'DESCRIPTION:line one\\nline two']));
  });

  it('has no line of more than 75 bytes, and says the same when put together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = calendar(event({ title }));
        expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        expect(unfolded(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
      }),
    );
  });
});
