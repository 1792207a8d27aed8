import { describe, expect, it } from 'vitest';
import { BUSINESS_BASIC } from '../../../core/sandbox/world/catalogue/suites.ts';
import { aSandbox, below, DEVELOPER, handTime, itemsOf } from '../../builders/sandbox.ts';
import type { Answered } from '../../builders/sandbox.ts';
import { byName, itemFor, owned, sender } from '../../builders/sandbox-writes.ts';
import { overHttp } from './over-http.ts';

const { get, bare, abandoned, sandbox, url } = overHttp();
const control = (path: string, body: unknown): Promise<Answered> => bare(`/sandbox${path}`, { method: 'POST', body: JSON.stringify(body) });

describe('habits over HTTP', () => {
  it('are told and changed', async () => {
    expect((await bare('/sandbox/behaviour')).body).toMatchObject({ requestMemory: 24, friendlyName: 'echoed', acceptLater: null });
    expect((await control('/behaviour', { requestMemory: 'ignored', orderLag: 3_600_000 })).body).toMatchObject({ requestMemory: 'ignored', orderLag: 3_600_000, friendlyName: 'echoed' });
    expect((await control('/behaviour', { requestMemory: 24, orderLag: 0 })).status).toBe(200);
    for (const wrong of [{ requestMemory: 'sometimes' }, { orderLag: -1 }, { colour: 'blue' }, { staleEtag: 418 }]) expect((await control('/behaviour', wrong)).status).toBe(400);
  });

  it('the ledger tells what writes did', async () => {
    const { id } = byName(sandbox, 'Müller');
    await bare(`/v1/customers/${id}/carts`, { method: 'POST', headers: { ...DEVELOPER, 'MS-RequestId': 'r-7' }, body: JSON.stringify({ lineItems: [{ catalogItemId: 'X:Y:Z', quantity: 1, friendlyName: 'm-7' }] }) });
    expect((await bare('/sandbox/ledger')).body).toMatchObject({ effects: [{ number: 1, kind: 'cartCreated', customerId: id, requestId: 'r-7', marker: 'm-7' }] });
  });

  it('grants a qualification', async () => {
    const { id } = byName(sandbox, 'Müller');
    await bare(`/v1/customers/${id}/qualifications`, { method: 'POST', headers: DEVELOPER, body: JSON.stringify({ qualification: 'Nonprofit' }) });
    expect((await control('/changes', { kind: 'qualification', customer: id, segment: 'nonprofit', granted: true })).body).toEqual({ outcome: true });
    expect((await get(`/v1/customers/${id}/qualifications`)).body).toMatchObject([{ qualification: 'Nonprofit', vettingStatus: 'Approved' }]);
  });
});

describe('faults of writes over HTTP', () => {
  const cart = (): Promise<Answered> => bare(`/v1/customers/${byName(sandbox, 'Müller').id}/carts`, { method: 'POST', headers: DEVELOPER, body: JSON.stringify({ lineItems: [{ catalogItemId: 'X:Y:Z', quantity: 1 }] }) });
  const carts = (): number => sandbox.ledger().filter(({ kind }) => kind === 'cartCreated').length;

  it.each<[string, number]>([
    ['dropBefore', 0],
    ['dropAfter', 1],
  ])('%s breaks the connection with %d carts made', async (kind, made) => {
    const before = carts();
    await control('/faults', { match: '^POST .*/carts$', kind });
    await expect(cart()).rejects.toThrow('fetch failed');
    expect(carts() - before).toBe(made);
  });

  it.each<[string, number, number]>([
    ['502', 502, 0],
    ['409busy', 409, 0],
    ['proxy404', 404, 0],
    ['500after', 500, 1],
    ['503after', 503, 1],
    ['inProgress', 409, 1],
    ['emptyAfter', 200, 1],
    ['htmlAfter', 200, 1],
    ['duplicate', 201, 2],
    ['delay', 201, 1],
  ])('%s answers %d with %d carts made', async (kind, status, made) => {
    const before = carts();
    await control('/faults', { match: '^POST .*/carts$', kind, delay: 5 });
    const response = await fetch(`${url()}${path()}`, { method: 'POST', headers: DEVELOPER, body: JSON.stringify({ lineItems: [{ catalogItemId: 'X:Y:Z', quantity: 1 }] }) });
    await response.text();
    expect(response.status).toBe(status);
    expect(carts() - before).toBe(made);
  });

  const path = (): string => `/v1/customers/${byName(sandbox, 'Müller').id}/carts`;

  it('late arrives when nobody waits any more, by the sandbox clock', async () => {
    const before = carts();
    await control('/faults', { match: '^POST .*/carts$', kind: 'late', delay: 60_000 });
    expect(await abandoned(path(), { method: 'POST', headers: DEVELOPER, body: JSON.stringify({ lineItems: [{ catalogItemId: 'X:Y:Z', quantity: 1 }] }) })).toBe('AbortError');
    expect(carts()).toBe(before);
    await control('/clock', { advance: { minutes: 1 } });
    await get('/v1/customers?size=1');
    expect(carts()).toBe(before + 1);
  });

  it('skip lets some pass first', async () => {
    await control('/faults', { match: '^GET /v1/customers$', kind: '500', skip: 2 });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await get('/v1/customers?size=1')).status);
    expect(statuses).toEqual([200, 200, 500, 200]);
  });
});

describe('a token that goes mid-way', () => {
  it('is taken by nobody any more, until another is fetched', async () => {
    const fetchToken = async (): Promise<string> => {
      const response = await bare('/t/oauth2/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'a', refresh_token: 'sandbox-refresh-token', resource: 'https://api.partnercenter.microsoft.com' }) });
      return String(below(response.body, 'access_token'));
    };
    const token = await fetchToken();
    const read = async (bearer: string): Promise<number> => (await bare('/v1/customers?size=1', { headers: { Authorization: `Bearer ${bearer}` } })).status;
    expect(await read(token)).toBe(200);
    await control('/faults', { match: '^GET /v1/customers$', kind: 'tokenGone' });
    expect([await read(token), await read(token), await read(await fetchToken())]).toEqual([401, 401, 200]);
  });
});

describe('a list that changes under its reader', () => {
  it('tells an entry twice and grows meanwhile', async () => {
    const first = await get('/v1/customers?size=10');
    const token = String(below(first.body, 'links', 'next', 'headers', 0, 'value'));
    await control('/faults', { match: '^GET /v1/customers$', kind: 'shiftPage' });
    const second = await get('/v1/customers?seekOperation=Next', { 'MS-ContinuationToken': token });
    expect(itemsOf(second)[0]?.['id']).toBe(itemsOf(first)[9]?.['id']);
    expect(itemsOf(await get('/v1/customers'))).toHaveLength(41);
  });
});

describe('work that is told later', () => {
  it('answers 202 with a place, which is settled by the sandbox clock', async () => {
    const alone = aSandbox({ behaviour: { acceptLater: 20_000 } });
    const send = sender(alone);
    const { path, record } = owned(alone, (one) => one.model === 'nce' && one.status === 'active' && one.sku?.kind === 'paid' && one.shape === 'usual');
    const { body } = await send('GET', path);
    const accepted = await send('PATCH', path, { ...(body as object), friendlyName: 'Później' });
    expect(accepted).toMatchObject({ status: 202, body: null });
    expect(accepted.headers.get('Retry-After')).toBe('20');
    const place = accepted.headers.get('Location') ?? '';
    expect((await send('GET', place)).status).toBe(202);
    alone.clock.advance(20_000);
    expect(await send('GET', place)).toMatchObject({ status: 200, body: { id: record.id, friendlyName: 'Później' } });
    expect((await send('GET', '/v1/operations/none')).status).toBe(404);
  });
});

describe('chance', () => {
  it('is seeded: two runs of the same requests fail alike', async () => {
    const run = async (seed: number): Promise<readonly number[]> => {
      const alone = aSandbox({ seed, clock: handTime() });
      const send = sender(alone);
      alone.faults.chance({ kind: '503', probability: 0.3, match: /^POST/ });
      const { id } = alone.world.customer(0);
      const statuses: number[] = [];
      for (let count = 0; count < 40; count += 1) {
        const response = await alone.fetch(new Request(`http://sandbox/v1/customers/${id}/carts`, { method: 'POST', headers: DEVELOPER, body: JSON.stringify({ lineItems: [{ catalogItemId: itemFor(alone, BUSINESS_BASIC), quantity: 1 }] }) }));
        statuses.push(response.status);
      }
      expect((await send('GET', '/v1/customers?size=1')).status).toBe(200);
      return statuses;
    };
    expect(await run(3)).toEqual(await run(3));
    expect(await run(3)).not.toEqual(await run(4));
  });
});
