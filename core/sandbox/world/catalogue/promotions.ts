import type { Segment } from '../../../domain/catalog/product.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { after, DAY } from '../../../domain/time/instant.ts';
import { days, midnight } from '../dates.ts';
import { storeId } from '../random.ts';
import { pair, SKU } from './define.ts';
import { ANNUAL_MONTHLY, ANNUAL_UPFRONT, MONTHLY_TERM, THREE_YEAR_PLANS } from './model.ts';
import type { Plan } from './model.ts';
import { COPILOT, DEFENDER_BUSINESS, TEAMS_PHONE } from './services.ts';
import { BUSINESS_PREMIUM, BUSINESS_STANDARD, M365_E3, M365_E5 } from './suites.ts';

export type CataloguePromotion = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly startsAt: Instant;
  /** Last moment, inclusive. */
  readonly endsAt: Instant;
  readonly segment: Segment;
  readonly isAutoApplicable: boolean;
  /** Per cent off the partner price. */
  readonly percent: number;
  readonly products: readonly { readonly productId: string; readonly skuId: string; readonly plans: readonly Plan[] }[];
  readonly seats: { readonly minimum: number; readonly maximum: number } | null;
  /** How often one customer may use it. */
  readonly uses: number | null;
  readonly firstPurchaseOnly: boolean;
  /** `P:S` of which one must be owned. */
  readonly ownedFirst: readonly string[];
};

/** Shaped like a catalogue item, and stable over the months, which a catalogue item is not. */
export const promotionIdOf = (productId: string, skuId: string): string => `${productId}:${skuId}:${storeId('CFQ7TTC0', 12, 'promotion', productId)}`;

/** The id of the Copilot promotion, which one of the stories was bought under. */
export const COPILOT_PROMOTION = promotionIdOf(COPILOT, SKU.paid);

type Row = Omit<CataloguePromotion, 'id' | 'startsAt' | 'endsAt' | 'segment' | 'isAutoApplicable' | 'products'> & {
  readonly productId: string;
  readonly skuId?: string;
  readonly plans: readonly Plan[];
  readonly from: number;
  readonly to: number;
  readonly selected?: boolean;
};

const ANNUAL: readonly Plan[] = [ANNUAL_MONTHLY, ANNUAL_UPFRONT];
const NONE = { seats: null, uses: null, firstPurchaseOnly: false, ownedFirst: [] } as const;

/** Days are counted from the sandbox's beginning. */
const ROWS: readonly Row[] = [
  { ...NONE, productId: COPILOT, plans: ANNUAL, from: -52, to: 39, percent: 15, name: 'Copilot for the whole team', description: '15% off Microsoft 365 Copilot on annual terms.', seats: { minimum: 10, maximum: 2_400 } },
  { ...NONE, productId: BUSINESS_PREMIUM, plans: ANNUAL, from: -20, to: 5, percent: 10, name: 'Business Premium security days', description: '10% off Microsoft 365 Business Premium on annual terms, first purchase only.', firstPurchaseOnly: true, seats: { minimum: 1, maximum: 300 } },
  { ...NONE, productId: M365_E5, skuId: SKU.threeYear, plans: THREE_YEAR_PLANS, from: -160, to: 40, percent: 10, name: 'Microsoft 365 E5 three-year launch', description: '10% off Microsoft 365 E5 on three-year terms.', uses: 1 },
  { ...NONE, productId: TEAMS_PHONE, plans: [MONTHLY_TERM, ...ANNUAL], from: -90, to: 90, percent: 33, name: 'Teams Phone with E5', description: 'A third off Teams Phone Standard for owners of Microsoft 365 E3 or E5.', ownedFirst: [pair(M365_E3), pair(M365_E5)] },
  { ...NONE, productId: BUSINESS_STANDARD, plans: [ANNUAL_UPFRONT], from: 9, to: 70, percent: 5, name: 'Business Standard new year', description: '5% off Microsoft 365 Business Standard on the annual term paid upfront.' },
  { ...NONE, productId: DEFENDER_BUSINESS, plans: ANNUAL, from: -140, to: -21, percent: 20, name: 'Defender for Business autumn', description: '20% off Microsoft Defender for Business.' },
  { ...NONE, productId: M365_E3, plans: [ANNUAL_UPFRONT], from: -30, to: 150, percent: 40, selected: true, name: 'Bridge to the cloud', description: '40% off Microsoft 365 E3 for customers that move from licences on premises; must be selected and attested.', uses: 1 },
];

/** Every promotion, also past and coming ones. */
export function promotionsFrom(begin: Instant): readonly CataloguePromotion[] {
  return ROWS.map(({ productId, skuId = SKU.paid, plans, from, to, selected = false, ...rest }) => ({
    ...rest,
    id: promotionIdOf(productId, skuId),
    startsAt: days(midnight(begin), from),
    endsAt: after(days(midnight(begin), to), DAY - 1_000),
    segment: 'commercial',
    isAutoApplicable: !selected,
    products: [{ productId, skuId, plans }],
  }));
}
