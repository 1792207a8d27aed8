import type { SimulationInput, SimulationRow, SimulationView } from '../../../contract/simulation.ts';
import * as books from '../../../db/repositories/price-books.ts';
import { allCustomerNames, customerNames } from '../../../db/repositories/running-terms.ts';
import { adviceFor } from '../../../domain/pricing/simulator/advice.ts';
import type { Advice } from '../../../domain/pricing/simulator/advice.ts';
import { monthOf, monthsOf } from '../../../domain/pricing/simulator/horizon.ts';
import type { Question, SimulatedRow, Simulation } from '../../../domain/pricing/simulator/question.ts';
import { simulate } from '../../../domain/pricing/simulator/simulate.ts';
import type { Sums } from '../../../domain/pricing/simulator/sums.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { toIso } from '../../../domain/time/instant.ts';
import { startOfUtcDay, utcDayOf } from '../../../domain/time/utc-calendar.ts';
import type { UtcDay } from '../../../domain/time/utc-calendar.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { alternativesOf, exchangeOf, soldOffice } from './contracts.ts';
import { allEvents } from './events.ts';
import { pricesOn } from './sale.ts';

type Desk = Pick<OpenOffice, 'ledger' | 'mirror' | 'clock'>;
type Run = { readonly question: Question; readonly simulation: Simulation };

/** Groups shown of each kind: the largest effects. */
const LARGEST = 50;

/** What chosen events do to the office's subscriptions, in sums. */
export function simulateEvents(desk: Desk, input: SimulationInput): Result<SimulationView, DeskError> {
  const run = runOf(desk, input);
  if (!run.ok) return run;
  const { contracts, titles, unpriced, exchange } = soldOffice(desk);
  const { simulation } = run.value;
  return ok({
    months: [...monthsOf(simulation.horizon)],
    looked: contracts.length,
    affected: simulation.rows.length,
    undetermined: simulation.undetermined,
    unpriced,
    exchange: exchangeOf(exchange),
    results: simulation.results.map(({ currency, total, byMonth, byCustomer, byProduct }) => {
      const customers = largest(byCustomer);
      const names = customerNames(desk.mirror, customers.map(([id]) => id));
      return {
        currency,
        total: { ...total },
        byMonth: byMonth.map((sums) => ({ ...sums })),
        byCustomer: customers.map(([id, sums]) => ({ ...sums, id, name: names.get(id) ?? id })),
        byProduct: largest(byProduct).map(([key, sums]) => ({ ...sums, key, title: titles.get(key) ?? key })),
      };
    }),
  });
}

const effectOf = (sums: Sums): number => sums.revenueAfter - sums.revenueBefore;
const largest = (groups: ReadonlyMap<string, Sums>): readonly (readonly [string, Sums])[] =>
  [...groups].toSorted(([, one], [, other]) => Math.abs(effectOf(other)) - Math.abs(effectOf(one)) || other.revenueBefore - one.revenueBefore).slice(0, LARGEST);

export type RowQuery = SimulationInput & {
  readonly sort: 'customer' | 'product' | 'changesOn' | 'revenue' | 'margin';
  readonly direction: 'asc' | 'desc';
  readonly customerId: string | null;
  readonly from: number;
  readonly count: number;
};

/** The subscriptions whose price changes, with what may be done before the day. */
export function simulationRows(desk: Desk, query: RowQuery): Result<{ total: number; from: number; rows: SimulationRow[] }, DeskError> {
  const run = runOf(desk, query);
  if (!run.ok) return run;
  const { simulation, question } = run.value;
  const names = allCustomerNames(desk.mirror);
  const { titles } = soldOffice(desk);
  const wanted = query.customerId === null ? simulation.rows : simulation.rows.filter(({ contract }) => contract.customerId === query.customerId);
  const ordered = inOrder(wanted, query, { names, titles });
  const now = desk.clock.now();
  const priceFor = pricesOn(desk.ledger, toIso(now).slice(0, 10));
  const rows = ordered.slice(query.from, query.from + query.count).map((row): SimulationRow => {
    const { contract, changesOn, saleBefore, saleAfter, costBefore, costAfter, revenue, cost } = row;
    const alternatives = alternativesOf(desk.mirror, contract, { now, priceFor });
    const advice = adviceFor(row, { events: question.events, baseline: question.baseline, passOn: question.passOn, alternatives, months: question.horizon.months });
    return {
      subscriptionId: contract.id,
      customerId: contract.customerId,
      customerName: names.get(contract.customerId) ?? contract.customerId,
      product: titles.get(contract.product) ?? contract.product,
      quantity: contract.quantity,
      term: contract.item.term,
      billingPlan: contract.item.plan,
      changesOn: dayText(changesOn),
      saleBefore, saleAfter, costBefore, costAfter, revenue, cost,
      currency: contract.sale.currency,
      advice: advice.map(adviceView),
    };
  });
  return ok({ total: wanted.length, from: query.from, rows });
}

function inOrder(rows: readonly SimulatedRow[], { sort, direction }: RowQuery, { names, titles }: { readonly names: ReadonlyMap<string, string>; readonly titles: ReadonlyMap<string, string> }): readonly SimulatedRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  const by = (compare: (one: SimulatedRow, other: SimulatedRow) => number): readonly SimulatedRow[] => rows.toSorted((one, other) => sign * compare(one, other));
  const name = ({ contract }: SimulatedRow): string => names.get(contract.customerId) ?? '';
  const title = ({ contract }: SimulatedRow): string => titles.get(contract.product) ?? '';
  switch (sort) {
    case 'customer':
      return by((one, other) => name(one).localeCompare(name(other)));
    case 'product':
      return by((one, other) => title(one).localeCompare(title(other)));
    case 'changesOn':
      return by((one, other) => one.changesOn - other.changesOn);
    case 'revenue':
      return by((one, other) => one.revenue - other.revenue);
    case 'margin':
      return by((one, other) => one.revenue - one.cost - (other.revenue - other.cost));
  }
}

const adviceView = (advice: Advice): SimulationRow['advice'][number] =>
  advice.kind === 'addSeats'
    ? { kind: 'addSeats', protectedUntil: dayText(advice.protectedUntil), perSeatAndYear: advice.perSeatAndYear }
    : { kind: advice.kind, term: advice.term, actBy: dayText(advice.actBy), savesCustomer: advice.savesCustomer, commitment: advice.commitment };

const dayText = (day: UtcDay): string => toIso(startOfUtcDay(day)).slice(0, 10);

/** The same question is answered once, until data or events change. */
function runOf({ ledger, mirror, clock }: Desk, { eventIds, months, passOn }: SimulationInput): Result<Run, DeskError> {
  const all = allEvents({ ledger });
  const missing = eventIds.find((id) => !all.some((event) => event.id === id));
  if (missing !== undefined) return err({ tag: 'notFound', what: 'page', id: missing });
  const today = utcDayOf(clock.now());
  const events = all.filter(({ id }) => eventIds.includes(id));
  const baseline = all.filter(({ id }) => !eventIds.includes(id));
  const name = `prices/simulation/${JSON.stringify([events, baseline.length, baseline.map(({ id, change }) => [id, change]), months, passOn, monthOf(today), books.version(ledger)])}`;
  return ok(
    mirror.lists.keep(name, () => {
      const question: Question = { contracts: soldOffice({ ledger, mirror, clock }).contracts, baseline, events, horizon: { from: monthOf(today), months }, passOn };
      return { question, simulation: simulate(question) };
    }),
  );
}
