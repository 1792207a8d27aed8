import type { Currency } from '../../money/money.ts';
import type { Horizon } from './horizon.ts';
import type { Contract, CurrencyResult, SimulatedRow } from './question.ts';
import { addTo, emptySums } from './sums.ts';
import type { Sums } from './sums.ts';

/** The first new price of a subscription. */
export type First = Omit<SimulatedRow, 'contract' | 'revenue' | 'cost'>;
/** Of one subscription; overwritten by the next. */
export type Outcome = { readonly sums: Sums; first: First | null; isUnknown: boolean };

/** Money by month. */
export type MonthSums = { readonly [Name in keyof Sums]: Float64Array };
/** Nothing in any of the months. */
export const emptyMonths = (months: number): MonthSums => ({
  revenueBefore: new Float64Array(months),
  revenueAfter: new Float64Array(months),
  costBefore: new Float64Array(months),
  costAfter: new Float64Array(months),
});

type Collector = {
  readonly monthsOf: (currency: Currency) => MonthSums;
  readonly add: (contract: Contract, outcome: Outcome) => void;
  readonly results: () => readonly CurrencyResult[];
};

/** Sums up what the walk brings, currency by currency. */
export function collect({ months }: Horizon): Collector {
  type Open = { readonly byMonth: MonthSums; readonly byCustomer: Map<string, Sums>; readonly byProduct: Map<string, Sums> };
  const open = new Map<Currency, Open>();
  let last: { readonly currency: Currency; readonly open: Open } | null = null;
  const openOf = (currency: Currency): Open => {
    if (last !== null && last.currency === currency) return last.open;
    let found = open.get(currency);
    if (found === undefined) open.set(currency, (found = { byMonth: emptyMonths(months), byCustomer: new Map(), byProduct: new Map() }));
    last = { currency, open: found };
    return found;
  };
  const sumsOf = (map: Map<string, Sums>, key: string): Sums => {
    let sums = map.get(key);
    if (sums === undefined) map.set(key, (sums = emptySums()));
    return sums;
  };
  return {
    monthsOf: (currency) => openOf(currency).byMonth,
    add: ({ sale, customerId, product }, { sums }) => {
      const { byCustomer, byProduct } = openOf(sale.currency);
      addTo(sumsOf(byCustomer, customerId), sums);
      addTo(sumsOf(byProduct, product), sums);
    },
    results: () => [...open].map(([currency, { byMonth, byCustomer, byProduct }]) => resultOf(currency, { byMonth, byCustomer, byProduct, months })),
  };
}

type Collected = { readonly byMonth: MonthSums; readonly byCustomer: ReadonlyMap<string, Sums>; readonly byProduct: ReadonlyMap<string, Sums>; readonly months: number };

function resultOf(currency: Currency, { byMonth, byCustomer, byProduct, months }: Collected): CurrencyResult {
  const total = emptySums();
  const each = Array.from({ length: months }, (_, month): Sums => ({
    revenueBefore: byMonth.revenueBefore[month] ?? 0,
    revenueAfter: byMonth.revenueAfter[month] ?? 0,
    costBefore: byMonth.costBefore[month] ?? 0,
    costAfter: byMonth.costAfter[month] ?? 0,
  }));
  for (const sums of each) addTo(total, sums);
  return { currency, total, byMonth: each, byCustomer, byProduct };
}
