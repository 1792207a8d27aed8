import type { Choice, IntentState } from '../../core/domain/intents/intent.ts';
import { MINUTE } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
import type { Dice } from './random.ts';

type Question = Extract<IntentState, { readonly kind: 'needsDecision' }>;
type Seen = { readonly now: Instant; /** What the service's own portal shows. */ readonly hasHappened: boolean; readonly dice: Dice };

/** What a person answers who asks the service's own portal first; null: nothing yet, or nothing that is offered. */
export function answerOf({ at, decision: { problem, choices } }: Question, { now, hasHappened, dice }: Seen): Choice | null {
  const isDoubt = problem === 'undecided' || problem === 'taken';
  // Written by a clock that has been set back since, the question may seem to come from the future.
  const waited = now - at;
  if (isDoubt && waited >= 0 && waited < 10 * MINUTE) return null;
  const truthful: Choice = hasHappened ? 'itHappened' : 'itDidNot';
  const otherwise: Choice = hasHappened ? 'itHappened' : 'giveUp';
  const free = choices.filter((one) => one !== 'itHappened' && one !== 'lookAgain');
  const choice = isDoubt ? (choices.includes(truthful) ? truthful : otherwise) : free.length === 0 ? null : dice.pick(free);
  return choice !== null && choices.includes(choice) ? choice : null;
}
