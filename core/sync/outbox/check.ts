import { customerBase, subscriptionBase } from '../../domain/intents/base.ts';
import { compareCustomer, compareSubscription, fact } from '../../domain/intents/conflicts.ts';
import { deadlineOf, isTooLate, missedOf, verdictOf } from '../../domain/intents/deadline.ts';
import type { Deadline } from '../../domain/intents/deadline.ts';
import { isConfirmed } from '../../domain/intents/evidence.ts';
import type { IntentAction } from '../../domain/intents/action.ts';
import type { Intent } from '../../domain/intents/intent.ts';
import type { Verdict } from '../../domain/nce/verdict.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { after, DAY, HOUR, SECOND } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { CustomerId } from '../../domain/ids.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { Transition } from '../../ports/remote-writes.ts';
import { authorOf } from './authors.ts';
import { checkOrder } from './check-order.ts';
import { blocked, failed, foundDone, GO, instead } from './checked.ts';
import type { Checked } from './checked.ts';
import { decision } from './decisions.ts';
import type { Work } from './desk.ts';
import { readFailed } from './read-failed.ts';
import { countTransitions, domainOf, findMigration, hasQualification, migrationReference } from './reads.ts';

/** The base is checked again before anything is sent, and with it the time: this answer carries the server's date. */
export async function check(work: Work): Promise<Checked> {
  const { intent } = work;
  const { action } = intent;
  if (action.kind === 'createCustomer') return checkNewCustomer(work, action.customer.domainPrefix);
  const { customer } = work;
  if (customer === null) return blocked(work.desk.options.clock.now(), decision('dependency'));
  switch (action.kind) {
    case 'changeCustomer':
      return checkCustomer(work, customer);
    case 'confirmAgreement': {
      const { api, clock } = work.desk.options;
      const agreements = await api.agreements(customer, { signal: work.desk.signal });
      if (!agreements.ok) return readFailed(work, agreements.error);
      return isConfirmed(agreements.value.map(({ entity }) => entity), action.agreement) ? foundDone(clock.now()) : GO;
    }
    case 'setQualification': {
      const has = await hasQualification(work, customer, action.qualification.kind);
      if (!has.ok) return readFailed(work, has.error);
      return has.value ? foundDone(work.desk.options.clock.now()) : GO;
    }
    case 'order':
      return checkOrder(work, customer, action.lines);
    case 'changeSubscription':
    case 'transition':
    case 'migration':
    case 'convertTrial':
      return checkSubscription(work, customer);
  }
}

async function checkNewCustomer({ desk }: Work, prefix: string): Promise<Checked> {
  const { checks, clock } = desk.options;
  const free = await checks.isDomainFree(prefix, { signal: desk.signal });
  if (!free.ok) return failed(free.error);
  if (free.value) return GO;
  const found = await checks.customerOfDomain(domainOf(prefix), { signal: desk.signal });
  if (!found.ok) return failed(found.error);
  return blocked(clock.now(), decision('taken', { facts: [fact('domain', null, domainOf(prefix), found.value ?? domainOf(prefix))] }));
}

async function checkCustomer(work: Work, id: CustomerId): Promise<Checked> {
  const { desk, intent } = work;
  const { api, clock } = desk.options;
  if (intent.action.kind !== 'changeCustomer' || intent.base.kind !== 'customer') return GO;
  const customer = await api.customer(id, { signal: desk.signal });
  if (!customer.ok) return readFailed(work, customer.error);
  const comparison = compareCustomer(intent.action.change, intent.base.customer, customer.value.entity);
  const at = clock.now();
  if (comparison.kind === 'already') return foundDone(at);
  if (comparison.kind === 'same') return GO;
  const theirs = await authorOf(desk, { customer: id, resource: null, since: intent.base.asOf });
  return blocked(at, decision('conflict', { facts: comparison.facts, theirs, fresh: { kind: 'customer', asOf: at, customer: customerBase(customer.value.entity) } }));
}

async function checkSubscription(work: Work, customer: CustomerId): Promise<Checked> {
  const { desk, intent } = work;
  const { subscriptionId } = intent;
  if (subscriptionId === null) return GO;
  const answer = await desk.options.api.subscription(customer, subscriptionId, { signal: desk.signal });
  if (!answer.ok) return readFailed(work, answer.error);
  const fresh = answer.value.entity;
  // Dates of HTTP have whole seconds: the server may already be in the next one.
  const at = after(desk.options.clock.now(), SECOND);
  const verdict = verdictOf({ action: intent.action, subscription: fresh, at, context: desk.options.contextOf(fresh) });
  const objection = (await objectionByBase(work, customer, fresh, at, verdict)) ?? objectionByRules(intent, fresh, at, verdict);
  if (objection !== null) return objection;
  const deadline = deadlineOf(intent.action, fresh, verdict) ?? intent.deadline;
  return beforeMoving(work, customer, { kind: 'go', subscription: answer.value, transitionsBefore: null, deadline });
}

async function objectionByBase(work: Work, customer: CustomerId, fresh: Subscription, at: Instant, verdict: Verdict | null): Promise<Checked | null> {
  const { desk, intent } = work;
  if (intent.base.kind !== 'subscription') return null;
  const comparison = compareSubscription(intent.action, intent.base.subscription, fresh);
  if (comparison.kind === 'already') return foundDone(at);
  if (comparison.kind === 'same') return null;
  // Nobody can send it any more, whatever is decided.
  if (isTooLate(verdict) && intent.deadline !== null && !comparison.isAsWanted) return null;
  const theirs = await authorOf(desk, { customer, resource: fresh.id, since: intent.base.asOf });
  const question = decision('conflict', {
    facts: comparison.facts,
    theirs,
    fresh: { kind: 'subscription', asOf: at, subscription: subscriptionBase(fresh) },
    ...(comparison.isAsWanted ? { choices: ['itHappened', 'giveUp'] as const } : {}),
  });
  return blocked(at, question);
}

/** A server's own date a little after the one that was reckoned is the same window; much later it is the next one. */
const SAME_WINDOW_MS = 48 * HOUR;

function objectionByRules(intent: Intent, fresh: Subscription, at: Instant, verdict: Verdict | null): Checked | null {
  const { deadline } = intent;
  if (isTooLate(verdict)) return expired(at, deadline ?? { at }, verdict);
  if (verdict?.kind === 'refused') return blocked(at, decision('notAllowed', { facts: [fact('refusal', null, null, verdict.reason.code)], fresh: { kind: 'subscription', asOf: at, subscription: subscriptionBase(fresh) } }));
  if (deadline === null || at < deadline.at) return null;
  const learnt = deadlineOf(intent.action, fresh, verdict);
  const isSameWindow = learnt !== null && learnt.basis === 'server' && at < learnt.at && learnt.at - deadline.at <= SAME_WINDOW_MS;
  return isSameWindow ? null : expired(at, deadline, verdict);
}

function expired(at: Instant, deadline: Pick<Deadline, 'at'>, verdict: Verdict | null): Checked {
  const missed = missedOf(deadline, verdict);
  return instead({ type: 'expired', at, missed: verdict?.kind === 'allowed' ? { ...missed, next: at } : missed });
}

/** Moves leave no value that could be compared: what was there before is counted. */
async function beforeMoving(work: Work, customer: CustomerId, go: Extract<Checked, { kind: 'go' }>): Promise<Checked> {
  const { action } = work.intent;
  if (action.kind === 'migration') {
    const found = await findMigration(work, customer);
    if (!found.ok) return failed(found.error);
    return found.value === null || found.value.status === 'failed' ? beforeMigrating(work, customer, { go, migration: action.migration }) : foundDone(work.desk.options.clock.now(), { migrationId: found.value.id });
  }
  if (action.kind !== 'transition' && action.kind !== 'convertTrial') return go;
  const before = await countTransitions(work, customer, action.transition);
  if (!before.ok) return failed(before.error);
  const { desk, intent } = work;
  const { count, newest } = before.value;
  // Of a life that both stores have forgotten? Only a person can tell it from somebody else's.
  if (work.isFromBefore && !intent.progress.denied && newest !== null && mayBeOurs(newest, intent.createdAt)) return blocked(desk.options.clock.now(), decision('undecided', { facts: [fact('quantity', null, action.transition.quantity, newest.quantity)] }));
  desk.lookedFor(intent.id);
  return { ...go, transitionsBefore: count };
}

/** A move cannot be taken back: the service is asked whether it would accept it (API page, section 13). One that does not answer such questions is not asked twice. */
async function beforeMigrating(work: Work, customer: CustomerId, { go, migration }: { readonly go: Checked; readonly migration: Extract<IntentAction, { kind: 'migration' }>['migration'] }): Promise<Checked> {
  const { desk, intent } = work;
  if (intent.subscriptionId === null) return go;
  const answer = await desk.options.checks.checkMigration(customer, { ...migration, subscriptionId: intent.subscriptionId, externalReferenceId: migrationReference(work) }, { signal: desk.signal });
  if (!answer.ok) return isNotAnswered(answer.error) ? go : failed(answer.error);
  if (answer.value.isEligible) return go;
  const [problem] = answer.value.problems;
  const error: DeskError = { tag: 'server', status: 200, code: problem?.code ?? null, description: problem?.description ?? null, correlationId: null };
  return blocked(desk.options.clock.now(), decision('notAllowed', { error, choices: ['lookAgain', 'giveUp'] }));
}

const isNotAnswered = ({ tag }: DeskError): boolean => tag === 'notFound' || tag === 'notSupported' || tag === 'forbidden';

/** The laptop's clock, which the intent was dated by, may have been days ahead. */
const CLOCK_DOUBT = 31 * DAY;

/** Not finished before the intent was queued, as far as its events tell. */
const mayBeOurs = ({ events }: Transition, createdAt: Instant): boolean => events.every(({ at }) => at === null || at >= after(createdAt, -CLOCK_DOUBT));
