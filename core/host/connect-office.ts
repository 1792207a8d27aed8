import { identity } from '../db/repositories/customers.ts';
import { append as appendToJournal } from '../db/repositories/journal.ts';
import { createMirrorWriter } from '../db/mirror-writer.ts';
import { StorageFailure } from '../db/failures.ts';
import { MINUTE } from '../domain/time/instant.ts';
import { createSync } from '../sync/sync.ts';
import { createBroadcast } from './broadcast.ts';
import type { HostOptions } from './host.ts';
import type { OpenOffice, StoredOffice } from './open-office.ts';
import { connectService } from './remote-service.ts';
import { keepToRetention } from './use-cases/office/privacy.ts';
import { systemTurn } from './system.ts';
import { openOutbox } from './use-cases/outbox/office.ts';

/** How often screens hear the time anew; countdowns show minutes. */
const CLOCK_EVERY_MS = MINUTE / 2;

/** Connects the service of an office whose stores are open, and starts its sync loop and its outbox. */
export async function connectOffice(options: HostOptions, stored: StoredOffice): Promise<OpenOffice> {
  const { ledger, mirror, clock, changes, clockReadings } = stored;
  const service = await connectService(options);
  stored.goBy(service.api.serverTime);
  const sync = createSync({
    api: service.api,
    mirror: createMirrorWriter(mirror, clock),
    journal: {
      append: (entry) => {
        appendToJournal(ledger, entry);
        changes.add(['journal']);
      },
    },
    clock,
    sleep: options.sleep,
    random: options.random,
    log: options.log,
    country: service.country,
    onChange: ({ tables }) => changes.add(tables),
    explain: (thrown) => (thrown instanceof StorageFailure ? thrown.deskError : null),
    automatic: true,
    nameOf: (id) => identity(mirror, id)?.name ?? null,
  });
  const outbox = openOutbox({ options, service, ledger, mirror, clock, sync, changes, turn: systemTurn });
  const syncStatus = createBroadcast(sync.status());
  let wasRunning = false;
  const afterRun = (): void => {
    keepToRetention({ ledger, mirror, clock });
    void readNews();
  };
  /** What cannot be read is told beside its source. */
  const readNews = async (): Promise<void> => {
    const { refreshOldNews } = await import('./use-cases/office/news.ts');
    await refreshOldNews({ ledger, clock, ids: options.ids, changes, kind: options.office.kind, fetch: options.fetch }).catch((thrown: unknown) => options.log.error('news.refresh', { detail: thrown instanceof Error ? thrown.name : '' }));
  };
  sync.subscribe((status) => {
    syncStatus.set(status);
    // A run that ended is when customers may have gone.
    if (wasRunning && status.phase !== 'running') afterRun();
    // A run that ended says that somebody answers, and has fresh copies.
    if (wasRunning && status.phase !== 'running') outbox.engine.pump();
    wasRunning = status.phase === 'running';
  });
  outbox.engine.pump();
  const stopTicking = every(CLOCK_EVERY_MS, options, () => {
    clockReadings.set(clock.reading());
    outbox.changed();
  });

  return {
    ...stored,
    sync: {
      ...sync,
      // Whoever asks for a synchronisation wants the queue to move as well.
      start: (request) => {
        const started = sync.start(request);
        outbox.engine.pump({ manual: true });
        return started;
      },
    },
    outbox,
    checks: service.checks,
    syncStatus,
    close: async () => {
      stopTicking();
      await outbox.engine.close();
      await sync.close();
      stored.closeStores();
    },
  };
}

/** Calls again and again until stopped. */
function every(milliseconds: number, { sleep }: Pick<HostOptions, 'sleep'>, work: () => void): () => void {
  const abort = new AbortController();
  const loop = async (): Promise<void> => {
    while (!abort.signal.aborted) {
      await sleep(milliseconds, abort.signal);
      if (!abort.signal.aborted) work();
    }
  };
  void loop();
  return () => abort.abort();
}
