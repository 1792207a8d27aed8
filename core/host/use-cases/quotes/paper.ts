import type { StoredQuote } from '../../../db/repositories/quote-rows.ts';
import { buildQuoteDocument } from '../../../documents/build-quote-document.ts';
import type { QuoteDocument } from '../../../documents/model.ts';
import type { UnitPrice } from '../../../domain/money/money.ts';
import { alternativeSums, billingOf } from '../../../domain/quotes/alternatives.ts';
import type { AlternativeKey } from '../../../domain/quotes/alternatives.ts';
import { ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { letterheadFor } from '../office/locations.ts';
import { readTexts } from '../papers/office-texts.ts';
import { saleOf } from '../prices/sale.ts';
import { readQuoteExtras } from './extras.ts';
import { thaw } from './freezer.ts';
import { draftOf, customerOf, officeOf } from './view.ts';
import type { QuoteDesk } from './view.ts';

/** What a paper says at this moment, for a draft and in the moment of issuing. */
function paperNow(desk: QuoteDesk, stored: StoredQuote): QuoteDocument {
  const extras = readQuoteExtras(desk, stored.id);
  return buildQuoteDocument({
    quote: draftOf(desk, stored),
    customer: customerOf(desk, stored.customerId),
    office: officeOf(desk, { quoteId: stored.id, customerId: stored.customerId }),
    letterhead: letterheadFor(desk, { quoteId: stored.id, customerId: stored.customerId }),
    extras,
    terms: readTexts(desk).terms[stored.language],
    alternatives: extras.alternatives.map((key) => alternativeSums(stored, key, (line) => priceAt(desk, stored.customerId, line, key))),
    now: desk.clock.now(),
    timeZone: desk.place().timeZone,
  });
}

/** Today's price for this customer of a line's article at another term; null: it is not sold so. */
function priceAt(desk: QuoteDesk, customerId: string, { productId: product, skuId: sku }: StoredQuote['lines'][number], key: AlternativeKey): UnitPrice | null {
  if (product === null || sku === null) return null;
  const { term, billingPlan } = billingOf(key);
  const sale = saleOf(desk, { productId: product, skuId: sku, customerId });
  const price = sale.ok ? sale.value.prices.find((one) => one.term === term && one.billingPlan === billingPlan)?.price : undefined;
  return price === undefined || price.kind === 'noRate' ? null : price.sale;
}

/** The data of a quote's paper: what was frozen, or a draft as things stand. */
export const paperOf = (desk: QuoteDesk, stored: StoredQuote): Result<QuoteDocument, DeskError> =>
  stored.frozen === null ? ok(paperNow(desk, stored)) : thaw(stored);

/** What is kept for good; `stored` already has its number and its date. */
export const frozenPaper = (desk: QuoteDesk, stored: StoredQuote): QuoteDocument => ({ ...paperNow(desk, stored), state: 'issued' });
