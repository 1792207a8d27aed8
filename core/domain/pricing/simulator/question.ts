import type { Currency, UnitPrice } from '../../money/money.ts';
import type { UtcDay } from '../../time/utc-calendar.ts';
import type { EventItem, PriceEvent } from '../events/price-event.ts';
import type { RunningTerm } from './charges.ts';
import type { Horizon } from './horizon.ts';
import type { Sums } from './sums.ts';

/**
 * A subscription as far as prices go. Subscriptions of the same kind should share one `item` object:
 * what events do to it is worked out once per object.
 */
export type Contract = Omit<RunningTerm, 'term' | 'plan'> & {
  readonly id: string;
  readonly customerId: string;
  /** By what products are summed up, for example `P:S`. */
  readonly product: string;
  readonly item: EventItem;
  readonly quantity: number;
  /** Of whose list the prices are: the first day of the term, or later where no list goes back so far. */
  readonly pricedOn: UtcDay;
  /** Of a seat for one payment in the running term; both in one currency. */
  readonly sale: UnitPrice;
  readonly cost: UnitPrice;
};

/** What the office does with a new cost: the same factor on its price, the same amount, or nothing. */
export type PassOn = 'factor' | 'amount' | 'nothing';

export type Question = {
  readonly contracts: readonly Contract[];
  /** What comes anyway. */
  readonly baseline: readonly PriceEvent[];
  /** What is asked about. */
  readonly events: readonly PriceEvent[];
  readonly horizon: Horizon;
  readonly passOn: PassOn;
};

/** What the events do to one subscription within the horizon. Amounts in minor units. */
export type SimulatedRow = {
  readonly contract: Contract;
  /** First day of the first term at the new price; until the day before the old one is protected. */
  readonly changesOn: UtcDay;
  readonly saleBefore: UnitPrice;
  readonly saleAfter: UnitPrice;
  readonly costBefore: UnitPrice;
  readonly costAfter: UnitPrice;
  readonly revenue: number;
  readonly cost: number;
};

export type CurrencyResult = {
  readonly currency: Currency;
  readonly total: Sums;
  readonly byMonth: readonly Sums[];
  readonly byCustomer: ReadonlyMap<string, Sums>;
  readonly byProduct: ReadonlyMap<string, Sums>;
};

export type Simulation = {
  readonly horizon: Horizon;
  /** Only subscriptions whose price changes within the horizon, in the order of the question. */
  readonly rows: readonly SimulatedRow[];
  readonly results: readonly CurrencyResult[];
  /** Subscriptions that an event without figures touches: nobody knows what they will cost. */
  readonly undetermined: number;
};
