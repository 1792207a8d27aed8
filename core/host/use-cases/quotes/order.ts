import type { QuoteOrder, QuoteOrderLine } from '../../../contract/quotes.ts';
import * as catalogue from '../../../db/repositories/catalogue.ts';
import { orderable } from '../../../db/repositories/order-catalogue.ts';
import { productId, skuId } from '../../../domain/ids.ts';
import type { Money } from '../../../domain/money/money.ts';
import { multiply } from '../../../domain/money/unit-price.ts';
import { periodsOf } from '../../../domain/quotes/billing.ts';
import { ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { lastMomentToCancel } from '../carts/order-window.ts';
import { limitWithOrder } from '../prices/exposure.ts';
import { getQuote } from './quotes.ts';
import type { QuoteDesk } from './view.ts';

/**
 * What ordering a quote would mean today: each line as the service sells it, the office's own
 * cost over the whole term, and the last moment to cancel if it were taken now. A line that
 * cannot be ordered says why.
 */
export function orderOfQuote(desk: QuoteDesk, id: string): Result<QuoteOrder, DeskError> {
  const found = getQuote(desk, id);
  if (!found.ok) return found;
  const quote = found.value;
  const now = desk.clock.now();
  const closings: Instant[] = [];
  const lines = quote.lines.map((line, number): QuoteOrderLine => {
    const { title, quantity, term, billingPlan } = line;
    const plain = { number, title, quantity, term, billingPlan };
    if (line.byUse === true) return { ...plain, catalogItemId: null, asOf: null, cost: null, problem: 'byUse' };
    if (line.productId === null || line.skuId === null) return { ...plain, catalogItemId: null, asOf: null, cost: null, problem: 'freeLine' };
    const sold = orderable(desk.mirror, { productId: line.productId, skuId: line.skuId, term, billingPlan });
    if (sold === null) return { ...plain, catalogItemId: null, asOf: null, cost: null, problem: 'notInCatalogue' };
    const article = catalogue.get(desk.mirror, { productId: productId(line.productId), skuId: skuId(line.skuId) }, now);
    const closing = article === null ? null : lastMomentToCancel(article.licenceKind, term, now);
    if (closing !== null) closings.push(closing);
    const price = article?.prices.find((one) => one.term === term && one.billingPlan === billingPlan);
    return {
      ...plain,
      catalogItemId: sold.catalogItemId,
      asOf: sold.asOf,
      cost: price === undefined || price.cost === null ? null : multiply(price.cost, { quantity, periods: periodsOf(term, billingPlan) }),
      problem: sold.isPurchasable ? null : 'notSold',
    };
  });
  return ok({
    quoteId: quote.id,
    number: quote.number,
    customerId: quote.customerId,
    customerName: quote.customerName,
    commitment: quote.totals.commitment,
    cancelUntil: closings.length === 0 ? null : Math.min(...closings),
    limit: limitWithOrder(desk, quote.customerId, costOf(lines) ?? quote.totals.commitment),
    lines,
  });
}

/** What the office would owe for the whole order; null while a cost is unknown. */
function costOf(lines: readonly QuoteOrderLine[]): Money | null {
  const costs = lines.filter(({ problem }) => problem === null).map(({ cost }) => cost);
  const [first] = costs;
  if (first === undefined || first === null) return null;
  const known = costs.filter((cost) => cost !== null && cost.currency === first.currency);
  return known.length < costs.length ? null : { minor: known.reduce((sum, cost) => sum + (cost?.minor ?? 0), 0), currency: first.currency };
}
