import { describe, expect, it } from 'vitest';
import { intentId } from '../../../core/domain/ids.ts';
import type { IntentAction } from '../../../core/domain/intents/action.ts';
import { customerBase, NO_BASE, subscriptionBase } from '../../../core/domain/intents/base.ts';
import type { IntentBase } from '../../../core/domain/intents/base.ts';
import { isFinal, NO_PROGRESS } from '../../../core/domain/intents/intent.ts';
import type { Intent } from '../../../core/domain/intents/intent.ts';
import { queued } from '../../../core/domain/intents/machine.ts';
import type { SubscriptionChange } from '../../../core/domain/subscriptions/change.ts';
import type { Subscription } from '../../../core/domain/subscriptions/subscription.ts';
import { DAY, HOUR, instant, MINUTE } from '../../../core/domain/time/instant.ts';
import { anAddress } from '../../builders/customer.ts';
import { createDisk } from '../../sim/ledger.ts';
import { startProgram } from '../../sim/program.ts';
import { createDice } from '../../sim/random.ts';
import { createService, ITEM } from '../../sim/service.ts';
import { WRITE_FAULTS } from '../../sim/service/kinds.ts';
import type { Operation, WriteFault } from '../../sim/service/kinds.ts';
import { createTime } from '../../sim/time.ts';
import { createWitness } from '../../sim/witness.ts';

const START = instant(Date.UTC(2026, 10, 22, 9));

type Wish = { readonly action: IntentAction; readonly subscription: Subscription | null; readonly base: IntentBase };
type World = ReturnType<typeof createService>;
type Kind = { readonly name: string; readonly operation: Operation; readonly wish: (service: World) => Wish };

function change(name: string, wanted: (subscription: Subscription) => SubscriptionChange, which = 1): Kind {
  return {
    name,
    operation: 'changeSubscription',
    wish: (service) => {
      const subscription = oneOf(service, which);
      return { action: { kind: 'changeSubscription', change: wanted(subscription) }, subscription, base: { kind: 'subscription', asOf: START, subscription: subscriptionBase(subscription) } };
    },
  };
}

function oneOf(service: World, which: number): Subscription {
  const [customer] = service.customers();
  const found = customer === undefined ? undefined : service.subscriptions(customer)[which];
  if (found === undefined) throw new Error('no such subscription');
  return found;
}

const order = (operation: 'createCart' | 'checkoutCart'): Kind => ({
  name: operation,
  operation,
  wish: () => ({
    action: { kind: 'order', lines: [{ number: 0, catalogItemId: ITEM, quantity: 4, term: 'P1Y', billingPlan: 'monthly', currency: 'EUR', friendlyName: null, promotionId: null, partnerIdOnRecord: null, customTermEndsAt: null, parentSubscriptionId: null, renewalTerm: null, attestationAccepted: null, addOns: [] }] },
    subscription: null,
    base: { kind: 'prices', asOf: START, lines: [{ number: 0, extendedPrice: { minor: 4_000, currency: 'EUR' } }] },
  }),
});

const plain = (operation: Operation, action: IntentAction): Kind => ({ name: operation, operation, wish: () => ({ action, subscription: null, base: NO_BASE }) });
const KINDS: readonly Kind[] = [
  plain('createCustomer', { kind: 'createCustomer', customer: { companyName: 'Neu', domainPrefix: 'neu', firstName: 'A', lastName: 'B', email: 'a@neu.example', phone: '+49', address: anAddress(), registrationNumber: null, language: 'de', culture: 'de-DE', associatedPartnerId: null } }),
  {
    name: 'changeCustomer',
    operation: 'changeCustomer',
    wish: (service) => {
      const [id] = service.customers();
      const customer = id === undefined ? null : service.customer(id);
      if (customer === null) throw new Error('no customer');
      return { action: { kind: 'changeCustomer', change: { companyName: null, firstName: null, lastName: null, email: 'neu@kunde.example', phone: null, address: null, language: null, culture: null } }, subscription: null, base: { kind: 'customer', asOf: START, customer: customerBase(customer) } };
    },
  },
  plain('confirmAgreement', { kind: 'confirmAgreement', agreement: { templateId: 't', agreedAt: START, firstName: 'A', lastName: 'B', email: 'a@x.example', phone: null } }),
  plain('setQualification', { kind: 'setQualification', qualification: { kind: 'education', segment: null, website: null } }),
  order('createCart'),
  order('checkoutCart'),
  change('more seats', ({ quantity }) => ({ kind: 'quantity', quantity: quantity + 4 })),
  change('fewer seats', ({ quantity }) => ({ kind: 'quantity', quantity: quantity - 2 })),
  change('cancel', () => ({ kind: 'cancel' })),
  change('auto-renew off', () => ({ kind: 'autoRenew', on: false }), 0),
  change('name', () => ({ kind: 'friendlyName', name: 'Büro' })),
  {
    name: 'upgrade',
    operation: 'createTransition',
    wish: (service) => {
      const subscription = oneOf(service, 0);
      return { action: { kind: 'transition', transition: { toCatalogItemId: ITEM, toSubscriptionId: null, quantity: 2, term: null, billingPlan: null } }, subscription, base: { kind: 'subscription', asOf: START, subscription: subscriptionBase(subscription) } };
    },
  },
  {
    name: 'migration',
    operation: 'createMigration',
    wish: (service) => {
      const subscription = oneOf(service, 2);
      return { action: { kind: 'migration', migration: { quantity: subscription.quantity, term: 'P1Y', billingPlan: 'monthly', purchaseFullTerm: true, customTermEndsAt: null } }, subscription, base: { kind: 'subscription', asOf: START, subscription: subscriptionBase(subscription) } };
    },
  },
];

const MEMORIES = [0, 24] as const;
const CELLS = KINDS.flatMap((kind) => WRITE_FAULTS.flatMap((fault) => MEMORIES.map((memoryHours) => [kind.name, fault, memoryHours, kind] as const)));

/** One intent, one fault at its first attempt, then a line without faults. */
async function play(kind: Kind, fault: WriteFault, memoryHours: number): Promise<{ readonly intent: Intent; readonly effects: number; readonly violations: readonly string[]; readonly took: number }> {
  const dice = createDice(7);
  const time = createTime(START);
  const habits = { memoryHours, orderLagMs: HOUR, echoesNames: true, hasEtags: true };
  const service = createService({ time, dice, habits, customers: 1 });
  const disk = createDisk();
  const witness = createWitness({ disk, service, habits, time });
  let left = 1;
  service.setFaults({ write: (operation) => (operation === kind.operation && (left -= 1) >= 0 ? fault : null), read: () => null });
  let water: number | null = null;
  const program = startProgram({ number: 1, disk, service, time, dice, computer: { wallAheadMs: 0, sleptMs: 0, floor: null }, highWater: { get: () => water, set: (mark) => { water = mark; } }, isAlone: true, killRate: () => 0, bug: null, watcher: witness.watcher, onRefresh: () => {} });
  const { action, subscription, base } = kind.wish(service);
  const [customer] = service.customers();
  const id = intentId('70000000-0000-4000-8000-0000000000aa');
  if (customer === undefined) throw new Error('no customer');
  const intent: Intent = { id, action, customer: action.kind === 'createCustomer' ? { kind: 'created', by: id } : { kind: 'known', id: customer }, subscriptionId: subscription?.id ?? null, names: { customer: 'Kunde', product: null }, dependsOn: [], base, deadline: null, author: 'Anna', createdAt: START, requestIds: { cart: dice.guid(), main: id }, progress: NO_PROGRESS, state: { kind: 'waiting', dueAt: null, problem: null }, warned: null, acknowledged: null, batch: null };
  const added = queued(intent);
  program.store.add(added.intent, added.notes);
  witness.acknowledged(id);
  program.engine.pump();
  const now = (): Intent => {
    const row = program.store.get(id);
    if (!row?.readable) throw new Error('unreadable');
    return row.stored.intent;
  };
  while (!isFinal(now().state) && time.elapsed() < DAY) if (!(await time.passToNext(HOUR))) await time.pass(HOUR);
  await time.pass(10 * MINUTE);
  witness.finish();
  return { intent: now(), effects: witness.effectsOf(id), violations: witness.violations, took: time.elapsed() };
}

describe(`${CELLS.length} cells: every fault at every kind of write, with and without a memory for request ids`, () => {
  it.each(CELLS)('%s, %s, ids remembered for %i h: happens once and is confirmed', async (_name, fault, memoryHours, kind) => {
    const { intent, effects, violations, took } = await play(kind, fault, memoryHours);
    expect(violations).toEqual([]);
    expect([intent.state.kind, effects]).toEqual(['confirmed', 1]);
    // Nobody waits longer than the lag of a list and a pause after "busy".
    expect(took).toBeLessThan(2 * HOUR);
  });
});
