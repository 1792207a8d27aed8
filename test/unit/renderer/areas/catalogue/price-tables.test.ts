import { describe, expect, it } from 'vitest';
import type { PriceView } from '../../../../../core/contract/catalogue.ts';
import { priceTables, validityAt } from '../../../../../renderer/areas/catalogue/price-tables.ts';

const at = (iso: string): number => Date.parse(iso);
const now = at('2026-11-22T09:00:00Z');
const price = (changes: Partial<PriceView> = {}): PriceView => ({
  term: 'P1Y',
  billingPlan: 'monthly',
  segment: 'commercial',
  list: { amount: 1000, scale: 2, currency: 'EUR' },
  cost: { amount: 800, scale: 2, currency: 'EUR' },
  validFrom: null,
  validTo: null,
  ...changes,
});

describe('price tables', () => {
  it('stand apart by segment, in a fixed order, prices without segment last', () => {
    const tables = priceTables([price({ segment: null }), price({ segment: 'nonprofit' }), price(), price({ segment: 'education' })], now);
    expect(tables.map((table) => table.segment)).toEqual(['commercial', 'education', 'nonprofit', null]);
  });

  it('compare only what holds today', () => {
    const later = price({ list: { amount: 500, scale: 2, currency: 'EUR' }, validFrom: at('2026-12-01T00:00:00Z') });
    const monthly = price({ term: 'P1M', list: { amount: 1200, scale: 2, currency: 'EUR' } });
    const [table] = priceTables([later, monthly, price()], now);
    expect(table?.rows.map((row) => [row.validity, row.aboveCheapest])).toEqual([
      ['now', 2000],
      ['now', 0],
      ['later', null],
    ]);
  });

  it('are none without prices', () => {
    expect(priceTables([], now)).toEqual([]);
  });

  it.each([
    [null, null, 'now'],
    ['2026-11-22T09:00:00Z', null, 'now'],
    ['2026-11-22T09:00:01Z', null, 'later'],
    [null, '2026-11-22T09:00:00Z', 'now'],
    [null, '2026-11-22T08:59:59Z', 'over'],
  ] as const)('from %s to %s a price holds %s', (from, to, expected) => {
    expect(validityAt({ validFrom: from === null ? null : at(from), validTo: to === null ? null : at(to) }, now)).toBe(expected);
  });
});
