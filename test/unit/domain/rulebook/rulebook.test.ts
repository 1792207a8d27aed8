import { describe, expect, it } from 'vitest';
import { ALWAYS, appliesTo, isInForce, rowFor } from '../../../../core/domain/rulebook/dated.ts';
import type { Scope } from '../../../../core/domain/rulebook/dated.ts';
import { MILESTONES, milestonesUntil } from '../../../../core/domain/rulebook/milestones.ts';
import { ALL_RULES, isCautious, rule, rules } from '../../../../core/domain/rulebook/rules.ts';
import { RULEBOOK } from '../../../../core/domain/rulebook/rulebook.ts';
import { toIso } from '../../../../core/domain/time/instant.ts';
import { moment } from '../../../builders/nce.ts';

const scope = (changes: Partial<Scope> = {}): Scope => ({ at: moment('2026-01-01'), family: 'licence', segment: 'commercial', market: 'PL', ...changes });
const row = { ...ALWAYS, rule: rule('R-3.1') };

describe('a dated row', () => {
  it('holds from its first moment up to its last but one', () => {
    const dated = { from: moment('2025-01-01'), to: moment('2026-01-01') };
    expect(['2024-12-31T23:59:59Z', '2025-01-01', '2025-12-31T23:59:59Z', '2026-01-01'].map((at) => isInForce(dated, moment(at)))).toEqual([false, true, true, false]);
    expect(isInForce({ from: null, to: null }, moment('1970-01-01'))).toBe(true);
  });
  it.each([
    ['everywhere', row, {}, true],
    ['its family', { ...row, families: ['licence' as const] }, {}, true],
    ['another family', { ...row, families: ['legacy' as const] }, {}, false],
    ['its segment', { ...row, segments: ['commercial' as const] }, {}, true],
    ['another segment', { ...row, segments: ['education' as const] }, {}, false],
    ['a segment nobody knows', { ...row, segments: ['commercial' as const] }, { segment: null }, false],
    ['its market', { ...row, markets: ['DE', 'PL'] }, {}, true],
    ['another market', { ...row, markets: ['DE'] }, {}, false],
    ['a market nobody knows', { ...row, markets: ['DE'] }, { market: null }, false],
    ['another time', { ...row, from: moment('2026-01-02') }, {}, false],
  ])('for %s', (_case, of, changes, expected) => expect(appliesTo(of, scope(changes))).toBe(expected));
  it('the first that holds is taken, none if none does', () => {
    const special = { ...row, markets: ['DE'] };
    expect(rowFor([special, row], scope())).toBe(row);
    expect(rowFor([special, row], scope({ market: 'DE' }))).toBe(special);
    expect(rowFor([special], scope())).toBeNull();
  });
});

describe('the rules by name', () => {
  it('have a source and a grade each, and unique ids', () => {
    expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length);
    for (const { source, confidence } of ALL_RULES) {
      expect(source.length).toBeGreaterThan(5);
      expect(['A', 'B', 'C', 'D']).toContain(confidence);
    }
  });
  it('are cautious as soon as one of them is unknown', () => {
    expect(isCautious(rules('R-3.1', 'R-3.2'))).toBe(false);
    expect(isCautious(rules('R-3.1', 'R-3.1-equality'))).toBe(true);
  });
});

describe('the dates of section 20', () => {
  it.each([
    ['2023-04-01', 'currencies2023April'],
    ['2023-05-10', 'endDateTimes'],
    ['2023-06-19', 'promotionSeats'],
    ['2023-07-17', 'orderStates'],
    ['2023-08-11', 'endDateLookUp'],
    ['2023-09-01', 'currencies2023September'],
    ['2023-10-01', 'teamsUnbundledEea'],
    ['2024-01-01', 'legacyMigration'],
    ['2024-02-01', 'currencies2024February'],
    ['2024-04-01', 'revenueThreshold'],
    ['2024-05-01', 'currencies2024May'],
    ['2024-08-01', 'publicSectorMandatory'],
    ['2024-09-01', 'publicSectorMigration'],
    ['2025-04-01', 'annualPaidMonthlyPremium'],
    ['2025-04-21', 'reconciliationFrozen'],
    ['2025-06-01', 'threeYearSuites'],
    ['2025-06-02', 'partnerOfRecordCheck'],
    ['2025-07-01', 'threeYearMinis'],
    ['2025-08-01', 'graphTokensRefused'],
    ['2025-10-01', 'securityRequirements'],
    ['2025-11-01', 'teamsReturns'],
    ['2025-11-03', 'extendedTermSandbox'],
    ['2026-02-16', 'extendedTermOptions'],
    ['2026-04-01', 'mfaEnforced'],
    ['2026-05-04', 'extendedTermEnforced'],
    ['2026-07-01', 'listPrices2026'],
  ])('%s: %s', (on, code) => {
    expect(MILESTONES.filter((one) => toIso(one.at).startsWith(on)).map((one) => one.code)).toContain(code);
  });
  it('are in order, and cut off at a moment', () => {
    expect(MILESTONES.map(({ at }) => at)).toEqual(MILESTONES.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(milestonesUntil(moment('2022-03-01')).map(({ code }) => code)).toEqual(['newCommerceStarts', 'legacyOrdersEnd']);
  });
  it('stand in the tables too', () => {
    const begins = [...RULEBOOK.windows, ...RULEBOOK.endOfTerm, ...RULEBOOK.priceFactors, ...RULEBOOK.termLimits].flatMap(({ from }) => (from === null ? [] : [toIso(from).slice(0, 10)]));
    expect([...new Set(begins)].sort()).toEqual(['2022-03-12', '2022-07-01', '2022-07-11', '2024-01-01', '2025-04-01', '2025-06-01', '2025-11-03']);
  });
});
