import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { DeskError } from '../errors/desk-error.ts';
import { problemOf, storageError } from './failures.ts';
import { KEY_BYTES } from './store/cipher.ts';
import { nodeCrypto } from './node-crypto.ts';

/** Cryptographically strong bytes. */
export type RandomBytes = (count: number) => Uint8Array;

const NAME = 'key.json';
const VERSION = 1;
/** 128 MiB and about a third of a second on a laptop of 2020: dear for whoever tries many. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

type Sealed = { readonly salt: Buffer; readonly nonce: Buffer; readonly wrapped: Buffer };

/** Whether the office's key is guarded by a passphrase. */
export const hasKeyFile = (folder: string): boolean => existsSync(join(folder, NAME));

/**
 * Makes a random key, wraps it with the passphrase and keeps it as `key.json` in the folder
 * (made when missing). Never replaces one that is there. Answers with the 32 bytes.
 */
export async function createKeyFile(folder: string, passphrase: string, randomBytes: RandomBytes): Promise<Result<Uint8Array, DeskError>> {
  const path = join(folder, NAME);
  const key = randomBytes(KEY_BYTES);
  const text = await wrap(key, passphrase, randomBytes);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeAside(path, text);
    give(asideOf(path), path);
    flushFolder(folder);
    return ok(key);
  } catch (error) {
    return err(failureOf(error, path));
  }
}

/** The 32 bytes behind the passphrase. A file that cannot be read stays as it is. */
export async function unlockKeyFile(folder: string, passphrase: string): Promise<Result<Uint8Array, DeskError>> {
  const path = join(folder, NAME);
  const sealed = read(path);
  if (!sealed.ok) return sealed;
  const key = unseal(await stretch(passphrase, sealed.value.salt), sealed.value);
  return key === null ? err({ tag: 'locked', reason: 'passphraseWrong' }) : ok(key);
}

/**
 * Wraps the office's key with another passphrase; the stores stay as they are. The file of before
 * is replaced only by one that has been read from the disk and opened: at any moment one of the
 * two passphrases opens the office.
 */
export async function changePassphrase(folder: string, { from, to }: { readonly from: string; readonly to: string }, randomBytes: RandomBytes): Promise<Result<null, DeskError>> {
  const path = join(folder, NAME);
  const key = await unlockKeyFile(folder, from);
  if (!key.ok) return key;
  const text = await wrap(key.value, to, randomBytes);
  try {
    writeAside(path, text);
    const written = read(asideOf(path));
    if (!written.ok) return written;
    const again = unseal(await stretch(to, written.value.salt), written.value);
    if (again === null || !nodeCrypto().timingSafeEqual(again, key.value)) return err(storageError('corrupt', { store: 'key', path: asideOf(path) }));
    renameSync(asideOf(path), path);
    flushFolder(folder);
    return ok(null);
  } catch (error) {
    return err(failureOf(error, path));
  }
}

/** The text of a key file: the key under the passphrase, with a salt of its own. */
async function wrap(key: Uint8Array, passphrase: string, randomBytes: RandomBytes): Promise<string> {
  const salt = Buffer.from(randomBytes(SALT_BYTES));
  const nonce = Buffer.from(randomBytes(NONCE_BYTES));
  const wrapped = seal(await stretch(passphrase, salt), nonce, key);
  return JSON.stringify({ version: VERSION, salt: salt.toString('hex'), nonce: nonce.toString('hex'), wrapped: wrapped.toString('hex') });
}

/** The same letters give the same key, however a keyboard composes its accents. */
const stretch = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    nodeCrypto().scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES, SCRYPT, (error, key) => (error ? reject(error) : resolve(key)));
  });

function seal(stretched: Buffer, nonce: Buffer, key: Uint8Array): Buffer {
  const cipher = nodeCrypto().createCipheriv(CIPHER, stretched, nonce);
  return Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

function unseal(stretched: Buffer, { nonce, wrapped }: Sealed): Uint8Array | null {
  const decipher = nodeCrypto().createDecipheriv(CIPHER, stretched, nonce);
  decipher.setAuthTag(wrapped.subarray(KEY_BYTES));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(wrapped.subarray(0, KEY_BYTES)), decipher.final()]));
  } catch {
    // The tag does not fit: another passphrase (or changed bytes, which looks the same).
    return null;
  }
}

function read(path: string): Result<Sealed, DeskError> {
  try {
    const sealed = parse(readFileSync(path, 'utf8'));
    return sealed === null ? err(storageError('corrupt', { store: 'key', path })) : ok(sealed);
  } catch (error) {
    return err(failureOf(error, path));
  }
}

function parse(text: string): Sealed | null {
  const file = asRecord(text);
  if (file?.['version'] !== VERSION) return null;
  const salt = bytes(file['salt'], SALT_BYTES);
  const nonce = bytes(file['nonce'], NONCE_BYTES);
  const wrapped = bytes(file['wrapped'], KEY_BYTES + TAG_BYTES);
  return salt && nonce && wrapped ? { salt, nonce, wrapped } : null;
}

function asRecord(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function bytes(value: unknown, length: number): Buffer | null {
  return typeof value === 'string' && new RegExp(`^[0-9a-f]{${length * 2}}$`).test(value) ? Buffer.from(value, 'hex') : null;
}

const asideOf = (path: string): string => `${path}.new`;

/** Written beside its name and flushed: what gets the name afterwards is complete. */
function writeAside(path: string, text: string): void {
  const aside = asideOf(path);
  if (existsSync(aside)) unlinkSync(aside);
  const file = openSync(aside, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Never over another one. */
function give(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch (error) {
    // Some file systems know no second name; the folder has one user, so looking first is enough.
    if (existsSync(path)) throw error;
    renameSync(aside, path);
    return;
  }
  unlinkSync(aside);
}

/** The name itself is durable only when the folder is; Windows has no such call and needs none. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const failureOf = (error: unknown, path: string): DeskError => {
  const problem = problemOf(error);
  if (problem === null) throw error;
  return storageError(problem, { store: 'key', path });
};
