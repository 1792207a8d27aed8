import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../core/domain/time/instant.ts';
import { FAULT_KINDS } from '../../../core/sandbox/faults.ts';
import type { FaultKind } from '../../../core/sandbox/faults.ts';
import { truthInStore } from '../../builders/wire-store.ts';
import { truthOf } from '../../builders/wire-truth.ts';
import { officesOverHttp } from './offices-over-http.ts';

const { line, newShelf, openOffice } = officesOverHttp();

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
    await office.leave();
    const offline = openOffice(on, { baseUrl: 'http://127.0.0.1:9' });
    expect(await offline.runOnce()).toMatchObject({ phase: 'waiting', problem: { tag: 'offline', reason: 'unreachable' } });
    expect(truthInStore(offline.stores.mirror)).toEqual(before);
  });
});
