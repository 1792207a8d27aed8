import * as fc from 'fast-check';
import type { BillingPlan, Term } from '../../core/domain/catalog/terms.ts';
import type { CommerceModel, Subscription, SubscriptionStatus } from '../../core/domain/subscriptions/subscription.ts';
import { instant } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
import { aSubscription } from './nce.ts';

/** Any instant, or what is none. */
export const oddInstant = fc.oneof(fc.constant(null), fc.integer({ min: -1e13, max: 1e14 }).map(instant), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1.5).map((value) => value as Instant));
/** Anything a server might answer, sense or nonsense. */
export const oddSubscription: fc.Arbitrary<Subscription> = fc
  .record({
    model: fc.constantFrom<CommerceModel>('nce', 'legacy', 'perpetual', 'softwareSubscription', 'azure', 'marketplace', 'unknown'),
    status: fc.constantFrom<SubscriptionStatus>('none', 'active', 'pending', 'suspended', 'expired', 'disabled', 'deleted', 'unknown'),
    quantity: fc.oneof(fc.integer({ min: -5, max: 400 }), fc.constantFrom(Number.NaN, 1.5, 9e15)),
    term: fc.constantFrom<Term | null>('P1M', 'P1Y', 'P3Y', null),
    billingPlan: fc.constantFrom<BillingPlan | null>('monthly', 'annual', 'triennial', 'oneTime', 'none', null),
    isTrial: fc.boolean(),
    autoRenew: fc.boolean(),
    createdAt: oddInstant,
    startsAt: oddInstant,
    commitmentEndsAt: oddInstant,
    cancellationAllowedUntil: oddInstant,
    reducible: fc.option(fc.record({ total: fc.integer(), batches: fc.array(fc.record({ quantity: fc.integer({ min: -5, max: 500 }), allowedUntil: fc.integer({ min: 0, max: 4e12 }).map(instant) }), { maxLength: 4 }) }), { nil: null }),
    offerName: fc.constantFrom('Microsoft 365 E3', 'Microsoft 365 E3 Extended Service Term'),
  })
  .map((changes) => aSubscription(changes));
