import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { SubscriptionFilter } from '../../contract/subscriptions.ts';

/** What a list filter asks of a subscription that does not depend on the time. */
export const FACT = { active: 1, scheduled: 2, notRenewing: 4, suspended: 8, ended: 16, trial: 32, legacy: 64, renewing: 128, seated: 256 } as const;

/** data is kept for a while, but nothing can be done any more. */
const ENDED: ReadonlySet<Subscription['status']> = new Set<Subscription['status']>(['expired', 'disabled', 'deleted']);

/** Models that are sold by the seat; a perpetual licence or an Azure plan is not one. */
const SEATED: ReadonlySet<Subscription['model']> = new Set<Subscription['model']>(['nce', 'legacy']);

/** Does the status say that it is over? */
export const hasEnded = (status: Subscription['status']): boolean => ENDED.has(status);

type Asked = Pick<Subscription, 'status' | 'autoRenew' | 'commitmentEndsAt' | 'scheduledChange' | 'isTrial' | 'model'>;

/** All facts of `FACT` that hold, added up. Only an active one renews; a trial counts among no seats. */
export function factsOf(subscription: Asked): number {
  const { status, autoRenew, isTrial, model } = subscription;
  const active = status === 'active';
  const live = !hasEnded(status);
  // Without an end (perpetual, Azure) there is nothing to renew.
  const hasEnd = subscription.commitmentEndsAt !== null;
  return (
    when(active, FACT.active) |
    when(live && subscription.scheduledChange !== null, FACT.scheduled) |
    when(active && hasEnd && !autoRenew, FACT.notRenewing) |
    when(active && hasEnd && autoRenew, FACT.renewing) |
    when(status === 'suspended', FACT.suspended) |
    when(!live, FACT.ended) |
    when(live && isTrial, FACT.trial) |
    when(live && model === 'legacy', FACT.legacy) |
    when(active && !isTrial && SEATED.has(model), FACT.seated)
  );
}

const when = (holds: boolean, fact: number): number => (holds ? fact : 0);

/** The fact behind each filter that is one. */
export const FACT_OF_FILTER: Readonly<Record<Exclude<SubscriptionFilter, 'all' | 'windowOpen' | 'renewsIn30Days'>, number>> = {
  active: FACT.active,
  scheduled: FACT.scheduled,
  notRenewing: FACT.notRenewing,
  suspended: FACT.suspended,
  ended: FACT.ended,
  trial: FACT.trial,
  legacy: FACT.legacy,
};
