import type { SyncStatus } from '../contract/sync.ts';
import type { JournalEvent } from '../domain/journal.ts';
import type { CustomerId } from '../domain/ids.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { after } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { DeskError } from '../errors/desk-error.ts';
import { readInstant } from './checkpoints.ts';
import { initialLoop, step } from './loop.ts';
import type { LoopEffect, LoopEvent } from './loop.ts';
import type { SyncEngine, SyncOptions } from './options.ts';
import { DEFAULT_POLICY } from './policy.ts';
import { createProgress } from './progress.ts';
import { createSkips, write } from './run/context.ts';
import type { RunContext, StageResult } from './run/context.ts';
import { readCustomer } from './run/read-customer.ts';
import { kindOf, run } from './run/run.ts';
import type { RunKind } from './run/run.ts';
import { createStamps } from './stamps.ts';

/** Screens need no more progress than this. */
const SHOW_EVERY_MS = 100;

/** The engine around the loop: carries out its effects, runs, tells the status, writes the journal. */
export function createSync(options: SyncOptions): SyncEngine {
  const { clock, mirror, journal, random, sleep, log } = options;
  const policy = { ...DEFAULT_POLICY, ...options.policy };
  const stamps = createStamps(clock, readInstant(mirror, 'newestStamp'));
  const listeners = new Set<(status: SyncStatus) => void>();
  const progress = createProgress(() => publish('throttled'));
  let loop = initialLoop(options.automatic);
  let kind: RunKind | null = null;
  let problem: DeskError | null = null;
  let shownAt = -Infinity;
  let wake = new AbortController();
  let running: { readonly abort: AbortController; readonly done: Promise<void> } | null = null;

  const note = (event: JournalEvent): void => journal.append({ at: clock.now(), event, correlationId: correlationOf(event) });

  const status = (): SyncStatus => ({
    phase: loop.phase === 'closed' ? 'idle' : loop.phase === 'idle' && loop.failures > 0 && !loop.needsPerson ? 'waiting' : loop.phase,
    kind,
    progress: progress.list(),
    lastFinishedAt: readInstant(mirror, 'finishedAt'),
    nextAttemptAt: nextAttemptAt(),
    problem,
    online: loop.online,
  });
  const nextAttemptAt = (): Instant | null => (loop.dueAt === null ? null : after(clock.now(), Math.round(loop.dueAt - clock.monotonic())));

  const publish = (how: 'now' | 'throttled'): void => {
    const now = clock.monotonic();
    if (how === 'throttled' && now - shownAt < SHOW_EVERY_MS) return;
    shownAt = now;
    const shown = status();
    for (const listener of listeners) listener(shown);
  };

  const dispatch = (event: LoopEvent): void => {
    const next = step(loop, event, { now: clock.monotonic(), random: random(), everyMs: policy.everyMs });
    loop = next.state;
    next.effects.forEach(carryOut);
    publish('now');
  };

  const carryOut = (effect: LoopEffect): void => {
    switch (effect.type) {
      case 'run':
        running = begin(effect.full);
        return;
      case 'abort':
        running?.abort.abort();
        return;
      case 'wake':
        wake.abort();
        wake = new AbortController();
        if (effect.at !== null) void tickAt(effect.at, wake.signal);
    }
  };

  const tickAt = async (at: number, signal: AbortSignal): Promise<void> => {
    await sleep(Math.max(0, at - clock.monotonic()), signal);
    if (!signal.aborted) dispatch({ type: 'tick' });
  };

  const begin = (full: boolean): { readonly abort: AbortController; readonly done: Promise<void> } => {
    const abort = new AbortController();
    // The first step waits for the caller to be done: whoever starts a run sees "running" before anything else.
    const done = Promise.resolve().then(() => execute(full, abort.signal));
    return { abort, done };
  };

  const execute = async (full: boolean, signal: AbortSignal): Promise<void> => {
    const began = clock.monotonic();
    const isRetry = loop.failures > 0;
    const outcome = await attempt(() => {
      kind = kindOf(options);
      progress.reset();
      if (!isRetry) note({ code: 'sync.started', kind });
      publish('now');
      const context: RunContext = { options, policy, stamps, progress, note, signal, skips: createSkips(policy, note) };
      return run(context, { full });
    });
    running = null;
    settle(outcome, clock.monotonic() - began, signal.aborted);
  };

  /** Whatever is thrown under way: a store that failed, or a bug. */
  const attempt = async (work: () => Promise<StageResult>): Promise<StageResult> => {
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
    log.error('sync.unexpected', { reference, stack: thrown instanceof Error ? (thrown.stack ?? thrown.message) : typeof thrown });
    return { tag: 'unexpected', reference };
  };

  const settle = (outcome: StageResult, milliseconds: number, aborted: boolean): void => {
    if (loop.phase === 'closed') return;
    try {
      if (outcome.ok) finished(milliseconds);
      else if (outcome.error.tag === 'cancelled' || aborted) cancelled();
      else failed(outcome.error);
    } catch (thrown) {
      // The journal's own store failed: the loop must go on all the same.
      problem = explained(thrown);
      if (loop.phase !== 'idle') dispatch({ type: 'failed', error: problem });
      else publish('now');
    }
  };

  const finished = (milliseconds: number): void => {
    problem = null;
    const { customers, subscriptions } = mirror.counts();
    dispatch({ type: 'finished' });
    note({ code: 'sync.finished', kind: kind ?? 'refresh', customers, subscriptions, milliseconds: Math.round(milliseconds) });
  };

  const cancelled = (): void => {
    problem = null;
    dispatch({ type: 'cancelled' });
    note({ code: 'sync.cancelled' });
  };

  const failed = (error: DeskError): void => {
    const isNews = problem === null || facts(problem) !== facts(error);
    problem = error;
    dispatch({ type: 'failed', error });
    // An hour without a connection is one line, not sixty; the status counts down to the next attempt.
    if (isNews) note({ code: 'sync.failed', error, nextAttemptAt: nextAttemptAt() });
  };

  const refreshCustomer = async (id: CustomerId, signal?: AbortSignal): Promise<Result<Instant, DeskError>> => {
    const mark = stamps.mark();
    try {
      const reading = await readCustomer(options.api, stamps, id, signal);
      if (!reading.ok) return reading;
      const at = stamps.stamp(mark);
      const { value } = reading;
      if (value.kind === 'gone') {
        write({ options, stamps }, () => mirror.putCustomerGone(id, at));
        return err({ tag: 'notFound', what: 'customer', id });
      }
      write({ options, stamps }, () => mirror.putCustomerAnswers([value.answers]));
      return ok(value.answers.asOf);
    } catch (thrown) {
      return err(explained(thrown));
    }
  };

  const engine: SyncEngine = {
    start: ({ full }) => {
      const isIdle = loop.phase === 'idle';
      dispatch({ type: 'manual', full });
      return { started: isIdle };
    },
    cancel: () => {
      const isRunning = loop.phase === 'running';
      dispatch({ type: 'cancel' });
      return { cancelled: isRunning };
    },
    status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setOnline: (online) => dispatch({ type: online ? 'online' : 'offline' }),
    refreshCustomer,
    close: async () => {
      dispatch({ type: 'closed' });
      listeners.clear();
      await running?.done;
    },
  };
  dispatch({ type: 'opened' });
  return engine;
}

/** What tells one failure from another, without the parts that differ each time. */
function facts(error: DeskError): string {
  if (error.tag === 'server') return `server ${error.status} ${error.code ?? ''}`;
  return 'reason' in error ? `${error.tag} ${error.reason}` : error.tag;
}

/** The service's own number of the call that failed, for its support. */
function correlationOf(event: JournalEvent): string | null {
  if (event.code !== 'sync.failed' && event.code !== 'sync.skipped') return null;
  return 'correlationId' in event.error ? event.error.correlationId : null;
}
