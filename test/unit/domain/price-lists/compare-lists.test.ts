import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLists } from '../../../../core/domain/price-lists/compare-lists.ts';
import { listOfDay, monthAfter, monthBefore, monthOfFileName, startOfMonth } from '../../../../core/domain/price-lists/list-of-day.ts';
import { parsePriceList } from '../../../../core/domain/price-lists/parse-price-list.ts';
import type { ListRow } from '../../../../core/domain/price-lists/price-list.ts';
import { generatedLines, listFile, listLine } from '../../../builders/price-list.ts';

function rows(lines: readonly string[]): readonly ListRow[] {
  const file = parsePriceList(listFile(...lines));
  if (!file.ok) throw new Error(JSON.stringify(file.error.problems));
  return file.value.lists[0]?.rows ?? [];
}

const june = (...lines: readonly string[]) => ({ rows: rows(lines), at: startOfMonth('2026-06') });
const july = (...lines: readonly string[]) => ({ rows: rows(lines), at: startOfMonth('2026-07') });

describe('a list against the month before', () => {
  it('marks new, changed, gone and unchanged items', () => {
    const before = june(listLine(), listLine({ sku: '0002' }), listLine({ sku: '0003' }));
    const after = july(listLine(), listLine({ sku: '0002', cost: '11.00' }), listLine({ sku: '0004' }));
    const { changes, counts } = compareLists(before, after);
    expect(counts).toEqual({ ADD: 1, CHG: 1, DEL: 1, UNC: 1 });
    expect(changes.map(({ mark, before, after }) => `${mark} ${(after ?? before)?.skuId ?? ''}`)).toEqual(['UNC 0001', 'CHG 0002', 'ADD 0004', 'DEL 0003']);
  });

  it.each<[string, string, string, string]>([
    ['another retail price', listLine(), listLine({ list: '13.00' }), 'CHG'],
    ['the same price with more zeros', listLine({ cost: '10.08' }), listLine({ cost: '10.0800' }), 'UNC'],
    ['a new start of the same price', listLine(), listLine({ from: '2026-07-01' }), 'UNC'],
    ['another title', listLine(), listLine({ title: 'Business Standard (new)' }), 'UNC'],
  ])('%s', (_what, before, after, mark) => {
    expect(compareLists(june(before), july(after)).changes.map((change) => change.mark)).toEqual([mark]);
  });

  it('sees the change that the list before had announced', () => {
    const announced = june(listLine({ to: '2026-07-01' }), listLine({ from: '2026-07-01', cost: '11.00' }));
    expect(compareLists(announced, july(listLine({ from: '2026-07-01', cost: '11.00' }))).counts).toMatchObject({ CHG: 1 });
  });

  it('takes what comes first where nothing holds yet', () => {
    const later = july(listLine({ from: '2026-07-15', to: '2026-07-20' }), listLine({ from: '2026-07-20', cost: '12.00' }));
    expect(compareLists(june(listLine()), later).counts).toMatchObject({ UNC: 1 });
  });

  it('marks each item once, and nothing of a list against itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30)), fc.uniqueArray(fc.nat(30)), (old, young) => {
        const lines = (skus: readonly number[]) => skus.map((sku) => listLine({ sku: String(sku) }));
        const { counts } = compareLists(june(...lines([0, ...old.filter(Boolean)])), july(...lines([0, ...young.filter(Boolean)])));
        expect(counts.ADD + counts.CHG + counts.UNC).toBe(new Set([0, ...young]).size);
        expect(counts.DEL + counts.CHG + counts.UNC).toBe(new Set([0, ...old]).size);
      }),
    );
  });

  it('compares 60,000 rows', () => {
    const before = { rows: rows(generatedLines(60_000)), at: startOfMonth('2026-06') };
    const after = { rows: rows(generatedLines(60_000, { changeEvery: 10 })), at: startOfMonth('2026-07') };
    expect(compareLists(before, after).counts).toEqual({ ADD: 0, CHG: 6_000, DEL: 0, UNC: 54_000 });
  });
});

describe('the list of a day', () => {
  const list = (month: string, currency = 'EUR', market = 'PL') => ({ month, currency, market });
  const kept = [list('2026-03'), list('2026-06'), list('2026-06', 'USD'), list('2026-04', 'EUR', 'DE')];
  it.each<[string, string, unknown]>([
    ['2026-06-01', 'its own month', { kind: 'exact', list: list('2026-06') }],
    ['2026-06-30', 'its own month to the end', { kind: 'exact', list: list('2026-06') }],
    ['2026-05-31', 'the last one before', { kind: 'earlier', list: list('2026-03'), monthsBetween: 2 }],
    ['2027-01-15', 'the last one of all', { kind: 'earlier', list: list('2026-06'), monthsBetween: 7 }],
    ['2026-02-28', 'younger ones only', { kind: 'later', list: list('2026-03') }],
  ])('%s: %s', (day, _what, answer) => {
    expect(listOfDay(kept, { market: 'PL', currency: 'EUR', day })).toEqual(answer);
  });

  it('says so when there is none', () => {
    expect(listOfDay(kept, { market: 'AT', currency: 'EUR', day: '2026-06-01' })).toEqual({ kind: 'none' });
  });

  it('goes through the year', () => {
    expect([monthBefore('2026-01'), monthAfter('2026-12'), monthBefore(monthAfter('2026-05'))]).toEqual(['2025-12', '2027-01', '2026-05']);
  });

  it.each<[string, string | null]>([
    ['2026_07_NCE_LicenseBased.csv', '2026-07'],
    ['Jul_NCE_LicenseBasedPL.csv', null],
    ['Jul2026_NCE.zip', '2026-07'],
    ['NCE 2026-Sept.csv', '2026-09'],
    ['pricelist 07-2026.csv', '2026-07'],
    ['20260701-PL.csv', '2026-07'],
    ['price.csv', null],
  ])('the file %s is of %s', (name, month) => {
    expect(monthOfFileName(name)).toBe(month);
  });
});
