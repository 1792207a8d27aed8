import type { SyncStatus } from '../contract/sync.ts';
import type { CustomerId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { DeskError } from '../errors/desk-error.ts';
import type { JournalWriter } from '../ports/journal.ts';
import type { MirrorChange, MirrorWriter } from '../ports/mirror.ts';
import type { RemoteApi } from '../ports/remote-api.ts';
import type { Clock, Log, Random, Sleep } from '../ports/system.ts';

export type SyncOptions = {
  readonly api: RemoteApi;
  readonly mirror: MirrorWriter;
  readonly journal: JournalWriter;
  /** The time that rules go by: the server's when known. */
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly random: Random;
  readonly log: Log;
  /** Country whose catalogue, prices and promotions are read. */
  readonly country: string;
  /** Told after every write, for live screens. */
  readonly onChange: (change: MirrorChange) => void;
  /** What a thrown value (a store that failed in use) stands for; null: a bug. */
  readonly explain: (thrown: unknown) => DeskError | null;
  /** Company name of a stored customer, for the journal; without it, or without an answer, the id stands there. */
  readonly nameOf?: (id: CustomerId) => string | null;
  /** false: runs only when asked to (tests, tools). */
  readonly automatic: boolean;
  readonly policy?: Partial<SyncPolicy>;
};

export type SyncEngine = {
  /** Begins a run unless one is under way. `full` reads everything again, over as many runs as it takes. */
  readonly start: (request: { readonly full: boolean }) => { readonly started: boolean };
  readonly cancel: () => { readonly cancelled: boolean };
  readonly status: () => SyncStatus;
  /** Calls at every change of the status until the returned function is called. */
  readonly subscribe: (listener: (status: SyncStatus) => void) => () => void;
  /** What the operating system thinks of the connection. The embedded server is always there: say nothing then. */
  readonly setOnline: (online: boolean) => void;
  /** Reads one customer now, beside whatever is under way; the instant is the age of what is stored then. */
  readonly refreshCustomer: (id: CustomerId, signal?: AbortSignal) => Promise<Result<Instant, DeskError>>;
  /** Stops for good; resolves when nothing is under way any more. */
  readonly close: () => Promise<void>;
};

export type SyncPolicy = {
  /** Customers read at once. */
  readonly parallel: number;
  readonly pageSize: number;
  /** Rows collected before they are written, how long the first ones wait (monotonic milliseconds), and the longest that later ones do. */
  readonly batchRows: number;
  readonly batchMs: number;
  readonly batchLongestMs: number;
  /** From the opening of an office that has been read before to its first automatic run. */
  readonly firstRestMs: number;
  /** Between two automatic runs, before jitter. */
  readonly everyMs: number;
  /** A customer whose window closes soon is re-read when older than this, so many a run. */
  readonly urgentAgeMs: number;
  readonly urgentLimit: number;
  /** The slow sweep re-reads the oldest, so many a run, when older than this. */
  readonly sweepAgeMs: number;
  readonly sweepLimit: number;
  /** Catalogue, prices, promotions, partner and, in a large office, the customer list. */
  readonly referenceAgeMs: number;
  readonly productLimit: number;
  /** An office up to this size has its customer list read in every run: it is one request. */
  readonly smallOffice: number;
  /** So many answers that fail one after another are not the customers' fault any more. */
  readonly failuresInARow: number;
  /** Journal lines about skipped things of one kind in one run. */
  readonly skipLines: number;
};
