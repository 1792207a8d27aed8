import { findSku } from './catalogue.ts';
import { SKU } from './define.ts';
import type { CatalogueSku } from './model.ts';
import { DEFENDER_OFFICE_1, EXCHANGE_ARCHIVE } from './services.ts';
import { BUSINESS_BASIC } from './suites.ts';

/** Offers of the old model that the sample has; offer ids are GUIDs there. */
export const LEGACY_OFFERS = {
  businessEssentials: 'bd938f12-058f-4927-bba3-ae36b1d2501c',
  advancedThreatProtection: 'a2706f86-868d-4048-989b-0c69e5c76b63',
  archiving: '2828be95-46ba-4f91-b2fd-0bef192ecf60',
} as const;

const PRODUCTS: ReadonlyMap<string, string> = new Map([
  [LEGACY_OFFERS.businessEssentials, BUSINESS_BASIC],
  [LEGACY_OFFERS.advancedThreatProtection, DEFENDER_OFFICE_1],
  [LEGACY_OFFERS.archiving, EXCHANGE_ARCHIVE],
]);

/** What an offer of the old model is called in new commerce; null: there is no such product. */
export function counterpartOf(offerId: string | null): CatalogueSku | null {
  const product = offerId === null ? undefined : PRODUCTS.get(offerId.toLowerCase());
  return product === undefined ? null : findSku(product, SKU.paid);
}
