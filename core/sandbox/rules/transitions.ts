import { TERMS } from '../../domain/catalog/terms.ts';
import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import { MONTHS_OF_TERM } from '../../domain/catalog/terms.ts';
import { actionsAt } from '../../domain/nce/actions-at.ts';
import { requestVerdict } from '../../domain/nce/request.ts';
import { LIMITS } from '../../domain/rulebook/limits.ts';
import type { Answer } from '../http/call.ts';
import { invalid } from '../http/errors.ts';
import { numberIn, textIn, wordIn } from '../http/fields.ts';
import type { Fields } from '../http/fields.ts';
import { availabilityId, findSku } from '../world/catalogue/catalogue.ts';
import type { CatalogueSku, Plan } from '../world/catalogue/model.ts';
import { days } from '../world/dates.ts';
import type { SubscriptionRecord } from '../world/records.ts';
import { problemOf } from '../wire/transition.ts';
import { refusal, refusalOf } from './refusals.ts';
import type { ChangeCase } from './subscription-changes.ts';
import { asSubscription, contextOf } from './subscription-copy.ts';

/** An upgrade that is in order, ready to be carried out. */
export type Upgrade = {
  readonly target: CatalogueSku;
  readonly quantity: number;
  readonly plan: Plan & { readonly term: Term };
  /** A longer term than before, a converted trial, the way out of an extended term: it starts anew. */
  readonly startsAnew: boolean;
  readonly into: SubscriptionRecord | null;
  readonly type: string;
};

/** Reads a request and judges it by the rulebook. */
export function upgradeOf(body: Fields, at: ChangeCase): Upgrade | { readonly refused: Answer } {
  const no = (answer: Answer) => ({ refused: answer });
  const { record, customer, now } = at;
  const catalogItemId = textIn(body, 'toCatalogItemId') ?? '';
  const [productId = '', skuId = '', availability = ''] = catalogItemId.split(':');
  const target = findSku(productId, skuId);
  const quantity = numberIn(body, 'quantity') ?? record.quantity;
  if (record.status === 'pending') return no(refusal('800082'));
  if (record.status === 'deleted') return no(refusal('2011'));
  if (record.status === 'active' && record.endsOn !== null && now >= days(record.endsOn, 1)) return no(refusal('900277'));
  if (record.sku === null || target === null) return no(refusal('900236', 'The target of the transition is not known.'));
  if (availability.toLowerCase() !== availabilityId(target, customer.country, now).toLowerCase()) return no(refusal('400019'));

  const refused = ruleAgainst({ target, quantity }, at);
  if (refused !== null) return no(refused);
  const into = intoOf(body, target, at);
  if (into !== null && 'refused' in into) return into;
  const plan = planOf(body, target, into ?? record);
  if (plan === null) return no(refusal('900270'));
  if (into === null && record.sku.kind === 'paid' && record.term !== null && MONTHS_OF_TERM[plan.term] < MONTHS_OF_TERM[record.term]) return no(refusal('900267', 'The term can not become shorter.'));
  const startsAnew = record.sku.kind !== 'paid' || plan.term !== record.term;
  return { target, quantity, plan, startsAnew, into, type: textIn(body, 'transitionType') ?? 'transition_with_license_transfer' };
}

function ruleAgainst({ target, quantity }: { readonly target: CatalogueSku; readonly quantity: number }, { record, customer, owned, now, begin }: ChangeCase): Answer | null {
  const subscription = asSubscription(record, customer, now);
  const context = contextOf(record, { customer, owned, begin });
  const pair = `${target.productId}:${target.id}`;
  if (record.sku?.kind === 'trial') {
    // the paid one of the same product, at least as many seats as the trial has.
    const verdict = actionsAt(subscription, now, context).convertTrial;
    if (verdict.kind !== 'allowed') return refusalOf(verdict);
    if (!record.sku.upgrades.includes(pair)) return refusal('900236', 'There is no way from this product to that one.');
    return Number.isSafeInteger(quantity) && quantity >= LIMITS.trialSeats ? null : refusal('2002');
  }
  const verdict = requestVerdict(subscription, now, { context, request: { kind: 'upgrade', target: pair, quantity } });
  if (verdict.kind !== 'allowed') return refusalOf(verdict);
  return quantity < target.minimumQuantity || quantity > target.maximumQuantity ? refusal('2002') : null;
}

/** codes of the eligibility and of the refusal. */
const INTO: Readonly<Record<number, string>> = { 1: '900258', 2: '900259', 3: '900260', 4: '900261' };

function intoOf(body: Fields, target: CatalogueSku, { record, owned, now }: ChangeCase): SubscriptionRecord | { readonly refused: Answer } | null {
  const id = textIn(body, 'toSubscriptionId')?.toLowerCase() ?? null;
  if (id === null || id === record.id) return null;
  const found = owned.find((one) => one.id === id);
  if (found === undefined) return { refused: invalid('The target subscription was not found.') };
  if (found.sku?.productId !== target.productId || found.sku.id !== target.id) return { refused: refusal('900236', 'The target subscription is of another product.') };
  const problem = problemOf(record, found, now);
  return problem === null ? found : { refused: refusal(INTO[problem.code] ?? '900236', problem.description) };
}

/** What is not said stays; a trial and an extended term become a year, paid by the month. */
function planOf(body: Fields, target: CatalogueSku, model: SubscriptionRecord): (Plan & { readonly term: Term }) | null {
  const isUsual = model.sku?.kind === 'paid';
  const said = textIn(body, 'termDuration')?.toUpperCase() ?? (isUsual ? model.term : 'P1Y');
  const term = TERMS.find((one) => one === said);
  const cycle = wordIn(body, 'billingCycle') ?? (isUsual ? model.billing : 'monthly').toLowerCase();
  if (term === undefined) return null;
  const billing: BillingPlan | undefined = target.plans.find((plan) => plan.term === term && plan.billing.toLowerCase() === cycle)?.billing;
  return billing === undefined ? null : { term, billing };
}
