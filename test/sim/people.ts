import { intentId } from '../../core/domain/ids.ts';
import type { CustomerId, IntentId } from '../../core/domain/ids.ts';
import type { CustomerRef, IntentAction } from '../../core/domain/intents/action.ts';
import { customerBase, NO_BASE, subscriptionBase } from '../../core/domain/intents/base.ts';
import type { IntentBase } from '../../core/domain/intents/base.ts';
import { deadlineOf, verdictOf } from '../../core/domain/intents/deadline.ts';
import { NO_PROGRESS } from '../../core/domain/intents/intent.ts';
import type { Intent } from '../../core/domain/intents/intent.ts';
import { queued } from '../../core/domain/intents/machine.ts';
import { projected } from '../../core/domain/intents/projection.ts';
import type { Subscription } from '../../core/domain/subscriptions/subscription.ts';
import { anAddress } from '../builders/customer.ts';
import { answerOf } from './answer.ts';
import { KNOWN, personDoes } from './program.ts';
import type { Program } from './program.ts';
import type { Dice } from './random.ts';
import { ITEM } from './service.ts';
import type { SimService } from './service.ts';
import type { SimTime } from './time.ts';
import type { Witness } from './witness.ts';

export type PeopleParts = {
  readonly dice: Dice;
  readonly time: SimTime;
  readonly service: SimService;
  readonly witness: Witness;
  /** The program that they sit at; null: it was killed. */
  readonly desk: () => Program | null;
  readonly tell: (line: string) => void;
};

/** The people of the office: they queue wishes as the host does, change their mind, and answer what they are asked. */
export function createPeople({ dice, time, service, witness, desk, tell }: PeopleParts) {
  const queue = (action: IntentAction, customer: CustomerRef, subscription: Subscription | null, base: IntentBase, dependsOn: readonly IntentId[] = []): IntentId | null => {
    const program = desk();
    if (program === null) return null;
    // As the host does: the same wish is queued once.
    if (openIntents().some((one) => JSON.stringify([one.action, one.subscriptionId]) === JSON.stringify([action, subscription?.id ?? null]))) return null;
    const at = program.now();
    const verdict = subscription === null ? null : verdictOf({ action, subscription, at, context: KNOWN });
    if (verdict !== null && verdict.kind !== 'allowed') return null;
    const id = intentId(dice.guid());
    const intent: Intent = {
      id,
      action,
      customer: action.kind === 'createCustomer' ? { kind: 'created', by: id } : customer,
      subscriptionId: subscription?.id ?? null,
      names: { customer: 'Kunde', product: null },
      dependsOn,
      base,
      deadline: subscription === null ? null : deadlineOf(action, subscription, verdict),
      author: 'Anna',
      createdAt: at,
      requestIds: { cart: dice.guid(), main: id },
      progress: NO_PROGRESS,
      state: dice.chance(0.05) ? { kind: 'draft' } : { kind: 'waiting', dueAt: null, problem: null },
      warned: null,
      acknowledged: null,
      batch: null,
    };
    const added = queued(intent);
    try {
      program.store.add(added.intent, added.notes);
    } catch {
      return null;
    }
    witness.acknowledged(id);
    program.engine.pump();
    tell(`queued ${id} ${action.kind} ${JSON.stringify('change' in action ? action.change : null)}`);
    return id;
  };

  const someCustomer = (): CustomerId => dice.pick(service.customers());
  const queueSomething = (): void => {
    const id = someCustomer();
    const ref: CustomerRef = { kind: 'known', id };
    const subscriptions = service.subscriptions(id).filter(({ status }) => status === 'active' || status === 'suspended');
    const kind = dice.below(12);
    if (kind < 6 && subscriptions.length > 0) {
      const subscription = projected(dice.pick(subscriptions), openIntents());
      const action = changeOf(subscription);
      queue(action, ref, subscription, { kind: 'subscription', asOf: time.now(), subscription: subscriptionBase(subscription) });
    } else if (kind < 9) queueOrder(ref, []);
    else if (kind === 9) {
      const prefix = `neu${dice.below(1_000_000)}`;
      const newCustomer = { companyName: prefix, domainPrefix: prefix, firstName: 'A', lastName: 'B', email: `${prefix}@x.example`, phone: '+49', address: anAddress(), registrationNumber: null, language: 'de', culture: 'de-DE', associatedPartnerId: null };
      const created = queue({ kind: 'createCustomer', customer: newCustomer }, ref, null, NO_BASE);
      if (created !== null && dice.chance(0.7)) queueOrder({ kind: 'created', by: created }, []);
    } else if (kind === 10) {
      const customer = service.customer(id);
      if (customer) queue({ kind: 'changeCustomer', change: { companyName: null, firstName: null, lastName: null, email: `neu${dice.below(1_000_000)}@kunde.example`, phone: null, address: null, language: null, culture: null } }, ref, null, { kind: 'customer', asOf: time.now(), customer: customerBase(customer) });
    } else queue({ kind: 'confirmAgreement', agreement: { templateId: 't', agreedAt: time.now(), firstName: 'A', lastName: 'B', email: `a${dice.below(1_000_000)}@x.example`, phone: null } }, ref, null, NO_BASE);
  };
  const queueOrder = (ref: CustomerRef, dependsOn: readonly IntentId[]): void => {
    const quantity = 2 * (1 + dice.below(40));
    const line = { number: 0, catalogItemId: ITEM, quantity, term: 'P1Y' as const, billingPlan: 'monthly' as const, currency: 'EUR', friendlyName: null, promotionId: null, partnerIdOnRecord: null, customTermEndsAt: null, parentSubscriptionId: null, renewalTerm: null, attestationAccepted: null, addOns: [] };
    queue({ kind: 'order', lines: [line] }, ref, null, { kind: 'prices', asOf: time.now(), lines: [{ number: 0, extendedPrice: { minor: service.priceNow(quantity), currency: 'EUR' } }] }, dependsOn);
  };
  const changeOf = (subscription: Subscription): IntentAction => {
    if (subscription.model === 'legacy') return { kind: 'migration', migration: { quantity: subscription.quantity, term: 'P1Y', billingPlan: 'monthly', purchaseFullTerm: true, customTermEndsAt: null } };
    const kind = dice.below(9);
    // Even numbers are ours, odd ones the colleagues'.
    if (kind < 3) return { kind: 'changeSubscription', change: { kind: 'quantity', quantity: subscription.quantity + 2 * (1 + dice.below(10)) + (subscription.quantity % 2) } };
    if (kind < 5) return { kind: 'changeSubscription', change: { kind: 'quantity', quantity: Math.max(2, subscription.quantity - 2 - 2 * dice.below(3) - (subscription.quantity % 2)) } };
    if (kind === 5) return { kind: 'changeSubscription', change: { kind: 'cancel' } };
    if (kind === 6) return { kind: 'changeSubscription', change: { kind: 'autoRenew', on: !subscription.autoRenew } };
    if (kind === 7) return { kind: 'changeSubscription', change: { kind: 'friendlyName', name: `Name ${dice.below(1_000_000)}` } };
    return { kind: 'transition', transition: { toCatalogItemId: ITEM, toSubscriptionId: null, quantity: 1 + dice.below(3), term: null, billingPlan: null } };
  };

  const openIntents = (): readonly Intent[] => {
    try {
      return (desk()?.engine.planned() ?? []).map(({ stored }) => stored.intent);
    } catch {
      return [];
    }
  };
  const requestIds = () => ({ cart: dice.guid(), main: dice.guid() });
  const person = (): void => {
    const program = desk();
    const open = openIntents();
    if (program === null || open.length === 0) return;
    const intent = dice.pick(open);
    const at = program.now();
    try {
      if (intent.state.kind === 'needsDecision') decide(program, intent);
      else if (dice.chance(0.3)) tell(`undo ${intent.id} ${personDoes(program, intent.id, { type: 'undone', at, by: 'Anna' })}`);
      else if (intent.state.kind === 'draft') personDoes(program, intent.id, { type: 'released', at, by: 'Anna' });
      else personDoes(program, intent.id, { type: 'retried', at, by: 'Anna', requestIds: requestIds() });
    } catch {
      // Killed while clicking.
    }
  };
  /** A person who asks the service's own portal before answering. */
  const decide = (program: Program, intent: Intent): void => {
    if (intent.state.kind !== 'needsDecision') return;
    const { problem } = intent.state.decision;
    const choice = answerOf(intent.state, { now: program.now(), hasHappened: witness.effectsOf(intent.id) > 0, dice });
    if (choice === null) return;
    tell(`decide ${intent.id} ${problem} ${choice}`);
    const customerId = choice === 'itHappened' && intent.action.kind === 'createCustomer' ? service.customerOf(intent.action.customer.domainPrefix) : null;
    personDoes(program, intent.id, { type: 'decided', at: program.now(), by: 'Anna', choice, requestIds: requestIds(), customerId });
  };

  /** A subscription whose window is open, as it will be when all that waits has happened; null: there is none. */
  const someClosing = (): Subscription | null => {
    const open = service.subscriptions(someCustomer()).filter(({ status, cancellationAllowedUntil }) => status === 'active' && cancellationAllowedUntil !== null && cancellationAllowedUntil > time.now());
    return open.length === 0 ? null : projected(dice.pick(open), openIntents());
  };
  /** Something that a window limits. */
  const giveBack = (subscription: Subscription): void => {
    const base = { kind: 'subscription', asOf: time.now(), subscription: subscriptionBase(subscription) } as const;
    const change = dice.chance(0.5) ? ({ kind: 'cancel' } as const) : ({ kind: 'quantity', quantity: Math.max(2, subscription.quantity - 2 - (subscription.quantity % 2)) } as const);
    queue({ kind: 'changeSubscription', change }, { kind: 'known', id: subscription.customerId }, subscription, base);
  };

  return { openIntents, queueSomething, someClosing, giveBack, person, decide };
}
