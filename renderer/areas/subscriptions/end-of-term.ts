import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';

/** Terms bought or renewed from here on … */
const EXTENDED_SERVICE_BOUGHT_FROM = Date.UTC(2025, 3, 1);
/** … and ending from here on go on month by month unless a cancellation is scheduled. */
const EXTENDED_SERVICE_ENDING_FROM = Date.UTC(2026, 4, 4);

export type EndOfTerm = {
  /**
   * `renews`: the same again. `changes`: renews with a scheduled change. `cancels`: a cancellation
   * is scheduled. `extends`: goes on month by month at a surcharge. `converts`: a trial becomes
   * paid. `ends`: nothing follows. `over`: it has ended already. `none`: it has no end.
   */
  readonly kind: 'renews' | 'changes' | 'cancels' | 'extends' | 'converts' | 'ends' | 'over' | 'none';
  /** Last moment of the term, inclusive. */
  readonly at: number | null;
};

type Facts = Pick<SubscriptionDetail, 'status' | 'model' | 'isTrial' | 'autoRenew' | 'startsAt' | 'endsAt' | 'scheduledChange'>;

/** What the copy says will happen when the running term is over. */
export function endOfTerm(facts: Facts): EndOfTerm {
  if (facts.endsAt === null || facts.model === 'azure' || facts.model === 'perpetual') return { kind: 'none', at: null };
  return { kind: kindOfEnd(facts, facts.endsAt), at: facts.endsAt };
}

function kindOfEnd(facts: Facts, endsAt: number): EndOfTerm['kind'] {
  if (facts.status === 'expired' || facts.status === 'disabled' || facts.status === 'deleted') return 'over';
  // Suspension switches renewal off and deletes what was scheduled.
  if (facts.status === 'suspended') return 'ends';
  switch (facts.scheduledChange?.action) {
    case 'cancel':
      return 'cancels';
    case 'extendedServiceTerm':
      return 'extends';
    case 'renew':
    case 'transition':
    case 'unknown':
      return 'changes';
    case undefined:
      return facts.autoRenew ? (facts.isTrial ? 'converts' : 'renews') : withoutRenewal(facts, endsAt);
  }
}

/** Switching renewal off alone is no longer a cancellation. */
function withoutRenewal(facts: Facts, endsAt: number): 'extends' | 'ends' {
  const bought = facts.startsAt ?? Number.NEGATIVE_INFINITY;
  const covered = facts.model === 'nce' && !facts.isTrial && bought >= EXTENDED_SERVICE_BOUGHT_FROM && endsAt >= EXTENDED_SERVICE_ENDING_FROM;
  return covered ? 'extends' : 'ends';
}
