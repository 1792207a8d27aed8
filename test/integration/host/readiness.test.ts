import { describe, expect, test } from 'vitest';
import { demoDesk } from '../../builders/desk.ts';
import type { RunningHost } from '../../builders/host.ts';

const desk = demoDesk();

type Product = Parameters<RunningHost['client']['customers']['readiness']>[0]['product'];

const idOf = async (search: string): Promise<string> => {
  const { rows } = await desk.client.customers.page({ search, filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 5 });
  const [first] = rows;
  if (first === undefined) throw new Error(`no ${search}`);
  return first.id;
};
const ask = async (search: string, product: Product = null) => (await desk.client.customers.readiness({ id: await idOf(search), product })).requirements;
const codes = (list: Awaited<ReturnType<typeof ask>>, state: 'met' | 'missing' | 'unknown') => list.filter((one) => one.state === state).map(({ code }) => code);

describe('what an order of a customer needs', () => {
  test('a customer in good order misses nothing; what only people know is said to be unknown', async () => {
    const list = await ask('Łódzki Żuraw');
    expect(codes(list, 'missing')).toEqual([]);
    expect(codes(list, 'met')).toEqual(expect.arrayContaining(['customerNotCreated', 'customerNotSynced', 'tenantMissing', 'customerAgreementMissing']));
    expect(codes(list, 'unknown')).toEqual(expect.arrayContaining(['customerNumberMissing', 'portalAccessMissing', 'permissionCspMissing', 'mfaMissing']));
    expect(list.every(({ about }) => about !== 'product')).toBe(true);
  });

  test('agrees with the copy about tenants and agreements, for every customer', async () => {
    const { rows } = await desk.client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 100 });
    for (const { id } of rows) {
      const customer = await desk.client.customers.get({ id });
      const { requirements } = await desk.client.customers.readiness({ id, product: null });
      expect(requirements.find(({ code }) => code === 'tenantMissing')?.state).toBe(customer.domain === null ? 'missing' : 'met');
      const accepted = customer.agreements.some(({ type }) => type === 'MicrosoftCustomerAgreement');
      expect(requirements.find(({ code }) => code === 'customerAgreementMissing')?.state).toBe(accepted ? 'met' : 'missing');
    }
  });

  test('asks of a product what hangs on it', async () => {
    expect(codes(await ask('Łódzki Żuraw', { segment: 'commercial', licenceKind: 'usage' }), 'missing')).toEqual(['byEnquiryOnly']);
    expect(codes(await ask('Łódzki Żuraw', { segment: 'education', licenceKind: 'subscription' }), 'unknown')).toEqual(expect.arrayContaining(['kindergarten', 'educationNotGranted']));
    expect(codes(await ask('Łódzki Żuraw', { segment: 'commercial', licenceKind: 'perpetual' }), 'unknown')).toContain('domainMissingInOrderPortal');
  });

  test('takes what the office noted about itself', async () => {
    await desk.client.guides.saveFact({ fact: 'customerNo', value: '4711' });
    await desk.client.guides.saveFact({ fact: 'microsoftId', value: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee' });
    expect(codes(await ask('Łódzki Żuraw'), 'met')).toEqual(expect.arrayContaining(['customerNumberMissing', 'microsoftIdMissing']));
  });

  test('reads agreement and provider from the server, and takes a ticked step for what it cannot say (S-024, S-155)', async () => {
    expect(codes(await ask('Łódzki Żuraw'), 'met')).toEqual(expect.arrayContaining(['partnerAgreementMissing', 'notIndirectReseller']));
    expect(codes(await ask('Łódzki Żuraw'), 'unknown')).toContain('portalAccessMissing');
    const { id } = await desk.client.guides.start({ guide: 'registration', customerId: null, customerName: '' });
    await desk.client.guides.mark({ id, step: 'technicalAccess', state: 'done', day: '2026-11-22', by: 'Anna', note: '' });
    expect(codes(await ask('Łódzki Żuraw'), 'met')).toContain('portalAccessMissing');
  });

  test('an unknown customer is said so', async () => {
    await expect(desk.client.customers.readiness({ id: '00000000-0000-4000-8000-000000000000', product: null })).rejects.toMatchObject({ data: { tag: 'notFound', what: 'customer' } });
  });
});

describe('special licences (S-072 to S-076)', () => {
  const product = { segment: 'education', licenceKind: 'perpetual' } as const;

  test('what the office notes decides: the domain in both portals, and the grant', async () => {
    const { rows } = await desk.client.customers.page({ search: 'mueller', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 });
    const id = rows[0]?.id ?? expect.fail('no customer');
    const stateOf = async (code: string) => (await desk.client.customers.readiness({ id, product })).requirements.find((one) => one.code === code)?.state;
    expect([await stateOf('domainMissingInOrderPortal'), await stateOf('educationNotGranted')]).toEqual(['unknown', 'unknown']);
    await desk.client.customers.saveSpecial({ id, domainInOrderPortal: false, granted: [{ segment: 'nonprofit', day: '2026-11-20', proof: 'mail' }] });
    expect([await stateOf('domainMissingInOrderPortal'), await stateOf('educationNotGranted')]).toEqual(['missing', 'missing']);
    await desk.client.customers.saveSpecial({ id, domainInOrderPortal: true, granted: [{ segment: 'education', day: '2026-11-22', proof: 'mail of the CSP team' }] });
    expect([await stateOf('domainMissingInOrderPortal'), await stateOf('educationNotGranted')]).toEqual(['met', 'met']);
    expect(await desk.client.customers.special({ id })).toMatchObject({ granted: [{ proof: 'mail of the CSP team' }] });
    await expect(desk.client.customers.saveSpecial({ id, domainInOrderPortal: true, granted: [{ segment: 'education', day: '2026-11-23', proof: '' }] })).rejects.toMatchObject({ data: { tag: 'validation' } });
  });
});
