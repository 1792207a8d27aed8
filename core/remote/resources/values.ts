import type { Segment } from '../../domain/catalog/product.ts';
import { SEGMENTS } from '../../domain/catalog/product.ts';
import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import { FINEST_SCALE, parseDecimal } from '../../domain/money/decimal.ts';
import type { Currency, Money, UnitPrice } from '../../domain/money/money.ts';
import { multiply } from '../../domain/money/unit-price.ts';
import { foldWord } from '../schemas/wire.ts';

/** Months are written both ways by price sheets and the catalogue. */
const TERMS: ReadonlyMap<string, Term> = new Map([
  ['P1M', 'P1M'],
  ['P1Y', 'P1Y'],
  ['P12M', 'P1Y'],
  ['P3Y', 'P3Y'],
  ['P36M', 'P3Y'],
]);

/** An ISO 8601 duration as the wire writes it; null for none and for terms that NCE does not have. */
export const termOf = (duration: string | null): Term | null => (duration === null ? null : (TERMS.get(duration.toUpperCase()) ?? null));

const PLANS: ReadonlyMap<string, BillingPlan> = new Map([
  ['monthly', 'monthly'],
  ['annual', 'annual'],
  ['triennial', 'triennial'],
  ['onetime', 'oneTime'],
  ['none', 'none'],
]);

/** A folded word of the wire (`one_time` reads `onetime`) → the plan; other cycles (R-1.1: Biennial, Unknown) are null. */
export const planOf = (cycle: string | null): BillingPlan | null => (cycle === null ? null : (PLANS.get(cycle) ?? null));

/** The wire's word in any case; null for none and for an unknown one. */
export const segmentOf = (said: string | null): Segment | null => SEGMENTS.find((segment) => segment === (said === null ? null : foldWord(said))) ?? null;

/** `PARTIAL_SUCCESS`, `partial_success`, `PartialSuccess` → `partialSuccess`. */
export function camelWord(said: string): string {
  const words = said.split(/[\s_-]+/).filter((one) => one !== '');
  const isShouted = said === said.toUpperCase();
  return words
    .map((one) => (isShouted ? one.toLowerCase() : one))
    .map((one, place) => (place === 0 ? one.charAt(0).toLowerCase() : one.charAt(0).toUpperCase()) + one.slice(1))
    .join('');
}

/** ISO 4217 in upper case; null for what is no code of three letters. */
export const currencyOf = (said: string | null): Currency | null => (said !== null && /^[a-z]{3}$/i.test(said) ? said.toUpperCase() : null);

/** Amount of a price, as written on the wire → exact unit price; what is no amount is null. */
export function unitPriceFrom(amount: string | null, currency: Currency | null): UnitPrice | null {
  if (amount === null || currency === null) return null;
  const price = parseDecimal(withinFinestScale(plain(amount)), currency);
  return price.ok ? price.value : null;
}

/** `1.5e-7` as JSON may print small numbers → `0.00000015`. */
function plain(amount: string): string {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?e([+-]?\d{1,3})$/i.exec(amount);
  if (!match) return amount;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const point = whole.length + Number(exponent);
  const digits = (whole + fraction).padEnd(Math.max(0, point), '0').padStart(whole.length + fraction.length + Math.max(0, -point), '0');
  const at = Math.max(0, point);
  return `${sign}${digits.slice(0, at) || '0'}.${digits.slice(at)}`;
}

/** Digits finer than any price of ours (meters of Azure have them) are rounded, half up. */
function withinFinestScale(amount: string): string {
  const match = /^([+-]?)(\d+)\.(\d+)$/.exec(amount);
  const [, sign = '', whole = '', fraction = ''] = match ?? [];
  if (fraction.length <= FINEST_SCALE) return amount;
  const digits = BigInt(whole + fraction.slice(0, FINEST_SCALE)) + (fraction.charAt(FINEST_SCALE) >= '5' ? 1n : 0n);
  const text = digits.toString().padStart(FINEST_SCALE + 1, '0');
  return `${sign}${text.slice(0, -FINEST_SCALE)}.${text.slice(-FINEST_SCALE)}`;
}

/** The plan as requests write it: `one_time`. */
export const cycleOf = (plan: BillingPlan): string => (plan === 'oneTime' ? 'one_time' : plan);

/** An amount as written on the wire, to the currency's minor unit; null where there is none. */
export function moneyFrom(amount: string | null, currency: Currency | null): Money | null {
  const price = unitPriceFrom(amount, currency);
  return price === null ? null : multiply(price, { quantity: 1 });
}
