import { isZero, sum, times } from '../money/arithmetic.ts';
import type { Currency, Money } from '../money/money.ts';
import { percentageOf } from '../money/percentage.ts';
import { multiply } from '../money/unit-price.ts';
import { periodsOf, rhythmOf } from './billing.ts';
import type { Rhythm } from './billing.ts';
import type { LineTotal, PricedLine, QuoteTotals, Sum } from './quote.ts';

/**
 * The sums of a quote. A line's net is rounded once, for one billing period, because that is
 * what will be invoiced; its commitment is that net times the periods of its term. VAT is taken
 * once per sum, half up (documents.md 6). Sums of different rhythms are never added together.
 * Lines in another currency than the quote's stand outside the sums; they block issuing.
 */
export function quoteTotals<Id, Vat extends { readonly rateBasisPoints: number }>(
  quote: { readonly currency: Currency; readonly lines: readonly PricedLine<Id>[] },
  vat: Vat,
): QuoteTotals<Id, Vat> {
  const { currency } = quote;
  const counted = quote.lines.map((line) => ({ line, total: lineTotal(line) }));
  const own = counted.filter(({ line }) => line.unitPrice.currency === currency);

  const sumOf = (rhythm: Rhythm): Sum | null => {
    const part = own.filter(({ line, total }) => rhythmOf(line.billingPlan) === rhythm && !(line.billingPlan === 'none' && isZero(total.net)));
    return part.length === 0 ? null : taxed(sum(currency, part.map(({ total }) => total.net)), vat.rateBasisPoints);
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

function lineTotal<Id>(line: PricedLine<Id>): LineTotal<Id> {
  const net = multiply(line.unitPrice, { quantity: line.quantity, discountBasisPoints: line.discountBasisPoints });
  return { id: line.id, net, commitment: times(net, periodsOf(line.term, line.billingPlan)) };
}

function taxed(net: Money, rateBasisPoints: number): Sum {
  const vat = percentageOf(net, rateBasisPoints);
  return { net, vat, gross: sum(net.currency, [net, vat]) };
}
