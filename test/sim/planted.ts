import type { Intent } from '../../core/domain/intents/intent.ts';
import { ok } from '../../core/domain/result.ts';
import { DAY, HOUR, instant } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
import { CUSTOMER_CURSOR } from '../../core/ports/mirror.ts';
import type { MirrorWriter } from '../../core/ports/mirror.ts';
import type { IntentChange, OutboxStore, StoredIntent } from '../../core/ports/outbox-store.ts';
import type { Bug } from './bugs.ts';
import type { Dice } from './random.ts';
import type { SimService } from './service.ts';

/** The planted bugs: ports that break one promise each. */
export const plantedStore = (store: OutboxStore, bug: Bug | null): OutboxStore => (bug === null ? store : (STORES[bug]?.(store) ?? store));

const STORES: Partial<Record<Bug, (store: OutboxStore) => OutboxStore>> = {
  sendingNotDurable: (store) => {
    // Kept in memory until the answer is there.
    const held = new Map<string, { readonly change: IntentChange; readonly stored: StoredIntent }>();
    return {
      ...store,
      save: (change) => {
        if (change.begun?.step === 'main') {
          const row = store.get(change.intent.id);
          if (!row?.readable || row.stored.revision !== change.revision) return null;
          const stored = { ...row.stored, intent: change.intent, revision: change.revision + 1 };
          held.set(change.intent.id, { change, stored });
          return stored;
        }
        const waiting = held.get(change.intent.id);
        if (waiting !== undefined && change.revision === waiting.stored.revision) {
          held.delete(change.intent.id);
          if (store.save(waiting.change) === null) return null;
        }
        return store.save(change);
      },
    };
  },
  unknownResetBy429: (store) => ({
    ...store,
    save: (change) => {
      const { state } = change.intent;
      if (state.kind !== 'unknown' || state.problem?.tag !== 'rateLimited') return store.save(change);
      return store.save({ ...change, intent: { ...change.intent, state: { kind: 'waiting', dueAt: null, problem: null } } });
    },
  }),
  acknowledgedBeforeCommit: (store) => ({
    ...store,
    add: (intent: Intent) => {
      setImmediate(() => setImmediate(() => addIfOpen(store, intent)));
      return { intent, sequence: 0, revision: 1, updatedAt: intent.createdAt, touched: 0 };
    },
  }),
  noLease: (store) => ({ ...store, lease: (id) => store.get(id), save: ({ holder: _holder, ...change }) => store.save(change) }),
  lostUpdates: (store) => ({
    ...store,
    save: (change) =>
      change.ended?.outcome === 'done' && change.intent.state.kind === 'confirmed' ? store.save({ ...change, intent: { ...change.intent, state: { kind: 'undone', at: change.at, by: 'bug' } } }) : store.save(change),
  }),
};

function addIfOpen(store: OutboxStore, intent: Intent): void {
  try {
    store.add(intent, []);
  } catch {
    // The disk has gone on to another life.
  }
}

/** In two transactions, which nothing holds together: a kill in between leaves a place in the list behind a page that nobody has. */
export function plantedMirror(mirror: MirrorWriter, bug: Bug | null): MirrorWriter {
  if (bug !== 'pageTokenFirst') return mirror;
  const { together: _together, ...apart } = mirror;
  return {
    ...apart,
    putCustomerPage: (page) => {
      mirror.setCheckpoint(CUSTOMER_CURSOR, page.nextCursor);
      return mirror.putCustomerPage(page);
    },
  };
}

export function plantedReads(api: SimService['api'], bug: Bug | null): SimService['api'] {
  if (bug === 'deadlineInLocalDays') return inLocalDays(api);
  return bug === 'staleBase' ? fromMemory(api) : api;
}

const inLocalDays = (api: SimService['api']): SimService['api'] => ({
  ...api,
  subscription: async (id, sid) => {
    const answer = await api.subscription(id, sid);
    if (!answer.ok) return answer;
    const { entity } = answer.value;
    const batches = (entity.reducible?.batches ?? []).map((batch) => ({ ...batch, allowedUntil: endOfLocalDay(batch.allowedUntil) }));
    const until = entity.cancellationAllowedUntil;
    return ok({ ...answer.value, entity: { ...entity, cancellationAllowedUntil: until === null ? null : endOfLocalDay(until), reducible: entity.reducible === null ? null : { ...entity.reducible, batches } } });
  },
});

/** Seven days by the calendar of an office that is two hours ahead of UTC. */
const endOfLocalDay = (at: Instant): Instant => instant(Math.ceil((at + 2 * HOUR) / DAY) * DAY - 2 * HOUR);

/** Old figures under the new version. */
function fromMemory(api: SimService['api']): SimService['api'] {
  const kept = new Map<string, Awaited<ReturnType<typeof api.subscription>>>();
  return {
    ...api,
    subscription: async (id, sid) => {
      const known = kept.get(sid);
      const answer = await api.subscription(id, sid);
      if (answer.ok && known === undefined) kept.set(sid, answer);
      return answer.ok && known?.ok === true ? ok({ ...known.value, entity: { ...known.value.entity, etag: answer.value.entity.etag } }) : answer;
    },
  };
}

export function plantedChecks(checks: SimService['checks'], bug: Bug | null): SimService['checks'] {
  if (bug !== 'priceNotCompared') return checks;
  return {
    ...checks,
    cart: async (id, cart) => {
      const answer = await checks.cart(id, cart);
      return answer.ok ? ok({ ...answer.value, lines: answer.value.lines.map((line) => ({ ...line, extendedPrice: null })) }) : answer;
    },
  };
}

type Writes = SimService['writes'];
type AnyCall = (...values: unknown[]) => Promise<unknown>;

export const plantedWrites = (writes: Writes, { bug, dice }: { readonly bug: Bug | null; readonly dice: Dice }): Writes => (bug === null ? writes : (WRITES[bug]?.(writes, dice) ?? writes));

const WRITES: Partial<Record<Bug, (writes: Writes, dice: Dice) => Writes>> = {
  newIdPerAttempt: (writes, dice) => wrapWrites(writes, (call, values) => call(...values.map((value) => (isCall(value) ? { ...value, requestId: dice.guid() } : value)))),
  unknownTakenForNotDone: (writes) =>
    wrapWrites(writes, async (call, values) => {
      const answer = (await call(...values)) as { readonly kind: string; readonly error?: unknown };
      return answer.kind === 'unknown' ? { kind: 'notDone', error: answer.error, retryAfterMs: null } : answer;
    }),
  unknownTakenForDone: (writes) => ({
    ...writes,
    checkoutCart: async (id, cart, call) => {
      const answer = await writes.checkoutCart(id, cart, call);
      return answer.kind === 'unknown' ? { kind: 'done', value: { orders: [{ id: 'lost' as never, lines: [] }], refused: [] }, correlationId: null } : answer;
    },
  }),
  priceNotCompared: (writes) => ({
    ...writes,
    createCart: async (id, lines, call) => {
      const answer = await writes.createCart(id, lines, call);
      return answer.kind === 'done' ? { ...answer, value: { ...answer.value, lines: answer.value.lines.map((line) => ({ ...line, extendedPrice: null })) } } : answer;
    },
  }),
};

export const isCall = (value: unknown): value is { readonly requestId: string } => typeof value === 'object' && value !== null && 'requestId' in value;

export function wrapWrites(writes: Writes, around: (call: AnyCall, values: unknown[]) => Promise<unknown>): Writes {
  const wrapped = Object.fromEntries(Object.entries(writes as unknown as Record<string, AnyCall>).map(([name, call]) => [name, (...values: unknown[]) => around(call, values)]));
  return wrapped as unknown as Writes;
}
