import type { CustomerId, SubscriptionId } from '../../domain/ids.ts';
import { fact, factsOf } from '../../domain/intents/conflicts.ts';
import { missedOf, verdictOf } from '../../domain/intents/deadline.ts';
import type { Missed } from '../../domain/intents/deadline.ts';
import { findOrder, isConfirmed, orderIdsOf, shownByCustomer, shownBySubscription } from '../../domain/intents/evidence.ts';
import type { Shown } from '../../domain/intents/evidence.ts';
import { confirmedBy, isFinal } from '../../domain/intents/intent.ts';
import type { Confirmation, Fact } from '../../domain/intents/intent.ts';
import type { Evidence } from '../../domain/intents/event.ts';
import type { NewCartLine } from '../../domain/orders/cart.ts';
import { ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import { authorOf, recordsSince } from './authors.ts';
import { decision } from './decisions.ts';
import type { Work } from './desk.ts';
import { countTransitions, domainOf, findMigration, hasQualification } from './reads.ts';

const failed = (error: DeskError): Evidence => ({ kind: 'failed', error });
const happened = (over: Partial<Omit<Confirmation, 'by'>> = {}): Evidence => ({ kind: 'happened', confirmation: confirmedBy('readBack', over) });

/** Has so much time passed that nothing of the attempt can still turn up? */
const isSettled = ({ desk, intent }: Work, milliseconds: number): boolean => desk.doubtfulFor(intent) >= milliseconds;
const notHappened = (work: Work, milliseconds: number = work.desk.policy.quietMs, missed: Missed | null = null): Evidence => ({ kind: 'notHappened', isSettled: isSettled(work, milliseconds), missed });

/**
 * Nothing is sent for a customer that is not created yet. But a ledger that was put back may have
 * forgotten the creation and what came after it: then its own look comes first, and where that
 * finds nothing a person is asked.
 */
function withoutCustomer(work: Work): Evidence {
  const { intent, desk, isFromBefore } = work;
  if (!isFromBefore || intent.customer.kind !== 'created') return notHappened(work);
  const creation = desk.options.store.get(intent.customer.by);
  const isOver = creation?.readable !== true || isFinal(creation.stored.intent.state);
  return isOver ? undecided([]) : { kind: 'notHappened', isSettled: false, missed: null };
}

/** Asks the server what became of an attempt. The table of README.md, kind by kind. */
export async function look(work: Work): Promise<Evidence> {
  const { intent, customer, desk } = work;
  const { action } = intent;
  const { api } = desk.options;
  const call = { signal: desk.signal };
  if (action.kind === 'createCustomer') return lookForCustomer(work, action.customer.domainPrefix);
  if (customer === null) return withoutCustomer(work);
  switch (action.kind) {
    case 'changeCustomer': {
      const answer = await api.customer(customer, call);
      if (!answer.ok) return unreadable(answer.error);
      const { base } = intent;
      return base.kind === 'customer' ? asEvidence(work, customer, shownByCustomer(action.change, base.customer, answer.value.entity)) : undecided([]);
    }
    case 'confirmAgreement': {
      const answer = await api.agreements(customer, call);
      if (!answer.ok) return unreadable(answer.error);
      return isConfirmed(answer.value.map(({ entity }) => entity), action.agreement) ? happened() : notHappened(work);
    }
    case 'setQualification': {
      const has = await hasQualification(work, customer, action.qualification.kind);
      if (!has.ok) return unreadable(has.error);
      return has.value ? happened() : notHappened(work);
    }
    case 'order':
      return lookForOrder(work, customer, action.lines);
    case 'changeSubscription':
      return lookAtSubscription(work, customer);
    case 'transition':
    case 'convertTrial': {
      const found = await countTransitions(work, customer, action.transition);
      if (!found.ok) return unreadable(found.error);
      const { count, newest } = found.value;
      if (newest === null || count <= (intent.progress.transitionsBefore ?? 0)) return notHappened(work);
      return newest.events.some(({ status }) => status === 'failed') ? failedThere('transition failed') : happened({ subscriptionIds: newest.toSubscriptionId === null ? [] : [newest.toSubscriptionId] });
    }
    case 'migration': {
      const found = await findMigration(work, customer);
      if (!found.ok) return unreadable(found.error);
      if (found.value === null) return notHappened(work);
      const { id, status, newOrderId } = found.value;
      return status === 'failed' ? failedThere('migration failed') : happened({ migrationId: id, orderIds: newOrderId === null ? [] : [newOrderId] });
    }
  }
}

/** What is not there any more cannot be read back; a person decides. */
const unreadable = (error: DeskError): Evidence => (error.tag === 'notFound' ? { kind: 'undecidable', decision: decision('undecided', { error }) } : failed(error));
const undecided = (facts: readonly Fact[]): Evidence => ({ kind: 'undecidable', decision: decision('undecided', { facts }) });
const failedThere = (description: string): Evidence => ({ kind: 'failedThere', error: { tag: 'server', status: 200, code: null, description, correlationId: null } });

async function asEvidence(work: Work, customer: CustomerId, shown: Shown): Promise<Evidence> {
  switch (shown.kind) {
    case 'happened':
      return happened();
    case 'notHappened':
      return notHappened(work);
    case 'undecidable': {
      const { desk, intent } = work;
      const since = intent.base.kind === 'nothing' ? intent.createdAt : intent.base.asOf;
      const theirs = await authorOf(desk, { customer, resource: intent.subscriptionId, since });
      return { kind: 'undecidable', decision: decision('undecided', { facts: shown.facts, theirs }) };
    }
  }
}

async function lookAtSubscription(work: Work, customer: CustomerId): Promise<Evidence> {
  const { desk, intent } = work;
  const { base, subscriptionId, state } = intent;
  if (subscriptionId === null || base.kind !== 'subscription') return undecided([]);
  const answer = await desk.options.api.subscription(customer, subscriptionId, { signal: desk.signal });
  if (!answer.ok) return unreadable(answer.error);
  const fresh = answer.value.entity;
  const shown = shownBySubscription(intent.action, base.subscription, fresh);
  const refusal = state.kind === 'unknown' ? state.refusal : null;
  // Refused because the base had moved: the look before the next attempt puts both sides next to each other.
  if (refusal?.tag === 'conflict' && shown.kind === 'undecidable') return notHappened(work);
  if (refusal !== null && shown.kind !== 'happened') return notHappened(work, 0, missedBy(work, fresh, refusal));
  if (shown.kind !== 'notHappened') return asEvidence(work, customer, shown);
  const touched = await isTouched(work, customer, fresh.id);
  if (!touched.ok) return failed(touched.error);
  return asEvidence(work, customer, touched.value ? { kind: 'undecidable', facts: factsOf(intent.action, base.subscription, fresh) } : shown);
}

/** What was before may be there again: done by us in a life that the ledger has forgotten, and put back by somebody. The change feed tells. */
async function isTouched({ desk, intent: { base } }: Work, customer: CustomerId, subscription: SubscriptionId): Promise<Result<boolean, DeskError>> {
  if (base.kind !== 'subscription') return ok(false);
  const records = await recordsSince(desk, { customer, since: base.asOf });
  return records.ok ? ok(records.value.some(({ resourceId, operationAt }) => resourceId?.toLowerCase() === subscription && operationAt > base.asOf)) : records;
}

/** API page, 6.3: the codes with which the service says that a window is over. */
const WINDOW_CODES: ReadonlySet<string> = new Set(['900117', '900213', '900257', '900214']);

function missedBy({ desk, intent }: Work, fresh: Subscription, refusal: DeskError): Missed | null {
  if (refusal.tag !== 'server' || refusal.code === null || !WINDOW_CODES.has(refusal.code)) return null;
  const at = desk.options.clock.now();
  const verdict = verdictOf({ action: intent.action, subscription: fresh, at, context: desk.options.contextOf(fresh) });
  return missedOf(intent.deadline ?? { at }, verdict);
}

async function lookForCustomer(work: Work, prefix: string): Promise<Evidence> {
  const { desk } = work;
  const { checks } = desk.options;
  const call = { signal: desk.signal };
  const found = await checks.customerOfDomain(domainOf(prefix), call);
  if (!found.ok) return failed(found.error);
  if (found.value !== null) return happened({ customerId: found.value });
  const free = await checks.isDomainFree(prefix, call);
  if (!free.ok) return failed(free.error);
  if (free.value) return notHappened(work);
  // Taken, and nobody to be seen: lists lag.
  if (!isSettled(work, desk.policy.orderLagMs)) return { kind: 'notHappened', isSettled: false, missed: null };
  return { kind: 'undecidable', decision: decision('taken', { facts: [fact('domain', null, domainOf(prefix), domainOf(prefix))] }) };
}

/** A cart that reads "ordered" is proof, one that reads "active" is proof of the contrary once nothing can be under way. Without a cart the marker has to be found, and the list may lag. */
async function lookForOrder(work: Work, customer: CustomerId, lines: readonly NewCartLine[]): Promise<Evidence> {
  const { desk, intent } = work;
  const { cart } = intent.progress;
  if (cart !== null) {
    const answer = await desk.options.checks.cart(customer, cart.id, { signal: desk.signal });
    if (answer.ok && answer.value.status === 'ordered') return happened({ orderIds: await markedOrders(work, customer, lines) });
    if (answer.ok && answer.value.status === 'active') return notHappened(work);
    if (!answer.ok && answer.error.tag !== 'notFound') return failed(answer.error);
  }
  const orders = await desk.options.api.orders(customer, { signal: desk.signal });
  if (!orders.ok) return unreadable(orders.error);
  const search = findOrder(orders.value.map(({ entity }) => entity), { id: intent.id, lines, since: intent.createdAt });
  if (search.kind === 'found') return happened({ orderIds: orderIdsOf(search.orders) });
  if (search.kind === 'similar') return undecided(search.orders.map(({ id }) => fact('order', null, null, id)));
  return notHappened(work, desk.policy.orderLagMs);
}

/** For the journal; an order that cannot be seen yet is none the less proven by its cart. */
async function markedOrders({ desk, intent }: Work, customer: CustomerId, lines: readonly NewCartLine[]) {
  const orders = await desk.options.api.orders(customer, { signal: desk.signal });
  if (!orders.ok) return [];
  const search = findOrder(orders.value.map(({ entity }) => entity), { id: intent.id, lines, since: intent.createdAt });
  return search.kind === 'found' ? orderIdsOf(search.orders) : [];
}
