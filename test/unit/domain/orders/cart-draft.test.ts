import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasBase, wholeOf, withLine, yearlyCost } from '../../../../core/domain/orders/cart-draft.ts';
import type { Buying } from '../../../../core/domain/orders/cart-draft.ts';
import { proposedOrderName } from '../../../../core/domain/orders/order-name.ts';

const EUR = (amount: number) => ({ amount, scale: 2, currency: 'EUR' });
const line: Buying & { readonly id: string; readonly quantity: number } = { id: 'a', productId: 'CFQ7TTC0LH18', skuId: '0001', segment: 'commercial', term: 'P1Y', billingPlan: 'monthly', quantity: 3 };

describe('a line that is added to a cart', () => {
  test('counts up when the same article is bought in the same way', () => {
    expect(withLine([line], { ...line, id: 'b', quantity: 4 }, 300)).toEqual([{ ...line, quantity: 7 }]);
  });

  test('stays within what one subscription may hold', () => {
    expect(withLine([line], { ...line, id: 'b', quantity: 400 }, 300)).toEqual([{ ...line, quantity: 300 }]);
  });

  test.each([{ term: 'P1M' }, { billingPlan: 'annual' }, { segment: 'education' }, { skuId: '0002' }] as const)('stands by itself with another %o', (other) => {
    expect(withLine([line], { ...line, ...other, id: 'b' }, 300)).toHaveLength(2);
  });
});

describe('what a line costs in a year', () => {
  test.each([
    ['monthly', EUR(570), 4, 27_360],
    ['annual', EUR(6_840), 4, 27_360],
    ['triennial', EUR(20_520), 4, 27_360],
    ['oneTime', EUR(58_800), 1, null],
    ['none', EUR(0), 1, null],
  ] as const)('paid %s: %o', (plan, price, quantity, minor) => {
    expect(yearlyCost(price, plan, quantity)).toEqual(minor === null ? null : { minor, currency: 'EUR' });
  });

  test('is never below twelve rounded months of a finer price by more than the rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 500 }), (amount, quantity) => {
        const year = yearlyCost({ amount, scale: 4, currency: 'EUR' }, 'monthly', quantity);
        const month = yearlyCost({ amount, scale: 4, currency: 'EUR' }, 'annual', quantity);
        expect(Math.abs((year?.minor ?? 0) - 12 * (month?.minor ?? 0))).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('the sum of a cart', () => {
  test('is not known while one part is not', () => expect(wholeOf([{ minor: 5, currency: 'EUR' }, null])).toBeNull());
  test('is not made of two currencies', () => expect(wholeOf([{ minor: 5, currency: 'EUR' }, { minor: 5, currency: 'PLN' }])).toBeNull());
  test('of nothing is nothing that one could name', () => expect(wholeOf([])).toBeNull());
  test('adds up', () => expect(wholeOf([{ minor: 5, currency: 'EUR' }, { minor: 7, currency: 'EUR' }])).toEqual({ minor: 12, currency: 'EUR' }));
});

test.each([
  [[], null],
  [['missing'], false],
  [['missing', 'inCart'], true],
  [['owned'], true],
] as const)('an add-on whose base licences are %o has its base: %o (R-13.1)', (states, expected) => {
  expect(hasBase(states)).toBe(expected);
});

describe('the name that is proposed for an order (S-084)', () => {
  test.each([
    [{ customer: 'Müller GmbH', products: ['Microsoft 365 Business Basic'], month: '2026-11' }, 'Müller GmbH – Microsoft 365 Business Basic – 2026-11'],
    [{ customer: 'Müller GmbH', products: ['Microsoft 365 E3', 'Copilot', 'Teams'], month: '2026-11' }, 'Müller GmbH – Microsoft 365 E3 +2 – 2026-11'],
    [{ customer: '', products: [], month: '2026-11' }, '2026-11'],
  ])('%o', (facts, name) => expect(proposedOrderName(facts)).toBe(name));

  test('is never longer than the field, and keeps its month', () => {
    const name = proposedOrderName({ customer: 'x'.repeat(200), products: ['y'], month: '2026-11' });
    expect(name).toHaveLength(120);
    expect(name.endsWith(' – 2026-11')).toBe(true);
  });
});
