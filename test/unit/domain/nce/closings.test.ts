import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { deadlinesOf } from '../../../../core/db/writer/deadlines.ts';
import type { Term } from '../../../../core/domain/catalog/terms.ts';
import { actionsAt } from '../../../../core/domain/nce/actions-at.ts';
import { openClosings } from '../../../../core/domain/nce/closings.ts';
import { NOTHING_KNOWN } from '../../../../core/domain/nce/context.ts';
import { lastDayOfTerm } from '../../../../core/domain/nce/term-end.ts';
import type { Verdicts } from '../../../../core/domain/nce/verdict.ts';
import type { CommerceModel, Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { after, DAY, instant } from '../../../../core/domain/time/instant.ts';
import type { Instant } from '../../../../core/domain/time/instant.ts';
import { endOfUtcDay, utc, utcDayOf } from '../../../../core/domain/time/utc-calendar.ts';
import { aSubscription } from '../../../builders/nce.ts';
import { oddSubscription } from '../../../builders/odd-subscription.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Every end of a window that the verdicts name of a term that the server told of, each once. */
function endsNamedBy({ cancel, reduceSeats }: Verdicts): readonly number[] {
  const ends = new Set<number>();
  if (cancel.kind === 'allowed' && cancel.until !== null && cancel.basis !== 'projection') ends.add(cancel.until);
  if (reduceSeats.kind === 'allowed' && reduceSeats.detail?.kind === 'reduce' && reduceSeats.basis !== 'projection') for (const { allowedUntil } of reduceSeats.detail.batches) ends.add(allowedUntil);
  return [...ends].sort((a, b) => a - b);
}

const endsAt = (subscription: Subscription, at: Instant): readonly number[] => openClosings(subscription, at, NOTHING_KNOWN).map(({ closesAt }) => closesAt).sort((a, b) => a - b);

/** Young, running and renewed terms of every family, with and without a word of the server. */
const sound = fc
  .record({
    start: fc.integer({ min: utc(2022, 3, 18), max: utc(2030, 1, 1) }).map(instant),
    term: fc.constantFrom<Term>('P1M', 'P1Y', 'P3Y'),
    model: fc.constantFrom<CommerceModel>('nce', 'nce', 'nce', 'softwareSubscription', 'marketplace', 'legacy'),
    status: fc.constantFrom('active', 'active', 'suspended'),
    quantity: fc.integer({ min: 1, max: 300 }),
    isTrial: fc.boolean(),
    autoRenew: fc.boolean(),
    said: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
    batches: fc.option(fc.array(fc.record({ quantity: fc.integer({ min: 0, max: 300 }), days: fc.integer({ min: 0, max: 40 }) }), { maxLength: 3 }), { nil: null }),
  })
  .map(({ start, term, said, batches, ...changes }) =>
    aSubscription({
      ...changes,
      term,
      startsAt: start,
      createdAt: start,
      commitmentEndsAt: endOfUtcDay(lastDayOfTerm(utcDayOf(start), term)),
      cancellationAllowedUntil: said === null ? null : after(start, said * DAY),
      reducible: batches === null ? null : { total: 0, batches: batches.map(({ quantity, days }) => ({ quantity, allowedUntil: after(start, days * DAY) })) },
    }),
  );

/** Days after the purchase, mostly while windows are open. */
const dayOfAsking = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1_200 }));

describe('lists, Today and the page of a subscription name the same ends of windows', () => {
  test('over subscriptions as a service sells them', () => {
    fc.assert(
      fc.property(sound, dayOfAsking, (subscription, days) => {
        const at = after(subscription.startsAt ?? instant(0), days * DAY + 1);
        expect(endsAt(subscription, at)).toEqual(endsNamedBy(actionsAt(subscription, at, NOTHING_KNOWN)));
        expect(deadlinesOf(subscription, at).map(({ closesAt }) => closesAt).toSorted((a, b) => a - b)).toEqual(endsAt(subscription, at));
      }),
      { numRuns: 1_000 },
    );
  });

  test('over whatever a server may answer', () => {
    fc.assert(
      fc.property(oddSubscription, fc.integer({ min: utc(2021, 1, 1), max: utc(2035, 1, 1) }).map(instant), (subscription, at) => {
        expect(endsAt(subscription, at)).toEqual(endsNamedBy(actionsAt(subscription, at, NOTHING_KNOWN)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('as time goes by within a term: what was read once holds until it closes', () => {
    fc.assert(
      fc.property(sound, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 15 * DAY }), (subscription, days, later) => {
        // A server that offers more seats than there are contradicts itself; what fits changes as batches close.
        fc.pre((subscription.reducible?.batches ?? []).reduce((sum, { quantity }) => sum + quantity, 0) <= subscription.quantity);
        const read = after(subscription.startsAt ?? instant(0), days * DAY + 1);
        const now = after(read, later);
        if (subscription.commitmentEndsAt === null || now > subscription.commitmentEndsAt) return;
        const stillOpen = endsAt(subscription, read).filter((end) => end > now);
        expect(endsNamedBy(actionsAt(subscription, now, NOTHING_KNOWN))).toEqual(stillOpen);
      }),
      { numRuns: 1_000 },
    );
  });
});
