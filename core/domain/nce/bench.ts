import type { Subscription } from '../subscriptions/subscription.ts';
import type { Instant } from '../time/instant.ts';
import { actionsAt } from './actions-at.ts';
import type { RuleContext } from './context.ts';
import { ACTION_KINDS } from './verdict.ts';

/** One pass over many subscriptions: how many actions are open, closed or cannot be told. Keeps nothing but the counts. */
export function benchActionsAt(subscriptions: readonly Subscription[], at: Instant, contextOf: (subscription: Subscription) => RuleContext): { readonly allowed: number; readonly refused: number; readonly cannotTell: number } {
  const counts = { allowed: 0, refused: 0, cannotTell: 0 };
  for (const subscription of subscriptions) {
    const verdicts = actionsAt(subscription, at, contextOf(subscription));
    for (const kind of ACTION_KINDS) counts[verdicts[kind].kind] += 1;
  }
  return counts;
}
