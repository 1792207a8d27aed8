import { err } from '../domain/result.ts';
import type { DeskError } from '../errors/desk-error.ts';
import { createAlarm } from './alarm.ts';
import { readInstant } from './checkpoints.ts';
import { initialLoop, step } from './loop.ts';
import type { LoopEffect, LoopEvent } from './loop.ts';
import { createNotes } from './notes.ts';
import type { SyncEngine, SyncOptions } from './options.ts';
import { DEFAULT_POLICY } from './policy.ts';
import { refreshOne } from './refresh-customer.ts';
import { createSkips } from './run/context.ts';
import type { StageResult } from './run/context.ts';
import { kindOf, run } from './run/run.ts';
import { createStamps } from './stamps.ts';
import { createStatusBoard } from './status.ts';

/** The engine around the loop: carries out its effects, tells the status, writes the journal. */
export function createSync(options: SyncOptions): SyncEngine {
  const { clock, mirror } = options;
  const policy = { ...DEFAULT_POLICY, ...options.policy };
  const stamps = createStamps(clock, readInstant(mirror, 'newestStamp'));
  const notes = createNotes(options.journal, clock);
  const board = createStatusBoard(clock, () => loop, { kind: null, problem: null, lastFinishedAt: readInstant(mirror, 'finishedAt') });
  const alarm = createAlarm(clock, options.sleep, () => dispatch({ type: 'tick' }));
  const closing = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  let stop = new AbortController();
  let loop = initialLoop(options.automatic);

  const dispatch = (event: LoopEvent): void => {
    const next = step(loop, event, { now: clock.monotonic(), random: options.random(), everyMs: policy.everyMs });
    loop = next.state;
    next.effects.forEach(carryOut);
    board.publish();
  };

  const carryOut = (effect: LoopEffect): void => {
    if (effect.type === 'wake') alarm.set(effect.at);
    else if (effect.type === 'abort') stop.abort();
    else {
      stop = new AbortController();
      void track(runOnce(effect.full, stop.signal));
    }
  };

  /** `close` waits for everything that may still write. */
  const track = <Value>(work: Promise<Value>): Promise<Value> => {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  };

  const runOnce = async (full: boolean, signal: AbortSignal): Promise<void> => {
    const began = clock.monotonic();
    // Whoever starts a run sees "running" before anything else happens.
    await Promise.resolve();
    const outcome = await guarded<StageResult>(() => {
      const kind = kindOf(options);
      board.set({ kind });
      board.progress.reset();
      if (loop.failures === 0) notes.write({ code: 'sync.started', kind });
      const { progress } = board;
      const skips = createSkips(policy, notes.skipped);
      return run({ options, policy, stamps, progress, note: notes.write, noteSkip: notes.skipped, signal, skips }, { full });
    });
    if (loop.phase !== 'closed') settle(outcome, Math.round(clock.monotonic() - began), signal.aborted);
  };

  const settle = (outcome: StageResult, milliseconds: number, wasStopped: boolean): void => {
    if (outcome.ok) finished(milliseconds);
    else if (wasStopped || outcome.error.tag === 'cancelled') cancelled();
    else failed(outcome.error);
  };

  const finished = (milliseconds: number): void => {
    const kind = board.known().kind ?? 'refresh';
    board.set({ problem: null, lastFinishedAt: clock.now() });
    dispatch({ type: 'finished' });
    notes.recovered();
    tell(() => {
      const { customers, subscriptions } = mirror.counts();
      notes.write({ code: 'sync.finished', kind, customers, subscriptions, milliseconds });
    });
  };

  const cancelled = (): void => {
    board.set({ problem: null });
    dispatch({ type: 'cancelled' });
    tell(() => notes.write({ code: 'sync.cancelled' }));
  };

  const failed = (error: DeskError): void => {
    board.set({ problem: error });
    dispatch({ type: 'failed', error });
    tell(() => notes.failed({ code: 'sync.failed', error, nextAttemptAt: board.nextAttemptAt() }));
  };

  /** A journal that cannot be written is shown as the problem; the loop goes on. */
  const tell = (write: () => void): void => {
    try {
      write();
    } catch (thrown) {
      board.set({ problem: explained(thrown) });
      board.publish();
    }
  };

  /** Whatever is thrown under way is a store that failed, or a bug. */
  const guarded = async <Value extends { readonly ok: boolean }>(work: () => Promise<Value>): Promise<Value | { readonly ok: false; readonly error: DeskError }> => {
    try {
      return await work();
    } catch (thrown) {
      return err(explained(thrown));
    }
  };

  const explained = (thrown: unknown): DeskError => {
    const known = options.explain(thrown);
    if (known) return known;
    const reference = `sync-${clock.now()}`;
    options.log.error('sync.unexpected', { reference, stack: thrown instanceof Error ? (thrown.stack ?? thrown.message) : typeof thrown });
    return { tag: 'unexpected', reference };
  };

  const engine: SyncEngine = {
    start: ({ full }) => {
      const started = loop.phase === 'idle';
      if (started) notes.tellAgain();
      dispatch({ type: 'manual', full });
      return { started };
    },
    cancel: () => {
      const isRunning = loop.phase === 'running';
      dispatch({ type: 'cancel' });
      return { cancelled: isRunning };
    },
    status: board.status,
    subscribe: board.subscribe,
    setOnline: (online) => dispatch({ type: online ? 'online' : 'offline' }),
    refreshCustomer: (id, signal) => {
      const either = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
      return track(guarded(() => refreshOne(options, stamps, { id, signal: either })));
    },
    close: async () => {
      closing.abort();
      dispatch({ type: 'closed' });
      board.close();
      await Promise.allSettled(underWay);
    },
  };
  // Whoever opens a filled office wants to see it first: a run takes turns on the thread that answers the window.
  dispatch({ type: 'opened', restMs: readInstant(mirror, 'finishedAt') === null ? 0 : policy.firstRestMs });
  return engine;
}
