import type { BillingPlan, Term } from '../catalog/terms.ts';
import type { ProductFamily } from '../rulebook/dated.ts';
import { COMBINATIONS } from '../rulebook/terms.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Doubt } from './verdict.ts';

const NONE: readonly Doubt[] = [];

/** What the server left out or said twice, so that nothing can be concluded from it. Empty for a sound copy. */
export function doubtsOf(subscription: Subscription, family: ProductFamily | null): readonly Doubt[] {
  if (family === null) return ['modelUnknown'];
  const status = doubtOfStatus(subscription.status);
  const seats: Doubt | null = isSeatCount(subscription.quantity) || family === 'azurePlan' ? null : 'quantityInvalid';
  const span = hasTerm(family) ? doubtOfTerm(subscription) : null;
  if (status === null && seats === null && span === null) return NONE;
  const found: readonly (Doubt | null)[] = [status, seats, span];
  return found.filter((doubt) => doubt !== null);
}

/** Perpetual licences and Azure plans run without an end. */
export const hasTerm = (family: ProductFamily): boolean => family !== 'perpetual' && family !== 'azurePlan';

function doubtOfStatus(status: Subscription['status']): Doubt | null {
  if (status === 'unknown' || status === 'none') return 'statusUnknown';
  return status === 'pending' ? 'statusPending' : null;
}

const isSeatCount = (quantity: number): boolean => Number.isSafeInteger(quantity) && quantity > 0;

function doubtOfTerm({ startsAt, commitmentEndsAt, term, billingPlan, isTrial, model }: Subscription): Doubt | null {
  if (startsAt === null || !Number.isSafeInteger(startsAt)) return 'startUnknown';
  if (commitmentEndsAt === null || !Number.isSafeInteger(commitmentEndsAt)) return 'endUnknown';
  if (commitmentEndsAt < startsAt) return 'endBeforeStart';
  if (isTrial) return null;
  // Legacy subscriptions always run for a year, and some answers do not repeat that (S-165).
  if (term === null) return model === 'legacy' ? null : 'termUnknown';
  return isSound(term, billingPlan) ? null : 'planContradictsTerm';
}

/** An unknown plan contradicts nothing. */
function isSound(term: Term, plan: BillingPlan | null): boolean {
  if (plan === null || plan === 'none') return true;
  for (const combination of COMBINATIONS) if (combination.term === term && combination.plan === plan) return true;
  return false;
}
