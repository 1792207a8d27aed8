/** Unpacks the wanted part of a zip file; the program `unzip` is missing on a fresh Debian. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

/**
 * @param {string} file
 * @param {string} folder
 * @param {(name: string) => boolean} isWanted
 */
export async function unzip(file, folder, isWanted) {
  const zip = await openZip(file);
  /** @type {(entry: any) => Promise<NodeJS.ReadableStream>} */
  const readStream = promisify(zip.openReadStream.bind(zip));
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (/** @type {any} */ entry) => {
      const done = isWanted(entry.fileName) ? extract(entry, readStream, folder) : Promise.resolve();
      done.then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

/**
 * extract-zip knows only "everything", which here would be 25,000 files too many; its own zip
 * reader lets us choose.
 *
 * @param {string} file
 * @returns {Promise<any>}
 */
async function openZip(file) {
  const require = createRequire(import.meta.url);
  const yauzl = createRequire(require.resolve('extract-zip'))('yauzl');
  return promisify(yauzl.open)(file, { lazyEntries: true });
}

/**
 * @param {any} entry
 * @param {(entry: any) => Promise<NodeJS.ReadableStream>} readStream
 * @param {string} folder
 */
async function extract(entry, readStream, folder) {
  // The reader has refused absolute names and names with "..".
  const target = path.join(folder, entry.fileName);
  if (entry.fileName.endsWith('/')) {
    await mkdir(target, { recursive: true });
    return;
  }
  await mkdir(path.dirname(target), { recursive: true });
  const mode = (entry.externalFileAttributes >>> 16) & 0o777;
  await pipeline(await readStream(entry), createWriteStream(target, { mode: mode === 0 ? 0o644 : mode }));
}
