import type { CustomerFilter, CustomerSort } from '../../contract/customers.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { MirrorRead } from '../handles.ts';
import type { SearchQuery } from '../search/query.ts';
import { idSet, onceEach, readIds, roomFor, selectIds, within } from './ids.ts';
import type { Ids } from './ids.ts';
import { earliest } from './earliest.ts';
import { customersMeeting } from './search-sets.ts';
import { NO_VALUE, stableOrder } from './stable-order.ts';
import type { KeyOf } from './stable-order.ts';
import { FACT } from './subscription-facts.ts';
import { FOREVER, nextSoonChange, nextWindowEnd, SOON_MS } from './windows.ts';

type Direction = 'asc' | 'desc';
export type CustomerList = { readonly filter: CustomerFilter; readonly sort: CustomerSort; readonly direction: Direction; readonly query: SearchQuery | null };

/** Row ids of the whole list in its order, kept until something in it can have changed. */
export function customerList(db: MirrorRead, list: CustomerList, now: Instant): Ids {
  const name = `customers/${JSON.stringify(list)}`;
  return db.lists.keepUntil(name, now, () => ({ value: makeList(db, list, now), until: holdsUntil(db, list, now) }));
}

/** Row ids of the customers behind a filter, in no order. */
export function customersBehind(db: MirrorRead, filter: CustomerFilter, now: Instant): Ids {
  return db.lists.keepUntil(`customers/behind/${filter}`, now, () => ({
    value: onceEach(readIds(db, BEHIND[filter], { now, soon: now + SOON_MS }), roomFor(db, 'customers')),
    until: filterHoldsUntil(db, filter, now),
  }));
}

/** A customer may be named more than once: throwing doubles out here is quicker than DISTINCT. */
const BEHIND: Readonly<Record<CustomerFilter, string>> = {
  all: 'SELECT id FROM customers WHERE removed = 0',
  windowOpen: 'SELECT customer_id AS id FROM deadlines WHERE closes_at > @now',
  renewsIn30Days: `SELECT customer_id AS id FROM subscriptions
    WHERE removed = 0 AND ends_at > @now AND ends_at <= @soon AND status = 1 AND auto_renew = 1`,
  attention: `SELECT id FROM customers WHERE removed = 0 AND troubled > 0
    UNION ALL SELECT customer_id FROM subscriptions
    WHERE removed = 0 AND ends_at > @now AND ends_at <= @soon AND status = 1 AND auto_renew = 0`,
  withoutSubscription: 'SELECT id FROM customers WHERE removed = 0 AND active_subscriptions = 0 AND details_as_of IS NOT NULL',
  removed: 'SELECT id FROM customers WHERE removed <> 0',
};

/** What a customer's row must show to need attention; the same as the filter, for one row `c`. */
export const NEEDS_ATTENTION = `(c.troubled > 0 OR EXISTS (SELECT 1 FROM subscriptions s
  WHERE s.customer_id = c.id AND s.removed = 0 AND s.status = 1 AND s.auto_renew = 0 AND s.ends_at > @now AND s.ends_at <= @soon))`;
export const NEXT_RENEWAL = `(SELECT min(s.ends_at) FROM subscriptions s
  WHERE s.customer_id = c.id AND s.removed = 0 AND s.status = 1 AND s.auto_renew = 1 AND s.ends_at > @now)`;
export const NEXT_WINDOW = '(SELECT min(d.closes_at) FROM deadlines d WHERE d.customer_id = c.id AND d.closes_at > @now)';

function makeList(db: MirrorRead, list: CustomerList, now: Instant): Ids {
  const ordered = inOrder(db, list, now);
  const room = roomFor(db, 'customers');
  const behind = list.filter === 'all' || list.filter === 'removed' ? ordered : within(ordered, idSet(customersBehind(db, list.filter, now), room));
  return list.query === null ? behind : within(behind, idSet(customersMeeting(db, list.query), room));
}

function inOrder(db: MirrorRead, list: CustomerList, now: Instant): Ids {
  const present = list.filter !== 'removed';
  const { sort, direction } = list;
  const make = (): Ids => {
    switch (sort) {
      case 'name':
        return readIds(db, nameOrder(present, direction));
      case 'city':
      case 'domain':
      case 'seats':
        return valuedFirst(readIds(db, columnOrder(COLUMN[sort], present, direction)), byName(db, present), roomFor(db, 'customers'));
      case 'renewsAt':
        return stableOrder(byName(db, present), nextRenewals(db, now), direction);
      case 'windowEndsAt':
        return stableOrder(byName(db, present), nextWindows(db, now), direction);
    }
  };
  const until = sort === 'renewsAt' || sort === 'windowEndsAt' ? sortHoldsUntil(db, sort, now) : FOREVER;
  return db.lists.keepUntil(`customers/order/${sort}/${direction}/${present}`, now, () => ({ value: make(), until }));
}

const byName = (db: MirrorRead, present: boolean): Ids => db.lists.keep(`customers/byName/${present}`, () => readIds(db, nameOrder(present, 'asc')));

const COLUMN = { city: 'city_key', domain: 'domain', seats: 'seats' } as const;

const shown = (present: boolean): string => (present ? 'removed = 0' : 'removed <> 0');

/** Customers in the order of their names, folded for Polish and German; `present`: those that the server still names, else the others. */
export const nameOrder = (present: boolean, direction: Direction): string =>
  `SELECT id FROM customers WHERE ${shown(present)} ORDER BY name_key ${direction}, name ${direction}, id ${direction}`;

/** Equal cities, domains or seats stand by name, whichever way the column goes. */
const columnOrder = (column: (typeof COLUMN)[keyof typeof COLUMN], present: boolean, direction: Direction): string =>
  `SELECT id FROM customers WHERE ${shown(present)} AND ${column} IS NOT NULL ORDER BY ${column} ${direction}, name_key, name, id`;

/** Rows without a value stand at the end, whichever way the column goes. */
function valuedFirst(valued: Ids, all: Ids, room: number): Ids {
  if (valued.length === all.length) return valued;
  const has = idSet(valued, room);
  const list = new Int32Array(all.length);
  list.set(valued);
  list.set(selectIds(all, (id) => has[id] === 0), valued.length);
  return list;
}

/** From the columns in memory: a seek per customer, or grouping half a million rows, takes a second. */
function nextRenewals(db: MirrorRead, now: Instant): KeyOf {
  const { ids, customer, facts, endsAt } = db.lists.columns.read(db);
  const next = new Float64Array(roomFor(db, 'customers')).fill(NO_VALUE);
  for (const id of ids) {
    const at = endsAt[id] ?? NO_VALUE;
    const whose = customer[id] ?? 0;
    if (((facts[id] ?? 0) & FACT.renewing) !== 0 && at > now && at < (next[whose] ?? NO_VALUE)) next[whose] = at;
  }
  return (id) => next[id] ?? NO_VALUE;
}

const nextWindows = (db: MirrorRead, now: Instant): KeyOf =>
  earliest(db, 'SELECT customer_id AS id, closes_at AS at FROM deadlines WHERE closes_at > ?', now, roomFor(db, 'customers'));

const holdsUntil = (db: MirrorRead, list: CustomerList, now: Instant): number =>
  Math.min(filterHoldsUntil(db, list.filter, now), sortHoldsUntil(db, list.sort, now));

function filterHoldsUntil(db: MirrorRead, filter: CustomerFilter, now: Instant): number {
  switch (filter) {
    case 'windowOpen':
      return nextWindowEnd(db, now);
    case 'renewsIn30Days':
    case 'attention':
      return nextSoonChange(db, now);
    case 'all':
    case 'withoutSubscription':
    case 'removed':
      return FOREVER;
  }
}

function sortHoldsUntil(db: MirrorRead, sort: CustomerSort, now: Instant): number {
  if (sort === 'windowEndsAt') return nextWindowEnd(db, now);
  return sort === 'renewsAt' ? nextSoonChange(db, now) : FOREVER;
}
