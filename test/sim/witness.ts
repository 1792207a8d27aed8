import type Database from 'better-sqlite3';
import type { CustomerId, IntentId } from '../../core/domain/ids.ts';
import { intentId } from '../../core/domain/ids.ts';
import { valueOf } from '../../core/domain/intents/fields.ts';
import type { SubscriptionField } from '../../core/domain/intents/fields.ts';
import { isFinal } from '../../core/domain/intents/intent.ts';
import type { Intent } from '../../core/domain/intents/intent.ts';
import { toIso } from '../../core/domain/time/instant.ts';
import type { SimDisk } from './ledger.ts';
import type { Watcher } from './program.ts';
import type { Effect, Habits, SimService } from './service.ts';
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

type Row = { readonly guid: string; readonly body: string; readonly state: string };

export function createWitness({ disk, service, habits, time }: { readonly disk: SimDisk; readonly service: SimService; readonly habits: Habits; readonly time: SimTime }): Witness {
  const violations: string[] = [];
  const expected = new Set<string>();
  const ever = new Set<string>();
  /** Which intent a request id belongs to, as it was when the request left. */
  const owners = new Map<string, Intent>();
  const inFlight = new Map<string, number>();
  const effects = new Map<string, number>();
  let orderOfEffects = 0;
  const firstEffect = new Map<string, number>();

  const broken = (what: string): void => void violations.push(`${toIso(time.now())} ${what}`);
  const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>();
  /** Prepared once for each connection. */
  const statement = (text: string): Database.Statement => {
    const client = disk.client();
    const known = prepared.get(client) ?? new Map<string, Database.Statement>();
    prepared.set(client, known);
    const found = known.get(text) ?? client.prepare(text);
    known.set(text, found);
    return found;
  };
  const rows = (): Row[] => statement('SELECT guid, body, state FROM intents').all() as Row[];
  const ids = (): string[] => (statement('SELECT guid FROM intents').all() as Pick<Row, 'guid'>[]).map(({ guid }) => guid);
  const intentOf = (row: Row): Intent => JSON.parse(row.body) as Intent;
  const rowOf = (id: string): Row | undefined => statement('SELECT guid, body, state FROM intents WHERE guid = ?').get(id) as Row | undefined;

  /** Wishes that have come true. */
  const reached = new Set<string>();

  const sending = (program: number, requestId: string): void => {
    // From the newest attempt back: it is the one that leaves now, while an intent may have been tried a thousand times.
    const row = statement(`SELECT i.guid, i.body, i.state FROM intent_attempts a CROSS JOIN intents i ON i.sequence = a.intent WHERE a.request_id = ? AND a.ended_at IS NULL AND i.state = 'sending' ORDER BY a.id DESC LIMIT 1`).get(requestId) as Row | undefined;
    if (row === undefined) {
      broken(`a request ${requestId} left that the disk knows nothing of`);
      return;
    }
    const intent = intentOf(row);
    if (inFlight.has(intent.id)) broken(`${intent.id} is sent twice at the same time`);
    inFlight.set(intent.id, program);
    owners.set(requestId, intent);
    for (const dependency of intent.dependsOn.length === 0 && intent.customer.kind === 'created' && intent.action.kind !== 'createCustomer' ? [intent.customer.by] : intent.dependsOn) {
      if (rowOf(dependency)?.state !== 'confirmed') broken(`${intent.id} was sent before ${dependency} was confirmed`);
    }
  };

  const onEffect = (effect: Effect): void => {
    const intent = owners.get(effect.requestId);
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
    const present = new Set(ids());
    for (const id of expected) if (!present.has(id)) broken(`${id} is lost`);
    for (const arrival of service.arrivals.splice(0)) if (arrival.isLate) broken(`${owners.get(arrival.requestId)?.id} was sent after its window had closed`);
  };

  service.onEffect(onEffect);
  return {
    watcher: {
      sending,
      leased: (program, id) => {
        const other = inFlight.get(id);
        if (other !== undefined && other !== program) broken(`${id} was taken from a program that is sending it`);
      },
      returned: (program, requestId) => {
        const intent = owners.get(requestId);
        if (intent !== undefined && inFlight.get(intent.id) === program) inFlight.delete(intent.id);
      },
    },
    violations,
    acknowledged: (id) => {
      expected.add(id);
      ever.add(id);
    },
    known: () => new Set(ids()),
    restored: (ids) => {
      for (const id of expected) if (!ids.has(id)) expected.delete(id);
    },
    died: (program) => {
      for (const [id, sender] of inFlight) if (sender === program) inFlight.delete(id);
    },
    refreshed: () => {},
    effectsOf: (id) => effects.get(id) ?? 0,
    check,
    finish: () => {
      check();
      const integrity: unknown = disk.client().pragma('integrity_check', { simple: true });
      if (integrity !== 'ok') broken(`integrity_check: ${String(integrity)}`);
      for (const row of rows()) endsWell(intentOf(row));
    },
    count: () => ever.size,
    states: () => Object.fromEntries(disk.client().prepare<[], { state: string; count: number }>('SELECT state, count(*) AS count FROM intents GROUP BY state').all().map(({ state, count }) => [state, count])),
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

