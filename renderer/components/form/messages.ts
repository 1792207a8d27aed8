import type { TFunction } from 'i18next';
import type { FieldError } from 'react-hook-form';

/** The kinds of problem that a schema finds, each with a sentence in `common.json`. */
type Problem = 'missing' | 'tooLong' | 'tooSmall' | 'tooBig' | 'notNumber' | 'form';

/** What is wrong with a field. Decided by the code of the schema's issue, never by its text. */
export function problemOf(error: Pick<FieldError, 'type'>, value: unknown): Problem {
  if (value === '' || value === null || value === undefined) return 'missing';
  const isText = typeof value === 'string';
  if (error.type === 'required') return 'missing';
  if (error.type === 'too_big') return isText ? 'tooLong' : 'tooBig';
  if (error.type === 'too_small') return isText ? 'missing' : 'tooSmall';
  return error.type === 'invalid_type' ? 'notNumber' : 'form';
}

export function fieldMessage(error: FieldError | undefined, value: unknown, t: TFunction): string | undefined {
  return error ? t(`field.${problemOf(error, value)}`) : undefined;
}
