import type { TFunction } from 'i18next';
import type { FieldError } from 'react-hook-form';

/** The kinds of problem that a schema finds, each with a sentence in `common.json`. */
type Problem = 'missing' | 'tooLong' | 'tooSmall' | 'tooBig' | 'notNumber' | 'form';

/** What is wrong with a field. Decided by the code of the schema's issue, never by its text. */
export function problemOf(error: Pick<FieldError, 'type'>, value: unknown): Problem {
  if (value === '' || value === null || value === undefined) return 'missing';
  switch (error.type) {
    case 'required':
      return 'missing';
    case 'too_big':
      return typeof value === 'string' ? 'tooLong' : 'tooBig';
    case 'too_small':
      return typeof value === 'string' ? 'missing' : 'tooSmall';
    case 'invalid_type':
      return 'notNumber';
    default:
      return 'form';
  }
}

export function fieldMessage(error: FieldError | undefined, value: unknown, t: TFunction<'common'>): string | undefined {
  return error ? t(`field.${problemOf(error, value)}`) : undefined;
}
