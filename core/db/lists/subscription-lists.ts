import type { SubscriptionFilter, SubscriptionSort } from '../../contract/subscriptions.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { MirrorRead } from '../handles.ts';
import type { SearchQuery } from '../search/query.ts';
import { nameOrder } from './customer-lists.ts';
import { earliest } from './earliest.ts';
import { idSet, readIds, roomFor, selectIds, within } from './ids.ts';
import type { Ids } from './ids.ts';
import { NO_VALUE, rankIn, stableOrder } from './stable-order.ts';
import type { KeyOf } from './stable-order.ts';
import type { SubscriptionColumns } from './subscription-columns.ts';
import { FACT, FACT_OF_FILTER } from './subscription-facts.ts';
import { customerRuns, subscriptionsMeeting } from './subscriptions-meeting.ts';
import type { CustomerRuns } from './subscriptions-meeting.ts';
import { FOREVER, nextSoonChange, nextWindowEnd, SOON_MS } from './windows.ts';

type Direction = 'asc' | 'desc';
export type SubscriptionList = { readonly filter: SubscriptionFilter; readonly sort: SubscriptionSort; readonly direction: Direction; readonly query: SearchQuery | null };

/** Row ids of the whole list in its order, kept until something in it can have changed. */
export function subscriptionList(db: MirrorRead, list: SubscriptionList, now: Instant): Ids {
  const name = `subscriptions/${JSON.stringify(list)}`;
  return db.lists.keepUntil(name, now, () => ({ value: makeList(db, list, now), until: holdsUntil(db, list, now) }));
}

function makeList(db: MirrorRead, list: SubscriptionList, now: Instant): Ids {
  const { filter, sort, direction, query } = list;
  const passing = (ids: Ids): Ids => (filter === 'all' ? ids : selectIds(ids, filterTest(db, filter, now)));
  if (query === null) return passing(inOrder(db, sort, direction, now));
  const met = passing(subscriptionsMeeting(db, runs(db), query));
  if (sort === 'customer' && direction === 'asc') return met;
  // Few are quickly put in order; of many the order of all is gone through.
  const isFew = met.length * 8 < byCustomerAndProduct(db).length && sort !== 'windowEndsAt';
  return isFew ? stableOrder(met, keyOf(db, sort, now), direction) : within(inOrder(db, sort, direction, now), idSet(met, roomFor(db, 'subscriptions')));
}

type Test = (id: number) => boolean;

function filterTest(db: MirrorRead, filter: Exclude<SubscriptionFilter, 'all'>, now: Instant): Test {
  const columns = db.lists.columns.read(db);
  switch (filter) {
    case 'windowOpen': {
      const open = idSet(withOpenWindow(db, now), roomFor(db, 'subscriptions'));
      return (id) => open[id] === 1;
    }
    case 'renewsIn30Days':
      return (id) => hasFact(columns, id, FACT.renewing) && isWithin(columns.endsAt[id] ?? NO_VALUE, now, now + SOON_MS);
    case 'active':
    case 'scheduled':
    case 'notRenewing':
    case 'suspended':
    case 'ended':
    case 'trial':
    case 'legacy': {
      const fact = FACT_OF_FILTER[filter];
      return (id) => hasFact(columns, id, fact);
    }
  }
}

const hasFact = (columns: SubscriptionColumns, id: number, fact: number): boolean => ((columns.facts[id] ?? 0) & fact) !== 0;
const isWithin = (at: number, after: number, upTo: number): boolean => at > after && at <= upTo;
const withOpenWindow = (db: MirrorRead, now: Instant): Ids => readIds(db, 'SELECT subscription_id AS id FROM deadlines WHERE closes_at > ?', [now]);

function inOrder(db: MirrorRead, sort: SubscriptionSort, direction: Direction, now: Instant): Ids {
  return db.lists.keepUntil(`subscriptions/order/${sort}/${direction}`, now, () => ({
    value: sort === 'customer' && direction === 'asc' ? byCustomerAndProduct(db) : stableOrder(byCustomerAndProduct(db), keyOf(db, sort, now), direction),
    until: sort === 'windowEndsAt' ? nextWindowEnd(db, now) : FOREVER,
  }));
}

/** The order `customer` as a query: what the in-memory order begins with, for the first windows. */
export const customerAndProductOrder = (direction: Direction): string =>
  `SELECT s.id FROM customers c
   CROSS JOIN subscriptions s ON s.customer_id = c.id AND s.removed = 0
   CROSS JOIN labels p ON p.id = s.product_label
   WHERE c.removed = 0
   ORDER BY c.name_key ${direction}, c.name ${direction}, c.id ${direction}, p.sort_key, p.id, s.id`;

/** How equal rows stand: by customer, then product, then age of the row. */
const byCustomerAndProduct = (db: MirrorRead): Ids =>
  db.lists.keep('subscriptions/base', () => {
    const { ids, product, customer } = db.lists.columns.read(db);
    const products = productRank(db);
    const customers = customerRank(db);
    const byProduct = stableOrder(ids, (id) => products(product[id] ?? 0), 'asc');
    return stableOrder(byProduct, (id) => customers(customer[id] ?? 0), 'asc');
  });

const runs = (db: MirrorRead): CustomerRuns => db.lists.keep('subscriptions/runs', () => customerRuns(byCustomerAndProduct(db), db.lists.columns.read(db), roomFor(db, 'customers')));

/** Place of each customer in the order of names, by row id; made once for each state of the table. */
export const customerRank = (db: MirrorRead): KeyOf => db.lists.keep('customers/rank', () => rankIn(readIds(db, nameOrder(true, 'asc'))));
const productRank = (db: MirrorRead): KeyOf => db.lists.keep('labels/rank', () => rankIn(readIds(db, 'SELECT id FROM labels ORDER BY sort_key, id')));

function keyOf(db: MirrorRead, sort: SubscriptionSort, now: Instant): KeyOf {
  const columns = db.lists.columns.read(db);
  switch (sort) {
    case 'customer': {
      const rank = customerRank(db);
      return (id) => rank(columns.customer[id] ?? 0);
    }
    case 'product': {
      const rank = productRank(db);
      return (id) => rank(columns.product[id] ?? 0);
    }
    case 'quantity':
      return (id) => columns.quantity[id] ?? NO_VALUE;
    case 'status':
      return (id) => columns.status[id] ?? NO_VALUE;
    case 'startsAt':
      return (id) => sinceEpoch(columns.startsAt[id]);
    case 'endsAt':
      return (id) => sinceEpoch(columns.endsAt[id]);
    case 'windowEndsAt':
      return nextWindows(db, now);
  }
}

/** A service that knows no date sends the year 1; it sorts with the earliest. */
const sinceEpoch = (at: number | undefined): number => Math.max(0, at ?? NO_VALUE);

const nextWindows = (db: MirrorRead, now: Instant): KeyOf =>
  earliest(db, 'SELECT subscription_id AS id, closes_at AS at FROM deadlines WHERE closes_at > ?', now, roomFor(db, 'subscriptions'));

function holdsUntil(db: MirrorRead, list: SubscriptionList, now: Instant): number {
  const filter = list.filter === 'windowOpen' ? nextWindowEnd(db, now) : list.filter === 'renewsIn30Days' ? nextSoonChange(db, now) : FOREVER;
  return Math.min(filter, list.sort === 'windowEndsAt' ? nextWindowEnd(db, now) : FOREVER);
}
