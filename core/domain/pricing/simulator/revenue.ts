import type { PriceEvent } from '../events/price-event.ts';
import type { Horizon } from './horizon.ts';
import type { Contract } from './question.ts';
import { simulate } from './simulate.ts';
import type { Sums } from './sums.ts';

/** Money of a month: contracted is what must come, assumed what comes if everything that renews by itself does. */
export type RevenueMonth = { readonly contracted: Flow; readonly assumed: Flow };
export type Flow = { readonly revenue: number; readonly cost: number };

export type Recurring = {
  readonly currency: string;
  readonly months: readonly RevenueMonth[];
  /** Over the horizon, by the key asked for: customer, product or term. */
  readonly groups: ReadonlyMap<string, RevenueMonth>;
};

export type GroupBy = 'customer' | 'product' | 'term';

type Ask = { readonly contracts: readonly Contract[]; readonly events: readonly PriceEvent[]; readonly horizon: Horizon; readonly groupBy: GroupBy };

/**
 * Recurring revenue, cost and margin per month from what is contracted; renewals beside it as an
 * assumption of their own, at the prices that known events give them (issue 7, part 8).
 */
export function recurringRevenue({ contracts, events, horizon, groupBy }: Ask): readonly Recurring[] {
  const keyed = groupBy === 'term' ? contracts.map((contract) => ({ ...contract, product: contract.item.term })) : contracts;
  const run = (all: readonly Contract[]) => simulate({ contracts: all, baseline: events, events: [], horizon, passOn: 'factor' }).results;
  const contracted = new Map(run(keyed.map((contract) => ({ ...contract, renews: false }))).map((result) => [result.currency, result]));
  return run(keyed).map((whole) => {
    const sure = contracted.get(whole.currency);
    const groups = groupBy === 'customer' ? whole.byCustomer : whole.byProduct;
    const sureGroups = groupBy === 'customer' ? sure?.byCustomer : sure?.byProduct;
    return {
      currency: whole.currency,
      months: whole.byMonth.map((sums, month) => split(sure?.byMonth[month], sums)),
      groups: new Map([...groups].map(([key, sums]) => [key, split(sureGroups?.get(key), sums)])),
    };
  });
}

function split(sure: Readonly<Sums> | undefined, whole: Readonly<Sums>): RevenueMonth {
  const contracted: Flow = { revenue: sure?.revenueBefore ?? 0, cost: sure?.costBefore ?? 0 };
  return { contracted, assumed: { revenue: whole.revenueBefore - contracted.revenue, cost: whole.costBefore - contracted.cost } };
}
