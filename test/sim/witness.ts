import type { CustomerId, IntentId } from '../../core/domain/ids.ts';
import { intentId } from '../../core/domain/ids.ts';
import { valueOf } from '../../core/domain/intents/fields.ts';
import type { SubscriptionField } from '../../core/domain/intents/fields.ts';
import { isFinal } from '../../core/domain/intents/intent.ts';
import type { Intent } from '../../core/domain/intents/intent.ts';
import type { SimDisk } from './ledger.ts';
import type { Watcher } from './program.ts';
import { createRecord, isNameless } from './record.ts';
import type { SimService } from './service.ts';
import type { Effect, Habits } from './service/kinds.ts';
import type { SimTime } from './time.ts';

/** Sees the disk and the service at once, and says what must never be seen. */
export type Witness = {
  readonly watcher: Watcher;
  readonly violations: readonly string[];
  /** The person was told that this one is kept. */
  readonly acknowledged: (id: IntentId) => void;
  readonly known: () => ReadonlySet<string>;
  /** An older copy of the ledger: what came later is not expected any more. */
  readonly restored: (ids: ReadonlySet<string>) => void;
  readonly died: (program: number) => void;
  readonly refreshed: (id: CustomerId) => void;
  readonly effectsOf: (id: IntentId) => number;
  /** After every step. */
  readonly check: () => void;
  /** After healing. */
  readonly finish: () => void;
  readonly count: () => number;
  readonly states: () => Readonly<Record<string, number>>;
};

export function createWitness({ disk, service, habits, time }: { readonly disk: SimDisk; readonly service: SimService; readonly habits: Habits; readonly time: SimTime }): Witness {
  const record = createRecord(disk, time);
  const { broken, rowOf, intentOf } = record;
  const effects = new Map<string, number>();
  let orderOfEffects = 0;
  const firstEffect = new Map<string, number>();
  /** Wishes that have come true. */
  const reached = new Set<string>();

  const onEffect = (effect: Effect): void => {
    const intent = record.ownerOf(effect.requestId);
    if (intent === undefined) {
      broken(`something happened that nobody decided: ${effect.operation} ${effect.requestId}`);
      return;
    }
    const count = (effects.get(intent.id) ?? 0) + 1;
    effects.set(intent.id, count);
    if (count > 1) broken(`${intent.id} (${effect.operation}) happened ${count} times`);
    reached.add(wishOf(intent));
    firstEffect.set(intent.id, (orderOfEffects += 1));
    if (effect.operation === 'changeSubscription' && habits.hasEtags) overwrites(intent, effect);
    if (effect.price !== null && intent.base.kind === 'prices') {
      const confirmed = intent.base.lines.reduce((sum, { extendedPrice }) => sum + (extendedPrice?.minor ?? 0), 0);
      if (confirmed !== effect.price) broken(`${intent.id} was ordered at ${effect.price} instead of ${confirmed}`);
    }
  };

  /** What was overwritten must be what the person had seen. */
  const overwrites = (intent: Intent, { before }: Effect): void => {
    const { action, base } = intent;
    if (action.kind !== 'changeSubscription' || base.kind !== 'subscription') return;
    const field = FIELDS[action.change.kind];
    if (field !== undefined && valueOf(base.subscription, field) !== before) broken(`${intent.id} overwrote ${String(before)}, which nobody had seen`);
  };

  const check = (): void => {
    record.checkPromises();
    for (const arrival of service.arrivals.splice(0)) if (arrival.isLate) broken(`${record.ownerOf(arrival.requestId)?.id} was sent after its window had closed`);
  };

  service.onEffect(onEffect);
  return {
    watcher: {
      sending: (program, requestId) => void record.leaves({ requestId, what: `a request ${requestId}`, program }),
      leased: (program, id) => {
        const other = record.senderOf(id);
        if (other !== undefined && other !== program) broken(`${id} was taken from a program that is sending it`);
      },
      returned: (program, requestId) => {
        const intent = record.ownerOf(requestId);
        if (intent !== undefined) record.returned(intent.id, program);
      },
    },
    violations: record.violations,
    acknowledged: record.acknowledged,
    known: record.known,
    restored: record.restored,
    died: record.died,
    refreshed: () => {},
    effectsOf: (id) => effects.get(id) ?? 0,
    check,
    finish: () => {
      check();
      record.checkIntegrity();
      for (const row of record.rows()) endsWell(intentOf(row));
    },
    count: record.count,
    states: record.states,
  };

  /** A person has not released yet what this one depends on: it waits, and says so. */
  function waitsForDraft(id: string): boolean {
    const row = rowOf(id);
    if (row === undefined) return false;
    const { customer, dependsOn } = intentOf(row);
    return [...dependsOn, ...(customer.kind === 'created' ? [customer.by] : [])].some((one) => rowOf(one)?.state === 'draft');
  }

  /** A restored base may lie so far back that what is wished is what was there all the time. */
  function isSo({ action, customer, subscriptionId }: Intent): boolean {
    if (action.kind !== 'changeSubscription' || action.change.kind !== 'quantity' || customer.kind !== 'known') return false;
    const { quantity } = action.change;
    return service.subscriptions(customer.id).some((one) => one.id === subscriptionId && one.quantity === quantity);
  }

  /** Every intent ends, and what the ledger says is what happened. */
  function endsWell(intent: Intent): void {
    const { id, action, state } = intent;
    const count = effects.get(intentId(id)) ?? 0;
    if (isNameless(intent)) broken(`${id} made a customer that nobody can name`);
    if (!isFinal(state) && state.kind !== 'draft' && !waitsForDraft(id)) broken(`${id} (${action.kind}) still ${state.kind} after everything was well for days: ${JSON.stringify(state)}`);
    // A switch that somebody has set already is accepted, and nothing happens.
    if (state.kind === 'confirmed' && state.confirmation.by === 'answer' && count !== 1 && !(count === 0 && isSwitch(action))) broken(`${id} (${action.kind}) is confirmed by an answer and happened ${count} times`);
    if (state.kind === 'confirmed' && state.confirmation.by === 'readBack' && count !== 1 && !isSwitch(action) && !(count === 0 && (reached.has(wishOf(intent)) || isSo(intent)))) broken(`${id} (${action.kind}) is confirmed by a read-back and happened ${count} times`);
    if ((state.kind === 'rejected' || state.kind === 'tooLate' || state.kind === 'undone') && count > 0) broken(`${id} (${action.kind}) is ${state.kind}, and yet it happened`);
  }
}

/** The same wish may have come true by an intent that a restored ledger has forgotten; a look cannot tell the two apart. */
const wishOf = ({ subscriptionId, action }: Intent): string => JSON.stringify([subscriptionId, action]);

/** A colleague may have thrown the same switch. */
const isSwitch = (action: Intent['action']): boolean => action.kind === 'changeSubscription' && action.change.kind === 'autoRenew';

const FIELDS: Readonly<Partial<Record<Extract<Intent['action'], { kind: 'changeSubscription' }>['change']['kind'], SubscriptionField>>> = { quantity: 'quantity', cancel: 'status', autoRenew: 'autoRenew', friendlyName: 'friendlyName' };

