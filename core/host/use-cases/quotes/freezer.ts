import { isAsIssued } from '../../../db/repositories/quotes.ts';
import type { StoredQuote } from '../../../db/repositories/quote-rows.ts';
import { quoteDocument } from '../../../documents/model.ts';
import type { QuoteDocument } from '../../../documents/model.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';

/** What was printed when the quote was issued; refused when it is not what was written then. */
export function thaw(stored: StoredQuote): Result<QuoteDocument, DeskError> {
  const damaged: DeskError = { tag: 'storage', problem: 'corrupt', store: 'ledger', path: null, keptAs: null };
  if (stored.frozen === null || !isAsIssued(stored)) return err(damaged);
  const paper = quoteDocument.safeParse(JSON.parse(stored.frozen));
  return paper.success ? ok(paper.data) : err(damaged);
}
