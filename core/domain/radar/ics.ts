import type { CalendarDay } from '../time/calendar-day.ts';
import { toIso } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';

/** An entry of a calendar: a whole day, or a moment with a reminder before it. */
export type CalendarEvent = {
  /** The same on every export, so that a calendar replaces the entry instead of doubling it. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly when: { readonly kind: 'day'; readonly day: CalendarDay; readonly next: CalendarDay } | { readonly kind: 'moment'; readonly at: Instant };
  /** Hours before it at which the calendar speaks up; null: not at all. */
  readonly remindHours: number | null;
};

/** A calendar file (RFC 5545) that Outlook, Google and Thunderbird take in. */
export function icsOf(events: readonly CalendarEvent[], { name, madeAt }: { readonly name: string; readonly madeAt: Instant }): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//CSP Desk//Radar//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`, ...events.flatMap((event) => eventLines(event, madeAt)), 'END:VCALENDAR'];
  return lines.map(folded).join('\r\n') + '\r\n';
}

function eventLines({ id, title, text, when, remindHours }: CalendarEvent, madeAt: Instant): readonly string[] {
  const time = when.kind === 'day' ? [`DTSTART;VALUE=DATE:${compactDay(when.day)}`, `DTEND;VALUE=DATE:${compactDay(when.next)}`, 'TRANSP:TRANSPARENT'] : [`DTSTART:${compactInstant(when.at)}`, `DTEND:${compactInstant(when.at)}`];
  const alarm = remindHours === null ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER:-PT${remindHours}H`, 'END:VALARM'];
  return ['BEGIN:VEVENT', `UID:${escaped(id)}@csp-desk`, `DTSTAMP:${compactInstant(madeAt)}`, ...time, `SUMMARY:${escaped(title)}`, ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]), ...alarm, 'END:VEVENT'];
}

const compactDay = (day: CalendarDay): string => day.replaceAll('-', '');
const compactInstant = (at: Instant): string => `${toIso(at).slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** RFC 5545, 3.3.11. Other control characters have no place in a calendar. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');

/** RFC 5545, 3.1: at most 75 bytes a line; what goes on begins with a space. No character is cut in two. */
const LONGEST_LINE = 75;

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let length = 0;
  for (const character of line) {
    const bytes = bytesOf(character);
    if (length + bytes > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
      length = 1;
    }
    part += character;
    length += bytes;
  }
  return [...parts, part].join('\r\n');
}

/** In UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}
