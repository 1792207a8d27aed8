import type { CatalogueDetail, PriceView } from '../../../../core/contract/catalogue.ts';
import type { Currency, UnitPrice } from '../../../../core/domain/money/money.ts';
import { billingKey } from './draft.ts';
import type { Billing, DraftLine } from './draft.ts';

/** One way to buy a product: term, rhythm, whom for, and its price: by the office's price books, else the list's. */
export type PriceChoice = Billing & { readonly key: string; readonly segment: PriceView['segment']; readonly price: UnitPrice };

/** The terms that a new line starts with, the first that the product has: most offices sell a year. */
const FAVOURITES = ['P1Y|monthly', 'P1Y|annual', 'P1M|monthly', '|oneTime'];

/** Choices of today, commercial ones first, in the order of the price sheet. */
export function priceChoices({ prices }: Pick<CatalogueDetail, 'prices'>, now: number | null): readonly PriceChoice[] {
  const valid = prices.filter(({ validFrom, validTo }) => now === null || ((validFrom === null || validFrom <= now) && (validTo === null || now <= validTo)));
  const choices = valid.map((price) => ({ ...price, price: price.sale ?? price.list, key: `${price.segment ?? ''}|${billingKey(price)}` }));
  const unique = choices.filter(({ key }, index) => choices.findIndex((other) => other.key === key) === index);
  return unique.toSorted((a, b) => Number(b.segment === 'commercial') - Number(a.segment === 'commercial'));
}

/** The choice that a new line starts with; null where the list has no price. */
export function favourite(choices: readonly PriceChoice[]): PriceChoice | null {
  const [first] = choices;
  const segment = first?.segment ?? null;
  const own = choices.filter((choice) => choice.segment === segment);
  return FAVOURITES.map((key) => own.find((choice) => billingKey(choice) === key)).find((found) => found !== undefined) ?? first ?? null;
}

/** A new line for a product. Without a price on the list the person types one. */
export function lineOf(product: CatalogueDetail, { id, currency, now }: { readonly id: string; readonly currency: Currency; readonly now: number | null }): DraftLine {
  const choice = favourite(priceChoices(product, now));
  const isUsage = product.licenceKind === 'usage';
  return {
    id,
    productId: product.productId,
    skuId: product.skuId,
    title: product.title,
    note: '',
    term: choice?.term ?? null,
    billingPlan: choice?.billingPlan ?? (isUsage ? 'monthly' : 'oneTime'),
    quantity: Math.max(1, product.minimumQuantity),
    unitPrice: choice?.price ?? { amount: 0, scale: 2, currency },
    discountBasisPoints: 0,
    ...(isUsage && choice === null ? { byUse: true } : {}),
  };
}

/** A line of the office's own: work, hardware, anything. */
export const freeLine = (id: string, currency: Currency): DraftLine => ({
  id,
  productId: null,
  skuId: null,
  title: '',
  note: '',
  term: null,
  billingPlan: 'oneTime',
  quantity: 1,
  unitPrice: { amount: 0, scale: 2, currency },
  discountBasisPoints: 0,
});
