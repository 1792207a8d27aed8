import { CUSTOM_END_DATES_FROM } from '../../rulebook/commerce.ts';
import { EXTENDED_TERM } from '../../rulebook/end-of-term.ts';
import { isCautious, rules } from '../../rulebook/rules.ts';
import { COMBINATIONS } from '../../rulebook/terms.ts';
import { after, DAY } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { startOfUtcDay } from '../../time/utc-calendar.ts';
import type { UtcDay } from '../../time/utc-calendar.ts';
import { customEndDates } from '../end-dates.ts';
import { endOfTermRule } from '../stage.ts';
import type { Consequence, Verdict } from '../verdict.ts';
import { allowed, basisOf, cannotTell, NOT_IN, plainly, refused, whilePending } from './case.ts';
import type { Case } from './case.ts';
import { consequences, endWithoutRenewal, LIST_PRICE, scheduleLost } from './consequences.ts';
import { targetsOf } from './upgrade.ts';

const TERM_UNKNOWN = cannotTell(['termUnknown'], rules('R-1.3'));
const SUSPENDED = plainly('suspended', ['R-9.1', 'R-7.2']);
const EXTENDED = plainly('extendedTerm', ['R-8.3']);
const EXTENDED_HERE = plainly('extendedTerm', ['R-8.2', 'R-8.3']);
const SWITCH = rules('R-7.1', 'R-7.3', 'R-8.2');
const SCHEDULE = rules('R-7.2', 'R-7.3', 'R-7.4');
const NOT_RENEWABLE = plainly('notRenewable', ['R-7.6'], { serverCode: '900280' });
const OTHER_PRODUCT: Consequence = { code: 'otherProductOnly' };
const AUTO_RENEW_OFF = plainly('autoRenewOff', ['R-7.2']);
const TRIAL = plainly('trial', ['R-15.3'], { isCautious: true });
const TRIAL_DATES = plainly('trial', ['R-15.1', 'R-12.1']);
const NO_DATE = plainly('noEndDate', ['R-12.1']);
const GRACE = plainly('graceInstead', ['R-8.1', 'R-8.5']);

/** any time up to the end of the term, not while the renewal is being worked off. */
export function switchAutoRenew(facts: Case): Verdict {
  const { subscription, term, pendingUntil } = facts;
  if (term.family === 'perpetual' || term.family === 'azurePlan') return NOT_IN[term.family];
  if (pendingUntil !== null) return whilePending(pendingUntil);
  if (facts.isSuspended) return SUSPENDED;
  if (term.isExtended) return EXTENDED;
  if (term.endsAt === null) return TERM_UNKNOWN;
  const to = subscription.autoRenew ? 'off' : 'on';
  if (to === 'on' && facts.context.isRenewable === false) return NOT_RENEWABLE;
  return allowed({
    until: term.endsAt,
    basis: basisOf(facts),
    detail: { kind: 'autoRenew', to },
    consequences: to === 'off' ? consequences(followingEnd(facts, term.endsAt), scheduleLost(facts)) : consequences(trialBecomesPaid(facts)),
    rules: SWITCH,
  });
}

/** switching off alone is no longer the end. */
function followingEnd({ term, context }: Case, endsAt: Instant): Consequence | null | false {
  if (term.isTrial) return null;
  return endWithoutRenewal(endOfTermRule(context.rulebook.endOfTerm, term, context)?.withoutRenewal ?? 'grace', endsAt);
}

const trialBecomesPaid = ({ term }: Case): Consequence | null => (term.isTrial && term.endsAt !== null ? { code: 'convertsToPaid', at: term.endsAt } : null);

/** quantity up or down, term, plan, product, end date and promotion, from the renewal on. */
export function scheduleChange(facts: Case): Verdict {
  const { term } = facts;
  if (term.family === 'perpetual' || term.family === 'azurePlan' || term.family === 'marketplace') return NOT_IN[term.family];
  if (term.family === 'legacy') return NOT_IN.legacy;
  const blocked = blockedNow(facts);
  if (blocked !== null) return blocked;
  if (term.endsAt === null || term.end === null) return TERM_UNKNOWN;
  return allowed({
    until: term.endsAt,
    basis: basisOf(facts),
    effectiveAt: term.endsAt,
    detail: { kind: 'schedule', targets: COMBINATIONS, products: targetsOf(facts), endDateUntil: startOfUtcDay(term.end) },
    consequences: consequences(scheduleLost(facts), facts.context.isRenewable === false && OTHER_PRODUCT, LIST_PRICE),
    rules: SCHEDULE,
  });
}

/** What stands against every instruction for the next term. */
function blockedNow(facts: Case): Verdict | null {
  if (facts.pendingUntil !== null) return whilePending(facts.pendingUntil);
  if (facts.isSuspended) return SUSPENDED;
  if (facts.term.isExtended) return EXTENDED;
  return facts.subscription.autoRenew ? null : AUTO_RENEW_OFF;
}

const ALIGN = rules('R-12.1', 'R-12.2', 'R-12.3', 'R-7.2');

/** a running term keeps its end; another date may be chosen for the next one, a UTC day ahead. */
export function alignEndDate(facts: Case): Verdict {
  const { term } = facts;
  if (term.family !== 'licence') return NOT_IN[term.family];
  if (term.isTrial) return TRIAL_DATES;
  const blocked = blockedNow(facts);
  if (blocked !== null) return blocked;
  if (term.endsAt === null || term.end === null || term.term === null) return TERM_UNKNOWN;
  if (facts.at < CUSTOM_END_DATES_FROM) return refused({ reason: { code: 'optionsNotYet', from: CUSTOM_END_DATES_FROM }, next: CUSTOM_END_DATES_FROM, rules: ALIGN });
  const until = startOfUtcDay(term.end);
  if (facts.at >= until) return refused({ reason: { code: 'windowClosed', closedAt: until }, next: after(term.endsAt, DAY), basis: basisOf(facts), rules: ALIGN });
  const dates = datesFrom(facts, term.end + 1);
  if (dates.length === 0) return NO_DATE;
  return allowed({ until, basis: basisOf(facts), effectiveAt: term.endsAt, detail: { kind: 'endDates', dates }, consequences: NEXT_TERM_ONLY, rules: ALIGN });
}

const NEXT_TERM_ONLY: readonly Consequence[] = [{ code: 'nextTermOnly' }];

const datesFrom = ({ term, context }: Case, start: UtcDay): readonly UtcDay[] =>
  term.term === null ? [] : customEndDates({ start, term: term.term, siblings: context.siblings }).map(({ day }) => day);

const ENTER = rules('R-8.2', 'R-8.3', 'R-8.1', 'R-8.4');

/** the paid month-to-month continuation instead of a renewal. */
export function enterExtendedTerm(facts: Case): Verdict {
  const { term, at, context, pendingUntil } = facts;
  if (term.family !== 'licence') return NOT_IN[term.family];
  if (term.isExtended) return EXTENDED_HERE;
  if (term.isTrial) return TRIAL;
  if (pendingUntil !== null) return whilePending(pendingUntil);
  if (facts.isSuspended) return SUSPENDED;
  if (endOfTermRule(context.rulebook.endOfTerm, term, context)?.withoutRenewal !== 'extendedTerm') return GRACE;
  if (at < EXTENDED_TERM.optionsFrom) return refused({ reason: { code: 'optionsNotYet', from: EXTENDED_TERM.optionsFrom }, next: EXTENDED_TERM.optionsFrom, rules: ENTER });
  return allowed({
    until: term.endsAt,
    basis: basisOf(facts),
    isCautious: isCautious(ENTER),
    effectiveAt: term.endsAt,
    consequences: consequences(scheduleLost(facts), LIST_PRICE),
    rules: ENTER,
  });
}
