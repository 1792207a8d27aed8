import { describe, expect, it } from 'vitest';
import { below, itemsOf } from '../../builders/sandbox.ts';
import { overHttp } from './over-http.ts';

const { get, sandbox } = overHttp();
const idOf = (name: string): string => sandbox.world.indexes().map((index) => sandbox.world.customer(index)).find((one) => one.name.startsWith(name))?.id ?? '';

describe('the partner', () => {
  it('has a directory entry, its own without an id', async () => {
    expect((await get('/v1/profiles/mpn')).body).toMatchObject({ mpnId: '4517283', partnerName: 'Biuro Horyzont IT sp. z o.o.', profileType: 'MpnProfile', attributes: { objectType: 'MpnProfile' } });
    expect((await get('/v1/profiles/mpn?mpnId=1029384')).body).toMatchObject({ partnerName: 'Weserland Distribution SE' });
  });

  it('has a provider, and the provider has resellers', async () => {
    expect(itemsOf(await get('/v1/relationships?relationship_type=IsIndirectResellerOf'))).toMatchObject([{ name: 'Weserland Distribution SE', relationshipType: 'is_indirect_reseller_of', state: 'Active', location: 'DE' }]);
    expect(itemsOf(await get('/v1/relationships?relationshiptype=is_indirect_cloud_solution_provider_of'))).toHaveLength(4);
  });

  it.each(['billing', 'legalbusiness', 'organization', 'support'])('has a %s profile', async (profile) => {
    expect((await get(`/v1/profiles/${profile}`)).body).toMatchObject({ profileType: expect.any(String), links: {} });
  });

  it('has signed its agreement; a colleague has not', async () => {
    expect((await get('/v1/compliance/csp/agreementstatus?mpnId=4517283')).body).toEqual({ isAgreementSigned: true });
    expect((await get('/v1/compliance/csp/agreementstatus?tenantId=2F1D8C3B-6F5E-4C8C-9B61-7E0A5F4D3C44')).body).toEqual({ isAgreementSigned: false });
  });
});

describe('agreements', () => {
  it('are the cloud agreement only when no type is said', async () => {
    const customer = idOf('Müller');
    expect(itemsOf(await get(`/v1/customers/${customer}/agreements`))).toEqual([]);
    const [agreement] = itemsOf(await get(`/v1/customers/${customer}/agreements?agreementType=MicrosoftCustomerAgreement`));
    expect(agreement).toMatchObject({ type: 'MicrosoftCustomerAgreement', primaryContact: { firstName: 'Jürgen', lastName: 'Köhnemann' }, dateAgreed: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) });
    expect(itemsOf(await get('/v1/agreements?agreementType=*'))).toHaveLength(2);
    expect((await get(`/v1/agreementtemplates/${String(agreement?.['templateId'])}/document?language=pl-PL&country=PL`)).body).toMatchObject({ displayUri: expect.stringContaining('/PL/pl-PL') });
  });

  it('may be signed directly, or be missing', async () => {
    const direct = idOf('Evangelische');
    expect((await get(`/v1/customers/${direct}/directSignedMicrosoftCustomerAgreementStatus`)).body).toEqual({ isSigned: true });
    expect(itemsOf(await get(`/v1/customers/${idOf('Świeżo')}/agreements?agreementType=*`))).toEqual([]);
  });

  it('stand beside a validation status', async () => {
    expect((await get(`/v1/customers/${idOf('Studio')}/validationStatus?type=account`)).body).toMatchObject({ type: 'account', status: 'UnderReview' });
  });
});

describe('audit records', () => {
  it('tell what happened, newest first, with the value as a JSON text in Pascal case', async () => {
    const records = itemsOf(await get('/v1/auditrecords?startDate=2026-11-01'));
    const dates = records.map((one) => String(one['operationDate']));
    expect(dates).toEqual([...dates].sort().reverse());
    const added = records.find((one) => one['operationType'] === 'update_subscription' && String(one['customerName']).startsWith('Łódzki'));
    expect(added).toMatchObject({ resourceType: 'subscription', operationStatus: 'succeeded', operationDate: expect.stringMatching(/\.\d{7}\+00:00$/) });
    const value: unknown = JSON.parse(String(added?.['resourceNewValue']));
    expect(below(value, 'RefundableQuantity', 'Details', 0, 'AllowedUntilDateTime')).toEqual(expect.any(String));
    expect(below(added, 'customizedData', 0)).toEqual({ key: 'ResourceId', value: below(value, 'Id') });
  });

  it('can be filtered, and bounded by days', async () => {
    const customer = idOf('Müller');
    const filter = (Field: string, Value: string, Operator: string): string => encodeURIComponent(JSON.stringify({ Field, Value, Operator }));
    const own = itemsOf(await get(`/v1/auditrecords?startDate=2026-09-01&filter=${filter('CustomerId', customer, 'equals')}`));
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((one) => one['customerId'] === customer)).toBe(true);
    expect(itemsOf(await get(`/v1/auditrecords?filter=${filter('ResourceType', 'order', 'equals')}`)).every((one) => one['resourceType'] === 'order')).toBe(true);
    expect(itemsOf(await get(`/v1/auditrecords?filter=${filter('CompanyName', 'żuraw', 'substring')}`)).every((one) => String(one['customerName']).includes('Żuraw'))).toBe(true);
    const day = itemsOf(await get('/v1/auditrecords?startDate=2026-11-15&endDate=2026-11-15'));
    expect(day.length).toBeGreaterThan(0);
    expect(day.every((one) => String(one['operationDate']).startsWith('2026-11-15'))).toBe(true);
  });
});

describe('the rest', () => {
  it.each(['PL', 'DE', 'AT', 'GB'])('country rules of %s have every recorded field', async (country) => {
    const answer = await get(`/v1/countryvalidationrules/${country}`);
    expect(Object.keys(answer.body as object)).toEqual(['iso2Code', 'defaultCulture', 'isStateRequired', 'supportedStatesList', 'supportedLanguagesList', 'supportedCulturesList', 'isPostalCodeRequired', 'postalCodeRegex', 'isCityRequired', 'isVatIdSupported', 'isVatIdRequired', 'taxIdFormat', 'vatIdRegex', 'isTaxIdSupported', 'isTaxIdOptional', 'countryCallingCodesList']);
  });

  it('invoices are there and empty', async () => {
    expect((await get('/v1/invoices?size=10&offset=0')).body).toMatchObject({ totalCount: 0, items: [], attributes: { objectType: 'Collection' } });
    expect((await get('/v1/invoices/summary')).body).toMatchObject({ balanceAmount: 0, currencyCode: 'EUR' });
  });
});
