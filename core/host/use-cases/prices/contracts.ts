import { running, sheet, sheetKey } from '../../../db/repositories/running-terms.ts';
import type { RunningSubscription, SheetPrice } from '../../../db/repositories/running-terms.ts';
import type { MirrorRead } from '../../../db/handles.ts';
import { productId, skuId } from '../../../domain/ids.ts';
import { rowInForce } from '../../../domain/price-lists/price-list.ts';
import type { EventItem } from '../../../domain/pricing/events/price-event.ts';
import type { Alternative } from '../../../domain/pricing/simulator/advice.ts';
import type { Contract } from '../../../domain/pricing/simulator/question.ts';
import { TERMS } from '../../../domain/catalog/terms.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { utcDayOf } from '../../../domain/time/utc-calendar.ts';

/** The office's subscriptions as contracts, and what could not be priced. */
export type PricedOffice = { readonly contracts: readonly Contract[]; readonly titles: ReadonlyMap<string, string>; readonly unpriced: number };

/**
 * What is being paid, with the price of each term: that of the sheet on the first day of the term
 * and where the sheet does not go back so far, the oldest it has. Sold at the list price.
 */
export function pricedOffice(mirror: MirrorRead): PricedOffice {
  return mirror.lists.keep('prices/contracts', () => {
    const prices = sheet(mirror);
    const items = new Map<string, EventItem>();
    const titles = new Map<string, string>();
    const contracts: Contract[] = [];
    let unpriced = 0;
    for (const subscription of running(mirror)) {
      const contract = contractOf(subscription, prices, items);
      if (contract === null) {
        unpriced += 1;
        continue;
      }
      titles.set(contract.product, subscription.product);
      contracts.push(contract);
    }
    return { contracts, titles, unpriced };
  });
}

function contractOf(subscription: RunningSubscription, prices: ReadonlyMap<string, readonly SheetPrice[]>, items: Map<string, EventItem>): Contract | null {
  const { id, customerId, productId: product, skuId: sku, model, quantity, term, plan, startsAt, endsAt, renews } = subscription;
  if (product === null || sku === null) return null;
  const key = sheetKey(product, sku, term, plan);
  const price = priceAt(prices.get(key) ?? [], startsAt);
  if (price === null) return null;
  const itemId = `${key}:${model}:${price.segment ?? ''}:${price.cost.currency}`;
  let item = items.get(itemId);
  if (item === undefined) {
    item = { productId: productId(product), skuId: skuId(sku), segment: price.segment, term, plan, model, currency: price.cost.currency };
    items.set(itemId, item);
  }
  return { id, customerId, product: `${product}:${sku}`, item, quantity, pricedOn: Math.max(utcDayOf(startsAt), price.from === null ? 0 : utcDayOf(price.from)), startsOn: utcDayOf(startsAt), endsOn: utcDayOf(endsAt), renews, sale: price.list, cost: price.cost };
}

/** Commercial before others: the server does not say for which segment a subscription was sold. */
function priceAt(rows: readonly SheetPrice[], at: Instant): SheetPrice | null {
  const commercial = rows.filter(({ segment }) => segment === null || segment === 'commercial');
  const fitting = commercial.length > 0 ? commercial : rows;
  return rowInForce(fitting, at) ?? fitting.toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0))[0] ?? null;
}

/** Other terms of the same SKU and plan at today's list. */
export function alternativesOf(mirror: MirrorRead, { item }: Contract, now: Instant): readonly Alternative[] {
  const prices = mirror.lists.keep('prices/sheet', () => sheet(mirror));
  const { productId: product, skuId: sku, plan } = item;
  if (product === null || sku === null) return [];
  return TERMS.flatMap((term) => {
    const rows = prices.get(sheetKey(product, sku, term, plan)) ?? [];
    const price = rows.length === 0 ? null : priceAt(rows, now);
    return price === null ? [] : [{ term, plan, sale: price.list, cost: price.cost }];
  });
}
