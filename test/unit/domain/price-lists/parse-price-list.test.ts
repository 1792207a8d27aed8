import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../../core/domain/money/decimal.ts';
import { parsePriceList } from '../../../../core/domain/price-lists/parse-price-list.ts';
import type { PriceFile } from '../../../../core/domain/price-lists/parse-price-list.ts';
import type { FileProblem } from '../../../../core/domain/price-lists/problems.ts';
import { generatedLines, LIST_HEADING, listFile, listLine } from '../../../builders/price-list.ts';
import { moment } from '../../../builders/nce.ts';

function read(text: string): PriceFile {
  const file = parsePriceList(text);
  if (!file.ok) throw new Error(`refused: ${JSON.stringify(file.error.problems)}`);
  return file.value;
}

function refusal(text: string): readonly Partial<FileProblem>[] {
  const file = parsePriceList(text);
  if (file.ok) throw new Error('was read');
  return file.error.problems;
}

describe('a price list is read', () => {
  it('with every column that counts', () => {
    const [list] = read(listFile(listLine({ tierFrom: '1', tierTo: '300', to: '2026-07-01T00:00:00Z' }))).lists;
    expect(list).toMatchObject({ market: 'PL', currency: 'EUR' });
    const [row] = list?.rows ?? [];
    expect(row).toMatchObject({
      productId: 'CFQ7TTC0LDPB', skuId: '0001', segment: 'commercial', term: 'P1Y', plan: 'monthly', tierFrom: 1, tierTo: 300,
      productTitle: 'Microsoft 365 Business Standard', from: moment('2026-06-01'), to: moment('2026-07-01'),
    });
    expect(row && [toDecimal(row.cost), row.list && toDecimal(row.list)]).toEqual(['10.08', '12.60']);
  });

  it('exactly, however fine its prices', () => {
    const rows = read(listFile(listLine({ cost: '10.123456', list: '' }))).lists[0]?.rows;
    expect(rows?.map((row) => [toDecimal(row.cost), row.list])).toEqual([['10.123456', null]]);
  });

  it('by market and currency side by side', () => {
    const { lists } = read(listFile(listLine(), listLine({ currency: 'USD' }), listLine({ market: 'DE' }), listLine({ sku: '0002' })));
    expect(lists.map(({ market, currency, rows }) => [market, currency, rows.length])).toEqual([['PL', 'EUR', 2], ['PL', 'USD', 1], ['DE', 'EUR', 1]]);
  });

  it('with columns in another order and others beside them', () => {
    const heading = LIST_HEADING.split(',');
    const cells = listLine().split(',');
    const text = `${['ChangeIndicator', ...heading.toReversed()].join(',')}\n${['UNC', ...cells.toReversed()].join(',')}\n`;
    expect(read(text)).toMatchObject({ rows: 1, otherColumns: ['ChangeIndicator'] });
  });

  it('with "Charity" for non-profit, and twelve months for a year', () => {
    const rows = read(listFile(listLine({ segment: 'Charity', term: 'P12M' }))).lists[0]?.rows;
    expect(rows).toMatchObject([{ segment: 'nonprofit', term: 'P1Y' }]);
  });

  it('where the same item has one price after the other', () => {
    const file = read(listFile(listLine({ to: '2026-07-01T00:00:00Z' }), listLine({ from: '2026-07-01T00:00:00Z', cost: '11.00' })));
    expect(file.rows).toBe(2);
  });

  it('and tells which rows are of a kind that is not sold here', () => {
    const file = read(listFile(listLine(), listLine({ term: 'P2Y' }), listLine({ plan: 'Biennial', term: 'P3Y' })));
    expect(file).toMatchObject({ rows: 1, passedOver: [{ line: 3, column: 'TermDuration', value: 'P2Y' }, { line: 4, column: 'BillingPlan', value: 'Biennial' }] });
  });
});

describe('a wrong file is refused with line and reason', () => {
  const german = listFile(listLine()).replaceAll(',', ';');
  it.each<[string, string, readonly Partial<FileProblem>[]]>([
    ['nothing in it', ' \r\n', [{ line: null, problem: 'empty' }]],
    ['an invoice', 'invoice,date,total\n1,2,3\n', [{ line: 1, problem: 'notAPriceList' }]],
    ['semicolons of a spreadsheet', german, [{ line: 1, problem: 'semicolons' }]],
    ['tabs', listFile(listLine()).replaceAll(',', '\t'), [{ line: 1, problem: 'tabs' }]],
    ['a heading only', listFile(), [{ line: null, problem: 'noRows' }]],
    ['a column missing', listFile(listLine()).replace('UnitPrice', 'Price'), [{ line: 1, column: 'UnitPrice', problem: 'missingColumn' }]],
    ['a column twice', listFile(listLine()).replace('Publisher', 'Currency'), [{ line: 1, column: 'Currency', problem: 'columnTwice' }]],
    ['a decimal comma', listFile(listLine(), listLine({ sku: '0002', cost: '12,50' })), [{ line: 3, column: 'UnitPrice', problem: 'decimalComma', value: '12,50' }]],
    ['a decimal comma with groups', listFile(listLine({ list: '1.234,50' })), [{ line: 2, column: 'ERP Price', problem: 'decimalComma' }]],
    ['a price that is none', listFile(listLine({ cost: 'n/a' })), [{ line: 2, column: 'UnitPrice', problem: 'notANumber', value: 'n/a' }]],
    ['a negative price', listFile(listLine({ cost: '-1' })), [{ line: 2, column: 'UnitPrice', problem: 'negative' }]],
    ['a price finer than any', listFile(listLine({ cost: '0.12345678' })), [{ line: 2, column: 'UnitPrice', problem: 'tooFine' }]],
    ['no price', listFile(listLine({ cost: '' })), [{ line: 2, column: 'UnitPrice', problem: 'missing' }]],
    ['a day that is none', listFile(listLine({ from: '2026-02-30' })), [{ line: 2, column: 'EffectiveStartDate', problem: 'badDate' }]],
    ['an end before the start', listFile(listLine({ to: '2026-05-01' })), [{ line: 2, column: 'EffectiveEndDate', problem: 'endsBeforeStart' }]],
    ['a mistyped segment', listFile(listLine({ segment: 'Comercial' })), [{ line: 2, column: 'Segment', problem: 'unknownWord' }]],
    ['no currency', listFile(listLine({ currency: '' })), [{ line: 2, column: 'Currency', problem: 'missing' }]],
    ['a market by name', listFile(listLine({ market: 'Poland' })), [{ line: 2, column: 'Market', problem: 'badMarket' }]],
    ['a row twice', listFile(listLine(), listLine({ sku: '0002' }), listLine()), [{ line: 4, problem: 'duplicate', value: '2' }]],
    ['two prices at a time', listFile(listLine(), listLine({ from: '2026-07-01', cost: '11' })), [{ line: 3, problem: 'duplicate', value: '2' }]],
    ['a file cut within its last row', listFile(listLine(), listLine({ sku: '0002' })).slice(0, -60), [{ line: 3, problem: 'cutOff' }]],
    ['a row too short in the middle', listFile(listLine(), 'Business Basic,CFQ7TTC0LH18', listLine({ sku: '0002' })), [{ line: 3, problem: 'cellsMissing' }]],
    ['a row too long', listFile(`${listLine()},more`), [{ line: 2, problem: 'cellsTooMany' }]],
    ['an unquoted comma in a title', listFile(listLine().replace('Business Standard', 'Business, Standard')), [{ line: 2, problem: 'cellsTooMany' }]],
    ['a quote that never closes', listFile(listLine(), listLine({ sku: '0002' }).replace('Office and mail', '"Office')), [{ line: 3, problem: 'openQuote' }]],
  ])('%s', (_what, text, problems) => {
    expect(refusal(text)).toMatchObject(problems);
  });

  it('counts all problems and shows the first two hundred', () => {
    const file = parsePriceList(listFile(...generatedLines(500).map((line) => line.replace('Commercial', 'Other'))));
    expect(file.ok ? null : [file.error.count, file.error.problems.length]).toEqual([500, 200]);
  });
});

describe('a list of 60,000 rows', () => {
  const lines = generatedLines(60_000);

  it('is read whole', () => {
    expect(read(listFile(...lines))).toMatchObject({ rows: 60_000, passedOver: [] });
  });

  it('with errors planted all over is refused, and every one is named', () => {
    const planted = [...lines];
    const plant = (row: number, change: (line: string) => string): void => {
      planted[row] = change(planted[row] ?? '');
    };
    plant(17, (line) => line.replace('EUR', 'EURO'));
    plant(30_000, (line) => line.replace('P1M', 'PM'));
    plant(42_001, () => listLine({ product: 'CFQ7TTC42001', cost: '7,5' }));
    plant(59_999, () => planted[4_001] ?? '');
    const extraLines = (upTo: number): number => planted.slice(0, upTo).filter((line) => line.includes('\n')).length;
    const lineOf = (row: number): number => row + 2 + extraLines(row);
    expect(refusal(listFile(...planted))).toMatchObject([
      { line: lineOf(17), problem: 'badCurrency' },
      { line: lineOf(30_000), problem: 'unknownWord', column: 'TermDuration' },
      { line: lineOf(42_001), problem: 'decimalComma' },
      { line: lineOf(59_999), problem: 'duplicate', value: String(lineOf(4_001)) },
    ]);
  });
});
