import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changePassphrase, createKeyFile, hasKeyFile, unlockKeyFile } from '../../../core/db/key-file.ts';
import { seeded } from '../../bench/data.ts';
import { aFolder, openOrFail, options } from './support/stores.ts';

const PASSPHRASE = 'zielona łąka za Odrą';

/** Bytes that a test can foretell. */
const bytes = (seed: number): ((count: number) => Uint8Array) => {
  const chance = seeded(seed);
  return (count) => Uint8Array.from({ length: count }, () => Math.floor(chance() * 256));
};

async function aKey(folder: string, passphrase = PASSPHRASE): Promise<Uint8Array> {
  const made = await createKeyFile(folder, passphrase, bytes(1));
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

describe('a key behind a passphrase', () => {
  test('comes back for the passphrase and opens the stores', async () => {
    const folder = join(aFolder(), 'office');
    const key = await aKey(folder);
    openOrFail(options(folder, { key })).close();
    expect(await unlockKeyFile(folder, PASSPHRASE)).toEqual({ ok: true, value: key });
    expect(key).toHaveLength(32);
    openOrFail(options(folder, { key }));
  });

  test('comes back for the same letters composed another way', async () => {
    const folder = aFolder();
    const key = await aKey(folder, 'Grüße');
    expect(await unlockKeyFile(folder, 'Gru\u0308ße')).toEqual({ ok: true, value: key });
  });

  test('does not come back for another passphrase, and the file stays', async () => {
    const folder = aFolder();
    await aKey(folder);
    const before = readFileSync(join(folder, 'key.json'), 'utf8');
    for (const wrong of ['', 'zielona laka za Odra', `${PASSPHRASE} `]) {
      expect(await unlockKeyFile(folder, wrong)).toEqual({ ok: false, error: { tag: 'locked', reason: 'passphraseWrong' } });
    }
    expect(readFileSync(join(folder, 'key.json'), 'utf8')).toBe(before);
  });

  test('lies in its file wrapped, for this user alone, and nothing else is left', async () => {
    const folder = aFolder();
    const key = await aKey(folder);
    const text = readFileSync(join(folder, 'key.json'), 'utf8');
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['version', 'salt', 'nonce', 'wrapped']);
    expect(text).not.toContain(Buffer.from(key).toString('hex'));
    expect(text).not.toContain(PASSPHRASE);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'key.json')).mode & 0o077).toBe(0);
    expect(existsSync(join(folder, 'key.json.new'))).toBe(false);
  });

  test('is never made over another one', async () => {
    const folder = aFolder();
    expect(hasKeyFile(folder)).toBe(false);
    const key = await aKey(folder);
    expect(hasKeyFile(folder)).toBe(true);
    expect(await createKeyFile(folder, 'another', bytes(2))).toMatchObject({ ok: false, error: { tag: 'storage', store: 'key' } });
    expect(await unlockKeyFile(folder, PASSPHRASE)).toEqual({ ok: true, value: key });
  });

  test('is made although an earlier attempt was cut off', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'key.json.new'), '{"versi');
    await aKey(folder);
    expect(await unlockKeyFile(folder, PASSPHRASE)).toMatchObject({ ok: true });
  });
});

describe('another passphrase', () => {
  const NEXT = 'noch ein Satz aus Wörtern';
  const textOf = (folder: string): string => readFileSync(join(folder, 'key.json'), 'utf8');

  test('opens the same key; the one of before opens nothing any more', async () => {
    const folder = aFolder();
    const key = await aKey(folder);
    const before = textOf(folder);
    expect(await changePassphrase(folder, { from: PASSPHRASE, to: NEXT }, bytes(7))).toEqual({ ok: true, value: null });
    expect(await unlockKeyFile(folder, NEXT)).toEqual({ ok: true, value: key });
    expect(await unlockKeyFile(folder, PASSPHRASE)).toMatchObject({ ok: false, error: { reason: 'passphraseWrong' } });
    expect(textOf(folder)).not.toBe(before);
    expect(existsSync(join(folder, 'key.json.new'))).toBe(false);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'key.json')).mode & 0o077).toBe(0);
  });

  test('is not taken from somebody who does not know the one in use, and the file stays', async () => {
    const folder = aFolder();
    await aKey(folder);
    const before = textOf(folder);
    expect(await changePassphrase(folder, { from: 'a guess of mine', to: NEXT }, bytes(7))).toEqual({ ok: false, error: { tag: 'locked', reason: 'passphraseWrong' } });
    expect(textOf(folder)).toBe(before);
  });

  test('is set although an earlier change was cut off, and the office opened with the one of before until then', async () => {
    const folder = aFolder();
    const key = await aKey(folder);
    writeFileSync(join(folder, 'key.json.new'), '{"versi');
    expect(await unlockKeyFile(folder, PASSPHRASE)).toEqual({ ok: true, value: key });
    expect(await changePassphrase(folder, { from: PASSPHRASE, to: NEXT }, bytes(7))).toMatchObject({ ok: true });
    expect(await unlockKeyFile(folder, NEXT)).toEqual({ ok: true, value: key });
  });
});

describe('a file that is no key', () => {
  const good = { version: 1, salt: 'ab'.repeat(16), nonce: 'cd'.repeat(12), wrapped: 'ef'.repeat(48) };

  test.each<[string, string]>([
    ['is empty', ''],
    ['is cut off', JSON.stringify(good).slice(0, 60)],
    ['is a text', 'Umowa najmu'],
    ['is no object', '[1,2]'],
    ['is null', 'null'],
    ['is of a later version', JSON.stringify({ ...good, version: 2 })],
    ['has no salt', JSON.stringify({ ...good, salt: undefined })],
    ['has a short nonce', JSON.stringify({ ...good, nonce: 'cd' })],
    ['has letters for numbers', JSON.stringify({ ...good, wrapped: 'xy'.repeat(48) })],
  ])('because it %s is named and kept', async (_, text) => {
    const folder = aFolder();
    const path = join(folder, 'key.json');
    writeFileSync(path, text);
    expect(await unlockKeyFile(folder, PASSPHRASE)).toEqual({ ok: false, error: { tag: 'storage', problem: 'corrupt', store: 'key', path, keptAs: null } });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('or is not there is missing', async () => {
    expect(await unlockKeyFile(aFolder(), PASSPHRASE)).toMatchObject({ ok: false, error: { tag: 'storage', problem: 'missing', store: 'key' } });
  });
});
