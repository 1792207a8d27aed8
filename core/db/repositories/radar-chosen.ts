import type { RadarFilter, RadarHorizon } from '../../contract/radar.ts';
import { DAY, MINUTE } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerRead, MirrorRead } from '../handles.ts';
import { idSet } from '../lists/ids.ts';
import type { Ids } from '../lists/ids.ts';
import { KIND } from '../lists/radar-items.ts';
import type { RadarItems } from '../lists/radar-items.ts';
import { FACT } from '../lists/subscription-facts.ts';
import { subscriptionList } from '../lists/subscription-lists.ts';
import { parseSearch } from '../search/query.ts';
import { mutedOf, pinnedOf } from './radar-marks.ts';

export type RadarView = { readonly horizon: RadarHorizon; readonly filter: RadarFilter; readonly search: string };
export type Stores = { readonly mirror: MirrorRead; readonly ledger: LedgerRead };

/** What enters the horizon may come a minute late; what is over goes at once. */
export const holdsUntil = (items: RadarItems, now: Instant): number => Math.min(now + MINUTE, items.until);

/** Numbers of the items behind a filter, by date. */
export function chosen({ mirror, ledger }: Stores, items: RadarItems, { horizon, filter, search }: RadarView, now: Instant): Ids {
  const { facts } = mirror.lists.columns.read(mirror);
  const passes = testOf(filter, { items, facts, pinned: filter === 'pinned' ? rowsNamed(mirror, pinnedOf(ledger)) : NOBODY });
  const met = foundBy(mirror, search, now);
  const muted = rowsNamed(mirror, mutedOf(ledger));
  const until = now + horizon * DAY;
  const numbers = new Int32Array(items.at.length);
  let count = 0;
  for (let item = 0; item < items.at.length; item += 1) {
    const at = items.at[item] ?? 0;
    if (at <= now || at > until || muted.has(items.subscription[item] ?? 0) !== (filter === 'muted') || !passes(item) || (met !== null && met[items.subscription[item] ?? 0] !== 1)) continue;
    numbers[count] = item;
    count += 1;
  }
  return numbers.slice(0, count);
}

const NOBODY: ReadonlySet<number> = new Set();
type Sources = { readonly items: RadarItems; readonly facts: Uint16Array; readonly pinned: ReadonlySet<number> };

function testOf(filter: RadarFilter, { items, facts, pinned }: Sources): (item: number) => boolean {
  const { kind, subscription } = items;
  switch (filter) {
    case 'all':
      return (item) => kind[item] !== KIND.monthly;
    case 'renewals':
      return (item) => kind[item] === KIND.renewal;
    case 'ends':
      return (item) => kind[item] === KIND.end;
    case 'windows':
      return (item) => kind[item] === KIND.window;
    case 'monthly':
      return (item) => kind[item] === KIND.monthly;
    case 'scheduled':
      return (item) => kind[item] !== KIND.window && ((facts[subscription[item] ?? 0] ?? 0) & FACT.scheduled) !== 0;
    case 'muted':
      return () => true;
    case 'pinned':
      return (item) => pinned.has(subscription[item] ?? 0);
  }
}

/** Subscriptions that meet the search, as everywhere; null: nothing is searched. */
function foundBy(db: MirrorRead, search: string, now: Instant): Uint8Array | null {
  const query = parseSearch(search);
  if (query === null) return null;
  const { status } = db.lists.columns.read(db);
  return idSet(subscriptionList(db, { filter: 'all', sort: 'customer', direction: 'asc', query }, now), status.length);
}

/** Row ids of subscriptions by their ids; those that are gone are left out. */
export const rowsNamed = (db: MirrorRead, ids: readonly string[]): ReadonlySet<number> =>
  ids.length === 0 ? NOBODY : new Set(db.sql.numbers('SELECT id FROM subscriptions WHERE guid IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]));
