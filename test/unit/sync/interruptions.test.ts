import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskError } from '../../../core/errors/desk-error.ts';
import { after, HOUR, MINUTE } from '../../../core/domain/time/instant.ts';
import { emptyDisk, digestOfDisk } from '../../builders/wire-mirror.ts';
import { anOffice, changeSeats, customerAt, digestOf, note } from '../../builders/wire-office.ts';
import { startSync } from '../../builders/wire-sync.ts';
import type { Started } from '../../builders/wire-sync.ts';
import { handTime } from '../../builders/wire-time.ts';

const noToken: DeskError = { tag: 'signInNeeded', reason: 'expired', code: null };
const SMALL = 8;

/** How many calls a first run of the small office takes. */
async function callsOfAFirstRun(): Promise<number> {
  const started = startSync({ office: anOffice(SMALL), policy: { pageSize: 3 } });
  await started.runOnce();
  return started.service.calls.length;
}

const pagesRead = ({ service }: Started): number => service.calls.filter((call) => call.startsWith('customers ')).length;

describe('a first run that is interrupted', () => {
  it('by a kill at any request is finished by the next start, and redoes at most a page', async () => {
    const calls = await callsOfAFirstRun();
    for (let kill = 1; kill <= calls; kill += 1) {
      const disk = emptyDisk();
      const time = handTime();
      const office = anOffice(SMALL);
      const killed = startSync({ disk, time, office, policy: { pageSize: 3 } });
      killed.service.intercept = (_call, count) => (count >= kill ? 'hang' : null);
      killed.engine.start({ full: false });
      await time.settle();
      const next = startSync({ disk, time, office, policy: { pageSize: 3 } });
      await next.runOnce();
      expect({ kill, digest: digestOfDisk(disk), isLoading: disk.isLoading }).toEqual({ kill, digest: digestOf(office), isLoading: false });
      expect(pagesRead(killed) + pagesRead(next)).toBeLessThanOrEqual(Math.ceil(SMALL / 3) + 1);
    }
  });

  it('by a kill at any write is finished by the next start', async () => {
    for (let kill = 1; ; kill += 1) {
      const disk = emptyDisk();
      const time = handTime();
      const office = anOffice(SMALL);
      const killed = startSync({ disk, time, office, policy: { pageSize: 3 } });
      let writes = 0;
      killed.mirror.beforeWrite = () => {
        writes += 1;
        if (writes >= kill) throw new Error('killed');
      };
      await killed.runOnce();
      const next = startSync({ disk, time, office, policy: { pageSize: 3 } });
      await next.runOnce();
      expect({ kill, digest: digestOfDisk(disk), isLoading: disk.isLoading }).toEqual({ kill, digest: digestOf(office), isLoading: false });
      if (writes < kill) break;
    }
  });

  it('by an expired token at any request goes on after signing in', async () => {
    const calls = await callsOfAFirstRun();
    for (let refused = 1; refused <= calls; refused += 1) {
      const started = startSync({ office: anOffice(SMALL), policy: { pageSize: 3 } });
      started.service.intercept = (call, count) => (count >= refused && call !== 'priceSheet' ? noToken : null);
      expect((await started.runOnce()).problem).toEqual(noToken);
      started.service.intercept = () => null;
      expect((await started.runOnce()).problem).toBeNull();
      expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
      expect(pagesRead(started)).toBeLessThanOrEqual(Math.ceil(SMALL / 3) + 1);
    }
  });

  it('by a person at any request stops, says so, and goes on when asked', async () => {
    const calls = await callsOfAFirstRun();
    for (let stop = 1; stop <= calls; stop += 1) {
      const started = startSync({ office: anOffice(SMALL), policy: { pageSize: 3 } });
      started.service.intercept = (_call, count) => (count === stop ? 'hang' : null);
      started.engine.start({ full: false });
      await started.time.settle();
      expect(started.engine.cancel()).toEqual({ cancelled: true });
      expect(started.engine.status().phase).toBe('cancelling');
      expect(await started.atRest()).toMatchObject({ phase: 'idle', problem: null });
      expect(started.journal.at(-1)).toEqual({ code: 'sync.cancelled' });
      await started.runOnce();
      expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
    }
  });
});

describe('starting, stopping, closing', () => {
  it('does not start twice', async () => {
    const started = startSync({ latency: 10 });
    expect([started.engine.start({ full: false }), started.engine.start({ full: true })]).toEqual([{ started: true }, { started: false }]);
    await started.atRest();
    expect(started.engine.cancel()).toEqual({ cancelled: false });
  });

  it('shows "running" at once', () => {
    const started = startSync();
    started.engine.start({ full: false });
    expect(started.engine.status().phase).toBe('running');
  });

  it('keeps what was answered when stopped', async () => {
    const started = startSync({ latency: 10, policy: { parallel: 2, batchMs: 60_000 } });
    started.engine.start({ full: false });
    await started.time.advance(400);
    started.engine.cancel();
    await started.atRest();
    const read = [...started.mirror.disk.customers.values()].filter(({ detailsAsOf }) => detailsAsOf !== null).length;
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(20);
  });

  it('closing waits for what is under way, and nothing is written afterwards', async () => {
    const started = startSync({ latency: 10 });
    started.engine.start({ full: false });
    const refresh = started.engine.refreshCustomer(customerAt(1));
    await started.time.advance(300);
    await started.time.finish(started.engine.close());
    expect(await refresh).toMatchObject({ ok: true });
    const writes = started.mirror.writes.length;
    const lines = started.journal.length;
    await started.time.advance(HOUR);
    expect(started.engine.start({ full: false })).toEqual({ started: false });
    await started.time.advance(HOUR);
    expect([started.mirror.writes.length, started.journal.length]).toEqual([writes, lines]);
  });

  it('closing gives up requests that hang', async () => {
    const started = startSync();
    started.service.intercept = () => 'hang';
    started.engine.start({ full: false });
    const refresh = started.engine.refreshCustomer(customerAt(1));
    await started.time.settle();
    await started.engine.close();
    expect(await refresh).toEqual({ ok: false, error: { tag: 'cancelled' } });
  });

  it('runs by itself when opened, and again by its schedule', async () => {
    const started = startSync({ options: { automatic: true } });
    await started.atRest();
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
    changeSeats(started.office, 3, 33, after(started.time.clock.now(), 1));
    await started.time.advance(15 * MINUTE);
    await started.atRest();
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
  });

  it('waits for the connection and says that it is not there', async () => {
    const started = startSync({ options: { automatic: true } });
    await started.atRest();
    started.engine.setOnline(false);
    expect(started.engine.status()).toMatchObject({ online: false, nextAttemptAt: null });
    const calls = started.service.calls.length;
    await started.time.advance(5 * HOUR);
    expect(started.service.calls.length).toBe(calls);
    started.engine.setOnline(true);
    await started.time.advance(2_000);
    await started.atRest();
    expect(started.service.calls.length).toBeGreaterThan(calls);
  });
});

type Act = { readonly kind: 'seats' | 'add' | 'remove' | 'run' | 'full' | 'kill' | 'cancel' | 'fault' | 'wait' | 'refreshOne'; readonly number: number };

/** What may happen to an office and its copy, in any order. */
const acts = fc.array(
  fc.record<Act>({ kind: fc.constantFrom('seats', 'add', 'remove', 'run', 'full', 'kill', 'cancel', 'fault', 'wait', 'refreshOne'), number: fc.nat(40) }),
  { minLength: 5, maxLength: 30 },
);

const FAULTS: readonly DeskError[] = [
  { tag: 'offline', reason: 'timeout' },
  { tag: 'server', status: 503, code: null, description: null, correlationId: null },
  { tag: 'badAnswer', reason: 'html', detail: '' },
  { tag: 'rateLimited', retryAfterMs: 5_000 },
  noToken,
];

async function play(history: readonly Act[], heal: (started: Started) => Promise<unknown>): Promise<boolean> {
  const disk = emptyDisk();
  const time = handTime();
  const office = anOffice(SMALL);
  const begin = (): Started => startSync({ disk, time, office, latency: 5, policy: { pageSize: 3, smallOffice: 4, urgentLimit: 2, sweepLimit: 2 } });
  let started = begin();
  for (const { kind, number } of history) {
    switch (kind) {
      case 'seats':
        if (office.customers.has(customerAt(number))) changeSeats(office, number, time.elapsed(), time.clock.now());
        break;
      case 'add':
        office.customers.set(customerAt(number), { name: `Customer ${number}`, seats: [1] });
        note(office, { customerId: customerAt(number), operationType: 'addCustomer', operationAt: time.clock.now() });
        break;
      case 'remove':
        office.customers.delete(customerAt(number));
        note(office, { customerId: customerAt(number), operationType: 'removeCustomer', operationAt: time.clock.now() });
        break;
      case 'run':
      case 'full':
        started.engine.start({ full: kind === 'full' });
        await time.advance(number * 10);
        break;
      case 'kill':
        // The process is gone in the middle of whatever it did: nothing of it reaches the disk any more.
        started.mirror.beforeWrite = () => {
          throw new Error('killed');
        };
        started = begin();
        break;
      case 'cancel':
        started.engine.cancel();
        break;
      case 'fault': {
        const { service } = started;
        const until = service.calls.length + number;
        service.intercept = (_call, count) => (count % 3 === 0 && count < until ? (FAULTS[number % FAULTS.length] ?? null) : null);
        break;
      }
      case 'wait':
        await time.advance(number * MINUTE);
        break;
      case 'refreshOne':
        void started.engine.refreshCustomer(customerAt(number));
    }
  }
  started.service.intercept = () => null;
  await started.atRest();
  await heal(started);
  return JSON.stringify(sorted(digestOfDisk(disk))) === JSON.stringify(sorted(digestOf(office))) && !disk.isLoading;
}

const sorted = (digest: Readonly<Record<string, string>>): readonly (readonly [string, string])[] => Object.entries(digest).sort(([left], [right]) => (left < right ? -1 : 1));

describe('any history', () => {
  it.each<[string, (started: Started) => Promise<unknown>]>([
    ['one reading of everything', (started) => started.runOnce(true)],
    ['two refreshes, by the change feed alone', async (started) => [await started.runOnce(), await started.runOnce()]],
  ])('is healed by %s: the copy equals the original', async (_name, heal) => {
    const outcome = await fc.check(fc.asyncProperty(acts, (history) => play(history, heal)), { numRuns: 150 });
    expect(outcome.counterexample).toBeNull();
  });
});
