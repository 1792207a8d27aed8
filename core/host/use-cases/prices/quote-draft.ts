import type { QuoteLineInput } from '../../../contract/quotes.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { createQuote, saveQuote } from '../quotes/quotes.ts';
import type { QuoteDesk } from '../quotes/view.ts';

export type DraftLine = Omit<QuoteLineInput, 'id' | 'discountBasisPoints' | 'note'>;

/** A quote draft for a customer with lines that a tool has worked out, in the currency of its first line. */
export function draftQuote(desk: QuoteDesk, customerId: string, lines: readonly DraftLine[]): Result<{ readonly quoteId: string }, DeskError> {
  const [first] = lines;
  if (first === undefined) return err({ tag: 'validation', issues: [{ path: 'lines', problem: 'missing' }] });
  const made = createQuote(desk, customerId);
  if (!made.ok) return made;
  const { id, language, validUntil, subject, introduction, closing } = made.value;
  const kept = saveQuote(desk, {
    id, customerId, language, validUntil, subject, introduction, closing,
    currency: first.unitPrice.currency,
    lines: lines.map((line) => ({ ...line, id: desk.ids.next(), discountBasisPoints: 0, note: '' })),
  });
  return kept.ok ? ok({ quoteId: id }) : kept;
}
