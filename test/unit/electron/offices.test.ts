import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Cipher } from '../../../electron/cipher.ts';
import { connectionForHost, connectionForWindow, withoutSecret } from '../../../electron/connections.ts';
import { keyOf } from '../../../electron/office-key.ts';
import { createSecrets } from '../../../electron/office-secrets.ts';
import { demoKey, officeFor, withoutOffice, withUsed } from '../../../electron/offices.ts';
import type { StoredConnection } from '../../../electron/settings-shape.ts';

const remote = (url: string): StoredConnection => ({ kind: 'remote', url, signIn: 'token', authority: null, clientId: null, country: 'PL' });

/** A key store of its own: wraps by turning the text around behind its name. */
const keyStore = (name: string): Cipher => ({
  isAvailable: () => true,
  wrap: (text) => Buffer.from(`${name}:${text.split('').reverse().join('')}`),
  unwrap: (bytes) => {
    const [by, text = ''] = Buffer.from(bytes).toString().split(':');
    if (by !== name) throw new Error('wrapped by another');
    return text.split('').reverse().join('');
  },
});
const none: Cipher = { ...keyStore('none'), isAvailable: () => false };

let profile = '';
beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'offices-'));
});
afterEach(() => rmSync(profile, { recursive: true }));

describe('the offices of a device', () => {
  const [a, b] = [remote('https://a.example'), remote('https://b.example')].map((one) => (one.kind === 'remote' ? one : expect.fail('demo')));
  if (a === undefined || b === undefined) throw new Error('two offices');

  test('the one used last comes first, each address once, the demo never', () => {
    expect(withUsed({ offices: [], connection: a }, { kind: 'demo' })).toEqual([a]);
    expect(withUsed({ offices: [a], connection: { kind: 'demo' } }, b)).toEqual([b, a]);
    expect(withUsed({ offices: [b, a], connection: b }, { ...a, url: 'https://A.example/', country: 'DE' })).toEqual([{ ...a, url: 'https://A.example/', country: 'DE' }, b]);
    expect(withUsed({ offices: Array.from({ length: 30 }, (_, number) => ({ ...a, url: `https://${number}.example` })), connection: { kind: 'demo' } }, b)).toHaveLength(20);
  });

  test('one is forgotten by its address, but never the one that is open', () => {
    expect(withoutOffice({ offices: [b, a], connection: b }, 'https://a.example/')).toEqual([b]);
    expect(withoutOffice({ offices: [b, a], connection: b }, 'https://b.example')).toEqual([b, a]);
  });
});

describe('folders of offices', () => {
  test('the demo office has its own', () => {
    expect(officeFor('/p', { kind: 'demo' })).toEqual({ id: 'demo', kind: 'demo', host: null, folder: path.join('/p', 'offices', 'demo') });
  });

  test('one per address, the same for the same address', () => {
    const id = (url: string): string => officeFor('/p', remote(url)).id;
    expect(id('https://a.example')).toMatch(/^office-[0-9a-f]{16}$/);
    expect(id('https://A.example/')).toBe(id('https://a.example'));
    expect(id('https://a.example:443')).toBe(id('https://a.example'));
    const different = ['https://a.example', 'https://b.example', 'https://a.example/x', 'https://a.example:8443', 'http://localhost', 'http://localhost:1'];
    expect(new Set(different.map(id)).size).toBe(different.length);
  });
});

describe('the key of an office', () => {
  const office = () => officeFor(profile, remote('https://a.example'));

  test('demo: fixed, 256 bits, the same on every computer', async () => {
    expect(await keyOf(officeFor(profile, { kind: 'demo' }), none)).toEqual({ ok: true, value: { key: { kind: 'raw', key: demoKey() }, protection: 'demo' } });
    expect(demoKey()).toHaveLength(32);
    expect(readdirSync(profile)).toEqual([]);
  });

  test('made once, wrapped, and found again', async () => {
    const first = await keyOf(office(), keyStore('system'));
    expect(first).toMatchObject({ ok: true, value: { protection: 'system', key: { kind: 'raw' } } });
    expect(await keyOf(office(), keyStore('system'))).toEqual(first);
    const key = first.ok && first.value.key.kind === 'raw' ? Buffer.from(first.value.key.key) : Buffer.alloc(0);
    expect(key).toHaveLength(32);
    const file = path.join(office().folder, 'key.bin');
    expect(readFileSync(file).includes(key.toString('base64'))).toBe(false);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  test('two offices never share one', async () => {
    const other = await keyOf(officeFor(profile, remote('https://b.example')), keyStore('system'));
    expect(await keyOf(office(), keyStore('system'))).not.toEqual(other);
  });

  test('no key store: a passphrase is asked for and nothing is written', async () => {
    expect(await keyOf(office(), none)).toEqual({ ok: true, value: { key: { kind: 'passphrase' }, protection: 'passphrase' } });
    expect(readdirSync(office().folder)).toEqual([]);
  });

  test('a passphrase once chosen stays, even when a key store appears', async () => {
    mkdirSync(office().folder, { recursive: true });
    writeFileSync(path.join(office().folder, 'key.json'), '{}');
    expect(await keyOf(office(), keyStore('system'))).toMatchObject({ ok: true, value: { protection: 'passphrase' } });
  });

  test('a key that cannot be unwrapped is named and kept', async () => {
    await keyOf(office(), keyStore('system'));
    const file = path.join(office().folder, 'key.bin');
    const before = readFileSync(file);
    for (const cipher of [keyStore('another'), none]) {
      expect(await keyOf(office(), cipher)).toEqual({ ok: false, error: { tag: 'storage', problem: 'wrongKey', store: 'key', path: file, keptAs: null } });
    }
    writeFileSync(file, keyStore('system').wrap('short'));
    expect(await keyOf(office(), keyStore('system'))).toMatchObject({ ok: false, error: { problem: 'corrupt' } });
    expect(before.length).toBeGreaterThan(32);
  });

  test('stores whose key is gone do not get a new one', async () => {
    mkdirSync(office().folder, { recursive: true });
    writeFileSync(path.join(office().folder, 'ledger.sqlite'), 'x');
    expect(await keyOf(office(), keyStore('system'))).toMatchObject({ ok: false, error: { store: 'key', problem: 'missing' } });
    expect(readdirSync(office().folder)).toEqual(['ledger.sqlite']);
  });

  test('a folder that cannot be made is an answer, not a crash', async () => {
    writeFileSync(path.join(profile, 'offices'), 'a file');
    expect(await keyOf(office(), keyStore('system'))).toMatchObject({ ok: false, error: { tag: 'storage', store: 'key' } });
  });
});

describe('the secret of an office', () => {
  const office = () => officeFor(profile, remote('https://a.example'));

  test('is wrapped, and there after a restart', async () => {
    await createSecrets(keyStore('system')).keep(office(), 'canary-token');
    expect(readFileSync(path.join(office().folder, 'secret.bin')).includes('canary-token')).toBe(false);
    expect(createSecrets(keyStore('system')).get(office())).toBe('canary-token');
    expect(createSecrets(keyStore('another')).get(office())).toBeNull();
  });

  test('without a key store it lives for the session only', async () => {
    const secrets = createSecrets(none);
    await secrets.keep(office(), 'canary-token');
    expect(secrets.get(office())).toBe('canary-token');
    expect(readdirSync(profile)).toEqual([]);
    expect(createSecrets(none).get(office())).toBeNull();
  });

  test('lent for this run, it is not written', () => {
    const secrets = createSecrets(keyStore('system'));
    secrets.lend(office(), 'canary-token');
    expect(secrets.get(office())).toBe('canary-token');
    expect(readdirSync(profile)).toEqual([]);
  });

  test('another office does not get it', async () => {
    const secrets = createSecrets(keyStore('system'));
    await secrets.keep(office(), 'canary-token');
    expect(secrets.get(officeFor(profile, remote('https://b.example')))).toBeNull();
  });
});

describe('connections', () => {
  const input = { kind: 'remote', url: 'https://a.example', signIn: 'refreshToken', authority: 'https://login.example/t', clientId: 'c', country: 'DE', secret: 's' } as const;

  test('the window and the file never see the secret, the host does', () => {
    const stored = withoutSecret(input);
    expect(JSON.stringify([stored, connectionForWindow(stored, true)])).not.toContain('"s"');
    expect(connectionForWindow(stored, true)).toMatchObject({ hasSecret: true });
    expect(connectionForHost(stored, 's')).toMatchObject({ signIn: { kind: 'refreshToken', refreshToken: 's', authority: input.authority, clientId: 'c' } });
  });

  test.each([
    [{ ...input, signIn: 'token' }, 't', { kind: 'token', token: 't' }],
    [input, null, { kind: 'none' }],
    [{ ...input, authority: null }, 's', { kind: 'none' }],
  ] as const)('sign-in %#', (connection, secret, signIn) => {
    expect(connectionForHost(withoutSecret(connection), secret)).toMatchObject({ signIn });
  });
});
