import type { SyncStatus } from '../../core/contract/sync.ts';
import type { JournalEvent } from '../../core/domain/journal.ts';
import type { DeskError } from '../../core/errors/desk-error.ts';
import type { MirrorChange } from '../../core/ports/mirror.ts';
import type { LogFacts } from '../../core/ports/system.ts';
import type { SyncEngine, SyncOptions, SyncPolicy } from '../../core/sync/options.ts';
import { createSync } from '../../core/sync/sync.ts';
import { emptyDisk, fakeMirror } from './wire-mirror.ts';
import type { Disk, FakeMirror } from './wire-mirror.ts';
import { anOffice, scriptedService } from './wire-office.ts';
import type { Office, Service } from './wire-office.ts';
import { handTime } from './wire-time.ts';
import type { HandTime } from './wire-time.ts';

export type Started = {
  readonly engine: SyncEngine;
  readonly service: Service;
  readonly mirror: FakeMirror;
  readonly office: Office;
  readonly time: HandTime;
  readonly journal: readonly JournalEvent[];
  readonly changes: readonly MirrorChange[];
  readonly logged: readonly { readonly event: string; readonly facts: LogFacts }[];
  /** Asks for a run and waits for its end. */
  readonly runOnce: (full?: boolean) => Promise<SyncStatus>;
  /** Waits until nothing runs. */
  readonly atRest: () => Promise<SyncStatus>;
};

type Parts = {
  readonly time?: HandTime;
  readonly office?: Office;
  readonly disk?: Disk;
  readonly latency?: number;
  readonly policy?: Partial<SyncPolicy>;
  readonly options?: Partial<SyncOptions>;
};

/** A store that fails in use, as `core/db` throws it. */
export class FakeStorageFailure extends Error {
  readonly deskError: DeskError = { tag: 'storage', problem: 'full', store: 'mirror', path: null, keptAs: null };
}

/** A sync engine on a scripted service and a mirror in memory; it runs when asked. */
export function startSync({ time = handTime(), office = anOffice(20), disk = emptyDisk(), latency = 0, policy = {}, options = {} }: Parts = {}): Started {
  const service = scriptedService({ time, office, latency });
  const mirror = fakeMirror(disk);
  const journal: JournalEvent[] = [];
  const changes: MirrorChange[] = [];
  const logged: { event: string; facts: LogFacts }[] = [];
  const engine = createSync({
    api: service.api,
    mirror: mirror.writer,
    journal: { append: ({ event }) => void journal.push(event) },
    clock: time.clock,
    sleep: time.sleep,
    random: () => 0.5,
    log: { debug: () => {}, info: () => {}, error: (event, facts = {}) => void logged.push({ event, facts }) },
    country: 'PL',
    onChange: (change) => void changes.push(change),
    explain: (thrown) => (thrown instanceof FakeStorageFailure ? thrown.deskError : null),
    automatic: false,
    policy: { pageSize: 6, ...policy },
    ...options,
  });
  const atRest = async (): Promise<SyncStatus> => {
    const ended = new Promise<void>((resolve) => {
      const stop = engine.subscribe(({ phase }) => {
        if (phase === 'running' || phase === 'cancelling') return;
        stop();
        resolve();
      });
      if (engine.status().phase !== 'running' && engine.status().phase !== 'cancelling') resolve();
    });
    await time.finish(ended);
    await time.settle();
    return engine.status();
  };
  const runOnce = async (full = false): Promise<SyncStatus> => {
    engine.start({ full });
    return atRest();
  };
  return { engine, service, mirror, office, time, journal, changes, logged, runOnce, atRest };
}
