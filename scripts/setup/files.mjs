/** Small helpers for files that several steps need. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** @param {string} file */
export async function exists(file) {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Promise<any>} the parsed content, or null when the file is missing or broken
 */
export async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Writes a file in one piece: a reader sees the old content or the new, never half of it.
 *
 * @param {string} file
 * @param {unknown} content
 */
export async function writeJson(file, content) {
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.tmp`;
  await writeFile(unfinished, `${JSON.stringify(content, null, 2)}\n`);
  await rename(unfinished, file);
}

/**
 * @param {...(string | Buffer)} parts
 * @returns {string} a short hash for names of cache entries and stamps
 */
export function shortHash(...parts) {
  const hash = createHash('sha256');
  // Each part goes in with its length, so that ("ab", "c") and ("a", "bc") differ.
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} file
 * @returns {Promise<string>} the checksum in npm's notation: "sha512-…"
 */
export async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}
