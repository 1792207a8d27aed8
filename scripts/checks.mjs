/** The checks that `npm test` runs and tells of in this order: the quick ones first. */
import { inProjectCache } from './setup/paths.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string} tool a tool of node_modules, or a script of ours
 * @property {readonly string[]} args
 * @property {'vitest' | 'playwright'} [report] who writes a report with single tests in it
 * @property {boolean} [needsApp] whether it opens the app
 * @property {string} [after] checks without a report run side by side; this one begins when that one has ended
 */

/** @type {readonly Check[]} */
export const CHECKS = [
  { name: 'types', tool: 'tsc', args: ['-b'] },
  // It reads the types that the compiler has written.
  { name: 'lint', tool: 'oxlint', args: [], after: 'types' },
  { name: 'boundaries', tool: 'depcruise', args: ['core', 'electron', 'renderer'] },
  { name: 'strings', tool: 'scripts/check-strings.mjs', args: [], after: 'boundaries' },
  { name: 'unused', tool: 'knip', args: [], after: 'strings' },
  { name: 'unit', tool: 'vitest', args: vitest('unit*'), report: 'vitest' },
  { name: 'integration', tool: 'vitest', args: vitest('integration'), report: 'vitest' },
  { name: 'e2e', tool: 'playwright', args: ['test', '--reporter=list,json'], report: 'playwright', needsApp: true },
];

/**
 * @param {string} name of a check
 * @returns {string} where its report is written
 */
export function reportFile(name) {
  return inProjectCache('reports', `${name}.json`);
}

/** More of them want more memory than a small machine has, and the longest file is waited for anyhow. */
const MOST_WINDOWS = 4;

/**
 * @param {number} processors
 * @returns {number} how many programs the e2e tests open at the same time, each on a screen of its own
 */
export function windowsAtOnce(processors) {
  return Math.min(Math.max(processors, 1), MOST_WINDOWS);
}

/** @param {string} project */
function vitest(project) {
  const report = `--outputFile.json=${reportFile(project.replace('*', ''))}`;
  return ['run', '--project', project, '--reporter=default', '--reporter=json', report];
}

/**
 * @param {readonly string[]} names checks to run; none means all
 * @returns {{ checks: readonly Check[], unknown: readonly string[] }}
 */
export function chooseChecks(names) {
  if (names.length === 0) return { checks: CHECKS, unknown: [] };
  return {
    checks: CHECKS.filter(({ name }) => names.includes(name)),
    unknown: names.filter((name) => CHECKS.every((check) => check.name !== name)),
  };
}

/**
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * How many tests a check ran. A check without a report counts as one test; and a check that
 * ended badly has failed, whatever its report says.
 *
 * @param {Pick<Check, 'report'>} check
 * @param {any} report the parsed report, or null
 * @param {boolean} ok whether the check ended well
 * @returns {Count}
 */
export function countTests(check, report, ok) {
  const { passed, failed } = report === null ? { passed: 0, failed: 0 } : countInReport(check, report);
  if (passed + failed === 0) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

/**
 * @param {Pick<Check, 'report'>} check
 * @param {any} report
 * @returns {Count}
 */
function countInReport(check, report) {
  if (check.report === 'playwright') {
    return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}
