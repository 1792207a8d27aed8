/** The bundles in out/, built again when something that goes into them has changed. */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { run, tail } from './exec.mjs';
import { exists, readJson, shortHash, writeJson } from './files.mjs';
import { inProject, root } from './paths.mjs';
import { SetupError } from './say.mjs';
import { toolFile } from './tools.mjs';

/** Everything that can change the bundles. */
const INPUTS = [
  'electron', 'renderer', 'core', 'locales', 'scripts/build',
  'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json',
];
const OUTPUTS = ['out/main/main.cjs', 'out/main/host.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html'];
/** A second is usual. */
const COMPILE_LIMIT = 60_000;
const STAMP = inProject('out', '.csp-desk.json');

/**
 * @param {import('./say.mjs').Progress} progress
 * @param {{ node: string, electron: string, sqliteBinding: string | null }} runtime what builds, and what runs the result
 * @returns {Promise<{ note: string, value: null }>}
 */
export async function prepareBuild(progress, { node, electron, sqliteBinding }) {
  const inputs = await hashOf(INPUTS.map((name) => inProject(name)));
  if (await isCurrent(inputs)) return { note: 'up to date', value: null };
  progress('building');
  await rm(STAMP, { force: true });
  await build(node);
  const isCompiled = await compile(electron, sqliteBinding);
  await writeJson(STAMP, { inputs });
  return { note: isCompiled ? 'built' : 'built, compiled in part: it starts a little later', value: null };
}

/** @param {string} inputs */
async function isCurrent(inputs) {
  const stamp = await readJson(STAMP);
  if (stamp?.inputs !== inputs) return false;
  const present = await Promise.all(OUTPUTS.map((file) => exists(inProject(file))));
  return present.every(Boolean);
}

/** @param {string} node */
async function build(node) {
  const env = { ...process.env, NODE_ENV: 'production' };
  const result = await run(node, [await toolFile('electron-vite'), 'build'], { cwd: root, env });
  if (result.ok) return;
  throw new SetupError('The app could not be built.', {
    why: tail(result.output, 30),
    todo: ['Correct what the message names, and start again.'],
  });
}

/**
 * The bundles of main process and core host as compiled code beside them.
 *
 * @param {string} electron
 * @param {string | null} sqliteBinding
 */
async function compile(electron, sqliteBinding) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const result = await run(electron, [inProject('scripts', 'build', 'compile-bundles.mjs'), inProject('out', 'main'), sqliteBinding ?? ''], { env, limit: COMPILE_LIMIT });
  return result.ok;
}

/**
 * @param {readonly string[]} places files or folders; missing ones count as empty
 * @returns {Promise<string>} a hash over all names and contents
 */
async function hashOf(places) {
  const files = (await Promise.all(places.map(filesBelow))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return shortHash(...files.flatMap((file, index) => [path.relative(root, file), contents[index] ?? '']));
}

/**
 * @param {string} place
 * @returns {Promise<string[]>}
 */
async function filesBelow(place) {
  const kind = await stat(place).catch(() => null);
  if (kind === null) return [];
  if (kind.isFile()) return [place];
  const names = await readdir(place);
  return (await Promise.all(names.map((name) => filesBelow(path.join(place, name))))).flat();
}
