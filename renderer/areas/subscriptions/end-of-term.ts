import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import { familyOf, isExtendedTerm } from '../../../core/domain/nce/family.ts';
import { appliesTo } from '../../../core/domain/rulebook/dated.ts';
import { END_OF_TERM } from '../../../core/domain/rulebook/end-of-term.ts';
import { instant, SECOND } from '../../../core/domain/time/instant.ts';

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

type Facts = Pick<SubscriptionDetail, 'product' | 'status' | 'model' | 'isTrial' | 'autoRenew' | 'startsAt' | 'endsAt' | 'scheduledChange'>;

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
      if (isExtended(facts)) return 'extends';
      return facts.autoRenew ? (facts.isTrial ? 'converts' : 'renews') : withoutRenewal(facts, endsAt);
  }
}

/** Switching renewal off alone is no longer a cancellation; the rulebook says since when. */
function withoutRenewal({ model, isTrial, startsAt }: Facts, endsAt: number): 'extends' | 'ends' {
  const family = familyOf({ model });
  if (family === null || isTrial) return 'ends';
  const scope = { at: instant(startsAt ?? 0), family, segment: null, market: null };
  const row = END_OF_TERM.find((rule) => appliesTo(rule, scope) && (rule.endsAfter === null || endsAt + SECOND > rule.endsAfter));
  return row?.withoutRenewal === 'extendedTerm' ? 'extends' : 'ends';
}

/** It already goes on month by month after its term. */
export const isExtended = ({ model, product }: Pick<Facts, 'model' | 'product'>): boolean => isExtendedTerm({ model, offerName: product });
