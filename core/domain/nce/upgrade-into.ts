import { MONTHS_OF_TERM } from '../catalog/terms.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Instant } from '../time/instant.ts';
import { actionsAt } from './actions-at.ts';
import type { RuleContext } from './context.ts';

/** The service's eligibility codes 1 to 4, and the two mistakes that its POST answers with codes of its own. */
export type UpgradeIntoProblem =
  | { readonly code: 'notActive'; readonly number: 1 }
  | { readonly code: 'inWindow'; readonly number: 2 }
  | { readonly code: 'shorterTerm'; readonly number: 3 }
  | { readonly code: 'endsBefore'; readonly number: 4 }
  | { readonly code: 'sameSubscription'; readonly number: null }
  | { readonly code: 'unknown'; readonly number: null };

type Pair = { readonly source: Subscription; readonly target: Subscription; readonly at: Instant; readonly context: RuleContext };

/** what keeps seats of `source` from moving into the existing `target`. Empty: nothing that we know of. */
export function upgradeIntoProblems({ source, target, at, context }: Pair): readonly UpgradeIntoProblem[] {
  if (source.id === target.id) return [{ code: 'sameSubscription', number: null }];
  if (source.term === null || target.term === null || source.commitmentEndsAt === null || target.commitmentEndsAt === null) return [{ code: 'unknown', number: null }];
  const cancel = actionsAt(target, at, context).cancel;
  const found: UpgradeIntoProblem[] = [];
  if (target.status !== 'active') found.push({ code: 'notActive', number: 1 });
  else if (cancel.kind === 'allowed') found.push({ code: 'inWindow', number: 2 });
  if (MONTHS_OF_TERM[target.term] < MONTHS_OF_TERM[source.term]) found.push({ code: 'shorterTerm', number: 3 });
  else if (target.commitmentEndsAt < source.commitmentEndsAt) found.push({ code: 'endsBefore', number: 4 });
  return found;
}
