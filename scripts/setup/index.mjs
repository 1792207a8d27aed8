/**
 * The set-up: from a fresh clone to an app that starts. Each step first looks whether its
 * work is done already; `npm start` and `npm test` both begin here.
 */
import { prepareBuild } from './build.mjs';
import { chromiumFlags } from './chromium-flags.mjs';
import { prepareDependencies } from './dependencies.mjs';
import { chooseElectron, prepareFallback } from './electron.mjs';
import { withLock } from './lock.mjs';
import { prepareNode } from './node.mjs';
import { inProjectCache, root } from './paths.mjs';
import { writeRuntime } from './runtime.mjs';
import { createReporter } from './say.mjs';
import { prepareSqlite } from './sqlite.mjs';
import { prepareSystem } from './system.mjs';

/**
 * @typedef {import('./say.mjs').Reporter} Reporter
 * @typedef {import('./runtime.mjs').Runtime} Runtime
 * @typedef {import('./system.mjs').Program} Program
 */

/**
 * Node.js and the packages: all that a tool needs. Says nothing when both are there.
 *
 * @returns {Promise<{ node: string }>}
 */
export function prepareTools() {
  return exclusively(async () => ({ node: await prepareBasics(createReporter({ quiet: true })) }));
}

/**
 * Everything that the app needs to run.
 *
 * @param {{ programs: readonly Program[] }} options programs of the system that this run needs
 * @returns {Promise<Runtime>}
 */
export function prepareApp({ programs }) {
  const reporter = createReporter();
  return exclusively(async () => {
    console.log('Set-up');
    const node = await prepareBasics(reporter);
    const choice = await reporter.step('Electron', (progress) => chooseElectron(progress, node));
    const compilers = choice.kind === 'fallback' ? /** @type {const} */ (['gcc', 'g++']) : [];
    await reporter.step('system', (progress) => prepareSystem(progress, [...programs, ...compilers]));
    const electron = await prepareElectron(reporter, choice);
    await reporter.step('build', (progress) => prepareBuild(progress, { node, electron: electron.electron, sqliteBinding: electron.sqliteBinding }));
    /** @type {Runtime} */
    const runtime = { label: choice.label, kind: choice.kind, node, ...electron };
    await writeRuntime(runtime);
    return runtime;
  });
}

/**
 * @param {Reporter} reporter
 * @returns {Promise<string>} the Node.js to use
 */
async function prepareBasics(reporter) {
  const node = await reporter.step('Node.js', prepareNode);
  await reporter.step('dependencies', prepareDependencies);
  return node;
}

/**
 * @param {Reporter} reporter
 * @param {import('./electron.mjs').ElectronChoice} choice
 * @returns {Promise<Pick<Runtime, 'electron' | 'args' | 'dist' | 'sqliteBinding'>>}
 */
async function prepareElectron(reporter, choice) {
  const flags = chromiumFlags().map(({ flag }) => flag);
  if (choice.kind === 'official') {
    return { electron: choice.executable, args: [...flags, root], dist: choice.dist, sqliteBinding: null };
  }
  // Downloading and compiling keep different parts of the machine busy, so they run side by side.
  const fallback = reporter.step('fallback', (progress) => prepareFallback(progress, choice.failure));
  const binding = reporter.step('SQLite', (progress) =>
    prepareSqlite(progress, async () => (await fallback).executable));
  const [{ executable, dist }, sqliteBinding] = await Promise.all([fallback, binding]);
  return { electron: executable, args: flags, dist, sqliteBinding };
}

/**
 * One set-up at a time in this clone.
 *
 * @template T
 * @param {() => Promise<T>} work
 */
function exclusively(work) {
  return withLock(inProjectCache('set-up.lock'), work, () => {
    console.log('  … another set-up of this clone is running; waiting for it');
  });
}
