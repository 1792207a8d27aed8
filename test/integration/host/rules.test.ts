import { describe, expect, test } from 'vitest';
import { ACTION_KINDS } from '../../../core/domain/nce/verdict.ts';
import { DAY } from '../../../core/domain/time/instant.ts';
import { demoDesk } from '../../builders/desk.ts';
import { NOW } from '../../builders/host.ts';

const desk = demoDesk();

const allRows = async () => (await desk.client.subscriptions.page({ search: '', filter: 'all', sort: 'customer', direction: 'asc', from: 0, count: 500 })).rows;

const find = async (customer: string, product: string) => {
  const { rows } = await desk.client.subscriptions.page({ search: customer, filter: 'all', sort: 'customer', direction: 'asc', from: 0, count: 50 });
  const row = rows.find((one) => one.product.includes(product));
  if (row === undefined) throw new Error(`${customer} has no ${product}`);
  return row;
};

describe('verdicts of the demo office', () => {
  test('every subscription is answered for every action, now and at any asked moment', async () => {
    const rows = await allRows();
    expect(rows.length).toBeGreaterThan(100);
    for (const { id } of rows) {
      for (const at of [null, NOW - 400 * DAY, NOW + 30 * DAY, NOW + 3_000 * DAY]) {
        const answer = await desk.client.subscriptions.verdicts({ id, at });
        expect(answer.at).toBe(at ?? NOW);
        expect(Object.keys(answer.verdicts)).toEqual(ACTION_KINDS);
        expect(answer.changesAt).toBeGreaterThan(answer.at);
      }
    }
  });

  test('the list, Today and the page name the same next end of a window', async () => {
    const rows = await allRows();
    const { windows, counters } = await desk.client.office.today();
    let open = 0;
    for (const row of rows) {
      const { verdicts } = await desk.client.subscriptions.verdicts({ id: row.id, at: null });
      const ends = [verdicts.cancel, verdicts.reduceSeats].flatMap((verdict) => {
        if (verdict.kind !== 'allowed' || verdict.until === null || verdict.basis === 'projection') return [];
        return verdict.detail?.kind === 'reduce' ? verdict.detail.batches.map(({ allowedUntil }) => allowedUntil) : [verdict.until];
      });
      const next = ends.length === 0 ? null : Math.min(...ends);
      expect(row.windowEndsAt, `${row.customerName}: ${row.product}`).toBe(next);
      if (next !== null) open += 1;
    }
    expect(counters.windowsOpen).toBe(open);
    for (const line of windows) expect(rows.find(({ id }) => id === line.subscriptionId)?.windowEndsAt).toBe(line.endsAt);
  });

  test('the price of the running term is found, so that money has a formula', async () => {
    const { verdicts } = await desk.client.subscriptions.verdicts({ id: (await find('Łódzki Żuraw', 'Business Standard')).id, at: null });
    expect(verdicts.cancel).toMatchObject({ kind: 'allowed', basis: 'server', money: { kind: 'creditForAll' } });
    expect(verdicts.upgradeFull).toMatchObject({ kind: 'allowed' });
  });

  test('titles are given for the products to which one may move', async () => {
    const { verdicts, titles } = await desk.client.subscriptions.verdicts({ id: (await find('Łódzki Żuraw', 'Business Standard')).id, at: null });
    if (verdicts.upgradeFull.kind !== 'allowed' || verdicts.upgradeFull.detail?.kind !== 'upgrade') throw new Error('no upgrade');
    expect(Object.keys(titles)).toEqual(verdicts.upgradeFull.detail.targets);
    expect(Object.values(titles)).toContain('Microsoft 365 Business Premium');
  });

  test('a look ahead is a projection, by the rules of its day', async () => {
    const row = await find('Müller GmbH', 'Business Standard');
    const { verdicts, stage } = await desk.client.subscriptions.verdicts({ id: row.id, at: (row.endsAt ?? 0) + 3 * DAY });
    expect(stage).toMatchObject({ kind: 'running', term: { isProjected: true } });
    expect(verdicts.reduceSeats).toMatchObject({ kind: 'allowed', basis: 'projection', money: null });
  });

  test('what does not exist is said so', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    await expect(desk.client.subscriptions.verdicts({ id, at: null })).rejects.toMatchObject({ data: { tag: 'notFound', what: 'subscription' } });
    await expect(desk.client.subscriptions.course({ id })).rejects.toMatchObject({ data: { tag: 'notFound', what: 'subscription' } });
  });
});

describe('the course of a subscription', () => {
  test('is drawn for every one, or says why not', async () => {
    const kinds = new Set<string>();
    for (const { id } of await allRows()) kinds.add((await desk.client.subscriptions.course({ id })).course.kind);
    expect([...kinds].toSorted()).toEqual(['endless', 'term']);
  });

  test('agrees with the verdicts about the window of the term', async () => {
    for (const { id } of await allRows()) {
      const { course } = await desk.client.subscriptions.course({ id });
      const { verdicts } = await desk.client.subscriptions.verdicts({ id, at: null });
      if (course.kind !== 'term' || verdicts.cancel.kind !== 'allowed' || verdicts.cancel.until === null || verdicts.cancel.basis === 'projection') continue;
      expect(course.windows.find(({ seats, kind }) => seats === null && kind === 'open')?.to).toBe(verdicts.cancel.until);
    }
  });
});
