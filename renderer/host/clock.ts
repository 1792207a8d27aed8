import type { ClockReading } from '../../core/contract/office.ts';

/** A reading together with the window's monotonic time at which it came. */
export type ClockSample = { readonly reading: ClockReading; readonly at: number };

/** The rules' time now: the last reading plus the monotonic time since; a fixed clock stands still. */
export function timeOf(sample: ClockSample, monotonicNow: number): number {
  if (sample.reading.source === 'fixed') return sample.reading.now;
  return sample.reading.now + Math.max(0, Math.round(monotonicNow - sample.at));
}

/** Milliseconds until the next full step; never 0. */
export const untilNextStep = (now: number, stepMs: number): number => stepMs - (now % stepMs);

/** The time rounded up to a full step; exact where the clock is fixed. */
export function stepOf(sample: ClockSample, monotonicNow: number, stepMs: number): number {
  const now = timeOf(sample, monotonicNow);
  return sample.reading.source === 'fixed' ? now : Math.ceil(now / stepMs) * stepMs;
}
