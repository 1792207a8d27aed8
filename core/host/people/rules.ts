import { peopleRules } from '../../contract/people.ts';
import type { PeopleRules } from '../../contract/people.ts';
import * as settings from '../../db/repositories/settings.ts';
import type { LedgerRead } from '../../db/handles.ts';
import { NO_LIMITS } from '../../domain/people/person.ts';

export const RULES = 'people.rules';

/** Long enough for a telephone call, short enough for a coffee. */
const USUAL_IDLE_MINUTES = 10;

/** Discounts by role and the idle lock; what nobody set is as usual. */
export function readRules(ledger: LedgerRead): PeopleRules {
  const kept = peopleRules.safeParse(settings.get(ledger, RULES));
  return kept.success ? kept.data : { discountLimits: { ...NO_LIMITS }, idleLockMinutes: USUAL_IDLE_MINUTES };
}
