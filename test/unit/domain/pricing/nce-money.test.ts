import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BillingPlan, Term } from '../../../../core/domain/catalog/terms.ts';
import { moneyToDecimal, toDecimal } from '../../../../core/domain/money/decimal.ts';
import type { Money, UnitPrice } from '../../../../core/domain/money/money.ts';
import { chargeCycleOn } from '../../../../core/domain/nce/charge-cycle.ts';
import { lastDayOfTerm } from '../../../../core/domain/nce/term-end.ts';
import { cancellationLine, chargeTypeOfCycle, planChangeLine, seatChangeLines, upgradeLines } from '../../../../core/domain/pricing/nce-lines.ts';
import { effectiveUnitPrice, prorated } from '../../../../core/domain/pricing/nce-proration.ts';
import type { DayShare, LineRounding } from '../../../../core/domain/pricing/nce-proration.ts';
import { splitByDays } from '../../../../core/domain/pricing/nce-split.ts';
import { day, price } from '../../../builders/nce.ts';

const text = (money: Money | null): string => (money === null ? 'none' : moneyToDecimal(money));

/** The share of the cycle in which the day lies that is left from that day on. */
function shareFrom(start: string, on: string, plan: BillingPlan = 'monthly', term: Term = 'P1Y', end?: string): DayShare {
  const natural = lastDayOfTerm(day(start), term);
  const last = end === undefined ? natural : day(end);
  const cycle = chargeCycleOn({ start: day(start), end: last, plan, isCustomEnd: last !== natural }, day(on));
  return { billingDays: cycle === null ? 0 : cycle.end - day(on) + 1, fullDays: cycle?.fullDays ?? 1 };
}

describe('the effective unit price (R-4.1)', () => {
  it.each<[string, string, DayShare, number, string]>([
    ['R-4.1 Ex 1 (doc)', '10.08', shareFrom('2021-06-18', '2021-06-20'), 28, '9.4080'],
    ['R-4.1 Ex 2 (doc prints 9.42)', '10.08', shareFrom('2021-07-15', '2021-07-17'), 29, '9.4297'],
    ['R-4.1 Ex 3', '120.00', shareFrom('2026-04-10', '2026-07-01', 'annual'), 283, '93.0411'],
  ])('%s', (_rule, unit, share, days, expected) => {
    expect(share.billingDays).toBe(days);
    expect(toDecimal(effectiveUnitPrice(price(unit), share))).toBe(expected);
  });
});

describe('prorated amounts', () => {
  it.each<[string, string, number, DayShare, LineRounding, string]>([
    ['R-4.1 Ex 3', '120.00', 5, shareFrom('2026-04-10', '2026-07-01', 'annual'), 'halfUp', '465.21'],
    ['R-4.2 Ex 1 (doc), T07: exact 112.896', '10.08', 12, shareFrom('2021-06-18', '2021-06-20'), 'halfUp', '112.90'],
    ['R-4.2 Ex 1 (doc): printed', '10.08', 12, shareFrom('2021-06-18', '2021-06-20'), 'truncated', '112.89'],
    ['R-4.2 Ex 2 (doc): printed 75.26', '10.08', 8, shareFrom('2021-06-18', '2021-06-20'), 'truncated', '75.26'],
    ['R-4.3 Ex 1 (doc prints 94.20 from a cut EUP, exact 94.30)', '10.08', 10, shareFrom('2021-07-15', '2021-07-17'), 'halfUp', '94.30'],
    ['R-4.4 Ex 1', '10.50', 5, shareFrom('2026-04-10', '2026-04-22'), 'halfUp', '31.50'],
    ['R-8.3 Ex 1: credit of the extended term', '12.36', 10, shareFrom('2026-06-10', '2026-06-25', 'monthly', 'P1M'), 'halfUp', '61.80'],
    ['R-12.3 Ex 1: 93 days of a year', '120.00', 1, shareFrom('2026-07-01', '2026-07-01', 'annual', 'P1Y', '2026-10-01'), 'halfUp', '30.58'],
    ['R-12.3 Ex 2: 17 of 31 days', '12.00', 1, shareFrom('2026-07-15', '2026-07-15', 'monthly', 'P1M', '2026-07-31'), 'halfUp', '6.58'],
    ['T-08', '120.00', 4, shareFrom('2023-03-15', '2023-06-20', 'annual'), 'halfUp', '352.79'],
    ['T-13', '1200.00', 1, shareFrom('2023-03-15', '2023-03-18', 'annual'), 'halfUp', '1190.16'],
    ['R-4.1 month end (D): the real days, so that day 1 is the whole', '31.00', 1, shareFrom('2021-01-31', '2021-01-31'), 'halfUp', '31.00'],
    ['R-4.1 month end (D): half of 28 days', '28.00', 1, shareFrom('2021-01-31', '2021-02-14'), 'halfUp', '14.00'],
    ['R-8.3 Ex 1: the whole month', '12.36', 10, shareFrom('2026-06-10', '2026-06-10', 'monthly', 'P1M'), 'halfUp', '123.60'],
  ])('%s', (_rule, unit, quantity, share, rounding, expected) => {
    expect(text(prorated(price(unit), { ...share, quantity, rounding }))).toBe(expected);
  });

  it('counts the days of the examples', () => {
    expect(shareFrom('2023-03-15', '2023-06-20', 'annual')).toEqual({ billingDays: 269, fullDays: 366 });
    expect(shareFrom('2023-03-15', '2023-03-18', 'annual')).toEqual({ billingDays: 363, fullDays: 366 });
    expect(shareFrom('2026-07-01', '2026-07-01', 'annual', 'P1Y', '2026-10-01')).toEqual({ billingDays: 93, fullDays: 365 });
  });

  it.each([
    ['halves of a cent', price('0.01'), { quantity: 1, billingDays: 1, fullDays: 2 }, 1, 0],
    ['credits like charges', price('0.01'), { quantity: -1, billingDays: 1, fullDays: 2 }, -1, 0],
    ['a price finer than a cent', price('13.125'), { quantity: 1, billingDays: 1, fullDays: 1 }, 1_313, 1_312],
    ['yen', { amount: 100, scale: 0, currency: 'JPY' }, { quantity: 1, billingDays: 1, fullDays: 3 }, 33, 33],
    ['a coarse price of a fine currency', { amount: 5, scale: 0, currency: 'EUR' }, { quantity: 1, billingDays: 1, fullDays: 1 }, 500, 500],
    ['nothing', price('10.00'), { quantity: 0, billingDays: 1, fullDays: 3 }, 0, 0],
    ['whole cycles on top', price('10.00'), { quantity: 2, billingDays: 15, fullDays: 30, fullCycles: 3 }, 7_000, 7_000],
  ])('round %s by the named rule', (_case, unit: UnitPrice, seats, halfUp, truncated) => {
    expect(prorated(unit, seats)?.minor).toBe(halfUp);
    expect(prorated(unit, { ...seats, rounding: 'truncated' })?.minor).toBe(truncated);
  });

  it('stay exact where plain numbers no longer are', () => {
    const unit = { amount: 900_719_925_474_099, scale: 2, currency: 'EUR' };
    expect(prorated(unit, { quantity: 9, billingDays: 29, fullDays: 31 })?.minor).toBe(7583480662862575);
    expect(prorated(unit, { quantity: 9, billingDays: 29, fullDays: 31, rounding: 'truncated' })?.minor).toBe(7583480662862575);
    expect(prorated({ ...unit, scale: 3 }, { quantity: -9, billingDays: 29, fullDays: 31 })?.minor).toBe(-758348066286258);
  });

  it.each([
    ['too much to count', price('90071992547409.91'), { quantity: 300, billingDays: 1, fullDays: 1 }],
    ['a price that is no number', { amount: Number.NaN, scale: 2, currency: 'EUR' }, { quantity: 1, billingDays: 1, fullDays: 1 }],
    ['half a seat', price('1.00'), { quantity: 0.5, billingDays: 1, fullDays: 1 }],
    ['half a day', price('1.00'), { quantity: 1, billingDays: 0.5, fullDays: 1 }],
    ['a cycle without days', price('1.00'), { quantity: 1, billingDays: 1, fullDays: 0 }],
  ])('are none for %s', (_case, unit, seats) => expect(prorated(unit, seats)).toBeNull());
});

describe('lines of the invoice', () => {
  const june20 = shareFrom('2021-06-18', '2021-06-20');
  const summary = (lines: readonly { readonly type: string; readonly amount: Money }[] | null): readonly string[] => (lines ?? []).map(({ type, amount }) => `${type} ${moneyToDecimal(amount)}`);

  it('R-4.2 Ex 1 (doc), T07: 10 → 12', () => {
    expect(summary(seatChangeLines({ unitPrice: price('10.08'), before: 10, after: 12, share: june20, rounding: 'truncated' }))).toEqual(['addQuantity -94.08', 'addQuantity 112.89']);
  });
  it('R-4.2 Ex 2 (doc): 12 → 8', () => {
    expect(summary(seatChangeLines({ unitPrice: price('10.08'), before: 12, after: 8, share: june20, rounding: 'truncated' }))).toEqual(['removeQuantity -112.89', 'removeQuantity 75.26']);
  });
  it('R-4.3 Ex 1 (doc): the printed -94.20 comes from a cut unit price; ours is exact', () => {
    expect(text(cancellationLine({ unitPrice: price('10.08'), quantity: 10, share: shareFrom('2021-07-15', '2021-07-17') })?.amount ?? null)).toBe('-94.30');
  });
  it('R-4.6 Ex 1 (doc): full upgrade, exact figures', () => {
    const share = shareFrom('2021-06-18', '2021-06-25');
    expect(share).toEqual({ billingDays: 23, fullDays: 30 });
    expect(summary(upgradeLines({ from: price('10.08'), to: price('6.43'), quantity: 300, share }))).toEqual(['convert -2318.40', 'convert 1478.90']);
  });
  it('R-4.6 Ex 2 (doc): partial upgrade, exact figures, into an existing subscription too', () => {
    const share = shareFrom('2021-06-18', '2021-06-25');
    expect(summary(upgradeLines({ from: price('10.08'), to: price('6.43'), quantity: 100, share, intoExisting: true }))).toEqual(['convert -772.80', 'moveQuantity 492.97']);
  });
  it('R-4.7 Ex 1 (doc): the first month after a change of plan', () => {
    expect(planChangeLine(price('20.00'), 10)).toMatchObject({ type: 'changeBillingPlan', amount: { minor: 20_000 } });
  });
  it.each([
    ['R-4.5 Ex 1, first month', 'purchase', 0, 'new'],
    ['R-4.5 Ex 1, renewed month', 'renewal', 0, 'renew'],
    ['R-4.5 Ex 2, second month of a year', 'purchase', 1, 'cycleCharge'],
    ['R-4.5 Ex 2, second month of a renewed year', 'renewal', 1, 'cycleCharge'],
  ] as const)('%s', (_rule, opening, index, type) => expect(chargeTypeOfCycle(opening, index)).toBe(type));
  it('R-15.2 Ex 1 (doc): the trial converted on its first day', () => {
    expect(summary(upgradeLines({ from: price('0.00'), to: price('52.61'), quantity: 25, share: { billingDays: 30, fullDays: 30 } }))).toEqual(['convert 0.00', 'convert 1315.25']);
  });
  it('R-4.4 Ex 1: the customer pays the two days between', () => {
    const charge = prorated(price('10.50'), { ...shareFrom('2026-04-10', '2026-04-20'), quantity: 5 });
    const credit = prorated(price('10.50'), { ...shareFrom('2026-04-10', '2026-04-22'), quantity: 5 });
    expect((charge?.minor ?? 0) - (credit?.minor ?? 0)).toBe(350);
  });
  it('R-4.8 (doc): legacy credit of 27 of 31 days', () => {
    // The figures for new commerce beside it follow other days than those shown: recorded as illustrative only (D).
    expect(text(prorated(price('16.00'), { quantity: -1, billingDays: 27, fullDays: 31 }))).toBe('-13.94');
    expect(text(prorated(price('16.00'), { quantity: -1, billingDays: 27, fullDays: 31, rounding: 'truncated' }))).toBe('-13.93');
  });
  it('are none beyond counting', () => {
    expect(seatChangeLines({ unitPrice: price('90071992547409.91'), before: 1, after: 300, share: { billingDays: 1, fullDays: 1 } })).toBeNull();
    expect(cancellationLine({ unitPrice: price('90071992547409.91'), quantity: 300, share: { billingDays: 1, fullDays: 1 } })).toBeNull();
  });

  it('charge and refund of the same seats on the same day are nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 366 }), fc.integer({ min: 0, max: 365 }), (amount, seats, fullDays, earlier) => {
        const share = { billingDays: Math.max(0, fullDays - earlier), fullDays };
        const unitPrice = { amount, scale: 2, currency: 'EUR' };
        const charge = prorated(unitPrice, { ...share, quantity: seats });
        const refund = cancellationLine({ unitPrice, quantity: seats, share });
        expect((charge?.minor ?? Number.NaN) + (refund?.amount.minor ?? Number.NaN)).toBe(0);
        expect(seatChangeLines({ unitPrice, before: seats, after: seats, share })?.reduce((sum, line) => sum + line.amount.minor, 0)).toBe(0);
      }),
    );
  });

  it('the parts of a cycle add up to the whole, and each is the prorated amount within a cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 1, maxLength: 12 }).filter((days) => days.some((count) => count > 0)), (minor, days) => {
        const parts = splitByDays({ minor, currency: 'EUR' }, days);
        const fullDays = days.reduce((sum, count) => sum + count, 0);
        expect(parts.reduce((sum, part) => sum + part.minor, 0)).toBe(minor);
        parts.forEach((part, index) => {
          const alone = prorated({ amount: minor, scale: 2, currency: 'EUR' }, { quantity: 1, billingDays: days[index] ?? 0, fullDays });
          expect(Math.abs(part.minor - (alone?.minor ?? 0))).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('plain and big arithmetic agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: -3_000, max: 3_000 }), fc.integer({ min: 0, max: 366 }), fc.constantFrom<LineRounding>('halfUp', 'truncated'), (amount, quantity, billingDays, rounding) => {
        const seats = { quantity, billingDays, fullDays: 366, rounding };
        // The same price written a million times finer takes the long way.
        const fine = prorated({ amount: amount * 1_000_000, scale: 8, currency: 'EUR' }, seats);
        expect(fine).toEqual(prorated({ amount, scale: 2, currency: 'EUR' }, seats));
      }),
    );
  });
});
