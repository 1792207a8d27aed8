import type { ProductFamily } from '../../rulebook/dated.ts';
import { rules } from '../../rulebook/rules.ts';
import type { RuleId, RuleRef } from '../../rulebook/rules.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { after } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { utcDayOf } from '../../time/utc-calendar.ts';
import { CLOCK_MARGIN } from '../window.ts';
import { chargeCycleOn } from '../charge-cycle.ts';
import type { ChargeCycle } from '../charge-cycle.ts';
import type { RuleContext } from '../context.ts';
import type { Outlook, RunningTerm } from '../stage.ts';
import type { Allowed, Basis, CannotTell, Consequence, Doubt, PlainRefusal, Refused } from '../verdict.ts';

/** A running subscription at a moment, with all that actions ask. Made once for all of them. */
export type Case = {
  readonly subscription: Subscription;
  readonly at: Instant;
  readonly context: RuleContext;
  readonly term: RunningTerm;
  /** The end of waiting for a renewal that is not worked off yet; null outside of it. */
  readonly pendingUntil: Instant | null;
  readonly outlook: Outlook;
  /** The payment in which `at` lies. */
  readonly cycle: ChargeCycle | null;
  readonly isSuspended: boolean;
};

/** Month ends are anchored differently here and there; a server's end further off than this belongs to another cycle. */
const MOST_DAYS_APART = 3;

/** The payment in which `at` lies. The server's own end of it wins over our arithmetic. */
export function cycleOf({ start, end, plan, isCustomEnd, isProjected }: RunningTerm, at: Instant, saidEnd: Instant | null): ChargeCycle | null {
  if (end === null || plan === null) return null;
  const cycle = chargeCycleOn({ start, end, plan, isCustomEnd }, utcDayOf(at));
  if (cycle === null || saidEnd === null || isProjected) return cycle;
  const said = utcDayOf(saidEnd);
  if (said === cycle.end || said < utcDayOf(at) || said > end || !(Math.abs(said - cycle.end) <= MOST_DAYS_APART)) return cycle;
  return { ...cycle, end: said, fullDays: said - cycle.start + 1 };
}

/** Whether the rules answer for the term that the server told of, or for one that only follows from it. */
export const basisOf = ({ term }: Case): Basis => (term.isProjected ? 'projection' : 'rules');

/** When the next window opens: at the renewal, if there will be one (S-111). */
export const nextOpening = ({ term, outlook }: Case): Instant | null => (outlook === 'renews' ? term.endsAt : null);

/** Stop offering an action here: clocks differ. */
export const beforeEnd = (end: Instant): Instant => after(end, -CLOCK_MARGIN);

const NO_CONSEQUENCES: readonly Consequence[] = [];

type AllowedParts = Partial<Omit<Allowed, 'kind' | 'rules'>> & { readonly rules: readonly RuleRef[] };

/** An allowed action; what is not named is: at once, without end, without conditions. */
export const allowed = (parts: AllowedParts): Allowed => ({
  kind: 'allowed',
  until: parts.until ?? null,
  warnBy: parts.warnBy ?? (parts.until === undefined || parts.until === null ? null : beforeEnd(parts.until)),
  basis: parts.basis ?? 'rules',
  isCautious: parts.isCautious ?? false,
  effectiveAt: parts.effectiveAt ?? null,
  detail: parts.detail ?? null,
  consequences: parts.consequences ?? NO_CONSEQUENCES,
  money: parts.money ?? null,
  rules: parts.rules,
});

type RefusedParts = Partial<Omit<Refused, 'kind' | 'reason' | 'rules'>> & Pick<Refused, 'reason' | 'rules'>;

/** A refused action; what is not named is: for good, without a code of the service, by the rules. */
export const refused = (parts: RefusedParts): Refused => ({
  kind: 'refused',
  reason: parts.reason,
  serverCode: parts.serverCode ?? null,
  next: parts.next ?? null,
  basis: parts.basis ?? 'rules',
  isCautious: parts.isCautious ?? false,
  money: parts.money ?? null,
  rules: parts.rules,
});

/** Nothing can be concluded, with the reasons and the rules that ask for what is missing. */
export const cannotTell = (because: readonly Doubt[], refs: readonly RuleRef[]): CannotTell => ({ kind: 'cannotTell', because, rules: refs });

/** A refusal without figures, made once when the program starts. */
export const plainly = (code: PlainRefusal, ids: readonly RuleId[], parts: { readonly serverCode?: string; readonly isCautious?: boolean } = {}): Refused =>
  refused({ reason: { code }, rules: rules(...ids), ...parts });

const notIn = (family: ProductFamily): Refused => refused({ reason: { code: 'notInFamily', family }, rules: rules('R-16') });

/** what other families than licences are refused with where an action is not theirs. */
export const NOT_IN: Readonly<Record<Exclude<ProductFamily, 'licence'>, Refused>> = {
  perpetual: notIn('perpetual'),
  azurePlan: notIn('azurePlan'),
  marketplace: notIn('marketplace'),
  softwareSubscription: notIn('softwareSubscription'),
  legacy: plainly('legacy', ['R-9.2']),
};

const AFTER_CLOSING = rules('R-7.1');

/** read-only while the renewal waits to be worked off. */
export const whilePending = (until: Instant): Refused => refused({ reason: { code: 'renewalPending', until }, next: until, rules: AFTER_CLOSING, serverCode: '900277' });
