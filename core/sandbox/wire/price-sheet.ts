import type { Instant } from '../../domain/time/instant.ts';
import { PRODUCTS } from '../world/catalogue/catalogue.ts';
import type { CatalogueProduct, CatalogueSku, Plan } from '../world/catalogue/model.ts';
import { PRICE_EVENT, priceOf } from '../world/catalogue/prices.ts';
import { csv } from './csv.ts';
import { stamp } from './dates.ts';

/** Columns of the licence-based sheet (API page, section 15), in that order. */
const COLUMNS = ['ProductTitle', 'ProductId', 'SkuId', 'SkuTitle', 'Publisher', 'SkuDescription', 'UnitOfMeasure', 'TermDuration', 'BillingPlan', 'Market', 'Currency', 'UnitPrice', 'PricingTierRangeMin', 'PricingTierRangeMax', 'EffectiveStartDate', 'EffectiveEndDate', 'Tags', 'ERP Price', 'Segment'];

export type PriceView = 'updatedlicensebased' | 'licensebasedest' | 'licensebasedeos' | 'software' | 'marketplace' | 'azure_consumption' | 'azure_reservations';

/** Which SKUs are in which view; the last four views exist and hold nothing here. */
const CONTENT: Readonly<Record<PriceView, (product: CatalogueProduct, sku: CatalogueSku) => boolean>> = {
  updatedlicensebased: (product, sku) => product.kind === 'subscription' && sku.kind !== 'est',
  licensebasedest: (_product, sku) => sku.kind === 'est',
  software: (product) => product.kind === 'perpetual' || product.kind === 'softwareSubscription',
  licensebasedeos: () => false,
  marketplace: () => false,
  azure_consumption: () => false,
  azure_reservations: () => false,
};

/** The views that a sheet can be asked for, in lower case (API page, section 15). */
export const isPriceView = (text: string): text is PriceView => text in CONTENT;

/** The prices of one market and view as they are valid at a moment. */
export function priceSheet(view: PriceView, market: string, at: Instant): string {
  const rows = PRODUCTS.flatMap((product) =>
    product.skus.filter((sku) => CONTENT[view](product, sku)).flatMap((sku) => sku.plans.map((plan) => row({ product, sku, plan, market, at }))));
  return csv([COLUMNS, ...rows]);
}

type Row = { readonly product: CatalogueProduct; readonly sku: CatalogueSku; readonly plan: Plan; readonly market: string; readonly at: Instant };

const PLAN = { monthly: 'Monthly', annual: 'Annual', triennial: 'Triennial', oneTime: 'OneTime', none: 'None' } as const;
const SEGMENT = { commercial: 'Commercial', education: 'Education', government: 'Government', nonprofit: 'NonProfit' } as const;
/** Sheets are published for a while; these are the first and the last day that the sandbox knows. */
const FIRST_SHEET = '2025-04-01T00:00:00.0000000Z';
const OPEN_END = '9999-12-31T23:59:59.9999999Z';

function row({ product, sku, plan, market, at }: Row): readonly string[] {
  const price = priceOf(sku, plan, market, at);
  const moved = sku.formerListCents !== null;
  const event = `${stamp(PRICE_EVENT).slice(0, 19)}.0000000Z`;
  const [from, to] = !moved ? [FIRST_SHEET, OPEN_END] : at < PRICE_EVENT ? [FIRST_SHEET, event] : [event, OPEN_END];
  return [
    product.title, sku.productId, sku.id, sku.title, 'Microsoft Corporation', sku.description,
    product.kind === 'subscription' ? '1 License' : '1', plan.term ?? '', PLAN[plan.billing], market, price.currency,
    amount(price.cost), '', '', from, to, sku.isAddOn ? 'AddOn' : '', amount(price.list), SEGMENT[sku.segment],
  ];
}

/** Thousandths as a decimal, without needless zeros. */
const amount = (mills: number): string => (mills / 1_000).toString();
