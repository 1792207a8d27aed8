import type { CustomerId } from '../../domain/ids.ts';
import type { JournalEvent } from '../../domain/journal.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { MirrorChange } from '../../ports/mirror.ts';
import { readInstant, writeInstant } from '../checkpoints.ts';
import type { InstantCheckpoint } from '../checkpoints.ts';
import type { SyncOptions, SyncPolicy } from '../options.ts';
import type { Progress } from '../progress.ts';
import type { Stamps } from '../stamps.ts';

/** What every stage of a run works with. */
export type RunContext = {
  readonly options: SyncOptions;
  readonly policy: SyncPolicy;
  readonly stamps: Stamps;
  readonly progress: Progress;
  readonly note: (event: JournalEvent) => void;
  /** The same for what was skipped: one line as long as the reason stays the same. */
  readonly noteSkip: (event: Extract<JournalEvent, { code: 'sync.skipped' }>) => void;
  readonly signal: AbortSignal;
  readonly skips: Skips;
};

/** A stage is done, or the whole run ends with its failure. */
export type StageResult = Result<void, DeskError>;
export const DONE: StageResult = ok(undefined);
export const CANCELLED: StageResult = err({ tag: 'cancelled' });

/** Writes to the mirror in one transaction, the newest stamp with it, and tells the screens. */
export function write({ options, stamps }: Pick<RunContext, 'options' | 'stamps'>, put: () => MirrorChange): void {
  const { mirror, onChange } = options;
  const both = (): MirrorChange => {
    const change = put();
    writeInstant(mirror, 'newestStamp', stamps.newest());
    return change;
  };
  onChange(mirror.together === undefined ? both() : mirror.together(both));
}

/** Is what was read at this checkpoint older than `olderThan`, or was it never read? */
export function isDue({ options }: RunContext, name: InstantCheckpoint, olderThan: Instant): boolean {
  const readAt = readInstant(options.mirror, name);
  return readAt === null || readAt < olderThan;
}

export type Skipped = Extract<JournalEvent, { code: 'sync.skipped' }>['what'];

/** What could not be read although the service is there. */
export type Skips = {
  /** Goes on without it, or hands the failure back when the whole run must end. */
  readonly pass: (what: Skipped, name: string, error: DeskError) => StageResult;
  /** Something was read: failures before were its own. */
  readonly clear: () => void;
};

/**
 * One customer or sheet that the service refuses does not end the run; it is written in the
 * journal. A connection that is gone, a token that is void, or a service that breaks down at
 * one request after another does.
 */
export function createSkips(policy: SyncPolicy, note: (event: Extract<JournalEvent, { code: 'sync.skipped' }>) => void): Skips {
  const lines = new Map<Skipped, number>();
  let inARow = 0;
  return {
    pass: (what, name, error) => {
      inARow += isBreakdown(error) ? 1 : 0;
      if (endsTheRun(error) || inARow >= policy.failuresInARow) return err(error);
      const written = lines.get(what) ?? 0;
      if (written < policy.skipLines) note({ code: 'sync.skipped', what, name, error });
      lines.set(what, written + 1);
      return DONE;
    },
    clear: () => {
      inARow = 0;
    },
  };
}

/** The service failed, rather than refused: another time it may answer. */
export const isBreakdown = (error: DeskError): boolean => error.tag === 'badAnswer' || (error.tag === 'server' && error.status >= 500);

/** Failures of the connection, the sign-in or this laptop: the next request would fail as well. */
export function endsTheRun(error: DeskError): boolean {
  switch (error.tag) {
    case 'offline':
    case 'signInNeeded':
    case 'rateLimited':
    case 'cancelled':
    case 'storage':
    case 'locked':
    case 'notAllowed':
    case 'unexpected':
    case 'validation':
      return true;
    case 'notFound':
    case 'conflict':
    case 'forbidden':
    case 'server':
    case 'badAnswer':
    case 'notSupported':
      return false;
  }
}

/** How the journal calls a customer. */
export const nameOf = ({ options }: Pick<RunContext, 'options'>, id: CustomerId): string => options.nameOf?.(id) ?? id;
