import { beforeAll, describe, expect, test } from 'vitest';
import { demoDesk } from '../../builders/desk.ts';

const desk = demoDesk();
beforeAll(() => desk.client.outbox.pause());

const find = async (customer: string, product: string) => {
  const { rows } = await desk.client.subscriptions.page({ search: customer, filter: 'all', sort: 'customer', direction: 'asc', from: 0, count: 50 });
  const row = rows.find((one) => one.product.includes(product));
  if (row === undefined) throw new Error(`${customer} has no ${product}`);
  return row;
};

/** One of several seats whose window has closed: what is made of it can be neither given back nor refused as new. */
async function outOfWindow(product: string) {
  const { rows } = await desk.client.subscriptions.page({ search: product, filter: 'all', sort: 'customer', direction: 'asc', from: 0, count: 50 });
  for (const row of rows.filter(({ quantity, customerName }) => quantity > 4 && !customerName.startsWith('Groß'))) {
    const { verdicts } = await desk.client.subscriptions.verdicts({ id: row.id, at: null });
    const { upgradePartial: partial } = verdicts;
    if (partial.kind === 'allowed' && partial.detail?.kind === 'upgrade' && partial.detail.windowUntil === null) return row;
  }
  return expect.fail(`no ${product} out of its window`);
}

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

describe('an upgrade into a subscription that is there (R-11.3)', () => {
  test('the first licences make it, the others join it; whoever cannot take them is named with the reason', async () => {
    const row = await outOfWindow('Business Standard');
    const premiumOf = async () => {
      const { targets } = await desk.client.outbox.targets({ subscriptionId: row.id, when: 'immediate' });
      return targets.find(({ title }) => title === 'Microsoft 365 Business Premium') ?? expect.fail('no path to Premium');
    };
    const before = await premiumOf();
    const wishOf = (toSubscriptionId: string | null, quantity: number) => ({
      action: { kind: 'transition', transition: { toCatalogItemId: before.catalogItemId ?? '', toTitle: null, toSubscriptionId, quantity, term: null, billingPlan: null } },
      customer: { kind: 'known', id: row.customerId },
      subscriptionId: row.id,
      dependsOn: [],
      prices: [],
      draft: false,
    }) as const;
    const moved = async (toSubscriptionId: string | null, quantity: number) => {
      const outcome = await desk.client.outbox.queue({ ...wishOf(toSubscriptionId, quantity), dependsOn: [], prices: [] });
      if (outcome.kind !== 'queued') throw new Error(JSON.stringify(outcome));
      await desk.client.outbox.resume();
      for await (const _status of await desk.client.outbox.status()) {
        const { state } = (await desk.client.outbox.one({ id: outcome.entry.id })).entry;
        if (state.kind === 'confirmed') break;
        if (state.kind === 'rejected' || state.kind === 'needsDecision') throw new Error(JSON.stringify(state));
      }
      await desk.client.customers.refresh({ id: row.customerId });
    };
    await moved(null, 1);
    const known = new Set(before.existing.map(({ id }) => id));
    const made = (await premiumOf()).existing.find(({ id }) => !known.has(id)) ?? expect.fail('not there');
    expect(made).toMatchObject({ quantity: 1, objection: null });

    const judged = await desk.client.outbox.judge({ ...wishOf(made.id, 2), dependsOn: [], prices: [] });
    expect(judged.verdict).toMatchObject({ kind: 'allowed', rules: [{ id: 'R-11.3' }, {}, {}, {}] });
    expect(judged.verdict?.kind === 'allowed' && judged.verdict.consequences[0]).toMatchObject({ code: 'seatsJoin', seats: 3 });
    await moved(made.id, 2);
    expect((await desk.client.subscriptions.get({ id: made.id })).quantity).toBe(3);
    expect((await desk.client.subscriptions.get({ id: row.id })).quantity).toBe(row.quantity - 3);
    expect((await desk.client.outbox.judge({ ...wishOf(row.id, 1), dependsOn: [], prices: [] })).verdict).toMatchObject({ kind: 'refused', reason: { code: 'noUpgradePath' } });
  });
});
