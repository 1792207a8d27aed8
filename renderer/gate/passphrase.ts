import { isLongEnough } from '../../core/domain/office/passphrase.ts';

/** What keeps a new passphrase from being taken. */
export function passphraseProblem(first: string, second: string): 'missing' | 'short' | 'different' | null {
  if (first === '') return 'missing';
  if (!isLongEnough(first)) return 'short';
  return first === second ? null : 'different';
}
