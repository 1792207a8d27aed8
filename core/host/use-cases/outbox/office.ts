import type { OutboxStatus } from '../../../contract/outbox.ts';
import { createOutboxStore } from '../../../db/repositories/outbox.ts';
import * as checkpoints from '../../../db/repositories/checkpoints.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { byId } from '../../../db/repositories/subscription-copies.ts';
import { StorageFailure } from '../../../db/failures.ts';
import type { LedgerDb, MirrorDb } from '../../../db/handles.ts';
import type { IntentId } from '../../../domain/ids.ts';
import { DEFAULT_DISTANCES } from '../../../domain/intents/guard.ts';
import type { TimeEstimate } from '../../../domain/intents/trusted-time.ts';
import { ruleContext } from '../../../domain/nce/context.ts';
import { HOUR, instant } from '../../../domain/time/instant.ts';
import type { HighWater, OutboxStore } from '../../../ports/outbox-store.ts';
import type { OutboxEngine, OutboxPolicy } from '../../../sync/outbox/options.ts';
import { createOutbox } from '../../../sync/outbox/outbox.ts';
import type { SyncEngine } from '../../../sync/options.ts';
import { createBroadcast } from '../../broadcast.ts';
import { doubtRestored } from '../../restored-ledger.ts';
import { systemUptime } from '../../system.ts';
import type { Broadcast } from '../../broadcast.ts';
import type { HostOptions } from '../../host.ts';
import type { OpenOffice } from '../../open-office.ts';
import type { RemoteService } from '../../remote-service.ts';
import type { TrustedClock } from '../../trusted-clock.ts';
import { createTimeSource } from './time.ts';
import { statusOf } from './status.ts';
import { ruleContextOf } from '../rules/rule-context.ts';

/** The outbox of an open office: engine, store, live status, and what is told only once. */
export type OfficeOutbox = {
  readonly engine: OutboxEngine;
  readonly store: OutboxStore;
  readonly status: Broadcast<OutboxStatus>;
  readonly time: () => TimeEstimate;
  readonly distances: () => readonly number[];
  readonly setDistances: (milliseconds: readonly number[]) => void;
  /** First sign-ins of customers created in this run of the program; gone once taken. */
  readonly takeCredentials: (id: IntentId) => { readonly userName: string; readonly password: string } | null;
  /** Something changed that the status shows. */
  readonly changed: () => void;
};

export type OutboxParts = {
  readonly options: Pick<HostOptions, 'clock' | 'clockIsFixed' | 'sleep' | 'random' | 'ids' | 'log'>;
  readonly service: RemoteService;
  readonly ledger: LedgerDb;
  readonly mirror: MirrorDb;
  readonly clock: TrustedClock;
  readonly sync: SyncEngine;
  readonly changes: OpenOffice['changes'];
  readonly policy?: Partial<OutboxPolicy>;
  readonly turn?: () => Promise<void>;
  /** Milliseconds that run on while the computer sleeps; the system's own unless a test has another. */
  readonly uptime?: () => number;
};

const MARK = 'outbox.mark';
const SERVER_TIME = 'outbox.serverTime';
const WARNINGS = 'outbox.warnings';
const PAUSED = 'outbox.paused';

/** Builds the engine around the office's ports and begins: what was interrupted is read back first. */
export function openOutbox({ options, service, ledger, mirror, clock, sync, changes, policy = {}, turn, uptime = systemUptime }: OutboxParts): OfficeOutbox {
  const store = createOutboxStore(ledger);
  const credentials = new Map<IntentId, { readonly userName: string; readonly password: string }>();
  const time = createTimeSource(options.clock, service.api.serverTime, { isFixed: options.clockIsFixed, floor: floorIn(mirror) });
  // Asked at every step of the queue; nobody else writes them while the office is open.
  let kept = distancesIn(ledger);
  const distances = (): readonly number[] => kept;
  let changed = (): void => {};
  const onChange = (): void => {
    changes.add(['outbox', 'journal']);
    changed();
  };

  const engine = createOutbox(
    {
      api: service.api,
      writes: service.writes,
      checks: service.checks,
      store,
      highWater: doubtRestored(highWaterIn(mirror), { ledger, store, clock }),
      clock,
      time,
      uptime,
      sleep: options.sleep,
      random: options.random,
      ids: options.ids,
      log: options.log,
      contextOf: (subscription) => {
        const copy = byId(mirror, subscription.id);
        return copy === null ? ruleContext() : ruleContextOf(mirror, { customerRow: copy.customerRow, subscription });
      },
      explain: (thrown) => (thrown instanceof StorageFailure ? thrown.deskError : null),
      refresh: (customer) => sync.refreshCustomer(customer),
      onChange,
      onCredentials: (id, found) => void credentials.set(id, found),
      isAlone: true,
      distances,
      policy,
      ...(turn === undefined ? {} : { turn }),
    },
    pausedIn(ledger),
  );
  const current = (): OutboxStatus => statusOf({ engine, store, time: time(), distances: distances(), monotonic: options.clock.monotonic(), now: clock.now() });
  const status = createBroadcast(current());
  changed = () => status.set(current());

  return {
    engine: {
      ...engine,
      pause: (by) => {
        settings.set(ledger, PAUSED, by, clock.now());
        engine.pause(by);
      },
      resume: (by) => {
        settings.set(ledger, PAUSED, null, clock.now());
        engine.resume(by);
      },
    },
    store,
    status,
    time,
    distances,
    setDistances: (milliseconds) => {
      settings.set(ledger, WARNINGS, [...milliseconds].toSorted((a, b) => b - a), clock.now());
      kept = distancesIn(ledger);
      engine.pump();
      changed();
    },
    takeCredentials: (id) => {
      const found = credentials.get(id) ?? null;
      credentials.delete(id);
      return found;
    },
    changed: () => changed(),
  };
}

/** In the mirror, where no backup of the ledger reaches. */
const highWaterIn = (mirror: MirrorDb): HighWater => ({
  get: () => numberOf(checkpoints.get(mirror, MARK)),
  set: (mark) => checkpoints.set(mirror, MARK, String(mark)),
});

const floorIn = (mirror: MirrorDb) => ({
  get: () => {
    const at = numberOf(checkpoints.get(mirror, SERVER_TIME));
    return at === null ? null : instant(at);
  },
  set: (at: number) => checkpoints.set(mirror, SERVER_TIME, String(at)),
});

function numberOf(text: string | null): number | null {
  const value = text === null || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

function distancesIn(ledger: LedgerDb): readonly number[] {
  const kept = settings.get(ledger, WARNINGS);
  const usable = Array.isArray(kept) ? kept.filter((one): one is number => typeof one === 'number' && one > 0 && one <= 720 * HOUR) : [];
  return usable.length === 0 ? DEFAULT_DISTANCES : usable;
}

function pausedIn(ledger: LedgerDb): string | null {
  const kept = settings.get(ledger, PAUSED);
  return typeof kept === 'string' ? kept : null;
}
