import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstReadingEnded, hostOptions, officeIs, removeFolder, startHost, syncIs, temporaryFolder } from '../../builders/host.ts';
import type { RunningHost } from '../../builders/host.ts';

let desk: RunningHost;
const folder = temporaryFolder();

beforeAll(async () => {
  desk = startHost(hostOptions(folder));
  await officeIs(desk.client, 'ready');
  await syncIs(desk.client, firstReadingEnded);
  await desk.client.outbox.pause();
});
afterAll(async () => {
  await desk.close();
  removeFolder(folder);
});

const find = async (customer: string, product: string) => {
  const { rows } = await desk.client.subscriptions.page({ search: customer, filter: 'all', sort: 'customer', direction: 'asc', from: 0, count: 50 });
  const row = rows.find((one) => one.product.includes(product));
  if (row === undefined) throw new Error(`${customer} has no ${product}`);
  return row;
};

describe('what a subscription may become', () => {
  test('is the service’s word, with ids that can be asked for', async () => {
    const { id } = await find('Łódzki Żuraw', 'Business Standard');
    const { source, targets } = await desk.client.outbox.targets({ subscriptionId: id, when: 'immediate' });
    expect(source).toBe('service');
    const premium = targets.find(({ title }) => title === 'Microsoft 365 Business Premium');
    expect(premium).toMatchObject({ isEligible: true, codes: [] });
    expect(premium?.catalogItemId?.startsWith(premium.product)).toBe(true);
  });

  test('and the verdict names a cost for each of them by the price list at hand', async () => {
    const { id } = await find('Łódzki Żuraw', 'Business Standard');
    const { verdicts } = await desk.client.subscriptions.verdicts({ id, at: null });
    const verdict = verdicts.upgradeFull;
    if (verdict.kind !== 'allowed' || verdict.detail?.kind !== 'upgrade') throw new Error('no upgrade');
    expect(verdict.detail.costs).toHaveLength(verdict.detail.targets.length);
    expect(verdict.detail.costs.some(({ kind }) => kind === 'estimate')).toBe(true);
  });

  test('what is not there is said so', async () => {
    await expect(desk.client.outbox.targets({ subscriptionId: '00000000-0000-4000-8000-000000000000', when: 'immediate' })).rejects.toMatchObject({ data: { tag: 'notFound' } });
  });
});

describe('a change that deletes what is scheduled', () => {
  test('is queued with its repetition in one step, and judged on top of it', async () => {
    const row = await find('Groß & Söhne KG', 'Business Standard');
    const wish = { action: { kind: 'changeSubscription', change: { kind: 'quantity', quantity: row.quantity + 2 } }, customer: { kind: 'known', id: row.customerId }, subscriptionId: row.id, dependsOn: [], prices: [], draft: false } as const;
    const judged = await desk.client.outbox.judge({ ...wish, dependsOn: [], prices: [] });
    expect(judged).toMatchObject({ again: 'possible', verdict: { kind: 'allowed', money: { kind: 'chargeForSeats', formula: { quantity: 2 } } } });
    await desk.client.outbox.queue({ ...wish, dependsOn: [], prices: [], again: true });
    const { entries } = await desk.client.outbox.overlay({ customerId: null, subscriptionId: row.id });
    expect(entries.map(({ gist }) => gist?.change)).toEqual(['quantity', 'nextTerm']);
    expect(entries[1]?.dependsOn).toEqual([entries[0]?.id]);
    // Another one on top finds nothing scheduled any more to lose but the repetition itself.
    expect((await desk.client.outbox.judge({ ...wish, dependsOn: [], prices: [], action: { kind: 'changeSubscription', change: { kind: 'quantity', quantity: row.quantity + 3 } } })).again).toBe('possible');
  });
});
