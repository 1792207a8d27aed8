import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from '../../../electron/atomic-write.ts';
import { storageError } from '../../../electron/storage-error.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('writes the file whole and leaves nothing beside it', async () => {
  const file = path.join(folder, 'oferta.pdf');
  await writeAtomically(file, bytes('first'));
  await writeAtomically(file, bytes('second'));
  expect(readFileSync(file, 'utf8')).toBe('second');
  expect(readdirSync(folder)).toEqual(['oferta.pdf']);
});

test('a failure leaves the old file and nothing half-written', async () => {
  const inTheWay = path.join(folder, 'folder.pdf');
  mkdirSync(inTheWay);
  writeFileSync(path.join(inTheWay, 'kept'), 'kept');
  await expect(writeAtomically(inTheWay, bytes('x'))).rejects.toHaveProperty('code', 'EISDIR');
  expect(readdirSync(folder)).toEqual(['folder.pdf']);
  expect(readFileSync(path.join(inTheWay, 'kept'), 'utf8')).toBe('kept');
});

test('a folder that is not there', async () => {
  await expect(writeAtomically(path.join(folder, 'gone', 'x.pdf'), bytes('x'))).rejects.toHaveProperty('code', 'ENOENT');
});

test.each([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EACCES', 'readOnly'],
  ['EROFS', 'readOnly'],
  ['EBUSY', 'inUse'],
  ['ENOENT', 'missing'],
  ['EIO', 'unknown'],
])('%s is told as %s', (code, problem) => {
  const failure = Object.assign(new Error('words of the system'), { code });
  expect(storageError(failure, null, '/x.pdf')).toEqual({ tag: 'storage', problem, store: null, path: '/x.pdf', keptAs: null });
});

test('what is no error of the file system is unknown', () => {
  expect(storageError('?', 'key', '/k')).toMatchObject({ problem: 'unknown', store: 'key' });
});
