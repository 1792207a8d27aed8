import { describe, expect, it } from 'vitest';
import { CUSTOMER_CURSOR } from '../../../core/ports/mirror.ts';
import type { SyncStatus } from '../../../core/contract/sync.ts';
import { anOffice, digestOf } from '../../builders/wire-office.ts';
import { digestOfDisk } from '../../builders/wire-mirror.ts';
import { startSync } from '../../builders/wire-sync.ts';
import { AT_NINE } from '../../builders/wire-time.ts';

describe('the first run', () => {
  it('reads everything', async () => {
    const { runOnce, mirror, office } = startSync();
    await runOnce();
    expect(digestOfDisk(mirror.disk)).toEqual(digestOf(office));
    expect([...mirror.disk.customers.values()].every(({ hasAgreement, orders }) => hasAgreement && orders === 1)).toBe(true);
    expect(mirror.disk).toMatchObject({ prices: 3, promotions: ['SPRING'], partner: '1', isLoading: false });
    expect([...mirror.disk.products.values()].every(({ skusAsOf }) => skusAsOf !== null)).toBe(true);
  });

  it('asks the partner first, reads customers page by page, then their details, then the tail of the catalogue, then what changed meanwhile', async () => {
    const { runOnce, service } = startSync({ office: anOffice(7), policy: { parallel: 1 } });
    await runOnce();
    const kinds = service.calls.map((call) => call.split(' ')[0]);
    expect(kinds.filter((kind, place) => kind !== kinds[place - 1]).join(' ')).toMatch(
      /^partnerProfile relationships partnerAgreement products priceSheet promotions customers (customer agreements subscriptions orders ?){7}(skus availabilities ?)+auditRecords$/,
    );
    expect(service.calls.filter((call) => call.startsWith('customers '))).toEqual(['customers start', 'customers after 6']);
  });

  it('says in the journal what it did', async () => {
    const { runOnce, journal } = startSync({ office: anOffice(3), latency: 10 });
    await runOnce();
    expect(journal).toEqual([
      { code: 'sync.started', kind: 'first' },
      { code: 'sync.finished', kind: 'first', customers: 3, subscriptions: 6, milliseconds: expect.any(Number) as number },
    ]);
  });

  it('loads an empty mirror without its indexes, once, and builds them at the end', async () => {
    const { runOnce, mirror } = startSync();
    await runOnce();
    const first = mirror.writes.findIndex((name) => name.startsWith('page'));
    expect(mirror.writes.indexOf('beginFirstLoad')).toBeLessThan(first);
    expect(mirror.writes.indexOf('endFirstLoad')).toBeGreaterThan(mirror.writes.findLastIndex((name) => name.startsWith('answers')));
    expect(mirror.writes.filter((name) => name.endsWith('FirstLoad'))).toEqual(['beginFirstLoad', 'endFirstLoad']);
    await runOnce(true);
    expect(mirror.writes.filter((name) => name.endsWith('FirstLoad')).length).toBe(2);
  });

  it('leaves no open end: the next run is a refresh', async () => {
    const { runOnce, mirror, engine } = startSync();
    await runOnce();
    expect(mirror.disk.checkpoints.get(CUSTOMER_CURSOR)).toBeUndefined();
    expect([...mirror.disk.checkpoints.keys()].filter((name) => /fullSince|sweepSince|loadOpen/.test(name))).toEqual([]);
    await runOnce();
    expect(engine.status().kind).toBe('refresh');
  });

  it('tells its progress, at most ten times a second', async () => {
    const { runOnce, engine, time } = startSync({ latency: 25 });
    const shown: { readonly at: number; readonly status: SyncStatus }[] = [];
    engine.subscribe((status) => shown.push({ at: time.elapsed(), status }));
    const last = await runOnce();
    const running = shown.filter(({ status }) => status.phase === 'running');
    expect(running.length).toBeGreaterThan(3);
    expect(running.slice(1).every(({ at }, place) => at - (running[place]?.at ?? 0) >= 100)).toBe(true);
    expect(last).toMatchObject({
      phase: 'idle',
      kind: 'first',
      problem: null,
      lastFinishedAt: AT_NINE + time.elapsed(),
      progress: expect.arrayContaining([
        { resource: 'partner', done: 1, total: 1 },
        { resource: 'prices', done: 3, total: 3 },
        { resource: 'promotions', done: 1, total: 1 },
        { resource: 'customers', done: 20, total: 20 },
        { resource: 'details', done: 20, total: 20 },
        { resource: 'catalogue', done: 2, total: 2 },
        { resource: 'changes', done: 0, total: 0 },
      ]) as SyncStatus['progress'],
    });
  });

  it('has no more customers under way than allowed', async () => {
    const { runOnce, service } = startSync({ latency: 20, policy: { parallel: 4 } });
    await runOnce();
    expect(service.mostAtOnce()).toBe(4);
  });

  it('writes details in batches by size', async () => {
    const { runOnce, mirror } = startSync({ office: anOffice(12), policy: { parallel: 1, batchRows: 10 } });
    await runOnce();
    // A customer is five rows here: itself, an agreement, two subscriptions, an order.
    expect(mirror.writes.filter((name) => name.startsWith('answers'))).toEqual(Array.from({ length: 6 }, () => 'answers 2'));
  });

  it('writes details in batches by time', async () => {
    const { runOnce, mirror } = startSync({ office: anOffice(18), latency: 50, policy: { parallel: 1, batchMs: 250, batchLongestMs: 800 } });
    await runOnce();
    // 200 ms a customer: the third one finds the first waiting for 400 ms. Later ones wait 500 ms and 800 ms.
    expect(mirror.writes.filter((name) => name.startsWith('answers'))).toEqual(['answers 3', 'answers 4', 'answers 5', 'answers 5', 'answers 1']);
  });

  it('tells the screens after every write', async () => {
    const { runOnce, changes, mirror } = startSync();
    await runOnce();
    expect(changes.length).toBe(mirror.writes.filter((name) => !name.endsWith('FirstLoad')).length);
    expect(new Set(changes.flatMap(({ tables }) => tables))).toEqual(new Set(['partner', 'catalogue', 'promotions', 'customers', 'subscriptions']));
  });

  it('keeps the change feed of the last weeks, without reading anybody again for it', async () => {
    const { runOnce, service, mirror, office, time } = startSync({ office: anOffice(3) });
    office.audit.push({ id: 'old', customerId: [...office.customers.keys()][0] ?? null, customerName: 'x', resourceType: 'order', operationType: 'createOrder', operationAt: (time.clock.now() - 20 * 86_400_000) as never, status: 'succeeded', user: null, resourceId: null });
    await runOnce();
    expect([...mirror.disk.audit.keys()]).toEqual(['old']);
    expect(service.calls.filter((call) => call === 'customer 1').length).toBe(1);
  });
});
