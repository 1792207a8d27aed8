/** The packages of package-lock.json in node_modules, exactly. */
import { readFile } from 'node:fs/promises';
import { inProject, root } from './paths.mjs';
import { readJson, shortHash, writeJson } from './files.mjs';
import { npm } from './npm.mjs';

const STAMP = inProject('node_modules', '.csp-desk.json');

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], link?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages keyed by path, as in a lock file
 */

/**
 * @param {import('./say.mjs').Progress} progress
 * @returns {Promise<{ note: string, value: null }>}
 */
export async function prepareDependencies(progress) {
  const wanted = await fingerprint();
  const stamp = await readJson(STAMP);
  if (stamp?.wanted === wanted) return { note: 'already there', value: null };
  if (await installedByHand()) {
    await writeJson(STAMP, { wanted });
    return { note: 'already there, as the lock file says', value: null };
  }
  progress('npm ci');
  // NODE_ENV=production must not leave out the tools: everything but SQLite is bundled.
  await npm(['ci', '--include=dev', '--include=optional'], { cwd: root, goal: 'install the dependencies' });
  await writeJson(STAMP, { wanted });
  return { note: 'installed', value: null };
}

/** What the installed packages depend on. */
async function fingerprint() {
  const lock = await readFile(inProject('package-lock.json'));
  const manifest = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
  const declared = JSON.stringify([manifest.dependencies, manifest.devDependencies]);
  return shortHash(lock, declared, process.platform, process.arch);
}

/**
 * A developer who ran `npm install` has what the lock file says; npm notes what it installed
 * at the very end, in a lock file of its own.
 */
async function installedByHand() {
  const lock = await readJson(inProject('package-lock.json'));
  const installed = await readJson(inProject('node_modules', '.package-lock.json'));
  if (lock === null || installed === null) return false;
  return matchesLock(lock.packages, installed.packages, process);
}

/**
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 * @param {{ platform: string, arch: string }} machine
 */
export function matchesLock(locked, installed, machine) {
  const expected = Object.entries(locked).filter(([path]) => path !== '');
  const all = expected.every(([path, entry]) => {
    const found = installed[path];
    if (found === undefined) return mayBeMissing(entry, machine);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
  return all && Object.keys(installed).every((path) => locked[path] !== undefined);
}

/**
 * @param {LockedPackage} entry
 * @param {{ platform: string, arch: string }} machine
 */
function mayBeMissing(entry, machine) {
  if (entry.optional !== true) return false;
  // Parts of something optional that is missing itself; and which C library a Linux has is
  // for npm to find out.
  const saysNoMachine = entry.os === undefined && entry.cpu === undefined;
  if (saysNoMachine || entry.libc !== undefined) return true;
  return !allows(entry.os, machine.platform) || !allows(entry.cpu, machine.arch);
}

/**
 * @param {readonly string[] | undefined} list names, or with a "!" in front names to leave out
 * @param {string} name
 */
function allows(list, name) {
  if (list === undefined) return true;
  if (list.includes(`!${name}`)) return false;
  return list.includes(name) || list.every((entry) => entry.startsWith('!'));
}
