import { describe, expect, it } from 'vitest';
import { DEVELOPER } from '../../builders/sandbox.ts';
import { overHttp } from './over-http.ts';

const { get, bare, sandbox } = overHttp();

const customer = sandbox.world.customer(0).id;
const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('not found', () => {
  it.each([
    ['a tenant', `/v1/customers/${NOBODY}`, 404, '60003'],
    ['a malformed id', '/v1/customers/muellergmbh', 400, '3000'],
    ['a subscription', `/v1/customers/${customer}/subscriptions/${NOBODY}`, 404, '20003'],
    ['an order', `/v1/customers/${customer}/orders/ffffffffffff`, 404, '20000'],
    ['a product', '/v1/products/NOTHING?country=PL', 404, '400013'],
    ['a SKU', '/v1/products/CFQ7TTC0LH18/skus/9999?country=PL', 404, '400018'],
    ['an availability', '/v1/products/CFQ7TTC0LH18/skus/0001/availabilities/CFQ7TTC0XXXX?country=PL', 404, '400019'],
    ['a partner', '/v1/profiles/mpn?mpnId=1', 404, 3000],
    ['a promotion', '/v1/productpromotions/A:B:C?country=PL', 404, '1000'],
    ['anything else', '/v1/colours', 404, '1000'],
    ['a country that is missing', '/v1/products?targetView=OnlineServices', 400, '3000'],
    ['a view that is unknown', '/v1/products?country=PL&targetView=Everything', 403, '400036'],
    ['a segment that is unknown', '/v1/products?country=PL&targetView=OnlineServices&targetSegment=military', 403, '400030'],
    ['audit records of last year', '/v1/auditrecords?startDate=2025-11-22', 400, '3000'],
    ['a relationship type that is missing', '/v1/relationships', 400, '3000'],
  ])('%s: %s → %i/%s', async (_name, path, status, code) => {
    expect(await get(path)).toMatchObject({ status, body: { code, description: expect.any(String), data: [], source: 'PartnerFD' } });
  });

  it('says an ended relationship with 403/20002', async () => {
    const last = sandbox.world.customer(39).id;
    sandbox.changes.removeCustomer(last);
    expect(await get(`/v1/customers/${last}`)).toMatchObject({ status: 403, body: { code: '20002' } });
  });

  it('uses the newer error body where nothing was ever validated', async () => {
    const free = sandbox.world.indexes().map((index) => sandbox.world.customer(index)).find((one) => one.validation === null);
    expect(await get(`/v1/customers/${free?.id ?? ''}/validationStatus?type=account`)).toMatchObject({
      status: 404,
      body: { code: 600074, errorName: 'ValidationStatusNotFound', isRetryable: false, parameters: {}, errorMessageExtended: 'InternalErrorCode=600074' },
    });
  });
});

describe('writes', () => {
  it.each([
    ['POST', '/v1/servicerequests'],
    ['POST', `/v1/customers/${customer}/users`],
    ['PATCH', `/v1/customers/${customer}/orders/0123456789ab`],
    ['POST', '/webhooks/v1/registration'],
    ['POST', `/v1/customers/${customer}/migrations/newcommerce/schedules`],
  ])('%s %s is honestly not supported', async (method, path) => {
    const answer = await bare(path, { method, headers: { ...DEVELOPER, 'Content-Type': 'application/json' }, body: '{"Quantity":3,"friendlyName":"x"}' });
    expect(answer).toMatchObject({ status: 501, body: { code: 0, description: expect.stringContaining(method) } });
  });

  it('need a token as well', async () => {
    expect((await bare('/v1/customers', { method: 'POST' })).status).toBe(401);
  });
});
