import { describe, expect, it } from 'vitest';
import { moneyToDecimal } from '../../../../core/domain/money/decimal.ts';
import { convertMoney, convertPrice, rateOn } from '../../../../core/domain/pricing/exchange-rate.ts';
import type { ExchangeRate } from '../../../../core/domain/pricing/exchange-rate.ts';
import { parseNbpTable } from '../../../../core/domain/pricing/nbp-table.ts';
import { price } from '../../../builders/nce.ts';

/** The archive's shape: codes with units, names, days, notes. */
const ARCHIVE = [
  'data;1THB;1USD;1EUR;100HUF;nr tabeli;pełny numer tabeli;',
  ';bat (Tajlandia);dolar amerykański;euro;forint (Węgry);;;',
  '20230102;0,1271;4,3811;4,6784;1,1631;1;001/A/NBP/2023;',
  '20230103;0,1290;4,4178;4,6722;1,1641;2;002/A/NBP/2023;',
  '20230105;0,1303;4,4152;4,6822;1,1736;3;003/A/NBP/2023;',
  ';;;;;;;',
  'kod ISO;THB;USD;EUR;HUF;;;',
].join('\r\n');

function rates(): readonly ExchangeRate[] {
  const table = parseNbpTable(ARCHIVE);
  if (!table.ok) throw new Error(table.error.problem);
  return table.value;
}

describe('table A of the National Bank of Poland', () => {
  it('is read with days, units and table numbers', () => {
    expect(rates()).toHaveLength(12);
    expect(rates()[3]).toEqual({ from: 'HUF', to: 'PLN', units: 100, amount: 11_631, scale: 4, day: '2023-01-02', table: '001/A/NBP/2023' });
  });

  it.each<[string, string, unknown]>([
    ['another file', 'a;b\n1;2', { line: 1, problem: 'notATable' }],
    ['a decimal point', ARCHIVE.replace('4,4178', '4.4178'), { line: 4, problem: 'badRate', value: '4.4178' }],
    ['a day that is none', ARCHIVE.replace('20230103', '20230231'), { line: 4, problem: 'badDate' }],
    ['a file cut in a line', ARCHIVE.slice(0, ARCHIVE.indexOf('4,4152')), { line: 5, problem: 'cutOff' }],
    ['a heading only', ARCHIVE.split('\r\n').slice(0, 2).join('\n'), { line: 1, problem: 'noRows' }],
  ])('is refused: %s', (_what, text, problem) => {
    expect(parseNbpTable(text)).toMatchObject({ ok: false, error: problem as object });
  });
});

describe('the rate of a day', () => {
  it.each<[string, string, boolean, string | null]>([
    ['a working day', '2023-01-03', false, '002/A/NBP/2023'],
    ['a holiday takes the day before', '2023-01-04', false, '002/A/NBP/2023'],
    ['the working day before, as invoices do', '2023-01-03', true, '001/A/NBP/2023'],
    ['nothing before the first', '2023-01-01', false, null],
  ])('%s', (_what, day, strictlyBefore, table) => {
    expect(rateOn(rates(), { from: 'EUR', to: 'PLN', day, strictlyBefore })?.table ?? null).toBe(table);
  });
});

describe('converting', () => {
  it('counts units, and rounds once', () => {
    const forint = rateOn(rates(), { from: 'HUF', to: 'PLN', day: '2023-01-02' });
    const euro = rateOn(rates(), { from: 'EUR', to: 'PLN', day: '2023-01-02' });
    if (forint === null || euro === null) throw new Error('no rates');
    expect(moneyToDecimal(convertMoney({ minor: 1_000_000, currency: 'HUF' }, forint))).toBe('116.31');
    expect(moneyToDecimal(convertMoney({ minor: 1_001, currency: 'EUR' }, euro))).toBe('46.83');
    expect(convertPrice(price('10.005'), euro)).toEqual({ amount: 46_807_392, scale: 6, currency: 'PLN' });
  });
});
