import type { PlannedDay } from '../../domain/radar/year-plan.ts';
import { dayIn } from '../../domain/time/calendar-day.ts';
import { DAY, instant, MINUTE } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { KIND, radarItems } from '../lists/radar-items.ts';
import { chosen } from './radar-chosen.ts';
import type { Stores } from './radar-chosen.ts';
import { pinnedOf } from './radar-marks.ts';
import { NAMES, rowsOf } from './radar-rows.ts';

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
