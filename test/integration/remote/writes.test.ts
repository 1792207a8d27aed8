import { describe, expect, it } from 'vitest';
import { customerId, catalogItemId, orderId, promotionId, subscriptionId } from '../../../core/domain/ids.ts';
import type { CustomerId } from '../../../core/domain/ids.ts';
import type { Subscription } from '../../../core/domain/subscriptions/subscription.ts';
import { after, DAY, HOUR, MINUTE } from '../../../core/domain/time/instant.ts';
import type { SubscriptionChange, WriteOutcome } from '../../../core/ports/remote-writes.ts';
import { BUSINESS_BASIC, BUSINESS_PREMIUM, M365_E3 } from '../../../core/sandbox/world/catalogue/suites.ts';
import { SQL_SERVER } from '../../../core/sandbox/world/catalogue/others.ts';
import { byName, itemFor, owned } from '../../builders/sandbox-writes.ts';
import { aCall, aLine, aNewCustomer, anAgreement, held } from '../../builders/wire-write.ts';
import { overHttp } from './over-http.ts';

/** Every write of the client over real HTTP, and what is read afterwards. */
const line = overHttp({ customers: 60, behaviour: { orderLag: 0, provisioning: 0 } });
const { sandbox } = line;
const buyer = customerId(byName(sandbox, 'Hurtownia Ślęż').id);
const item = (product: string, sku = '0001', country = 'PL') => catalogItemId(itemFor(sandbox, product, sku, country));
const basic = aLine({ catalogItemId: item(BUSINESS_BASIC) });

function done<Value>(outcome: WriteOutcome<Value>): Value {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

describe('buying', () => {
  it('through a cart: made, changed, checked out, read back', async () => {
    const { writes, checks, api } = line.service();
    const cart = done(await writes.createCart(buyer, [basic], aCall()));
    expect(cart).toMatchObject({ status: 'active', problems: [], lines: [{ number: 0, friendlyName: 'Biuro #m-1', quantity: 3, extendedPrice: { currency: 'EUR' } }] });
    expect(cart.expiresAt).toBe(after(sandbox.clock.now(), 7 * DAY));
    const changed = done(await writes.updateCart(buyer, cart.id, [{ ...basic, quantity: 5 }, aLine({ number: 1, quantity: 0, catalogItemId: item(BUSINESS_BASIC) })], aCall()));
    expect(changed).toMatchObject({ lines: [{ quantity: 5 }, {}], problems: [{ lineNumber: 1, code: '10015' }] });

    const checkout = done(await writes.checkoutCart(buyer, cart.id, aCall()));
    expect(checkout).toMatchObject({ orders: [{ lines: [{ friendlyName: 'Biuro #m-1', quantity: 5, subscriptionId: expect.any(String) }] }], refused: [{ orderGroup: '0', code: '10015' }] });
    expect(await checks.cart(buyer, cart.id)).toMatchObject({ ok: true, value: { status: 'ordered' } });
    const order = checkout.orders[0]?.id ?? orderId('');
    expect(await api.order(buyer, order)).toMatchObject({ ok: true, value: { entity: { status: 'completed', lines: [{ friendlyName: 'Biuro #m-1', quantity: 5 }] } } });
    expect(await checks.provisioning(buyer, order)).toEqual({ ok: true, value: [{ lineNumber: 0, status: 'fulfilled', quantity: 5 }] });
    expect(await checks.cart(buyer, cart.id)).toEqual(await checks.cart(buyer, cart.id));
  });

  it('through an order', async () => {
    const { writes, api } = line.service();
    const placed = done(await writes.createOrder(buyer, [aLine({ ...basic, friendlyName: 'Biuro #m-2' })], aCall('m-2')));
    const read = await api.order(buyer, placed.id);
    expect(read).toMatchObject({ ok: true, value: { entity: { id: placed.id, lines: [{ friendlyName: 'Biuro #m-2', quantity: 3 }] } } });
    expect(sandbox.ledger().filter(({ marker }) => marker === 'Biuro #m-2')).toMatchObject([{ kind: 'ordered', orderId: placed.id, requestId: 'm-2' }]);
  });

  it('with a promotion, a custom end and another term after it', async () => {
    const { writes, checks } = line.service();
    const dates = await checks.customTermEndDates(buyer, { term: 'P1Y', startsAt: null, alignWith: null });
    const end = dates.ok ? (dates.value[0] ?? null) : null;
    const eligible = await checks.promotionEligibility(buyer, [{ catalogItemId: item(M365_E3), quantity: 1, term: 'P1Y', billingPlan: 'annual', promotionId: null }]);
    expect(eligible).toMatchObject({ ok: true, value: [{ isEligible: true, codes: [] }] });
    const promotion = eligible.ok ? (eligible.value[0]?.promotionId ?? null) : null;
    const wished = [
      aLine({ ...basic, customTermEndsAt: end, renewalTerm: 'P1M' }),
      aLine({ number: 1, catalogItemId: item(M365_E3), quantity: 1, billingPlan: 'annual', promotionId: promotion, attestationAccepted: true }),
    ];
    const cart = done(await writes.createCart(buyer, wished, aCall()));
    expect(cart.problems).toEqual([]);
    const checkout = done(await writes.checkoutCart(buyer, cart.id, aCall()));
    expect(checkout.orders).toHaveLength(2);
    const bought = checkout.orders.flatMap(({ lines }) => lines.map((one) => one.subscriptionId));
    const first = await held(line.service(), buyer, (one) => one.id === bought[0]);
    expect(first.entity).toMatchObject({ commitmentEndsAt: (end ?? 0) + DAY - 1_000, scheduledChange: { action: 'renew', term: 'P1M' } });
    expect((await held(line.service(), buyer, (one) => one.id === bought[1])).entity.promotionId).toBe(promotion);
  });

  it('says which promotion does not fit', async () => {
    const { checks } = line.service();
    const asked = [{ catalogItemId: item(M365_E3), quantity: 1, term: 'P1Y', billingPlan: 'monthly', promotionId: promotionId(`${M365_E3}:0001:X`) }] as const;
    expect(await checks.promotionEligibility(buyer, asked)).toMatchObject({ ok: true, value: [{ isEligible: false, codes: ['Term'] }] });
  });
});

describe('changing a subscription', () => {
  const young = (one: Subscription): boolean => one.model === 'nce' && one.status === 'active' && one.offerName === 'Microsoft 365 Business Basic' && one.etag !== null;

  /** A fresh subscription, changed once. */
  async function changed(change: SubscriptionChange): Promise<Subscription> {
    const service = line.service();
    done(await service.writes.createOrder(buyer, [aLine({ ...basic, term: 'P1M', friendlyName: `Biuro ${change.kind}` })], aCall()));
    const base = await held(service, buyer, (one) => young(one) && one.friendlyName === `Biuro ${change.kind}` && one.term === 'P1M');
    const { entity } = done(await service.writes.changeSubscription(buyer, base, change, aCall()));
    expect(await service.api.subscription(buyer, base.entity.id)).toMatchObject({ ok: true, value: { entity } });
    return entity;
  }

  it.each<[string, SubscriptionChange, Partial<Subscription>]>([
    ['seats', { kind: 'quantity', quantity: 7 }, { quantity: 7, autoRenew: true }],
    ['cancel', { kind: 'cancel' }, { status: 'deleted' }],
    ['suspend', { kind: 'suspend' }, { status: 'suspended', autoRenew: false }],
    ['auto-renew', { kind: 'autoRenew', on: false }, { autoRenew: false }],
    ['name', { kind: 'friendlyName', name: 'Sala' }, { friendlyName: 'Sala', autoRenew: true }],
    ['partner on record', { kind: 'partnerOnRecord', partnerId: '2204918' }, { partnerIdOnRecord: '2204918' }],
    ['a longer term', { kind: 'term', term: 'P1Y', billingPlan: 'annual' }, { term: 'P1Y', billingPlan: 'annual' }],
    ['the end of the term', { kind: 'nextTerm', instructions: { ...nothingNext(), action: 'cancel' } }, { autoRenew: false }],
  ])('%s', async (_name, change, expected) => {
    expect(await changed(change)).toMatchObject(expected);
  });

  it('a plan for the next term is made and taken away', async () => {
    const service = line.service();
    done(await service.writes.createOrder(buyer, [aLine({ ...basic, friendlyName: 'plan' })], aCall()));
    const base = await held(service, buyer, (one) => one.friendlyName === 'plan');
    const planned = done(await service.writes.changeSubscription(buyer, base, { kind: 'nextTerm', instructions: { ...nothingNext(), productId: base.entity.productId, skuId: base.entity.skuId, term: 'P1M', billingPlan: 'monthly', quantity: 2 } }, aCall()));
    expect(planned.entity.scheduledChange).toMatchObject({ action: 'renew', term: 'P1M', quantity: 2 });
    const dropped = done(await service.writes.changeSubscription(buyer, planned, { kind: 'nextTerm', instructions: null }, aCall()));
    expect(dropped.entity).toMatchObject({ scheduledChange: null, autoRenew: true });
  });

  it('suspended, and back', async () => {
    const service = line.service();
    done(await service.writes.createOrder(buyer, [aLine({ ...basic, friendlyName: 'pauza' })], aCall()));
    const base = await held(service, buyer, (one) => one.friendlyName === 'pauza');
    const suspended = done(await service.writes.changeSubscription(buyer, base, { kind: 'suspend' }, aCall()));
    expect(done(await service.writes.changeSubscription(buyer, suspended, { kind: 'reactivate' }, aCall())).entity).toMatchObject({ status: 'active', autoRenew: false });
  });

  it('another rhythm of payment for three-year software', async () => {
    const service = line.service();
    const server = aLine({ catalogItemId: item(SQL_SERVER, '0002'), quantity: 2, term: 'P3Y', billingPlan: 'annual', friendlyName: 'serwer' });
    done(await service.writes.createOrder(buyer, [server], aCall()));
    const base = await held(service, buyer, (one) => one.friendlyName === 'serwer');
    const { raw } = done(await service.writes.changeSubscription(buyer, base, { kind: 'nextCharge', billingPlan: 'triennial' }, aCall()));
    expect(raw).toMatchObject({ nextChargeInstructions: { product: { billingCycle: 'triennial' } } });
  });

  it('that somebody else changed meanwhile is a conflict; nothing is overwritten', async () => {
    const service = line.service();
    const base = await held(service, buyer, young);
    expect(sandbox.changes.setSeats(buyer, base.entity.id, base.entity.quantity + 4)).toBe(true);
    expect(await service.writes.changeSubscription(buyer, base, { kind: 'quantity', quantity: 1 }, aCall())).toMatchObject({ kind: 'refused', error: { tag: 'conflict', what: 'subscription', id: base.entity.id } });
    expect(await service.api.subscription(buyer, base.entity.id)).toMatchObject({ ok: true, value: { entity: { quantity: base.entity.quantity + 4 } } });
  });

  it('keeps the plan of the next term when only the name changes', async () => {
    const service = line.service();
    const { customer, record } = owned(sandbox, (one) => one.next !== null && one.shape === 'usual' && one.status === 'active');
    const base = await held(service, customerId(customer.id), (one) => one.id === record.id);
    const renamed = done(await service.writes.changeSubscription(customerId(customer.id), base, { kind: 'friendlyName', name: 'Inna' }, aCall()));
    expect(renamed.entity.scheduledChange).toEqual(base.entity.scheduledChange);
    expect(renamed.entity.autoRenew).toBe(base.entity.autoRenew);
  });
});

function nothingNext() {
  return { productId: null, skuId: null, availabilityId: null, term: null, billingPlan: null, quantity: null, customTermEndsAt: null, promotionId: null, action: null };
}

describe('customers', () => {
  it('are found free or taken, created, read back by their domain, changed, and able to buy', async () => {
    const { writes, checks, api } = line.service();
    const customer = aNewCustomer({ domainPrefix: 'nowyzuraw' });
    expect(await checks.isDomainFree('nowyzuraw')).toEqual({ ok: true, value: true });
    expect(await checks.customerOfDomain('nowyzuraw.onmicrosoft.com')).toEqual({ ok: true, value: null });
    expect(await checks.checkAddress(customer.address)).toMatchObject({ ok: true, value: { status: expect.stringMatching(/^verified/i) } });
    const created = done(await writes.createCustomer(customer, aCall()));
    expect(created).toMatchObject({ domain: 'nowyzuraw.onmicrosoft.com', userName: 'admin', password: expect.any(String) });
    expect(await checks.isDomainFree('NowyZuraw')).toEqual({ ok: true, value: false });
    expect(await checks.customerOfDomain('NowyZuraw.onmicrosoft.com')).toEqual({ ok: true, value: created.id });
    expect(await writes.createCustomer(customer, aCall())).toMatchObject({ kind: 'refused', error: { tag: 'server', status: 409, code: '600009' } });

    const nothing = { companyName: null, firstName: null, lastName: null, email: null, phone: null, address: null, language: null, culture: null };
    expect(await writes.changeCustomer(created.id, { ...nothing, companyName: 'Nowszy Żuraw', phone: '+48500600700' }, aCall())).toMatchObject({ kind: 'done' });
    expect(await api.customer(created.id)).toMatchObject({ ok: true, value: { entity: { companyName: 'Nowszy Żuraw', email: 'anna@zuraw.example', registrationNumber: '7250001235', address: { city: 'Łódź', phone: '+48500600700' } } } });

    const order = (): ReturnType<typeof writes.createOrder> => writes.createOrder(created.id, [basic], aCall());
    expect(await order()).toMatchObject({ kind: 'refused', error: { tag: 'forbidden', code: '13605' } });
    const template = await checks.agreementTemplate({ language: 'pl-PL', country: 'PL' });
    expect(template).toMatchObject({ ok: true, value: { templateId: expect.any(String), downloadUrl: expect.stringContaining('pl-PL') } });
    const agreement = anAgreement(sandbox.clock.now());
    expect(await writes.confirmAgreement(created.id, agreement, aCall())).toMatchObject({ kind: 'done' });
    expect(await writes.confirmAgreement(created.id, agreement, aCall())).toMatchObject({ kind: 'refused', error: { code: '600061' } });
    expect(await api.agreements(created.id)).toMatchObject({ ok: true, value: [{ entity: { email: 'ewa@zuraw.example' } }] });
    expect(await order()).toMatchObject({ kind: 'done' });

    expect(await checks.qualifications(created.id)).toEqual({ ok: true, value: [] });
    expect(await writes.setQualification(created.id, { kind: 'education', segment: null, website: 'https://szkola.example' }, aCall())).toMatchObject({ kind: 'done' });
    expect(await checks.qualifications(created.id)).toMatchObject({ ok: true, value: [{ kind: 'education', status: 'inReview', website: 'https://szkola.example' }] });
    expect(await checks.relationshipRequest()).toMatchObject({ ok: true, value: { url: expect.stringMatching(/^https:/) } });
  });

  it('an address that does not fit comes with a better one', async () => {
    const { checks } = line.service();
    const { address } = aNewCustomer();
    expect(await checks.checkAddress({ ...address, postalCode: 'nowhere' })).toMatchObject({ ok: true, value: { status: 'interactionRequired', suggestions: [{ city: 'Łódź' }] } });
  });
});

describe('upgrades and moves', () => {
  it('an upgrade: where to, done, and in the history', async () => {
    const service = line.service();
    const { writes, checks } = service;
    done(await writes.createOrder(buyer, [aLine({ ...basic, friendlyName: 'w górę' })], aCall()));
    const { entity } = await held(service, buyer, (one) => one.friendlyName === 'w górę');
    const targets = await checks.transitionTargets(buyer, entity.id, 'immediate');
    expect(targets).toMatchObject({ ok: true, value: expect.arrayContaining([expect.objectContaining({ isEligible: true, catalogItemId: item(BUSINESS_PREMIUM) })]) });
    const transition = done(await writes.createTransition(buyer, entity.id, { toCatalogItemId: item(BUSINESS_PREMIUM), toSubscriptionId: null, quantity: entity.quantity, term: null, billingPlan: null }, aCall()));
    expect(transition).toMatchObject({ toSubscriptionId: entity.id, quantity: 3, events: [{ name: 'Conversion', status: 'completed' }, { name: 'LicenseReassignment' }] });
    expect(await checks.transitions(buyer, entity.id)).toEqual({ ok: true, value: [transition] });
    expect((await held(service, buyer, (one) => one.id === entity.id)).entity.offerName).toBe('Microsoft 365 Business Premium');
  });

  it('a move out of the old model: checked, started, and found again by its marker', async () => {
    const { writes, checks } = line.service();
    const owner: CustomerId = customerId(byName(sandbox, 'Kancelaria Radców').id);
    const [base, ...addOns] = sandbox.world.subscriptions(byName(sandbox, 'Kancelaria Radców'), sandbox.clock.now()).filter((one) => one.legacy !== null && one.legacy.offerId !== null);
    const alone = { subscriptionId: subscriptionId(base?.id ?? ''), quantity: 20, term: 'P1Y', billingPlan: 'monthly', purchaseFullTerm: false, customTermEndsAt: null, externalReferenceId: 'm-55' } as const;
    expect(await checks.checkMigration(owner, alone)).toMatchObject({ ok: true, value: { isEligible: false, problems: [{ code: '900262' }] } });
    const whole = { ...alone, addOns: addOns.map((one) => ({ subscriptionId: subscriptionId(one.id), quantity: one.quantity })) };
    expect(await checks.checkMigration(owner, whole)).toEqual({ ok: true, value: { isEligible: true, problems: [] } });
    const started = done(await writes.createMigration(owner, whole, aCall()));
    expect(started).toMatchObject({ status: 'processing', subscriptionId: base?.id, newSubscriptionId: null, externalReferenceId: 'm-55' });
    const query = { customer: owner, subscription: null, externalReferenceId: 'm-55' };
    expect(await checks.migrations(query)).toEqual({ ok: true, value: [started] });
    sandbox.clock.advance(2 * HOUR + MINUTE);
    expect(await checks.migrations({ ...query, subscription: alone.subscriptionId })).toMatchObject({ ok: true, value: [{ status: 'completed', newSubscriptionId: expect.any(String), newOrderId: expect.any(String) }] });
  });
});
