import { describe, expect, it } from 'vitest';
import { below, DEVELOPER, itemsOf } from '../../builders/sandbox.ts';
import type { Answered } from '../../builders/sandbox.ts';
import { overHttp } from './over-http.ts';

const { get, bare, abandoned, sandbox } = overHttp();

const control = (path: string, body: unknown, method = 'POST'): Promise<Answered> => bare(`/sandbox${path}`, { method, body: JSON.stringify(body) });
const fail = (kind: string, more: object = {}): Promise<Answered> => control('/faults', { match: '^GET /v1/customers$', kind, ...more });

describe('faults over HTTP', () => {
  it('throttle with Retry-After, as often as asked', async () => {
    await fail('429', { times: 2, retryAfter: 57 });
    for (const _ of [1, 2]) {
      const answer = await get('/v1/customers');
      expect(answer).toMatchObject({ status: 429, body: { statusCode: 429, message: 'Rate limit is exceeded. Try again in 57 seconds.' } });
      expect(answer.headers.get('Retry-After')).toBe('57');
    }
    expect((await get('/v1/customers')).status).toBe(200);
  });

  it.each([
    ['500', 500],
    ['503', 503],
    ['401expired', 401],
  ])('%s', async (kind, status) => {
    await fail(kind);
    expect((await get('/v1/customers')).status).toBe(status);
  });

  it('answer a web page where JSON is expected', async () => {
    await fail('html');
    const answer = await get('/v1/customers');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<!doctype html>');
  });

  it('cut the JSON in half', async () => {
    await fail('truncated');
    const whole = sandbox.world.indexes().length;
    const response = await bare('/v1/customers', { headers: DEVELOPER }).catch((error: unknown) => error);
    expect(response).toBeInstanceOf(SyntaxError);
    expect(itemsOf(await get('/v1/customers'))).toHaveLength(whole);
  });

  it('answer another shape', async () => {
    await fail('wrongShape');
    expect((await get('/v1/customers')).body).toMatchObject({ items: { not: 'a list' } });
  });

  it('hang until the client gives up', async () => {
    await fail('hang');
    expect(await abandoned('/v1/customers', { headers: DEVELOPER })).toBe('AbortError');
    expect((await get('/v1/customers')).status).toBe(200);
  });

  it('break the connection', async () => {
    await fail('reset');
    await expect(get('/v1/customers')).rejects.toThrow('fetch failed');
    expect((await get('/v1/customers')).status).toBe(200);
  });

  it('can be cleared', async () => {
    await control('/faults', { kind: '500', probability: 1 });
    expect((await get('/v1/customers')).status).toBe(500);
    await control('/faults', {}, 'DELETE');
    expect((await get('/v1/customers')).status).toBe(200);
  });

  it.each([{}, { kind: 'flood' }, { kind: '500', times: 0 }, { kind: '500', match: '(' }])('refuse %j', async (body) => {
    expect(await control('/faults', body)).toMatchObject({ status: 400, body: { problem: expect.any(String) } });
  });
});

describe('the clock over HTTP', () => {
  it('closes a window by moving on', async () => {
    const path = `/v1/customers/${sandbox.world.customer(0).id}/subscriptions`;
    const refundable = async (): Promise<unknown> => below(itemsOf(await get(path))[0], 'refundableQuantity', 'totalQuantity');
    expect(await refundable()).toBe(12);
    await control('/clock', { advance: { hours: 5 } });
    expect(await refundable()).toBe(0);
    expect((await get(path)).headers.get('Date')).toBe('Sun, 22 Nov 2026 14:00:00 GMT');
    await control('/clock', { now: '2026-11-22T09:00:00Z' });
    expect(await refundable()).toBe(12);
  });

  it('renews what ends, and tells so in the audit records', async () => {
    const customer = sandbox.world.customer(2);
    const path = `/v1/customers/${customer.id}/subscriptions`;
    expect(itemsOf(await get(path))[0]).toMatchObject({ quantity: 50, termDuration: 'P1Y' });
    await control('/clock', { advance: { days: 14 } });
    const [renewed] = itemsOf(await get(path));
    expect(renewed).toMatchObject({ quantity: 30, termDuration: 'P1M', status: 'active' });
    expect(renewed).not.toHaveProperty('scheduledNextTermInstructions');
    const records = itemsOf(await get('/v1/auditrecords?startDate=2026-12-01'));
    expect(records.some((one) => one['operationType'] === 'update_subscription' && one['customerId'] === customer.id)).toBe(true);
    await control('/clock', { now: '2026-11-22T09:00:00Z' });
  });

  it('tells its state and refuses nonsense', async () => {
    expect((await bare('/sandbox')).body).toMatchObject({ now: '2026-11-22T09:00:00.000Z', running: false, customers: 40, seed: 1, faults: 0 });
    expect((await control('/clock', { now: 'tomorrow' })).status).toBe(400);
    expect((await control('/clock', 'soon')).status).toBe(400);
  });
});

describe('a colleague in Partner Center', () => {
  it('adds seats: a new ETag, a batch of its own, an audit record of now', async () => {
    const customer = sandbox.world.customer(1).id;
    const path = `/v1/customers/${customer}/subscriptions`;
    const [before] = itemsOf(await get(path));
    const outcome = await control('/changes', { kind: 'seats', customer, subscription: String(before?.['id']).toUpperCase(), quantity: 28 });
    expect(outcome.body).toEqual({ outcome: true });
    const [after] = itemsOf(await get(path));
    expect(after).toMatchObject({ quantity: 28, refundableQuantity: { totalQuantity: 3 } });
    expect(below(after, 'attributes', 'etag')).not.toBe(below(before, 'attributes', 'etag'));
    const [latest] = itemsOf(await get('/v1/auditrecords?size=1'));
    expect(latest).toMatchObject({ customerId: customer, operationType: 'update_subscription', operationDate: expect.stringContaining('2026-11-22T09:00:00') });
  });

  it('adds, renames and removes customers', async () => {
    const added = String(below((await control('/changes', { kind: 'add', name: 'Nowicjusz sp. z o.o.' })).body, 'outcome'));
    expect((await get(`/v1/customers/${added}`)).body).toMatchObject({ companyProfile: { companyName: 'Nowicjusz sp. z o.o.' } });
    expect(itemsOf(await get('/v1/customers'))).toHaveLength(41);
    await control('/changes', { kind: 'rename', customer: added, name: 'Weteran sp. z o.o.' });
    expect((await get(`/v1/customers/${added}`)).body).toMatchObject({ companyProfile: { companyName: 'Weteran sp. z o.o.' } });
    await control('/changes', { kind: 'remove', customer: added });
    expect((await get(`/v1/customers/${added}`)).status).toBe(403);
    expect(itemsOf(await get('/v1/customers'))).toHaveLength(40);
    expect(itemsOf(await get('/v1/auditrecords?size=3')).map((one) => one['operationType'])).toEqual(['remove_partner_customer_relationship', 'update_customer_billing_profile', 'add_customer']);
  });

  it('is told when there is no such customer', async () => {
    expect(await control('/changes', { kind: 'remove', customer: 'nobody' })).toMatchObject({ status: 404, body: { outcome: false } });
    expect((await control('/changes', { kind: 'sing' })).status).toBe(400);
  });
});

describe('in process', () => {
  it('hangs and breaks as fetch does', async () => {
    sandbox.faults.next({ kind: 'reset' });
    const request = (signal?: AbortSignal) => new Request('http://sandbox/v1/customers', { headers: DEVELOPER, ...(signal === undefined ? {} : { signal }) });
    await expect(sandbox.fetch(request())).rejects.toBeInstanceOf(TypeError);
    sandbox.faults.next({ kind: 'hang' });
    const controller = new AbortController();
    const waiting = sandbox.fetch(request(controller.signal));
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect((await sandbox.fetch(request())).status).toBe(200);
  });
});
