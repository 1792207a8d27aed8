/**
 * npm test: sets up what is missing and runs every check, whatever the ones before said.
 *
 *   npm test                    all checks
 *   npm test -- unit e2e        only these
 *
 * The last line is always "N passed, M failed".
 */
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { CHECKS, chooseChecks, countTests, reportFile, windowsAtOnce } from './checks.mjs';
import { run, runInForeground } from './setup/exec.mjs';
import { readJson } from './setup/files.mjs';
import { prepareApp, prepareTools } from './setup/index.mjs';
import { root } from './setup/paths.mjs';
import { appEnvironment } from './setup/runtime.mjs';
import { describeProblem, runScript, seconds, SetupError } from './setup/say.mjs';
import { toolFile } from './setup/tools.mjs';
import { onDisplay, withScreens } from './xvfb.mjs';

/**
 * @typedef {import('./checks.mjs').Check} Check
 * @typedef {{ name: string, ok: boolean, passed: number, failed: number, time: number }} Result
 * @typedef {{ node: string, env: NodeJS.ProcessEnv }} Surroundings
 */

await runScript(async () => {
  const results = await runAll(process.argv.slice(2)).catch((error) => {
    console.error(`\n${describeProblem(error)}`);
    return [{ name: 'set-up', ok: false, passed: 0, failed: 1, time: 0 }];
  });
  printSummary(results);
  return results.every(({ ok }) => ok) ? 0 : 1;
});

/**
 * @param {readonly string[]} names
 * @returns {Promise<Result[]>}
 */
async function runAll(names) {
  const { checks, unknown } = chooseChecks(names);
  if (unknown.length > 0) {
    const known = CHECKS.map(({ name }) => name).join(', ');
    throw new SetupError(`There is no check named ${unknown.join(', ')}.`, { todo: [`Choose from: ${known}.`] });
  }
  const surroundings = await prepare(checks);
  const results = await runSideBySide(checks.filter(({ report }) => report === undefined), surroundings);
  for (const check of checks.filter(({ report }) => report !== undefined)) results.push(await runCheck(check, surroundings));
  return results;
}

/**
 * Two of them at a time, each told of whole and in the order of the list.
 *
 * @param {readonly Check[]} checks
 * @param {Surroundings} surroundings
 * @returns {Promise<Result[]>}
 */
async function runSideBySide(checks, surroundings) {
  /** @type {Map<string, Promise<{ result: Result, output: string }>>} */
  const begun = new Map();
  for (const check of checks) {
    const before = check.after === undefined ? undefined : begun.get(check.after);
    begun.set(check.name, Promise.resolve(before).then(() => runQuietly(check, surroundings)));
  }
  const results = [];
  for (const [name, ended] of begun) {
    const { result, output } = await ended;
    printHead(name);
    if (output.trim() !== '') console.log(output.trimEnd());
    results.push(result);
  }
  return results;
}

/**
 * @param {Check} check
 * @param {Surroundings} surroundings
 * @returns {Promise<{ result: Result, output: string }>}
 */
async function runQuietly(check, { node, env }) {
  const started = performance.now();
  const { ok, output } = await fileOf(check).then(
    (file) => run(node, [file, ...check.args], { cwd: root, env }),
    (error) => ({ ok: false, output: describeProblem(error) }),
  );
  return { result: { name: check.name, ok, ...countTests(check, null, ok), time: performance.now() - started }, output };
}

/** @param {Check} check */
async function fileOf(check) {
  return check.tool.endsWith('.mjs') ? check.tool : toolFile(check.tool);
}

/** @param {string} name */
function printHead(name) {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
}

/**
 * @param {readonly Check[]} checks
 * @returns {Promise<Surroundings>}
 */
async function prepare(checks) {
  if (!checks.some(({ needsApp }) => needsApp)) {
    const { node } = await prepareTools();
    return { node, env: process.env };
  }
  const runtime = await prepareApp({ programs: ['Xvfb', 'pdftotext'] });
  return { node: runtime.node, env: appEnvironment(runtime) };
}

/**
 * @param {Check} check
 * @param {Surroundings} surroundings
 * @returns {Promise<Result>}
 */
async function runCheck(check, surroundings) {
  printHead(check.name);
  const started = performance.now();
  const report = reportFile(check.name);
  await rm(report, { force: true });
  const code = await startCheck(check, surroundings);
  const count = countTests(check, await readJson(report), code === 0);
  return { name: check.name, ok: code === 0, ...count, time: performance.now() - started };
}

/**
 * @param {Check} check
 * @param {Surroundings} surroundings
 * @returns {Promise<number>} the exit code
 */
async function startCheck(check, { node, env }) {
  const file = await fileOf(check);
  const start = (/** @type {NodeJS.ProcessEnv} */ surroundings) =>
    runInForeground(node, [file, ...check.args], {
      cwd: root,
      env: { ...surroundings, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile(check.name) },
    });
  // On a screen of their own the tests neither need a display nor take over the one there is.
  if (check.needsApp && process.platform === 'linux') {
    return withScreens(windowsAtOnce(availableParallelism()), (displays) => start({ ...onDisplay(displays[0] ?? '', env), CSP_DESK_SCREENS: displays.join(' ') }));
  }
  return start(env);
}

/** @param {readonly Result[]} results */
function printSummary(results) {
  const lines = results.map(({ name, ok, passed, failed, time }) =>
    `  ${ok ? '✓' : '✗'} ${name.padEnd(12)} ${`${passed} passed, ${failed} failed`.padEnd(24)} ${seconds(time)}`);
  console.log(`\n── summary ${'─'.repeat(53)}\n${lines.join('\n')}\n`);
  const total = results.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 });
  console.log(`${total.passed} passed, ${total.failed} failed`);
}
