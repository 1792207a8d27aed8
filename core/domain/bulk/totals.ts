import type { Money } from '../money/money.ts';
import type { MoneyEstimate } from '../nce/verdict.ts';

/** What many changes cost together in one currency: charges and credits of the running payments, as estimates. */
export type BulkTotal = { readonly charge: Money; readonly credit: Money; /** Rows with an amount in it. */ readonly rows: number };

const CREDITS: ReadonlySet<MoneyEstimate['kind']> = new Set<MoneyEstimate['kind']>(['creditForSeats', 'creditForAll']);

/** Sums by currency, in the order in which currencies appear. Currencies are never added up. */
export function totalsOf(estimates: readonly (MoneyEstimate | null)[]): readonly BulkTotal[] {
  const totals = new Map<string, { charge: number; credit: number; rows: number }>();
  for (const money of estimates) {
    if (money === null || money.kind === 'costOfWaiting') continue;
    const { currency, minor } = money.amount;
    const sum = totals.get(currency) ?? { charge: 0, credit: 0, rows: 0 };
    const isCredit = CREDITS.has(money.kind) || minor < 0;
    sum[isCredit ? 'credit' : 'charge'] += Math.abs(minor);
    sum.rows += 1;
    totals.set(currency, sum);
  }
  return [...totals].map(([currency, { charge, credit, rows }]) => ({ charge: { minor: charge, currency }, credit: { minor: credit, currency }, rows }));
}
