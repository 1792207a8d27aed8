import { describe, expect, it } from 'vitest';
import { CHECKS, chooseChecks, countTests, windowsAtOnce } from '../../../scripts/checks.mjs';

describe('choosing checks', () => {
  it('takes all without names', () => {
    expect(chooseChecks([]).checks).toBe(CHECKS);
  });

  it('keeps the order of the list and reports what it does not know', () => {
    const { checks, unknown } = chooseChecks(['e2e', 'types', 'speed']);
    expect(checks.map(({ name }) => name)).toEqual(['types', 'e2e']);
    expect(unknown).toEqual(['speed']);
  });
});

describe('windows at the same time', () => {
  it.each([[0, 1], [1, 1], [2, 2], [4, 4], [32, 4]])('on %i processors: %i', (processors, windows) => {
    expect(windowsAtOnce(processors)).toBe(windows);
  });
});

describe('counting tests', () => {
  const vitest = { numPassedTests: 12, numFailedTests: 1 };
  const playwright = { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 } };

  it.each([
    ['a check without a report', {}, null, true, { passed: 1, failed: 0 }],
    ['a failed check without a report', {}, null, false, { passed: 0, failed: 1 }],
    ['a report of vitest', { report: 'vitest' }, vitest, false, { passed: 12, failed: 1 }],
    ['a report of playwright', { report: 'playwright' }, playwright, false, { passed: 6, failed: 2 }],
    ['a run that broke after its tests', { report: 'vitest' }, { numPassedTests: 3, numFailedTests: 0 }, false, { passed: 3, failed: 1 }],
    ['a run that found no tests', { report: 'vitest' }, { numPassedTests: 0, numFailedTests: 0 }, false, { passed: 0, failed: 1 }],
  ] as const)('of %s', (_, check, report, ok, expected) => {
    expect(countTests(check, report, ok)).toEqual(expected);
  });
});
