import { customerId, productId, skuId } from '../../core/domain/ids.ts';
import type { PriceBook, PriceRule, RulePricing } from '../../core/domain/pricing/price-book.ts';
import { EVERYTHING } from '../../core/domain/pricing/price-book.ts';
import type { PricedItem } from '../../core/domain/pricing/price-book.ts';
import { TO_THE_CENT } from '../../core/domain/pricing/price-rounding.ts';

export const MUELLER = customerId('aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee');

/** Business Standard, a year, paid monthly. */
export const anItem = (changes: Partial<PricedItem> = {}): PricedItem => ({
  productId: productId('CFQ7TTC0LDPB'),
  skuId: skuId('0001'),
  segment: 'commercial',
  term: 'P1Y',
  plan: 'monthly',
  ...changes,
});

/** A rule for everything. */
export const aRule = (pricing: RulePricing, changes: Partial<PriceRule> = {}): PriceRule => ({ id: 'rule', match: EVERYTHING, pricing, minimum: null, ...changes });

/** The office's book in EUR, to the cent. */
export const aBook = (rules: readonly PriceRule[], changes: Partial<PriceBook> = {}): PriceBook => ({
  id: 'office',
  name: 'Standard',
  owner: { kind: 'office' },
  currency: 'EUR',
  rounding: TO_THE_CENT,
  validFrom: null,
  validTo: null,
  rules,
  ...changes,
});
