import { useMemo } from 'react';
import { DAY } from '../../../core/domain/time/instant.ts';
import { useFormat } from '../../format/useFormat.ts';

/** The calendar day of a moment in UTC, `YYYY-MM-DD`. */
export const utcDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * Terms are counted in days of UTC and end with the last second of one. In the office's
 * zone that second falls on the next day, so ends of terms are shown as the day that the service
 * and every invoice name.
 */
export type TermDays = {
  /** The last day of the term, inclusive. */
  readonly last: (endsAt: number) => string;
  /** The day after it, on which the term renews; the same for an end written at the day's first second. */
  readonly renewal: (endsAt: number) => string;
};

export function useTermDays(): TermDays {
  const format = useFormat();
  return useMemo(() => ({ last: (endsAt) => format.day(utcDay(endsAt)), renewal: (endsAt) => format.day(utcDay(endsAt + DAY)) }), [format]);
}
