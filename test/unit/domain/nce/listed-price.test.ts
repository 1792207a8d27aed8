import { describe, expect, it } from 'vitest';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import type { ListedPrice } from '../../../../core/domain/nce/context.ts';
import { listedAt, onlyEstimate } from '../../../../core/domain/nce/swap-cost.ts';
import type { Cost } from '../../../../core/domain/nce/verdict.ts';
import { after } from '../../../../core/domain/time/instant.ts';
import { moment, price } from '../../../builders/nce.ts';

const PRODUCT = 'CFQ7TTC0LCHC:0001';
const NOW = moment('2026-11-22T09:00:00Z');
const EARLIER = after(NOW, -1);
const LATER = after(NOW, 1);
const TEN = price('10.00');

const row = (changes: Partial<ListedPrice> = {}): ListedPrice => ({ product: PRODUCT, term: 'P1Y', plan: 'monthly', from: null, until: null, price: TEN, ...changes });

describe('the price list of a moment (R-6.1)', () => {
  it.each<[string, readonly ListedPrice[] | null, typeof TEN | null]>([
    ['no list', null, null],
    ['an empty list', [], null],
    ['a row without bounds', [row()], TEN],
    ['a row that begins at that very moment', [row({ from: NOW })], TEN],
    ['a row that begins a moment later', [row({ from: LATER })], null],
    ['a row that ends a moment later', [row({ until: LATER })], TEN],
    ['a row that ends at that very moment', [row({ until: NOW })], null],
    ['a row around it', [row({ from: EARLIER, until: LATER })], TEN],
    ['a row that has begun and ended', [row({ from: EARLIER, until: NOW })], null],
    ['another product', [row({ product: 'CFQ7TTC0LDPB:0001' })], null],
    ['another term', [row({ term: 'P3Y' })], null],
    ['another rhythm', [row({ plan: 'annual' })], null],
    ['the row of that month among others', [row({ until: NOW, price: price('9.00') }), row({ from: NOW }), row({ from: LATER, price: price('11.00') })], TEN],
    ['the same price twice', [row(), row({ from: EARLIER })], TEN],
    ['two amounts at the same time', [row(), row({ price: price('11.00') })], null],
    ['two scales at the same time', [row(), row({ price: { ...TEN, scale: TEN.scale + 1 } })], null],
    ['two currencies at the same time', [row(), row({ price: { ...TEN, currency: 'PLN' } })], null],
    ['a contradiction that comes second', [row(), row(), row({ price: price('11.00') })], null],
  ])('%s', (_, listed, found) => {
    expect(listedAt(ruleContext({ listed }), { product: PRODUCT, term: 'P1Y', plan: 'monthly' }, NOW)).toEqual(found);
  });
});

describe('the one estimate', () => {
  const amount = { minor: 1_000, currency: 'EUR' } as const;
  const money = { kind: 'chargeForSeats', amount, formula: { unitPrice: TEN, quantity: 1, billingDays: 1, fullDays: 1, fullCycles: 0 } } as const;
  const estimate: Cost = { kind: 'estimate', money };
  const open: Cost = { kind: 'open', because: 'notListed', charge: null, credit: null };

  it.each<[string, readonly Cost[], typeof money | null]>([
    ['of none', [], null],
    ['of one that is known', [estimate], money],
    ['of one that is open', [open], null],
    ['of two that are known', [estimate, estimate], null],
    ['of a known and an open one', [estimate, open], null],
  ])('%s', (_, costs, found) => {
    expect(onlyEstimate(costs)).toEqual(found);
  });
});
