import type { BillingPlan } from '../../../domain/catalog/terms.ts';
import { instant } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { kindOf } from './catalogue.ts';
import type { CatalogueSku, Plan } from './model.ts';

/** An amount in tenths of a cent, exact. */
export type Mills = number;
export type SkuPrice = { readonly currency: 'EUR' | 'GBP'; readonly cost: Mills; readonly list: Mills };

/** list-price event of 1 July 2026. */
export const PRICE_EVENT: Instant = instant(Date.UTC(2026, 6, 1));

const MONTHS_PAID_AT_ONCE: Readonly<Record<BillingPlan, number>> = { monthly: 1, annual: 12, triennial: 36, oneTime: 1, none: 1 };

/** ISO 4217 of a market's price list: the demo's markets pay in pounds or in euros. */
export const currencyOf = (market: string): 'EUR' | 'GBP' => (market.toUpperCase() === 'GB' ? 'GBP' : 'EUR');
/** As orders and invoices write it. */
export const symbolOf = (currency: 'EUR' | 'GBP'): string => (currency === 'GBP' ? '£' : '€');

/** Price of one unit for one billing period, as the price sheet of that day has it. */
export function priceOf(sku: CatalogueSku, plan: Plan, market: string, at: Instant): SkuPrice {
  const currency = currencyOf(market);
  const base = at < PRICE_EVENT ? (sku.formerListCents ?? sku.listCents) : sku.listCents;
  const local = currency === 'GBP' ? Math.round(base * 0.86) : base;
  const listCents = kindOf(sku) === 'subscription' ? seatPrice(local, sku, plan) : Math.round(local / installments(plan));
  return { currency, list: listCents * 10, cost: Math.round((listCents * sku.costPercent) / 10) };
}

/** Software is priced for its whole term; only a three-year one may be paid in three parts. */
const installments = (plan: Plan): number => (plan.term === 'P3Y' && plan.billing === 'annual' ? 3 : 1);

function seatPrice(monthCents: number, sku: CatalogueSku, plan: Plan): number {
  const months = MONTHS_PAID_AT_ONCE[plan.billing];
  if (plan.term === 'P1M') {
    // +20 %: the Extended Service Term costs 3 % more than that.
    const monthly = Math.round(monthCents * 1.2);
    return sku.kind === 'est' ? Math.round(monthly * 1.03) : monthly;
  }
  // +5 % when a longer term is paid by the month.
  return plan.billing === 'monthly' ? Math.round(monthCents * 1.05) : monthCents * months;
}
