import type { SubscriptionFilter, SubscriptionSort } from '../../contract/subscriptions.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { MirrorRead } from '../handles.ts';
import type { SearchQuery } from '../search/query.ts';
import { nameOrder } from './customer-lists.ts';
import { earliest } from './earliest.ts';
import { idSet, readIds, roomFor, selectIds, within } from './ids.ts';
import type { Ids, IdSet } from './ids.ts';
import { wordSets } from './search-sets.ts';
import type { WordSets } from './search-sets.ts';
import { NO_VALUE, rankIn, stableOrder } from './stable-order.ts';
import type { KeyOf } from './stable-order.ts';
import type { SubscriptionColumns } from './subscription-columns.ts';
import { FACT, FACT_OF_FILTER } from './subscription-facts.ts';
import { FOREVER, nextSoonChange, nextWindowEnd, SOON_MS } from './windows.ts';

type Direction = 'asc' | 'desc';
export type SubscriptionList = { readonly filter: SubscriptionFilter; readonly sort: SubscriptionSort; readonly direction: Direction; readonly query: SearchQuery | null };

/** Row ids of the whole list in its order, kept until something in it can have changed. */
export function subscriptionList(db: MirrorRead, list: SubscriptionList, now: Instant): Ids {
  const name = `subscriptions/${JSON.stringify(list)}`;
  return db.lists.keepUntil(name, now, () => ({ value: makeList(db, list, now), until: holdsUntil(db, list, now) }));
}

function makeList(db: MirrorRead, list: SubscriptionList, now: Instant): Ids {
  const ordered = inOrder(db, list.sort, list.direction, now);
  const behind = list.filter === 'all' ? ordered : selectIds(ordered, filterTest(db, list.filter, now));
  return list.query === null ? behind : meeting(db, behind, list.query);
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

/** Those whose every word is met by the customer's texts, the product or the subscription's own name; in their order. */
function meeting(db: MirrorRead, ids: Ids, query: SearchQuery): Ids {
  const columns = db.lists.columns.read(db);
  const [first, ...others] = query.ways.map((words) => words.map((word) => withWord(db, columns, word)).reduce(both));
  return first ? within(ids, others.reduce(either, first)) : new Int32Array(0);
}

/** Kept per word: while the next word is typed, those before it stay the same. */
const withWord = (db: MirrorRead, columns: SubscriptionColumns, word: string): IdSet =>
  db.lists.keep(`subscriptions/with/${word}`, () => markMet(columns, wordSets(db, word)));

/**
 * A plain loop over the rows as they lie in memory: half a million are looked at for every
 * letter typed, and calls, or jumping to and fro, would cost more than the looking.
 */
function markMet({ customer, product, friendly }: SubscriptionColumns, { customers, labels }: WordSets): IdSet {
  const met = new Uint8Array(customer.length);
  for (let id = 0; id < met.length; id += 1) {
    met[id] = (customers[customer[id] ?? 0] ?? 0) | (labels[product[id] ?? 0] ?? 0) | (labels[friendly[id] ?? 0] ?? 0);
  }
  return met;
}

function both(left: IdSet, right: IdSet): IdSet {
  const met = new Uint8Array(left.length);
  for (let id = 0; id < met.length; id += 1) met[id] = (left[id] ?? 0) & (right[id] ?? 0);
  return met;
}

function either(left: IdSet, right: IdSet): IdSet {
  const met = new Uint8Array(left.length);
  for (let id = 0; id < met.length; id += 1) met[id] = (left[id] ?? 0) | (right[id] ?? 0);
  return met;
}

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
