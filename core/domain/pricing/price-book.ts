import type { Segment } from '../catalog/product.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';
import type { CustomerId, ProductId, SkuId } from '../ids.ts';
import type { Currency, UnitPrice } from '../money/money.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { PriceRounding } from './price-rounding.ts';

/** For whom a book holds; the narrower goes first. */
export type BookOwner = { readonly kind: 'customer'; readonly customerId: CustomerId } | { readonly kind: 'group'; readonly group: string } | { readonly kind: 'office' };

/** What a rule is for; null is everything. */
export type RuleMatch = {
  readonly productId: ProductId | null;
  readonly skuId: SkuId | null;
  readonly segment: Segment | null;
  readonly term: Term | null;
  readonly plan: BillingPlan | null;
};

/** How the sale price of a seat for one payment comes about; shares in hundredths of a per cent. */
export type RulePricing =
  /** On top of the cost: 10 % of 100 sells at 110. */
  | { readonly kind: 'markup'; readonly basisPoints: number }
  /** Of the sale price: 10 % at a cost of 90 sells at 100. */
  | { readonly kind: 'margin'; readonly basisPoints: number }
  /** Off Microsoft's retail price. */
  | { readonly kind: 'offList'; readonly basisPoints: number }
  /** A fixed amount on top of the cost. */
  | { readonly kind: 'surcharge'; readonly amount: UnitPrice }
  | { readonly kind: 'fixed'; readonly price: UnitPrice };

/** What has to be left: of the sale price, or an amount per seat and payment. */
export type MinimumMargin = { readonly kind: 'percent'; readonly basisPoints: number } | { readonly kind: 'amount'; readonly amount: UnitPrice };

export type PriceRule = { readonly id: string; readonly match: RuleMatch; readonly pricing: RulePricing; readonly minimum: MinimumMargin | null };

export type PriceBook = {
  readonly id: string;
  readonly name: string;
  readonly owner: BookOwner;
  readonly currency: Currency;
  readonly rounding: PriceRounding;
  /** First and last day; null is open. */
  readonly validFrom: CalendarDay | null;
  readonly validTo: CalendarDay | null;
  readonly rules: readonly PriceRule[];
};

/** What is to be priced. */
export type PricedItem = { readonly productId: ProductId; readonly skuId: SkuId; readonly segment: Segment | null; readonly term: Term | null; readonly plan: BillingPlan };

/** Who buys. */
export type Buyer = { readonly customerId: CustomerId; readonly group: string | null };

export const EVERYTHING: RuleMatch = { productId: null, skuId: null, segment: null, term: null, plan: null };

/** Books that hold for a buyer on a day, the customer's own first, then the group's, then the office's. */
export const booksFor = (books: readonly PriceBook[], buyer: Buyer, day: CalendarDay): readonly PriceBook[] =>
  books
    .filter((book) => isFor(book.owner, buyer) && (book.validFrom === null || book.validFrom <= day) && (book.validTo === null || day <= book.validTo))
    .toSorted((one, other) => RANK[one.owner.kind] - RANK[other.owner.kind]);

const RANK: Readonly<Record<BookOwner['kind'], number>> = { customer: 0, group: 1, office: 2 };

function isFor(owner: BookOwner, buyer: Buyer): boolean {
  switch (owner.kind) {
    case 'customer':
      return owner.customerId === buyer.customerId;
    case 'group':
      return owner.group === buyer.group;
    case 'office':
      return true;
  }
}

/** Rules of a book that fit an item, the most particular first; of two equally particular ones the first in the book. */
export const rulesFor = (book: PriceBook, item: PricedItem): readonly PriceRule[] =>
  book.rules.filter(({ match }) => fits(match, item)).toSorted((one, other) => particularity(other.match) - particularity(one.match));

const fits = (match: RuleMatch, item: PricedItem): boolean =>
  (match.productId === null || match.productId === item.productId) &&
  (match.skuId === null || match.skuId === item.skuId) &&
  (match.segment === null || match.segment === item.segment) &&
  (match.term === null || match.term === item.term) &&
  (match.plan === null || match.plan === item.plan);

/** A product counts more than all conditions together, a SKU more than a product. */
const particularity = (match: RuleMatch): number =>
  (match.skuId === null ? 0 : 16) + (match.productId === null ? 0 : 8) + (match.term === null ? 0 : 4) + (match.plan === null ? 0 : 2) + (match.segment === null ? 0 : 1);
