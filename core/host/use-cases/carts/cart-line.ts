import type { CartLineInput, CartLineIssue, CartLineView } from '../../../contract/carts.ts';
import type { CatalogueDetail, PriceView } from '../../../contract/catalogue.ts';
import type { SalePriceView } from '../../../contract/price-books.ts';
import * as catalogue from '../../../db/repositories/catalogue.ts';
import { orderable, prerequisitesOf } from '../../../db/repositories/order-catalogue.ts';
import type { MirrorRead } from '../../../db/handles.ts';
import type { Segment } from '../../../domain/catalog/product.ts';
import { isUseBenefit } from '../../../domain/catalog/use-benefits.ts';
import { productId, skuId } from '../../../domain/ids.ts';
import type { UnitPrice } from '../../../domain/money/money.ts';
import { multiply } from '../../../domain/money/unit-price.ts';
import { orderLineProblems } from '../../../domain/nce/order-line.ts';
import { hasBase, yearlyCost } from '../../../domain/orders/cart-draft.ts';
import { periodsOf } from '../../../domain/quotes/billing.ts';
import { RULEBOOK } from '../../../domain/rulebook/rulebook.ts';
import { BUSINESS_FAMILY } from '../../../domain/rulebook/limits.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { pricer } from '../prices/sale.ts';

/** What surrounds a line: the other lines, the customer's prices, and what the customer owns (`product:sku` to seats; null: no customer yet). */
export type Around = { readonly lines: readonly CartLineInput[]; readonly owned: ReadonlyMap<string, number> | null; /** Of the customer; null: not known. */ readonly country: string | null; readonly priceOf: ReturnType<typeof pricer>; readonly now: Instant };

/** `product:sku`, by which lines, prerequisites and what a customer owns are compared; term and plan do not matter there. */
export const keyOf = ({ productId: product, skuId: sku }: Pick<CartLineInput, 'productId' | 'skuId'>): string => `${product}:${sku}`;

/** A line of a cart with everything that the catalogue and the rules say about it today. */
export function cartLineView(mirror: MirrorRead, line: CartLineInput, around: Around): CartLineView {
  const article = catalogue.get(mirror, { productId: productId(line.productId), skuId: skuId(line.skuId) }, around.now);
  if (article === null) return { ...line, ...NOTHING, issues: [{ code: 'gone' }] };
  const price = article.prices.find((one) => isBought(one, line));
  const sale = price === undefined ? null : saleOfPrice(article, price, around);
  const sold = article.licenceKind === 'usage' ? null : orderable(mirror, { ...line, country: around.country });
  const periods = periodsOf(line.term, line.billingPlan);
  // Free students' licences hang on the teachers' like an add-on on its base (S-127).
  const prerequisites = article.isAddOn || isUseBenefit(article) ? basesOf(mirror, line, around) : [];
  return {
    ...line,
    licenceKind: article.licenceKind,
    isAddOn: article.isAddOn,
    renamedTo: article.title === line.title ? null : article.title,
    minimumQuantity: article.minimumQuantity,
    maximumQuantity: article.maximumQuantity,
    catalogItemId: sold?.catalogItemId ?? null,
    asOf: sold?.asOf ?? null,
    choices: article.prices.map((one) => choiceOf(one, saleOfPrice(article, one, around).sale, line.quantity)),
    list: price?.list ?? null,
    sale: sale?.sale ?? null,
    priceBook: sale?.book ?? null,
    commitment: sale === null ? null : multiply(sale.sale, { quantity: line.quantity, periods }),
    cost: price === undefined || price.cost === null ? null : multiply(price.cost, { quantity: line.quantity, periods }),
    saleCost: sale === null || sale.cost === null ? null : multiply(sale.cost, { quantity: line.quantity, periods }),
    promotion: promotionFor(article, line, around.now),
    prerequisites,
    issues: issuesOf(article, line, { ...around, sold, bases: prerequisites.map(({ state }) => state) }),
  };
}

const NOTHING = { licenceKind: null, isAddOn: false, renamedTo: null, minimumQuantity: null, maximumQuantity: null, catalogItemId: null, asOf: null, choices: [], list: null, sale: null, priceBook: null, commitment: null, cost: null, saleCost: null, promotion: null, prerequisites: [] } as const satisfies Partial<CartLineView>;

const choiceOf = ({ segment, term, billingPlan, list, cost }: PriceView, sale: UnitPrice, quantity: number): CartLineView['choices'][number] => ({
  segment,
  term,
  billingPlan,
  list,
  sale,
  perYear: yearlyCost(sale, billingPlan, quantity),
  costPerYear: cost === null ? null : yearlyCost(cost, billingPlan, quantity),
});

type Sale = { readonly sale: UnitPrice; /** In the currency of the sale where a book made it. */ readonly cost: UnitPrice | null; /** null: the list price. */ readonly book: string | null };

/** What the customer pays for a seat and a payment, as quotes have it: by a price book, or the list price. */
function saleOfPrice({ productId: product, skuId: sku }: CatalogueDetail, { segment, term, billingPlan: plan, cost, list }: PriceView, { priceOf }: Pick<Around, 'priceOf'>): Sale {
  if (cost === null) return { sale: list, cost: null, book: null };
  const made = priceOf({ item: { productId: productId(product), skuId: skuId(sku), segment, term, plan }, cost, list });
  if (made.kind !== 'byBook') return { sale: list, cost, book: null };
  // A book's cost is converted; in the same currency the sheet's own, finer figure holds.
  return { sale: made.sale, cost: made.sale.currency === cost.currency ? cost : made.cost, book: bookNameOf(made) };
}

/** A price that a book made names that book, even where it has no name of its own. */
const bookNameOf = ({ steps }: Extract<SalePriceView, { kind: 'byBook' }>): string => steps.flatMap((step) => (step.kind === 'book' ? [step.name] : [])).at(-1) ?? '';

const isBought = (price: PriceView, { term, billingPlan, segment }: CartLineInput): boolean =>
  price.term === term && price.billingPlan === billingPlan && (price.segment === null || segment === null || price.segment === segment);

/** The first promotion that runs today and names this term and plan. */
function promotionFor({ promotions }: CatalogueDetail, { term, billingPlan }: CartLineInput, now: Instant): CartLineView['promotion'] {
  const found = promotions.find(
    (one) => (one.startsAt === null || one.startsAt <= now) && (one.endsAt === null || now <= one.endsAt) && (one.term === null || one.term === term) && (one.billingPlan === null || one.billingPlan === billingPlan),
  );
  return found === undefined ? null : { id: found.id, name: found.name, endsAt: found.endsAt, discount: found.discount };
}

function basesOf(mirror: MirrorRead, line: CartLineInput, { lines, owned }: Around): CartLineView['prerequisites'] {
  const inCart = new Set(lines.filter(({ id }) => id !== line.id).map(keyOf));
  return prerequisitesOf(mirror, line).map(({ key, title, productId: product, skuId: sku }) => ({
    title,
    productId: product,
    skuId: sku,
    state: (owned?.get(key) ?? 0) > 0 ? ('owned' as const) : inCart.has(key) ? ('inCart' as const) : ('missing' as const),
  }));
}

type Known = Around & { readonly sold: ReturnType<typeof orderable>; readonly bases: readonly ('owned' | 'inCart' | 'missing')[] };

function issuesOf(article: CatalogueDetail, line: CartLineInput, { lines, owned, country, now, sold, bases }: Known): CartLineIssue[] {
  if (article.licenceKind === 'usage') return [{ code: 'byEnquiryOnly' }];
  if (sold === null) return [{ code: 'notInCatalogue' }];
  if (country !== null && sold.country !== '' && sold.country !== country) return [{ code: 'otherMarket' }];
  const segment = segmentOfLine(line, article);
  const key = keyOf(line);
  const ofOthers = lines.filter((other) => other.id !== line.id && keyOf(other) === key).reduce((seats, { quantity }) => seats + quantity, 0);
  const ofSku = (owned?.get(key) ?? 0) + ofOthers;
  const sku = bases.length === 0 ? [] : ['base'];
  return orderLineProblems(
    {
      productId: article.productId,
      licenceKind: article.licenceKind,
      segment,
      // What the customer must be granted is asked once for the whole cart, by name (readiness).
      customerSegments: [segment],
      choice: line.term === null ? null : { term: line.term, plan: line.billingPlan },
      // An availability with this term and plan was found: it is sold.
      sold: null,
      quantity: line.quantity,
      minimumQuantity: article.minimumQuantity,
      maximumQuantity: article.maximumQuantity,
      isPurchasable: sold.isPurchasable,
      isAddOn: article.isAddOn || isUseBenefit(article),
      prerequisites: sku,
      atHand: hasBase(bases) === true ? sku : [],
      businessSeats: { ofSku: BUSINESS_FAMILY.includes(article.productId) ? ofSku : 0, ofFamily: 0 },
      trial: article.isTrial ? { hadIt: hasProduct(owned, article.productId) } : null,
    },
    now,
    RULEBOOK,
  ).map(({ code, rule, figure }) => ({ code, rule, figure }));
}

const hasProduct = (owned: Around['owned'], product: string): boolean => [...(owned?.keys() ?? [])].some((key) => key.startsWith(`${product}:`));

/** The segment in which a line is bought; an article of one segment needs no word about it. */
export const segmentOfLine = (line: Pick<CartLineInput, 'segment'>, article: Pick<CatalogueDetail, 'segments'>): Segment => line.segment ?? article.segments[0] ?? 'commercial';
