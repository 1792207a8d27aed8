import type { BillingPlan, Term } from '../catalog/terms.ts';
import { minorUnitExponent } from '../money/currency.ts';
import type { UnitPrice } from '../money/money.ts';
import { roundHalfUp } from '../money/rounding.ts';
import type { SuiteName } from '../rulebook/price-events.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { Instant } from '../time/instant.ts';
import { premium } from './nce-term-price.ts';

type NextTerm = {
  /** What one seat costs for one payment in the running term. */
  readonly locked: UnitPrice;
  readonly term: Term;
  readonly plan: BillingPlan;
  /** The day of whose list the running price is. */
  readonly lockedAt: Instant;
  readonly renewsAt: Instant;
  /** Null: a product without announced list prices. */
  readonly suite: SuiteName | null;
  readonly rulebook: Rulebook;
};

/**
 * What the same payment will cost after the renewal under the price events that are known
 * list price, currency and premium of the plan, rounded once. An
 * estimate; null where an event gives no figures.
 */
export function nextTermPrice({ locked, term, plan, lockedAt, renewsAt, suite, rulebook }: NextTerm): UnitPrice | null {
  const between = ({ at }: { readonly at: Instant }): boolean => at > lockedAt && at <= renewsAt;
  const ratios: readonly Ratio[] = [
    ...rulebook.listPriceEvents.filter((event) => event.suite === suite && between(event)).map(({ from, to }) => ({ from, to })),
    ...rulebook.currencyEvents.filter((event) => event.currency === locked.currency && between(event)).map(({ hundredths }) => ({ from: hundredths === null ? null : 100, to: hundredths ?? 0 })),
    { from: premium(term, plan, { at: lockedAt, rulebook }), to: premium(term, plan, { at: renewsAt, rulebook }) },
  ];
  let numerator = BigInt(locked.amount);
  let denominator = 1n;
  for (const { from, to } of ratios) {
    if (from === null) return null;
    numerator *= BigInt(to);
    denominator *= BigInt(from);
  }
  const digits = minorUnitExponent(locked.currency);
  const shift = digits - locked.scale;
  const amount = shift >= 0 ? roundHalfUp(numerator * 10n ** BigInt(shift), denominator) : roundHalfUp(numerator, denominator * 10n ** BigInt(-shift));
  return { amount: Number(amount), scale: digits, currency: locked.currency };
}

type Ratio = { readonly from: number | null; readonly to: number };
