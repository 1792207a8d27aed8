import { describe, expect, it } from 'vitest';
import { after, DAY, HOUR, MINUTE } from '../../../core/domain/time/instant.ts';
import type { Sandbox } from '../../../core/sandbox/sandbox.ts';
import { BUSINESS_BASIC, BUSINESS_PREMIUM, BUSINESS_STANDARD } from '../../../core/sandbox/world/catalogue/suites.ts';
import type { SubscriptionRecord } from '../../../core/sandbox/world/records.ts';
import { aSandbox, below, itemsOf } from '../../builders/sandbox.ts';
import { byName, itemFor, owned, sender } from '../../builders/sandbox-writes.ts';
import type { Send, Told } from '../../builders/sandbox-writes.ts';

type Json = Readonly<Record<string, unknown>>;

const office = () => {
  const sandbox = aSandbox({ customers: 60, behaviour: { orderLag: 0, provisioning: 0 } });
  return { sandbox, send: sender(sandbox) };
};
const standard = (one: SubscriptionRecord): boolean => one.model === 'nce' && one.status === 'active' && one.sku?.productId === BUSINESS_STANDARD && one.sku.id === '0001' && one.quantity > 4 && one.term === 'P1Y';
const isOld = (sandbox: Sandbox) => (one: SubscriptionRecord): boolean => standard(one) && one.startsAt < after(sandbox.clock.now(), -20 * DAY) && one.batches.length === 1 && one.endsOn !== null && one.endsOn > after(sandbox.clock.now(), 20 * DAY);
const list = (told: Told) => itemsOf({ ...told, text: '' });

describe('an upgrade', () => {
  it('of all seats keeps id and end, and opens no window (R-11.2, R-11.4)', async () => {
    const { sandbox, send } = office();
    const { path, record, customer } = owned(sandbox, isOld(sandbox));
    const before = (await send('GET', path)).body as Json;
    const answer = await send('POST', `${path}/transitions`, { ToCatalogItemId: itemFor(sandbox, BUSINESS_PREMIUM, '0001', customer.country), Quantity: record.quantity + 1, TransitionType: 'transition_with_license_transfer' }, { 'MS-RequestId': 'u-1' });
    expect(answer).toMatchObject({ status: 200, body: { fromSubscriptionId: record.id, toSubscriptionId: record.id, quantity: record.quantity + 1, events: [{ name: 'Conversion', status: 'Completed' }, { name: 'LicenseReassignment' }] } });
    expect((await send('GET', path)).body).toMatchObject({ id: record.id, offerName: 'Microsoft 365 Business Premium', quantity: record.quantity + 1, commitmentEndDate: before['commitmentEndDate'] });
    expect((await send('PATCH', path, { ...((await send('GET', path)).body as Json), status: 'deleted' })).code).toBe('900117');
    expect(list(await send('GET', `${path}/transitions`))).toMatchObject([{ operationId: below(answer.body, 'operationId') }]);
    expect(list(await send('GET', `${path}/transitions?operationId=none`))).toEqual([]);
    expect(sandbox.ledger()).toMatchObject([{ kind: 'upgraded', subscriptionId: record.id, requestId: 'u-1', value: record.quantity + 1 }]);
  });

  it('of some seats makes a second subscription with the same end and the window of its source', async () => {
    const { sandbox, send } = office();
    const { path, record, customer } = owned(sandbox, isOld(sandbox));
    const answer = await send('POST', `${path}/transitions`, { toCatalogItemId: itemFor(sandbox, BUSINESS_PREMIUM, '0001', customer.country), quantity: 2 });
    expect((await send('GET', path)).body).toMatchObject({ quantity: record.quantity - 2 });
    const second = (await send('GET', `/v1/customers/${customer.id}/subscriptions/${String(below(answer.body, 'toSubscriptionId'))}`)).body as Json;
    expect(second).toMatchObject({ quantity: 2, commitmentEndDate: ((await send('GET', path)).body as Json)['commitmentEndDate'] });
    expect((await send('PATCH', `/v1/customers/${customer.id}/subscriptions/${String(second['id'])}`, { ...second, status: 'deleted' })).code).toBe('900117');
  });

  it('into another subscription adds the seats there, if that one may take them (R-11.3)', async () => {
    const { sandbox, send } = office();
    const { path, record, customer } = owned(sandbox, isOld(sandbox));
    const bought = await send('POST', `/v1/customers/${customer.id}/orders`, { billingCycle: 'monthly', lineItems: [{ offerId: itemFor(sandbox, BUSINESS_PREMIUM, '0001', customer.country), quantity: 3, termDuration: 'P1Y' }] });
    const into = String(below(bought.body, 'lineItems', 0, 'subscriptionId'));
    const upgrade = (): Promise<Told> => send('POST', `${path}/transitions`, { toCatalogItemId: itemFor(sandbox, BUSINESS_PREMIUM, '0001', customer.country), toSubscriptionId: into, quantity: record.quantity });
    expect(await upgrade()).toMatchObject({ status: 400, code: '900259' });
    sandbox.clock.advance(8 * DAY);
    expect((await upgrade()).body).toMatchObject({ toSubscriptionId: into });
    expect((await send('GET', `/v1/customers/${customer.id}/subscriptions/${into}`)).body).toMatchObject({ quantity: 3 + record.quantity });
    expect((await send('GET', path)).body).toMatchObject({ status: 'deleted' });
  });

  it.each<[string, string, (sandbox: Sandbox, record: SubscriptionRecord, country: string) => Json]>([
    ['downwards', '800095|900236', (sandbox, _record, country) => ({ toCatalogItemId: itemFor(sandbox, BUSINESS_BASIC, '0001', country) })],
    ['to nothing known', '900236', () => ({ toCatalogItemId: 'X:Y:Z' })],
    ['to an availability of last month', '400019', (sandbox, _record, country) => ({ toCatalogItemId: itemFor(sandbox, BUSINESS_PREMIUM, '0001', country, after(sandbox.clock.now(), -30 * DAY)) })],
    ['to a shorter term', '900267', (sandbox, _record, country) => ({ toCatalogItemId: itemFor(sandbox, BUSINESS_PREMIUM, '0001', country), termDuration: 'P1M', billingCycle: 'monthly' })],
    ['to a plan that is not sold', '900270', (sandbox, _record, country) => ({ toCatalogItemId: itemFor(sandbox, BUSINESS_PREMIUM, '0001', country), termDuration: 'P3Y', billingCycle: 'monthly' })],
    ['with no seats', '2002', (sandbox, _record, country) => ({ toCatalogItemId: itemFor(sandbox, BUSINESS_PREMIUM, '0001', country), quantity: 0 })],
    ['into a subscription that is not there', '3000', (sandbox, _record, country) => ({ toCatalogItemId: itemFor(sandbox, BUSINESS_PREMIUM, '0001', country), toSubscriptionId: 'none' })],
  ])('%s is refused with %s', async (_name, codes, body) => {
    const { sandbox, send } = office();
    const { path, record, customer } = owned(sandbox, isOld(sandbox));
    const answer = await send('POST', `${path}/transitions`, { quantity: record.quantity, ...body(sandbox, record, customer.country) });
    expect(codes.split('|')).toContain(answer.code);
    expect(sandbox.ledger()).toEqual([]);
  });
});

describe('a trial', () => {
  const running = (one: SubscriptionRecord): boolean => one.sku?.kind === 'trial' && one.status === 'active';

  it('becomes the paid product before its end, with at least its seats and a window of its own (R-15.2)', async () => {
    const { sandbox, send } = office();
    const { path, record, customer } = owned(sandbox, running);
    const target = String(list(await send('GET', `${path}/transitioneligibilities`))[0]?.['catalogItemId']);
    expect(await send('POST', `${path}/transitions`, { toCatalogItemId: target, quantity: 24 })).toMatchObject({ status: 400, code: '2002' });
    expect((await send('POST', `${path}/transitions`, { toCatalogItemId: target, quantity: 25, termDuration: 'P1Y', billingCycle: 'annual' })).status).toBe(200);
    const paid = await send('GET', path);
    expect(paid.body).toMatchObject({ id: record.id, isTrial: false, quantity: 25, termDuration: 'P1Y', billingCycle: 'annual', refundableQuantity: { totalQuantity: 25 } });
    expect((await send('PATCH', `/v1/customers/${customer.id}/subscriptions/${record.id}`, { ...(paid.body as Json), status: 'deleted' })).body).toMatchObject({ status: 'deleted' });
  });

  it('is converted in the older form as well', async () => {
    const { sandbox, send } = office();
    const { path, record } = owned(sandbox, running);
    const [conversion] = list(await send('GET', `${path}/conversions`));
    expect(conversion).toMatchObject({ quantity: 25, billingCycle: 'monthly' });
    expect((await send('POST', `${path}/conversions`, conversion)).body).toMatchObject({ subscriptionId: record.id, targetOfferId: conversion?.['targetOfferId'] });
    expect((await send('GET', path)).body).toMatchObject({ isTrial: false });
    expect(await send('POST', `${path}/conversions`, conversion)).toMatchObject({ status: 400, code: '800107' });
  });
});

describe('an extended term', () => {
  it('is left for the base product on any day (R-8.3)', async () => {
    const { sandbox, send } = office();
    const { path } = owned(sandbox, (one) => one.sku?.kind === 'est' && one.status === 'active');
    const [target] = list(await send('GET', `${path}/transitioneligibilities`));
    expect((await send('POST', `${path}/transitions`, { toCatalogItemId: target?.['catalogItemId'], termDuration: 'P1Y', billingCycle: 'monthly' })).status).toBe(200);
    expect((await send('GET', path)).body).toMatchObject({ termDuration: 'P1Y', effectiveStartDate: expect.stringMatching(/^2026-11-22T09/), refundableQuantity: { totalQuantity: expect.any(Number) } });
  });
});

describe('a move out of the old model', () => {
  const bundle = (sandbox: Sandbox): { readonly base: Json; readonly path: string; readonly ids: readonly string[] } => {
    const customer = byName(sandbox, 'Kancelaria Radców');
    const records = sandbox.world.subscriptions(customer, sandbox.clock.now()).filter((one) => one.legacy !== null && one.legacy.offerId !== null);
    const part = (one: SubscriptionRecord | undefined): Json => ({ currentSubscriptionId: one?.id, quantity: one?.quantity, termDuration: 'P1Y', billingCycle: 'Monthly' });
    return {
      base: { ...part(records[0]), externalReferenceId: 'm-9', addOnMigrations: records.slice(1).map(part) },
      path: `/v1/customers/${customer.id}/migrations/newcommerce`,
      ids: records.map(({ id }) => id),
    };
  };

  it('takes its time, with the old subscription suspended, and ends in a new one with the same end (R-18.2, R-18.4)', async () => {
    const { sandbox, send } = office();
    const { base, path, ids } = bundle(sandbox);
    expect((await send('POST', `${path}/validate`, base)).body).toMatchObject({ isEligible: true, catalogItemId: expect.stringContaining(BUSINESS_BASIC), errors: [] });
    const created = await send('POST', path, base);
    expect(created).toMatchObject({ status: 201, body: { status: 'Processing', currentSubscriptionId: ids[0], externalReferenceId: 'm-9', subscriptionEndDate: '2026-12-31T00:00:00Z', addOnMigrations: [{}, {}] } });
    const id = String(below(created.body, 'id'));
    const old = `${path.replace('/migrations/newcommerce', '')}/subscriptions/${String(ids[0])}`;
    expect((await send('GET', old)).body).toMatchObject({ status: 'suspended' });
    expect(await send('POST', path, base)).toMatchObject({ status: 400, code: '900216' });
    sandbox.clock.advance(HOUR);
    const events = async (): Promise<readonly string[]> => ((await send('GET', `${path}/events?migration_id=${id}`)).body as { name: string }[]).map(({ name }) => name);
    expect(await events()).toEqual(['MigrationStarted', 'NewCommerceSubscriptionCreated']);
    sandbox.clock.advance(HOUR + MINUTE);
    expect(await events()).toEqual(['MigrationStarted', 'NewCommerceSubscriptionCreated', 'NewCommerceSubscriptionProvisioned', 'MigrationCompleted']);
    const done = (await send('GET', `${path}/${id}`)).body as Json;
    expect(done).toMatchObject({ status: 'Completed', newCommerceSubscriptionId: expect.any(String), newCommerceOrderId: expect.stringMatching(/^[0-9a-f]{12}$/) });
    expect((await send('GET', old)).body).toMatchObject({ status: 'deleted' });
    expect((await send('GET', `${path.replace('/migrations/newcommerce', '')}/subscriptions/${String(done['newCommerceSubscriptionId'])}`)).body).toMatchObject({
      productType: { id: 'OnlineServicesNCE' }, quantity: 20, status: 'active', commitmentEndDate: '2026-12-31T00:00:00Z', migratedFromSubscriptionId: ids[0], refundableQuantity: { totalQuantity: 20 },
    });
    expect((await send('GET', '/v1/migrations/newcommerce?ExternalReferenceId=m-9')).body).toMatchObject([{ id }]);
    expect(sandbox.ledger().filter(({ kind }) => kind === 'migrated').map(({ marker }) => marker)).toEqual(['m-9', null, null]);
  });

  it('is paged by a header, all customers together', async () => {
    const { sandbox, send } = office();
    const { base, path } = bundle(sandbox);
    await send('POST', path, base);
    const first = await send('GET', '/v1/migrations/newcommerce?PageSize=2');
    expect(first.body).toHaveLength(2);
    const rest = await send('GET', '/v1/migrations/newcommerce?PageSize=2', undefined, { 'MS-ContinuationToken': first.headers.get('MS-ContinuationToken') ?? '' });
    expect(rest.body).toHaveLength(1);
    expect(rest.headers.has('MS-ContinuationToken')).toBe(false);
  });

  it.each<[string, string, (base: Json, sandbox: Sandbox) => Json]>([
    ['an add-on that is not listed', '900262', (base) => ({ ...base, addOnMigrations: [] })],
    ['an add-on that is listed twice', '900248', (base) => ({ ...base, addOnMigrations: [...(base['addOnMigrations'] as Json[]), ...(base['addOnMigrations'] as Json[])] })],
    ['a plan that does not exist', '900222', (base) => ({ ...base, termDuration: 'P1M', billingCycle: 'annual' })],
    ['something that is not of the old model', '900215', (base, sandbox) => ({ ...base, currentSubscriptionId: owned(sandbox, standard).record.id })],
    ['a custom end outside the term', '900291', (base) => ({ ...base, customTermEndDate: '2030-01-31T00:00:00Z' })],
    ['too many seats', '2002', (base) => ({ ...base, quantity: 301 })],
    [
      'the last day of the term without a full one',
      '900217',
      (base, sandbox) => {
        sandbox.clock.setNow(after(sandbox.clock.now(), 39 * DAY + HOUR));
        return base;
      },
    ],
  ])('%s: %s, from the check and from the move alike', async (_name, code, body) => {
    const { sandbox, send } = office();
    const { base, path } = bundle(sandbox);
    const asked = body(base, sandbox);
    const check = await send('POST', `${path}/validate`, asked);
    expect(check.body).toMatchObject({ isEligible: false });
    expect((below(check.body, 'errors') as { code: number }[]).map((one) => String(one.code))).toContain(code);
    expect((await send('POST', path, asked)).status).toBeGreaterThanOrEqual(400);
    expect(sandbox.ledger()).toEqual([]);
  });

  it('of an offer that new commerce does not have: 900220', async () => {
    const { sandbox, send } = office();
    const { path } = bundle(sandbox);
    const nameless = sandbox.world.subscriptions(byName(sandbox, 'Kancelaria Radców'), sandbox.clock.now()).find((one) => one.legacy !== null && one.legacy.offerId === null);
    expect(await send('POST', path, { currentSubscriptionId: nameless?.id, quantity: 2, termDuration: 'P1Y', billingCycle: 'Monthly' })).toMatchObject({ status: 400, code: '900220' });
  });

  it('is needed by nobody twice: what is not carried out here says so', async () => {
    const send: Send = sender(aSandbox());
    expect((await send('POST', '/v1/customers/00000000-0000-4000-8000-000000000000/migrations/newcommerce/schedules')).status).toBe(501);
  });
});
