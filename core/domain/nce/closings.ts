import type { Subscription } from '../subscriptions/subscription.ts';
import type { Instant } from '../time/instant.ts';
import type { RuleContext } from './context.ts';
import { openSeats } from './seat-batches.ts';
import type { SeatCase } from './seat-batches.ts';
import { stageAt } from './stage.ts';
import type { Doubt } from './verdict.ts';
import { windowOfTerm } from './window.ts';

/** The end of an open window. `isSaid`: the server named it; else it follows from the rules. */
export type Closing = { readonly closesAt: Instant; readonly isSaid: boolean };

const NONE: readonly Closing[] = [];

/**
 * Ends of the windows for cancelling and for giving back seats that are open at a moment, each
 * instant once: the very ends that `actionsAt` names, without making all the other verdicts.
 * What may be cancelled on any day (R-8.3, Azure, R-9.2) has no window; the window of a renewal
 * that the server has not told of yet is a projection, and none of these.
 */
export function openClosings(subscription: Subscription, at: Instant, context: RuleContext): readonly Closing[] {
  const stage = stageAt(subscription, at, context);
  switch (stage.kind) {
    case 'running':
      return stage.term.isProjected ? NONE : closingsOfTerm({ subscription, at, term: stage.term, context });
    case 'undetermined': {
      const said = closingSaidOutright(subscription, at, stage.because);
      return said === null ? NONE : [{ closesAt: said, isSaid: true }];
    }
    case 'renewalPending':
    case 'notStarted':
    case 'retention':
    case 'over':
      return NONE;
  }
}

function closingsOfTerm(facts: SeatCase): readonly Closing[] {
  const { term, at } = facts;
  if (term.isTrial || term.isExtended || term.family === 'legacy' || term.family === 'azurePlan') return NONE;
  const found: Closing[] = [];
  const whole = windowOfTerm(facts);
  if (whole !== null && at < whole.closesAt) found.push({ closesAt: whole.closesAt, isSaid: whole.isSaid });
  // single seats stay while suspended.: the last seat goes only with the whole.
  const seats = facts.subscription.status === 'suspended' || term.seats < 2 ? null : openSeats(facts);
  if (seats?.kind === 'open') for (const { allowedUntil } of seats.batches) add(found, { closesAt: allowedUntil, isSaid: seats.fromServer });
  return found;
}

/** The server's word counts when both name the same instant. */
function add(found: Closing[], closing: Closing): void {
  const same = found.findIndex(({ closesAt }) => closesAt === closing.closesAt);
  if (same < 0) found.push(closing);
  else if (closing.isSaid) found[same] = closing;
}

/** the end of the cancellation window that the server names although start, end or term are missing; null where it must not be trusted alone. */
export function closingSaidOutright({ cancellationAllowedUntil, status, model, isTrial }: Subscription, at: Instant, because: readonly Doubt[]): Instant | null {
  if (cancellationAllowedUntil === null || !(at < cancellationAllowedUntil) || model === 'unknown' || isTrial) return null;
  if (status !== 'active' && status !== 'suspended') return null;
  return because.every((doubt) => doubt === 'startUnknown' || doubt === 'endUnknown' || doubt === 'termUnknown') ? cancellationAllowedUntil : null;
}
