import type { Change, ClockReading } from '../contract/office.ts';
import type { SyncStatus } from '../contract/sync.ts';
import type { LedgerDb, MirrorDb } from '../db/handles.ts';
import type { RemoteChecks } from '../ports/remote-writes.ts';
import type { Ids } from '../ports/system.ts';
import type { SyncEngine } from '../sync/options.ts';
import type { Accumulator, Broadcast } from './broadcast.ts';
import type { HeardTime, TrustedClock } from './trusted-clock.ts';
import type { OfficeSession } from './people/session.ts';
import type { OfficeOutbox } from './use-cases/outbox/office.ts';

export type ChangedTable = Change['tables'][number];

/** IANA zone and country of formats. */
export type Place = { readonly timeZone: string; readonly formatCountry: string };

/** One office with its stores open: all that reading from it needs. */
export type StoredOffice = {
  readonly kind: 'demo' | 'remote';
  /** Where the stores lie. */
  readonly folder: string;
  readonly ledger: LedgerDb;
  readonly mirror: MirrorDb;
  readonly clock: TrustedClock;
  readonly ids: Ids;
  /** Who is at this laptop. */
  readonly session: OfficeSession;
  /** The network, for what is read without any sign-in. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Unpredictable bytes, for hashes and codes. */
  readonly randomBytes: (count: number) => Uint8Array;
  /** Tables that changed, for live screens. */
  readonly changes: Accumulator<ChangedTable>;
  readonly clockReadings: Broadcast<ClockReading>;
  /** Follows the settings. */
  readonly place: () => Place;
  readonly setPlace: (place: Place) => void;
  /** Whose time the clock goes by from now on. */
  readonly goBy: (heard: HeardTime) => void;
  /** Closes both stores; without service, sync and outbox there is nothing else to end. */
  readonly closeStores: () => void;
};

/** The same office with its service connected, its sync and its outbox running. */
export type OpenOffice = StoredOffice & {
  readonly sync: SyncEngine;
  readonly outbox: OfficeOutbox;
  /** What may be asked of the service before a write. */
  readonly checks: RemoteChecks;
  readonly syncStatus: Broadcast<SyncStatus>;
  /** Ends sync and outbox, then closes the stores. */
  readonly close: () => Promise<void>;
};
