import { describe, expect, it } from 'vitest';
import type { DeskError } from '../../../core/errors/desk-error.ts';
import { MINUTE } from '../../../core/domain/time/instant.ts';
import { anOffice, customerAt, digestOf } from '../../builders/wire-office.ts';
import { digestOfDisk } from '../../builders/wire-mirror.ts';
import { FakeStorageFailure, startSync } from '../../builders/wire-sync.ts';
import { AT_NINE } from '../../builders/wire-time.ts';

const offline: DeskError = { tag: 'offline', reason: 'unreachable' };
const noToken: DeskError = { tag: 'signInNeeded', reason: 'expired', code: null };
const throttled: DeskError = { tag: 'rateLimited', retryAfterMs: 57_000 };
const broken: DeskError = { tag: 'server', status: 500, code: null, description: null, correlationId: 'corr-1' };
const halfJson: DeskError = { tag: 'badAnswer', reason: 'truncated', detail: 'half' };
const forbidden: DeskError = { tag: 'forbidden', code: '900308', correlationId: 'corr-2' };

describe('a failure of the service', () => {
  it.each<[string, DeskError, number | null]>([
    ['nobody there', offline, 1_125],
    ['a server that hangs', { tag: 'offline', reason: 'timeout' }, 1_125],
    ['a certificate that is not trusted', { tag: 'offline', reason: 'tls' }, 1_125],
    ['throttled', throttled, 64_125],
    ['broken', broken, 1_125],
    ['half a JSON', halfJson, 1_125],
    ['forbidden', forbidden, 15 * MINUTE],
    ['an expired token', noToken, null],
    ['a wrong token', { tag: 'signInNeeded', reason: 'rejected', code: '800001' }, null],
  ])('%s: what is stored stays, the journal says what happened, the status when it tries again', async (_name, error, delay) => {
    const started = startSync({ options: { automatic: true } });
    await started.atRest();
    const stored = structuredClone(started.mirror.disk.customers);
    await started.time.advance(5 * MINUTE);
    started.service.intercept = () => error;
    const at = started.time.elapsed();
    // A refresh that everything refuses; a single refusal of the change feed alone would be passed over.
    const status = await started.runOnce();
    const nextAttemptAt = delay === null ? null : AT_NINE + at + delay;
    expect(started.mirror.disk.customers).toEqual(stored);
    expect(status).toMatchObject({ phase: delay === null ? 'idle' : 'waiting', problem: error, nextAttemptAt, lastFinishedAt: AT_NINE });
    expect(started.journal.at(-1)).toEqual({ code: 'sync.failed', error, nextAttemptAt });
  });

  it('is retried by itself and forgotten when it is over', async () => {
    const started = startSync({ options: { automatic: true } });
    await started.atRest();
    started.service.intercept = () => offline;
    await started.runOnce();
    started.service.intercept = () => null;
    await started.time.advance(2_000);
    const status = await started.atRest();
    expect(status).toMatchObject({ phase: 'idle', problem: null, nextAttemptAt: expect.any(Number) as number });
    expect(started.journal.map(({ code }) => code)).toEqual(['sync.started', 'sync.finished', 'sync.started', 'sync.failed', 'sync.finished']);
  });

  it('that lasts is one line in the journal, until somebody asks or it is another one', async () => {
    const started = startSync({ options: { automatic: true } });
    await started.atRest();
    started.service.intercept = () => offline;
    await started.runOnce();
    await started.time.advance(60 * MINUTE);
    expect(started.journal.filter(({ code }) => code === 'sync.failed').length).toBe(1);
    started.service.intercept = () => throttled;
    await started.time.advance(10 * MINUTE);
    expect(started.journal.filter(({ code }) => code === 'sync.failed').length).toBe(2);
    await started.runOnce();
    expect(started.journal.filter(({ code }) => code === 'sync.failed').length).toBe(3);
  });

  it('that only signing in can heal stops the loop until somebody asks', async () => {
    const started = startSync({ options: { automatic: true } });
    await started.atRest();
    started.service.intercept = () => noToken;
    await started.runOnce();
    const calls = started.service.calls.length;
    await started.time.advance(600 * MINUTE);
    expect(started.service.calls.length).toBe(calls);
    started.service.intercept = () => null;
    expect(await started.runOnce()).toMatchObject({ problem: null, phase: 'idle' });
  });

  it('of one request in the middle ends the run, keeps what was read, and the next run goes on', async () => {
    const started = startSync();
    started.service.intercept = (call) => (call === 'subscriptions 11' ? offline : null);
    expect(await started.runOnce()).toMatchObject({ problem: offline });
    const half = Object.keys(digestOfDisk(started.mirror.disk)).length;
    expect(half).toBe(20);
    expect(started.mirror.disk.isLoading).toBe(false);
    started.service.intercept = () => null;
    started.service.calls.length = 0;
    await started.runOnce();
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
    expect(started.service.calls).not.toContain('customers start');
    expect(started.service.calls).not.toContain('customer 1');
  });
});

describe('what the service refuses is passed over', () => {
  it.each<[string, DeskError, string]>([
    ['one customer that breaks down', broken, 'subscriptions 7'],
    ['one customer with half an answer', halfJson, 'orders 7'],
    ['one customer that is not ours to see', forbidden, 'customer 7'],
  ])('%s: the others are read, the journal says which one and why', async (_name, error, refused) => {
    const started = startSync({ options: { nameOf: (id) => (id === customerAt(7) ? 'Seventh' : null) } });
    started.service.intercept = (call) => (call === refused ? error : null);
    expect(await started.runOnce()).toMatchObject({ problem: null, phase: 'idle' });
    expect(started.journal).toContainEqual({ code: 'sync.skipped', what: 'customer', name: 'Seventh', error });
    expect([...started.mirror.disk.customers.values()].filter(({ detailsAsOf }) => detailsAsOf !== null).length).toBe(19);
    started.service.intercept = () => null;
    await started.runOnce();
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
  });

  it('parts of a customer: what was known of them stays', async () => {
    const started = startSync();
    await started.runOnce();
    started.service.intercept = (call) => (/^(agreements|orders) /.test(call) ? forbidden : null);
    await started.runOnce(true);
    expect([...started.mirror.disk.customers.values()].every(({ hasAgreement, orders }) => hasAgreement && orders === 1)).toBe(true);
  });

  it.each<[string, RegExp, string]>([
    ['the price sheet', /^priceSheet/, 'prices'],
    ['the change feed', /^auditRecords/, 'audit'],
    ['a view of the catalogue', /^products Software/, 'product'],
    ['the relationships', /^relationships/, 'partner'],
    ['promotions of a segment', /^promotions government/, 'promotions'],
  ])('%s', async (_name, refused, what) => {
    const started = startSync();
    started.service.intercept = (call) => (refused.test(call) ? forbidden : null);
    expect(await started.runOnce()).toMatchObject({ problem: null });
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
    expect(started.journal.filter((event) => event.code === 'sync.skipped').map((event) => event.what)).toContain(what);
  });

  it.each<[string, DeskError]>([['out of reach', offline], ['with a token of its own missing', noToken], ['throttled', throttled], ['broken', broken]])(
    'the price sheet, %s: the rest is read, and prices in the next run',
    async (_name, error) => {
      const started = startSync();
      started.service.intercept = (call) => (call === 'priceSheet' ? error : null);
      expect(await started.runOnce()).toMatchObject({ problem: null });
      started.service.intercept = () => null;
      await started.runOnce();
      expect(started.mirror.disk.prices).toBe(3);
    },
  );

  it('a refused price sheet is asked for once a day, and told once', async () => {
    const started = startSync();
    started.service.intercept = (call) => (call === 'priceSheet' ? forbidden : null);
    for (let run = 0; run < 5; run += 1) {
      await started.runOnce();
      await started.time.advance(15 * MINUTE);
    }
    expect(started.service.calls.filter((call) => call === 'priceSheet').length).toBe(1);
  });

  it('one breakdown after another is the service’s, not the customers’: the run ends', async () => {
    const started = startSync({ policy: { parallel: 1 } });
    started.service.intercept = (call) => (call.startsWith('customer ') ? broken : null);
    expect(await started.runOnce()).toMatchObject({ problem: broken });
    expect(started.service.calls.filter((call) => call.startsWith('customer ')).length).toBe(5);
  });

  it('many refusals do not flood the journal', async () => {
    const started = startSync({ office: anOffice(60), policy: { skipLines: 20 } });
    started.service.intercept = (call) => (call.startsWith('customer ') ? forbidden : null);
    expect(await started.runOnce()).toMatchObject({ problem: null });
    expect(started.journal.filter(({ code }) => code === 'sync.skipped').length).toBe(20);
  });

  it.each([
    ['empty', 0, 'empty'],
    ['cut short', 12, 'truncated'],
  ])('a list that is suddenly %s removes nobody', async (_name, left, reason) => {
    const started = startSync();
    await started.runOnce();
    const before = digestOfDisk(started.mirror.disk);
    const away = [...started.office.customers].slice(left);
    for (const [id] of away) started.office.customers.delete(id);
    await started.runOnce();
    expect(digestOfDisk(started.mirror.disk)).toEqual(before);
    expect(started.journal).toContainEqual(expect.objectContaining({ code: 'sync.skipped', what: 'customer', error: expect.objectContaining({ tag: 'badAnswer', reason }) as never }) as never);
    for (const [id, row] of away) started.office.customers.set(id, row);
    await started.runOnce();
    expect(digestOfDisk(started.mirror.disk)).toEqual(before);
  });

  it('many customers that are really gone are found out one by one', async () => {
    const started = startSync();
    await started.runOnce();
    for (const [id] of [...started.office.customers].slice(4)) started.office.customers.delete(id);
    await started.time.advance(31 * MINUTE);
    await started.runOnce();
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
  });

  it('a cursor that has run out at the server begins the sweep anew', async () => {
    const started = startSync();
    started.service.intercept = (call) => (call === 'customers after 12' ? offline : null);
    await started.runOnce();
    started.service.calls.length = 0;
    started.service.intercept = (call, count) => (call === 'customers after 12' && count === 1 ? { ...broken, status: 400, code: '3000' } : null);
    await started.runOnce();
    expect(started.service.calls.filter((call) => call.startsWith('customers '))).toEqual(['customers after 12', 'customers start', 'customers after 6', 'customers after 12', 'customers after 18']);
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
  });

  it('pages that go round end the run instead of going on for ever', async () => {
    const started = startSync();
    const { customers } = started.service.api;
    const api = { ...started.service.api, customers: (at: Parameters<typeof customers>[0], call: Parameters<typeof customers>[1]) => customers({ ...at, cursor: null }, call) };
    const round = startSync({ office: started.office, options: { api } });
    expect(await round.runOnce()).toMatchObject({ problem: { tag: 'badAnswer', reason: 'shape' } });
  });
});

describe('a failure on this laptop', () => {
  it.each([
    ['a full disk is named', () => new FakeStorageFailure(), { tag: 'storage', problem: 'full', store: 'mirror', path: null, keptAs: null }],
    ['a bug is unexpected, with a reference to the log', () => new Error('bug'), { tag: 'unexpected', reference: `sync-${AT_NINE}` }],
  ])('%s', async (_name, failure, problem) => {
    const started = startSync();
    started.mirror.beforeWrite = (name) => {
      if (name.startsWith('answers')) throw failure();
    };
    expect(await started.runOnce()).toMatchObject({ phase: 'waiting', problem });
    expect(started.logged.length).toBe(problem.tag === 'unexpected' ? 1 : 0);
    started.mirror.beforeWrite = () => {};
    expect(await started.runOnce()).toMatchObject({ phase: 'idle', problem: null });
    expect(digestOfDisk(started.mirror.disk)).toEqual(digestOf(started.office));
  });

  it('a journal that cannot be written does not stop the loop', async () => {
    const started = startSync({
      options: {
        journal: {
          append: () => {
            throw new FakeStorageFailure();
          },
        },
      },
    });
    expect(await started.runOnce()).toMatchObject({ problem: { tag: 'storage', problem: 'full' } });
    expect(await started.runOnce()).toMatchObject({ problem: { tag: 'storage', problem: 'full' } });
  });
});
