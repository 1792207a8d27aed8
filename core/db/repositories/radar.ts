import type { RadarFilter, RadarHorizon, RadarRow, RadarSort } from '../../contract/radar.ts';
import type { PlannedDay } from '../../domain/radar/year-plan.ts';
import { dayIn } from '../../domain/time/calendar-day.ts';
import { DAY, instant, MINUTE } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { termOf } from '../codes.ts';
import type { LedgerRead, MirrorRead } from '../handles.ts';
import { idSet } from '../lists/ids.ts';
import type { Ids } from '../lists/ids.ts';
import { KIND, radarItems } from '../lists/radar-items.ts';
import type { RadarItems } from '../lists/radar-items.ts';
import { NO_VALUE, stableOrder } from '../lists/stable-order.ts';
import { FACT } from '../lists/subscription-facts.ts';
import { customerRank, subscriptionList } from '../lists/subscription-lists.ts';
import { sliceOf } from '../lists/window-of.ts';
import { parseSearch } from '../search/query.ts';
import { mutedOf, notesOf, pinnedOf } from './radar-marks.ts';

export type RadarView = { readonly horizon: RadarHorizon; readonly filter: RadarFilter; readonly search: string };
export type RadarQuery = RadarView & { readonly sort: RadarSort; readonly direction: 'asc' | 'desc'; readonly from: number; readonly count: number };
type Stores = { readonly mirror: MirrorRead; readonly ledger: LedgerRead };

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

/** What enters the horizon may come a minute late; what is over goes at once. */
const holdsUntil = (items: RadarItems, now: Instant): number => Math.min(now + MINUTE, items.until);

/** Numbers of the items behind a filter, by date. */
function chosen({ mirror, ledger }: Stores, items: RadarItems, { horizon, filter, search }: RadarView, now: Instant): Ids {
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

const rowsNamed = (db: MirrorRead, ids: readonly string[]): ReadonlySet<number> =>
  ids.length === 0 ? NOBODY : new Set(db.sql.numbers('SELECT id FROM subscriptions WHERE guid IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]));

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

type Row = { id: number; guid: string; customer: string; customer_name: string; product: string; quantity: number; term: number | null; has_change: number };

const ROWS = `SELECT s.id, s.guid, c.guid AS customer, c.name AS customer_name, p.text AS product, s.quantity, s.term, s.scheduled_change IS NOT NULL AS has_change
  FROM subscriptions s JOIN customers c ON c.id = s.customer_id JOIN labels p ON p.id = s.product_label WHERE s.id IN (SELECT value FROM json_each(?))`;
const NAMES = ['renewal', 'end', 'window', 'renewal'] as const;

function rowsOf({ mirror, ledger }: Stores, items: RadarItems, numbers: readonly number[]): RadarRow[] {
  const rows = mirror.sql.all(ROWS, [JSON.stringify(numbers.map((item) => items.subscription[item]))]) as Row[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const notes = notesOf(ledger, rows.map(({ guid }) => guid));
  const muted = new Set(mutedOf(ledger));
  const pinned = new Set(pinnedOf(ledger));
  return numbers.flatMap((item) => {
    const row = byId.get(items.subscription[item] ?? 0);
    if (row === undefined) return [];
    const kind = NAMES[items.kind[item] ?? 0] ?? 'renewal';
    const minor = items.money[item] ?? NO_VALUE;
    return [
      {
        id: `${row.guid}.${kind}`,
        subscriptionId: row.guid,
        customerId: row.customer,
        customerName: row.customer_name,
        product: row.product,
        quantity: row.quantity,
        term: termOf(row.term),
        kind,
        at: items.at[item] ?? 0,
        money: minor === NO_VALUE || items.currency === null ? null : { minor, currency: items.currency },
        hasScheduledChange: row.has_change === 1,
        isPinned: pinned.has(row.guid),
        isMuted: muted.has(row.guid),
        note: notes.get(row.guid) ?? '',
      },
    ];
  });
}

export type RadarChoice = RadarView & {
  /** Rows as the list names them. */
  readonly ids: readonly string[];
  /** All of the list but these. */
  readonly inverted: boolean;
};

/** Customers and subscriptions behind chosen rows, each once. */
export function chosenOf(stores: Stores, choice: RadarChoice, now: Instant): { readonly customerIds: readonly string[]; readonly subscriptionIds: readonly string[] } {
  const { mirror } = stores;
  const subscriptions = choice.inverted ? restOf(stores, choice, now) : choice.ids.map(subscriptionOf);
  const rows = mirror.sql.all('SELECT s.guid AS subscription, c.guid AS customer FROM subscriptions s JOIN customers c ON c.id = s.customer_id WHERE s.guid IN (SELECT value FROM json_each(?)) ORDER BY c.name_key, s.id', [JSON.stringify(subscriptions)]) as { subscription: string; customer: string }[];
  return { customerIds: [...new Set(rows.map(({ customer }) => customer))], subscriptionIds: rows.map(({ subscription }) => subscription) };
}

/** A row is a subscription and what happens to it. */
const subscriptionOf = (row: string): string => row.split('.')[0] ?? '';

function restOf(stores: Stores, choice: RadarChoice, now: Instant): readonly string[] {
  const items = radarItems(stores.mirror, now);
  const left = new Set(choice.ids);
  return rowsOf(stores, items, [...chosen(stores, items, choice, now)]).flatMap(({ id, subscriptionId }) => (left.has(id) ? [] : [subscriptionId]));
}

/** Of one day, the weightiest so many are called by name. */
const NAMED_A_DAY = 2;

/** The year by calendar days, for the wall: how many fall on each, and the weightiest by name. Renewals stand on the day after the term, as in lists. */
export function byDay(stores: Stores, now: Instant, timeZone: string): readonly PlannedDay[] {
  const { mirror, ledger } = stores;
  const items = radarItems(mirror, now);
  const chosenOnes = chosen(stores, items, { horizon: 365, filter: 'all', search: '' }, now);
  const days = new Map<string, { count: number; top: number[] }>();
  const nameOfDay = dayNames(timeZone);
  const weight = (item: number): number => Math.max(0, items.money[item] ?? 0);
  for (const item of chosenOnes) {
    const day = nameOfDay(items.kind[item] ?? 0, items.at[item] ?? 0);
    const known = days.get(day) ?? { count: 0, top: [] };
    known.count += 1;
    known.top = [...known.top, item].toSorted((one, other) => weight(other) - weight(one)).slice(0, NAMED_A_DAY);
    days.set(day, known);
  }
  const rows = new Map(rowsOf(stores, items, [...days.values()].flatMap(({ top }) => top)).map((row) => [row.id, row]));
  const guids = new Map((mirror.sql.all('SELECT id, guid FROM subscriptions WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify([...days.values()].flatMap(({ top }) => top.map((item) => items.subscription[item])))]) as { id: number; guid: string }[]).map(({ id, guid }) => [id, guid]));
  const pinned = new Set(pinnedOf(ledger));
  return [...days].map(([day, { count, top }]) => ({
    day,
    count,
    named: top.flatMap((item) => {
      const guid = guids.get(items.subscription[item] ?? 0) ?? '';
      const kind = NAMES[items.kind[item] ?? 0] ?? 'renewal';
      const row = rows.get(`${guid}.${kind}`);
      return row === undefined ? [] : [{ kind, customer: row.customerName, quantity: row.quantity, isPinned: pinned.has(guid) }];
    }),
  }));
}

/** Names the calendar day of an item. Half a million are asked for, on a few hundred days: each day is named once. */
function dayNames(timeZone: string): (kind: number, at: number) => string {
  const known = new Map<number, string>();
  const named = (key: number, make: () => string): string => {
    const day = known.get(key) ?? make();
    known.set(key, day);
    return day;
  };
  return (kind, at) => {
    // Zones differ from UTC by whole quarters of an hour.
    if (kind === KIND.window) return named(-1 - Math.floor(at / (15 * MINUTE)), () => dayIn(instant(at), timeZone));
    const day = Math.floor(at / DAY) + (kind === KIND.end ? 0 : 1);
    return named(day, () => dayIn(instant(day * DAY), 'UTC'));
  };
}

type Money = RadarRow['money'];
export type RadarOverview = {
  readonly counts: Record<RadarFilter, number>;
  readonly money: Money;
  readonly unpriced: number;
  readonly monthly: { readonly subscriptions: number; readonly seats: number; readonly nextAt: number | null; readonly money: Money };
  readonly months: { month: string; renewals: number; ends: number; money: Money }[];
};

/** Counts and sums of the head. */
export function overview(stores: Stores, horizon: RadarHorizon, now: Instant): RadarOverview {
  const { mirror, ledger } = stores;
  const items = radarItems(mirror, now);
  const muted = mutedOf(ledger);
  const away = rowsNamed(mirror, muted);
  const kept = mirror.lists.keepUntil(`radar/overview/${horizon}/${JSON.stringify(muted)}`, now, () => ({ value: summed(mirror, items, { now, horizon, away }), until: holdsUntil(items, now) }));
  const pinned = rowsNamed(mirror, pinnedOf(ledger)).size === 0 ? 0 : chosen(stores, items, { horizon, filter: 'pinned', search: '' }, now).length;
  const set = away.size === 0 ? 0 : chosen(stores, items, { horizon, filter: 'muted', search: '' }, now).length;
  return { ...kept, counts: { ...kept.counts, pinned, muted: set } };
}

/** One pass over the items: half a million are gone through at every look. */
function summed(db: MirrorRead, items: RadarItems, { now, horizon, away }: { readonly now: Instant; readonly horizon: RadarHorizon; readonly away: ReadonlySet<number> }): RadarOverview {
  const { quantity, facts } = db.lists.columns.read(db);
  const until = now + horizon * DAY;
  const byKind = [0, 0, 0, 0];
  const minor = [0, 0, 0, 0];
  const priced = [0, 0, 0, 0];
  let scheduled = 0;
  let seats = 0;
  let nextAt = Number.POSITIVE_INFINITY;
  for (let item = 0; item < items.at.length; item += 1) {
    const at = items.at[item] ?? 0;
    if (at <= now || at > until) continue;
    const kind = items.kind[item] ?? 0;
    const subscription = items.subscription[item] ?? 0;
    if (away.size > 0 && away.has(subscription)) continue;
    const money = items.money[item] ?? NO_VALUE;
    byKind[kind] = (byKind[kind] ?? 0) + 1;
    if (money !== NO_VALUE) {
      minor[kind] = (minor[kind] ?? 0) + money;
      priced[kind] = (priced[kind] ?? 0) + 1;
    }
    if (kind !== KIND.window && ((facts[subscription] ?? 0) & FACT.scheduled) !== 0) scheduled += 1;
    if (kind === KIND.monthly) {
      seats += quantity[subscription] ?? 0;
      nextAt = Math.min(nextAt, at);
    }
  }
  const of = (figures: readonly number[], ...kinds: readonly number[]): number => kinds.reduce((sum, kind) => sum + (figures[kind] ?? 0), 0);
  const inMoney = (amount: number, count: number): Money => (items.currency === null || count === 0 ? null : { minor: amount, currency: items.currency });
  const terms = [KIND.renewal, KIND.end] as const;
  return {
    counts: {
      all: of(byKind, KIND.renewal, KIND.end, KIND.window),
      renewals: of(byKind, KIND.renewal),
      ends: of(byKind, KIND.end),
      windows: of(byKind, KIND.window),
      monthly: of(byKind, KIND.monthly),
      scheduled,
      pinned: 0,
      muted: 0,
    },
    money: inMoney(of(minor, ...terms), of(priced, ...terms)),
    unpriced: of(byKind, ...terms) - of(priced, ...terms),
    monthly: { subscriptions: of(byKind, KIND.monthly), seats, nextAt: Number.isFinite(nextAt) ? nextAt : null, money: inMoney(of(minor, KIND.monthly), of(priced, KIND.monthly)) },
    months: monthsAhead(items, { now, away }, inMoney),
  };
}

const MONTHS = 12;

function monthsAhead(items: RadarItems, { now, away }: { readonly now: Instant; readonly away: ReadonlySet<number> }, inMoney: (minor: number, priced: number) => Money): RadarOverview['months'] {
  const start = new Date(now);
  const first = start.getUTCFullYear() * MONTHS + start.getUTCMonth();
  const starts = Array.from({ length: MONTHS + 1 }, (_, place) => Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + place, 1));
  const sums = Array.from({ length: MONTHS }, () => ({ renewals: 0, ends: 0, minor: 0, priced: 0 }));
  for (let item = 0; item < items.at.length; item += 1) {
    const kind = items.kind[item];
    if (kind !== KIND.renewal && kind !== KIND.end) continue;
    const at = items.at[item] ?? 0;
    const month = sums[monthOf(starts, at)];
    // What was put aside is in no sum, and in no bar.
    if (month === undefined || at <= now || (away.size > 0 && away.has(items.subscription[item] ?? 0))) continue;
    if (kind === KIND.renewal) month.renewals += 1;
    else month.ends += 1;
    const money = items.money[item] ?? NO_VALUE;
    if (money === NO_VALUE) continue;
    month.minor += money;
    month.priced += 1;
  }
  return sums.map(({ renewals, ends, minor, priced }, place) => ({ month: nameOf(first + place), renewals, ends, money: inMoney(minor, priced) }));
}

/** The place among the beginnings of months, or -1 behind the last. */
function monthOf(starts: readonly number[], at: number): number {
  let place = 0;
  while (place < MONTHS && (starts[place + 1] ?? 0) <= at) place += 1;
  return place < MONTHS ? place : -1;
}

const nameOf = (month: number): string => `${Math.floor(month / MONTHS)}-${String((month % MONTHS) + 1).padStart(2, '0')}`;
