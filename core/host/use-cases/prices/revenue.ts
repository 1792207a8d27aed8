import type { RevenuePart, RevenueView } from '../../../contract/seats.ts';
import * as books from '../../../db/repositories/price-books.ts';
import { allCustomerNames } from '../../../db/repositories/running-terms.ts';
import { monthOf, monthsOf } from '../../../domain/pricing/simulator/horizon.ts';
import { recurringRevenue } from '../../../domain/pricing/simulator/revenue.ts';
import type { GroupBy, RevenueMonth } from '../../../domain/pricing/simulator/revenue.ts';
import { utcDayOf } from '../../../domain/time/utc-calendar.ts';
import type { OpenOffice } from '../../open-office.ts';
import { seesFigures } from '../../people/figures.ts';
import { exchangeOf, soldOffice } from './contracts.ts';
import { allEvents } from './events.ts';

type Desk = Pick<OpenOffice, 'ledger' | 'mirror' | 'clock' | 'session'>;

/** Groups that a view tells; the largest. */
const LARGEST = 200;

/** Recurring revenue and margin by month and by customer, product or term: what is contracted, and renewals as an assumption. */
export function revenueView({ ledger, mirror, clock, session }: Desk, { months, groupBy }: { readonly months: number; readonly groupBy: GroupBy }): RevenueView {
  const mayMargins = seesFigures({ session });
  const { contracts, titles, unpriced, exchange } = soldOffice({ ledger, mirror, clock });
  const horizon = { from: monthOf(utcDayOf(clock.now())), months };
  const events = allEvents({ ledger });
  const names = groupBy === 'customer' ? allCustomerNames(mirror) : titles;
  const shown = (part: RevenueMonth): RevenuePart => (mayMargins ? { contracted: { ...part.contracted }, assumed: { ...part.assumed } } : { contracted: { revenue: part.contracted.revenue, cost: 0 }, assumed: { revenue: part.assumed.revenue, cost: 0 } });
  const key = `prices/revenue/${groupBy}/${months}/${horizon.from}/${books.version(ledger) ?? ''}/${JSON.stringify(events.map(({ id, change, effectiveAt }) => [id, change, effectiveAt]))}`;
  const results = mirror.lists.keep(key, () => recurringRevenue({ contracts, events, horizon, groupBy }));
  return {
    mayMargins,
    months: [...monthsOf(horizon)],
    looked: contracts.length,
    unpriced,
    exchange: exchangeOf(exchange),
    results: results.map(({ currency, months: byMonth, groups }) => ({
      currency,
      byMonth: byMonth.map(shown),
      total: shown(byMonth.reduce(added, NOTHING)),
      groups: [...groups]
        .filter(([, part]) => wholeOf(part) !== 0)
        .toSorted(([, one], [, other]) => wholeOf(other) - wholeOf(one))
        .slice(0, LARGEST)
        .map(([id, part]) => ({ key: id, name: names.get(id) ?? id, ...shown(part) })),
    })),
  };
}

const NOTHING: RevenueMonth = { contracted: { revenue: 0, cost: 0 }, assumed: { revenue: 0, cost: 0 } };
const wholeOf = ({ contracted, assumed }: RevenueMonth): number => contracted.revenue + assumed.revenue;
const added = (one: RevenueMonth, other: RevenueMonth): RevenueMonth => ({
  contracted: { revenue: one.contracted.revenue + other.contracted.revenue, cost: one.contracted.cost + other.contracted.cost },
  assumed: { revenue: one.assumed.revenue + other.assumed.revenue, cost: one.assumed.cost + other.assumed.cost },
});
