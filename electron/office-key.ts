import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { KeySource } from '../core/host/host.ts';
import { err, ok } from '../core/domain/result.ts';
import type { Result } from '../core/domain/result.ts';
import type { DeskError } from '../core/errors/desk-error.ts';
import { writeAtomically } from './atomic-write.ts';
import type { Protection } from './bridge.ts';
import type { Cipher } from './cipher.ts';
import { demoKey } from './offices.ts';
import type { Office } from './offices.ts';
import { codeOf, storageError } from './storage-error.ts';

export type GuardedKey = { readonly key: KeySource; readonly protection: Protection };

/** Key lengths of the stores: 256 bits. */
const KEY_BYTES = 32;

/**
 * The key of an office's stores. It is made once, at random, and lies in `key.bin` wrapped by the
 * system's key store; where there is none, the core host asks for a passphrase (its `key.json`).
 * A key that is there but cannot be unwrapped is never replaced: the stores would be lost with it.
 */
export async function keyOf(office: Office, cipher: Cipher): Promise<Result<GuardedKey, DeskError>> {
  if (office.kind === 'demo') return ok({ key: { kind: 'raw', key: demoKey() }, protection: 'demo' });
  const file = path.join(office.folder, 'key.bin');
  try {
    await mkdir(office.folder, { recursive: true, mode: 0o700 });
    const names = await readdir(office.folder);
    if (names.includes('key.json')) return ok({ key: { kind: 'passphrase' }, protection: 'passphrase' });
    if (names.includes('key.bin')) return unwrap(file, await readFile(file), cipher);
    if (names.some(isStore)) return err(keyProblem('missing', file));
    if (!cipher.isAvailable()) return ok({ key: { kind: 'passphrase' }, protection: 'passphrase' });
    const key = randomBytes(KEY_BYTES);
    await writeAtomically(file, cipher.wrap(key.toString('base64')));
    return ok(guardedBySystem(key));
  } catch (problem) {
    return err(storageError(problem, 'key', codeOf(problem) === '' ? file : office.folder));
  }
}

const isStore = (name: string): boolean => /^(ledger|mirror)\b/.test(name);

function unwrap(file: string, wrapped: Uint8Array, cipher: Cipher): Result<GuardedKey, DeskError> {
  if (!cipher.isAvailable()) return err(keyProblem('wrongKey', file));
  try {
    const key = Buffer.from(cipher.unwrap(wrapped), 'base64');
    return key.length === KEY_BYTES ? ok(guardedBySystem(key)) : err(keyProblem('corrupt', file));
  } catch {
    return err(keyProblem('wrongKey', file));
  }
}

const guardedBySystem = (key: Buffer): GuardedKey => ({
  key: { kind: 'raw', key: new Uint8Array(key) },
  protection: 'system',
});

const keyProblem = (problem: 'missing' | 'wrongKey' | 'corrupt', file: string): DeskError => ({
  tag: 'storage',
  problem,
  store: 'key',
  path: file,
  keptAs: null,
});
