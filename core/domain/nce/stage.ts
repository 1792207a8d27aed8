import type { BillingPlan, Term } from '../catalog/terms.ts';
import { appliesTo } from '../rulebook/dated.ts';
import type { ProductFamily } from '../rulebook/dated.ts';
import { LARGE_BUSINESS_EXPIRES_FROM } from '../rulebook/commerce.ts';
import { RENEWAL_HOURS, RETENTION } from '../rulebook/end-of-term.ts';
import type { EndOfTermRule } from '../rulebook/end-of-term.ts';
import { LIMITS } from '../rulebook/limits.ts';
import type { Subscription, SubscriptionStatus } from '../subscriptions/subscription.ts';
import { after, HOUR } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { startOfUtcDay, utcDayOf } from '../time/utc-calendar.ts';
import type { UtcDay } from '../time/utc-calendar.ts';
import type { RuleContext } from './context.ts';
import { doubtsOf, hasTerm } from './doubts.ts';
import { familyOf, isExtendedTerm } from './family.ts';
import { firstDayOfTerm, lastDayOfTerm } from './term-end.ts';
import type { Doubt } from './verdict.ts';

/** A term with all that windows and prices ask of it. */
export type RunningTerm = {
  readonly family: ProductFamily;
  readonly start: UtcDay;
  /** Last day, inclusive; null where nothing ends. */
  readonly end: UtcDay | null;
  /** The first moment after the term. */
  readonly endsAt: Instant | null;
  readonly term: Term | null;
  readonly plan: BillingPlan | null;
  readonly seats: number;
  readonly isCustomEnd: boolean;
  readonly isTrial: boolean;
  readonly isExtended: boolean;
  /** Purchase or completed renewal: the event that opens the window. */
  readonly openedAt: Instant;
  /** Is `openedAt` the exact moment, or only the earliest one (a renewal takes up to 24 hours)? */
  readonly isOpeningExact: boolean;
  /** Not what the server said, but what follows from it when nothing else happens. */
  readonly isProjected: boolean;
};

/** Where in its life a subscription is at a moment. */
export type Stage =
  | { readonly kind: 'notStarted'; readonly startsAt: Instant }
  | { readonly kind: 'running'; readonly term: RunningTerm }
  /** The old term is over, the new one not worked off yet; `term` is the new one. */
  | { readonly kind: 'renewalPending'; readonly term: RunningTerm; readonly until: Instant }
  | { readonly kind: 'retention'; readonly status: SubscriptionStatus; readonly until: Instant }
  | { readonly kind: 'over'; readonly since: Instant | null }
  | { readonly kind: 'undetermined'; readonly because: readonly Doubt[] };

/** What follows a term when nobody does anything. */
export type Outlook = 'renews' | 'extendedTerm' | 'grace' | 'ends' | 'unknown';

/** More terms than anybody plans ahead: 50 years of monthly ones. */
const MOST_TERMS_AHEAD = 600;

/** The stage at an instant, carried on past the term that the server knows where need be. */
export function stageAt(subscription: Subscription, at: Instant, context: RuleContext): Stage {
  if (!Number.isSafeInteger(at)) return { kind: 'undetermined', because: ['instantInvalid'] };
  const family = familyOf(subscription);
  if (subscription.status === 'deleted') return { kind: 'over', since: null };
  const because = doubtsOf(subscription, family);
  if (because.length > 0 || family === null) return { kind: 'undetermined', because };
  const known = knownTerm(subscription, family, context);
  if (known === null) return { kind: 'undetermined', because: ['startUnknown'] };
  if (at < known.openedAt) return beforeKnown(subscription, known.openedAt, at);
  if (known.endsAt === null || at < known.endsAt) return whileKnown(subscription, known);
  return afterTerm(subscription, known, { at, context });
}

/** Before the term that the server tells of: not bought yet, or in a term of which nothing is left to know. */
function beforeKnown({ createdAt, startsAt }: Subscription, openedAt: Instant, at: Instant): Stage {
  const bought = Math.min(openedAt, startsAt ?? openedAt, createdAt ?? openedAt) as Instant;
  return at < bought ? { kind: 'notStarted', startsAt: bought } : { kind: 'undetermined', because: ['earlierTerm'] };
}

function whileKnown({ status }: Subscription, term: RunningTerm): Stage {
  // The term still runs, yet the server calls it over: one of the two is wrong.
  if (status === 'expired' || status === 'disabled') return { kind: 'undetermined', because: ['statusContradicts'] };
  return { kind: 'running', term };
}

/** The term of the server's copy; null when it says nothing of a start. */
export function knownTerm(subscription: Subscription, family: ProductFamily, context: RuleContext): RunningTerm | null {
  const startsAt = subscription.startsAt ?? (hasTerm(family) ? null : subscription.createdAt);
  if (startsAt === null) return null;
  const end = hasTerm(family) && subscription.commitmentEndsAt !== null ? utcDayOf(subscription.commitmentEndsAt) : null;
  const term = subscription.term ?? (family === 'legacy' ? 'P1Y' : null);
  const start = utcDayOf(startsAt);
  const natural = end === null || term === null || subscription.isTrial ? null : lastDayOfTerm(start, term);
  // The start of long ago beside the end of now: renewed since, and the renewal's moment is not told.
  const isRenewed = natural !== null && end !== null && term !== null && end > natural;
  const first = isRenewed ? Math.max(start, firstDayOfTerm(end, term)) : start;
  const { openedAt, isOpeningExact } = openingOf(startsAt, isRenewed ? startOfUtcDay(first) : null, context);
  return {
    family,
    start: first,
    end,
    endsAt: end === null ? null : startOfUtcDay(end + 1),
    term,
    plan: subscription.billingPlan,
    seats: subscription.quantity,
    isCustomEnd: natural !== null && end !== null && end < natural,
    isTrial: subscription.isTrial,
    isExtended: isExtendedTerm(subscription),
    openedAt,
    isOpeningExact,
    isProjected: false,
  };
}

function openingOf(startsAt: Instant, renewedOn: Instant | null, { renewalCompletedAt }: RuleContext): Pick<RunningTerm, 'openedAt' | 'isOpeningExact'> {
  const from = renewedOn ?? startsAt;
  if (renewalCompletedAt !== null && renewalCompletedAt >= from) return { openedAt: renewalCompletedAt, isOpeningExact: true };
  return { openedAt: from, isOpeningExact: renewedOn === null };
}

type Question = { readonly at: Instant; readonly context: RuleContext };

function afterTerm(subscription: Subscription, known: RunningTerm, { at, context }: Question): Stage {
  let current = known;
  let schedule = subscription.scheduledChange;
  for (let ahead = 0; ahead < MOST_TERMS_AHEAD; ahead += 1) {
    if (current.endsAt === null || current.end === null) return { kind: 'running', term: current };
    const outlook = outlookOf({ ...subscription, scheduledChange: schedule }, current, context);
    if (outlook === 'unknown') return { kind: 'undetermined', because: [schedule?.action === 'unknown' ? 'scheduleUnknown' : 'notRenewable'] };
    if (outlook === 'grace' || outlook === 'ends') return retentionAt(subscription, current.endsAt, { at, outlook, isTrial: current.isTrial });
    current = nextTerm(current, current.end, { schedule, isExtended: outlook === 'extendedTerm', context });
    schedule = null;
    if (at < after(current.openedAt, RENEWAL_HOURS * HOUR)) return { kind: 'renewalPending', term: current, until: after(current.openedAt, RENEWAL_HOURS * HOUR) };
    if (current.endsAt === null || at < current.endsAt) return { kind: 'running', term: current };
  }
  return { kind: 'undetermined', because: ['tooFarAhead'] };
}

/** What happens at the end of `term`, by the server's schedule or else by the rulebook. */
export function outlookOf(subscription: Subscription, term: RunningTerm, { rulebook, segment, market, legacy, isRenewable }: RuleContext): Outlook {
  const { status, scheduledChange, autoRenew } = subscription;
  // too large to be moved, it runs out.
  if (term.family === 'legacy' && legacy?.exceedsBusinessLimit === true && term.endsAt !== null && term.endsAt >= LARGE_BUSINESS_EXPIRES_FROM) return 'grace';
  if (status === 'suspended' || status === 'expired' || status === 'disabled') return 'grace';
  if (term.isExtended) return scheduledChange?.action === 'cancel' ? 'ends' : 'extendedTerm';
  switch (scheduledChange?.action) {
    case 'cancel':
      return 'ends';
    case 'extendedServiceTerm':
      return 'extendedTerm';
    case 'unknown':
      return 'unknown';
    case 'renew':
    case 'transition':
      return 'renews';
    case undefined:
      break;
  }
  // no longer sold, and not renewable as it is: what the service does then is not published.
  if (autoRenew) return isRenewable === false && !term.isTrial ? 'unknown' : 'renews';
  if (term.isTrial) return 'ends';
  const found = endOfTermRule(rulebook.endOfTerm, term, { segment, market });
  return found === null ? 'grace' : OUTLOOKS[found.withoutRenewal];
}

const OUTLOOKS: Readonly<Record<EndOfTermRule['withoutRenewal'], Outlook>> = { grace: 'grace', extendedTerm: 'extendedTerm', ends: 'ends' };

/** The row of the end-of-term table for a term bought or renewed at its opening. */
export function endOfTermRule(
  rows: readonly EndOfTermRule[],
  { openedAt, endsAt, family }: RunningTerm,
  { segment, market }: Pick<RuleContext, 'segment' | 'market'>,
): EndOfTermRule | null {
  const scope = { at: openedAt, family, segment, market };
  for (const row of rows) if ((row.endsAfter === null || (endsAt !== null && endsAt > row.endsAfter)) && appliesTo(row, scope)) return row;
  return null;
}

/** What follows a term by today's knowledge: how it goes on, and the next term where there is one. */
export function followingTerm(subscription: Subscription, term: RunningTerm, context: RuleContext): { readonly outlook: Outlook; readonly next: RunningTerm | null } {
  const outlook = outlookOf(subscription, term, context);
  if (term.end === null || (outlook !== 'renews' && outlook !== 'extendedTerm')) return { outlook, next: null };
  return { outlook, next: nextTerm(term, term.end, { schedule: subscription.scheduledChange, isExtended: outlook === 'extendedTerm', context }) };
}

type Next = { readonly schedule: Subscription['scheduledChange']; readonly isExtended: boolean; readonly context: RuleContext };

/** The term after `before`: as scheduled, or the same again at the price of the day. */
function nextTerm(before: RunningTerm, end: UtcDay, { schedule, isExtended, context }: Next): RunningTerm {
  const start = end + 1;
  const openedAt = startOfUtcDay(start);
  const moved = before.family === 'legacy' && isMovedAt(openedAt, context);
  const term = isExtended ? 'P1M' : (schedule?.term ?? (before.isTrial || moved ? 'P1Y' : before.term));
  const plan = isExtended ? 'monthly' : (schedule?.billingPlan ?? (before.isTrial ? 'monthly' : before.plan));
  const natural = term === null ? null : lastDayOfTerm(start, term);
  const chosen = schedule?.customTermEndsAt ?? null;
  const last = chosen === null || natural === null ? natural : Math.min(natural, utcDayOf(chosen));
  return {
    family: moved ? 'licence' : before.family,
    start,
    end: last,
    endsAt: last === null ? null : startOfUtcDay(last + 1),
    term,
    plan,
    seats: schedule?.quantity ?? (before.isTrial ? LIMITS.trialSeats : before.seats),
    isCustomEnd: last !== natural,
    isTrial: false,
    isExtended,
    openedAt,
    isOpeningExact: false,
    isProjected: true,
  };
}

/** legacy subscriptions renew into new commerce from a day on. */
export function isMovedAt(at: Instant, { rulebook, segment }: Pick<RuleContext, 'rulebook' | 'segment'>): boolean {
  const dates = rulebook.segments.find((row) => row.segment === (segment ?? 'commercial'));
  return dates !== undefined && at >= dates.movedAtRenewalFrom;
}

type Ending = { readonly at: Instant; readonly outlook: Outlook; readonly isTrial: boolean };

/** what is left after an end, day by day. */
function retentionAt({ model, status }: Subscription, endedAt: Instant, { at, outlook, isTrial }: Ending): Stage {
  // a suspended legacy subscription goes at the end of its term: a trial simply ends.
  if (isTrial || (model === 'legacy' && status === 'suspended')) return { kind: 'over', since: endedAt };
  const day = utcDayOf(endedAt);
  const graceDays = outlook === 'ends' ? 0 : RETENTION.expiredDays;
  const disabledAt = startOfUtcDay(day + graceDays);
  const deletedAt = startOfUtcDay(day + graceDays + RETENTION.disabledDays);
  // The server may be ahead: a cancelled term has no free days at all.
  if (at < disabledAt && status === 'disabled') return { kind: 'retention', status: 'disabled', until: deletedAt };
  if (at < disabledAt) return { kind: 'retention', status: 'expired', until: disabledAt };
  if (at < deletedAt) return { kind: 'retention', status: 'disabled', until: deletedAt };
  return { kind: 'over', since: deletedAt };
}
