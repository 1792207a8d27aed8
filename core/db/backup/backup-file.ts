import { createCipheriv, createDecipheriv, createHash, scrypt } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import * as z from 'zod';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { DeskError, StorageProblem } from '../../errors/desk-error.ts';
import { problemOf } from '../failures.ts';
import type { RandomBytes } from '../key-file.ts';
import { KEY_BYTES } from '../store/cipher.ts';
import { backupContents } from './contents.ts';
import type { BackupContents } from './contents.ts';

/**
 * One file: eight letters, the length of the head, the head (JSON: salt, nonce and the sealed
 * part), and the ledger's copy, encrypted page by page with a key of its own. The sealed part
 * (AES-256-GCM under the stretched passphrase) holds that key, what the backup says about itself
 * and the SHA-256 of the copy: a changed byte anywhere is found.
 */
const MAGIC = Buffer.from('CSPDESK1', 'latin1');
const LENGTH_BYTES = 4;
const LARGEST_HEAD = 65_536;
const VERSION = 1;
/** As for the key file: about a third of a second for each guess. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CHUNK = 1_048_576;

const hex = z.string().regex(/^[0-9a-f]+$/);
const head = z.object({ version: z.number().int(), salt: hex, nonce: hex, sealed: hex });
const sealedPart = z.object({ key: z.string().length(KEY_BYTES * 2), contents: backupContents });

export type OpenedBackup = { readonly key: Uint8Array; readonly contents: BackupContents };

/** Writes the copy that lies at `bodyPath` as a backup: whole or not at all. Replaces a file of that name. */
export async function writeBackup(path: string, { bodyPath, key, contents, passphrase, randomBytes }: { readonly bodyPath: string; readonly key: Uint8Array; readonly contents: BackupContents; readonly passphrase: string; readonly randomBytes: RandomBytes }): Promise<Result<null, DeskError>> {
  const salt = Buffer.from(randomBytes(SALT_BYTES));
  const nonce = Buffer.from(randomBytes(NONCE_BYTES));
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt), nonce);
  cipher.setAAD(MAGIC);
  const sealed = Buffer.concat([cipher.update(JSON.stringify({ key: Buffer.from(key).toString('hex'), contents }), 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const text = Buffer.from(JSON.stringify({ version: VERSION, salt: salt.toString('hex'), nonce: nonce.toString('hex'), sealed: sealed.toString('hex') }), 'utf8');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(text.length);
  const part = `${path}.part`;
  try {
    const file = openSync(part, 'w', 0o600);
    try {
      for (const bytes of [MAGIC, length, text]) writeSync(file, bytes);
      readChunks(bodyPath, 0, (chunk) => writeSync(file, chunk));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
    return ok(null);
  } catch (error) {
    rmSync(part, { force: true });
    return err(failureOf(error, path));
  }
}

/** Opens the sealed part, and writes the copy to `bodyPath` when every byte of it is as it was. */
export async function readBackup(path: string, { passphrase, bodyPath }: { readonly passphrase: string; readonly bodyPath: string }): Promise<Result<OpenedBackup, DeskError>> {
  try {
    const read = readHead(path);
    if (!read.ok) return read;
    const opened = await unseal(read.value.head, passphrase, path);
    return opened.ok ? unpack(path, { from: read.value.bodyAt, bodyPath, opened: opened.value }) : opened;
  } catch (error) {
    rmSync(bodyPath, { force: true });
    return err(failureOf(error, path));
  }
}

function unpack(path: string, { from, bodyPath, opened }: { readonly from: number; readonly bodyPath: string; readonly opened: OpenedBackup }): Result<OpenedBackup, DeskError> {
  const hash = createHash('sha256');
  const file = openSync(bodyPath, 'w', 0o600);
  try {
    readChunks(path, from, (chunk) => {
      hash.update(chunk);
      writeSync(file, chunk);
    });
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (hash.digest('hex') === opened.contents.body.sha256) return ok(opened);
  rmSync(bodyPath, { force: true });
  return err(trouble('corrupt', path));
}

function readHead(path: string): Result<{ readonly head: z.infer<typeof head>; readonly bodyAt: number }, DeskError> {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(MAGIC.length + LENGTH_BYTES);
    if (readSync(file, start, 0, start.length, 0) < start.length || !start.subarray(0, MAGIC.length).equals(MAGIC)) return err(trouble('foreign', path));
    const length = start.readUInt32LE(MAGIC.length);
    if (length > LARGEST_HEAD || length > fstatSync(file).size) return err(trouble('corrupt', path));
    const text = Buffer.alloc(length);
    readSync(file, text, 0, length, start.length);
    const parsed = head.safeParse(jsonOf(text.toString('utf8')));
    if (!parsed.success) return err(trouble('corrupt', path));
    return parsed.data.version > VERSION ? err(trouble('newer', path)) : ok({ head: parsed.data, bodyAt: start.length + length });
  } finally {
    closeSync(file);
  }
}

async function unseal({ salt, nonce, sealed }: z.infer<typeof head>, passphrase: string, path: string): Promise<Result<OpenedBackup, DeskError>> {
  const bytes = Buffer.from(sealed, 'hex');
  if (nonce.length !== NONCE_BYTES * 2 || bytes.length <= TAG_BYTES) return err(trouble('corrupt', path));
  const decipher = createDecipheriv('aes-256-gcm', await stretch(passphrase, Buffer.from(salt, 'hex')), Buffer.from(nonce, 'hex'));
  decipher.setAAD(MAGIC);
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  let text: string;
  try {
    text = Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    // The tag does not fit: another passphrase (or a changed head, which looks the same).
    return err({ tag: 'locked', reason: 'passphraseWrong' });
  }
  const parsed = sealedPart.safeParse(jsonOf(text));
  return parsed.success ? ok({ key: new Uint8Array(Buffer.from(parsed.data.key, 'hex')), contents: parsed.data.contents }) : err(trouble('newer', path));
}

const stretch = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES, SCRYPT, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** The rest of a file from a place on, a megabyte at a time. */
export function readChunks(path: string, from: number, use: (chunk: Uint8Array) => void): void {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    let at = from;
    for (;;) {
      const read = readSync(file, chunk, 0, CHUNK, at);
      if (read === 0) return;
      use(chunk.subarray(0, read));
      at += read;
    }
  } finally {
    closeSync(file);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const trouble = (problem: 'corrupt' | 'foreign' | 'newer', path: string): DeskError => storageErrorOf(problem, path);
const storageErrorOf = (problem: StorageProblem, path: string): DeskError => ({ tag: 'storage', problem, store: null, path, keptAs: null });

function failureOf(error: unknown, path: string): DeskError {
  const problem = problemOf(error);
  if (problem === null) throw error;
  return storageErrorOf(problem, path);
}
