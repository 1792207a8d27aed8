import { HOUR } from '../time/instant.ts';
import { DEFAULT_DISTANCES } from './guard.ts';

/** How many warnings of one deadline an office may ask for. */
export const MOST_WARNINGS = 6;
/** In hours. Nearer than an hour nobody can react any more; farther than two weeks every change would warn at once. */
export const NEAREST_WARNING = 1;
export const FARTHEST_WARNING = 336;

/** 48, 24, 4 and 1. */
export const DEFAULT_WARNING_HOURS: readonly number[] = DEFAULT_DISTANCES.map((distance) => distance / HOUR);

export type WarningProblem = 'notWhole' | 'outOfRange' | 'twice' | 'none';

export type WarningReading = {
  /** The farthest first; holds only when there is no problem. */
  readonly hours: readonly number[];
  /** One for each field, in the order of the fields; null: nothing to say. */
  readonly problems: readonly (WarningProblem | null)[];
};

const WHOLE = /^\d{1,6}$/;

/** What was typed into the fields of the warnings, in hours; an empty field is no warning, but one there must be. */
export function readWarningHours(typed: readonly string[]): WarningReading {
  const texts = typed.map((text) => text.trim());
  const problems = texts.map((text, index) => problemOf(text, texts.slice(0, index)));
  const hours = texts.filter((text) => WHOLE.test(text)).map(Number);
  if (texts.every((text) => text === '')) return { hours: [], problems: texts.map((_, index) => (index === 0 ? 'none' : null)) };
  return { hours: [...new Set(hours)].toSorted((a, b) => b - a), problems };
}

function problemOf(text: string, before: readonly string[]): WarningProblem | null {
  if (text === '') return null;
  if (!WHOLE.test(text)) return 'notWhole';
  const count = Number(text);
  if (count < NEAREST_WARNING || count > FARTHEST_WARNING) return 'outOfRange';
  return before.some((other) => WHOLE.test(other) && Number(other) === count) ? 'twice' : null;
}
