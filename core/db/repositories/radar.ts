import type { RadarRow, RadarSort } from '../../contract/radar.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { MirrorRead } from '../handles.ts';
import type { Ids } from '../lists/ids.ts';
import { radarItems } from '../lists/radar-items.ts';
import type { RadarItems } from '../lists/radar-items.ts';
import { NO_VALUE, stableOrder } from '../lists/stable-order.ts';
import { customerRank } from '../lists/subscription-lists.ts';
import { sliceOf } from '../lists/window-of.ts';
import { chosen, holdsUntil } from './radar-chosen.ts';
import type { RadarView, Stores } from './radar-chosen.ts';
import { mutedOf } from './radar-marks.ts';
import { rowsOf } from './radar-rows.ts';

export { byDay } from './radar-days.ts';
export { overview } from './radar-overview.ts';
export { chosenOf } from './radar-picks.ts';
export type { RadarView } from './radar-chosen.ts';
export type RadarQuery = RadarView & { readonly sort: RadarSort; readonly direction: 'asc' | 'desc'; readonly from: number; readonly count: number };

/** Items `from` … of the radar in their order, and how many there are. */
export function page(stores: Stores, query: RadarQuery, now: Instant): { total: number; from: number; rows: RadarRow[] } {
  const items = radarItems(stores.mirror, now);
  const list = listOf(stores, items, query, now);
  return { total: list.length, from: query.from, rows: rowsOf(stores, items, sliceOf(list, query)) };
}

/** The whole list, kept while one scrolls. Pins change without the copy, so their list is made anew. */
function listOf(stores: Stores, items: RadarItems, query: RadarQuery, now: Instant): Ids {
  const { horizon, filter, search, sort, direction } = query;
  const make = (): Ids => ordered(stores.mirror, items, chosen(stores, items, query, now), query);
  if (filter === 'pinned' || filter === 'muted') return make();
  return stores.mirror.lists.keepUntil(`radar/list/${JSON.stringify([horizon, filter, search, sort, direction, mutedOf(stores.ledger)])}`, now, () => ({ value: make(), until: holdsUntil(items, now) }));
}

function ordered(db: MirrorRead, items: RadarItems, numbers: Ids, { sort, direction }: RadarQuery): Ids {
  const byDate = stableOrder(numbers, (item) => items.at[item] ?? NO_VALUE, sort === 'date' ? direction : 'asc');
  const { customer, quantity } = db.lists.columns.read(db);
  const of = (item: number): number => items.subscription[item] ?? 0;
  switch (sort) {
    case 'date':
      return byDate;
    case 'customer': {
      const rank = customerRank(db);
      return stableOrder(byDate, (item) => rank(customer[of(item)] ?? 0), direction);
    }
    case 'money':
      return stableOrder(byDate, (item) => items.money[item] ?? NO_VALUE, direction);
    case 'quantity':
      return stableOrder(byDate, (item) => quantity[of(item)] ?? NO_VALUE, direction);
  }
}
