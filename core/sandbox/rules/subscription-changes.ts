import type { Term } from '../../domain/catalog/terms.ts';
import { actionsAt } from '../../domain/nce/actions-at.ts';
import type { RuleContext } from '../../domain/nce/context.ts';
import { requestVerdict } from '../../domain/nce/request.ts';
import type { Verdict } from '../../domain/nce/verdict.ts';
import { assertNever } from '../../domain/never.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Answer } from '../http/call.ts';
import { invalid } from '../http/errors.ts';
import { kindOf } from '../world/catalogue/catalogue.ts';
import { billingCycleEnd, days, termEnd } from '../world/dates.ts';
import type { EffectKind } from '../world/ledger.ts';
import type { CustomerRecord, SubscriptionRecord } from '../world/records.ts';
import { withSeats } from '../world/seats.ts';
import { partnerProblem } from './partners.ts';
import { refusal, refusalOf } from './refusals.ts';
import { asSubscription, contextOf } from './subscription-copy.ts';
import type { Wanted } from './wanted-changes.ts';

export type ChangeCase = { readonly record: SubscriptionRecord; readonly customer: CustomerRecord; readonly owned: readonly SubscriptionRecord[]; readonly now: Instant; readonly begin: Instant };

/** What a change makes of a record, or why the service refuses it. */
export type Outcome = { readonly change: Partial<SubscriptionRecord>; readonly kind: EffectKind; readonly value: string | number | boolean | null } | { readonly refused: Answer };

const done = (kind: EffectKind, change: Partial<SubscriptionRecord>, value: string | number | boolean | null = null): Outcome => ({ change, kind, value });
const no = (answer: Answer): Outcome => ({ refused: answer });

/** between the end of a term and its processed renewal. */
const isRenewing = ({ record, now }: ChangeCase): boolean => record.status === 'active' && record.endsOn !== null && now >= days(record.endsOn, 1);

/** Judges one change by the rulebook and says what it does. */
export function judge(wanted: Wanted, at: ChangeCase): Outcome {
  const { record } = at;
  if (record.status === 'pending') return no(refusal('800082'));
  if (record.status === 'deleted') return no(refusal('2011'));
  if (isRenewing(at) && (wanted.kind === 'quantity' || wanted.kind === 'status')) return no(refusal('900278'));
  switch (wanted.kind) {
    case 'quantity':
      return quantity(wanted.quantity, at);
    case 'status':
      return status(wanted.status, at);
    case 'autoRenew':
      return ifAllowed(verdictsOf(at).switchAutoRenew, () => done('autoRenew', { autoRenew: wanted.on, ...(wanted.on ? { atTermEnd: null } : { next: null }) }, wanted.on));
    case 'name':
      return done('renamed', { friendlyName: wanted.name }, wanted.name);
    case 'partner':
      return partner(wanted.partnerId);
    case 'term':
      return term(wanted, at);
    case 'nextTerm':
      return nextTerm(wanted, at);
    case 'termEnd':
      return termEndChoice(wanted, at);
    case 'nextCharge':
      return nextCharge(wanted, at);
    case 'malformed':
      return no(invalid(`The property ${wanted.field} is not valid.`));
    default:
      return assertNever(wanted);
  }
}

const contextFor = ({ record, customer, owned, begin }: ChangeCase): RuleContext => contextOf(record, { customer, owned, begin });
const verdictsOf = (at: ChangeCase) => actionsAt(asSubscription(at.record, at.customer, at.now), at.now, contextFor(at));

const ifAllowed = (verdict: Verdict, make: () => Outcome): Outcome => (verdict.kind === 'allowed' ? make() : no(refusalOf(verdict)));

function partner(partnerId: string): Outcome {
  const problem = partnerProblem(partnerId);
  return problem === null ? done('partnerChanged', { partnerId }, partnerId) : no(refusal(problem));
}

function quantity(asked: number, at: ChangeCase): Outcome {
  const { record, customer, now } = at;
  const verdict = requestVerdict(asSubscription(record, customer, now), now, { context: contextFor(at), request: { kind: 'quantity', quantity: asked } });
  return ifAllowed(verdict, () => done('quantity', withSeats(record, asked, now), asked));
}

function status(asked: string, at: ChangeCase): Outcome {
  const verdicts = verdictsOf(at);
  switch (asked) {
    case 'deleted':
      return ifAllowed(verdicts.cancel, () => done('cancelled', { status: 'deleted', autoRenew: false, next: null, atTermEnd: null, nextCharge: null }));
    case 'suspended':
      // suspending switches auto-renew off and drops what was scheduled; the next charge stays.
      return ifAllowed(verdicts.suspend, () => done('suspended', { status: 'suspended', suspendedAt: at.now, autoRenew: false, next: null, atTermEnd: null }));
    case 'active':
      return ifAllowed(verdicts.reactivate, () => done('reactivated', { status: 'active', suspendedAt: null }));
    default:
      return no(refusal('800040'));
  }
}

/** a longer term starts at once: another rhythm of payment waits for the next charge. */
function term(wanted: Extract<Wanted, { kind: 'term' }>, at: ChangeCase): Outcome {
  const { record, customer, now } = at;
  const request = { kind: 'term', term: wanted.term, plan: wanted.billing } as const;
  const verdict = requestVerdict(asSubscription(record, customer, now), now, { context: contextFor(at), request });
  return ifAllowed(verdict, () => {
    if (record.sku !== null && !record.sku.plans.some((plan) => plan.term === wanted.term && plan.billing === wanted.billing)) return no(refusal('900270'));
    if (wanted.term === record.term) return chargeFromNextCycle(wanted.billing, at);
    // a longer term opens no new window.
    const windowFrom = record.windowFrom ?? record.startsAt;
    return done('termChanged', { term: wanted.term, billing: wanted.billing, startsAt: now, windowFrom, endsOn: termEnd(now, wanted.term), customEnd: false, next: null, nextCharge: null, promotionId: null }, wanted.term);
  });
}

function chargeFromNextCycle(billing: Extract<Wanted, { kind: 'term' }>['billing'], { record, now }: ChangeCase): Outcome {
  if (record.endsOn === null) return no(refusal('2054'));
  const from = days(billingCycleEnd(record, record.endsOn, now), 1);
  return done('nextChargeSet', { nextCharge: { billing, from } }, billing);
}

function nextTerm(wanted: Extract<Wanted, { kind: 'nextTerm' }>, at: ChangeCase): Outcome {
  const { record } = at;
  if (wanted.next === null) return isRenewing(at) ? no(refusal('900277')) : done('nextTermSet', { next: null }, null);
  const { next } = wanted;
  const verdicts = verdictsOf(at);
  const verdict = record.sku?.kind === 'trial' && record.autoRenew ? verdicts.switchAutoRenew : verdicts.scheduleChange;
  return ifAllowed(verdict, () => {
    const isOther = record.sku !== null && (next.sku.productId !== record.sku.productId || next.sku.id !== record.sku.id);
    if (isOther && !record.sku?.upgrades.includes(`${next.sku.productId}:${next.sku.id}`)) return no(refusal('900236', 'There is no way from this product to that one.'));
    if (!next.sku.plans.some((plan) => plan.term === next.term && plan.billing === next.billing)) return no(refusal('900270'));
    if (next.quantity < next.sku.minimumQuantity || next.quantity > next.sku.maximumQuantity) return no(refusal('2002'));
    if (next.customTermEndsOn !== null && !isWithin(next.customTermEndsOn, next.term, at)) return no(refusal('900242', 'The custom end date is not valid.'));
    return done('nextTermSet', { next, atTermEnd: null }, next.quantity);
  });
}

/** a custom end lies inside the natural length of the next term. */
function isWithin(end: Instant, next: Term, { record }: ChangeCase): boolean {
  if (record.endsOn === null) return false;
  return end > record.endsOn && end <= termEnd(days(record.endsOn, 1), next);
}

/** an explicit choice for the end of the term; both mean that nothing renews. */
function termEndChoice(wanted: Extract<Wanted, { kind: 'termEnd' }>, at: ChangeCase): Outcome {
  const verdicts = verdictsOf(at);
  if (wanted.at === null) return ifAllowed(verdicts.switchAutoRenew, () => done('nextTermSet', { atTermEnd: null, autoRenew: true }, 'renew'));
  const isExtended = at.record.sku?.kind === 'est';
  const verdict = wanted.at === 'extend' ? verdicts.enterExtendedTerm : isExtended ? verdicts.cancel : verdicts.switchAutoRenew;
  return ifAllowed(verdict, () => done('nextTermSet', { atTermEnd: wanted.at, autoRenew: false, next: null }, wanted.at));
}

/** Software and three-year terms may be paid in another rhythm (section 12; ). */
function nextCharge(wanted: Extract<Wanted, { kind: 'nextCharge' }>, at: ChangeCase): Outcome {
  const { record } = at;
  if (wanted.billing === null) return done('nextChargeSet', { nextCharge: null }, null);
  if (record.status === 'suspended') return no(refusal('800091'));
  const offers = record.sku?.plans.some((plan) => plan.term === record.term && plan.billing === wanted.billing) ?? false;
  if (record.term !== 'P3Y' || !offers || wanted.billing === record.billing) return no(refusal('2054'));
  if (record.sku !== null && kindOf(record.sku) === 'subscription') {
    const { billing } = wanted;
    return ifAllowed(verdictsOf(at).changeBillingPlan, () => chargeFromNextCycle(billing, at));
  }
  return chargeFromNextCycle(wanted.billing, at);
}
