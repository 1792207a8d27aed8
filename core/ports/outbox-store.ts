import type { DeskError } from '../errors/desk-error.ts';
import type { IntentId } from '../domain/ids.ts';
import type { Intent, IntentStateKind, Step } from '../domain/intents/intent.ts';
import type { Note } from '../domain/intents/event.ts';
import type { Unreadable } from '../domain/intents/payload.ts';
import type { Instant } from '../domain/time/instant.ts';

/** An intent as the ledger holds it. `revision` rises with every change. */
export type StoredIntent = { readonly intent: Intent; readonly sequence: number; readonly revision: number; readonly updatedAt: Instant; readonly touched: number };

/** One that this version cannot read: kept and shown, never sent. */
export type UnreadableIntent = {
  readonly id: IntentId;
  readonly why: Unreadable;
  readonly sequence: number;
  readonly revision: number;
  readonly updatedAt: Instant;
  readonly touched: number;
  readonly state: string;
  readonly customerName: string;
  readonly product: string | null;
  readonly customerId: string | null;
  readonly subscriptionId: string | null;
  readonly author: string;
  readonly createdAt: Instant;
};

export type StoredRow = { readonly readable: true; readonly stored: StoredIntent } | { readonly readable: false; readonly unreadable: UnreadableIntent };

export type AttemptBegun = { readonly step: Step; readonly requestId: string };
export type AttemptEnded = { readonly outcome: 'done' | 'refused' | 'notDone' | 'unknown'; readonly error: DeskError | null; readonly correlationId: string | null };
export type Attempt = AttemptBegun & { readonly number: number; readonly beganAt: Instant; readonly endedAt: Instant | null; readonly outcome: AttemptEnded['outcome'] | null; readonly error: DeskError | null; readonly correlationId: string | null };

/** A change of one intent with all that belongs to it: one transaction, durable when the call returns. */
export type IntentChange = {
  readonly intent: Intent;
  /** Of what was read; when it is no longer the newest nothing is written. */
  readonly revision: number;
  readonly at: Instant;
  readonly notes: readonly Note[];
  readonly begun?: AttemptBegun;
  readonly ended?: AttemptEnded;
  /** Whoever changes it in the course of sending must still hold its lease. */
  readonly holder?: string;
};

/** Who works on an intent, and until when nobody else may. `uptime`: milliseconds since the computer was started; all processes share it and nobody sets it. */
export type LeaseRequest = { readonly holder: string; readonly uptime: number; readonly milliseconds: number; /** What the caller has in hand: while it is the newest, it is not read again. */ readonly known?: StoredIntent };

export type OutboxQuery = {
  readonly states: readonly IntentStateKind[] | null;
  /** Only what wants a person: decisions, and ends that nobody has acknowledged. */
  readonly attention: boolean;
  /** Only what has a deadline, the nearest first. */
  readonly closing: boolean;
  readonly customerId: string | null;
  readonly subscriptionId: string | null;
  /** Only members of this batch. */
  readonly batch?: IntentId | null;
  /** Every batch stands as one row, its first member. */
  readonly grouped?: boolean;
  readonly newestFirst: boolean;
  readonly from: number;
  readonly count: number;
};

/**
 * When a common transaction must be on the disk: before it returns; before the caller goes on,
 * who waits for `sync`; or never for its own sake (leases, which need not outlive a power cut).
 */
export type Durability = 'now' | 'atSync' | 'mark';

/**
 * Where intents are kept. Every method is one transaction and throws a storage failure when the
 * file fails; nothing but `sync` waits. What is written is on the disk when the method returns.
 */
export type OutboxStore = {
  /** Everything that is written in the course of `work`, or nothing of it: one transaction. */
  readonly together: <Value>(work: () => Value, durability?: Durability) => Value;
  /** Resolves when everything written so far is on the disk. Left out: every write is when its method returns. */
  readonly sync?: () => Promise<void>;
  readonly add: (intent: Intent, notes: readonly Note[]) => StoredIntent;
  /** null: somebody changed it first, or the lease is another's. Whoever ends an intent gives its lease back with it. */
  readonly save: (change: IntentChange) => StoredIntent | null;
  readonly get: (id: IntentId) => StoredRow | null;
  /** Every open intent, in the order in which they were queued. */
  readonly open: () => readonly StoredRow[];
  /** What was written after that mark, by whatever process. */
  readonly touchedSince: (touched: number) => readonly StoredRow[];
  readonly newestTouch: () => number;
  /** Of the newest intent; 0 without one. */
  readonly newestSequence: () => number;
  readonly page: (query: OutboxQuery) => { readonly total: number; readonly rows: readonly StoredRow[] };
  /** Members of a batch in the order of queueing, finished ones included. */
  readonly ofBatch: (batch: IntentId) => readonly StoredRow[];
  readonly sizeOf: (batch: IntentId) => number;
  readonly counts: () => Readonly<Record<string, number>>;
  /** How many entries want a person. */
  readonly attention: () => number;
  readonly attempts: (id: IntentId) => readonly Attempt[];
  /** Writes lines of the journal that belong to no single intent. */
  readonly note: (notes: readonly Note[], at: Instant) => void;

  /** The newest state of the intent when the lease is ours now; null: somebody else works on it. */
  readonly lease: (id: IntentId, request: LeaseRequest) => StoredRow | null;
  readonly release: (id: IntentId, holder: string) => void;
  /** Everybody else is gone for certain (the office's folder is locked by us). */
  readonly breakLeases: () => void;

  /** Counts the attempts that were ever made: an older copy of the ledger shows by being behind. */
  readonly mark: () => number;
  readonly raiseMark: (to: number) => void;
};

/** The second place that remembers how far the outbox has come, outside the ledger and its backups. */
export type HighWater = { readonly get: () => number | null; readonly set: (mark: number) => void };
