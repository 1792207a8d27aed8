import { afterEach } from 'vitest';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import { StorageFailure } from '../../../core/db/failures.ts';
import type { Stores } from '../../../core/db/open.ts';
import type { JournalEvent } from '../../../core/domain/journal.ts';
import { systemClock, systemSleep } from '../../../core/host/system.ts';
import { createTrustedClock } from '../../../core/host/trusted-clock.ts';
import { silentLog } from '../../../core/ports/system.ts';
import type { SyncStatus } from '../../../core/contract/sync.ts';
import type { RemoteOptions } from '../../../core/remote/options.ts';
import type { SyncEngine } from '../../../core/sync/options.ts';
import { createSync } from '../../../core/sync/sync.ts';
import { shelf } from '../../builders/wire-store.ts';
import type { Shelf } from '../../builders/wire-store.ts';
import { overHttp } from '../remote/over-http.ts';

export const CUSTOMERS = 14;
export const PAGE_SIZE = 4;

export type Office = {
  readonly engine: SyncEngine;
  readonly stores: Stores;
  readonly journal: JournalEvent[];
  readonly runOnce: (full?: boolean) => Promise<SyncStatus>;
  readonly atRest: () => Promise<SyncStatus>;
  /** Ends without a word to anybody, as a kill does: nothing is written any more. */
  readonly kill: () => void;
  /** Ends as usual, before the test does. */
  readonly leave: () => Promise<void>;
};

/** A service with fourteen customers over HTTP while the tests of a file run, and offices that read from it; what a test opened is gone after it. */
export function officesOverHttp() {
  /** Every request of the wire contract, in order. */
  const requests: string[] = [];
  const line = overHttp({ customers: CUSTOMERS, onRequest: ({ method, path }) => requests.push(`${method} ${path}`) });
  const shelves: Shelf[] = [];
  const offices: Office[] = [];

  function newShelf(): Shelf {
    const made = shelf();
    shelves.push(made);
    return made;
  }

  /** A real engine on real stores, against the sandbox over HTTP. */
  function openOffice(on: Shelf, remote: Partial<RemoteOptions> = {}): Office {
    const stores = on.open();
    const life = { isAlive: true };
    const api = line.client({
      // A dead process sends nothing and hears nothing.
      fetch: async (request) => {
        const response = life.isAlive ? await fetch(request) : null;
        return response && life.isAlive ? response : new Promise<never>(() => {});
      },
      ...remote,
    });
    const clock = createTrustedClock(systemClock, api.serverTime, false);
    const journal: JournalEvent[] = [];
    const engine = createSync({
      api,
      mirror: createMirrorWriter(stores.mirror, clock),
      journal: { append: ({ event }) => void journal.push(event) },
      clock,
      sleep: systemSleep,
      random: () => 0.5,
      log: silentLog,
      country: 'PL',
      onChange: () => {},
      explain: (thrown) => (thrown instanceof StorageFailure ? thrown.deskError : null),
      automatic: false,
      policy: { pageSize: PAGE_SIZE },
    });
    const atRest = (): Promise<SyncStatus> =>
      new Promise((resolve) => {
        const look = (status: SyncStatus): void => {
          if (status.phase === 'running' || status.phase === 'cancelling') return;
          stop();
          resolve(status);
        };
        const stop = engine.subscribe(look);
        look(engine.status());
      });
    const office: Office = {
      engine,
      stores,
      journal,
      atRest,
      runOnce: (full = false) => {
        engine.start({ full });
        return atRest();
      },
      kill: () => {
        life.isAlive = false;
        offices.splice(offices.indexOf(office), 1);
        stores.close();
      },
      leave: async () => {
        offices.splice(offices.indexOf(office), 1);
        await engine.close();
        stores.close();
      },
    };
    offices.push(office);
    return office;
  }

  afterEach(async () => {
    line.sandbox.faults.clear();
    for (const office of offices.splice(0)) {
      await office.engine.close();
      office.stores.close();
    }
    for (const one of shelves.splice(0)) one.remove();
    requests.length = 0;
  });

  return { line, requests, newShelf, openOffice };
}
