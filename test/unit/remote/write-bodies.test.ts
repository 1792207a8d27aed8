import { describe, expect, it } from 'vitest';
import { catalogItemId, promotionId, subscriptionId } from '../../../core/domain/ids.ts';
import { at } from '../../builders/clock.ts';
import { json, wiredRemote } from '../../builders/wire-remote.ts';
import { aCall, aLine, aNewCustomer, anAgreement, BUYER, CART, HELD } from '../../builders/wire-write.ts';
import { CUSTOMER, wireAddress, wireOrder } from '../../builders/wire.ts';

type Json = Readonly<Record<string, unknown>>;

/** What one write sends, to a service that says yes to everything. */
async function sent(write: (remote: ReturnType<typeof wiredRemote>) => Promise<unknown>, answer: unknown = { id: CART, lineItems: [{ id: 0 }], orders: [{ id: 'o' }] }): Promise<{ readonly path: string; readonly body: unknown }> {
  const remote = wiredRemote(() => json(answer, { status: 201 }));
  await remote.time.finish(write(remote));
  const last = remote.seen.at(-1);
  return { path: `${last?.method} ${last?.url.pathname}`, body: last?.body === '' ? null : (JSON.parse(last?.body ?? 'null') as unknown) };
}

describe('carts and orders', () => {
  it('a line says what it has to say and nothing else', async () => {
    expect(await sent(({ writes }) => writes.createCart(BUYER, [aLine()], aCall()))).toEqual({
      path: `POST /v1/customers/${CUSTOMER}/carts`,
      body: {
        lineItems: [
          {
            id: 0,
            catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
            friendlyName: 'Biuro #m-1',
            quantity: 3,
            currencyCode: 'EUR',
            billingCycle: 'monthly',
            termDuration: 'P1Y',
            participants: [{ key: 'transaction_reseller', value: '4517283' }],
          },
        ],
      },
    });
  });

  it('a line says everything', async () => {
    const line = aLine({
      number: 2,
      term: null,
      billingPlan: 'oneTime',
      promotionId: promotionId('P:S:A'),
      customTermEndsAt: at('2027-11-30T00:00:00Z'),
      parentSubscriptionId: HELD,
      renewalTerm: 'P1M',
      attestationAccepted: true,
      addOns: [aLine({ number: 0, catalogItemId: catalogItemId('ADDON:0001:A') })],
    });
    const { body, path } = await sent(({ writes }) => writes.updateCart(BUYER, CART, [line], aCall()));
    expect(path).toBe(`PUT /v1/customers/${CUSTOMER}/carts/${CART}`);
    expect(body).toMatchObject({
      id: CART,
      lineItems: [{ id: 2, billingCycle: 'one_time', promotionId: 'P:S:A', customTermEndDate: '2027-11-30T00:00:00.000Z', parentSubscriptionId: HELD, renewsTo: [{ termDuration: 'P1M' }], attestationAccepted: true, addonItems: [{ id: 0, catalogItemId: 'ADDON:0001:A' }] }],
    });
    expect(body).not.toHaveProperty('lineItems.0.termDuration');
  });

  it('checkout sends nothing', async () => {
    expect(await sent(({ writes }) => writes.checkoutCart(BUYER, CART, aCall()))).toEqual({ path: `POST /v1/customers/${CUSTOMER}/carts/${CART}/checkout`, body: null });
  });

  it('an order names the catalogue item as its offer, and add-ons behind their base', async () => {
    const { body, path } = await sent(({ writes }) => writes.createOrder(BUYER, [aLine({ addOns: [aLine({ friendlyName: 'dodatek' })] }), aLine({ billingPlan: 'annual' })], aCall()), wireOrder());
    expect(path).toBe(`POST /v1/customers/${CUSTOMER}/orders`);
    expect(body).toMatchObject({
      referenceCustomerId: CUSTOMER,
      billingCycle: 'monthly',
      currencyCode: 'EUR',
      lineItems: [
        { lineItemNumber: 0, offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971', friendlyName: 'Biuro #m-1', partnerIdOnRecord: '4517283', termDuration: 'P1Y', quantity: 3 },
        { lineItemNumber: 1, friendlyName: 'dodatek' },
        { lineItemNumber: 2, billingCycle: 'annual' },
      ],
    });
  });

  it('a cart comes with its price in cents and with what is wrong with which line', async () => {
    const cart = {
      id: CART.toUpperCase(),
      status: 'Active',
      expirationTimestamp: '2026-11-29T09:00:00.1234567Z',
      lineItems: [
        { id: 0, catalogItemId: 'cfq7ttc0lh18:0001:a', quantity: 3, currencyCode: 'EUR', pricing: { extendedPrice: 199.584 } },
        { id: 1, catalogItemId: 'x', quantity: 1, error: { errorCode: 10013, errorDescription: 'plan' }, addonItems: [{ id: 0, error: { errorCode: '10019' } }] },
      ],
    };
    const { writes, time } = wiredRemote(() => json(cart, { status: 201 }));
    expect(await time.finish(writes.createCart(BUYER, [aLine()], aCall()))).toMatchObject({
      kind: 'done',
      value: {
        id: CART,
        status: 'active',
        expiresAt: at('2026-11-29T09:00:00.123Z'),
        lines: [{ number: 0, catalogItemId: 'CFQ7TTC0LH18:0001:A', friendlyName: null, quantity: 3, extendedPrice: { minor: 19_958, currency: 'EUR' } }, { number: 1, extendedPrice: null }],
        problems: [{ lineNumber: 1, code: '10013', description: 'plan' }, { lineNumber: 1, code: '10019', description: null }],
      },
    });
  });
});

describe('customers', () => {
  it('are created with domain, number, person and address', async () => {
    const { path, body } = await sent(({ writes }) => writes.createCustomer(aNewCustomer({ associatedPartnerId: '4517283' }), aCall()), { id: CUSTOMER });
    expect(path).toBe('POST /v1/customers');
    expect(body).toEqual({
      associatedPartnerId: '4517283',
      companyProfile: { domain: 'zurawspzoo.onmicrosoft.com', organizationRegistrationNumber: '7250001235' },
      billingProfile: {
        firstName: 'Anna',
        lastName: 'Nowak',
        email: 'anna@zuraw.example',
        culture: 'pl-PL',
        language: 'pl',
        companyName: 'Żuraw sp. z o.o.',
        defaultAddress: { country: 'PL', city: 'Łódź', addressLine1: 'ul. Piotrkowska 1', postalCode: '90-001', firstName: 'Anna', lastName: 'Nowak', phoneNumber: '+48421234567' },
      },
    });
  });

  const PROFILE = { id: 'p', firstName: 'Jan', email: 'alt@x.example', culture: 'pl-PL', language: 'pl', companyName: 'Alt', defaultAddress: wireAddress({ addressLine2: 'II piętro' }), attributes: { etag: 'NDI=', objectType: 'CustomerBillingProfile' }, extra: [1] };
  const NOTHING = { companyName: null, firstName: null, lastName: null, email: null, phone: null, address: null, language: null, culture: null };

  async function changed(change: object): Promise<{ readonly body: Json; readonly etag: string | undefined; readonly methods: readonly string[] }> {
    const { writes, time, seen } = wiredRemote(() => json(PROFILE));
    const outcome = await time.finish(writes.changeCustomer(BUYER, { ...NOTHING, ...change }, aCall()));
    expect(outcome.kind).toBe('done');
    return { body: JSON.parse(seen.at(-1)?.body || '{}') as Json, etag: seen.at(-1)?.headers['if-match'], methods: seen.map(({ method }) => method) };
  }

  it('are left alone when they say so already', async () => {
    expect((await changed({ companyName: 'Alt', firstName: 'Jan' })).methods).toEqual(['GET', 'PUT']);
    expect((await changed({ companyName: 'Alt', email: 'alt@x.example' })).methods).toEqual(['GET']);
  });

  it('are changed on the profile that was read just before, by its ETag', async () => {
    expect(await changed({ companyName: 'Neu' })).toEqual({ body: { ...PROFILE, companyName: 'Neu' }, etag: 'NDI=', methods: ['GET', 'PUT'] });
  });

  it('keep the rest of an address when only the person changes, and lose old lines when the address does', async () => {
    expect((await changed({ lastName: 'Nowak-Zięba', phone: '+48500000000' })).body).toMatchObject({ lastName: 'Nowak-Zięba', defaultAddress: { ...PROFILE.defaultAddress, lastName: 'Nowak-Zięba', phoneNumber: '+48500000000' } });
    const address = { country: 'PL', region: null, state: null, city: 'Gdańsk', line1: 'ul. Długa 2', line2: null, postalCode: '80-001', firstName: null, lastName: null, phone: null };
    expect((await changed({ address })).body).toMatchObject({ defaultAddress: { ...PROFILE.defaultAddress, city: 'Gdańsk', addressLine1: 'ul. Długa 2', addressLine2: '', postalCode: '80-001' } });
  });

  it.each([
    ['is not there', 404, { code: '60003' }, 'refused'],
    ['cannot be read now', 500, { code: '1' }, 'notDone'],
  ])('are not changed when the profile %s', async (_name, status, body, kind) => {
    const { writes, time, seen } = wiredRemote(() => json(body, { status }));
    expect(await time.finish(writes.changeCustomer(BUYER, { ...NOTHING, companyName: 'Neu' }, aCall()))).toMatchObject({ kind });
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('agreements and qualifications', async () => {
    expect((await sent(({ writes }) => writes.confirmAgreement(BUYER, anAgreement(at('2026-11-22T08:00:00Z')), aCall()))).body).toEqual({
      primaryContact: { firstName: 'Ewa', lastName: 'Nowak', email: 'ewa@zuraw.example', phoneNumber: '+48421234567' },
      templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
      dateAgreed: '2026-11-22T08:00:00.000Z',
      type: 'MicrosoftCustomerAgreement',
    });
    expect((await sent(({ writes }) => writes.setQualification(BUYER, { kind: 'education', segment: 'K12', website: 'https://szkola.example' }, aCall()))).body).toEqual({ qualification: 'Education', educationSegment: 'K12', website: 'https://szkola.example' });
  });
});

describe('upgrades and moves', () => {
  it('say from where to where, and that licences move along', async () => {
    const target = catalogItemId('CFQ7TTC0LDPB:0001:A');
    const transition = { toCatalogItemId: target, toSubscriptionId: null, quantity: 5, term: null, billingPlan: null };
    const answer = { operationId: 'op-1', toCatalogItemId: target, toSubscriptionId: HELD.toUpperCase(), quantity: 5, Events: [{ name: 'Conversion', status: 'Completed', timestamp: '2026-11-22T09:00:00Z' }] };
    expect((await sent(({ writes }) => writes.createTransition(BUYER, HELD, transition, aCall()), answer)).body).toEqual({ fromSubscriptionId: HELD, toCatalogItemId: target, quantity: 5, transitionType: 'transition_with_license_transfer' });
    const { writes, time } = wiredRemote(() => json(answer));
    expect(await time.finish(writes.createTransition(BUYER, HELD, { ...transition, transitionType: 'transition_only' }, aCall()))).toMatchObject({
      kind: 'done',
      value: { operationId: 'op-1', toCatalogItemId: target, toSubscriptionId: HELD, quantity: 5, events: [{ name: 'Conversion', status: 'completed', at: at('2026-11-22T09:00:00Z') }] },
    });
  });

  it('a move carries its marker and its add-ons', async () => {
    const addOn = subscriptionId('0a2f9c5e-1d2b-4c57-9d0e-7a1a2f1d7e12');
    const move = { subscriptionId: HELD, quantity: 20, term: 'P1Y', billingPlan: 'monthly', purchaseFullTerm: false, customTermEndsAt: null, externalReferenceId: 'm-7', addOns: [{ subscriptionId: addOn, quantity: 4 }] } as const;
    const { body, path } = await sent(({ writes }) => writes.createMigration(BUYER, move, aCall()), { id: 'mig-1', status: 'Processing', currentSubscriptionId: HELD });
    expect(path).toBe(`POST /v1/customers/${CUSTOMER}/migrations/newcommerce`);
    expect(body).toMatchObject({ currentSubscriptionId: HELD, quantity: 20, termDuration: 'P1Y', billingCycle: 'monthly', purchaseFullTerm: false, externalReferenceId: 'm-7', addOnMigrations: [{ currentSubscriptionId: addOn, quantity: 4 }] });
  });
});
