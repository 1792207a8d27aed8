import type { SubscriptionFilter, SubscriptionSort } from '../../contract/subscriptions.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { MirrorRead } from '../handles.ts';
import type { SearchQuery } from '../search/query.ts';
import { nameOrder } from './customer-lists.ts';
import { earliest } from './earliest.ts';
import { idSet, readIds, roomFor, selectIds } from './ids.ts';
import type { Ids } from './ids.ts';
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
  const ways = wordSets(db, query).map((words) => words.reduce((left, word) => meetingWord(left, columns, word), ids));
  const [only] = ways;
  if (only !== undefined && ways.length === 1) return only;
  const met = new Uint8Array(columns.customer.length);
  for (const way of ways) for (const id of way) met[id] = 1;
  return selectIds(ids, (id) => met[id] === 1);
}

/** A plain loop: half a million rows are looked at for every letter typed, and calls would cost more than the looking. */
function meetingWord(ids: Ids, { customer, product, friendly }: SubscriptionColumns, { customers, labels }: WordSets): Ids {
  const met = new Int32Array(ids.length);
  let count = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    if (customers[customer[id] ?? 0] === 1 || labels[product[id] ?? 0] === 1 || labels[friendly[id] ?? 0] === 1) {
      met[count] = id;
      count += 1;
    }
  }
  return met.slice(0, count);
}

function inOrder(db: MirrorRead, sort: SubscriptionSort, direction: Direction, now: Instant): Ids {
  return db.lists.keepUntil(`subscriptions/order/${sort}/${direction}`, now, () => ({
    value: stableOrder(byCustomerAndProduct(db), keyOf(db, sort, now), direction),
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

const customerRank = (db: MirrorRead): KeyOf => db.lists.keep('customers/rank', () => rankIn(readIds(db, nameOrder(true, 'asc'))));
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
