import { specialFacts } from '../../../contract/customers.ts';
import type { SpecialFacts } from '../../../contract/customers.ts';
import type { LedgerRead } from '../../../db/handles.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { dayIn, isCalendarDay } from '../../../domain/time/calendar-day.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';

const nameOf = (customerId: string): string => `customer.${customerId.toLowerCase()}.special`;
const NOTHING_NOTED: SpecialFacts = { domainInOrderPortal: null, granted: [] };

/** What the office noted about a customer's right to special licences (S-073 to S-076). */
export function specialFactsOf(ledger: LedgerRead, customerId: string): SpecialFacts {
  const parsed = specialFacts.safeParse(settings.get(ledger, nameOf(customerId)));
  return parsed.success ? parsed.data : NOTHING_NOTED;
}

/** Notes it. A grant of tomorrow has not been given. */
export function saveSpecialFacts({ ledger, clock, changes, place }: Pick<OpenOffice, 'ledger' | 'clock' | 'changes' | 'place'>, customerId: string, facts: SpecialFacts): Result<SpecialFacts, DeskError> {
  const today = dayIn(clock.now(), place().timeZone);
  const issues = facts.granted.flatMap(({ day }, index) => (isCalendarDay(day) && day <= today ? [] : [{ path: `granted.${index}.day`, problem: 'inFuture' }]));
  if (issues.length > 0) return err({ tag: 'validation', issues });
  settings.set(ledger, nameOf(customerId), facts, clock.now());
  changes.add(['customers']);
  return ok(facts);
}
