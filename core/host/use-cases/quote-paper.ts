import type { StoredQuote } from '../../db/repositories/quotes.ts';
import { buildQuoteDocument } from '../../documents/build-quote-document.ts';
import type { QuoteDocument } from '../../documents/model.ts';
import { ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import { readLetterhead } from './letterhead.ts';
import { readQuoteExtras } from './quote-extras.ts';
import { thaw } from './quote-freezer.ts';
import { draftOf, customerOf, officeOf } from './quote-view.ts';
import type { QuoteDesk } from './quote-view.ts';

/** What a paper says at this moment, for a draft and in the moment of issuing. */
function paperNow(desk: QuoteDesk, stored: StoredQuote): QuoteDocument {
  return buildQuoteDocument({
    quote: draftOf(desk, stored),
    customer: customerOf(desk, stored.customerId),
    office: officeOf(desk),
    letterhead: readLetterhead(desk),
    extras: readQuoteExtras(desk, stored.id),
    now: desk.clock.now(),
    timeZone: desk.place().timeZone,
  });
}

/** The data of a quote's paper: what was frozen, or a draft as things stand. */
export const paperOf = (desk: QuoteDesk, stored: StoredQuote): Result<QuoteDocument, DeskError> =>
  stored.frozen === null ? ok(paperNow(desk, stored)) : thaw(stored);

/** What is kept for good; `stored` already has its number and its date. */
export const frozenPaper = (desk: QuoteDesk, stored: StoredQuote): QuoteDocument => ({ ...paperNow(desk, stored), state: 'issued' });
