import { intentId } from '../../core/domain/ids.ts';
import type { CustomerId, IntentId } from '../../core/domain/ids.ts';
import type { CustomerRef, IntentAction } from '../../core/domain/intents/action.ts';
import { customerBase, NO_BASE, subscriptionBase } from '../../core/domain/intents/base.ts';
import type { IntentBase } from '../../core/domain/intents/base.ts';
import { deadlineOf, verdictOf } from '../../core/domain/intents/deadline.ts';
import { isFinal, NO_PROGRESS } from '../../core/domain/intents/intent.ts';
import type { Choice, Intent } from '../../core/domain/intents/intent.ts';
import { queued } from '../../core/domain/intents/machine.ts';
import { projected } from '../../core/domain/intents/projection.ts';
import { ruleContext } from '../../core/domain/nce/context.ts';
import type { Subscription } from '../../core/domain/subscriptions/subscription.ts';
import { DAY, HOUR, instant, MINUTE, SECOND } from '../../core/domain/time/instant.ts';
import { anAddress } from '../builders/customer.ts';
import type { Bug } from './bugs.ts';
import { createDisk } from './ledger.ts';
import { personDoes, startProgram } from './program.ts';
import type { Computer, Program } from './program.ts';
import { createDice } from './random.ts';
import { createService, ITEM } from './service.ts';
import { READ_FAULTS, WRITE_FAULTS } from './service/kinds.ts';
import type { Habits } from './service/kinds.ts';
import { createTime } from './time.ts';
import { createWitness } from './witness.ts';

export type HistoryOptions = { readonly seed: number; readonly steps: number; readonly bug?: Bug | null; /** Told each step, to read a failure. */ readonly tell?: (line: string) => void };
export type HistoryResult = { readonly violations: readonly string[]; readonly intents: number; readonly effects: number; readonly kills: number; readonly restores: number; readonly states: Readonly<Record<string, number>> };

const START = instant(Date.UTC(2026, 10, 22, 9));
/** Long enough for every lag and back-off after healing. */
const HEALING = 4 * DAY;
const KNOWN = ruleContext({
  sku: { minimumQuantity: 1, maximumQuantity: null, upgradeTargets: [ITEM.split(':').slice(0, 2).join(':')] },
  legacy: { youngestAddOnAt: null, hasPromotion: false, hasCounterpart: true, exceedsBusinessLimit: false },
});

/** Plays one history: users, colleagues, faults, kills, restored backups, days. The same seed plays the same history. */
export async function playHistory({ seed, steps, bug = null, tell = () => {} }: HistoryOptions): Promise<HistoryResult> {
  const dice = createDice(seed);
  const time = createTime(START);
  const habits: Habits = { memoryHours: dice.pick([0, 24, 1_000_000]), orderLagMs: dice.pick([0, 15 * MINUTE, HOUR]), echoesNames: dice.chance(0.7), hasEtags: dice.chance(0.8) };
  const service = createService({ time, dice, habits, customers: 2 });
  const disk = createDisk();
  if (bug === 'normalInsteadOfFull') disk.setSynchronous(1);
  const computer: Computer = { wallAheadMs: 0, sleptMs: 0, floor: null };
  const witness = createWitness({ disk, service, habits, time });
  let water: number | null = null;
  let killRate = 0;
  let kills = 0;
  let restores = 0;
  let made = 0;
  let programs: Program[] = [];
  let backup: { readonly copy: Uint8Array; readonly ids: ReadonlySet<string> } | null = null;

  const start = (isAlone: boolean): void => {
    try {
      const program = startProgram({
        number: (made += 1),
        disk,
        service,
        time,
        dice,
        computer,
        highWater: { get: () => water, set: (mark) => { water = mark; } },
        isAlone,
        killRate: () => killRate,
        bug,
        watcher: witness.watcher,
        onRefresh: witness.refreshed,
      });
      programs = [...programs, program];
      program.engine.pump();
    } catch {
      // Killed while it started.
    }
  };
  const bury = (): void => {
    const dead = programs.filter((one) => !one.isAlive());
    for (const one of dead) witness.died(one.number);
    kills += dead.length;
    programs = programs.filter((one) => one.isAlive());
    if (programs.length === 0) start(true);
  };
  const killAll = (): void => {
    for (const one of programs) one.kill();
    for (const one of programs) witness.died(one.number);
    kills += programs.length;
    programs = [];
  };
  const desk = (): Program | null => programs[0] ?? null;

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
    const { at, decision } = intent.state;
    const isDoubt = decision.problem === 'undecided' || decision.problem === 'taken';
    // Written by a clock that has been set back since, the question may seem to come from the future.
    const waited = program.now() - at;
    if (isDoubt && waited >= 0 && waited < 10 * MINUTE) return;
    const hasHappened = witness.effectsOf(intent.id) > 0;
    const truthful: Choice = hasHappened ? 'itHappened' : 'itDidNot';
    const choice = isDoubt ? (decision.choices.includes(truthful) ? truthful : hasHappened ? 'itHappened' : 'giveUp') : dice.pick(decision.choices.filter((one) => one !== 'itHappened' && one !== 'lookAgain'));
    if (!decision.choices.includes(choice)) return;
    tell(`decide ${intent.id} ${decision.problem} ${choice}`);
    const customerId = choice === 'itHappened' && intent.action.kind === 'createCustomer' ? service.customerOf(intent.action.customer.domainPrefix) : null;
    personDoes(program, intent.id, { type: 'decided', at: program.now(), by: 'Anna', choice, requestIds: requestIds(), customerId });
  };

  const setFaults = (level: number): void => {
    service.setFaults({
      write: () => (dice.chance(level) ? dice.pick(WRITE_FAULTS) : null),
      read: () => (dice.chance(level / 2) ? dice.pick(READ_FAULTS) : null),
    });
  };

  const colleague = (): void => {
    const id = someCustomer();
    const subscriptions = service.subscriptions(id);
    const kind = dice.below(6);
    if (kind === 4) service.colleague.email(id, `kollege${dice.below(1_000)}@x.example`);
    else if (kind === 5) service.colleague.prices(1 + dice.below(3) / 10);
    else if (subscriptions.length > 0) {
      const { id: sid, quantity } = dice.pick(subscriptions);
      if (kind < 2) service.colleague.seats(id, sid, quantity + 1 + (quantity % 2) + 2 * dice.below(4));
      else if (kind === 2) service.colleague.autoRenew(id, sid);
      else service.colleague.extendWindow(id, sid, dice.between(0, 10 * HOUR));
    }
  };

  const backUp = (): void => {
    backup = { copy: disk.copy(), ids: witness.known() };
  };
  const restore = (): void => {
    if (backup === null) return;
    killAll();
    disk.restore(backup.copy);
    witness.restored(backup.ids);
    restores += 1;
    tell('restored');
    start(true);
  };
  /** A backup, some work that is carried out, and the backup is put back. */
  const workOfALostDay = async (): Promise<void> => {
    queueSomething();
    queueSomething();
    backUp();
    await time.pass(dice.between(MINUTE, 30 * MINUTE));
    restore();
  };
  /** Decided in time, and the line is away until about when the window closes. */
  const missWindow = async (): Promise<void> => {
    const id = someCustomer();
    const open = service.subscriptions(id).filter(({ status, cancellationAllowedUntil }) => status === 'active' && cancellationAllowedUntil !== null && cancellationAllowedUntil > time.now());
    if (open.length === 0) return;
    const subscription = projected(dice.pick(open), openIntents());
    service.setLine(false);
    const base = { kind: 'subscription', asOf: time.now(), subscription: subscriptionBase(subscription) } as const;
    const change = dice.chance(0.5) ? ({ kind: 'cancel' } as const) : ({ kind: 'quantity', quantity: Math.max(2, subscription.quantity - 2 - (subscription.quantity % 2)) } as const);
    queue({ kind: 'changeSubscription', change }, { kind: 'known', id }, subscription, base);
    const until = (subscription.cancellationAllowedUntil ?? time.now()) - time.now();
    await time.pass(Math.max(0, until + dice.pick([-HOUR, -MINUTE, -2 * SECOND, -500, 0, 1, SECOND, MINUTE, HOUR, 5 * HOUR, DAY])));
    service.setLine(true);
    for (const one of programs) one.engine.pump({ manual: true });
    await time.pass(dice.between(0, MINUTE));
  };

  const step = async (): Promise<void> => {
    const kind = dice.below(100);
    if (kind < 34) queueSomething();
    else if (kind < 44) person();
    else if (kind < 52) colleague();
    else if (kind < 60) setFaults(dice.pick([0, 0.2, 0.5, 0.9]));
    else if (kind < 63) killRate = dice.pick([0, 0, 0.01, 0.05]);
    else if (kind < 66) { killAll(); tell('killed'); start(true); }
    else if (kind < 68) { killAll(); disk.losePower(); tell('power lost'); start(true); }
    else if (kind < 71) service.setLine(dice.chance(0.6));
    else if (kind < 73) computer.wallAheadMs = dice.pick([0, -3 * DAY, 5 * DAY, -2 * HOUR, HOUR]);
    else if (kind < 75) { const slept = dice.between(MINUTE, 2 * DAY); computer.sleptMs += slept; await time.pass(slept); }
    else if (kind < 77) backUp();
    else if (kind < 79) restore();
    else if (kind < 80) await workOfALostDay();
    else if (kind < 82 && programs.length < 3) start(false);
    else if (kind < 83) desk()?.engine.pause('Anna');
    else if (kind < 86) desk()?.engine.resume('Anna');
    else if (kind < 89) await missWindow();
    else if (kind < 93) await time.pass(dice.between(SECOND, 90 * SECOND));
    else if (kind < 98) await time.pass(dice.between(2 * MINUTE, 3 * HOUR));
    else await time.pass(dice.between(3 * HOUR, 3 * DAY));
  };

  start(true);
  for (let count = 0; count < steps && witness.violations.length === 0; count += 1) {
    try {
      await step();
    } catch {
      // A click met a program that had just been killed.
    }
    await time.pass(dice.between(0, 2 * SECOND));
    bury();
    witness.check();
  }
  await heal();
  witness.finish();
  return { violations: witness.violations, intents: witness.count(), effects: service.effects.length, kills, restores, states: witness.states() };

  /** The line is good again, a person answers every question, time passes. */
  async function heal(): Promise<void> {
    tell('healing');
    setFaults(0);
    service.setLine(true);
    killRate = 0;
    computer.wallAheadMs = 0;
    const end = time.elapsed() + HEALING;
    bury();
    for (const one of programs) {
      one.engine.resume('Anna');
      one.engine.pump({ manual: true });
    }
    let quiet = 0;
    while (time.elapsed() < end && witness.violations.length === 0 && quiet < 3) {
      const open = openIntents().filter(({ state }) => state.kind !== 'draft');
      const program = desk();
      if (program !== null) for (const intent of open) decide(program, intent);
      quiet = open.every(({ state }) => isFinal(state)) ? quiet + 1 : 0;
      if (!(await time.passToNext(5 * MINUTE))) await time.pass(5 * MINUTE);
    }
    witness.check();
    await time.pass(MINUTE);
  }
}

