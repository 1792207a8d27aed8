import type { Segment } from '../catalog/product.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';
import type { ProductId, SkuId } from '../ids.ts';
import type { Currency, UnitPrice } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';

/** A month of the calendar, `2026-07`. Months compare as text. */
export type ListMonth = string;

/** Is it a month of the calendar, written `2026-07`? */
export const isListMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** What is sold: one line of a list. `tierFrom` is the first seat for which the price holds. */
export type ListedItem = {
  readonly productId: ProductId;
  readonly skuId: SkuId;
  readonly segment: Segment | null;
  readonly term: Term | null;
  readonly plan: BillingPlan;
  readonly tierFrom: number;
};

/** One row of Microsoft's licence-based list (API page, section 15): the price of a seat for one payment. */
export type ListRow = ListedItem & {
  /** `itemKey` of the row, made once: lists are compared by it. */
  readonly key: string;
  readonly productTitle: string;
  readonly skuTitle: string;
  readonly publisher: string;
  readonly unit: string;
  readonly tags: string;
  readonly tierTo: number | null;
  /** What the partner pays. */
  readonly cost: UnitPrice;
  /** Estimated retail price; null where the list gives none. */
  readonly list: UnitPrice | null;
  /** In force from here on (null: always) … */
  readonly from: Instant | null;
  /** … up to, but not including, this instant (null: open). */
  readonly to: Instant | null;
};

/** The list of a market, currency and month. */
export type ListIdentity = { readonly market: string; readonly currency: Currency; readonly month: ListMonth };

/** Rows that belong together; prices of one list share the currency. */
export type PriceList = { readonly market: string; readonly currency: Currency; readonly rows: readonly ListRow[] };

/** The same item has the same key in every list of a market and currency. */
export const itemKey = ({ productId, skuId, segment, term, plan, tierFrom }: ListedItem): string =>
  `${productId}:${skuId}:${segment ?? ''}:${term ?? ''}:${plan}:${tierFrom}`;

/** The row of one item that is in force at a moment: the one that began last. */
export function rowInForce<Row extends Pick<ListRow, 'from' | 'to'>>(rows: readonly Row[], at: Instant): Row | null {
  let found: Row | null = null;
  for (const row of rows) {
    const holds = (row.from === null || row.from <= at) && (row.to === null || at < row.to);
    if (holds && (found === null || (row.from ?? Number.NEGATIVE_INFINITY) >= (found.from ?? Number.NEGATIVE_INFINITY))) found = row;
  }
  return found;
}
