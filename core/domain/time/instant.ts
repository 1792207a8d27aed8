declare const instantBrand: unique symbol;

/** A moment in UTC, in milliseconds since 1970. Shown to people in the office's time zone. */
export type Instant = number & { readonly [instantBrand]: true };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Milliseconds since 1970 → instant. */
export const instant = (milliseconds: number): Instant => Math.trunc(milliseconds) as Instant;

/** The instant `milliseconds` later (earlier when negative). */
export const after = (from: Instant, milliseconds: number): Instant => (from + milliseconds) as Instant;

const WIRE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads what the service sends: up to 7 fractional digits, `Z`, an offset, or no suffix at
 * all (then UTC, API page section 5). Anything else, and impossible dates, give null.
 */
export function parseInstant(text: string): Instant | null {
  const match = WIRE.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0', fraction = '', zone = 'Z'] = match;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  date.setUTCHours(Number(hours), Number(minutes), Number(seconds), Number(fraction.padEnd(3, '0').slice(0, 3)));
  return instant(date.getTime() - offsetMilliseconds(zone));
}

function offsetMilliseconds(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.slice(1).replace(':', '');
  return sign * (Number(digits.slice(0, 2)) * HOUR + Number(digits.slice(2)) * MINUTE);
}

/** `2026-11-22T09:00:00.000Z` */
export const toIso = (at: Instant): string => new Date(at).toISOString();
