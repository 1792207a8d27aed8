import { running, sheet, sheetKey } from '../../../db/repositories/running-terms.ts';
import type { RunningSubscription, SheetPrice } from '../../../db/repositories/running-terms.ts';
import type { LedgerRead, MirrorRead } from '../../../db/handles.ts';
import * as books from '../../../db/repositories/price-books.ts';
import type { ExchangeView, SalePriceView } from '../../../contract/price-books.ts';
import type { Currency, UnitPrice } from '../../../domain/money/money.ts';
import { productId, skuId } from '../../../domain/ids.ts';
import { rowInForce } from '../../../domain/price-lists/price-list.ts';
import type { EventItem } from '../../../domain/pricing/events/price-event.ts';
import { convertPrice } from '../../../domain/pricing/exchange-rate.ts';
import type { ExchangeRate } from '../../../domain/pricing/exchange-rate.ts';
import type { Alternative } from '../../../domain/pricing/simulator/advice.ts';
import type { Contract } from '../../../domain/pricing/simulator/question.ts';
import { TERMS } from '../../../domain/catalog/terms.ts';
import { toIso } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { pricesOn } from './sale.ts';
import { utcDayOf } from '../../../domain/time/utc-calendar.ts';

/** What amounts were converted with, and how many subscriptions wait for a rate. */
export type Exchange = { readonly rates: readonly ExchangeRate[]; readonly missing: readonly { readonly from: Currency; readonly to: Currency; readonly subscriptions: number }[] };

/** The office's subscriptions as contracts, and what could not be priced. */
export type PricedOffice = { readonly contracts: readonly Contract[]; readonly titles: ReadonlyMap<string, string>; readonly unpriced: number; readonly exchange: Exchange };

/** As messages carry it. */
export const exchangeOf = ({ rates, missing }: Exchange): ExchangeView => ({ rates: rates.map((rate) => ({ ...rate })), missing: missing.map((one) => ({ ...one })) });

const NO_EXCHANGE: Exchange = { rates: [], missing: [] };

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
    return { contracts, titles, unpriced, exchange: NO_EXCHANGE };
  });
}

/**
 * The same sold by the office's price books of today; where none says anything, at the list price.
 * A book in another currency converts the purchase price into its own at today's rate, which is
 * kept for all months, so that revenue, cost and margin stand in the currency the customer pays.
 * Where that rate is missing the list price of the purchase stands in, and `exchange` says so.
 */
export function soldOffice({ mirror, ledger, clock }: { readonly mirror: MirrorRead; readonly ledger: LedgerRead; readonly clock: { readonly now: () => Instant } }): PricedOffice {
  const priced = pricedOffice(mirror);
  const version = books.version(ledger);
  if (version === null) return priced;
  const day = toIso(clock.now()).slice(0, 10);
  return mirror.lists.keep(`prices/sold/${version}/${day}`, () => {
    const priceFor = pricesOn(ledger, day);
    const owners = new Set([...books.groups(ledger).keys(), ...books.all(ledger).flatMap(({ owner }) => (owner.kind === 'customer' ? [owner.customerId] : []))]);
    const known = new Map<string, SoldAt>();
    const soldAt = ({ customerId, product, item: { productId: id, skuId: sku, segment, term, plan }, cost, sale }: Contract): SoldAt => {
      if (id === null || sku === null) return { sale, cost, rate: null, missing: null };
      // Whoever has no book of his own pays what everybody pays.
      const buyer = owners.has(customerId) ? customerId : null;
      const key = `${buyer ?? ''} ${product} ${segment ?? ''} ${term} ${plan} ${cost.currency} ${cost.amount} ${cost.scale} ${sale.amount}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const made = soldBy(priceFor(buyer, { item: { productId: id, skuId: sku, segment, term, plan }, cost, list: sale }), { cost, sale });
      known.set(key, made);
      return made;
    };
    const rates = new Map<string, ExchangeRate>();
    const missing = new Map<string, { from: Currency; to: Currency; subscriptions: number }>();
    const contracts = priced.contracts.map((contract) => {
      const { sale, cost, rate, missing: wanted } = soldAt(contract);
      if (rate !== null) rates.set(`${rate.from} ${rate.to}`, rate);
      if (wanted !== null) {
        const key = `${wanted.from} ${wanted.to}`;
        missing.set(key, { ...wanted, subscriptions: (missing.get(key)?.subscriptions ?? 0) + 1 });
      }
      return { ...contract, sale, cost };
    });
    return { ...priced, contracts, exchange: { rates: [...rates.values()], missing: [...missing.values()] } };
  });
}

/** Both prices in one currency, and how that came about. */
type SoldAt = { readonly sale: UnitPrice; readonly cost: UnitPrice; readonly rate: ExchangeRate | null; readonly missing: { readonly from: Currency; readonly to: Currency } | null };

function soldBy(price: SalePriceView, bought: { readonly sale: UnitPrice; readonly cost: UnitPrice }): SoldAt {
  switch (price.kind) {
    case 'byBook':
      // Prices of purchase may be finer than the smallest coin: rounded per payment, not per seat.
      return { sale: price.sale, cost: price.rate === null ? bought.cost : convertPrice(bought.cost, price.rate), rate: price.rate, missing: null };
    case 'list':
      return { ...bought, rate: null, missing: null };
    case 'noRate':
      return { ...bought, rate: null, missing: { from: price.from, to: price.to } };
  }
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

/** How an article is priced for a customer (`sale.ts`). */
type PriceFor = ReturnType<typeof pricesOn>;

/** Other terms of the same SKU and plan at today's prices, by the office's books or the list. */
export function alternativesOf(mirror: MirrorRead, { item, customerId }: Contract, { now, priceFor }: { readonly now: Instant; readonly priceFor: PriceFor }): readonly Alternative[] {
  const prices = mirror.lists.keep('prices/sheet', () => sheet(mirror));
  const { productId: product, skuId: sku, plan } = item;
  if (product === null || sku === null) return [];
  return TERMS.flatMap((term) => {
    const rows = prices.get(sheetKey(product, sku, term, plan)) ?? [];
    const price = rows.length === 0 ? null : priceAt(rows, now);
    if (price === null) return [];
    const made = priceFor(customerId, { item: { productId: product, skuId: sku, segment: price.segment, term, plan }, cost: price.cost, list: price.list });
    const { sale, cost } = soldBy(made, { sale: price.list, cost: price.cost });
    return [{ term, plan, sale, cost }];
  });
}
