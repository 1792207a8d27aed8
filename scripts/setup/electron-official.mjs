/** The Electron that the product ships with, fetched by the installer of its own npm package. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { run, tail } from './exec.mjs';
import { exists, readJson, writeJson } from './files.mjs';
import { inProject, inProjectCache } from './paths.mjs';

const PACKAGE = inProject('node_modules', 'electron');
const DIST = path.join(PACKAGE, 'dist');
const UNREACHABLE = inProjectCache('electron-unreachable.json');

/** Long enough for 120 MB over a slow line; a site that cannot be reached fails in seconds. */
const INSTALL_LIMIT = 10 * 60_000;
/** How long an unreachable release site is not asked again. */
const ASK_AGAIN_AFTER = 24 * 60 * 60_000;

/**
 * @typedef {{ found: true, version: string, executable: string, dist: string }
 *   | { found: false, version: string, reason: string }} OfficialElectron
 */

/**
 * @param {import('./say.mjs').Progress} progress
 * @param {{ node: string, mayRemember: boolean }} options
 *   `mayRemember`: whether a failure of the last 24 hours is answer enough
 * @returns {Promise<OfficialElectron>}
 */
export async function findOfficialElectron(progress, { node, mayRemember }) {
  const { version } = await readJson(path.join(PACKAGE, 'package.json'));
  const installed = await installedExecutable(version);
  if (installed !== null) return { found: true, version, executable: installed, dist: DIST };

  const remembered = mayRemember ? await recentFailure(version) : null;
  if (remembered !== null) return { found: false, version, reason: remembered };

  progress(`downloading Electron ${version}`);
  const reason = await install(node);
  const executable = await installedExecutable(version);
  if (executable !== null) {
    await rm(UNREACHABLE, { force: true });
    return { found: true, version, executable, dist: DIST };
  }
  await rm(DIST, { recursive: true, force: true });
  await writeJson(UNREACHABLE, { version, mirror: mirror(), at: Date.now(), reason });
  return { found: false, version, reason };
}

/**
 * The installer writes `path.txt` after everything is unpacked, so its presence means whole.
 *
 * @param {string} version
 * @returns {Promise<string | null>}
 */
async function installedExecutable(version) {
  try {
    const executable = path.join(DIST, await readFile(path.join(PACKAGE, 'path.txt'), 'utf8'));
    const unpacked = await readFile(path.join(DIST, 'version'), 'utf8');
    const isCurrent = unpacked.trim().replace(/^v/, '') === version;
    return isCurrent && (await exists(executable)) ? executable : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} node
 * @returns {Promise<string>} why it did not work; empty when it did
 */
async function install(node) {
  // Node.js looks at HTTPS_PROXY and its relatives only when asked to.
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_NO_PROGRESS: '1' };
  const result = await run(node, [path.join(PACKAGE, 'install.js')], { env, limit: INSTALL_LIMIT });
  if (result.ok) return '';
  if (result.timedOut) return `not finished after ${INSTALL_LIMIT / 60_000} minutes`;
  return explainInstallFailure(result.output);
}

/**
 * Finds the sentence that matters in the installer's stack trace.
 *
 * @param {string} output
 */
export function explainInstallFailure(output) {
  // What fetch says when there is no connection at all; the cause is not printed.
  if (output.includes('fetch failed')) return 'no connection to its release site';
  return /Response code \d+[^\n]*/.exec(output)?.[0] ?? tail(output, 4);
}

/**
 * @param {string} version
 * @returns {Promise<string | null>}
 */
async function recentFailure(version) {
  const last = await readJson(UNREACHABLE);
  if (last?.version !== version || last.mirror !== mirror()) return null;
  return Date.now() - last.at < ASK_AGAIN_AFTER ? last.reason : null;
}

function mirror() {
  return process.env['ELECTRON_MIRROR'] ?? '';
}
