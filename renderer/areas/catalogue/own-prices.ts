import type { PriceView } from '../../../core/contract/catalogue.ts';
import type { SalePriceView } from '../../../core/contract/price-books.ts';
import type { Segment } from '../../../core/domain/catalog/product.ts';
import type { BillingPlan, Term } from '../../../core/domain/catalog/terms.ts';
import type { UnitPrice } from '../../../core/domain/money/money.ts';
import { marginOfSale } from './price-comparison.ts';

/** What the office sells at by its own book. */
export type OwnPrice = {
  readonly sale: UnitPrice;
  /** null: not for the person at this laptop to see. */
  readonly book: string | null;
  /** What stays of it, in hundredths of a per cent; null where the cost is not to be seen. */
  readonly marginBasisPoints: number | null;
};

type SoldAt = { readonly segment: Segment | null; readonly term: Term | null; readonly billingPlan: BillingPlan; readonly list: UnitPrice; readonly price: SalePriceView };

/** Finds the office's price beside a list price of today; null where no book says anything. */
export function ownPriceIn(sales: readonly SoldAt[]): (price: PriceView) => OwnPrice | null {
  const known = new Map(sales.map((sale) => [keyOf(sale), sale.price]));
  return (price) => {
    const made = known.get(keyOf(price));
    if (made?.kind !== 'byBook') return null;
    const book = made.steps.flatMap((step) => (step.kind === 'book' ? [step.name] : [])).at(-1) ?? null;
    // In the same currency the sheet's own cost is the finer figure.
    const cost = price.cost?.currency === made.sale.currency ? price.cost : made.cost;
    return { sale: made.sale, book, marginBasisPoints: marginOfSale({ sale: made.sale, cost }) };
  };
}

const keyOf = ({ segment, term, billingPlan, list }: Pick<SoldAt, 'segment' | 'term' | 'billingPlan' | 'list'>): string => `${segment} ${term} ${billingPlan} ${list.amount} ${list.scale} ${list.currency}`;
