import { quoteExtras } from '../../../contract/documents.ts';
import type { QuoteExtras } from '../../../contract/documents.ts';
import * as quotes from '../../../db/repositories/quotes.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { quoteId } from '../../../domain/ids.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { isCalendarDay } from '../../../domain/time/calendar-day.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { readLetterhead } from '../papers/letterhead.ts';
import type { QuoteDesk } from './view.ts';

const nameOf = (id: string): string => `quote.${id}.paper`;

/** What only the paper of a quote says; a new one follows the office's second language. */
export function readQuoteExtras(desk: Pick<QuoteDesk, 'ledger' | 'kind'>, id: string): QuoteExtras {
  const stored = quoteExtras.safeParse(settings.get(desk.ledger, nameOf(id)));
  return stored.success ? stored.data : { secondLanguage: readLetterhead(desk).secondLanguage, exchange: null, vies: null, alternatives: [], binds: null, terms: null };
}

/** Kept for a draft; an issued quote stays as it is. */
export function saveQuoteExtras(desk: QuoteDesk, id: string, extras: QuoteExtras): Result<QuoteExtras, DeskError> {
  const stored = quotes.get(desk.ledger, quoteId(id));
  if (stored === null) return err({ tag: 'notFound', what: 'quote', id });
  if (stored.state === 'issued') return err({ tag: 'conflict', what: 'quote', id });
  if (extras.exchange !== null && !isCalendarDay(extras.exchange.day)) return err({ tag: 'validation', issues: [{ path: 'exchange.day', problem: 'noSuchDay' }] });
  if (extras.vies !== null && !isCalendarDay(extras.vies.day)) return err({ tag: 'validation', issues: [{ path: 'vies.day', problem: 'noSuchDay' }] });
  settings.set(desk.ledger, nameOf(id), extras, desk.clock.now());
  desk.changes.add(['quotes']);
  return ok(extras);
}
