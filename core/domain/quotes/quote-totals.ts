import { isZero, sum, times, zero } from '../money/arithmetic.ts';
import type { Currency, Money } from '../money/money.ts';
import { percentageOf } from '../money/percentage.ts';
import { multiply } from '../money/unit-price.ts';
import { periodsOf, rhythmOf } from './billing.ts';
import type { Rhythm } from './billing.ts';
import type { LineTotal, PricedLine, QuoteTotals, RateSum, Sum } from './quote.ts';

/**
 * The sums of a quote. A line's net is rounded once, for one billing period, because that is
 * what will be invoiced; its commitment is that net times the periods of its term. VAT is taken
 * once per rate and sum, half up (documents.md 6). Sums of different rhythms are never added together.
 * Lines in another currency than the quote's stand outside the sums; they block issuing. So do
 * lines that are billed by use, which nobody can add up before.
 */
export function quoteTotals<Id, Vat extends { readonly rateBasisPoints: number }>(
  quote: { readonly currency: Currency; readonly lines: readonly PricedLine<Id>[] },
  vat: Vat,
): QuoteTotals<Id, Vat> {
  const { currency } = quote;
  const counted = quote.lines.map((line) => ({ line, total: lineTotal(line) }));
  const own = counted.filter(({ line }) => line.unitPrice.currency === currency && line.byUse !== true);

  const sumOf = (rhythm: Rhythm): Sum | null => {
    const part = own.filter(({ line }) => isIn(rhythm, line));
    return part.length === 0 ? null : taxed(currency, part.map(({ line, total }) => ({ net: total.net, rateBasisPoints: rateOf(line, vat.rateBasisPoints) })));
  };

  return {
    monthly: sumOf('monthly'),
    yearly: sumOf('yearly'),
    triennial: sumOf('triennial'),
    oneTime: sumOf('oneTime'),
    commitment: sum(currency, own.map(({ total }) => total.commitment)),
    lines: counted.map(({ total }) => total),
    vat,
  };
}

type Counted = Omit<PricedLine, 'id'>;

/** Is a line part of the sum of this rhythm? What costs nothing and is billed never, or is billed by use, is in none. */
const isIn = (rhythm: Rhythm, line: Counted): boolean => line.byUse !== true && rhythmOf(line.billingPlan) === rhythm && !(line.billingPlan === 'none' && isZero(netOf(line)));

const netOf = ({ unitPrice, quantity, discountBasisPoints }: Counted): Money => multiply(unitPrice, { quantity, discountBasisPoints });

/** The parts of a sum by rate, one part where all that it holds has the same; `lines` are those that it was made of. */
export function ratesOf(rhythm: Rhythm, sum: Sum, { lines, standard }: { readonly lines: readonly Counted[]; readonly standard: number }): readonly RateSum[] {
  const line = lines.find((one) => isIn(rhythm, one));
  return sum.rates ?? [{ rateBasisPoints: line === undefined ? standard : rateOf(line, standard), net: sum.net, vat: sum.vat }];
}

function lineTotal<Id>(line: PricedLine<Id>): LineTotal<Id> {
  if (line.byUse === true) return { id: line.id, net: zero(line.unitPrice.currency), commitment: zero(line.unitPrice.currency) };
  const net = netOf(line);
  return { id: line.id, net, commitment: times(net, periodsOf(line.term, line.billingPlan)) };
}

/** The rate of a line. Where nobody charges VAT (reverse charge, outside the EU, undecided) no line does. */
export const rateOf = ({ vatBasisPoints }: Pick<PricedLine, 'vatBasisPoints'>, standard: number): number => (standard === 0 ? 0 : (vatBasisPoints ?? standard));

/** VAT once per rate on the sum of its nets, half up. */
function taxed(currency: Currency, parts: readonly { readonly net: Money; readonly rateBasisPoints: number }[]): Sum {
  const found = [...new Set(parts.map(({ rateBasisPoints }) => rateBasisPoints))].toSorted((one, other) => other - one);
  const rates = found.map((rateBasisPoints): RateSum => {
    const net = sum(currency, parts.filter((part) => part.rateBasisPoints === rateBasisPoints).map((part) => part.net));
    return { rateBasisPoints, net, vat: percentageOf(net, rateBasisPoints) };
  });
  const [net, vat] = [sum(currency, rates.map((rate) => rate.net)), sum(currency, rates.map((rate) => rate.vat))];
  const whole = { net, vat, gross: sum(currency, [net, vat]) };
  return rates.length > 1 ? { ...whole, rates } : whole;
}
