import { describe, expect, it } from 'vitest';
import type { Price } from '../../../../core/domain/catalog/product.ts';
import type { DeskError } from '../../../../core/errors/desk-error.ts';
import { wireZip } from '../../../builders/wire-zip.ts';
import { broken, json, plain, wiredRemote } from '../../../builders/wire-remote.ts';
import type { Reply } from '../../../builders/wire-remote.ts';
import { at } from '../../../builders/wire-time.ts';

const HEAD =
  'ProductTitle,ProductId,SkuId,SkuTitle,Publisher,SkuDescription,UnitOfMeasure,TermDuration,BillingPlan,Market,Currency,UnitPrice,PricingTierRangeMin,PricingTierRangeMax,EffectiveStartDate,EffectiveEndDate,Tags,ERP Price,Segment';
const row = (over: Partial<Record<string, string>> = {}): string => {
  const cells: Record<string, string> = {
    ProductTitle: 'Microsoft 365 Business Basic', ProductId: 'CFQ7TTC0LH18', SkuId: '0001', SkuTitle: '"Business, ""Basic"""', Publisher: 'Microsoft', SkuDescription: '"Two\nlines"',
    UnitOfMeasure: '1 License', TermDuration: 'P1Y', BillingPlan: 'Monthly', Market: 'PL', Currency: 'PLN', UnitPrice: '22.05', PricingTierRangeMin: '', PricingTierRangeMax: '',
    EffectiveStartDate: '2026-11-01T00:00:00.0000000Z', EffectiveEndDate: '9999-12-31T23:59:59.0000000Z', Tags: '', 'ERP Price': '24.50', Segment: 'Commercial', ...over,
  };
  return HEAD.split(',').map((name) => cells[name] ?? '').join(',');
};
const sheet = (...rows: readonly string[]): string => [HEAD, ...rows].join('\r\n');
const notThere = (): Response => json({ code: 1000 }, { status: 404 });

/** Reads both sheets of Poland from a service that answers so. */
async function read(licences: () => Reply, software: () => Reply = notThere) {
  const wired = wiredRemote(({ url }) => (url.pathname.includes('software') ? software() : licences()));
  const prices = await wired.time.finish(wired.api.priceSheet({ market: 'PL' }));
  return { ...wired, prices };
}
const pricesOf = async (licences: () => Reply, software?: () => Reply): Promise<readonly Price[] | DeskError> => {
  const { prices } = await read(licences, software);
  return prices.ok ? prices.value : prices.error;
};

const PRICE: Price = {
  productId: 'CFQ7TTC0LH18' as Price['productId'],
  skuId: '0001' as Price['skuId'],
  skuTitle: 'Business, "Basic"',
  segment: 'commercial',
  market: 'PL',
  term: 'P1Y',
  billingPlan: 'monthly',
  cost: { amount: 2_205, scale: 2, currency: 'PLN' },
  list: { amount: 2_450, scale: 2, currency: 'PLN' },
  validFrom: at('2026-11-01T00:00:00Z'),
  validTo: null,
};

describe('a price sheet', () => {
  it.each<[string, () => Reply]>([
    ['as plain CSV', () => plain(sheet(row()), { headers: { 'content-type': 'text/csv' } })],
    ['with a byte order mark', () => plain(`\uFEFF${sheet(row())}`)],
    ['as an archive that does not say so', () => new Response(new Uint8Array(wireZip(Buffer.from(sheet(row())))), { headers: { 'content-type': 'application/octet-stream' } })],
    ['with lines ended in another way', () => plain(sheet(row()).replaceAll('\r\n', '\n'))],
    ['with columns written otherwise', () => plain(sheet(row()).replace('ERP Price', 'ErpPrice').replace('ProductId', 'product_id'))],
    ['with columns that are new', () => plain(`${HEAD},NewColumn\n${row()},x`)],
  ])('%s', async (_name, reply) => {
    expect(await pricesOf(reply)).toEqual([PRICE]);
  });

  it('is asked for where prices live, packed', async () => {
    const { seen } = await read(() => plain(sheet(row())));
    expect(seen.map(({ url }) => decodeURIComponent(url.pathname))).toEqual([
      "/v1.0/sales/pricesheets(Market='PL',PricesheetView='updatedlicensebased')/$value",
      "/v1.0/sales/pricesheets(Market='PL',PricesheetView='software')/$value",
    ]);
  });

  it.each<[string, Partial<Record<string, string>>, Partial<Price>]>([
    ['upfront', { BillingPlan: 'Annual', UnitPrice: '252' }, { billingPlan: 'annual', cost: { amount: 25_200, scale: 2, currency: 'PLN' } }],
    ['finer than the grosz', { UnitPrice: '13.1255' }, { cost: { amount: 131_255, scale: 4, currency: 'PLN' } }],
    ['without a retail price', { 'ERP Price': '' }, { list: { amount: 2_205, scale: 2, currency: 'PLN' } }],
    ['without a segment', { Segment: '' }, { segment: null }],
    ['perpetual', { TermDuration: '', BillingPlan: 'OneTime' }, { term: null, billingPlan: 'oneTime' }],
    ['perpetual without a plan', { TermDuration: '', BillingPlan: '' }, { term: null, billingPlan: 'oneTime' }],
    ['software term without a plan', { TermDuration: 'P3Y', BillingPlan: '' }, { term: 'P3Y', billingPlan: 'triennial' }],
    ['trial', { BillingPlan: 'None', UnitPrice: '0' }, { billingPlan: 'none', cost: { amount: 0, scale: 2, currency: 'PLN' } }],
    ['ends some day', { EffectiveEndDate: '2026-12-31T23:59:59Z' }, { validTo: at('2026-12-31T23:59:59Z') }],
    ['without a title of its own', { SkuTitle: '' }, { skuTitle: 'Microsoft 365 Business Basic' }],
  ])('row: %s', async (_name, over, expected) => {
    expect(await pricesOf(() => plain(sheet(row(over))))).toEqual([{ ...PRICE, ...expected }]);
  });

  it('gives the price of the first seat where there are tiers', async () => {
    expect(await pricesOf(() => plain(sheet(row({ PricingTierRangeMin: '1', PricingTierRangeMax: '249' }), row({ PricingTierRangeMin: '250', UnitPrice: '20' }))))).toEqual([PRICE]);
  });

  it('loses a row that cannot be read and no other, and says how many', async () => {
    const { prices, logged } = await read(() => plain(sheet(row({ UnitPrice: 'n/a' }), row(), row({ BillingPlan: 'Biennial' }))));
    expect(prices.ok && prices.value).toEqual([PRICE]);
    expect(logged).toEqual([{ event: 'remote.itemsSkipped', facts: { source: 'price sheet updatedlicensebased', skipped: 2, of: 3, field: '' } }]);
  });

  it('is read whole when it is long', async () => {
    const rows = Array.from({ length: 5_000 }, (_, place) => row({ SkuId: String(place).padStart(4, '0') }));
    const prices = await pricesOf(() => plain(sheet(...rows)));
    expect(Array.isArray(prices) && new Set(prices.map(({ skuId }) => skuId)).size).toBe(5_000);
  });

  it('of licences is joined by the one of software', async () => {
    const software = sheet(row({ ProductId: 'DG7GMGF0D65N', TermDuration: '', BillingPlan: '' }));
    expect(await pricesOf(() => plain(sheet(row())), () => plain(software))).toMatchObject([PRICE, { productId: 'DG7GMGF0D65N', billingPlan: 'oneTime' }]);
  });

  it.each<[string, () => Reply]>([
    ['missing', notThere],
    ['not ours to see', () => json({ code: '900308' }, { status: 403 })],
    ['unknown', () => json({ code: 400 }, { status: 400 })],
    ['an HTML page', () => plain('<html>')],
  ])('of licences stands alone when the one of software is %s', async (_name, software) => {
    expect(await pricesOf(() => plain(sheet(row())), software)).toEqual([PRICE]);
  });

  it('is not half a sheet: without a connection for the second there is no first', async () => {
    expect(await pricesOf(() => plain(sheet(row())), () => broken('ECONNRESET'))).toEqual({ tag: 'offline', reason: 'unreachable' });
  });

  it.each<[string, () => Reply, Partial<DeskError>]>([
    ['forbidden to resellers (R-19.1)', () => json({ code: '900308' }, { status: 403 }), { tag: 'forbidden', code: '900308' }],
    ['nothing', () => plain(''), { tag: 'badAnswer', reason: 'empty' }],
    ['a page', () => plain('<!doctype html>'), { tag: 'badAnswer', reason: 'html' }],
    ['another file', () => plain('a,b\n1,2'), { tag: 'badAnswer', reason: 'shape', detail: 'price sheet: no column productid' }],
    ['JSON', () => json({ error: 'x' }), { tag: 'badAnswer', reason: 'shape' }],
    ['nothing but unusable rows', () => plain(sheet(row({ Currency: '?' }))), { tag: 'badAnswer', reason: 'shape', detail: 'price sheet: no usable row' }],
    ['half an archive', () => new Response(new Uint8Array(wireZip(Buffer.from(sheet(row()))).subarray(0, 100))), { tag: 'badAnswer', reason: 'truncated' }],
    ['half a sheet', () => plain(sheet(row(), row()).slice(0, -40)), { tag: 'badAnswer', reason: 'truncated' }],
    ['a sheet that ends inside a quoted cell', () => plain(`${HEAD}\nA,B,C,"half`), { tag: 'badAnswer' }],
  ])('%s', async (_name, reply, error) => {
    expect(await pricesOf(reply)).toMatchObject(error);
  });

  it('without any price in it is an empty one', async () => {
    expect(await pricesOf(() => plain(HEAD))).toEqual([]);
  });
});
