import { describe, expect, test } from 'vitest';
import * as priceLists from '../../../core/db/repositories/price-lists.ts';
import type { NewList } from '../../../core/db/repositories/price-lists.ts';
import { productId, skuId } from '../../../core/domain/ids.ts';
import { parsePriceList } from '../../../core/domain/price-lists/parse-price-list.ts';
import type { ListRow } from '../../../core/domain/price-lists/price-list.ts';
import { after, MINUTE } from '../../../core/domain/time/instant.ts';
import { NOW } from '../../builders/clock.ts';
import { generatedLines, listFile, listLine } from '../../builders/price-list.ts';
import { freshStores } from './support/stores.ts';

function rowsOf(lines: readonly string[]): readonly ListRow[] {
  const file = parsePriceList(listFile(...lines));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value.lists[0]?.rows ?? [];
}

const list = (lines: readonly string[], over: Partial<NewList> = {}): NewList => ({ market: 'PL', currency: 'EUR', month: '2026-06', fileName: 'june.csv', at: NOW, rows: rowsOf(lines), ...over });
const byKey = (rows: readonly ListRow[]): readonly ListRow[] => rows.toSorted((one, other) => (one.key === other.key ? (one.from ?? 0) - (other.from ?? 0) : one.key < other.key ? -1 : 1));

describe('a price list in the ledger', () => {
  test('comes back row by row as it was read', () => {
    const { ledger } = freshStores();
    const lines = [
      ...generatedLines(500),
      listLine({ to: '2026-07-01T00:00:00Z', tierFrom: '1', tierTo: '300' }),
      listLine({ from: '2026-07-01T00:00:00Z', tierFrom: '1', cost: '11.123456', list: '' }),
      listLine({ tierFrom: '301', from: '', segment: 'Charity' }),
      listLine({ product: 'DG7GMGF0D5RK', term: '', plan: 'OneTime' }),
    ];
    const [kept] = priceLists.put(ledger, [list(lines)]);
    if (kept === undefined) throw new Error('not kept');
    expect(kept).toMatchObject({ market: 'PL', currency: 'EUR', month: '2026-06', rowCount: 504, importedAt: NOW });
    expect(byKey(priceLists.rows(ledger, kept))).toEqual(byKey(rowsOf(lines)));
    expect(priceLists.rowsOfSku(ledger, kept, { productId: productId('CFQ7TTC0LDPB'), skuId: skuId('0001') })).toHaveLength(3);
  });

  test('gives way to a new one of its month, and stands beside other months and currencies', () => {
    const { ledger } = freshStores();
    priceLists.put(ledger, [list([listLine()]), list([listLine()], { currency: 'USD' })]);
    priceLists.put(ledger, [list([listLine()], { month: '2026-07' })]);
    priceLists.put(ledger, [list([listLine(), listLine({ sku: '0002' })], { fileName: 'june again.csv', at: after(NOW, MINUTE) })]);
    expect(priceLists.heads(ledger).map(({ month, currency, fileName, rowCount }) => [month, currency, fileName, rowCount])).toEqual([
      ['2026-07', 'EUR', 'june.csv', 1],
      ['2026-06', 'EUR', 'june again.csv', 2],
      ['2026-06', 'USD', 'june.csv', 1],
    ]);
  });

  test('is kept whole or not at all', () => {
    const { ledger } = freshStores();
    const twice = rowsOf([listLine()]);
    expect(() => priceLists.put(ledger, [list([listLine()], { month: '2026-08' }), { ...list([listLine()]), rows: [...twice, ...twice] }])).toThrow('UNIQUE');
    expect(priceLists.heads(ledger)).toEqual([]);
  });

  test('goes with its rows', () => {
    const { ledger } = freshStores();
    const [kept] = priceLists.put(ledger, [list([listLine()])]);
    priceLists.remove(ledger, kept?.id ?? 0);
    expect([priceLists.heads(ledger), ledger.sql.number('SELECT count(*) FROM price_rows')]).toEqual([[], 0]);
  });
});
