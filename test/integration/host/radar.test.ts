import { describe, expect, test } from 'vitest';
import type { RadarFilter, RadarSort } from '../../../core/contract/radar.ts';
import { demoDesk } from '../../builders/desk.ts';
import { NOW } from '../../builders/host.ts';

/** The radar through the contract, over the sample office on its day. */

const DAY = 86_400_000;
const desk = demoDesk();

const rows = async (filter: RadarFilter, { horizon = 365, sort = 'date', search = '' }: { readonly horizon?: 30 | 60 | 90 | 365; readonly sort?: RadarSort; readonly search?: string } = {}) =>
  (await desk.client.radar.page({ horizon, filter, search, sort, direction: sort === 'money' ? 'desc' : 'asc', from: 0, count: 500 })).rows;

/** What a person would count in the list of subscriptions. */
async function allSubscriptions() {
  const { rows: all } = await desk.client.subscriptions.page({ search: '', filter: 'active', sort: 'endsAt', direction: 'asc', from: 0, count: 500 });
  return all;
}

describe('what stands on the radar', () => {
  test('is every end of a term within the horizon, and every open window', async () => {
    const subscriptions = await allSubscriptions();
    for (const horizon of [30, 60, 90] as const) {
      const ending = subscriptions.filter(({ endsAt }) => endsAt !== null && endsAt > NOW && endsAt <= NOW + horizon * DAY);
      const folded = ending.filter(({ term, autoRenew, hasScheduledChange }) => term === 'P1M' && autoRenew && !hasScheduledChange);
      const shown = [...(await rows('renewals', { horizon })), ...(await rows('ends', { horizon }))];
      expect(shown.map(({ subscriptionId }) => subscriptionId).toSorted()).toEqual(ending.filter((one) => !folded.includes(one)).map(({ id }) => id).toSorted());
      expect((await rows('monthly', { horizon })).map(({ subscriptionId }) => subscriptionId).toSorted()).toEqual(folded.map(({ id }) => id).toSorted());
    }
    const windows = await rows('windows', { horizon: 30 });
    expect(windows.length).toBeGreaterThan(0);
    expect(windows.every(({ at }) => at > NOW)).toBe(true);
  });

  test('monthly terms that renew by themselves are one line of figures, not many rows', async () => {
    const { counts, monthly } = await desk.client.radar.overview({ horizon: 60 });
    expect(monthly.subscriptions).toBe(counts.monthly);
    expect(counts.monthly).toBeGreaterThan(0);
    expect((await rows('all', { horizon: 60 })).some(({ kind, term, hasScheduledChange }) => kind === 'renewal' && term === 'P1M' && !hasScheduledChange)).toBe(false);
  });

  test('comes by date, by customer and by money', async () => {
    const byDate = (await rows('all')).map(({ at }) => at);
    expect(byDate).toEqual(byDate.toSorted((one, other) => one - other));
    const byMoney = (await rows('all', { sort: 'money' })).flatMap(({ money }) => money?.minor ?? []);
    expect(byMoney).toEqual(byMoney.toSorted((one, other) => other - one));
    expect(byMoney.length).toBeGreaterThan(0);
    const names = (await rows('all', { sort: 'customer' })).map(({ customerName }) => customerName);
    expect(new Set(names).size).toBe(names.filter((name, place) => name !== names[place - 1]).length);
  });

  test('is searched as lists are', async () => {
    const found = await rows('all', { search: 'mueller' });
    expect(new Set(found.map(({ customerName }) => customerName))).toEqual(new Set(['Müller GmbH']));
  });

  test('the twelve months add up to the year', async () => {
    const { months, counts } = await desk.client.radar.overview({ horizon: 365 });
    expect(months).toHaveLength(12);
    expect(months[0]?.month).toBe('2026-11');
    const total = months.reduce((sum, { renewals, ends }) => sum + renewals + ends, 0);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(counts.renewals + counts.ends);
  });
});

describe('marks of the office', () => {
  test('a pin and a note stay with the subscription', async () => {
    const [row] = await rows('renewals');
    if (!row) throw new Error('the radar is empty');
    await desk.client.radar.pin({ subscriptionId: row.subscriptionId, pinned: true });
    await desk.client.radar.note({ subscriptionId: row.subscriptionId, text: ' ask for the headcount ' });
    expect(await rows('pinned')).toContainEqual({ ...row, isPinned: true, note: 'ask for the headcount' });
    await desk.client.radar.note({ subscriptionId: row.subscriptionId, text: '' });
    await desk.client.radar.pin({ subscriptionId: row.subscriptionId, pinned: false });
    expect(await rows('pinned')).toEqual([]);
    expect((await rows('renewals'))[0]).toEqual(row);
  });
});

describe('rows that are picked', () => {
  test('name their customers and subscriptions once each; all but some are the rest of the list', async () => {
    const view = { horizon: 365, filter: 'renewals', search: '' } as const;
    const all = await rows('renewals');
    const [first, second] = all;
    if (first === undefined || second === undefined) return expect.fail('too few renewals');
    const some = await desk.client.radar.chosen({ ...view, ids: [first.id, second.id], inverted: false });
    expect(new Set(some.subscriptionIds)).toEqual(new Set([first.subscriptionId, second.subscriptionId]));
    expect(new Set(some.customerIds)).toEqual(new Set([first.customerId, second.customerId]));
    const rest = await desk.client.radar.chosen({ ...view, ids: [first.id], inverted: true });
    expect(rest.subscriptionIds).not.toContain(first.subscriptionId);
    expect(rest.subscriptionIds).toContain(second.subscriptionId);
    expect((await desk.client.radar.chosen({ ...view, ids: [], inverted: false })).customerIds).toEqual([]);
  });
});

describe('what somebody puts aside', () => {
  test('is in no list, count or sum until it is asked for, and comes back', async () => {
    const [first] = await rows('renewals');
    const id = first?.subscriptionId ?? expect.fail('nothing renews');
    const before = await desk.client.radar.overview({ horizon: 365 });
    await desk.client.radar.mute({ subscriptionId: id, muted: true });
    const after = await desk.client.radar.overview({ horizon: 365 });
    expect(after.counts.renewals).toBe(before.counts.renewals - 1);
    // The bars of the months know it no more, either.
    const bars = ({ months }: typeof before): number => months.reduce((sum, { renewals, ends }) => sum + renewals + ends, 0);
    expect(bars(after)).toBe(bars(before) - 1);
    expect((await rows('all')).map(({ subscriptionId }) => subscriptionId)).not.toContain(id);
    const muted = await rows('muted');
    expect(muted.every(({ subscriptionId, isMuted }) => subscriptionId === id && isMuted)).toBe(true);
    expect(after.counts.muted).toBe(muted.length);
    await desk.client.radar.mute({ subscriptionId: id, muted: false });
    expect(await desk.client.radar.overview({ horizon: 365 })).toEqual(before);
  });
});

describe('a customer from another distributor (S-130)', () => {
  const takeOver = { id: '6b1f3c9e-5a0f-4c55-9a3e-0f8f3a1f0a01', customerId: null, customerName: 'Bald bei uns GmbH', distributor: 'Anderer', product: '20 × Business Premium', endsOn: '2027-03-31', startsOn: null, monthly: { minor: 40_000, currency: 'EUR' } };

  test('stands on the radar with the days and the cost of paying twice', async () => {
    await desk.client.radar.saveTakeOver(takeOver);
    const { rows: listed } = await desk.client.radar.takeOvers();
    expect(listed).toEqual([{ ...takeOver, overlapDays: 130, overlapCost: { minor: 170_959, currency: 'EUR' }, isOver: false }]);
    await desk.client.radar.removeTakeOver({ id: takeOver.id });
    expect((await desk.client.radar.takeOvers()).rows).toEqual([]);
  });

  test('with a day that does not exist is refused', async () => {
    await expect(desk.client.radar.saveTakeOver({ ...takeOver, endsOn: '2027-02-30' })).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ path: 'endsOn' }] } });
  });
});

describe('the year on the wall', () => {
  test.each(['de', 'pl', 'en'] as const)('names every month and the weightiest renewals, in %s', async (language) => {
    const rendered = await desk.host.renderDocument({ kind: 'planner', id: 'A3', language });
    const { html, fileName } = rendered.ok ? rendered.value : expect.fail(JSON.stringify(rendered.error));
    expect(fileName).toMatch(/_2026-11_A3\.pdf$/);
    expect(html.match(/<section>/g)).toHaveLength(12);
    expect(html.match(/class="day/g)).toHaveLength(365);
    const [weightiest] = await rows('renewals', { sort: 'money' });
    expect(html).toContain((weightiest?.customerName ?? '').replaceAll('&', '&amp;'));
    expect(html).toContain('size: A3 landscape');
  });

  test('has two sizes and no others', async () => {
    expect((await desk.host.renderDocument({ kind: 'planner', id: 'A4', language: 'de' })).ok).toBe(true);
    expect(await desk.host.renderDocument({ kind: 'planner', id: 'A5', language: 'de' })).toMatchObject({ ok: false, error: { tag: 'notFound' } });
  });
});
