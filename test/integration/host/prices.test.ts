import { describe, expect, test } from 'vitest';
import { utc } from '../../../core/domain/time/utc-calendar.ts';
import { demoDesk } from '../../builders/desk.ts';
import { generatedLines, listFile, listLine } from '../../builders/price-list.ts';
import { wireZip } from '../../builders/wire-zip.ts';

/** Prices through the contract, with real stores and the sample office in Poland. */

const desk = demoDesk();

const zipped = (content: string): Uint8Array => wireZip(Buffer.from(content));
const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');
const file = (content: string | Uint8Array, name = 'NCE 2026-06.csv') => ({ name, content: base64(content), month: null });

describe('importing a price list', () => {
  test('says what it would do before it does anything', async () => {
    const preview = await desk.client.prices.preview(file(listFile(listLine(), listLine({ currency: 'USD' }))));
    expect(preview).toMatchObject({ kind: 'readable', month: '2026-06', rows: 2, lists: [{ market: 'PL', currency: 'EUR', rows: 1, comparedWith: null, counts: null, replaces: null }, { currency: 'USD' }] });
    expect((await desk.client.prices.lists()).lists).toEqual([]);
  });

  test('keeps months side by side and tells what changed', async () => {
    await desk.client.prices.importFile({ ...file(listFile(...generatedLines(400), listLine())), month: '2026-06' });
    const july = file(listFile(...generatedLines(399, { changeEvery: 10 }), listLine({ cost: '11.00' }), listLine({ sku: '0009' })), 'NCE 2026-07.csv');
    expect(await desk.client.prices.preview(july)).toMatchObject({ month: '2026-07', lists: [{ comparedWith: '2026-06', counts: { ADD: 1, CHG: 41, DEL: 1, UNC: 359 } }] });
    const { lists } = await desk.client.prices.importFile({ ...july, month: '2026-07' });
    const id = lists[0]?.id ?? 0;
    const page = await desk.client.prices.changes({ id, marks: [], search: 'business standard', from: 0, count: 10 });
    expect(page).toMatchObject({ total: 2, comparedWith: '2026-06', rows: [{ mark: 'CHG', before: { cost: { amount: 1_008 } }, after: { cost: { amount: 1_100 } } }, { mark: 'ADD', before: null }] });
    expect(await desk.client.prices.preview(july)).toMatchObject({ lists: [{ replaces: { fileName: 'NCE 2026-07.csv' } }] });
  });

  test('answers for any day, and says how well', async () => {
    const sku = { productId: 'cfq7ttc0ldpb', skuId: '0001', market: 'PL', currency: 'EUR' };
    const on = async (day: string) => {
      const { kind, month, monthsBetween, prices } = await desk.client.prices.onDay({ ...sku, day });
      return [kind, month, monthsBetween, prices.map(({ cost }) => cost.amount)];
    };
    expect(await on('2026-06-15')).toEqual(['exact', '2026-06', null, [1_008]]);
    expect(await on('2026-07-01')).toEqual(['exact', '2026-07', null, [1_100]]);
    expect(await on('2026-10-01')).toEqual(['earlier', '2026-07', 3, [1_100]]);
    expect(await on('2026-05-31')).toEqual(['later', '2026-06', null, []]);
    expect((await desk.client.prices.onDay({ ...sku, currency: 'GBP', day: '2026-06-15' })).kind).toBe('none');
  });

  test('unpacks an archive', async () => {
    const preview = await desk.client.prices.preview(file(zipped(listFile(listLine())), 'list.zip'));
    expect(preview).toMatchObject({ kind: 'readable', rows: 1 });
  });

  test.each<[string, () => Uint8Array | string, unknown]>([
    ['a cut archive', () => wireZip(Buffer.from(listFile(...generatedLines(50)))).subarray(0, -40), { problem: 'archiveCutOff', line: null }],
    ['an archive cut at its beginning', () => zipped(listFile(listLine())).subarray(0, 10), { problem: 'archiveCutOff' }],
    ['UTF-16', () => Buffer.from(`\ufeff${listFile(listLine())}`, 'utf16le'), { problem: 'utf16' }],
    ['an old code page, with the line', () => Buffer.from(listFile(listLine(), listLine({ sku: '0002', title: 'Übung' })), 'latin1'), { problem: 'notUtf8', line: 3 }],
    ['decimal commas, with the line', () => listFile(listLine(), listLine({ sku: '0002', cost: '12,50' })), { problem: 'decimalComma', line: 3, column: 'UnitPrice' }],
    ['nothing', () => '', { problem: 'empty' }],
  ])('refuses %s', async (_what, content, problem) => {
    expect(await desk.client.prices.preview(file(content()))).toMatchObject({ kind: 'refused', problems: [problem] });
  });

  test('keeps nothing of a file with one wrong row', async () => {
    const before = await desk.client.prices.lists();
    const wrong = desk.client.prices.importFile({ ...file(listFile(...generatedLines(300), listLine({ cost: '1,5' }))), month: '2026-09' });
    await expect(wrong).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ problem: 'decimalComma' }] } });
    expect(await desk.client.prices.lists()).toEqual(before);
  });
});

describe('an event of the office', () => {
  const everything = { currencies: ['EUR'], productIds: null, terms: null, plans: null, segments: null, models: null };
  const input = { id: null, text: { kind: 'own' as const, pl: 'Podwyżka', de: 'Erhöhung', en: 'Rise' }, announcedAt: null, effectiveAt: utc(2027, 1, 1), until: null, scope: everything, change: { kind: 'factor' as const, numerator: 111, denominator: 100 }, source: '' };

  test('stands among the known ones, can be simulated and taken away', async () => {
    const event = await desk.client.prices.saveEvent(input);
    const { events } = await desk.client.prices.events();
    expect(events.filter(({ text }) => text.kind === 'own')).toMatchObject([{ id: event.id }]);
    expect(events.length).toBeGreaterThan(25);

    const asked = { eventIds: [event.id], months: 12, passOn: 'factor' as const };
    const view = await desk.client.prices.simulate(asked);
    expect(view.affected).toBeGreaterThan(50);
    const [result] = view.results;
    expect(result?.total.revenueAfter).toBeGreaterThan(result?.total.revenueBefore ?? 0);
    expect(result?.byMonth.reduce((so, month) => so + month.revenueAfter, 0)).toBe(result?.total.revenueAfter);

    const rows = await desk.client.prices.simulationRows({ ...asked, sort: 'revenue', direction: 'desc', customerId: null, from: 0, count: 500 });
    expect(rows.total).toBe(view.affected);
    expect(rows.rows.reduce((so, row) => so + row.revenue, 0)).toBe((result?.total.revenueAfter ?? 0) - (result?.total.revenueBefore ?? 0));
    expect(rows.rows.some(({ advice }) => advice.some(({ kind }) => kind === 'extend'))).toBe(true);
    // Nobody pays more before his term has ended, and nobody before the day.
    expect(rows.rows.every(({ changesOn }) => changesOn >= '2027-01-01')).toBe(true);

    await desk.client.prices.removeEvent({ id: event.id });
    await expect(desk.client.prices.simulate(asked)).rejects.toMatchObject({ data: { tag: 'notFound' } });
  });

  test('is refused with what is wrong', async () => {
    const wrong = desk.client.prices.saveEvent({ ...input, text: { kind: 'own', pl: '', de: '', en: '' }, change: { kind: 'factor', numerator: 5_000, denominator: 100 } });
    await expect(wrong).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ path: 'text' }, { path: 'change', problem: 'tooLarge' }] } });
  });
});

describe('exposure', () => {
  test('runs off to nothing and adds up by customer; limits are kept', async () => {
    const view = await desk.client.prices.exposure();
    const [euro] = view.results;
    expect(euro?.runOff[0]).toBe(euro?.total);
    expect(euro?.runOff.at(-1)).toBe(0);
    const { rows } = await desk.client.prices.exposureRows({ from: 0, count: 500 });
    expect(rows.filter((row) => row.currency === euro?.currency).reduce((so, { owed }) => so + owed, 0)).toBe(euro?.total);
    const [first] = rows;
    if (first === undefined) throw new Error('nobody owes');
    await desk.client.prices.setLimit({ customerId: first.customerId, currency: first.currency, minor: first.owed - 1 });
    expect((await desk.client.prices.exposureRows({ from: 0, count: 1 })).rows).toMatchObject([{ limit: first.owed - 1, verdict: 'over' }]);
  });
});
