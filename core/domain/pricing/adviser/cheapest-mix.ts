import { cheapestFlow } from './min-cost-flow.ts';
import type { Arc } from './min-cost-flow.ts';

/**
 * Prices of a seat and month, as whole numbers on one scale. `annual` is the committed rate,
 * `monthly` that of the monthly term; null where it is not to be used.
 */
export type Rates = { readonly annual: number | null; readonly monthly: number | null };

export type MixQuestion = {
  /** Seats needed in each month. */
  readonly demand: readonly number[];
  readonly rates: Rates;
  /** Months of a commitment: 12 or 36. */
  readonly length: number;
  /** Months until the base subscription renews first: added seats are committed to that day only. */
  readonly firstRenewal: number;
};

/** Seats bought in one go: from the first of `month` on, for `months`. */
export type Purchase = { readonly kind: 'base' | 'separate'; readonly month: number; readonly months: number; readonly seats: number };

export type Mix = {
  /** What is committed, in order of months. */
  readonly purchases: readonly Purchase[];
  /** Committed and monthly seats in each month, and committed ones that nobody uses. */
  readonly committed: readonly number[];
  readonly monthly: readonly number[];
  readonly idle: readonly number[];
  /** On the scale of the rates. What a commitment costs beyond the forecast counts in full. */
  readonly cost: number;
};

/**
 * The cheapest cover of a forecast with commitments and monthly seats (M-8). Exact: seats over time
 * are a flow through months, where a commitment is an arc over its months, a monthly seat one over
 * its month, and an idle seat goes back for nothing. Null when neither may be used.
 */
export function cheapestMix({ demand, rates, length, firstRenewal }: MixQuestion): Mix | null {
  const months = demand.length;
  const most = demand.reduce((so, seats) => Math.max(so, seats), 0);
  const arcs: (Arc & { readonly purchase: Omit<Purchase, 'seats'> | null })[] = [];
  for (let month = 0; month < months; month += 1) {
    arcs.push({ from: month + 1, to: month, capacity: most, cost: 0, purchase: null });
    if (rates.monthly !== null) arcs.push({ from: month, to: month + 1, capacity: most, cost: rates.monthly, purchase: null });
    if (rates.annual === null) continue;
    for (const purchase of commitmentsFrom(month, length, firstRenewal)) {
      arcs.push({ from: month, to: Math.min(months, month + purchase.months), capacity: most, cost: purchase.months * rates.annual, purchase });
    }
  }
  const supply = Array.from({ length: months + 1 }, (_, month) => (demand[month] ?? 0) - (month === 0 ? 0 : (demand[month - 1] ?? 0)));
  const flow = cheapestFlow(months + 1, arcs, supply);
  if (flow === null) return null;
  const purchases = arcs.flatMap(({ purchase }, at): readonly Purchase[] => {
    const seats = flow[at] ?? 0;
    return purchase === null || seats === 0 ? [] : [{ ...purchase, seats }];
  });
  return covering(demand, purchases, rates);
}

/** Into the base until its next renewal, or a subscription of its own. */
function commitmentsFrom(month: number, length: number, firstRenewal: number): readonly Omit<Purchase, 'seats'>[] {
  const renewal = month < firstRenewal ? firstRenewal : firstRenewal + Math.ceil((month - firstRenewal + 1) / length) * length;
  const base = { kind: 'base' as const, month, months: renewal - month };
  return base.months === length ? [base] : [base, { kind: 'separate', month, months: length }];
}

/** What a plan of commitments costs when `demand` comes: what they do not cover is bought by the month, or, without a monthly rate, not at all. */
export function covering(demand: readonly number[], purchases: readonly Purchase[], { annual, monthly: rate }: Rates): Mix {
  const committed = demand.map((_, month) => purchases.reduce((so, { month: from, months, seats }) => (from <= month && month < from + months ? so + seats : so), 0));
  const monthly = demand.map((seats, month) => (rate === null ? 0 : Math.max(0, seats - (committed[month] ?? 0))));
  const idle = demand.map((seats, month) => Math.max(0, (committed[month] ?? 0) - seats));
  const fixed = purchases.reduce((so, { months, seats }) => so + months * seats * (annual ?? 0), 0);
  return { purchases, committed, monthly, idle, cost: fixed + monthly.reduce((so, seats) => so + seats * (rate ?? 0), 0) };
}
