import type { RadarFilter, RadarHorizon, RadarRow } from '../../contract/radar.ts';
import { DAY } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { MirrorRead } from '../handles.ts';
import { KIND, radarItems } from '../lists/radar-items.ts';
import type { RadarItems } from '../lists/radar-items.ts';
import { NO_VALUE } from '../lists/stable-order.ts';
import { FACT } from '../lists/subscription-facts.ts';
import { chosen, holdsUntil, rowsNamed } from './radar-chosen.ts';
import type { Stores } from './radar-chosen.ts';
import { mutedOf, pinnedOf } from './radar-marks.ts';

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
