import type { JournalEvent } from '../domain/journal.ts';
import type { DeskError } from '../errors/desk-error.ts';
import type { JournalWriter } from '../ports/journal.ts';
import type { Clock } from '../ports/system.ts';

type SkipEvent = Extract<JournalEvent, { code: 'sync.skipped' }>;
type FailEvent = Extract<JournalEvent, { code: 'sync.failed' }>;

/**
 * The journal as sync writes it: what repeats itself every few minutes is one line, not
 * hundreds. An hour without a connection is told once; the status counts down to the next attempt.
 */
export type Notes = {
  readonly write: (event: JournalEvent) => void;
  readonly skipped: (event: SkipEvent) => void;
  readonly failed: (event: FailEvent) => void;
  /** A run came to its end: the next failure is news. */
  readonly recovered: () => void;
  /** Somebody asked for a run and wants to know: everything is news. */
  readonly tellAgain: () => void;
};

/** Remembers what was told while the program runs: a restart tells it again. */
export function createNotes(journal: JournalWriter, clock: Clock): Notes {
  const toldSkips = new Set<string>();
  let toldFailure: string | null = null;
  const write = (event: JournalEvent): void => journal.append({ at: clock.now(), event, correlationId: correlationOf(event) });
  return {
    write,
    skipped: (event) => {
      const line = `${event.what} ${event.name} ${gistOf(event.error)}`;
      if (toldSkips.has(line)) return;
      toldSkips.add(line);
      write(event);
    },
    failed: (event) => {
      const gist = gistOf(event.error);
      if (gist === toldFailure) return;
      toldFailure = gist;
      write(event);
    },
    recovered: () => {
      toldFailure = null;
    },
    tellAgain: () => {
      toldSkips.clear();
      toldFailure = null;
    },
  };
}

/** What tells one failure from another, without the parts that differ each time. */
function gistOf(error: DeskError): string {
  if (error.tag === 'server') return `server ${error.status} ${error.code ?? ''}`;
  return 'reason' in error ? `${error.tag} ${error.reason}` : error.tag;
}

/** The service's own number of the call that failed, for its support. */
function correlationOf(event: JournalEvent): string | null {
  if (event.code !== 'sync.failed' && event.code !== 'sync.skipped') return null;
  return 'correlationId' in event.error ? event.error.correlationId : null;
}
