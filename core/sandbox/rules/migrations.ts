import { TERMS } from '../../domain/catalog/terms.ts';
import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import { BILLING_PLANS } from '../../domain/catalog/terms.ts';
import { actionsAt } from '../../domain/nce/actions-at.ts';
import { migratedEnd, migrationPlanCode } from '../../domain/nce/moves.ts';
import { fitsBusinessLimit } from '../../domain/nce/order-line.ts';
import { BUSINESS_FAMILY } from '../../domain/rulebook/limits.ts';
import { startOfUtcDay, utcDayOf } from '../../domain/time/utc-calendar.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { flagIn, listIn, momentIn, numberIn, textIn, wordIn } from '../http/fields.ts';
import type { Fields } from '../http/fields.ts';
import { counterpartOf } from '../world/catalogue/counterparts.ts';
import type { CatalogueSku } from '../world/catalogue/model.ts';
import type { MigrationRecord } from '../world/commerce.ts';
import { midnight, termEnd } from '../world/dates.ts';
import type { CustomerRecord, SubscriptionRecord } from '../world/records.ts';
import { asSubscription, businessSeats, contextOf } from './subscription-copy.ts';

/** One subscription of a move, read and judged. */
export type Move = {
  readonly record: SubscriptionRecord;
  readonly target: CatalogueSku;
  readonly quantity: number;
  readonly term: Term;
  readonly billing: BillingPlan;
  readonly purchaseFullTerm: boolean;
  readonly customTermEndsOn: Instant | null;
  readonly endsOn: Instant;
  readonly externalReferenceId: string | null;
};

export type MoveProblem = { readonly code: string; readonly description: string };
export type MoveCase = { readonly customer: CustomerRecord; readonly owned: readonly SubscriptionRecord[]; readonly running: readonly MigrationRecord[]; readonly now: Instant; readonly begin: Instant };

/** The base and its add-ons as the body lists them: all of them or none. */
export function movesOf(body: Fields, at: MoveCase): readonly Move[] | { readonly problems: readonly MoveProblem[] } {
  const parts = [body, ...listIn(body, 'addOnMigrations')];
  const read = parts.map((part) => moveOf(part, at));
  const problems = [...read.flatMap((one) => ('problems' in one ? one.problems : [])), ...bundleProblems(parts, at)];
  return problems.length > 0 ? { problems } : read.flatMap((one) => ('problems' in one ? [] : [one]));
}

const problem = (code: string, description: string): { readonly problems: readonly MoveProblem[] } => ({ problems: [{ code, description }] });

/** in the order in which the service looks. */
function moveOf(part: Fields, at: MoveCase): Move | { readonly problems: readonly MoveProblem[] } {
  const { owned, running, customer, now, begin } = at;
  const id = textIn(part, 'currentSubscriptionId')?.toLowerCase() ?? '';
  const record = owned.find((one) => one.id === id);
  if (record === undefined || record.model !== 'legacy') return problem('900215', 'The subscription is not an active one of the old model.');
  if (running.some((one) => one.subscriptionId === id && now < one.completesAt)) return problem('900216', 'A migration of the subscription is under way.');
  if (record.status !== 'active' || record.endsOn === null) return problem('900215', 'The subscription is not an active one of the old model.');
  const target = counterpartOf(record.legacy?.offerId ?? null);
  if (target === null) return problem('900220', 'There is no such product in new commerce.');
  const purchaseFullTerm = flagIn(part, 'purchaseFullTerm') ?? false;
  const verdict = actionsAt(asSubscription(record, customer, now), now, contextOf(record, { customer, owned, begin })).migrateFromLegacy;
  if (verdict.kind === 'refused') return problem(verdict.serverCode ?? '900215', `The subscription can not be moved: ${verdict.reason.code}.`);
  if (verdict.kind === 'allowed' && verdict.detail?.kind === 'migrate' && verdict.detail.fullTermOnly && !purchaseFullTerm) return problem('900217', 'The last day of the term needs a full term.');
  const term = termOf(textIn(part, 'termDuration')) ?? record.term ?? 'P1Y';
  const billing = billingOf(wordIn(part, 'billingCycle')) ?? record.billing;
  const planCode = migrationPlanCode(term, billing);
  if (planCode !== null || !target.plans.some((plan) => plan.term === term && plan.billing === billing)) return problem('900222', 'Term and billing plan are not supported.');
  const quantity = numberIn(part, 'quantity') ?? record.quantity;
  if (!Number.isSafeInteger(quantity) || quantity < target.minimumQuantity || quantity > target.maximumQuantity) return problem('2002', 'The quantity is not within the allowed range.');
  if (BUSINESS_FAMILY.includes(target.productId) && !fitsBusinessLimit(businessSeats(owned, target.productId, target.id).ofSku, quantity)) return problem('800067', 'The limit of seats is exceeded.');

  const natural = startOfUtcDay(migratedEnd({ endsOn: utcDayOf(record.endsOn), term: record.term ?? 'P1Y' }, { on: utcDayOf(now), term, isFullTerm: purchaseFullTerm }));
  const custom = momentIn(part, 'customTermEndDate');
  if (custom !== null && (custom <= now || midnight(custom) > termEnd(now, term))) return problem('900291', 'The custom end date is not valid.');
  const customTermEndsOn = custom === null ? null : midnight(custom);
  return { record, target, quantity, term, billing, purchaseFullTerm, customTermEndsOn, endsOn: customTermEndsOn ?? natural, externalReferenceId: textIn(part, 'externalReferenceId') };
}

/** a base moves with all its active add-ons; each is listed once (900248, 900262). */
function bundleProblems(parts: readonly Fields[], { owned }: MoveCase): readonly MoveProblem[] {
  const listed = parts.map((part) => textIn(part, 'currentSubscriptionId')?.toLowerCase() ?? '');
  const addOns = owned.filter((one) => one.legacy?.parentId === listed[0] && one.status === 'active');
  const doubled = new Set(listed).size < listed.length;
  return [
    ...(doubled ? [{ code: '900248', description: 'An add-on is listed twice.' }] : []),
    ...(addOns.every((one) => listed.includes(one.id)) ? [] : [{ code: '900262', description: 'An active add-on is missing.' }]),
  ];
}

const termOf = (said: string | null): Term | null => TERMS.find((one) => one === said?.toUpperCase()) ?? null;
const billingOf = (said: string | null): BillingPlan | null => BILLING_PLANS.find((one) => one.toLowerCase() === said) ?? null;

/** From `completesAt` on the subscription is there in the new model. */
export const isOver = (record: MigrationRecord, now: Instant): boolean => now >= record.completesAt;
