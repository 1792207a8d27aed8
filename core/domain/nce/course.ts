import { MONTHS_OF_PLAN } from '../catalog/terms.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';
import { RENEWAL_HOURS, RETENTION } from '../rulebook/end-of-term.ts';
import type { WindowRule } from '../rulebook/windows.ts';
import type { Subscription, SubscriptionStatus } from '../subscriptions/subscription.ts';
import { after, DAY, HOUR } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { startOfUtcDay, utcDayOf } from '../time/utc-calendar.ts';
import { cycleStart } from './charge-cycle.ts';
import type { RuleContext } from './context.ts';
import { doubtsOf } from './doubts.ts';
import { familyOf } from './family.ts';
import { followingTerm, knownTerm } from './stage.ts';
import type { Outlook, RunningTerm } from './stage.ts';
import type { Doubt } from './verdict.ts';
import { windowOf, windowOfTerm, windowRuleFor } from './window.ts';

export type Span = { readonly from: Instant; /** The first moment after it. */ readonly to: Instant };

/** A window on the time line. `seats`: those of one addition; null: the window of the whole term. */
export type CourseWindow = Span & { readonly kind: 'open' | 'past' | 'expected'; readonly seats: number | null; readonly isSaid: boolean };

/** What comes after a term that ends: the next one, or what is left of this. */
export type CourseAfter =
  | { readonly kind: 'term'; readonly from: Instant; readonly to: Instant | null; readonly isExtended: boolean; readonly term: Term | null; readonly plan: BillingPlan | null; readonly seats: number; /** Worked off by then at the latest. */ readonly settledBy: Instant }
  | { readonly kind: 'retention'; readonly stretches: readonly (Span & { readonly status: SubscriptionStatus })[] };

/**
 * `renews`: the same again. `changes`: renews with a scheduled change. `converts`: a trial becomes
 * paid. `extends`: goes on month by month at a surcharge. `cancels`: a scheduled cancellation.
 * `ends`: nothing follows. `over`: it has ended already. `unknown`: nobody can say.
 */
export type EndKind = 'renews' | 'changes' | 'converts' | 'extends' | 'cancels' | 'ends' | 'over' | 'unknown';

/** The life of a subscription around its known term, as a picture needs it. */
export type Course =
  | { readonly kind: 'cannotTell'; readonly because: readonly Doubt[] }
  | { readonly kind: 'endless'; readonly from: Instant; readonly windows: readonly CourseWindow[] }
  | {
      readonly kind: 'term';
      readonly term: Span;
      readonly isExtended: boolean;
      readonly isTrial: boolean;
      readonly outlook: Outlook;
      /** The same in the words of a person: what the last day means. */
      readonly end: EndKind;
      readonly windows: readonly CourseWindow[];
      /** Beginnings of the payments after the first one. */
      readonly charges: readonly Instant[];
      readonly after: CourseAfter | null;
    };

/** A damaged date must not draw for ever: three years paid monthly are 36 payments. */
const MOST_CHARGES = 120;

/** The time line at `now`, by the same rules as the verdicts. */
export function courseOf(subscription: Subscription, now: Instant, context: RuleContext): Course {
  const family = familyOf(subscription);
  const because = doubtsOf(subscription, family).filter((doubt) => doubt !== 'quantityInvalid' && doubt !== 'statusPending');
  if (because.length > 0 || family === null) return { kind: 'cannotTell', because };
  const term = knownTerm(subscription, family, context);
  if (term === null) return { kind: 'cannotTell', because: ['startUnknown'] };
  const windows = windowsOf(subscription, term, { now, context });
  if (term.endsAt === null) return { kind: 'endless', from: term.openedAt, windows };
  const { outlook, next } = followingTerm(subscription, term, context);
  const following = next === null ? retentionOf(subscription, term, outlook) : afterTerm(next);
  return {
    kind: 'term',
    term: { from: term.openedAt, to: term.endsAt },
    isExtended: term.isExtended,
    isTrial: term.isTrial,
    outlook,
    end: endKindOf(subscription, outlook),
    windows: next === null || next.isExtended ? windows : [...windows, ...expectedWindow(next, { now, context })],
    charges: chargesOf(term),
    after: following,
  };
}

/** What the end of the running term means for a subscription. */
export function endKindOf({ status, isTrial, scheduledChange }: Subscription, outlook: Outlook): EndKind {
  if (status === 'expired' || status === 'disabled' || status === 'deleted') return 'over';
  switch (outlook) {
    case 'renews':
      if (scheduledChange !== null) return 'changes';
      return isTrial ? 'converts' : 'renews';
    case 'extendedTerm':
      return 'extends';
    case 'ends':
      return scheduledChange?.action === 'cancel' ? 'cancels' : 'ends';
    case 'grace':
      return 'ends';
    case 'unknown':
      return 'unknown';
  }
}

type Asked = { readonly now: Instant; readonly context: RuleContext };

/** Windows of the term itself and of the additions that the server names, the first one first. */
function windowsOf(subscription: Subscription, term: RunningTerm, { now, context }: Asked): readonly CourseWindow[] {
  if (term.isTrial || term.isExtended) return [];
  const whole = windowOfTerm({ subscription, term, at: now, context });
  if (whole === null) return [];
  const isOver = subscription.status === 'expired' || subscription.status === 'disabled' || subscription.status === 'deleted';
  const kindOf = (to: Instant): 'open' | 'past' => (now < to && !isOver ? 'open' : 'past');
  const found: CourseWindow[] = [{ from: term.openedAt, to: whole.closesAt, kind: kindOf(whole.closesAt), seats: null, isSaid: whole.isSaid }];
  const { length, seats } = whole.window.rule;
  if (!seats || subscription.reducible === null) return found;
  for (const { quantity, allowedUntil } of subscription.reducible.batches) {
    // The batch of the purchase closes with the window of the whole; the service may round that to a full day.
    if (quantity <= 0 || Math.abs(allowedUntil - whole.closesAt) < DAY) continue;
    const from = Math.max(term.openedAt, allowedUntil - lengthOf(length)) as Instant;
    found.push({ from, to: allowedUntil, kind: kindOf(allowedUntil), seats: quantity, isSaid: true });
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

const lengthOf = ({ unit, count }: WindowRule['length']): number => count * (unit === 'hours' ? HOUR : DAY);

function expectedWindow(next: RunningTerm, { now, context }: Asked): readonly CourseWindow[] {
  const rule = windowRuleFor(next, { openedAt: next.openedAt, at: Math.max(now, next.openedAt) as Instant }, context);
  return rule === null ? [] : [{ from: next.openedAt, to: windowOf(rule, next.openedAt).closesAt, kind: 'expected', seats: null, isSaid: false }];
}

function chargesOf({ start, plan, endsAt }: RunningTerm): readonly Instant[] {
  const months = plan === null ? null : MONTHS_OF_PLAN[plan];
  if (months === null || endsAt === null) return [];
  const starts: Instant[] = [];
  for (let index = 1; index <= MOST_CHARGES; index += 1) {
    const at = startOfUtcDay(cycleStart(start, index, months));
    if (at >= endsAt) break;
    starts.push(at);
  }
  return starts;
}

const afterTerm = ({ openedAt, endsAt, isExtended, term, plan, seats }: RunningTerm): CourseAfter => ({
  kind: 'term',
  from: openedAt,
  to: endsAt,
  isExtended,
  term,
  plan,
  seats,
  settledBy: after(openedAt, RENEWAL_HOURS * HOUR),
});

/** free days with access, then days for the data; null where nothing is left or nobody knows. */
function retentionOf({ model, status }: Subscription, { endsAt, isTrial }: RunningTerm, outlook: Outlook): CourseAfter | null {
  if (endsAt === null || isTrial || outlook === 'unknown' || (model === 'legacy' && status === 'suspended')) return null;
  const day = utcDayOf(endsAt);
  const disabledAt = startOfUtcDay(day + (outlook === 'ends' ? 0 : RETENTION.expiredDays));
  const deletedAt = after(disabledAt, RETENTION.disabledDays * DAY);
  const disabled = { status: 'disabled', from: disabledAt, to: deletedAt } as const;
  // who could not sign in before the end does not come back after it.
  if (status === 'suspended') return { kind: 'retention', stretches: [{ ...disabled, from: endsAt }] };
  return { kind: 'retention', stretches: outlook === 'ends' ? [disabled] : [{ status: 'expired', from: endsAt, to: disabledAt }, disabled] };
}
