/** Shorter ones fall to guessing within days once a laptop is stolen; length beats odd characters. */
export const LEAST_LENGTH = 12;

/** What keeps a new passphrase from being taken. Counted in characters as people see them. */
export function passphraseProblem(first: string, second: string): 'missing' | 'short' | 'different' | null {
  if (first === '') return 'missing';
  if (Array.from(first).length < LEAST_LENGTH) return 'short';
  return first === second ? null : 'different';
}
