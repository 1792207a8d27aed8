import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyToDecimal } from '../../../../../core/domain/money/decimal.ts';
import { lastDayOfTerm } from '../../../../../core/domain/nce/term-end.ts';
import { limitVerdict } from '../../../../../core/domain/pricing/exposure/credit-limit.ts';
import { exposureBook } from '../../../../../core/domain/pricing/exposure/exposure-book.ts';
import type { Commitment } from '../../../../../core/domain/pricing/exposure/exposure-book.ts';
import { idleSeats } from '../../../../../core/domain/pricing/exposure/idle-seats.ts';
import type { SeatUse } from '../../../../../core/domain/pricing/exposure/idle-seats.ts';
import { day, price } from '../../../../builders/nce.ts';

const commitment = (changes: Partial<Commitment> = {}): Commitment => ({
  id: 'one',
  customerId: 'mueller',
  span: { start: day('2026-03-10'), end: day('2027-03-09'), plan: 'monthly', isCustomEnd: false },
  unitPrice: price('20.00'),
  quantity: 10,
  ...changes,
});

describe('what is still owed', () => {
  it('T-14: 200.00 a month, five months paid, seven to go', () => {
    const book = exposureBook([commitment()], day('2026-08-05'));
    expect(book.rows.map(({ remaining }) => moneyToDecimal(remaining))).toEqual(['1400.00']);
    expect(book.runOff.get('EUR')).toEqual([140_000, 120_000, 100_000, 80_000, 60_000, 40_000, 20_000, 0]);
  });

  it('is kept apart by currency and summed by customer', () => {
    const book = exposureBook([commitment(), commitment({ id: 'two', unitPrice: price('50.00', 'PLN') }), commitment({ id: 'three', customerId: 'zuraw' })], day('2027-01-15'));
    // On 15 January the payments of February remain: the cycle of 10 January has begun.
    expect([...book.total]).toEqual([['EUR', 40_000], ['PLN', 50_000]]);
    expect([...(book.byCustomer.get('mueller') ?? [])]).toEqual([['EUR', 20_000], ['PLN', 50_000]]);
  });

  it('is nothing for a year that was paid upfront', () => {
    expect(exposureBook([commitment({ span: { start: day('2026-03-10'), end: day('2027-03-09'), plan: 'annual', isCustomEnd: false } })], day('2026-08-05')).rows).toEqual([]);
  });

  it('counts three years paid yearly', () => {
    const { rows } = exposureBook([commitment({ span: { start: day('2026-03-10'), end: day('2029-03-09'), plan: 'annual', isCustomEnd: false } })], day('2026-08-05'));
    expect(rows.map(({ remaining, lastPaymentOn }) => [moneyToDecimal(remaining), lastPaymentOn])).toEqual([['400.00', day('2028-03-10')]]);
  });

  it('never falls below nothing, where each payment rounds a fraction of a cent up', () => {
    const on = day('2026-08-05');
    const book = exposureBook([commitment({ id: '1', quantity: 2, unitPrice: { amount: 3, scale: 3, currency: 'EUR' }, span: { start: on, end: lastDayOfTerm(on, 'P3Y'), plan: 'monthly', isCustomEnd: false } })], on);
    expect(Math.min(...(book.runOff.get('EUR') ?? [0]))).toBe(0);
  });

  it('runs off to nothing, and begins with the total', () => {
    const any = fc.record({ start: fc.integer({ min: -1_000, max: 60 }), quantity: fc.integer({ min: 1, max: 500 }), amount: fc.integer({ min: 1, max: 99_999 }), yearly: fc.boolean() });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (all) => {
        const on = day('2026-08-05');
        const book = exposureBook(
          all.map(({ start, quantity, amount, yearly }, at) => commitment({ id: String(at), quantity, unitPrice: { amount, scale: 3, currency: 'EUR' }, span: { start: on + start, end: lastDayOfTerm(on + start, 'P3Y'), plan: yearly ? 'annual' : 'monthly', isCustomEnd: false } })),
          on,
        );
        const runOff = book.runOff.get('EUR') ?? [0];
        expect(runOff[0]).toBe(book.total.get('EUR') ?? 0);
        expect(runOff.at(-1)).toBe(0);
        expect(runOff).toEqual(runOff.toSorted((one, other) => other - one));
      }),
    );
  });
});

describe('a limit', () => {
  const eur = (minor: number) => ({ minor, currency: 'EUR' });
  it.each<[string, number, number | null, number | null, unknown]>([
    ['none', 100, null, null, { kind: 'none' }],
    ['room', 7_999, null, 10_000, { kind: 'within', used: 7_999, left: eur(2_001) }],
    ['four fifths', 8_000, null, 10_000, { kind: 'near', used: 8_000 }],
    ['exactly used up', 10_000, null, 10_000, { kind: 'near', used: 10_000, left: eur(0) }],
    ['over with the order', 9_000, 1_001, 10_000, { kind: 'over', used: 10_001, left: eur(-1) }],
    ['a limit of nothing', 1, null, 0, { kind: 'over' }],
  ])('%s', (_what, owed, order, limit, verdict) => {
    expect(limitVerdict({ owed: eur(owed), order: order === null ? null : eur(order), limit: limit === null ? null : eur(limit) })).toMatchObject(verdict as object);
  });

  it('says nothing across currencies', () => {
    expect(limitVerdict({ owed: eur(5), order: { minor: 1, currency: 'PLN' }, limit: eur(10) })).toEqual({ kind: 'otherCurrency' });
  });
});

describe('idle seats', () => {
  const use = (id: string, changes: Partial<SeatUse> = {}): SeatUse => ({ id, customerId: 'mueller', bought: 10, assigned: 7, span: commitment().span, unitPrice: price('20.00'), nextWindowOn: day('2027-03-10'), ...changes });
  it('are bought less assigned, times price and remaining term, by the next window', () => {
    const report = idleSeats([use('later'), use('sooner', { nextWindowOn: day('2026-09-01'), assigned: 9 }), use('dearer', { assigned: 2 })], day('2026-08-05'));
    expect(report.idle.map(({ use: { id }, idle, wasted }) => [id, idle, moneyToDecimal(wasted)])).toEqual([['sooner', 1, '140.00'], ['dearer', 8, '1120.00'], ['later', 3, '420.00']]);
  });

  it('tells shortages and what nobody knows apart', () => {
    const report = idleSeats([use('short', { assigned: 12 }), use('unknown', { assigned: null }), use('full', { assigned: 10 })], day('2026-08-05'));
    expect([report.idle.length, report.short.map(({ id }) => id), report.unknown.map(({ id }) => id)]).toEqual([0, ['short'], ['unknown']]);
  });
});
