import type { CustomerId, IntentId } from '../../domain/ids.ts';
import type { RuleContext } from '../../domain/nce/context.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { TimeEstimate } from '../../domain/intents/trusted-time.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { HighWater, OutboxStore, StoredIntent, UnreadableIntent } from '../../ports/outbox-store.ts';
import type { RemoteApi } from '../../ports/remote-api.ts';
import type { RemoteChecks, RemoteWrites } from '../../ports/remote-writes.ts';
import type { Clock, Ids, Log, Random, Sleep } from '../../ports/system.ts';
import type { LineState } from './line.ts';
import type { Planned } from './plan.ts';

/** The reads that the outbox makes of the service, beside `RemoteChecks`. */
export type OutboxReads = Pick<RemoteApi, 'customer' | 'agreements' | 'subscription' | 'orders' | 'auditRecords'>;

export type OutboxOptions = {
  readonly api: OutboxReads;
  readonly writes: RemoteWrites;
  readonly checks: RemoteChecks;
  readonly store: OutboxStore;
  /** How far the outbox has come, kept where a backup of the ledger does not reach. */
  readonly highWater: HighWater;
  /** The time that rules go by: the server's when known. */
  readonly clock: Clock;
  /** Between which moments it is now. */
  readonly time: () => TimeEstimate;
  /** Milliseconds since the computer was started, for leases: all its processes share it, and setting the clock does not touch it. */
  readonly uptime: () => number;
  readonly sleep: Sleep;
  /** Resolves in the next turn of the event loop: writes of one turn share a transaction. Left out: of one round of promises. */
  readonly turn?: () => Promise<void>;
  readonly random: Random;
  readonly ids: Ids;
  readonly log: Log;
  /** What the rules know around a subscription. */
  readonly contextOf: (subscription: Subscription) => RuleContext;
  /** What a thrown value (a store that failed in use) stands for; null: a bug. */
  readonly explain: (thrown: unknown) => DeskError | null;
  /** Reads the customer anew into the mirror; failures are the pull's business. */
  readonly refresh: (customer: CustomerId) => Promise<unknown>;
  /** Something changed that screens show. */
  readonly onChange: () => void;
  /** First sign-in of a customer just created: told once, kept in memory only. */
  readonly onCredentials: (id: IntentId, credentials: { readonly userName: string; readonly password: string }) => void;
  /** A warning of a deadline that came nearer. */
  readonly onWarning?: (stored: StoredIntent) => void;
  /** No other process can be at this ledger: leases of before are void. */
  readonly isAlone: boolean;
  /** How long before a deadline somebody is warned, in milliseconds; asked anew each time. */
  readonly distances?: () => readonly number[];
  readonly policy?: Partial<OutboxPolicy>;
};

export type OutboxPolicy = {
  /** Customers worked on at once. */
  readonly parallel: number;
  readonly leaseMs: number;
  /** After an attempt nothing of it can turn up any more after so long: the vendor's client gives up after 3 minutes (API page, 6.2). */
  readonly quietMs: number;
  /** Orders may show so late in lists (issue 4: up to an hour). */
  readonly orderLagMs: number;
  /** Between two looks while an outcome is unknown. */
  readonly lookEveryMs: number;
  /** The longest pause after failures. */
  readonly longestPauseMs: number;
  /** Failures of different intents in a row that are the service's rather than theirs. */
  readonly failuresInARow: number;
  /** How often deadlines are looked at when nothing else happens. */
  readonly guardEveryMs: number;
  /** At the end of the program: how long answers under way are waited for. */
  readonly graceMs: number;
};

export type OutboxEngine = {
  /** Looks at everything that is due now. `manual`: a person asked; what keeps the line closed is tried again. */
  readonly pump: (request?: { readonly manual: boolean }) => void;
  readonly pause: (by: string) => void;
  readonly resume: (by: string) => void;
  readonly setOnline: (online: boolean) => void;
  /** false: the computer is about to sleep, nothing new begins. */
  readonly setAwake: (awake: boolean) => void;
  /** Forgets when this one was to be tried again. */
  readonly hurry: (id: IntentId) => void;
  readonly line: () => LineState;
  /** Everything open with what it waits for, in the order of queueing. */
  readonly planned: () => readonly Planned[];
  /** Open entries that this version cannot read. */
  readonly unreadable: () => readonly UnreadableIntent[];
  /** Waiting for its turn until then, in monotonic milliseconds; null: no appointment. */
  readonly appointmentOf: (id: IntentId) => number | null;
  readonly isWorkingOn: (id: IntentId) => boolean;
  readonly problem: () => DeskError | null;
  /** Resolves when nothing is under way and nothing is due; for tests and for closing. */
  readonly atRest: () => Promise<void>;
  readonly close: () => Promise<void>;
};
