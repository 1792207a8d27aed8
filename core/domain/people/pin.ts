import { MINUTE, SECOND } from '../time/instant.ts';

export const PIN_LENGTH = { least: 4, most: 12 } as const;

export type PinProblem = 'short' | 'long' | 'notDigits' | 'tooEasy';

/** What keeps a PIN from being taken: only digits count, and neither 1111 nor 1234 nor 4321. */
export function pinProblem(pin: string): PinProblem | null {
  if (!/^\d*$/.test(pin)) return 'notDigits';
  if (pin.length < PIN_LENGTH.least) return 'short';
  if (pin.length > PIN_LENGTH.most) return 'long';
  return isRun(pin, 0) || isRun(pin, 1) || isRun(pin, -1) ? 'tooEasy' : null;
}

/** Every digit differs from the one before by the same step. */
const isRun = (pin: string, step: number): boolean => pin.split('').every((digit, at) => at === 0 || Number(digit) - Number(pin[at - 1]) === step);

/** Typing errors are free; from then on every wrong PIN doubles the wait. */
const FREE_FAILURES = 4;
const FIRST_WAIT_MS = 30 * SECOND;
const LONGEST_WAIT_MS = 15 * MINUTE;

/** Milliseconds before the next try after so many wrong ones in a row: ten thousand PINs take months. */
export function waitAfter(failures: number): number {
  return failures <= FREE_FAILURES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES - 1), LONGEST_WAIT_MS);
}
