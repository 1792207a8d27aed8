import type { LetterCustomer } from '../../../core/contract/documents.ts';
import type { ScreenError } from '../../host/failure.ts';

export type IssuedLetter = { readonly id: string; readonly number: string; readonly name: string };

/** How far a run is; letters that were issued stay, also when it is stopped. */
export type LetterRun = {
  readonly state: 'running' | 'stopping' | 'ended';
  readonly total: number;
  readonly issued: readonly IssuedLetter[];
  readonly failed: readonly { readonly customer: LetterCustomer; readonly error: ScreenError }[];
  /** Nobody has tried theirs yet. */
  readonly rest: readonly LetterCustomer[];
};

export const newRun = (customers: readonly LetterCustomer[]): LetterRun => ({ state: 'running', total: customers.length, issued: [], failed: [], rest: customers });

/** The same run once more: those that failed first, then those that nobody has tried. What was issued is not issued again. */
export const resumed = (run: LetterRun): LetterRun => ({ ...run, state: 'running', failed: [], rest: [...run.failed.map(({ customer }) => customer), ...run.rest] });

/** Letters that a run still owes. */
export const leftOf = ({ failed, rest }: LetterRun): number => failed.length + rest.length;

export type LetterParts = {
  /** Answers when letter and PDF are kept. */
  readonly issue: (customer: LetterCustomer) => Promise<Omit<IssuedLetter, 'name'>>;
  readonly isStopped: () => boolean;
  readonly errorOf: (problem: unknown) => ScreenError;
  readonly tell: (run: LetterRun) => void;
};

/** Issues letters one after the other; one that fails does not hold up the others, a stop ends after the letter in hand. */
export async function issueLetters(from: LetterRun, { issue, isStopped, errorOf, tell }: LetterParts): Promise<void> {
  let run = from;
  const say = (next: LetterRun): void => {
    run = next;
    tell(next);
  };
  say(run);
  for (const customer of from.rest) {
    if (isStopped()) break;
    const before = { ...run, rest: run.rest.slice(1) };
    try {
      const letter = await issue(customer);
      say({ ...before, issued: [...run.issued, { ...letter, name: customer.name }], state: isStopped() ? 'stopping' : 'running' });
    } catch (problem) {
      say({ ...before, failed: [...run.failed, { customer, error: errorOf(problem) }], state: isStopped() ? 'stopping' : 'running' });
    }
  }
  say({ ...run, state: 'ended' });
}
