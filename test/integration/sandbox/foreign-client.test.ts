import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../core/domain/time/instant.ts';
import { below, DEVELOPER, itemsOf, SUNDAY } from '../../builders/sandbox.ts';
import type { Item } from '../../builders/sandbox.ts';
import { overHttp } from './over-http.ts';

/** A sparse client as they are in the wild: a token, no `MS-` headers, no size, mixed case. */
const { get, bare, sandbox } = overHttp({ customers: 60 });

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const first = async (): Promise<string> => String(itemsOf(await get('/v1/customers'))[0]?.['id']);
const subscriptionsOf = async (index: number): Promise<readonly Item[]> => itemsOf(await get(`/v1/customers/${sandbox.world.customer(index).id}/subscriptions`));
const byName = (name: string): number => sandbox.world.indexes().find((index) => sandbox.world.customer(index).name.startsWith(name)) ?? -1;

describe('customers', () => {
  it('come all at once without a size, in the envelope', async () => {
    const answer = await get('/v1/customers');
    expect(answer.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(answer.body).toMatchObject({ totalCount: 60, links: { self: { uri: '/customers', method: 'GET', headers: [] } }, attributes: { objectType: 'Collection' } });
    expect(below(answer.body, 'links', 'next')).toBeUndefined();
    expect(Object.keys(itemsOf(answer)[0] ?? {})).toEqual(['id', 'companyProfile', 'relationshipToPartner', 'links', 'attributes']);
  });

  it('are told in full by id, in any case of path and id', async () => {
    const id = await first();
    const answer = await get(`/V1/Customers/${id.toUpperCase()}/`);
    expect(answer.body).toMatchObject({
      id,
      commerceId: expect.stringMatching(GUID),
      companyProfile: { tenantId: id, domain: 'lodzkizurawspzoo.onmicrosoft.com', companyName: 'Łódzki Żuraw Sp. z o.o.', organizationRegistrationNumber: expect.stringMatching(/^\d{10}$/) },
      billingProfile: { culture: 'pl-PL', language: 'pl', defaultAddress: { country: 'PL', city: 'Łódź', postalCode: '90-361', firstName: 'Łucja' }, attributes: { objectType: 'CustomerBillingProfile' } },
      relationshipToPartner: 'reseller',
      customDomains: ['lodzkizurawspzoo.onmicrosoft.com', expect.stringMatching(/\.example$/)],
      attributes: { objectType: 'Customer' },
    });
  });

  it('have a billing profile whose ETag is a decimal number in base64', async () => {
    const answer = await get(`/v1/customers/${await first()}/profiles/billing`);
    const etag = String(below(answer.body, 'attributes', 'etag'));
    expect(Buffer.from(etag, 'base64').toString()).toMatch(/^\d+$/);
  });

  it('have a company profile, qualifications and relationships', async () => {
    const school = sandbox.world.customer(byName('Szkoła')).id;
    expect((await get(`/v1/customers/${school}/profiles/company`)).body).toMatchObject({ tenantId: school, attributes: { objectType: 'CustomerCompanyProfile' } });
    expect((await get(`/v1/customers/${school}/qualifications`)).body).toMatchObject([{ qualification: 'Education', vettingStatus: 'Approved' }]);
    expect(itemsOf(await get(`/v1/customers/${school}/relationships`))).toMatchObject([{ relationshipType: 'is_indirect_reseller_of', state: 'Active' }]);
  });

  it.each([
    ['{"Field":"CompanyName","Value":"mü","Operator":"starts_with"}', ['Müller GmbH']],
    ['{"field":"Domain","value":"grosssoehne","operator":"starts_with"}', ['Groß & Söhne KG']],
    ['{"Field":"CompanyName","Value":"nobody","Operator":"starts_with"}', []],
  ])('are found by filter=%s', async (filter, names) => {
    const found = itemsOf(await get(`/v1/customers?size=0&filter=${encodeURIComponent(filter)}`));
    expect(found.map((one) => below(one, 'companyProfile', 'companyName'))).toEqual(names);
  });
});

describe('subscriptions', () => {
  it('of new commerce have the documented fields', async () => {
    const [standard, premium] = await subscriptionsOf(0);
    expect(standard).toMatchObject({
      id: expect.stringMatching(GUID),
      offerId: expect.stringMatching(/^CFQ7TTC0LDPB:0001:CFQ7TTC0\w{4}$/),
      productType: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' },
      quantity: 12, unitType: 'Licenses', status: 'active', autoRenewEnabled: true, isTrial: false, billingType: 'license', billingCycle: 'monthly', termDuration: 'P1Y', renewalTermDuration: '',
      contractType: 'subscription', refundableQuantity: { totalQuantity: 12 }, links: { self: { method: 'GET' } },
    });
    expect(standard?.['creationDate']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/);
    expect(standard?.['commitmentEndDate']).toMatch(/T00:00:00Z$/);
    expect(standard?.['commitmentEndDateTime']).toMatch(/T23:59:59Z$/);
    expect(below(premium, 'refundableQuantity', 'details')).toMatchObject([{ quantity: 5 }, { quantity: 2 }]);
  });

  it('have an ETag that is base64 of id and version, none at all, or an empty one', async () => {
    const [standard] = await subscriptionsOf(0);
    expect(JSON.parse(Buffer.from(String(below(standard, 'attributes', 'etag')), 'base64').toString())).toEqual({ id: standard?.['id'], version: 1 });
    const etags = (await subscriptionsOf(byName('O’Leary'))).map((one) => below(one, 'attributes', 'etag'));
    expect(etags).toEqual([undefined, undefined, '']);
  });

  it('are written in every form that the service uses', async () => {
    const legacy = await subscriptionsOf(byName('Kancelaria Radców'));
    expect(legacy[0]).toMatchObject({ offerId: expect.stringMatching(GUID), orderId: expect.stringMatching(GUID) });
    expect(legacy[1]).toMatchObject({ parentSubscriptionId: legacy[0]?.['id'], commitmentEndDateTime: expect.stringMatching(/T00:00:00Z$/) });
    expect(legacy[3]).not.toHaveProperty('offerName');
    expect(legacy[3]).not.toHaveProperty('offerId');

    const [azure] = await subscriptionsOf(byName('Chmurnik'));
    expect(azure).toMatchObject({ billingType: 'usage', unitType: 'Usage-based', commitmentEndDate: '9999-12-14T00:00:00Z' });
    expect(azure).not.toHaveProperty('termDuration');

    const software = await subscriptionsOf(byName('Hurtownia Ślęż'));
    expect(software[0]).toMatchObject({ productType: { id: 'Software' }, cancellationAllowedUntilDate: expect.stringMatching(/T23:59:00Z$/) });
    expect(software[2]).toMatchObject({ billingCycle: 'one_time', autoRenewEnabled: false });

    const cancelled = await subscriptionsOf(byName('Alpenquell'));
    expect(cancelled[0]).toMatchObject({ autoRenewEnabled: false, scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Cancel' }] });
    const scheduled = await subscriptionsOf(byName('Groß'));
    expect(scheduled[0]).toMatchObject({ scheduledNextTermInstructions: { product: { termDuration: 'P1M', billingCycle: 'monthly' }, quantity: 30 }, renewalTermDuration: 'P1M' });
    const suspended = await subscriptionsOf(byName('Straßenbau'));
    expect(suspended[1]).toMatchObject({ status: 'suspended', suspensionReasons: ['CustomerCancellation'], refundableQuantity: null });
  });

  it('can be asked for by order, by partner of record and one by one', async () => {
    const customer = sandbox.world.customer(byName('Szkoła')).id;
    const all = itemsOf(await get(`/v1/customers/${customer}/subscriptions`));
    expect(itemsOf(await get(`/v1/customers/${customer}/subscriptions?order_id=${String(all[0]?.['orderId'])}`))).toEqual(all);
    expect(itemsOf(await get(`/v1/customers/${customer}/subscriptions?mpn_id=4517283&offset=1&size=1`))).toEqual([all[1]]);
    expect(itemsOf(await get(`/v1/customers/${customer}/subscriptions?mpn_id=1`))).toEqual([]);
    expect((await get(`/v1/customers/${customer}/subscriptions/${String(all[2]?.['id']).toUpperCase()}`)).body).toEqual(all[2]);
  });

  it('tell add-ons, provisioning, support contact, transitions and custom end dates', async () => {
    const index = byName('Kancelaria Radców');
    const base = `/v1/customers/${sandbox.world.customer(index).id}/subscriptions`;
    const [legacy] = await subscriptionsOf(index);
    expect(itemsOf(await get(`${base}/${String(legacy?.['id'])}/addons`))).toHaveLength(2);
    expect((await get(`${base}/${String(legacy?.['id'])}/provisioningstatus`)).body).toMatchObject({ status: 'success', quantity: 20 });
    expect((await get(`${base}/${String(legacy?.['id'])}/supportcontact`)).body).toMatchObject({ supportMpnId: '4517283' });

    const zuraw = `/v1/customers/${sandbox.world.customer(0).id}/subscriptions`;
    const [standard] = await subscriptionsOf(0);
    const paths = itemsOf(await get(`${zuraw}/${String(standard?.['id'])}/transitionEligibilities?eligibilityType=immediate`));
    expect(paths[0]).toMatchObject({ title: 'Microsoft 365 Business Premium', quantity: 12, subscriptionEligibilities: [{ isEligible: false }], eligibilities: [{ isEligible: true, transitionType: 'transition_only' }, { isEligible: true }] });
    for (const spelling of ['term_duration', 'TermDuration', 'termduration']) {
      expect(itemsOf(await get(`${zuraw}/customTermEndDates?${spelling}=P1M`))[0]).toMatchObject({ allowedCustomTermEndDate: '2026-11-30T00:00:00' });
    }
  });

  it('have nothing but instants where dates are', async () => {
    const dates: (readonly [string, unknown])[] = [];
    for (const index of sandbox.world.indexes()) {
      for (const one of await subscriptionsOf(index)) dates.push(...Object.entries(one).filter(([name]) => /Date(Time)?$/.test(name)));
    }
    expect(dates.length).toBeGreaterThan(500);
    expect(dates.filter(([, value]) => parseInstant(String(value)) === null)).toEqual([]);
  });
});

describe('orders', () => {
  it('stand behind every subscription', async () => {
    const customer = sandbox.world.customer(byName('Hurtownia Ślęż')).id;
    const orders = itemsOf(await get(`/v1/customers/${customer}/orders`));
    const server = orders.find((one) => below(one, 'lineItems', 1) !== undefined);
    expect(server).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{12}$/), status: 'completed', billingCycle: 'one_time', currencyCode: 'EUR', transactionType: 'UserPurchase', lineItems: [{ lineItemNumber: 0, transactionType: 'New', quantity: 2 }, { lineItemNumber: 1, quantity: 60 }] });
    expect(below(server, 'lineItems', 0, 'pricing')).toBeUndefined();
    expect((await get(`/v1/customers/${customer}/orders/${String(server?.['id'])}/provisioningStatus`)).body).toMatchObject({ totalCount: 2 });
  });

  it('tell prices as numbers when asked, and can be chosen by billing', async () => {
    const customer = await first();
    const priced = itemsOf(await get(`/v1/customers/${customer}/orders?include_price=true`));
    expect(typeof priced[0]?.['totalPrice']).toBe('number');
    expect(below(priced[0], 'lineItems', 0, 'pricing', 'listPrice')).toBeGreaterThan(0);
    expect(itemsOf(await get(`/v1/customers/${customer}/orders?billingType=annual`)).every((one) => one['billingCycle'] === 'annual')).toBe(true);
  });

  it('are pending without a subscription id before provisioning', async () => {
    const customer = sandbox.world.customer(byName('Studio Graficzne')).id;
    const [order] = itemsOf(await get(`/v1/customers/${customer}/orders`));
    expect(order).toMatchObject({ status: 'pending' });
    expect(below(order, 'lineItems', 0)).not.toHaveProperty('subscriptionId');
  });
});

describe('what changes nothing', () => {
  const post = (path: string, body: unknown) => bare(path, { method: 'POST', headers: DEVELOPER, body: JSON.stringify(body) });

  it.each([
    [{ Country: 'DE', City: 'Hüllhorst', PostalCode: '32609', AddressLine1: 'Bredenhop 20' }, 'VerifiedShippable'],
    [{ country: 'PL', City: 'Łódź', postalCode: '90361', addressLine1: 'ul. Piotrkowska 182' }, 'InteractionRequired'],
    [{ Country: 'DE', City: 'Minden', PostalCode: '32609', AddressLine1: 'Hauptstraße 1' }, 'InteractionRequired'],
    [{ Country: 'AT', City: 'Wien', PostalCode: '1010', AddressLine1: 'Hauptplatz' }, 'StreetPartial'],
    [{ Country: 'GB', City: 'Stow', PostalCode: 'GL54 1AA', AddressLine1: '1 High Street' }, 'Verified'],
    [{ Country: 'FR', City: 'Paris', PostalCode: '75001', AddressLine1: '1 rue' }, 'NotValidated'],
  ])('an address in mixed case is checked: %j → %s', async (address, status) => {
    const answer = await post('/v1/validations/address', address);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ status, suggestedAddresses: status === 'InteractionRequired' ? [{}] : [] });
  });

  it('a promotion is checked', async () => {
    const customer = sandbox.world.customer(0).id;
    const items = [
      { Id: 1, CatalogItemId: 'CFQ7TTC0MM8R:0001:X', Quantity: 12, TermDuration: 'P1Y', BillingCycle: 'Annual' },
      { id: 2, catalogItemId: 'CFQ7TTC0MM8R:0001:X', quantity: 3, termDuration: 'P1Y', billingCycle: 'monthly' },
      { id: 3, catalogItemId: 'CFQ7TTC0MM8R:0001:X', quantity: 12, termDuration: 'P1M', billingCycle: 'monthly' },
      { id: 4, catalogItemId: 'CFQ7TTC0LCHC:0001:X', quantity: 12, termDuration: 'P1Y', billingCycle: 'annual' },
      { id: 5, catalogItemId: 'NOTHING:0001:X', quantity: 1, termDuration: 'P1Y', billingCycle: 'annual' },
      { id: 6, catalogItemId: 'CFQ7TTC0LH16:0001:X', quantity: 1, termDuration: 'P1Y', billingCycle: 'annual' },
      { id: 7, catalogItemId: 'CFQ7TTC0LH0T:0001:X', quantity: 1, termDuration: 'P1Y', billingCycle: 'annual' },
    ];
    const answer = await post(`/v1/customers/${customer}/promotionEligibilities`, { Items: items });
    const verdicts = itemsOf(answer).map((one) => below(one, 'eligibilities', 0, 'errors', 0, 'type') ?? below(one, 'eligibilities', 0, 'isEligible'));
    expect(verdicts).toEqual([true, 'SeatCount', 'Term', 'OfferPurchasedPreviously', 'InvalidCatalogItemId', 'NoPromotionsAvailable', 'PrerequisiteProductOwnership']);
  });

  it('inventory is checked', async () => {
    const answer = await post('/v1/extensions/product/checkInventory?country=PL', { TargetItems: [{ ProductId: 'CFQ7TTC0LH18', SkuId: '0001' }], InventoryContext: {} });
    expect(answer.body).toEqual([{ productId: 'CFQ7TTC0LH18', skuId: '0001', isRestricted: false, restrictions: [] }]);
  });

  it('a domain is taken or free, without a body', async () => {
    const head = (domain: string) => bare(`/v1/domains/${domain}`, { method: 'HEAD', headers: DEVELOPER });
    expect(await head('MuellerGmbH.onmicrosoft.com')).toMatchObject({ status: 200, text: '' });
    expect(await head('muellergmbh2.onmicrosoft.com')).toMatchObject({ status: 404, text: '' });
  });
});

describe('headers', () => {
  it('are made when the client sends none, with the sandbox time as Date', async () => {
    const { headers } = await get('/v1/customers?size=1');
    expect(headers.get('MS-RequestId')).toMatch(GUID);
    expect(headers.get('MS-CorrelationId')).toMatch(GUID);
    expect(headers.get('MS-CV')).not.toBeNull();
    expect(headers.get('X-Locale')).toBe('en-US');
    expect(Date.parse(headers.get('Date') ?? '')).toBe(SUNDAY);
  });

  it('are echoed when it does; the catalogue says ids twice', async () => {
    const sent = { 'MS-RequestId': 'aaaaaaaa-0000-4000-8000-000000000001', 'MS-CorrelationId': 'aaaaaaaa-0000-4000-8000-000000000002', 'X-Locale': 'pl-PL', ValidateMfa: 'true' };
    const { headers } = await get('/v1/customers?size=1', sent);
    expect([headers.get('MS-RequestId'), headers.get('MS-CorrelationId'), headers.get('X-Locale'), headers.get('isMfaCompliant')]).toEqual([sent['MS-RequestId'], sent['MS-CorrelationId'], 'pl-PL', 'true']);
    expect((await get('/v1/products?country=PL&targetView=Azure', sent)).headers.get('MS-RequestId')).toBe(`${sent['MS-RequestId']},${sent['MS-RequestId']}`);
  });
});
