import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyToDecimal } from '../../../../../core/domain/money/decimal.ts';
import { migrationObstacles } from '../../../../../core/domain/pricing/legacy/eligibility.ts';
import type { MigrationCase, ObstacleKind } from '../../../../../core/domain/pricing/legacy/eligibility.ts';
import { planSwitch } from '../../../../../core/domain/pricing/legacy/plan-switch.ts';
import type { LegacyOrder, SwitchOption, SwitchPlan } from '../../../../../core/domain/pricing/legacy/plan-switch.ts';
import { day, moment, price } from '../../../../builders/nce.ts';

/** Inventory T-10: ten seats at 20.00 a month, renewing on 1 August 2023, +11 % on 1 April. */
const order = (changes: Partial<LegacyOrder> = {}): LegacyOrder => ({
  seats: 10,
  monthPeak: 10,
  payment: 'monthly',
  startsOn: day('2022-08-01'),
  renewsOn: day('2023-08-01'),
  price: price('20.00'),
  newPrice: price('20.00'),
  priceAfter: price('22.20'),
  newPriceAfter: price('22.20'),
  segment: 'commercial',
  ...changes,
});
const plan = (changes: Partial<LegacyOrder> = {}, { today = '2023-02-02', months = 12 } = {}): SwitchPlan => planSwitch({ order: order(changes), today: day(today), riseOn: day('2023-04-01'), months });
function option(of: SwitchPlan, kind: SwitchOption['kind']): SwitchOption {
  const found = of.options.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
}
const iso = (on: number | null): string => (on === null ? 'never' : new Date(on * 86_400_000).toISOString().slice(0, 10));

describe('a legacy order before a rise', () => {
  it('T-10: keeping costs 2 576.00, rebooking 2 400.00, and what is paid twice', () => {
    const planned = plan();
    expect(moneyToDecimal(option(planned, 'keep').total)).toBe('2576.00');
    expect(moneyToDecimal(option(planned, 'switchBest').service)).toBe('2400.00');
    // 31 March: one of 31 days is paid twice, 10 × 20.00 / 31.
    const best = option(planned, 'switchBest');
    expect([iso(best.on), moneyToDecimal(best.doubleCharge), moneyToDecimal(planned.difference)]).toEqual(['2023-03-31', '6.45', '169.55']);
    expect(planned.cheapest).toBe('switchBest');
  });

  it('T-11: on 2 March almost a whole month is paid twice', () => {
    const now = option(plan({}, { today: '2023-03-02' }), 'switchNow');
    expect([moneyToDecimal(now.doubleCharge), moneyToDecimal(now.total)]).toEqual(['193.55', '2593.55']);
  });

  it('T-11: the best day lies within 25 to 31 March', () => {
    for (const today of ['2023-03-01', '2023-03-15', '2023-03-28']) {
      const { on } = option(plan({}, { today }), 'switchBest');
      expect(iso(on) >= '2023-03-25' && iso(on) <= '2023-03-31').toBe(true);
    }
  });

  it('S-151: the month is billed at its highest quantity', () => {
    expect(moneyToDecimal(option(plan({ monthPeak: 31 }, { today: '2023-03-31' }), 'switchNow').doubleCharge)).toBe('20.00');
  });

  it('S-148, S-150: paid annually, the rest of the year comes back and nothing is paid twice', () => {
    // 31 March to 31 July: 123 of 365 days of 10 × 240.00.
    const best = option(plan({ payment: 'annual' }), 'switchBest');
    expect([moneyToDecimal(best.creditNote), best.doubleCharge.minor, iso(best.on)]).toEqual(['808.77', 0, '2023-03-31']);
  });

  it('S-141 against S-146: renewing in February, keeping is as cheap for the year and flexible; the second year is what differs', () => {
    const february = { startsOn: day('2022-02-20'), renewsOn: day('2023-02-20') };
    const year = plan(february, { today: '2023-02-10', months: 12 });
    // Kept: eleven months at the old price until 20 February 2024, one at the new one.
    expect(moneyToDecimal(option(year, 'keep').total)).toBe('2422.00');
    expect(moneyToDecimal(option(year, 'switchBest').total)).toBe('2406.45');
    expect(moneyToDecimal(option(plan(february, { today: '2023-02-10', months: 24 }), 'keep').total)).toBe('5086.00');
  });

  it('nothing is saved after the rise', () => {
    const late = planSwitch({ order: order({ newPrice: price('20.00') }), today: day('2023-04-02'), riseOn: day('2023-04-01'), months: 12 });
    expect(late.cheapest).toBe('keep');
  });

  it.each<[string, Partial<LegacyOrder>, number, string | null, string]>([
    ['commercial, at the renewal in 2024', {}, 24, '2024-08-01', 'R-18.5'],
    ['not within the months compared', {}, 12, null, ''],
    ['education, from September 2024', { segment: 'education' }, 36, '2025-08-01', 'R-17.1'],
  ])('is moved by Microsoft: %s', (_what, changes, months, on, id) => {
    const { movedByMicrosoft } = plan(changes, { months });
    expect(movedByMicrosoft === null ? null : [iso(movedByMicrosoft.on), movedByMicrosoft.rule.id]).toEqual(on === null ? null : [on, id]);
  });

  it('the best day is never dearer than today', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 200 }), fc.integer({ min: -300, max: 300 }), fc.boolean(), (after, seats, renews, annual) => {
        const renewsOn = day('2023-04-01') + renews;
        const planned = planSwitch({ order: order({ seats, monthPeak: seats, renewsOn, startsOn: renewsOn - 365, payment: annual ? 'annual' : 'monthly' }), today: day('2023-01-05') + after, riseOn: day('2023-04-01'), months: 12 });
        expect(option(planned, 'switchBest').total.minor).toBeLessThanOrEqual(option(planned, 'switchNow').total.minor);
      }),
    );
  });
});

describe('may it be moved', () => {
  const given: MigrationCase = {
    at: moment('2023-03-15'),
    boughtAt: moment('2022-08-01'),
    addOnsBoughtAt: [],
    endsAt: moment('2023-08-01'),
    isActive: true,
    isTrial: false,
    hasPromotion: false,
    hasCounterpart: true,
    segment: 'commercial',
    target: { term: 'P1Y', plan: 'monthly' },
    offered: [{ term: 'P1Y', plan: 'monthly' }, { term: 'P1M', plan: 'monthly' }],
    fullTerm: false,
    businessSeats: null,
  };
  it.each<[string, Partial<MigrationCase>, readonly (readonly [ObstacleKind, string | null])[]]>([
    ['yes', {}, []],
    ['R-18.1: bought 29 days ago', { boughtAt: moment('2023-02-14') }, [['tooYoung', '900226']]],
    ['R-18.1: bought 30 days ago', { boughtAt: moment('2023-02-13') }, []],
    ['R-18.1 Ex 2: an add-on of ten days', { addOnsBoughtAt: [moment('2022-12-15'), moment('2023-03-05')] }, [['addOnTooYoung', '900226']]],
    ['R-18.1 Ex 1: twenty hours to the end', { endsAt: moment('2023-03-15T20:00:00Z') }, [['lastDay', '900217']]],
    ['R-18.1 Ex 1: with a full new term', { endsAt: moment('2023-03-15T20:00:00Z'), fullTerm: true }, []],
    ['R-18.1 Ex 3: a month paid annually', { target: { term: 'P1M', plan: 'annual' } }, [['planNotOffered', '900222']]],
    ['inactive, with a promotion', { isActive: false, hasPromotion: true }, [['inactive', '900215'], ['promotion', '900218']]],
    ['nothing to become', { hasCounterpart: false }, [['noCounterpart', '900220']]],
    ['R-17.1: education before 2024', { segment: 'education' }, [['segmentNotYet', null]]],
    ['R-17.1: education in 2024', { segment: 'education', at: moment('2024-02-01'), endsAt: moment('2024-08-01') }, []],
    ['R-18.6: 320 seats', { businessSeats: 320 }, [['tooManySeats', null]]],
    ['R-18.6: 320 seats after 11 January 2024', { businessSeats: 320, at: moment('2024-01-11'), endsAt: moment('2024-08-01') }, [['expiresAtRenewal', null]]],
    ['R-18.6: 300 seats', { businessSeats: 300 }, []],
  ])('%s', (_what, changes, expected) => {
    expect(migrationObstacles({ ...given, ...changes }).map(({ kind, code }) => [kind, code])).toEqual(expected);
  });
});
