import type { PriceBookData, PriceRuleData } from '../../../../core/contract/price-books.ts';
import { BILLING_PLANS, TERMS } from '../../../../core/domain/catalog/terms.ts';
import type { FormatCountry } from '../../../../electron/bridge.ts';
import type { UnitPrice } from '../../../../core/domain/money/money.ts';
import { toDecimal } from '../../../../core/domain/money/decimal.ts';
import { readDay, writeDay } from '../../../components/day/day-text.ts';
import { nextLineId } from '../../quotes/editor/line-id.ts';
import type { PickedCustomer } from '../parts/CustomerPick.tsx';
import type { Picked } from '../parts/ProductPick.tsx';
import { readPercent, readPrice, writePercent } from '../parts/typed.ts';

export const PRICINGS = ['markup', 'margin', 'offList', 'surcharge', 'fixed'] as const;
export type Pricing = (typeof PRICINGS)[number];

/** Ways of rounding that offices use; anything else is kept as it is. */
export const ROUNDINGS = [
  { id: 'cent', step: 1, less: 0, direction: 'nearest' },
  { id: 'five', step: 5, less: 0, direction: 'up' },
  { id: 'ten', step: 10, less: 0, direction: 'up' },
  { id: 'whole', step: 100, less: 0, direction: 'up' },
  { id: 'ninetyNine', step: 100, less: 1, direction: 'up' },
] as const;
export type RoundingId = (typeof ROUNDINGS)[number]['id'] | 'other';

/** What has to be left, if anything: a share of the sale price, or an amount of each payment. */
export const MINIMUMS = ['none', 'percent', 'amount'] as const;
export type Minimum = (typeof MINIMUMS)[number];

export type RuleDraft = { readonly id: string; readonly product: Picked | null; readonly segment: PriceRuleData['match']['segment']; readonly term: string; readonly plan: string; readonly kind: Pricing; readonly value: string; readonly minimumKind: Minimum; readonly minimum: string };
export type BookDraft = {
  readonly name: string;
  readonly owner: PriceBookData['owner']['kind'];
  readonly group: string;
  readonly customer: PickedCustomer | null;
  readonly currency: string;
  readonly rounding: RoundingId;
  readonly validFrom: string;
  readonly validTo: string;
  readonly rules: readonly RuleDraft[];
};

/** Rules are only told apart within their book, so no chance is needed. */
const STEM = '00000000-0000-4000-8000-000000000000';
export const newRule = (before: readonly Pick<RuleDraft, 'id'>[]): RuleDraft => ({ id: nextLineId(STEM, before.map(({ id }) => id)), product: null, segment: null, term: '', plan: '', kind: 'markup', value: '', minimumKind: 'none', minimum: '' });

/** A draft of a book, or of a new one with one rule. */
export function draftOf(book: PriceBookData | null, country: FormatCountry): BookDraft {
  if (book === null) return { name: '', owner: 'office', group: '', customer: null, currency: 'EUR', rounding: 'cent', validFrom: '', validTo: '', rules: [newRule([])] };
  const { owner, rounding, validFrom, validTo } = book;
  const day = (value: string | null): string => (value === null ? '' : writeDay(value, country));
  return {
    name: book.name,
    owner: owner.kind,
    group: owner.kind === 'group' ? owner.group : '',
    customer: owner.kind === 'customer' ? { id: owner.customerId, name: owner.customerId } : null,
    currency: book.currency,
    rounding: ROUNDINGS.find(({ step, less, direction }) => step === rounding.step && less === rounding.less && direction === rounding.direction)?.id ?? 'other',
    validFrom: day(validFrom),
    validTo: day(validTo),
    rules: book.rules.map((rule) => ruleDraft(rule, country)),
  };
}

function ruleDraft({ id, match, pricing, minimum }: PriceRuleData, country: FormatCountry): RuleDraft {
  const amount = pricing.kind === 'surcharge' ? pricing.amount : pricing.kind === 'fixed' ? pricing.price : null;
  const written = (price: UnitPrice): string => (country === 'GB' ? toDecimal(price) : toDecimal(price).replace('.', ','));
  return {
    id,
    product: match.productId === null ? null : { productId: match.productId, skuId: match.skuId ?? '', title: `${match.productId} ${match.skuId ?? ''}`.trim() },
    segment: match.segment,
    term: match.term ?? '',
    plan: match.plan ?? '',
    kind: pricing.kind,
    value: 'basisPoints' in pricing ? writePercent(pricing.basisPoints, country) : amount === null ? '' : written(amount),
    minimumKind: minimum?.kind ?? 'none',
    minimum: minimum === null ? '' : minimum.kind === 'percent' ? writePercent(minimum.basisPoints, country) : written(minimum.amount),
  };
}

/** Places that cannot be understood: `name`, `owner`, `validFrom`, `validTo`, `value 0`, `minimum 0`. */
export function draftProblems(draft: BookDraft, country: FormatCountry): ReadonlySet<string> {
  const found = new Set<string>();
  if (draft.name.trim() === '') found.add('name');
  if ((draft.owner === 'group' && draft.group.trim() === '') || (draft.owner === 'customer' && draft.customer === null)) found.add('owner');
  for (const field of ['validFrom', 'validTo'] as const) if (draft[field].trim() !== '' && readDay(draft[field]) === null) found.add(field);
  const [from, to] = [readDay(draft.validFrom), readDay(draft.validTo)];
  if (from !== null && to !== null && to < from) found.add('validTo');
  for (const [place, rule] of draft.rules.entries()) {
    if (pricingOf(rule, draft.currency, country) === null) found.add(`value ${place}`);
    if (rule.minimumKind !== 'none' && minimumOf(rule, draft.currency, country) === null) found.add(`minimum ${place}`);
  }
  return found;
}

const WHOLE = 10_000;
const LARGEST = 100_000;

function pricingOf({ kind, value, product }: RuleDraft, currency: string, country: FormatCountry): PriceRuleData['pricing'] | null {
  if (kind === 'surcharge' || kind === 'fixed') {
    const price = readPrice(value, currency, country);
    if (price === null || (kind === 'fixed' && product === null)) return null;
    return kind === 'fixed' ? { kind, price } : { kind, amount: price };
  }
  const basisPoints = readPercent(value, country);
  const most = kind === 'markup' ? LARGEST : kind === 'margin' ? WHOLE - 1 : WHOLE;
  return basisPoints === null || basisPoints < 0 || basisPoints > most ? null : { kind, basisPoints };
}

/** null: none, or one that cannot be understood. */
function minimumOf({ minimumKind, minimum }: RuleDraft, currency: string, country: FormatCountry): PriceRuleData['minimum'] {
  switch (minimumKind) {
    case 'none':
      return null;
    case 'percent': {
      const basisPoints = readPercent(minimum, country);
      return basisPoints === null || basisPoints < 0 || basisPoints >= WHOLE ? null : { kind: 'percent', basisPoints };
    }
    case 'amount': {
      const amount = readPrice(minimum, currency, country);
      return amount === null ? null : { kind: 'amount', amount };
    }
  }
}

/** The book as the core wants it; null while something cannot be understood. */
export function bookOf(draft: BookDraft, before: PriceBookData | null, country: FormatCountry): (Omit<PriceBookData, 'id'> & { readonly id: string | null }) | null {
  if (draftProblems(draft, country).size > 0) return null;
  const rounding = ROUNDINGS.find(({ id }) => id === draft.rounding) ?? before?.rounding ?? ROUNDINGS[0];
  const { step, less, direction } = rounding;
  return {
    id: before?.id ?? null,
    name: draft.name.trim(),
    owner: draft.owner === 'group' ? { kind: 'group', group: draft.group.trim() } : draft.owner === 'customer' && draft.customer !== null ? { kind: 'customer', customerId: draft.customer.id } : { kind: 'office' },
    currency: draft.currency,
    rounding: { step, less, direction },
    validFrom: readDay(draft.validFrom),
    validTo: readDay(draft.validTo),
    rules: draft.rules.flatMap((rule) => {
      const pricing = pricingOf(rule, draft.currency, country);
      if (pricing === null) return [];
      return [{
        id: rule.id,
        match: {
          productId: rule.product?.productId ?? null,
          skuId: rule.product === null || rule.product.skuId === '' ? null : rule.product.skuId,
          segment: rule.segment,
          term: TERMS.find((term) => term === rule.term) ?? null,
          plan: BILLING_PLANS.find((plan) => plan === rule.plan) ?? null,
        },
        pricing,
        minimum: minimumOf(rule, draft.currency, country),
      }];
    }),
  };
}
