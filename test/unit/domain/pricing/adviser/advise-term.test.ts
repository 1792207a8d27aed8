import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyToDecimal } from '../../../../../core/domain/money/decimal.ts';
import { adviseTerm } from '../../../../../core/domain/pricing/adviser/advise-term.ts';
import type { TermAdvice, TermOption, TermOptionKind } from '../../../../../core/domain/pricing/adviser/advise-term.ts';
import { cheapestMix, covering } from '../../../../../core/domain/pricing/adviser/cheapest-mix.ts';
import type { MixQuestion, Purchase } from '../../../../../core/domain/pricing/adviser/cheapest-mix.ts';
import { price } from '../../../../builders/nce.ts';

/** Business Standard of 2026: 12.50 upfront, 13.13 paid monthly, 15.00 by the month. */
const PRICES = { monthlyTerm: price('15.00'), annualPaidMonthly: price('13.13'), annualPaidUpfront: price('150.00') };
/** Before April 2025: one price for a year, a fifth more by the month. */
const BEFORE_2025 = { monthlyTerm: price('12.00'), annualPaidMonthly: price('10.00'), annualPaidUpfront: price('120.00') };

const repeat = (seats: number, months: number): readonly number[] => Array.from({ length: months }, () => seats);
const advise = (likely: readonly number[], prices: Parameters<typeof adviseTerm>[0]['prices'] = PRICES, { least = likely, most = likely } = {}): TermAdvice =>
  adviseTerm({ forecast: { least, likely, most }, prices, currency: 'EUR' });
function option(advice: TermAdvice, kind: TermOptionKind): TermOption {
  const found = advice.options.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
}

describe('break-even', () => {
  it.each<[string, Parameters<typeof adviseTerm>[0]['prices'], number, number]>([
    ['ten of twelve at a factor of 1.20', BEFORE_2025, 10, 10],
    ['with the 5 %, ten and a half when paid monthly', PRICES, 10, 10],
    ['none without a premium', { ...BEFORE_2025, monthlyTerm: price('10.00') }, 12, 12],
  ])('%s', (_what, prices, paidMonthly, upfront) => {
    expect(advise([1], prices).breakEven).toEqual({ annualPaidMonthly: paidMonthly, annualPaidUpfront: upfront });
  });

  it.each<[number, 'monthly' | 'base']>([
    [9, 'monthly'],
    [11, 'base'],
  ])('a seat of %i months belongs to the %s', (months, where) => {
    const { mix } = option(advise([...repeat(1, months), ...repeat(0, 12 - months)], BEFORE_2025), 'mixPaidMonthly');
    expect(mix.purchases.length > 0 ? 'base' : 'monthly').toBe(where);
  });
});

describe('the cheapest mix', () => {
  it('puts what is always needed into the base and the season on top', () => {
    const { mix } = option(advise([20, 20, 20, 20, 20, 32, 32, 32, 20, 20, 20, 20]), 'mixPaidMonthly');
    expect(mix.purchases).toEqual([{ kind: 'base', month: 0, months: 12, seats: 20 }]);
    expect(mix.monthly).toEqual([0, 0, 0, 0, 0, 12, 12, 12, 0, 0, 0, 0]);
  });

  it('adds seats to the base for the rest of its year where they stay', () => {
    const { mix } = option(advise([...repeat(10, 4), ...repeat(15, 8)]), 'mixPaidMonthly');
    expect(mix.purchases).toEqual([{ kind: 'base', month: 0, months: 12, seats: 10 }, { kind: 'base', month: 4, months: 8, seats: 5 }]);
  });

  it('hands a committed seat from one need to the next', () => {
    // Two commitments that overlap cover what layers of their own could not.
    const demand = [...repeat(1, 6), ...repeat(2, 6), ...repeat(1, 6)];
    const mix = cheapestMix({ demand, rates: { annual: 100, monthly: 120 }, length: 12, firstRenewal: 12 });
    expect(mix?.cost).toBe(24 * 100);
  });
});

describe('the options side by side', () => {
  const seasonal = [20, 20, 20, 20, 20, 32, 32, 32, 20, 20, 20, 20];
  const advice = advise(seasonal, PRICES, { least: repeat(15, 12), most: repeat(35, 12) });

  it('are five, the cheapest first', () => {
    expect(advice.options.map(({ kind, cost }) => [kind, moneyToDecimal(cost.likely)])).toEqual([
      ['mixPaidUpfront', '3540.00'],
      ['mixPaidMonthly', '3691.20'],
      ['annualPaidUpfront', '4050.00'],
      ['monthlyOnly', '4140.00'],
      ['annualPaidMonthly', '4254.12'],
    ]);
  });

  it('say what it costs if the forecast is wrong', () => {
    const { cost } = option(advice, 'mixPaidUpfront');
    // Twenty are committed whatever comes; 35 need fifteen by the month.
    expect([moneyToDecimal(cost.least), moneyToDecimal(cost.most)]).toEqual(['3000.00', '5700.00']);
  });

  it('say what is bound: T-14, five months used and paid leave seven', () => {
    const flat = advise(repeat(10, 12), BEFORE_2025);
    expect(moneyToDecimal(option(flat, 'annualPaidMonthly').peakOwed)).toBe('1100.00');
    expect(moneyToDecimal(option(flat, 'annualPaidUpfront').peakPrepaid)).toBe('1100.00');
    expect(option(flat, 'monthlyOnly')).toMatchObject({ flexible: 10_000, peakOwed: { minor: 0 }, peakPrepaid: { minor: 0 } });
    expect(option(flat, 'annualPaidMonthly').flexible).toBe(0);
  });

  it('leave out what is not sold', () => {
    expect(advise([1, 1], { ...PRICES, monthlyTerm: null }).options.map(({ kind }) => kind)).toEqual(['annualPaidUpfront', 'annualPaidMonthly']);
  });
});

/** Tries every plan of at most `most` seats per choice; monthly seats fill the gaps. */
function bruteForce({ demand, rates, length, firstRenewal }: MixQuestion, most: number): number {
  const choices: Omit<Purchase, 'seats'>[] = demand.flatMap((_, month) => {
    const renewal = month < firstRenewal ? firstRenewal : firstRenewal + Math.ceil((month - firstRenewal + 1) / length) * length;
    const base = { kind: 'base' as const, month, months: renewal - month };
    return base.months === length ? [base] : [base, { kind: 'separate' as const, month, months: length }];
  });
  let best = Number.POSITIVE_INFINITY;
  const tryFrom = (at: number, purchases: readonly Purchase[]): void => {
    const choice = choices[at];
    if (choice === undefined) {
      best = Math.min(best, covering(demand, purchases, rates).cost);
      return;
    }
    for (let seats = 0; seats <= most; seats += 1) tryFrom(at + 1, seats === 0 ? purchases : [...purchases, { ...choice, seats }]);
  };
  tryFrom(0, []);
  return best;
}

describe('whatever the forecast', () => {
  const question = fc.record({
    demand: fc.array(fc.nat(2), { minLength: 1, maxLength: 4 }),
    annual: fc.integer({ min: 1, max: 100 }),
    premium: fc.integer({ min: 0, max: 80 }),
    length: fc.integer({ min: 2, max: 4 }),
    firstRenewal: fc.integer({ min: 1, max: 4 }),
  });
  it('brute force finds nothing cheaper', () => {
    fc.assert(
      fc.property(question, ({ demand, annual, premium, length, firstRenewal }) => {
        const asked: MixQuestion = { demand, rates: { annual, monthly: annual + premium }, length, firstRenewal: Math.min(length, firstRenewal) };
        expect(cheapestMix(asked)?.cost).toBe(bruteForce(asked, 2));
      }),
      { numRuns: 150 },
    );
  });

  it('every need is met, and the cost is that of its parts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 36 }), (demand) => {
        const mix = cheapestMix({ demand, rates: { annual: 1_000, monthly: 1_200 }, length: 12, firstRenewal: 12 });
        expect(mix).not.toBeNull();
        for (const [month, seats] of demand.entries()) expect((mix?.committed[month] ?? 0) + (mix?.monthly[month] ?? 0) - (mix?.idle[month] ?? 0)).toBe(seats);
        expect(mix?.cost).toBeLessThanOrEqual(demand.reduce((so, seats) => so + seats * 1_200, 0));
      }),
    );
  });
});
