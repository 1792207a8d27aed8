import { DAY, SECOND } from '../../../core/domain/time/instant.ts';
import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import { endOfTerm } from './end-of-term.ts';

/** for online services; section 16 for the other families. */
const WINDOW_DAYS: Partial<Record<SubscriptionDetail['model'], number>> = { nce: 7, softwareSubscription: 7, perpetual: 30 };

/** How long the window after purchase or renewal is, in milliseconds; null where there is none. */
export function windowLength(model: SubscriptionDetail['model']): number | null {
  const days = WINDOW_DAYS[model];
  return days === undefined ? null : days * DAY;
}

export type WindowFact =
  /** `source`: who says until when. */
  | { readonly kind: 'open'; readonly closesAt: number; readonly source: 'server' | 'arithmetic' }
  /** `closedAt` by arithmetic from the start of the term; null when the start is not known. */
  | { readonly kind: 'closed'; readonly closedAt: number | null; readonly next: NextWindow }
  | { readonly kind: 'any time' }
  | { readonly kind: 'none' };

export type NextWindow =
  /** It opens with the renewal; `opensAt` is the earliest moment. */
  | { readonly kind: 'renewal'; readonly opensAt: number }
  /** An extended service term may be cancelled on any day. */
  | { readonly kind: 'any day'; readonly from: number }
  /** Nothing renews. */
  | { readonly kind: 'none' }
  /** Bought once: there was one window and there is no other. */
  | { readonly kind: 'only one' };

type Facts = Parameters<typeof endOfTerm>[0] & Pick<SubscriptionDetail, 'windowEndsAt' | 'windowFromServer' | 'billingPlan'>;

/** What the copy knows about the window for cancelling or giving seats back, at `now`. */
export function windowFact(facts: Facts, now: number): WindowFact {
  if (facts.windowEndsAt !== null && facts.windowEndsAt > now) {
    return { kind: 'open', closesAt: facts.windowEndsAt, source: facts.windowFromServer ? 'server' : 'arithmetic' };
  }
  // Old commerce with monthly payment may be lowered at any time (S-167); usage has no term.
  if (facts.model === 'azure' || (facts.model === 'legacy' && facts.billingPlan === 'monthly')) return { kind: 'any time' };
  const length = windowLength(facts.model);
  if (length === null || facts.isTrial) return { kind: 'none' };
  const closedAt = facts.windowEndsAt ?? (facts.startsAt === null ? null : facts.startsAt + length);
  return { kind: 'closed', closedAt: closedAt !== null && closedAt <= now ? closedAt : null, next: nextWindow(facts) };
}

function nextWindow(facts: Facts): NextWindow {
  const end = endOfTerm(facts);
  if (end.at === null) return { kind: 'only one' };
  switch (end.kind) {
    case 'renews':
    case 'changes':
      return { kind: 'renewal', opensAt: end.at + SECOND };
    case 'extends':
      return { kind: 'any day', from: end.at + SECOND };
    case 'cancels':
    case 'converts':
    case 'ends':
    case 'over':
    case 'none':
      return { kind: 'none' };
  }
}
