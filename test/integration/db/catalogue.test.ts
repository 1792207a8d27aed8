import { describe, expect, test } from 'vitest';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import * as audit from '../../../core/db/repositories/audit.ts';
import * as catalogue from '../../../core/db/repositories/catalogue.ts';
import * as partner from '../../../core/db/repositories/partner.ts';
import { productId, promotionId, skuId } from '../../../core/domain/ids.ts';
import { after, DAY, MINUTE } from '../../../core/domain/time/instant.ts';
import { at, NOW } from '../../builders/clock.ts';
import { anAvailability, aPrice, aProduct, aPromotion, aSku } from '../../builders/catalogue.ts';
import { aCustomerId, received } from '../../builders/customer.ts';
import { freshStores } from './support/stores.ts';

const STANDARD = productId('CFQ7TTC0LDPB');
const LATER = after(NOW, MINUTE);

function aCatalogue() {
  const { mirror } = freshStores();
  const writer = createMirrorWriter(mirror, { now: () => NOW });
  return {
    mirror,
    writer,
    get: (sku = '0001', product = 'CFQ7TTC0LDPB', now = NOW) => catalogue.get(mirror, { productId: product, skuId: sku }, now),
    page: (over: Partial<catalogue.CatalogueQuery> = {}, now = NOW) => catalogue.page(mirror, { search: '', kind: 'all', segment: null, from: 0, count: 50, ...over }, now),
    titles: (over: Partial<catalogue.CatalogueQuery> = {}) => catalogue.page(mirror, { search: '', kind: 'all', segment: null, from: 0, count: 50, ...over }, NOW).rows.map(({ title }) => title),
  };
}

describe('a product', () => {
  test('comes back with its prices, promotions and old names', () => {
    const { writer, get } = aCatalogue();
    writer.putProducts([received(aProduct())], NOW);
    writer.putSkus(STANDARD, [received(aSku({ prerequisiteSkus: ['X:0001'], upgradeTargets: ['CFQ7TTC0LDPB:0002'] })), received(aSku({ id: skuId('0002'), title: 'Microsoft 365 Business Standard (no Teams)' }))], [received(anAvailability()), received(anAvailability({ id: 'B', segment: 'education' }))], NOW);
    writer.putPrices('PL', [aPrice(), aPrice({ term: 'P1M', list: { amount: 1_404, scale: 2, currency: 'EUR' } })], NOW);
    writer.putPromotions([received(aPromotion())], NOW);
    const price = { term: 'P1Y', billingPlan: 'monthly', segment: 'commercial', list: { amount: 1_170, scale: 2, currency: 'EUR' }, cost: { amount: 940, scale: 2, currency: 'EUR' }, validFrom: at('2026-11-01T00:00:00Z'), validTo: null };
    expect(get()).toEqual({
      productId: 'CFQ7TTC0LDPB',
      skuId: '0001',
      title: 'Microsoft 365 Business Standard',
      licenceKind: 'subscription',
      isAddOn: false,
      isTrial: false,
      segments: ['commercial', 'education'],
      formerNames: ['Office 365 Business Premium'],
      priceFrom: price,
      isPurchasable: true,
      asOf: NOW,
      description: 'Office apps and services for small companies.',
      publisher: 'Microsoft Corporation',
      minimumQuantity: 1,
      maximumQuantity: 300,
      prices: [{ ...price, term: 'P1M', list: { amount: 1_404, scale: 2, currency: 'EUR' } }, price],
      prerequisites: ['X:0001'],
      upgrades: ['Microsoft 365 Business Standard (no Teams)'],
      promotions: [{ id: '39NFJQT1PJPD:0001', name: 'New customers 15 %', description: 'Fifteen per cent off the first year.', startsAt: at('2026-10-01T00:00:00Z'), endsAt: at('2026-12-31T23:59:59Z'), term: 'P1Y', billingPlan: 'monthly', discount: 0.15 }],
    });
    expect(get('9999')).toBeNull();
  });

  test('has the prices of the moment', () => {
    const { writer, get } = aCatalogue();
    writer.putPrices('PL', [aPrice({ validTo: at('2026-12-01T00:00:00Z') }), aPrice({ list: { amount: 1_287, scale: 2, currency: 'EUR' }, validFrom: at('2026-12-01T00:00:00Z') })], NOW);
    const amounts = (iso: string) => get('0001', 'CFQ7TTC0LDPB', at(iso))?.prices.map(({ list }) => list.amount);
    expect([amounts('2026-10-31T00:00:00Z'), amounts('2026-11-30T23:59:59Z'), amounts('2026-12-01T00:00:00Z')]).toEqual([[], [1_170], [1_287]]);
  });

  test('has no promotion that is over', () => {
    const { writer, get } = aCatalogue();
    writer.putSkus(STANDARD, [received(aSku())], [], NOW);
    writer.putPromotions([received(aPromotion())], NOW);
    expect(get('0001', 'CFQ7TTC0LDPB', at('2027-01-01T00:00:00Z'))?.promotions).toEqual([]);
  });
});

describe('the list', () => {
  const fill = ({ writer }: ReturnType<typeof aCatalogue>): void => {
    writer.putProducts([received(aProduct()), received(aProduct({ id: productId('DG7GMGF0D7FX'), title: 'Windows Server 2025 Standard', licenceKind: 'perpetual' }))], NOW);
    writer.putSkus(
      STANDARD,
      [received(aSku()), received(aSku({ id: skuId('0002'), title: 'Łącznik', isAddOn: true })), received(aSku({ id: skuId('0003'), title: 'Microsoft 365 Business Standard Trial', isTrial: true }))],
      [received(anAvailability()), received(anAvailability({ skuId: skuId('0002'), segment: 'education' }))],
      NOW,
    );
    writer.putSkus(productId('DG7GMGF0D7FX'), [received(aSku({ productId: productId('DG7GMGF0D7FX'), id: skuId('0001'), title: 'Windows Server 2025 Standard' }))], [], NOW);
  };

  test.each<[catalogue.CatalogueKind, readonly string[]]>([
    ['all', ['Łącznik', 'Microsoft 365 Business Standard', 'Microsoft 365 Business Standard Trial', 'Windows Server 2025 Standard']],
    ['main', ['Microsoft 365 Business Standard']],
    ['addOn', ['Łącznik']],
    ['trial', ['Microsoft 365 Business Standard Trial']],
    ['perpetual', ['Windows Server 2025 Standard']],
  ])('of %s', (kind, titles) => {
    const office = aCatalogue();
    fill(office);
    expect(office.titles({ kind })).toEqual(titles);
  });

  test('of a segment leaves out what is sold to others only', () => {
    const office = aCatalogue();
    fill(office);
    expect(office.titles({ segment: 'commercial' })).not.toContain('Łącznik');
    expect(office.titles({ segment: 'education' })).toContain('Łącznik');
  });

  test('is searched by new and old names, and says when a name is a trap', () => {
    const office = aCatalogue();
    fill(office);
    expect(office.page({ search: 'office 365 business premium' })).toMatchObject({
      total: 3,
      hints: [{ typed: 'office 365 business premium', formerName: 'Office 365 Business Premium', renamedTo: 'Microsoft 365 Business Standard', renamedOn: Date.UTC(2020, 3, 21), ambiguous: false }],
    });
    expect(office.page({ search: 'business premium' }).hints).toMatchObject([{ ambiguous: true }]);
    expect(office.titles({ search: 'lacz' })).toEqual(['Łącznik']);
  });

  test('is windowed', () => {
    const office = aCatalogue();
    fill(office);
    expect(office.page({ from: 1, count: 2 })).toMatchObject({ total: 4, from: 1, rows: [{ title: 'Microsoft 365 Business Standard' }, { title: 'Microsoft 365 Business Standard Trial' }] });
  });
});

describe('what the server no longer names', () => {
  test('leaves the list and comes back', () => {
    const { writer, titles } = aCatalogue();
    writer.putProducts([received(aProduct())], NOW);
    writer.putSkus(STANDARD, [received(aSku()), received(aSku({ id: skuId('0002'), title: 'Second' }))], [], NOW);
    writer.putSkus(STANDARD, [received(aSku())], [], LATER);
    expect(titles()).toEqual(['Microsoft 365 Business Standard']);
    writer.putProducts([], after(NOW, DAY));
    expect(titles()).toEqual([]);
    writer.putProducts([received(aProduct())], after(NOW, 2 * DAY));
    writer.putSkus(STANDARD, [received(aSku())], [], after(NOW, 2 * DAY));
    expect(titles()).toEqual(['Microsoft 365 Business Standard']);
  });

  test('stays while the price sheet still sells it', () => {
    const { writer, titles, get } = aCatalogue();
    writer.putPrices('PL', [aPrice({ skuId: skuId('0042'), skuTitle: 'Only in the sheet' })], NOW);
    expect([titles(), get('0042')?.isPurchasable]).toEqual([['Only in the sheet'], true]);
    writer.putPrices('PL', [], LATER);
    expect(titles()).toEqual([]);
    writer.putPrices('PL', [aPrice({ skuId: skuId('0042'), skuTitle: 'Only in the sheet' })], after(NOW, DAY));
    expect(titles()).toEqual(['Only in the sheet']);
  });
});

describe('an older answer', () => {
  test('of prices, SKUs or products is ignored', () => {
    const { writer, get, page, titles } = aCatalogue();
    writer.putProducts([received(aProduct({ publisher: 'New' }))], LATER);
    writer.putSkus(STANDARD, [received(aSku({ title: 'New' }))], [], LATER);
    writer.putPrices('PL', [aPrice()], LATER);
    expect(writer.putPrices('PL', [], NOW)).toEqual({ tables: [] });
    expect(writer.putSkus(STANDARD, [received(aSku({ title: 'Old' }))], [], NOW)).toEqual({ tables: [] });
    writer.putProducts([received(aProduct({ publisher: 'Old' }))], NOW);
    expect([titles(), get()?.publisher, get()?.prices.length, page().pricesAsOf]).toEqual([['New'], 'New', 1, LATER]);
  });
});

test('products to read next: the never read, then the longest unread', () => {
  const { writer } = aCatalogue();
  const product = (id: string) => received(aProduct({ id: productId(id) }));
  writer.putProducts([product('A'), product('B'), product('C'), product('D')], NOW);
  writer.putSkus(productId('A'), [], [], after(NOW, -DAY));
  writer.putSkus(productId('B'), [], [], after(NOW, -2 * DAY));
  writer.putSkus(productId('C'), [], [], NOW);
  expect(writer.productsToRefresh({ olderThan: NOW, limit: 10 })).toEqual(['D', 'B', 'A']);
  expect(writer.productsToRefresh({ olderThan: NOW, limit: 1 })).toEqual(['D']);
});

describe('promotions', () => {
  test('are replaced by the newer answer, and marked when they are gone', () => {
    const { writer, mirror, get } = aCatalogue();
    writer.putSkus(STANDARD, [received(aSku())], [], NOW);
    writer.putPromotions([received(aPromotion()), received(aPromotion({ id: promotionId('OTHER'), name: 'Other' }))], NOW);
    writer.putPromotions([received(aPromotion({ name: 'Renamed', products: [] }))], LATER);
    expect(get()?.promotions).toEqual([]);
    expect(mirror.sql.texts('SELECT name FROM promotions WHERE removed = 0')).toEqual(['Renamed']);
    expect(mirror.sql.number('SELECT count(*) FROM promotions')).toBe(2);
  });
});

describe('the partner', () => {
  test('comes back with its relationships', () => {
    const { writer, mirror } = aCatalogue();
    const relationship = { id: 'r1', name: 'Dystrybutor', type: 'isIndirectCloudSolutionProviderOf', state: 'active', partnerId: '7', location: 'PL' };
    const profile = { partnerId: '1234567', partnerName: 'Chmura Plus', profileType: 'mpnProfile' };
    expect(partner.profile(mirror)).toBeNull();
    writer.putPartner({ profile: received(profile), agreement: null, relationships: [received(relationship), received({ ...relationship, id: 'r2', name: 'Alfa' })], asOf: NOW });
    expect(partner.profile(mirror)).toEqual({ ...profile, asOf: NOW });
    expect(partner.agreement(mirror)).toBeNull();
    expect(partner.relations(mirror).map(({ name }) => name)).toEqual(['Alfa', 'Dystrybutor']);
    writer.putPartner({ profile: null, agreement: null, relationships: [received(relationship)], asOf: LATER });
    expect([partner.profile(mirror)?.partnerName, partner.relations(mirror)]).toEqual(['Chmura Plus', [relationship]]);
  });

  test('keeps what the server said of the agreement when it says nothing later, but not for another partner', () => {
    const { writer, mirror } = aCatalogue();
    const profile = { partnerId: '1234567', partnerName: 'Chmura Plus', profileType: 'mpnProfile' };
    writer.putPartner({ profile: received(profile), agreement: { isSigned: true }, relationships: [], asOf: NOW });
    expect(partner.agreement(mirror)).toEqual({ isSigned: true, asOf: NOW });
    writer.putPartner({ profile: received(profile), agreement: null, relationships: [], asOf: LATER });
    expect(partner.agreement(mirror)).toEqual({ isSigned: true, asOf: NOW });
    writer.putPartner({ profile: received({ ...profile, partnerId: '7654321' }), agreement: null, relationships: [], asOf: LATER });
    expect(partner.agreement(mirror)).toBeNull();
  });
});

describe('audit records', () => {
  test('are kept once each and read newest first', () => {
    const { writer, mirror } = aCatalogue();
    const record = (id: string, minutes: number, customer: number | null = 1) =>
      received({ id, customerId: customer === null ? null : aCustomerId(customer), customerName: 'Żabka', resourceType: 'subscription', operationType: 'update_subscription_quantity', operationAt: after(NOW, minutes * MINUTE), status: 'succeeded', user: 'anna@office.example', resourceId: null });
    expect(writer.putAuditRecords([record('a', 1), record('b', 3), record('c', 2, null)])).toEqual({ tables: ['audit'] });
    expect(writer.putAuditRecords([record('b', 3)])).toEqual({ tables: [] });
    expect(audit.latest(mirror, null, 2).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(audit.latest(mirror, aCustomerId(), 9)).toEqual([record('b', 3).entity, record('a', 1).entity]);
  });
});
