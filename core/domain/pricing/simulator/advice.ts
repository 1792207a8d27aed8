import type { BillingPlan, Term } from '../../catalog/terms.ts';
import type { UnitPrice } from '../../money/money.ts';
import { MONTHS_OF_PLAN, MONTHS_OF_TERM } from '../../catalog/terms.ts';
import { lastDayOfTerm } from '../../nce/term-end.ts';
import { utcDayOf } from '../../time/utc-calendar.ts';
import type { UtcDay } from '../../time/utc-calendar.ts';
import type { PriceEvent } from '../events/price-event.ts';
import { monthOf } from './horizon.ts';
import type { Contract, PassOn, SimulatedRow } from './question.ts';
import { simulate } from './simulate.ts';
import { paid } from './walk.ts';

/** Another way to buy the same seats at the list of today. */
export type Alternative = { readonly term: Term; readonly plan: BillingPlan; readonly sale: UnitPrice; readonly cost: UnitPrice };

/**
 * What may be done before the day of an event. Savings in minor units over the months compared;
 * what is new in commitment is told beside it, for a saving is not free.
 */
export type Advice =
  /** a longer term at today's list, begun at once. */
  | { readonly kind: 'extend'; readonly term: Term; readonly plan: BillingPlan; readonly actBy: UtcDay; readonly savesCustomer: number; readonly savesOffice: number; readonly commitment: number }
  /** S-147: a legacy order moved to new commerce before the day. */
  | { readonly kind: 'rebookLegacy'; readonly term: Term; readonly plan: BillingPlan; readonly actBy: UtcDay; readonly savesCustomer: number; readonly savesOffice: number; readonly commitment: number }
  /** seats added to the running term stay at its price; so much a seat and year after it. */
  | { readonly kind: 'addSeats'; readonly protectedUntil: UtcDay; readonly perSeatAndYear: number };

type Setting = {
  readonly events: readonly PriceEvent[];
  readonly baseline: readonly PriceEvent[];
  readonly alternatives: readonly Alternative[];
  readonly passOn: PassOn;
  /** Months compared, from the month of the event on. */
  readonly months: number;
};

/**
 * Who should renew, extend or buy seats before the date, and what that saves (M-7): only what saves
 * something, the largest saving first. Compared is staying from the month of the event on against as
 * many months of the alternative from its own first day on, both under the events.
 */
export function adviceFor({ contract, changesOn, saleBefore, saleAfter }: SimulatedRow, { events, baseline, alternatives, passOn, months }: Setting): readonly Advice[] {
  const effective = Math.min(...events.map(({ effectiveAt }) => utcDayOf(effectiveAt)));
  const actBy = effective - 1;
  const costOf = (one: Contract, from: UtcDay): { readonly sale: number; readonly cost: number } => {
    const [result] = simulate({ contracts: [one], baseline, events, horizon: { from: monthOf(from), months }, passOn }).results;
    return { sale: result?.total.revenueAfter ?? 0, cost: result?.total.costAfter ?? 0 };
  };
  const stay = costOf(contract, effective);
  const moves = alternatives
    .filter((alternative) => isOpen(contract, alternative) && alternative.sale.currency === contract.sale.currency)
    .map((alternative): Advice => {
      const { term, plan, sale, cost } = alternative;
      const instead = costOf({ ...contract, item: { ...contract.item, model: 'nce', term, plan }, startsOn: actBy, pricedOn: actBy, endsOn: lastDayOfTerm(actBy, term), renews: true, sale, cost }, actBy);
      const payments = MONTHS_OF_TERM[term] / (MONTHS_OF_PLAN[plan] ?? MONTHS_OF_TERM[term]);
      return {
        kind: contract.item.model === 'legacy' ? 'rebookLegacy' : 'extend',
        term, plan, actBy,
        savesCustomer: stay.sale - instead.sale,
        savesOffice: stay.cost - instead.cost,
        commitment: paid(cost, contract.quantity) * payments,
      };
    })
    .filter((advice) => advice.kind !== 'addSeats' && advice.savesCustomer > 0)
    .toSorted((one, other) => savingOf(other) - savingOf(one));
  const perYear = yearly(saleAfter, contract.item.plan) - yearly(saleBefore, contract.item.plan);
  const seats: readonly Advice[] = contract.item.term !== 'P1M' && perYear > 0 ? [{ kind: 'addSeats', protectedUntil: changesOn - 1, perSeatAndYear: perYear }] : [];
  return [...moves, ...seats];
}

const savingOf = (advice: Advice): number => (advice.kind === 'addSeats' ? advice.perSeatAndYear : advice.savesCustomer);

/** only longer terms at once; a legacy order may become any term. Payments have to be alike to be compared. */
const isOpen = ({ item }: Contract, { term, plan }: Alternative): boolean =>
  plan === item.plan && (item.model === 'legacy' ? term === 'P1Y' : MONTHS_OF_TERM[term] > MONTHS_OF_TERM[item.term]);

const yearly = (price: UnitPrice, plan: BillingPlan): number => Math.round((paid(price, 1) * 12) / (MONTHS_OF_PLAN[plan] ?? 12));
