import { after, DAY, HOUR, MINUTE } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { sku } from '../catalogue/catalogue.ts';
import { ANNUAL_MONTHLY } from '../catalogue/model.ts';
import type { Plan } from '../catalogue/model.ts';
import type { CustomerStory } from '../customers.ts';
import { days, midnight } from '../dates.ts';
import { startForEnd } from '../draft.ts';
import { hash } from '../random.ts';
import type { Draft } from '../draft.ts';

/** One customer made by hand, to show something; times are told from the sandbox's beginning. */
export type Story = CustomerStory & { readonly subscriptions: (at: Moments) => readonly Draft[] };

/** Moments relative to the beginning. */
export type Moments = {
  readonly now: Instant;
  readonly ago: (span: { days?: number; hours?: number; minutes?: number }) => Instant;
  /** Last day of a term, inclusive: 0 is today, -1 yesterday. */
  readonly day: (offset: number) => Instant;
};

/** Counted from `now` (UTC), so that a story is always as old as it is told to be. */
export const moments = (now: Instant): Moments => ({
  now,
  ago: (span) => {
    const length = (span.days ?? 0) * DAY + (span.hours ?? 0) * HOUR + (span.minutes ?? 0) * MINUTE;
    // Nobody buys on the full minute; the same span gives the same moment.
    return after(now, -length - (hash(0, 'moment', length) % MINUTE));
  },
  day: (offset) => days(midnight(now), offset),
});

type Extra = Omit<Draft, 'sku' | 'plan' | 'seats' | 'startsAt'> & { readonly skuId?: string; readonly plan?: Plan };

/** Bought (or renewed) at a moment; runs a full term from there. */
export function bought(productId: string, seats: number, startsAt: Instant, extra: Extra = {}): Draft {
  const { skuId, plan, ...rest } = extra;
  return { sku: sku(productId, skuId ?? '0001'), plan: plan ?? ANNUAL_MONTHLY, seats, startsAt, ...rest };
}

/** Runs to the given last day; started a whole term before, in the morning. */
export function endingOn(productId: string, seats: number, end: Instant, extra: Extra = {}): Draft {
  const plan = extra.plan ?? ANNUAL_MONTHLY;
  const startsAt = startForEnd(end, plan.term ?? 'P1Y', 8 * HOUR + 17 * MINUTE + 42_371);
  return bought(productId, seats, startsAt, { ...extra, plan, endsOn: end, createdAt: extra.createdAt ?? startsAt });
}
