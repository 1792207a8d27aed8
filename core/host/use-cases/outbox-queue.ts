import type { QueueOutcome } from '../../contract/outbox.ts';
import * as customers from '../../db/repositories/customers.ts';
import { byId } from '../../db/repositories/subscription-copies.ts';
import type { SubscriptionCopy } from '../../db/repositories/subscription-copies.ts';
import { intentId, subscriptionId } from '../../domain/ids.ts';
import type { CustomerRef, IntentAction } from '../../domain/intents/action.ts';
import { customerBase, NO_BASE, subscriptionBase } from '../../domain/intents/base.ts';
import type { IntentBase } from '../../domain/intents/base.ts';
import { deadlineOf, verdictOf } from '../../domain/intents/deadline.ts';
import { NO_PROGRESS } from '../../domain/intents/intent.ts';
import type { Intent } from '../../domain/intents/intent.ts';
import { advance, queued } from '../../domain/intents/machine.ts';
import type { Content } from '../../domain/intents/machine.ts';
import { projected } from '../../domain/intents/projection.ts';
import type { Verdict } from '../../domain/nce/verdict.ts';
import type { Money } from '../../domain/money/money.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import { authorIn } from './outbox-author.ts';
import { noSuchEntry } from './outbox-lists.ts';
import { orderProblems, productOfLine } from './outbox-order-facts.ts';
import { newCustomerFindings } from './outbox-new-customer.ts';
import { toEntry, viewOf } from './outbox-view.ts';
import type { OutboxDesk } from './outbox-view.ts';
import { ruleContextOf } from './rule-context.ts';

type Prices = readonly { readonly number: number; readonly extendedPrice: Money | null }[];

/** A wish after the contract has read it. */
export type Wish = {
  readonly action: IntentAction;
  /** null for a customer that is only now created. */
  readonly customer: CustomerRef | null;
  readonly subscriptionId: string | null;
  readonly dependsOn: readonly Intent['id'][];
  readonly prices: Prices;
  readonly draft: boolean;
};

/** What the rulebook says about a wish, with what it would rest on. */
type Judged = { readonly verdict: Verdict | null; readonly objection: QueueOutcome | null; readonly content: Content };

/** Judges a wish by the rules of this moment; nothing is kept. */
export function judgeWish(desk: OutboxDesk, wish: Wish, without: Intent['id'] | null = null): Result<Judged, DeskError> {
  const subject = subjectOf(desk, wish, without);
  if (!subject.ok) return subject;
  const { names, base, copy, subscription } = subject.value;
  const at = desk.clock.now();
  const verdict = copy === null || subscription === null ? null : verdictOf({ action: wish.action, subscription, at, context: ruleContextOf(desk.mirror, { ...copy, subscription }) });
  const deadline = subscription === null ? null : deadlineOf(wish.action, subscription, verdict);
  return ok({ verdict, objection: objectionTo(desk, wish, { verdict, subscription }), content: { action: wish.action, base, deadline, names } });
}

/** Keeps a wish as an intent, unless the rules or an equal intent speak against it. On the disk when it returns. */
export function queueWish(desk: OutboxDesk, wish: Wish): Result<QueueOutcome, DeskError> {
  const judged = judgeWish(desk, wish);
  if (!judged.ok) return judged;
  const { objection, content, verdict } = judged.value;
  if (objection !== null) return ok(objection);
  const twin = twinOf(desk, wish);
  if (twin !== null) return ok({ kind: 'alreadyQueued', entry: toEntry(viewOf(desk), { readable: true, stored: twin }) });
  const id = intentId(desk.ids.next());
  const intent: Intent = {
    id,
    ...content,
    customer: wish.customer ?? { kind: 'created', by: id },
    subscriptionId: wish.subscriptionId === null ? null : subscriptionId(wish.subscriptionId),
    dependsOn: wish.dependsOn,
    author: authorIn(desk),
    createdAt: desk.clock.now(),
    requestIds: { cart: desk.ids.next(), main: id },
    progress: NO_PROGRESS,
    state: wish.draft ? { kind: 'draft' } : { kind: 'waiting', dueAt: null, problem: null },
    warned: null,
    acknowledged: null,
  };
  const added = queued(intent);
  const stored = desk.outbox.store.add(added.intent, added.notes);
  afterChange(desk);
  return ok({ kind: 'queued', entry: toEntry(viewOf(desk), { readable: true, stored }), warnings: verdict?.kind === 'allowed' ? verdict.consequences : [] });
}

/** Replaces what an unsent entry shall do. A revision that is not the newest, or one under way, is a conflict. */
export function editEntry(desk: OutboxDesk, { id, revision, action, prices }: { readonly id: string; readonly revision: number; readonly action: IntentAction; readonly prices: Prices }): Result<QueueOutcome, DeskError> {
  const row = desk.outbox.store.get(intentId(id));
  if (row === null) return err(noSuchEntry(id));
  const conflict: DeskError = { tag: 'conflict', what: 'intent', id };
  if (!row.readable || row.stored.revision !== revision) return err(conflict);
  const { intent } = row.stored;
  const judged = judgeWish(desk, { action, customer: intent.customer, subscriptionId: intent.subscriptionId, dependsOn: intent.dependsOn, prices, draft: false }, intent.id);
  if (!judged.ok) return judged;
  const { objection, content, verdict } = judged.value;
  if (objection !== null) return ok(objection);
  const event = { type: 'edited', at: desk.clock.now(), by: authorIn(desk), content, requestIds: { cart: desk.ids.next(), main: desk.ids.next() } } as const;
  const next = advance(intent, event);
  const stored = next === null ? null : desk.outbox.store.save({ intent: next.intent, revision, at: desk.clock.now(), notes: next.notes });
  if (stored === null) return err(conflict);
  afterChange(desk);
  return ok({ kind: 'queued', entry: toEntry(viewOf(desk), { readable: true, stored }), warnings: verdict?.kind === 'allowed' ? verdict.consequences : [] });
}

/** Tells the screens and lets the engine look. */
export function afterChange(desk: OutboxDesk): void {
  desk.changes.add(['outbox', 'journal']);
  desk.outbox.engine.pump();
  desk.outbox.changed();
}

type Subject = { readonly names: Intent['names']; readonly base: IntentBase; readonly copy: SubscriptionCopy | null; readonly subscription: Subscription | null };

function subjectOf(desk: OutboxDesk, wish: Wish, without: Intent['id'] | null): Result<Subject, DeskError> {
  const missing = wish.dependsOn.find((id) => desk.outbox.store.get(id) === null);
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
  const before = desk.outbox.engine.planned().map(({ stored }) => stored.intent).filter(({ id }) => id !== without);
  const subscription = projected(copy.subscription, before);
  const base: IntentBase = { kind: 'subscription', asOf: copy.asOf, subscription: subscriptionBase(subscription) };
  return ok({ names: { customer: customer.value.name, product: copy.subscription.friendlyName || copy.subscription.offerName }, base, copy, subscription });
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
  if (action.kind === 'changeSubscription' && action.change.kind === 'autoRenew' && subscription?.autoRenew === action.change.on) return { kind: 'refused', verdict: UNCHANGED };
  if (action.kind === 'order') {
    const problems = orderProblems(desk, action.lines);
    return problems.length === 0 ? null : { kind: 'orderProblems', problems };
  }
  if (action.kind !== 'createCustomer') return null;
  const problems = newCustomerFindings(action.customer);
  return problems.length === 0 ? null : { kind: 'customerProblems', problems };
}

/** The very same wish, not sent yet: a double click, or a second person. */
function twinOf(desk: OutboxDesk, { action, customer, subscriptionId: subscription }: Wish) {
  const wanted = JSON.stringify([action, customer, subscription]);
  const asWished = (intent: Intent): string => JSON.stringify([intent.action, intent.action.kind === 'createCustomer' ? null : intent.customer, intent.subscriptionId]);
  return desk.outbox.engine.planned().map(({ stored }) => stored).find(({ intent }) => asWished(intent) === wanted) ?? null;
}
