import type { CatalogueDetail } from '../../../contract/catalogue.ts';
import type { SalePriceView } from '../../../contract/price-books.ts';
import type { LedgerRead } from '../../../db/handles.ts';
import * as catalogue from '../../../db/repositories/catalogue.ts';
import * as rates from '../../../db/repositories/exchange-rates.ts';
import * as books from '../../../db/repositories/price-books.ts';
import type { Segment } from '../../../domain/catalog/product.ts';
import type { BillingPlan, Term } from '../../../domain/catalog/terms.ts';
import { customerId as toCustomerId, productId, skuId } from '../../../domain/ids.ts';
import type { UnitPrice } from '../../../domain/money/money.ts';
import { salePrice } from '../../../domain/pricing/sale-price.ts';
import { dayIn } from '../../../domain/time/calendar-day.ts';
import type { CalendarDay } from '../../../domain/time/calendar-day.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { seesFigures } from '../../people/figures.ts';

export type SaleDesk = Pick<OpenOffice, 'ledger' | 'mirror' | 'clock' | 'place'>;

export type SkuPrice = { readonly segment: Segment | null; readonly term: Term | null; readonly billingPlan: BillingPlan; readonly list: UnitPrice; readonly cost: UnitPrice; readonly price: SalePriceView };
export type SkuSale = { readonly title: string; readonly prices: readonly SkuPrice[] };

/** Nobody in particular: only the office's own books hold. */
const ANYBODY = '00000000-0000-0000-0000-000000000000';

/** Today's prices of a SKU for a customer by the office's books, or the retail prices of the sheet. */
export function saleOf(desk: SaleDesk, { productId: product, skuId: sku, customerId }: { readonly productId: string; readonly skuId: string; readonly customerId: string | null }): Result<SkuSale, DeskError> {
  const found = catalogue.get(desk.mirror, { productId: product, skuId: sku }, desk.clock.now());
  if (found === null) return err({ tag: 'notFound', what: 'product', id: `${product}:${sku}` });
  const price = pricer(desk, customerId);
  return ok({
    title: found.title,
    prices: found.prices.map(({ segment, term, billingPlan, list, cost }) => ({
      segment, term, billingPlan, list, cost,
      price: price({ item: { productId: productId(product), skuId: skuId(sku), segment, term, plan: billingPlan }, cost, list }),
    })),
  });
}

type Priced = { readonly item: Parameters<typeof salePrice>[0]['item']; readonly cost: UnitPrice; readonly list: UnitPrice };

/** Prices by the books of this moment; made once for many items. */
export function pricer({ ledger, clock, place }: Pick<SaleDesk, 'ledger' | 'clock' | 'place'>, customerId: string | null): (priced: Priced) => SalePriceView {
  const price = pricesOn(ledger, dayIn(clock.now(), place().timeZone));
  return (priced) => price(customerId, priced);
}

/** The same for many customers on one day. */
export function pricesOn(ledger: LedgerRead, day: CalendarDay): (customerId: string | null, priced: Priced) => SalePriceView {
  const all = books.all(ledger);
  if (all.length === 0) return (_customer, { list, cost }) => ({ kind: 'list', sale: list, cost });
  const table = rates.all(ledger);
  const groups = books.groups(ledger);
  return (customerId, { item, cost, list }) => {
    const buyer = { customerId: toCustomerId(customerId ?? ANYBODY), group: customerId === null ? null : (groups.get(customerId) ?? null) };
    const answer = salePrice({ item, cost, list, buyer, day, books: all, rates: table });
    if (answer.ok) {
      const { steps, ...sale } = answer.value;
      return { kind: 'byBook', ...sale, steps: [...steps] };
    }
    return answer.error.kind === 'noRate' ? { ...answer.error, sale: list, cost } : { kind: 'list', sale: list, cost };
  };
}

/** The price for one term and plan; for everybody or for commerce before other segments. */
export const saleFor = ({ prices }: SkuSale, term: Term, plan: BillingPlan): SkuPrice | null => {
  const fitting = prices.filter((one) => one.term === term && one.billingPlan === plan);
  return fitting.find(({ segment }) => segment === null || segment === 'commercial') ?? fitting[0] ?? null;
};

/** An article with what a customer pays for it where a price book says so. */
export function withSales(desk: SaleDesk, detail: CatalogueDetail, customerId: string): CatalogueDetail {
  const price = pricer(desk, customerId);
  const { productId: product, skuId: sku } = detail;
  return {
    ...detail,
    prices: detail.prices.map((row) => {
      if (row.cost === null) return row;
      const made = price({ item: { productId: productId(product), skuId: skuId(sku), segment: row.segment, term: row.term, plan: row.billingPlan }, cost: row.cost, list: row.list });
      return made.kind === 'byBook' ? { ...row, sale: made.sale } : row;
    }),
  };
}

/** What may be shown: without costs, and without how a price came about, to whoever may not see figures. */
export function shownPrices(desk: Pick<OpenOffice, 'session'>, { prices }: SkuSale): Omit<SkuPrice, 'cost'>[] {
  const mayAll = seesFigures(desk);
  return prices.map(({ cost: _cost, price, ...rest }) => ({ ...rest, price: mayAll ? price : withoutReasons(price) }));
}

const withoutReasons = (price: SalePriceView): SalePriceView => (price.kind === 'byBook' ? { ...price, cost: null, least: null, steps: [] } : { ...price, cost: null });
