import type { QueueOutcome } from '../../../contract/outbox.ts';
import * as customers from '../../../db/repositories/customers.ts';
import { byId } from '../../../db/repositories/subscription-copies.ts';
import type { SubscriptionCopy } from '../../../db/repositories/subscription-copies.ts';
import type { CustomerRef, IntentAction } from '../../../domain/intents/action.ts';
import { customerBase, NO_BASE, subscriptionBase } from '../../../domain/intents/base.ts';
import type { IntentBase } from '../../../domain/intents/base.ts';
import { deadlineOf, verdictOf } from '../../../domain/intents/deadline.ts';
import type { Asked } from '../../../domain/intents/deadline.ts';
import { isThePlan } from '../../../domain/intents/fields.ts';
import type { Intent } from '../../../domain/intents/intent.ts';
import type { Content } from '../../../domain/intents/event.ts';
import { projected } from '../../../domain/intents/projection.ts';
import { scheduledAgain } from '../../../domain/intents/schedule-again.ts';
import type { Money } from '../../../domain/money/money.ts';
import type { Verdict } from '../../../domain/nce/verdict.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { Subscription } from '../../../domain/subscriptions/subscription.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { noSuchEntry } from './lists.ts';
import { newCustomerFindings } from './new-customer.ts';
import { openIntents } from './open-intents.ts';
import { orderProblems, productOfLine } from './order-facts.ts';
import type { OutboxDesk } from './view.ts';
import { ruleContextOf } from '../rules/rule-context.ts';

export type Prices = readonly { readonly number: number; readonly extendedPrice: Money | null }[];

/** A wish after the contract has read it. */
export type Wish = {
  readonly action: IntentAction;
  /** null for a customer that is only now created. */
  readonly customer: CustomerRef | null;
  readonly subscriptionId: string | null;
  readonly dependsOn: readonly Intent['id'][];
  readonly prices: Prices;
  readonly draft: boolean;
  /** Queue behind it, once more, the scheduled change that it deletes. */
  readonly again?: boolean;
};

/** What the rulebook says about a wish, with what it would rest on. */
export type Judged = {
  readonly verdict: Verdict | null;
  readonly objection: QueueOutcome | null;
  readonly content: Content;
  /** The subscription as it will be when its turn comes; null where none is touched. */
  readonly subscription: Subscription | null;
  /** The scheduled change that it deletes, to be queued again; `lost`: it cannot be repeated. */
  readonly next: IntentAction | 'lost' | null;
};

/** Judges a wish by the rules of this moment; nothing is kept. `before` has happened by then. */
export function judgeWish(desk: OutboxDesk, wish: Wish, before: readonly Intent[] = openIntents(desk)): Result<Judged, DeskError> {
  const subject = subjectOf(desk, wish, before);
  if (!subject.ok) return subject;
  const { names, base, copy, subscription } = subject.value;
  const at = desk.clock.now();
  const into = intoOf(desk, wish, before);
  if (!into.ok) return into;
  const verdict = copy === null || subscription === null ? null : verdictOf({ action: wish.action, subscription, at, context: ruleContextOf(desk.mirror, { ...copy, subscription }), into: into.value });
  const deadline = subscription === null ? null : deadlineOf(wish.action, subscription, verdict);
  const isDeleted = verdict?.kind === 'allowed' && verdict.consequences.some(({ code }) => code === 'scheduledChangeDeleted');
  const next = subscription !== null && isDeleted ? scheduledAgain(subscription, wish.action) : null;
  return ok({ verdict, objection: objectionTo(desk, wish, { verdict, subscription }), content: { action: wish.action, base, deadline, names }, subscription, next });
}

type Subject = { readonly names: Intent['names']; readonly base: IntentBase; readonly copy: SubscriptionCopy | null; readonly subscription: Subscription | null };

function subjectOf(desk: OutboxDesk, wish: Wish, before: readonly Intent[]): Result<Subject, DeskError> {
  const missing = wish.dependsOn.find((id) => desk.outbox.store.get(id) === null && !before.some((one) => one.id === id));
  if (missing !== undefined) return err(noSuchEntry(missing));
  const customer = customerOf(desk, wish);
  if (!customer.ok) return customer;
  if (wish.subscriptionId === null) {
    if (TOUCHES_SUBSCRIPTION.has(wish.action.kind)) return err({ tag: 'validation', issues: [{ path: 'subscriptionId', problem: 'missing' }] });
    return ok({ names: { customer: customer.value.name, product: productOf(desk, wish) }, base: customerOrPrices(desk, wish), copy: null, subscription: null });
  }
  const copy = byId(desk.mirror, wish.subscriptionId);
  if (copy === null || (wish.customer?.kind === 'known' && copy.subscription.customerId !== wish.customer.id)) return err({ tag: 'notFound', what: 'subscription', id: wish.subscriptionId });
  // What is queued before it will have happened by then.
  const subscription = projected(copy.subscription, before);
  const base: IntentBase = { kind: 'subscription', asOf: copy.asOf, subscription: subscriptionBase(subscription) };
  return ok({ names: { customer: customer.value.name, product: copy.subscription.friendlyName || copy.subscription.offerName }, base, copy, subscription });
}

/** The subscription that shall take the seats, as it will be by then; null: none is named. */
function intoOf(desk: OutboxDesk, { action, customer }: Wish, before: readonly Intent[]): Result<NonNullable<Asked['into']> | null, DeskError> {
  const id = action.kind === 'transition' ? action.transition.toSubscriptionId : null;
  if (id === null) return ok(null);
  const copy = byId(desk.mirror, id);
  if (copy === null || (customer?.kind === 'known' && copy.subscription.customerId !== customer.id)) return err({ tag: 'notFound', what: 'subscription', id });
  const subscription = projected(copy.subscription, before);
  return ok({ subscription, context: ruleContextOf(desk.mirror, { ...copy, subscription }) });
}

const TOUCHES_SUBSCRIPTION: ReadonlySet<IntentAction['kind']> = new Set<IntentAction['kind']>(['changeSubscription', 'transition', 'migration', 'convertTrial']);

function customerOf(desk: OutboxDesk, { action, customer }: Wish): Result<{ readonly name: string }, DeskError> {
  if (action.kind === 'createCustomer') return ok({ name: action.customer.companyName });
  if (customer === null) return err({ tag: 'validation', issues: [{ path: 'customer', problem: 'missing' }] });
  if (customer.kind === 'known') {
    const known = customers.identity(desk.mirror, customer.id);
    return known === null ? err({ tag: 'notFound', what: 'customer', id: customer.id }) : ok({ name: known.name });
  }
  const row = desk.outbox.store.get(customer.by);
  if (!row?.readable || row.stored.intent.action.kind !== 'createCustomer') return err(noSuchEntry(customer.by));
  return ok({ name: row.stored.intent.names.customer });
}

function customerOrPrices(desk: OutboxDesk, { action, customer, prices }: Wish): IntentBase {
  const asOf = desk.clock.now();
  if (action.kind === 'order') return { kind: 'prices', asOf, lines: prices };
  if (action.kind !== 'changeCustomer' || customer?.kind !== 'known') return NO_BASE;
  const known = customers.entity(desk.mirror, customer.id);
  return known === null ? NO_BASE : { kind: 'customer', asOf, customer: customerBase(known) };
}

function productOf(desk: OutboxDesk, { action }: Wish): string | null {
  if (action.kind !== 'order') return null;
  const [first] = action.lines;
  return first === undefined ? null : productOfLine(desk.mirror, first);
}

const UNCHANGED: Extract<Verdict, { kind: 'refused' }> = { kind: 'refused', reason: { code: 'unchanged' }, serverCode: null, next: null, basis: 'rules', isCautious: false, money: null, rules: [] };

function objectionTo(desk: OutboxDesk, { action }: Wish, { verdict, subscription }: { readonly verdict: Verdict | null; readonly subscription: Subscription | null }): QueueOutcome | null {
  if (verdict !== null && verdict.kind !== 'allowed') return { kind: 'refused', verdict };
  if (subscription !== null && isThereAlready(action, subscription)) return { kind: 'refused', verdict: UNCHANGED };
  if (action.kind === 'order') {
    const problems = orderProblems(desk, action.lines);
    return problems.length === 0 ? null : { kind: 'orderProblems', problems };
  }
  if (action.kind !== 'createCustomer') return null;
  const problems = newCustomerFindings(action.customer);
  return problems.length === 0 ? null : { kind: 'customerProblems', problems };
}

/** A switch that stands so already, or the plan that is there. */
function isThereAlready(action: IntentAction, { autoRenew, scheduledChange }: Subscription): boolean {
  if (action.kind !== 'changeSubscription') return false;
  const { change } = action;
  // Switching on also takes an end that was chosen away.
  if (change.kind === 'autoRenew') return autoRenew === change.on && !(change.on && scheduledChange !== null && scheduledChange.action !== 'renew');
  return change.kind === 'nextTerm' && (change.instructions?.action === 'cancel' || change.instructions?.action === 'extendedServiceTerm') && isThePlan(scheduledChange, change.instructions);
}
