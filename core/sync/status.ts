import type { SyncStatus } from '../contract/sync.ts';
import { after } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { DeskError } from '../errors/desk-error.ts';
import type { Clock } from '../ports/system.ts';
import { dueAt } from './loop.ts';
import type { LoopState } from './loop.ts';
import { createProgress } from './progress.ts';
import type { Progress } from './progress.ts';
import type { RunKind } from './run/run.ts';

/** Screens need no more progress than this. */
const SHOW_EVERY_MS = 100;

/** What is known besides the loop's state and the progress. */
export type Known = { readonly kind: RunKind | null; readonly problem: DeskError | null; readonly lastFinishedAt: Instant | null };

/** Puts the status together and tells its listeners. */
export type StatusBoard = {
  readonly progress: Progress;
  readonly known: () => Known;
  readonly set: (known: Partial<Known>) => void;
  readonly status: () => SyncStatus;
  readonly nextAttemptAt: () => Instant | null;
  readonly publish: () => void;
  readonly subscribe: (listener: (status: SyncStatus) => void) => () => void;
  readonly close: () => void;
};

/** `before`: what the run before left. Progress is told at most every 100 ms; everything else waits for `publish`. */
export function createStatusBoard(clock: Clock, loop: () => LoopState, before: Known): StatusBoard {
  const listeners = new Set<(status: SyncStatus) => void>();
  let known = before;
  let shownAt = -Infinity;

  const nextAttemptAt = (): Instant | null => {
    const at = dueAt(loop());
    return at === null ? null : after(clock.now(), Math.round(at - clock.monotonic()));
  };
  const status = (): SyncStatus => ({ ...known, phase: phaseOf(loop()), progress: progress.list(), nextAttemptAt: nextAttemptAt(), online: loop().online });
  const publish = (): void => {
    shownAt = clock.monotonic();
    const shown = status();
    for (const listener of listeners) listener(shown);
  };
  const progress = createProgress(() => {
    if (clock.monotonic() - shownAt >= SHOW_EVERY_MS) publish();
  });
  return {
    progress,
    known: () => known,
    set: (change) => {
      known = { ...known, ...change };
    },
    status,
    nextAttemptAt,
    publish,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
}

function phaseOf({ phase, failures, needsPerson }: LoopState): SyncStatus['phase'] {
  if (phase === 'running' || phase === 'cancelling') return phase;
  return phase === 'idle' && failures > 0 && !needsPerson ? 'waiting' : 'idle';
}
