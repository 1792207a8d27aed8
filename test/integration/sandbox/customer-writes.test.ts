import { describe, expect, it } from 'vitest';
import { aSandbox, below, itemsOf } from '../../builders/sandbox.ts';
import { byName, sender } from '../../builders/sandbox-writes.ts';

type Json = Readonly<Record<string, unknown>>;

const office = () => {
  const sandbox = aSandbox({ customers: 40 });
  return { sandbox, send: sender(sandbox) };
};

const NEW: Json = {
  CompanyProfile: { Domain: 'zurawspzoo.onmicrosoft.com', OrganizationRegistrationNumber: '7250001235' },
  BillingProfile: {
    Email: 'anna@zuraw.example',
    Culture: 'pl-PL',
    Language: 'pl',
    CompanyName: 'Żuraw sp. z o.o.',
    DefaultAddress: { Country: 'PL', City: 'Łódź', AddressLine1: 'ul. Piotrkowska 1', AddressLine2: 'lok. 4', PostalCode: '90-001', FirstName: 'Anna', LastName: 'Nowak', PhoneNumber: '+48421234567' },
  },
};
const billing = (over: Json): Json => ({ ...NEW, BillingProfile: { ...(NEW['BillingProfile'] as Json), ...over } });
const address = (over: Json): Json => billing({ DefaultAddress: { ...(below(NEW, 'BillingProfile', 'DefaultAddress') as Json), ...over } });

describe('a new customer', () => {
  it('gets a tenant and a first password, told once; then it is there like others', async () => {
    const { sandbox, send } = office();
    const answer = await send('POST', '/v1/customers', NEW, { 'MS-RequestId': 'r-1' });
    expect(answer).toMatchObject({ status: 201, body: { companyProfile: { domain: 'zurawspzoo.onmicrosoft.com', companyName: 'Żuraw sp. z o.o.', organizationRegistrationNumber: '7250001235' }, userCredentials: { userName: 'admin', password: expect.any(String) } } });
    const id = String(below(answer.body, 'id'));
    const told = await send('GET', `/v1/customers/${id}`);
    expect(told.body).toMatchObject({ id, billingProfile: { culture: 'pl-PL', defaultAddress: { addressLine2: 'lok. 4', city: 'Łódź' } }, relationshipToPartner: 'reseller' });
    expect(told.body).not.toHaveProperty('userCredentials');
    expect((await send('HEAD', '/v1/domains/zurawspzoo.onmicrosoft.com')).status).toBe(200);
    expect(below((await send('GET', `/v1/customers/${id}/subscriptions`)).body, 'items')).toEqual([]);
    expect(below((await send('GET', `/v1/customers/${id}/agreements?agreementType=*`)).body, 'items')).toEqual([]);
    expect(sandbox.ledger()).toMatchObject([{ kind: 'customerCreated', customerId: id, requestId: 'r-1' }]);
    expect(below((await send('GET', '/v1/auditrecords?size=1')).body, 'items', 0)).toMatchObject({ operationType: 'add_customer', customerId: id });
  });

  it.each<[string, number, string, Json]>([
    ['Poland without a registration number', 400, '600049', { ...NEW, CompanyProfile: { Domain: 'zurawspzoo' } }],
    ['Poland without a phone', 400, '600051', address({ PhoneNumber: '' })],
    ['Germany with a registration number', 400, '600002', address({ Country: 'DE', PostalCode: '20095' })],
    ['a postal code of another country', 400, '3000', address({ PostalCode: '20095' })],
    ['a country that the sandbox does not know', 400, '3000', address({ Country: 'JP' })],
    ['a domain with letters that no domain has', 400, '3000', { ...NEW, CompanyProfile: { ...(NEW['CompanyProfile'] as Json), Domain: 'żuraw.onmicrosoft.com' } }],
    ['a domain that is taken', 409, '600009', { ...NEW, CompanyProfile: { ...(NEW['CompanyProfile'] as Json), Domain: 'lodzkizurawspzoo.onmicrosoft.com' } }],
    ['no mail', 400, '3000', billing({ Email: '' })],
    ['no address', 400, '3000', billing({ DefaultAddress: undefined })],
    ['nothing', 400, '3000', {}],
  ])('%s: %d %s', async (_name, status, code, body) => {
    const { sandbox, send } = office();
    expect(await send('POST', '/v1/customers', body)).toMatchObject({ status, code });
    expect(sandbox.ledger()).toEqual([]);
  });
});

describe('a billing profile', () => {
  it('is replaced whole, by its ETag, which moves', async () => {
    const { sandbox, send } = office();
    const path = `/v1/customers/${sandbox.world.customer(0).id}/profiles/billing`;
    const { body } = await send('GET', path);
    const etag = String(below(body, 'attributes', 'etag'));
    const change = { ...(body as Json), companyName: 'Łódzki Żuraw i Synowie', email: 'nowy@zuraw.example' };
    const answer = await send('PUT', path, change, { 'If-Match': etag });
    expect(answer).toMatchObject({ status: 200, body: { companyName: 'Łódzki Żuraw i Synowie', email: 'nowy@zuraw.example' } });
    expect(below(answer.body, 'attributes', 'etag')).not.toBe(etag);
    expect(await send('PUT', path, change, { 'If-Match': etag })).toMatchObject({ status: 400, code: '2055' });
    sandbox.habits.change({ staleEtag: 412 });
    expect(await send('PUT', path, change, { 'If-Match': etag })).toMatchObject({ status: 412, code: '2055' });
    // The samples of the documentation leave it out (API page, section 7).
    expect((await send('PUT', path, change)).status).toBe(200);
  });

  it('does not change its country, and needs its fields', async () => {
    const { sandbox, send } = office();
    const path = `/v1/customers/${sandbox.world.customer(0).id}/profiles/billing`;
    const body = (await send('GET', path)).body as Json;
    expect(await send('PUT', path, { ...body, defaultAddress: { ...(body['defaultAddress'] as Json), country: 'DE' } })).toMatchObject({ status: 400, code: '3000' });
    expect(await send('PUT', path, { ...body, culture: '' })).toMatchObject({ status: 400, code: '3000' });
  });

  it('is not written with an app’s own token', async () => {
    const { sandbox, send } = office();
    const token = await sandbox.fetch(new Request('http://sandbox/t/oauth2/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'a', client_secret: 's' }) }));
    const { access_token: bearer } = (await token.json()) as { access_token: string };
    expect(await send('PUT', `/v1/customers/${sandbox.world.customer(0).id}/profiles/billing`, {}, { Authorization: `Bearer ${bearer}` })).toMatchObject({ status: 403, code: '900329' });
  });
});

describe('an agreement', () => {
  const agreement = { primaryContact: { firstName: 'Ewa', lastName: 'Nowak', email: 'ewa@x.example' }, templateId: '117a77b0-9360-443b-8795-c6dedc750cf9', dateAgreed: '2026-11-22T08:00:00', type: 'MicrosoftCustomerAgreement' };

  it('lets a customer order who could not, and is not confirmed twice with the same contact', async () => {
    const { sandbox, send } = office();
    const index = sandbox.world.indexes().find((one) => sandbox.world.customer(one).agreement === null) ?? -1;
    const path = `/v1/customers/${sandbox.world.customer(index).id}/agreements`;
    expect(await send('POST', path, agreement)).toMatchObject({ status: 201, body: { primaryContact: { email: 'ewa@x.example' } } });
    expect(below((await send('GET', `${path}?agreementType=MicrosoftCustomerAgreement`)).body, 'items', 0)).toMatchObject({ primaryContact: { firstName: 'Ewa' }, dateAgreed: '2026-11-22T08:00:00' });
    expect(await send('POST', path, agreement)).toMatchObject({ status: 400, code: '600061' });
    expect((await send('POST', path, { ...agreement, primaryContact: { ...agreement.primaryContact, email: 'inna@x.example' } })).status).toBe(201);
  });

  it.each<[string, Json]>([
    ['of another template', { ...agreement, templateId: 'none' }],
    ['of tomorrow', { ...agreement, dateAgreed: '2026-11-23T08:00:00' }],
    ['of nobody', { ...agreement, primaryContact: {} }],
    ['without a date', { ...agreement, dateAgreed: '' }],
  ])('%s is refused', async (_name, body) => {
    const { sandbox, send } = office();
    expect(await send('POST', `/v1/customers/${sandbox.world.customer(0).id}/agreements`, body)).toMatchObject({ status: 400, code: '3000' });
  });
});

describe('a qualification', () => {
  it('waits for a decision, which somebody makes', async () => {
    const { sandbox, send } = office();
    const { id } = byName(sandbox, 'Müller');
    const path = `/v1/customers/${id}/qualifications`;
    expect(await send('POST', path, { Qualification: 'Education' })).toMatchObject({ status: 400, code: '3000' });
    expect(await send('POST', path, { Qualification: 'Education', Website: 'https://szkola.example' })).toMatchObject({ status: 201, body: { qualification: 'Education', vettingStatus: 'InReview' } });
    expect((await send('GET', path)).body).toMatchObject([{ qualification: 'Education', vettingStatus: 'InReview', website: 'https://szkola.example' }]);
    expect(sandbox.changes.decideQualification(id, 'education', true)).toBe(true);
    expect((await send('GET', path)).body).toMatchObject([{ qualification: 'Education', vettingStatus: 'Approved' }]);
    expect((await send('POST', path, { qualification: 'Education', website: 'x' })).body).toMatchObject({ vettingStatus: 'Approved' });
    expect(await send('POST', path, { qualification: 'Royal' })).toMatchObject({ status: 400, code: '3000' });
    expect(sandbox.changes.decideQualification(id, 'nonprofit', true)).toBe(false);
  });
});

describe('the end of a relationship', () => {
  it('needs a customer without running subscriptions; deleting does not', async () => {
    const { sandbox, send } = office();
    const { id } = sandbox.world.customer(0);
    expect(await send('PATCH', `/v1/customers/${id}`, { Id: id, RelationshipToPartner: 'none' })).toMatchObject({ status: 400, code: '2002' });
    expect(await send('PATCH', `/v1/customers/${id}`, { Id: id, CompanyName: 'x' })).toMatchObject({ status: 400, code: '3000' });
    const created = await send('POST', '/v1/customers', NEW);
    const fresh = `/v1/customers/${String(below(created.body, 'id'))}`;
    expect((await send('PATCH', fresh, { RelationshipToPartner: 'none' })).body).toMatchObject({ relationshipToPartner: 'none' });
    expect(await send('GET', fresh)).toMatchObject({ status: 403, code: '20002' });
    expect((await send('DELETE', `/v1/customers/${id}`)).status).toBe(204);
    expect(itemsOf({ ...(await send('GET', '/v1/customers')), text: '' })).toHaveLength(39);
    expect(sandbox.ledger().map(({ kind }) => kind)).toEqual(['customerCreated', 'customerRemoved', 'customerRemoved']);
  });
});
