import * as z from 'zod';
import { direction, guid, instant, money, procedure, searchText, term, windowOf } from './base.ts';

/** Days ahead; 365 is the year. */
export const RADAR_HORIZONS = [30, 60, 90, 365] as const;
export const radarHorizon = z.union([z.literal(30), z.literal(60), z.literal(90), z.literal(365)]);

/** `monthly` are monthly terms that renew by themselves: folded away unless asked for; `muted` is what somebody put aside. */
export const radarFilter = z.enum(['all', 'renewals', 'ends', 'windows', 'scheduled', 'pinned', 'monthly', 'muted']);
export const radarSort = z.enum(['date', 'customer', 'money', 'quantity']);

export const radarRow = z.object({
  /** Subscription and kind: a renewal and a window of the same subscription are two rows. */
  id: z.string(),
  subscriptionId: guid,
  customerId: guid,
  customerName: z.string(),
  product: z.string(),
  quantity: z.number().int(),
  term: term.nullable(),
  kind: z.enum(['renewal', 'end', 'window']),
  /** End of the term, or the moment at which the window closes. */
  at: instant,
  /** What the next term costs at today's list price if nothing is done; for a window, what the running term still binds at most. null: no price known. */
  money: money.nullable(),
  hasScheduledChange: z.boolean(),
  isPinned: z.boolean(),
  isMuted: z.boolean(),
  note: z.string(),
});

/**
 * A customer who comes from another distributor (S-130): licences cannot be moved, so both are
 * paid for until the old term ends.
 */
export const takeOver = z.object({
  id: guid,
  /** null while the customer is not in the copy yet. */
  customerId: guid.nullable(),
  customerName: z.string().trim().min(1).max(200),
  distributor: z.string().trim().max(200),
  product: z.string().trim().max(300),
  /** Last calendar day of the old term. */
  endsOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** From this day on the new licences are paid for, too; null: not ordered yet. */
  startsOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable(),
  /** What the old licences cost a month. */
  monthly: money.nullable(),
});
const takeOverView = takeOver.extend({
  /** Days on which both are paid for, from today's point of view, and what the old ones cost in that time. */
  overlapDays: z.number().int(),
  overlapCost: money.nullable(),
  isOver: z.boolean(),
});

/** More rows than anybody picks by hand; everything else is all but these. */
const MOST_CHOSEN = 5_000;

const view = { horizon: radarHorizon, filter: radarFilter, search: searchText };

export const radarContract = {
  page: procedure
    .input(z.object({ ...view, sort: radarSort, direction, ...windowOf }))
    .output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(radarRow) })),
  /** Sums for the head of the page. */
  overview: procedure.input(z.object({ horizon: radarHorizon })).output(
    z.object({
      counts: z.record(radarFilter, z.number().int()),
      /** Money of renewals and ends within the horizon, folded ones aside. null: no price known. */
      money: money.nullable(),
      /** Rows without a price, left out of every sum. */
      unpriced: z.number().int(),
      monthly: z.object({ subscriptions: z.number().int(), seats: z.number().int(), nextAt: instant.nullable(), money: money.nullable() }),
      /** Twelve months from this one, by the month in UTC: `2026-11`. */
      months: z.array(z.object({ month: z.string(), renewals: z.number().int(), ends: z.number().int(), money: money.nullable() })),
    }),
  ),
  /** Whose rows were chosen: customers for letters, subscriptions for one change of many. */
  chosen: procedure
    .input(z.object({ ...view, ids: z.array(z.string().max(60)).max(MOST_CHOSEN), inverted: z.boolean() }))
    .output(z.object({ customerIds: z.array(guid), subscriptionIds: z.array(guid) })),
  pin: procedure.input(z.object({ subscriptionId: guid, pinned: z.boolean() })).output(z.object({ pinned: z.boolean() })),
  /** Put aside: shown only when asked for, and in no count. */
  mute: procedure.input(z.object({ subscriptionId: guid, muted: z.boolean() })).output(z.object({ muted: z.boolean() })),
  takeOvers: procedure.output(z.object({ rows: z.array(takeOverView) })),
  /** `id` null: a new one. */
  saveTakeOver: procedure.input(takeOver.extend({ id: guid.nullable() })).output(takeOver),
  removeTakeOver: procedure.input(z.object({ id: guid })).output(z.object({ id: guid })),
  /** An empty text takes the note away. */
  note: procedure.input(z.object({ subscriptionId: guid, text: z.string().max(2_000) })).output(z.object({ text: z.string() })),
};

export type RadarRow = z.infer<typeof radarRow>;
export type RadarFilter = z.infer<typeof radarFilter>;
export type RadarSort = z.infer<typeof radarSort>;
export type RadarHorizon = z.infer<typeof radarHorizon>;
export type TakeOver = z.infer<typeof takeOver>;
export type TakeOverView = z.infer<typeof takeOverView>;
