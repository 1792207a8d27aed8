import { createOutboxStore } from '../../core/db/repositories/outbox.ts';
import { intentId } from '../../core/domain/ids.ts';
import type { CustomerId, IntentId } from '../../core/domain/ids.ts';
import { ruleContext } from '../../core/domain/nce/context.ts';
import { advance } from '../../core/domain/intents/machine.ts';
import type { Intent } from '../../core/domain/intents/intent.ts';
import { estimateTime } from '../../core/domain/intents/trusted-time.ts';
import { ok } from '../../core/domain/result.ts';
import { after, DAY, HOUR, instant, MINUTE } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
import type { HighWater, IntentChange, OutboxStore, StoredIntent } from '../../core/ports/outbox-store.ts';
import { silentLog } from '../../core/ports/system.ts';
import type { Clock } from '../../core/ports/system.ts';
import type { OutboxEngine } from '../../core/sync/outbox/options.ts';
import { createOutbox } from '../../core/sync/outbox/outbox.ts';
import type { Bug } from './bugs.ts';
import type { SimDisk } from './ledger.ts';
import type { Dice } from './random.ts';
import { ITEM } from './service.ts';
import type { SimService } from './service.ts';
import type { SimTime } from './time.ts';

/** The computer: a wall clock that anybody may set, and a monotonic hand that may stand still during sleep. */
export type Computer = { wallAheadMs: number; sleptMs: number; floor: Instant | null };

export type Watcher = {
  readonly sending: (program: number, requestId: string) => void;
  readonly leased: (program: number, id: IntentId) => void;
  readonly returned: (program: number, requestId: string) => void;
};

export type ProgramParts = {
  readonly number: number;
  readonly disk: SimDisk;
  readonly service: SimService;
  readonly time: SimTime;
  readonly dice: Dice;
  readonly computer: Computer;
  readonly highWater: HighWater;
  readonly isAlone: boolean;
  /** Chance to be killed at each call of a port. */
  readonly killRate: () => number;
  readonly bug: Bug | null;
  readonly watcher: Watcher;
  readonly onRefresh: (id: CustomerId) => void;
};

/** One life of the program on the ledger. It ends without a word. */
export type Program = {
  readonly number: number;
  readonly engine: OutboxEngine;
  /** As the person's clicks reach it. */
  readonly store: OutboxStore;
  readonly now: () => Instant;
  readonly isAlive: () => boolean;
  readonly kill: () => void;
};

const KNOWN = ruleContext({
  sku: { minimumQuantity: 1, maximumQuantity: null, upgradeTargets: [ITEM.split(':').slice(0, 2).join(':')] },
  legacy: { youngestAddOnAt: null, hasPromotion: false, hasCounterpart: true, exceedsBusinessLimit: false },
});

class Killed extends Error {}

const forever = (): Promise<never> => new Promise(() => {});

export function startProgram(parts: ProgramParts): Program {
  const { disk, service, time, dice, computer, bug, watcher, number } = parts;
  const life = { isAlive: true };
  let heard: { readonly at: Instant; readonly monotonic: number; readonly wall: Instant } | null = null;
  let heardBefore = service.heard();

  const die = (): void => {
    life.isAlive = false;
  };
  const mayDie = (): void => {
    if (life.isAlive && dice.chance(parts.killRate())) die();
  };
  const wall = (): Instant => after(time.now(), computer.wallAheadMs);
  const monotonic = (): number => time.elapsed() - computer.sleptMs;
  const listen = (): void => {
    const now = service.heard();
    if (now === heardBefore || now === null) return;
    heardBefore = now;
    heard = { at: now.at, monotonic: monotonic(), wall: wall() };
    computer.floor = now.at;
  };

  /** A dead program sends nothing and hears nothing. */
  const alive = <Port extends object>(port: Port): Port => {
    const wrapped: Record<string, unknown> = {};
    for (const [name, call] of Object.entries(port) as [string, (...values: unknown[]) => Promise<unknown>][]) {
      wrapped[name] = async (...values: unknown[]): Promise<unknown> => {
        mayDie();
        if (!life.isAlive) return forever();
        const answer = await call(...values);
        mayDie();
        if (!life.isAlive) return forever();
        listen();
        return answer;
      };
    }
    return wrapped as Port;
  };

  const clock: Clock = { now: () => (heard === null ? instant(Math.max(wall(), computer.floor ?? 0)) : after(heard.at, Math.trunc(monotonic() - heard.monotonic))), monotonic };
  const real = createOutboxStore(disk.open());
  const store = mortal(buggyStore(real, bug), { life, mayDie, leased: (id) => watcher.leased(number, id) });
  const engine = createOutbox({
    api: alive(buggyReads(service.api, bug)),
    writes: alive(watched(buggyWrites(service.writes, { bug, dice }), { watcher, number })),
    checks: alive(buggyChecks(service.checks, bug)),
    store,
    highWater: bug === 'replayAfterRestore' ? { get: () => real.mark(), set: () => {} } : parts.highWater,
    clock,
    time: () => estimateTime({ heard, floor: computer.floor, wall: wall(), monotonic: monotonic() }),
    uptime: time.elapsed,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        const callOff = time.at(time.elapsed() + milliseconds, () => {
          if (life.isAlive) resolve();
        });
        signal?.addEventListener('abort', () => {
          callOff();
          resolve();
        }, { once: true });
      }),
    random: dice.next,
    ids: { next: dice.guid },
    log: silentLog,
    contextOf: () => KNOWN,
    explain: () => null,
    refresh: async (id) => {
      const answer = await service.api.customer(id);
      if (answer.ok) parts.onRefresh(id);
    },
    onChange: () => {},
    onCredentials: () => {},
    isAlone: parts.isAlone,
    policy: { parallel: 3, lookEveryMs: 30_000, guardEveryMs: 30 * MINUTE, longestPauseMs: 5 * MINUTE, ...(bug === 'noQuietTime' ? { quietMs: 0, orderLagMs: 0 } : {}) },
  });
  return { number, engine, store, now: clock.now, isAlive: () => life.isAlive, kill: die };
}

/** A kill may come before or after any write to the disk. */
function mortal(store: OutboxStore, { life, mayDie, leased }: { readonly life: { readonly isAlive: boolean }; readonly mayDie: () => void; readonly leased: (id: IntentId) => void }): OutboxStore {
  const guard = <Value>(work: () => Value): Value => {
    mayDie();
    if (!life.isAlive) throw new Killed();
    const value = work();
    mayDie();
    if (!life.isAlive) throw new Killed();
    return value;
  };
  const read = <Value>(work: () => Value): Value => {
    if (!life.isAlive) throw new Killed();
    return work();
  };
  return {
    add: (intent, notes) => guard(() => store.add(intent, notes)),
    save: (change) => guard(() => store.save(change)),
    lease: (id, request) =>
      guard(() => {
        const row = store.lease(id, request);
        if (row !== null) leased(id);
        return row;
      }),
    release: (id, holder) => guard(() => store.release(id, holder)),
    breakLeases: () => guard(store.breakLeases),
    note: (notes, at) => guard(() => store.note(notes, at)),
    raiseMark: (to) => guard(() => store.raiseMark(to)),
    get: (id) => read(() => store.get(id)),
    open: () => read(store.open),
    touchedSince: (touched) => read(() => store.touchedSince(touched)),
    newestTouch: () => read(store.newestTouch),
    newestSequence: () => read(store.newestSequence),
    page: (query) => read(() => store.page(query)),
    counts: () => read(store.counts),
    attention: () => read(store.attention),
    attempts: (id) => read(() => store.attempts(id)),
    mark: () => read(store.mark),
  };
}

function buggyStore(store: OutboxStore, bug: Bug | null): OutboxStore {
  switch (bug) {
    case 'sendingNotDurable': {
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
    }
    case 'unknownResetBy429':
      return {
        ...store,
        save: (change) => {
          const { state } = change.intent;
          if (state.kind !== 'unknown' || state.problem?.tag !== 'rateLimited') return store.save(change);
          return store.save({ ...change, intent: { ...change.intent, state: { kind: 'waiting', dueAt: null, problem: null } } });
        },
      };
    case 'acknowledgedBeforeCommit':
      return {
        ...store,
        add: (intent: Intent) => {
          void Promise.resolve().then(() => setImmediate(() => setImmediate(() => { try { store.add(intent, []); } catch { /* the disk has gone on to another life */ } })));
          return { intent, sequence: 0, revision: 1, updatedAt: intent.createdAt, touched: 0 };
        },
      };
    case 'noLease':
      return { ...store, lease: (id) => store.get(id), save: (change) => store.save({ ...withoutHolder(change) }) };
    case 'lostUpdates':
      return { ...store, save: (change) => (change.ended?.outcome === 'done' && change.intent.state.kind === 'confirmed' ? store.save({ ...change, intent: { ...change.intent, state: { kind: 'undone', at: change.at, by: 'bug' } } }) : store.save(change)) };
    default:
      return store;
  }
}

const withoutHolder = ({ holder: _holder, ...change }: IntentChange): IntentChange => change;

function buggyReads(api: SimService['api'], bug: Bug | null): SimService['api'] {
  if (bug === 'deadlineInLocalDays') {
    return {
      ...api,
      subscription: async (id, sid) => {
        const answer = await api.subscription(id, sid);
        if (!answer.ok) return answer;
        const { entity } = answer.value;
        const batches = (entity.reducible?.batches ?? []).map((batch) => ({ ...batch, allowedUntil: endOfLocalDay(batch.allowedUntil) }));
        return ok({ ...answer.value, entity: { ...entity, cancellationAllowedUntil: entity.cancellationAllowedUntil === null ? null : endOfLocalDay(entity.cancellationAllowedUntil), reducible: entity.reducible === null ? null : { ...entity.reducible, batches } } });
      },
    };
  }
  if (bug !== 'staleBase') return api;
  const kept = new Map<string, Awaited<ReturnType<typeof api.subscription>>>();
  return {
    ...api,
    subscription: async (id, sid) => {
      const known = kept.get(sid);
      const answer = await api.subscription(id, sid);
      if (answer.ok && known === undefined) kept.set(sid, answer);
      // Old figures under the new version.
      return answer.ok && known?.ok === true ? ok({ ...known.value, entity: { ...known.value.entity, etag: answer.value.entity.etag } }) : answer;
    },
  };
}

/** Seven days by the calendar of an office that is two hours ahead of UTC. */
const endOfLocalDay = (at: Instant): Instant => instant(Math.ceil((at + 2 * HOUR) / DAY) * DAY - 2 * HOUR);

function buggyChecks(checks: SimService['checks'], bug: Bug | null): SimService['checks'] {
  if (bug !== 'priceNotCompared') return checks;
  return {
    ...checks,
    cart: async (id, cart) => {
      const answer = await checks.cart(id, cart);
      return answer.ok ? ok({ ...answer.value, lines: answer.value.lines.map((line) => ({ ...line, extendedPrice: null })) }) : answer;
    },
  };
}

function buggyWrites(writes: SimService['writes'], { bug, dice }: { readonly bug: Bug | null; readonly dice: Dice }): SimService['writes'] {
  const mapped = (change: (answer: { readonly kind: string; readonly error?: unknown }) => unknown): SimService['writes'] => wrapWrites(writes, async (call, values) => change((await call(...values)) as { readonly kind: string }));
  switch (bug) {
    case 'newIdPerAttempt':
      return wrapWrites(writes, (call, values) => call(...values.map((value) => (isCall(value) ? { ...value, requestId: dice.guid() } : value))));
    case 'unknownTakenForNotDone':
      return mapped((answer) => (answer.kind === 'unknown' ? { kind: 'notDone', error: answer.error, retryAfterMs: null } : answer));
    case 'unknownTakenForDone':
      return { ...writes, checkoutCart: async (id, cart, call) => {
        const answer = await writes.checkoutCart(id, cart, call);
        return answer.kind === 'unknown' ? { kind: 'done', value: { orders: [{ id: 'lost' as never, lines: [] }], refused: [] }, correlationId: null } : answer;
      } };
    case 'priceNotCompared':
      return { ...writes, createCart: async (id, lines, call) => {
        const answer = await writes.createCart(id, lines, call);
        return answer.kind === 'done' ? { ...answer, value: { ...answer.value, lines: answer.value.lines.map((line) => ({ ...line, extendedPrice: null })) } } : answer;
      } };
    default:
      return writes;
  }
}

type AnyCall = (...values: unknown[]) => Promise<unknown>;
const isCall = (value: unknown): value is { readonly requestId: string } => typeof value === 'object' && value !== null && 'requestId' in value;

function wrapWrites(writes: SimService['writes'], around: (call: AnyCall, values: unknown[]) => Promise<unknown>): SimService['writes'] {
  const wrapped = Object.fromEntries(Object.entries(writes as unknown as Record<string, AnyCall>).map(([name, call]) => [name, (...values: unknown[]) => around(call, values)]));
  return wrapped as unknown as SimService['writes'];
}

/** Tells when a write leaves and when its answer is back in a program that still lives. */
function watched(writes: SimService['writes'], { watcher, number }: { readonly watcher: Watcher; readonly number: number }): SimService['writes'] {
  return wrapWrites(writes, async (call, values) => {
    const requestId = values.find(isCall)?.requestId ?? '';
    watcher.sending(number, requestId);
    try {
      return await call(...values);
    } finally {
      watcher.returned(number, requestId);
    }
  });
}

/** Something that a person does to an intent; false: it was too late for that. */
export function personDoes(program: Program, id: string, event: Parameters<typeof advance>[1]): boolean {
  const row = program.store.get(intentId(id));
  const next = row?.readable === true ? advance(row.stored.intent, event) : null;
  if (next === null || !row?.readable) return false;
  const saved = program.store.save({ intent: next.intent, revision: row.stored.revision, at: program.now(), notes: next.notes });
  program.engine.hurry(intentId(id));
  return saved !== null;
}
