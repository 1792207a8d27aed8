import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { below, itemsOf } from '../../builders/sandbox.ts';
import { overHttp } from './over-http.ts';

const { get, url, sandbox } = overHttp();

const customerNamed = (name: string): string => sandbox.world.indexes().map((index) => sandbox.world.customer(index)).find((one) => one.name.startsWith(name))?.id ?? '';

describe('the catalogue', () => {
  it('leads from a view to products, SKUs, availabilities and back by id', async () => {
    const products = itemsOf(await get('/v1/products?country=PL&targetView=OnlineServices'));
    const product = products.find((one) => one['title'] === 'Microsoft 365 Business Standard');
    expect(product).toMatchObject({ id: 'CFQ7TTC0LDPB', productType: { id: 'OnlineServicesNCE' }, isMicrosoftProduct: true, publisherName: 'Microsoft Corporation', links: { skus: { uri: '/products/CFQ7TTC0LDPB/skus?country=PL' } } });
    const skus = itemsOf(await get('/v1/products/cfq7ttc0ldpb/skus?country=PL'));
    expect(skus.map((one) => [one['id'], one['isTrial']])).toEqual([['0001', false], ['0002', true]]);
    expect(skus[0]).toMatchObject({ minimumQuantity: 1, maximumQuantity: 300, supportedBillingCycles: ['monthly', 'annual'], dynamicAttributes: { isAddon: false, upgradeTargetOffers: expect.arrayContaining(['CFQ7TTC0LCHC:0001']) } });
    const [availability] = itemsOf(await get('/v1/products/CFQ7TTC0LDPB/skus/0001/availabilities?country=PL'));
    expect(availability).toMatchObject({ catalogItemId: `CFQ7TTC0LDPB:0001:${String(availability?.['id'])}`, defaultCurrency: { code: 'EUR', symbol: '€' }, segment: 'commercial', country: 'PL', isPurchasable: true, isRenewable: true });
    expect(below(availability, 'terms')).toMatchObject([{ duration: 'P1M', billingCycle: 'monthly' }, { duration: 'P1Y', billingCycle: 'monthly' }, { duration: 'P1Y', billingCycle: 'annual' }]);
    const one = await get(`/v1/products/CFQ7TTC0LDPB/skus/0001/availabilities/${String(availability?.['id']).toLowerCase()}?country=PL`);
    expect(one.body).toMatchObject({ id: availability?.['id'], product: { title: 'Microsoft 365 Business Standard' }, sku: { id: '0001' } });
  });

  it.each([
    ['Software', 5],
    ['Azure', 1],
    ['MarketplaceSaaS', 0],
  ])('view %s has %i products', async (view, count) => {
    expect(itemsOf(await get(`/v1/products?Country=de&TargetView=${view}`))).toHaveLength(count);
  });

  it('shows nonprofit prices only to who asks or is entitled', async () => {
    const path = '/products/CFQ7TTC0LCHC/skus';
    const nonprofit = (items: readonly Readonly<Record<string, unknown>>[]): boolean => items.some((one) => String(one['title']).includes('Nonprofit'));
    expect(nonprofit(itemsOf(await get(`/v1${path}?country=PL`)))).toBe(false);
    expect(nonprofit(itemsOf(await get(`/v1${path}?country=PL&targetSegment=nonprofit`)))).toBe(true);
    expect(nonprofit(itemsOf(await get(`/v1/customers/${customerNamed('Fundacja')}${path}`)))).toBe(true);
    expect(nonprofit(itemsOf(await get(`/v1/customers/${customerNamed('Müller')}${path}`)))).toBe(false);
  });

  it('shows education to schools, not to kindergartens (S-126)', async () => {
    const titles = async (name: string): Promise<readonly unknown[]> => itemsOf(await get(`/v1/customers/${customerNamed(name)}/products?targetView=OnlineServices`)).map((one) => one['title']);
    expect(await titles('Szkoła')).toContain('Microsoft 365 A3');
    expect(await titles('Przedszkole')).not.toContain('Microsoft 365 A3');
  });

  it('names another availability next month, and the old one is gone', async () => {
    const path = '/v1/products/CFQ7TTC0LH16/skus/0001/availabilities';
    const [before] = itemsOf(await get(`${path}?country=AT`));
    sandbox.clock.advance(20 * 24 * 3_600_000);
    const [after] = itemsOf(await get(`${path}?country=AT`));
    expect(after?.['id']).not.toBe(before?.['id']);
    expect(await get(`${path}/${String(before?.['id'])}?country=AT`)).toMatchObject({ status: 404, body: { code: '400019' } });
    sandbox.clock.advance(-20 * 24 * 3_600_000);
  });

  it('announces promotions in the documented shape', async () => {
    const promotions = itemsOf(await get('/v1/productpromotions?country=PL&segment=commercial'));
    expect(promotions.length).toBeGreaterThan(4);
    const copilot = promotions.find((one) => String(one['id']).startsWith('CFQ7TTC0MM8R'));
    expect(copilot).toMatchObject({
      properties: { isAutoApplicable: true },
      requiredProducts: [{ productId: 'CFQ7TTC0MM8R', skuId: '0001', term: { duration: 'P1Y', billingCycle: 'monthly' }, pricingPolicies: [{ policyType: 'PercentDiscount', value: '0.15' }] }, {}],
      promotionConstraints: { seatConstraints: [{ minSeats: 10, maxSeats: 2_400, type: 'SubscriptionQuantity' }] },
    });
    expect((await get(`/v1/productpromotions/${String(copilot?.['id'])}?country=PL`)).body).toEqual(copilot);
    expect(promotions.every((one) => Date.parse(String(one['endDate'])) > sandbox.clock.now())).toBe(true);
  });
});

describe('the price sheet', () => {
  const path = (market: string, view = 'updatedlicensebased', query = ''): string => `/v1.0/sales/pricesheets(Market='${market}',PricesheetView='${view}')/$value${query}`;
  const plain = { 'Accept-Encoding': 'identity' };

  /** A strict reader: every field of every row, quotes undone. */
  const rowsOf = (text: string): readonly (readonly string[])[] =>
    text.trimEnd().split('\r\n').map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''));

  it('is a CSV with the documented columns, the same number in every row', async () => {
    const answer = await get(path('PL'), plain);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/csv/);
    const [head = [], ...rows] = rowsOf(answer.text);
    expect(head).toEqual(['ProductTitle', 'ProductId', 'SkuId', 'SkuTitle', 'Publisher', 'SkuDescription', 'UnitOfMeasure', 'TermDuration', 'BillingPlan', 'Market', 'Currency', 'UnitPrice', 'PricingTierRangeMin', 'PricingTierRangeMax', 'EffectiveStartDate', 'EffectiveEndDate', 'Tags', 'ERP Price', 'Segment']);
    expect(rows.length).toBeGreaterThan(120);
    for (const row of rows) expect(row).toHaveLength(head.length);
    const standard = rows.filter((row) => row[1] === 'CFQ7TTC0LDPB' && row[2] === '0001');
    expect(standard.map((row) => [row[7], row[8], row[9], row[10], row[11], row[17], row[18]])).toEqual([
      ['P1M', 'Monthly', 'PL', 'EUR', '12.576', '15.72', 'Commercial'],
      ['P1Y', 'Monthly', 'PL', 'EUR', '11.008', '13.76', 'Commercial'],
      ['P1Y', 'Annual', 'PL', 'EUR', '125.76', '157.2', 'Commercial'],
    ]);
    expect(standard[0]?.[5]).toContain('"business class"');
  });

  it('comes as a zip with one file to who accepts deflate, as Node’s fetch does by itself', async () => {
    const response = await fetch(`${url()}${path('GB')}`, { headers: { Authorization: 'Bearer sandbox-developer-token' } });
    expect(response.headers.get('Content-Type')).toBe('application/zip');
    expect(response.headers.get('Content-Encoding')).toBeNull();
    const bytes = Buffer.from(await response.arrayBuffer());
    const [packed, nameLength] = [bytes.readUInt32LE(18), bytes.readUInt16LE(26)];
    expect(bytes.subarray(30, 30 + nameLength).toString()).toBe('updatedlicensebased_GB_202611.csv');
    const text = inflateRawSync(bytes.subarray(30 + nameLength, 30 + nameLength + packed)).toString();
    expect(text).toBe((await get(path('GB'), plain)).text);
    expect(text).toContain(',GBP,');
  });

  it('tells history, and no future where nothing changes', async () => {
    const now = await get(path('PL'), plain);
    const before = await get(path('PL', 'updatedlicensebased', '?timeline=history&month=202606'), plain);
    expect(rowsOf(before.text).length).toBe(rowsOf(now.text).length);
    expect(before.text).not.toBe(now.text);
    expect((await get(path('PL', 'updatedlicensebased', '?timeline=future'), plain)).status).toBe(404);
  });

  it.each([
    ['licensebasedest', 'Extended Service Term'],
    ['software', 'Windows Server 2025 CAL'],
  ])('view %s has %s', async (view, title) => {
    expect((await get(path('DE', view), plain)).text).toContain(title);
  });

  it.each([
    [path('FR'), 400],
    [path('PL', 'everything'), 403],
    ["/v1.0/sales/pricesheets()/$value", 400],
    ["/v1.0/sales/nothing(Market='PL')/$value", 404],
  ])('%s → %i', async (wrong, status) => {
    expect((await get(wrong, plain)).status).toBe(status);
  });

  it('has exchange rates and the offer matrix beside it', async () => {
    expect((await get("/v1.0/sales/fxrates(Month='202610')/$value", plain)).text).toContain('USD,PLN,');
    expect((await get("/v1.0/sales/offermatrix(Month='202611')/$value", plain)).text).toContain('CFQ7TTC0MM8R');
    expect((await get("/v1.0/sales/fxrates(Month='2026')/$value", plain)).status).toBe(400);
  });
});
