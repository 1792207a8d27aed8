import { afterEach, describe, expect, it } from 'vitest';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import { StorageFailure } from '../../../core/db/failures.ts';
import type { Stores } from '../../../core/db/open.ts';
import type { JournalEvent } from '../../../core/domain/journal.ts';
import { customerId } from '../../../core/domain/ids.ts';
import { after, DAY, HOUR, SECOND } from '../../../core/domain/time/instant.ts';
import { systemClock, systemSleep } from '../../../core/host/system.ts';
import { createTrustedClock } from '../../../core/host/trusted-clock.ts';
import { silentLog } from '../../../core/ports/system.ts';
import type { SyncStatus } from '../../../core/contract/sync.ts';
import { FAULT_KINDS } from '../../../core/sandbox/faults.ts';
import type { FaultKind } from '../../../core/sandbox/faults.ts';
import type { RemoteOptions } from '../../../core/remote/options.ts';
import type { SyncEngine } from '../../../core/sync/options.ts';
import { createSync } from '../../../core/sync/sync.ts';
import { shelf, truthInStore } from '../../builders/wire-store.ts';
import type { Shelf } from '../../builders/wire-store.ts';
import { truthOf } from '../../builders/wire-truth.ts';
import { overHttp } from '../remote/over-http.ts';

/** Points of a first reading at which it is broken off; the unit tests do it at every one. */
const KILLS = 10;

/** Every request of the wire contract, in order. */
const requests: string[] = [];
const line = overHttp({ customers: 14, onRequest: ({ method, path }) => requests.push(`${method} ${path}`) });

type Office = {
  readonly engine: SyncEngine;
  readonly stores: Stores;
  readonly journal: JournalEvent[];
  readonly runOnce: (full?: boolean) => Promise<SyncStatus>;
  readonly atRest: () => Promise<SyncStatus>;
  /** Ends without a word to anybody, as a kill does: nothing is written any more. */
  readonly kill: () => void;
};

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
    policy: { pageSize: 4 },
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

describe('a full reading into the stores', () => {
  it('holds exactly what the service holds', async () => {
    const office = openOffice(newShelf());
    expect(await office.runOnce()).toMatchObject({ phase: 'idle', problem: null, kind: 'first' });
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
    expect(office.journal).toMatchObject([{ code: 'sync.started' }, { code: 'sync.finished', customers: 14, subscriptions: truthOf(line.sandbox).subscriptions.length }]);
  });

  it('is followed by refreshes that read what colleagues changed, and little else', async () => {
    const office = openOffice(newShelf());
    await office.runOnce();
    const [first, , third] = truthOf(line.sandbox).customers;
    const theirs = truthOf(line.sandbox).subscriptions.find(({ customerId: id }) => id === first?.id);
    line.sandbox.changes.setSeats(first?.id ?? '', theirs?.id ?? '', 77);
    line.sandbox.changes.renameCustomer(third?.id ?? '', 'Żółć i Spółka');
    const newcomer = line.sandbox.changes.addCustomer('Nowy Klient');
    requests.length = 0;
    await office.runOnce();
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
    expect(office.journal).toContainEqual({ code: 'customer.added', name: 'Nowy Klient' });
    expect(requests.length).toBeLessThan(30);
    line.sandbox.changes.removeCustomer(newcomer);
    await office.runOnce();
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
  });

  it('follows the service through months: renewals, ends, schedules', async () => {
    const office = openOffice(newShelf());
    await office.runOnce();
    const began = line.sandbox.clock.now();
    for (const days of [9, 40, 200]) {
      line.sandbox.clock.setNow(after(began, days * DAY));
      await office.runOnce(true);
      expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
    }
    // The service's clock may even be set back (a demo that begins anew): newer answers still win.
    line.sandbox.clock.setNow(after(began, HOUR));
    await office.runOnce(true);
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
    line.sandbox.clock.setNow(began);
  }, 60_000);

  it('of one customer on demand', async () => {
    const office = openOffice(newShelf());
    await office.runOnce();
    const [subscription] = truthOf(line.sandbox).subscriptions;
    line.sandbox.changes.setAutoRenew(subscription?.customerId ?? '', subscription?.id ?? '', !(subscription?.autoRenew ?? false));
    expect((await office.engine.refreshCustomer(customerId(subscription?.customerId ?? ''))).ok).toBe(true);
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
  });
});

describe('a first reading that is killed', () => {
  const measured = async (): Promise<number> => {
    const office = openOffice(newShelf());
    await office.runOnce();
    return requests.length;
  };

  it('at many requests, is finished by the next start, which redoes at most a page', async () => {
    const all = await measured();
    const list = (): number => requests.filter((request) => request === 'GET /v1/customers').length;
    for (let kill = 1; kill < all; kill += Math.ceil(all / KILLS)) {
      requests.length = 0;
      const on = newShelf();
      const killed = openOffice(on);
      killed.engine.start({ full: false });
      while (requests.length < kill && killed.engine.status().phase === 'running') await systemSleep(1);
      killed.kill();
      const next = openOffice(on);
      expect(await next.runOnce()).toMatchObject({ problem: null });
      expect({ kill, truth: truthInStore(next.stores.mirror) }).toEqual({ kill, truth: truthOf(line.sandbox) });
      expect(list()).toBeLessThanOrEqual(Math.ceil(14 / 4) + 1);
      await next.engine.close();
    }
  }, 120_000);

  it('by an expired token at many requests, goes on after signing in', async () => {
    const all = await measured();
    for (let expires = 1; expires < all; expires += Math.ceil(all / KILLS)) {
      requests.length = 0;
      const office = openOffice(newShelf());
      office.engine.start({ full: false });
      while (requests.length < expires && office.engine.status().phase === 'running') await systemSleep(1);
      line.sandbox.faults.next({ kind: '401expired', times: 1_000, match: /^GET \/v1\// });
      const stopped = await office.atRest();
      line.sandbox.faults.clear();
      if (stopped.problem !== null) expect(stopped).toMatchObject({ phase: 'idle', nextAttemptAt: null, problem: { tag: 'signInNeeded' } });
      expect(await office.runOnce()).toMatchObject({ problem: null });
      expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
    }
  }, 120_000);

  it('renews its token by itself at any request when it can', async () => {
    const auth = { kind: 'refreshToken', authority: `${line.url()}/tenant`, clientId: 'desk', refreshToken: 'sandbox-refresh-token', clientSecret: null } as const;
    line.sandbox.faults.chance({ kind: '401expired', probability: 0.1, match: /^GET \/v1\// });
    const office = openOffice(newShelf(), { auth });
    let status = await office.runOnce();
    // Twice refused in a row is a person's business; by chance that happens, too.
    for (let again = 0; again < 30 && status.problem !== null; again += 1) status = await office.runOnce();
    expect(status.problem).toBeNull();
    line.sandbox.faults.clear();
    await office.runOnce(true);
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
  }, 60_000);
});

/** What the screen is told while a fault lasts that hits every request. */
const TOLD: Readonly<Record<FaultKind, object>> = {
  '429': { tag: 'rateLimited' },
  '500': { tag: 'server', status: 500 },
  '503': { tag: 'server', status: 503 },
  '401expired': { tag: 'signInNeeded' },
  html: { tag: 'badAnswer', reason: 'html' },
  truncated: { tag: 'badAnswer', reason: 'truncated' },
  hang: { tag: 'offline', reason: 'timeout' },
  reset: { tag: 'offline', reason: 'unreachable' },
  wrongShape: { tag: 'badAnswer', reason: 'shape' },
};

describe('a service in trouble', () => {
  it.each(FAULT_KINDS)('with %s leaves the copy as it was, says so, and is caught up with afterwards', async (kind) => {
    const office = openOffice(newShelf(), kind === 'hang' ? { limits: { perMinute: null, timeoutMs: 200, longTimeoutMs: 200 } } : {});
    await office.runOnce();
    const before = truthInStore(office.stores.mirror);
    line.sandbox.faults.next({ kind, times: 10_000, match: /^GET \/v1/, retryAfter: 0 });
    const status = await office.runOnce(true);
    expect(status.problem).toMatchObject(TOLD[kind]);
    expect(office.journal.at(-1)).toMatchObject({ code: 'sync.failed', error: TOLD[kind] });
    expect(truthInStore(office.stores.mirror)).toEqual(before);
    line.sandbox.faults.clear();
    const [subscription] = before.subscriptions;
    // Records of one second's changes to the same thing are one record.
    line.sandbox.clock.advance(SECOND);
    line.sandbox.changes.setSeats(subscription?.customerId ?? '', subscription?.id ?? '', (subscription?.quantity ?? 0) + 3);
    expect(await office.runOnce()).toMatchObject({ problem: null });
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
  });

  it.each(FAULT_KINDS.filter((kind) => kind !== 'hang' && kind !== '401expired'))('that answers %s now and then is read all the same', async (kind) => {
    line.sandbox.faults.chance({ kind, probability: 0.08, match: /^GET \/v1/, retryAfter: 0 });
    const office = openOffice(newShelf());
    for (let run = 0; run < 5; run += 1) await office.runOnce();
    line.sandbox.faults.clear();
    await office.runOnce();
    expect(truthInStore(office.stores.mirror)).toEqual(truthOf(line.sandbox));
  }, 60_000);

  it('that nobody can reach leaves the copy as it was', async () => {
    const on = newShelf();
    const office = openOffice(on);
    await office.runOnce();
    const before = truthInStore(office.stores.mirror);
    await office.engine.close();
    office.stores.close();
    offices.length = 0;
    const offline = openOffice(on, { baseUrl: 'http://127.0.0.1:9' });
    expect(await offline.runOnce()).toMatchObject({ phase: 'waiting', problem: { tag: 'offline', reason: 'unreachable' } });
    expect(truthInStore(offline.stores.mirror)).toEqual(before);
  });
});
