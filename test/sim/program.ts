import { createOutboxStore } from '../../core/db/repositories/outbox.ts';
import { intentId } from '../../core/domain/ids.ts';
import type { CustomerId, IntentId } from '../../core/domain/ids.ts';
import { ruleContext } from '../../core/domain/nce/context.ts';
import { advance } from '../../core/domain/intents/machine.ts';
import { estimateTime } from '../../core/domain/intents/trusted-time.ts';
import { after, instant, MINUTE } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
import type { HighWater, OutboxStore } from '../../core/ports/outbox-store.ts';
import { silentLog } from '../../core/ports/system.ts';
import type { Clock } from '../../core/ports/system.ts';
import type { OutboxEngine } from '../../core/sync/outbox/options.ts';
import { createOutbox } from '../../core/sync/outbox/outbox.ts';
import type { Bug } from './bugs.ts';
import type { SimDisk } from './ledger.ts';
import { isCall, plantedChecks, plantedReads, plantedStore, plantedWrites, wrapWrites } from './planted.ts';
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
  /** What screens do when they are told; nothing when left out. */
  readonly onChange?: () => void;
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

/** What the rules know of the articles that are bought here. */
export const KNOWN = ruleContext({
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
  const store = mortal(plantedStore(real, bug), { life, mayDie, leased: (id) => watcher.leased(number, id) });
  const engine = createOutbox({
    api: alive(plantedReads(service.api, bug)),
    writes: alive(watched(plantedWrites(service.writes, { bug, dice }), { watcher, number })),
    checks: alive(plantedChecks(service.checks, bug)),
    store,
    highWater: bug === 'replayAfterRestore' ? { get: () => real.mark(), set: () => {} } : parts.highWater,
    clock,
    time: () => estimateTime({ heard, floor: computer.floor, wall: wall(), monotonic: monotonic() }),
    uptime: time.elapsed,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        const callOff = time.at(time.elapsed() + milliseconds, () => {
          signal?.removeEventListener('abort', broken);
          if (life.isAlive) resolve();
        });
        const broken = (): void => {
          callOff();
          resolve();
        };
        signal?.addEventListener('abort', broken, { once: true });
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
    onChange: parts.onChange ?? (() => {}),
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
    together: (work) => guard(() => store.together(work)),
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
    ofBatch: (batch) => read(() => store.ofBatch(batch)),
    sizeOf: (batch) => read(() => store.sizeOf(batch)),
  };
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
