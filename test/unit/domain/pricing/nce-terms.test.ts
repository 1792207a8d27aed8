import { describe, expect, it } from 'vitest';
import type { BillingPlan, Term } from '../../../../core/domain/catalog/terms.ts';
import { moneyToDecimal, toDecimal } from '../../../../core/domain/money/decimal.ts';
import type { Money, UnitPrice } from '../../../../core/domain/money/money.ts';
import { exposure } from '../../../../core/domain/pricing/nce-exposure.ts';
import { daysPaidTwice, legacyPaths, switchingDays } from '../../../../core/domain/pricing/nce-legacy-switch.ts';
import { nextTermPrice } from '../../../../core/domain/pricing/nce-next-term.ts';
import { listPrice, lockedPrice, renewalPrice } from '../../../../core/domain/pricing/nce-price-lock.ts';
import { afterCurrencyEvents, afterRiseOfMarch2022, extendedTermPrice, factor, listPriceUsd, termPrice } from '../../../../core/domain/pricing/nce-term-price.ts';
import { RULEBOOK } from '../../../../core/domain/rulebook/rulebook.ts';
import type { SuiteName } from '../../../../core/domain/rulebook/price-events.ts';
import { day, moment, price } from '../../../builders/nce.ts';

/** What a term costs: by the published factors and events, the next one, and what of it is still owed. */

const text = (money: Money | null): string => (money === null ? 'none' : moneyToDecimal(money));

describe('prices of terms', () => {
  const at = (iso: string) => ({ at: moment(iso), rulebook: RULEBOOK });
  it.each<[string, string, Term, BillingPlan, string, string]>([
    ['R-4.9 Ex 1', '10.08', 'P1Y', 'annual', '2021-06-01', '120.96'],
    ['R-4.9 Ex 2', '22.00', 'P1Y', 'annual', '2023-06-01', '264.00'],
    ['R-6.2 Ex 1', '10.00', 'P1M', 'monthly', '2023-01-15', '12.00'],
    ['R-6.2 Ex 2', '25.00', 'P1M', 'monthly', '2023-01-15', '30.00'],
    ['R-6.2: waived in the introduction', '10.00', 'P1M', 'monthly', '2022-06-30', '10.00'],
    ['R-6.3 Ex 1: upfront', '12.50', 'P1Y', 'annual', '2026-01-15', '150.00'],
    ['R-6.3 Ex 1: billed monthly', '12.50', 'P1Y', 'monthly', '2026-01-15', '13.13'],
    ['R-6.3 Ex 1: monthly term', '12.50', 'P1M', 'monthly', '2026-01-15', '15.00'],
    ['R-6.3 Ex 2: before April 2025', '10.00', 'P1Y', 'monthly', '2025-03-15', '10.00'],
    ['R-6.3 Ex 2: the renewal', '10.00', 'P1Y', 'monthly', '2026-03-15', '10.50'],
    ['R-6.3: from the very day', '10.00', 'P1Y', 'monthly', '2025-04-01', '10.50'],
    ['R-6.3: three years are not known to carry it (D)', '10.00', 'P3Y', 'monthly', '2026-03-15', '10.00'],
    ['three years upfront', '10.00', 'P3Y', 'triennial', '2026-03-15', '360.00'],
  ])('%s', (_rule, base, term, plan, on, expected) => {
    const found = termPrice({ base: price(base), term, plan, ...at(on) });
    expect(found === null ? null : toDecimal(found.perPayment)).toBe(expected);
  });

  it('spreads a payment over months, and has none without payments', () => {
    expect(toDecimal(termPrice({ base: price('12.50'), term: 'P1Y', plan: 'annual', ...at('2026-01-15') })?.perMonth ?? price('0'))).toBe('12.50');
    expect(termPrice({ base: price('12.50'), term: 'P1Y', plan: 'oneTime', ...at('2026-01-15') })).toBeNull();
  });

  it.each([
    ['R-6.4 Ex 1', '12.00', '10.00', '12.36'],
    ['R-6.4 Ex 2, R-8.3 Ex 3: no monthly plan', null, '10.00', '12.30'],
    ['R-6.4 Ex 3 (RECON)', '30.00', '25.00', '30.90'],
  ])('%s: the extended service term', (_rule, monthly, annual, expected) => {
    expect(toDecimal(extendedTermPrice({ monthlyTerm: monthly === null ? null : price(monthly), annualRate: price(annual) }, at('2026-06-10')))).toBe(expected);
  });

  it('has no factor before its day', () => {
    expect(factor('extendedFromMonthly', at('2025-11-02T23:59:59Z'))).toBe(100);
    expect(factor('extendedFromMonthly', at('2025-11-03'))).toBe(103);
  });

  it('keeps the price to the end of the term and takes the list of the renewal day (R-6.1, R-7.4)', () => {
    const list = [
      { from: moment('2026-07-01'), price: price('14.00') },
      { from: moment('2025-01-01'), price: price('12.50') },
    ];
    const show = (found: UnitPrice | null): string | null => (found === null ? null : toDecimal(found));
    // Ex 1
    expect(show(lockedPrice({ prices: list, boughtAt: moment('2026-04-10') }))).toBe('12.50');
    expect(show(renewalPrice(list, moment('2027-04-10')))).toBe('14.00');
    // Ex 1 and 2
    expect(show(renewalPrice(list, moment('2026-06-30')))).toBe('12.50');
    expect(show(renewalPrice(list, moment('2026-07-01')))).toBe('14.00');
    expect(listPrice(list, moment('2024-12-31'))).toBeNull();
  });

  it.each<[string, SuiteName, string, number | null]>([
    ['R-6.5', 'businessBasic', '2022-02-28', 500],
    ['R-6.5', 'businessBasic', '2022-03-01', 600],
    ['R-6.5', 'businessBasic', '2026-07-01', 700],
    ['R-6.5 Ex 1', 'office365E3', '2025-08-02', 2_300],
    ['R-6.5 Ex 1', 'office365E3', '2026-08-02', 2_600],
    ['R-6.5 Ex 2', 'businessPremium', '2026-06-30', 2_200],
    ['R-6.5 Ex 2', 'businessPremium', '2026-08-01', 2_200],
    ['R-6.5', 'businessStandard', '2026-07-01', 1_400],
    ['R-6.5: not published', 'microsoft365E5', '2026-06-30', null],
  ])('%s: %s on %s', (_rule, suite, on, cents) => expect(listPriceUsd(suite, at(on))).toBe(cents));

  const eur = (from: string, to: string, amount = '10.00', currency = 'EUR'): string | null => {
    const found = afterCurrencyEvents(price(amount, currency), { from: moment(from), to: moment(to), rulebook: RULEBOOK });
    return found === null ? null : toDecimal(found);
  };
  it.each([
    ['R-6.6 Ex 1: on the day', '2023-03-31', '2023-04-01', '10.00', 'EUR', '11.10'],
    ['R-6.6 Ex 1: the day before', '2023-03-15', '2023-03-31', '10.00', 'EUR', '10.00'],
    ['R-6.6 Ex 1: already in the price', '2023-04-01', '2024-03-14', '10.00', 'EUR', '10.00'],
    ['R-6.6: twice for Norway', '2023-03-31', '2024-02-01', '100.00', 'NOK', '124.32'],
    ['R-6.6: a fall in Brazil', '2024-01-31', '2024-02-01', '100.00', 'BRL', '93.00'],
    ['R-6.6: the rate is not published', '2023-08-31', '2023-09-01', '10.00', 'CHF', null],
    ['R-6.6: nothing known for Poland', '2023-01-01', '2026-01-01', '10.00', 'PLN', '10.00'],
    ['T-09: annual, renewed on 10 March 2023, old price to 10 March 2024', '2022-03-10', '2023-03-10', '10.00', 'EUR', '10.00'],
    ['T-09: monthly, the renewal of 10 April', '2022-03-10', '2023-04-10', '10.00', 'EUR', '11.10'],
  ])('%s', (_rule, from, to, amount, currency, expected) => expect(eur(from, to, amount, currency)).toBe(expected));

  it.each<[SuiteName, string, string, string, string]>([
    ['businessBasic', '120.00', '144.00', '133.20', '159.84'],
    ['businessPremium', '110.00', '132.00', '122.10', '146.52'],
    ['microsoft365E3', '112.50', '135.00', '124.88', '149.85'],
    ['office365E5', '109.00', '130.80', '120.99', '145.19'],
    ['office365E3', '115.00', '138.00', '127.65', '153.18'],
    ['office365E1', '125.00', '150.00', '138.75', '166.50'],
  ])('T-12: %s rises twice', (suite, annual, monthly, annualEur, monthlyEur) => {
    const of = (factors: { hundredths?: number; currencyHundredths?: number }) => toDecimal(afterRiseOfMarch2022(price('100.00'), suite, factors) ?? price('0'));
    expect([of({}), of({ hundredths: 120 }), of({ currencyHundredths: 111 }), of({ hundredths: 120, currencyHundredths: 111 })]).toEqual([annual, monthly, annualEur, monthlyEur]);
  });
  it('T-12: knows no rise of other products', () => expect(afterRiseOfMarch2022(price('100.00'), 'businessStandard')).toBeNull());
});

describe('the price of the next term', () => {
  type Known = Parameters<typeof nextTermPrice>[0];
  const of = (locked: string, lockedAt: string, renewsAt: string, changes: Partial<Known> = {}, currency = 'EUR'): string | null => {
    const found = nextTermPrice({ locked: price(locked, currency), term: 'P1Y', plan: 'annual', lockedAt: moment(lockedAt), renewsAt: moment(renewsAt), suite: null, rulebook: RULEBOOK, ...changes });
    return found === null ? null : toDecimal(found);
  };
  it.each<[string, string | null, string | null]>([
    ['R-6.3 Ex 2: the premium of the plan', of('10.00', '2025-03-15', '2026-03-15', { plan: 'monthly' }), '10.50'],
    ['R-6.3: already in the price', of('10.50', '2025-04-01', '2026-04-01', { plan: 'monthly' }), '10.50'],
    ['R-6.3: upfront has none', of('120.00', '2025-03-15', '2026-03-15'), '120.00'],
    ['R-6.5 Ex 1: O365 E3', of('23.00', '2025-08-02', '2026-08-02', { suite: 'office365E3' }, 'USD'), '26.00'],
    ['R-6.5 Ex 2: Business Premium', of('22.00', '2025-08-02', '2026-08-02', { suite: 'businessPremium' }, 'USD'), '22.00'],
    ['R-7.4 Ex 2: end on 30 June is a renewal on 1 July', of('12.50', '2025-07-01', '2026-07-01', { suite: 'businessStandard' }, 'USD'), '14.00'],
    ['R-7.4 Ex 1: renewal on 30 June', of('12.50', '2025-06-30', '2026-06-30', { suite: 'businessStandard' }, 'USD'), '12.50'],
    ['R-6.6 Ex 1: the euro', of('10.00', '2022-04-15', '2023-04-15'), '11.10'],
    ['T-09: before the event', of('10.00', '2022-03-10', '2023-03-10'), '10.00'],
    ['both at once, rounded once', of('13.33', '2022-01-01', '2023-05-01', { suite: 'businessBasic' }), '17.76'],
    ['R-6.6: no figures published', of('10.00', '2023-01-01', '2024-01-01', {}, 'CHF'), null],
    ['R-6.5: no figures published', of('10.00', '2026-01-01', '2027-01-01', { suite: 'microsoft365E5' }), null],
    ['R-6.2: the waiver of the introduction ends', of('10.00', '2022-06-15', '2022-07-15', { term: 'P1M', plan: 'monthly' }), '12.00'],
    ['yen', of('1000', '2024-03-31', '2024-04-01', {}, 'JPY'), '1200'],
  ])('%s', (_rule, found, expected) => expect(found).toBe(expected));
});

describe('commitments', () => {
  const span = { start: day('2026-03-02'), end: day('2027-03-01'), plan: 'monthly', isCustomEnd: false } as const;
  const of = (on: string, changes: Partial<{ plan: BillingPlan; end: string; quantity: number; unit: string }> = {}) => {
    const { plan = 'monthly', end, quantity = 10, unit = '20.00' } = changes;
    const found = exposure({ span: { ...span, plan, ...(end === undefined ? {} : { end: day(end), isCustomEnd: true }) }, unitPrice: price(unit), quantity }, day(on));
    return found === null ? null : [text(found.total), text(found.charged), text(found.remaining)];
  };
  it.each([
    ['T-14: five months used and paid', '2026-07-15', {}, ['2400.00', '1000.00', '1400.00']],
    ['the first day', '2026-03-02', {}, ['2400.00', '200.00', '2200.00']],
    ['before it begins', '2026-03-01', {}, ['2400.00', '0.00', '2400.00']],
    ['the last month', '2027-02-15', {}, ['2400.00', '2400.00', '0.00']],
    ['after its end', '2027-06-01', {}, ['2400.00', '2400.00', '0.00']],
    ['paid at once', '2026-03-02', { plan: 'annual', unit: '240.00' }, ['2400.00', '2400.00', '0.00']],
    ['cut to a chosen end: a month and 14 of 30 days', '2026-03-02', { end: '2026-04-15', unit: '30.00', quantity: 1 }, ['44.00', '30.00', '14.00']],
  ] as const)('%s', (_case, on, changes, expected) => expect(of(on, changes)).toEqual(expected));
  it('are none without payments, or beyond counting', () => {
    expect(of('2026-03-02', { plan: 'none' })).toBeNull();
    expect(of('2026-03-02', { unit: '90071992547409.91' })).toBeNull();
  });
});

describe('legacy before the rise of April 2023', () => {
  it('T-10: keep or rebook', () => {
    const paths = legacyPaths({ seats: 10, before: price('20.00'), after: price('22.20'), from: day('2023-04-01'), months: 12, renewsOn: day('2023-08-01') });
    expect([text(paths.keep), text(paths.rebook), text(paths.difference)]).toEqual(['2576.00', '2400.00', '176.00']);
  });
  it('T-11: the last seven days of the month', () => {
    expect(switchingDays(day('2023-03-02'))).toEqual({ first: day('2023-03-25'), last: day('2023-03-31') });
    expect(switchingDays(day('2024-02-10'))).toEqual({ first: day('2024-02-23'), last: day('2024-02-29') });
    expect(daysPaidTwice(day('2023-03-02'))).toBe(30);
    expect(daysPaidTwice(day('2023-03-31'))).toBe(1);
  });
});
