import { describe, expect, it } from 'vitest';
import type { Customer } from '../../../../core/domain/customers/customer.ts';
import { customerId } from '../../../../core/domain/ids.ts';
import { CUSTOMER, wireAddress, wireCustomer } from '../../../builders/wire.ts';
import { json, listOf, wiredRemote } from '../../../builders/wire-remote.ts';
import { at } from '../../../builders/wire-time.ts';

const ID = customerId(CUSTOMER);

async function read(over: Readonly<Record<string, unknown>> = {}): Promise<Customer> {
  const { api, time } = wiredRemote(() => json(wireCustomer(over)));
  const one = await time.finish(api.customer(ID));
  if (!one.ok) throw new Error(one.error.tag);
  return one.value.entity;
}

describe('a customer', () => {
  it('is read in full', async () => {
    expect(await read()).toEqual({
      id: CUSTOMER,
      companyName: 'Łódzkie Meble sp. z o.o.',
      domain: 'lodzkie.onmicrosoft.com',
      relationship: 'reseller',
      customDomains: ['lodzkie.example'],
      registrationNumber: '7250001234',
      email: 'biuro@lodzkie.example',
      language: 'pl',
      culture: 'pl-PL',
      address: {
        country: 'PL',
        region: null,
        state: null,
        city: 'Łódź',
        line1: 'ul. Piotrkowska 1',
        line2: null,
        postalCode: '90-001',
        firstName: 'Anna',
        lastName: 'Nowak',
        phone: '+48 42 123 45 67',
      },
      associatedPartnerId: null,
      etag: '42',
    });
  });

  it.each<[string, Readonly<Record<string, unknown>>, Partial<Customer>]>([
    ['id in upper case', { id: CUSTOMER.toUpperCase() }, { id: ID }],
    ['advisor', { relationshipToPartner: 'Advisor' }, { relationship: 'advisor' }],
    ['none', { relationshipToPartner: 'none' }, { relationship: 'none' }],
    ['another relationship', { relationshipToPartner: 'microsoft_support' }, { relationship: 'other' }],
    ['address of the company profile', { billingProfile: { email: 'a@b.example' }, companyProfile: { companyName: 'A', address: wireAddress({ country: 'de' }) } }, { address: expect.objectContaining({ country: 'DE' }) as never }],
    ['name from the billing profile', { companyProfile: { domain: 'x.example' } }, { companyName: 'Łódzkie Meble sp. z o.o.' }],
    ['no name but a domain', { companyProfile: { domain: 'x.example' }, billingProfile: { email: null } }, { companyName: 'x.example' }],
    ['registration number as a number', { companyProfile: { companyName: 'A', organizationRegistrationNumber: 7250001234 } }, { registrationNumber: '7250001234' }],
    ['no custom domains', { customDomains: null }, { customDomains: [] }],
  ])('%s', async (_name, over, expected) => {
    expect(await read(over)).toMatchObject(expected);
  });

  it('without its billing profile in the answer is completed where that lives', async () => {
    const { billingProfile, ...rest } = wireCustomer();
    const { api, time, seen } = wiredRemote(({ url }) => json(url.pathname.endsWith('/profiles/billing') ? billingProfile : rest));
    const one = await time.finish(api.customer(ID));
    expect(one.ok && one.value.entity).toEqual(await read());
    expect(one.ok && one.value.raw).toEqual(wireCustomer());
    expect(seen.map(({ url }) => url.pathname)).toEqual([`/v1/customers/${CUSTOMER}`, `/v1/customers/${CUSTOMER}/profiles/billing`]);
  });

  it.each([[403, '900308'], [404, '60003']])('whose billing profile answers %i is kept without it', async (status, code) => {
    const { billingProfile: _left, ...rest } = wireCustomer();
    const { api, time } = wiredRemote(({ url }) => (url.pathname.endsWith('/profiles/billing') ? json({ code }, { status }) : json(rest)));
    const one = await time.finish(api.customer(ID));
    expect(one.ok && one.value.entity).toMatchObject({ companyName: 'Łódzkie Meble sp. z o.o.', email: null, address: null, etag: null });
  });

  it('whose billing profile breaks down is not half a customer', async () => {
    const { billingProfile: _left, ...rest } = wireCustomer();
    const { api, time } = wiredRemote(({ url }) => (url.pathname.endsWith('/profiles/billing') ? json({}, { status: 500 }) : json(rest)));
    expect((await time.finish(api.customer(ID))).ok).toBe(false);
  });
});

describe('the customer list', () => {
  it('has only what a list answers', async () => {
    const { id, companyProfile, relationshipToPartner } = wireCustomer();
    const { api, time } = wiredRemote(() => json(listOf([{ id, companyProfile, relationshipToPartner }, { id: 'bare' }])));
    const page = await time.finish(api.customers({ cursor: null, size: 500 }));
    expect(page.ok && page.value.items.map(({ entity }) => entity)).toEqual([
      { id: CUSTOMER, companyName: 'Łódzkie Meble sp. z o.o.', domain: 'lodzkie.onmicrosoft.com', relationship: 'reseller' },
      { id: 'bare', companyName: 'bare', domain: null, relationship: 'reseller' },
    ]);
  });
});

describe('agreements', () => {
  it('are those of the customer agreement, with whom they were made', async () => {
    const { api, time, seen } = wiredRemote(() =>
      json(
        listOf([
          {
            primaryContact: { firstName: 'Anna', lastName: 'Nowak', email: 'anna@lodzkie.example', phoneNumber: '123' },
            templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
            dateAgreed: '2026-01-05T00:00:00Z',
            type: 'MicrosoftCustomerAgreement',
            userId: 'u',
          },
          {},
        ]),
      ),
    );
    const list = await time.finish(api.agreements(ID));
    expect(list.ok && list.value.map(({ entity }) => entity)).toEqual([
      { type: 'MicrosoftCustomerAgreement', templateId: '117a77b0-9360-443b-8795-c6dedc750cf9', agreedAt: at('2026-01-05T00:00:00Z'), firstName: 'Anna', lastName: 'Nowak', email: 'anna@lodzkie.example', phone: '123' },
      { type: 'MicrosoftCustomerAgreement', templateId: null, agreedAt: null, firstName: null, lastName: null, email: null, phone: null },
    ]);
    expect(seen[0]?.url.search).toBe('?agreementType=MicrosoftCustomerAgreement');
  });
});
