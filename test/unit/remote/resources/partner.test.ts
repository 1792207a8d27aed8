import { describe, expect, it } from 'vitest';
import { json, listOf, wiredRemote } from '../../../builders/wire-remote.ts';
import { wireAuditRecord, CUSTOMER, SUBSCRIPTION } from '../../../builders/wire.ts';
import { at } from '../../../builders/wire-time.ts';
import type { AuditRecord } from '../../../../core/domain/partnership/partnership.ts';

describe('the own entry in the partner directory', () => {
  it.each([['MpnProfile', 'mpnProfile'], ['mpn_profile', 'mpnProfile'], [undefined, null]])('of type %s', async (said, profileType) => {
    const { api, time, seen } = wiredRemote(() => json({ mpnId: 4_847_383, partnerName: 'Nasze Biuro', profileType: said }));
    const profile = await time.finish(api.partnerProfile());
    expect(profile.ok && profile.value.entity).toEqual({ partnerId: '4847383', partnerName: 'Nasze Biuro', profileType });
    expect(seen[0]?.url.pathname).toBe('/v1/profiles/mpn');
  });
});

describe('the partner agreement', () => {
  it.each([[true, true], ['False', false]])('said to be %s', async (said, isSigned) => {
    const { api, time, seen } = wiredRemote(() => json({ isAgreementSigned: said }));
    const agreement = await time.finish(api.partnerAgreement('4847383'));
    expect(agreement.ok && agreement.value.entity).toEqual({ isSigned });
    expect(`${seen[0]?.url.pathname}${seen[0]?.url.search}`).toBe('/v1/compliance/csp/agreementstatus?mpnId=4847383');
  });

  it('an answer that does not say it is no answer', async () => {
    const { api, time } = wiredRemote(() => json({ status: 'ok' }));
    expect(await time.finish(api.partnerAgreement('1'))).toMatchObject({ ok: false, error: { tag: 'badAnswer' } });
  });
});

describe('relationships', () => {
  it.each([
    ['providers', 'IsIndirectResellerOf'],
    ['resellers', 'IsIndirectCloudSolutionProviderOf'],
  ] as const)('%s are asked for as %s', async (type, wire) => {
    const { api, time, seen } = wiredRemote(() =>
      json(listOf([{ id: 'r1', name: 'Provider', relationshipType: 'is_indirect_reseller_of', state: 'Active', mpnId: '123', location: 'de' }, { id: 'r2', partnerId: 9 }])),
    );
    const list = await time.finish(api.relationships(type));
    expect(seen[0]?.url.search).toBe(`?relationship_type=${wire}`);
    expect(list.ok && list.value.map(({ entity }) => entity)).toEqual([
      { id: 'r1', name: 'Provider', type: 'isIndirectResellerOf', state: 'active', partnerId: '123', location: 'DE' },
      { id: 'r2', name: 'r2', type: '', state: '', partnerId: '9', location: null },
    ]);
  });
});

describe('audit records', () => {
  const read = async (over: Readonly<Record<string, unknown>>): Promise<AuditRecord | undefined> => {
    const { api, time } = wiredRemote(() => json(listOf([wireAuditRecord(), wireAuditRecord({ id: 'other', ...over })])));
    const page = await time.finish(api.auditRecords(at('2026-11-01T00:00:00Z'), { cursor: null, size: 500 }));
    return page.ok ? page.value.items[1]?.entity : undefined;
  };

  it('are read with the thing that they are about', async () => {
    expect(await read({})).toEqual({
      id: 'other',
      customerId: CUSTOMER,
      customerName: 'Łódzkie Meble sp. z o.o.',
      resourceType: 'subscription',
      operationType: 'updateSubscription',
      operationAt: at('2026-11-22T08:30:00.123Z'),
      status: 'succeeded',
      user: 'anna@office.example',
      resourceId: SUBSCRIPTION,
    });
  });

  it.each<[string, Readonly<Record<string, unknown>>, Partial<AuditRecord>]>([
    ['about nobody', { customerId: '', customerName: null }, { customerId: null, customerName: null }],
    ['a value that was cut off', { resourceNewValue: '{"Id":"abc' }, { resourceId: null }],
    ['no value', { resourceNewValue: null }, { resourceId: null }],
    ['an order', { resourceNewValue: '{"OrderId":"A1B2"}' }, { resourceId: 'a1b2' }],
    ['no id', { id: null, resourceNewValue: null, originalCorrelationId: 'corr' }, { id: `2026-11-22T08:30:00.123Z|updateSubscription|${CUSTOMER}||corr` }],
    ['by a program', { userPrincipalName: null }, { user: null }],
    ['in another case', { operationType: 'ADD_CUSTOMER', operationStatus: 'Succeeded' }, { operationType: 'addCustomer', status: 'succeeded' }],
  ])('%s', async (_name, over, expected) => {
    expect(await read(over)).toMatchObject(expected);
  });

  it('without a date are left out', async () => {
    expect(await read({ operationDate: null })).toBeUndefined();
  });
});
