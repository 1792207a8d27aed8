import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../../core/domain/money/decimal.ts';
import type { UnitPrice } from '../../../../core/domain/money/money.ts';
import { productId, skuId } from '../../../../core/domain/ids.ts';
import { DEFAULT_LIMITS, discountVerdict } from '../../../../core/domain/pricing/discount.ts';
import { marginOf } from '../../../../core/domain/pricing/margin.ts';
import { EVERYTHING } from '../../../../core/domain/pricing/price-book.ts';
import type { PriceBook, RulePricing } from '../../../../core/domain/pricing/price-book.ts';
import { roundedTo } from '../../../../core/domain/pricing/price-rounding.ts';
import type { PriceRounding } from '../../../../core/domain/pricing/price-rounding.ts';
import { salePrice } from '../../../../core/domain/pricing/sale-price.ts';
import type { SalePrice } from '../../../../core/domain/pricing/sale-price.ts';
import type { RateTable } from '../../../../core/domain/pricing/exchange-rate.ts';
import { price } from '../../../builders/nce.ts';
import { aBook, anItem, aRule, MUELLER } from '../../../builders/pricing.ts';

const RATES: RateTable = [{ from: 'EUR', to: 'PLN', units: 1, amount: 42345, scale: 4, day: '2026-06-30', table: '124/A/NBP/2026' }];

type Ask = { readonly books: readonly PriceBook[]; readonly cost?: UnitPrice; readonly list?: UnitPrice | null; readonly group?: string | null; readonly day?: string };

const ask = ({ books, cost = price('10.00'), list = price('12.50'), group = null, day = '2026-07-01' }: Ask) =>
  salePrice({ item: anItem(), cost, list, buyer: { customerId: MUELLER, group }, day, books, rates: RATES });

function sold(what: Ask): SalePrice {
  const outcome = ask(what);
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}

describe('a rule makes a price', () => {
  it.each<[string, RulePricing, string]>([
    ['10 % on the cost', { kind: 'markup', basisPoints: 1_000 }, '11.00'],
    ['20 % of the sale', { kind: 'margin', basisPoints: 2_000 }, '12.50'],
    ['4 % off the list', { kind: 'offList', basisPoints: 400 }, '12.00'],
    ['1.25 on top', { kind: 'surcharge', amount: price('1.25') }, '11.25'],
    ['fixed', { kind: 'fixed', price: price('11.99') }, '11.99'],
    ['a third, rounded once at the end', { kind: 'markup', basisPoints: 3_333 }, '13.33'],
  ])('%s', (_what, pricing, expected) => {
    expect(toDecimal(sold({ books: [aBook([aRule(pricing)])] }).sale)).toBe(expected);
  });
});

describe('which rule', () => {
  const twenty = aRule({ kind: 'markup', basisPoints: 2_000 }, { id: 'all' });
  const product = aRule({ kind: 'markup', basisPoints: 500 }, { id: 'product', match: { ...EVERYTHING, productId: productId('CFQ7TTC0LDPB') } });
  const sku = aRule({ kind: 'markup', basisPoints: 700 }, { id: 'sku', match: { ...EVERYTHING, productId: productId('CFQ7TTC0LDPB'), skuId: skuId('0001') } });
  const conditions = aRule({ kind: 'markup', basisPoints: 900 }, { id: 'conditions', match: { ...EVERYTHING, term: 'P1Y', plan: 'monthly', segment: 'commercial' } });
  const other = aRule({ kind: 'markup', basisPoints: 100 }, { id: 'other', match: { ...EVERYTHING, term: 'P1M' } });
  const ruleOf = (what: Ask): string | undefined => sold(what).steps.find((step) => step.kind === 'rule')?.ruleId;

  it.each<[string, Parameters<typeof aBook>[0], string]>([
    ['a product before everything', [twenty, product], 'product'],
    ['a product before all conditions', [twenty, conditions, product], 'product'],
    ['a SKU before its product', [product, sku], 'sku'],
    ['conditions before everything', [twenty, conditions], 'conditions'],
    ['the first of two equals', [twenty, aRule({ kind: 'markup', basisPoints: 1 }, { id: 'second' })], 'all'],
    ['none that does not fit', [other, twenty], 'all'],
  ])('%s', (_what, rules, expected) => {
    expect(ruleOf({ books: [aBook(rules)] })).toBe(expected);
  });

  const office = aBook([twenty]);
  const group = aBook([product], { id: 'group', owner: { kind: 'group', group: 'schools' } });
  const own = aBook([conditions], { id: 'own', owner: { kind: 'customer', customerId: MUELLER } });
  it.each<[string, Ask, string]>([
    ['the customer’s book first', { books: [office, group, own], group: 'schools' }, 'conditions'],
    ['then the group’s', { books: [office, group], group: 'schools' }, 'product'],
    ['the office’s for those of no group', { books: [office, group] }, 'all'],
    ['the office’s where the own book says nothing', { books: [office, aBook([other], { owner: { kind: 'customer', customerId: MUELLER } })] }, 'all'],
    ['no book before its first day', { books: [office, { ...own, validFrom: '2026-07-02' }] }, 'all'],
    ['no book after its last day', { books: [office, { ...own, validTo: '2026-06-30' }] }, 'all'],
    ['a book on its last day', { books: [office, { ...own, validTo: '2026-07-01' }] }, 'conditions'],
  ])('%s', (_what, what, expected) => {
    expect(ruleOf(what)).toBe(expected);
  });

  it('passes over a rule that needs a retail price where there is none, and says so', () => {
    const offList = aRule({ kind: 'offList', basisPoints: 500 }, { id: 'offList', match: { ...EVERYTHING, term: 'P1Y' } });
    const steps = sold({ books: [aBook([twenty, offList])], list: null }).steps;
    expect(steps.filter(({ kind }) => kind === 'passedOver' || kind === 'rule')).toMatchObject([{ ruleId: 'offList', why: 'noListPrice' }, { ruleId: 'all' }]);
  });

  it('answers that there is no rule', () => {
    expect(ask({ books: [aBook([other])] })).toEqual({ ok: false, error: { kind: 'noRule' } });
  });
});

describe('the order of the rules is told', () => {
  it('cost, book, conversion, rule, rounding, minimum', () => {
    const rule = aRule({ kind: 'markup', basisPoints: 100 }, { minimum: { kind: 'percent', basisPoints: 1_000 } });
    const book = aBook([rule], { currency: 'PLN', rounding: { step: 100, less: 1, direction: 'nearest' } });
    const { sale, cost, least, rate, steps } = sold({ books: [book] });
    // 10.00 EUR = 42.345 PLN; + 1 % = 42.768 → 42.99; 10 % of the sale need 47.05 → 47.99
    expect(steps.map(({ kind }) => kind)).toEqual(['cost', 'book', 'converted', 'rule', 'rounded', 'raisedToMinimum']);
    expect([toDecimal(cost), least && toDecimal(least), toDecimal(sale), rate?.table]).toEqual(['42.35', '47.05', '47.99', '124/A/NBP/2026']);
  });

  it('keeps a fixed price below the minimum, and says that it is', () => {
    const rule = aRule({ kind: 'fixed', price: price('10.10') }, { minimum: { kind: 'amount', amount: price('1.00') } });
    const { sale, steps } = sold({ books: [aBook([rule])] });
    expect(toDecimal(sale)).toBe('10.10');
    expect(steps.at(-1)).toMatchObject({ kind: 'belowMinimum', least: price('11.00') });
  });

  it('names the rate that is missing', () => {
    const book = aBook([aRule({ kind: 'markup', basisPoints: 0 })], { currency: 'PLN' });
    expect(ask({ books: [book], day: '2026-06-29' })).toEqual({ ok: false, error: { kind: 'noRate', from: 'EUR', to: 'PLN' } });
  });

  it('never sells a calculated price below its minimum', () => {
    const pricing = fc.oneof(
      fc.record({ kind: fc.constant('markup' as const), basisPoints: fc.nat(20_000) }),
      fc.record({ kind: fc.constant('margin' as const), basisPoints: fc.nat(9_999) }),
      fc.record({ kind: fc.constant('offList' as const), basisPoints: fc.nat(10_000) }),
    );
    const rounding = fc.constantFrom<PriceRounding>({ step: 1, less: 0, direction: 'down' }, { step: 5, less: 0, direction: 'nearest' }, { step: 100, less: 1, direction: 'nearest' }, { step: 1_000, less: 0, direction: 'down' });
    fc.assert(
      fc.property(pricing, rounding, fc.nat(5_000), fc.integer({ min: 1, max: 10_000_000 }), (chosen, rounded, minimum, cost) => {
        const rule = aRule(chosen, { minimum: { kind: 'percent', basisPoints: minimum } });
        const { sale, least } = sold({ books: [aBook([rule], { rounding: rounded })], cost: { amount: cost, scale: 4, currency: 'EUR' } });
        expect(sale.amount).toBeGreaterThanOrEqual(least?.amount ?? 0);
      }),
    );
  });
});

describe('rounding to steps', () => {
  it.each<[string, string, PriceRounding, number]>([
    ['to the cent, half up', '12.345', { step: 1, less: 0, direction: 'nearest' }, 1_235],
    ['to five cents', '12.32', { step: 5, less: 0, direction: 'nearest' }, 1_230],
    ['up to ten', '12.31', { step: 10, less: 0, direction: 'up' }, 1_240],
    ['up keeps what fits', '12.30', { step: 10, less: 0, direction: 'up' }, 1_230],
    ['down to the whole', '12.99', { step: 100, less: 0, direction: 'down' }, 1_200],
    ['to 99 below', '12.40', { step: 100, less: 1, direction: 'nearest' }, 1_199],
    ['to 99 above', '12.60', { step: 100, less: 1, direction: 'nearest' }, 1_299],
    ['never below nothing', '0.20', { step: 100, less: 1, direction: 'down' }, 0],
  ])('%s', (_what, amount, rounding, expected) => {
    const { amount: numerator, scale } = price(amount);
    expect(roundedTo({ numerator: BigInt(numerator), denominator: 10n ** BigInt(scale - 2) }, rounding)).toBe(expected);
  });
});

describe('a discount', () => {
  const sale = price('12.50');
  it.each<[string, number, Parameters<typeof discountVerdict>[0]['role'], string | null, unknown]>([
    ['within the limit', 500, 'sales', null, { kind: 'allowed', price: price('11.88') }],
    ['above the limit', 501, 'sales', null, { kind: 'refused', why: 'aboveLimit', largest: 500, allowedFor: 'manager' }],
    ['below the minimum', 400, 'sales', '12.10', { kind: 'refused', why: 'belowMinimum', largest: 324, allowedFor: 'owner' }],
    ['below the minimum by the owner', 400, 'owner', '12.10', { kind: 'allowed', price: price('12.00') }],
    ['none, on a price that is too low already', 0, 'sales', '13.00', { kind: 'allowed', price: sale }],
  ])('%s', (_what, basisPoints, role, least, verdict) => {
    expect(discountVerdict({ sale, least: least === null ? null : price(least), basisPoints, role, limits: DEFAULT_LIMITS })).toMatchObject(verdict as object);
  });

  it('the largest one is allowed, one more is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (amount, least) => {
        const at = (basisPoints: number) =>
          discountVerdict({ sale: { ...sale, amount }, least: { ...sale, amount: Math.min(amount, least) }, basisPoints, role: 'manager', limits: DEFAULT_LIMITS });
        const { largest } = at(0);
        expect(at(largest).kind).toBe('allowed');
        expect(at(largest + 1).kind).toBe('refused');
      }),
    );
  });
});

describe('a margin', () => {
  it.each<[number, number, number, number | null]>([
    [12_500, 10_000, 2_500, 2_000],
    [0, 1_000, -1_000, null],
    [-12_500, -10_000, -2_500, 2_000],
    [10_000, 11_000, -1_000, -1_000],
  ])('of %i at a cost of %i', (revenue, cost, amount, basisPoints) => {
    expect(marginOf({ minor: revenue, currency: 'EUR' }, { minor: cost, currency: 'EUR' })).toEqual({ amount: { minor: amount, currency: 'EUR' }, basisPoints });
  });
});
