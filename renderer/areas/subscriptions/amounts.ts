import type { Money } from '../../../core/domain/money/money.ts';
import { costsOf } from '../../../core/domain/nce/explain.ts';
import type { Allowed, MoneyEstimate, Refused } from '../../../core/domain/nce/verdict.ts';

export type Amounts = { readonly word: MoneyEstimate['kind'] | 'range' | 'open'; readonly amounts: readonly Money[] };

/** What stands beside a verdict: its amount, the least and the most of its choices, or that the service decides; null: no money in it. */
export function amountsOf(verdict: Allowed | Refused): Amounts | null {
  if (verdict.money !== null) return { word: verdict.money.kind, amounts: [verdict.money.amount] };
  const costs = costsOf(verdict);
  if (costs.length === 0) return null;
  const known = costs.flatMap((cost) => (cost.kind === 'estimate' ? [cost.money.amount] : [])).toSorted((one, other) => one.minor - other.minor);
  const least = known[0];
  const most = known.at(-1);
  if (least === undefined || most === undefined || known.some(({ currency }) => currency !== least.currency)) return { word: 'open', amounts: [] };
  return { word: 'range', amounts: least.minor === most.minor ? [least] : [least, most] };
}
