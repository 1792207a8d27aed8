/**
 * The cache of this user: runtimes and compiled parts that every clone of the project shares.
 *
 * An entry is made in a folder of its own and renamed into place when it is whole, with the
 * stamp written last. So a folder that exists without a valid stamp is a torn one, and is
 * made again.
 */
import { mkdir, readdir, readlink, rename, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readJson, shortHash, writeJson } from './files.mjs';
import { withLock } from './lock.mjs';
import { SetupError } from './say.mjs';

const STAMP = '.complete';

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {string} [home]
 */
export function cacheFolder(env = process.env, platform = process.platform, home = os.homedir()) {
  const own = env['CSP_DESK_CACHE'];
  if (own !== undefined && own !== '') return path.resolve(own);
  return path.join(systemCacheFolder(env, platform, home), 'csp-desk');
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {string} home
 */
function systemCacheFolder(env, platform, home) {
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local');
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches');
  return env['XDG_CACHE_HOME'] || path.join(home, '.cache');
}

/**
 * Hands back the folder of a cache entry, making it first when it is missing or torn.
 *
 * @param {string} name names the content and everything it depends on
 * @param {(folder: string) => Promise<void>} make fills an empty folder
 * @param {() => void} [onWait] called when another set-up is making the same entry
 * @returns {Promise<string>}
 */
export async function cached(name, make, onWait) {
  const folder = path.join(cacheFolder(), name);
  if (await isComplete(folder)) return folder;
  await ensureWritable(cacheFolder());
  await withLock(`${folder}.lock`, async () => {
    if (await isComplete(folder)) return;
    await makeEntry(folder, make);
  }, onWait);
  return folder;
}

/**
 * @param {string} folder
 * @param {(folder: string) => Promise<void>} make
 */
async function makeEntry(folder, make) {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await mkdir(unfinished, { recursive: true });
    await make(unfinished);
    await stampComplete(unfinished);
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/**
 * Marks a folder as whole. To be called last.
 *
 * @param {string} folder
 */
export async function stampComplete(folder) {
  await writeJson(path.join(folder, STAMP), { content: await contentHash(folder) });
}

/**
 * @param {string} folder
 * @returns {Promise<boolean>} whether the stamp is there and the files are still those it names
 */
export async function isComplete(folder) {
  const stamp = await readJson(path.join(folder, STAMP));
  return stamp !== null && stamp.content === (await contentHash(folder));
}

/**
 * A hash over names and sizes. Downloads are checked byte by byte when they arrive; here it
 * is about torn copies, and that must not read 250 MB at every start.
 *
 * @param {string} folder
 */
async function contentHash(folder) {
  const lines = await listFiles(folder, '');
  return shortHash(...lines.sort());
}

/**
 * @param {string} folder
 * @param {string} prefix
 * @returns {Promise<string[]>} one line for each file
 */
async function listFiles(folder, prefix) {
  const lines = [];
  for (const entry of await readdir(path.join(folder, prefix), { withFileTypes: true })) {
    const name = path.posix.join(prefix, entry.name);
    if (entry.isDirectory()) lines.push(...(await listFiles(folder, name)));
    else if (entry.isSymbolicLink()) lines.push(`${name} -> ${await readlink(path.join(folder, name))}`);
    // The stamp cannot name itself.
    else if (name !== STAMP) lines.push(`${name} ${(await stat(path.join(folder, name))).size}`);
  }
  return lines;
}

/** @param {string} folder */
async function ensureWritable(folder) {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new SetupError(`The cache folder ${folder} cannot be made.`, {
      why: error instanceof Error ? error.message : String(error),
      todo: ['Set CSP_DESK_CACHE to a folder that you may write to, and start again.'],
    });
  }
}
