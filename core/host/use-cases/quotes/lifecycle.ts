import type { QuoteHistory, QuoteMark } from '../../../contract/documents.ts';
import * as marks from '../../../db/repositories/quote-marks.ts';
import * as quotes from '../../../db/repositories/quotes.ts';
import { quoteId } from '../../../domain/ids.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { copyQuote } from './quotes.ts';
import type { QuoteDesk } from './view.ts';

type Outcome<Value> = Result<Value, DeskError>;

/** What became of a quote. */
export function quoteHistory(desk: QuoteDesk, id: string): Outcome<QuoteHistory> {
  return quotes.get(desk.ledger, quoteId(id)) === null ? err({ tag: 'notFound', what: 'quote', id }) : ok(marks.history(desk.ledger, id));
}

/** Notes that an issued quote was sent, accepted or declined. A draft has no fate yet, a superseded quote has one. */
export function markQuote(desk: QuoteDesk, id: string, mark: Exclude<QuoteMark, 'superseded'>): Outcome<QuoteHistory> {
  const stored = quotes.get(desk.ledger, quoteId(id));
  if (stored === null) return err({ tag: 'notFound', what: 'quote', id });
  if (stored.state === 'draft' || marks.lastMark(desk.ledger, id) === 'superseded') return err({ tag: 'conflict', what: 'quote', id });
  marks.mark(desk.ledger, id, mark, desk.clock.now());
  desk.changes.add(['quotes']);
  return ok(marks.history(desk.ledger, id));
}

/** A draft that will be the next version of an issued quote: the same content, its number with `/2` behind it. */
export function reviseQuote(desk: QuoteDesk, id: string): Outcome<{ readonly id: string }> {
  const stored = quotes.get(desk.ledger, quoteId(id));
  if (stored === null) return err({ tag: 'notFound', what: 'quote', id });
  if (stored.number === null) return err({ tag: 'conflict', what: 'quote', id });
  const copy = copyQuote(desk, id);
  if (!copy.ok) return copy;
  const before = marks.version(desk.ledger, id);
  marks.addVersion(desk.ledger, copy.value.id, before === null ? { id, number: stored.number } : { id: before.baseId, number: before.baseNumber });
  desk.changes.add(['quotes']);
  return ok({ id: copy.value.id });
}
