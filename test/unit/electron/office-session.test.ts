import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Cipher } from '../../../electron/cipher.ts';
import type { HostProcess } from '../../../electron/host-process.ts';
import type { HostOpening } from '../../../electron/host-protocol.ts';
import { createSecrets } from '../../../electron/office-secrets.ts';
import { createOfficeSession } from '../../../electron/office-session.ts';
import { settingsShape } from '../../../electron/settings-shape.ts';
import type { StoredConnection } from '../../../electron/settings-shape.ts';

const cipher: Cipher = {
  isAvailable: () => true,
  wrap: (text) => Buffer.from(Buffer.from(text).toString('hex')),
  unwrap: (bytes) => Buffer.from(Buffer.from(bytes).toString(), 'hex').toString(),
};
const remote = {
  kind: 'remote',
  url: 'https://a.example',
  signIn: 'token',
  authority: null,
  clientId: null,
  country: 'PL',
} as const;

let profile = '';
beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'session-'));
});
afterEach(() => rmSync(profile, { recursive: true }));

/** A session over a host that opens what it is told to, unless its folder is in `refuses`. */
function session(first: StoredConnection = { kind: 'demo' }, refuses: readonly string[] = []) {
  const openings: HostOpening[] = [];
  const used: StoredConnection[] = [];
  let gaveUp = 0;
  const host: HostProcess = {
    open: async (opening) => {
      openings.push(opening);
      return !refuses.includes(opening.office.id.split('-')[0] ?? '');
    },
    giveUp: () => {
      gaveUp += 1;
    },
    connect: () => {},
    disconnect: () => {},
    render: () => Promise.reject(new Error('not here')),
    frozenFile: () => Promise.resolve({ ok: true, value: null }),
    keepFile: () => Promise.resolve({ ok: true, value: null }),
    backup: () => Promise.reject(new Error('not here')),
    tell: () => {},
    restart: () => Promise.resolve(),
    close: () => Promise.resolve(),
    status: () => ({ status: 'running', restarts: 0 }),
  };
  const office = createOfficeSession(
    {
      profile,
      host,
      cipher,
      secrets: createSecrets(cipher),
      settings: () => settingsShape({ language: 'pl', formatCountry: 'PL', timeZone: 'Europe/Warsaw' }).parse({}),
      sqliteBinding: '/drivers/linux-x64.node',
      systemAccount: '',
      fixedClock: null,
      isOnline: () => true,
      onUsed: async (connection) => {
        used.push(connection);
      },
      newReference: () => 'ref',
    },
    first,
  );
  return { office, openings, used, gaveUp: () => gaveUp };
}

describe('which office is open', () => {
  test('at start: the one of the settings', async () => {
    const { office, openings } = session();
    await office.start({ kind: 'demo' });
    expect(openings).toMatchObject([{ office: { id: 'demo', kind: 'demo' }, connection: { kind: 'demo' }, timeZone: 'Europe/Warsaw', online: true }]);
    expect([office.protection(), office.hasSecret(), office.notices()]).toEqual(['demo', false, []]);
  });

  test('another one: with its own folder, key and token; remembered without the token', async () => {
    const { office, openings, used } = session();
    await office.start({ kind: 'demo' });
    expect(await office.use({ ...remote, secret: 'canary' })).toEqual({ ok: true });
    expect(openings[1]).toMatchObject({ office: { kind: 'remote', host: 'a.example' }, connection: { signIn: { kind: 'token', token: 'canary' } }, key: { kind: 'raw' } });
    expect(openings[1]?.folder).not.toBe(openings[0]?.folder);
    expect(used).toEqual([remote]);
    expect([office.connection(), office.protection(), office.hasSecret()]).toEqual([remote, 'system', true]);
    expect(readdirSync(path.join(profile, 'offices'))).toHaveLength(1);
  });

  test('a null secret keeps the one that is stored', async () => {
    const { office, openings } = session();
    await office.use({ ...remote, secret: 'canary' });
    await office.use({ kind: 'demo' });
    await office.use({ ...remote, secret: null });
    expect(openings[2]).toMatchObject({ connection: { signIn: { kind: 'token', token: 'canary' } } });
  });

  test('one that does not open: the one of before is opened again and stays', async () => {
    const { office, openings, used } = session({ kind: 'demo' }, ['office']);
    await office.start({ kind: 'demo' });
    expect(await office.use({ ...remote, secret: 't' })).toEqual({ ok: false, error: { tag: 'unexpected', reference: 'ref' } });
    expect(openings.map(({ office: { kind } }) => kind)).toEqual(['demo', 'remote', 'demo']);
    expect([office.connection(), used]).toEqual([{ kind: 'demo' }, []]);
  });

  test('one whose key is not to be had: refused before the open one is touched', async () => {
    const { office, openings } = session();
    await office.use({ ...remote, secret: 't' });
    await office.use({ kind: 'demo' });
    writeFileSync(path.join(openings[0]?.folder ?? '', 'key.bin'), 'zz');
    expect(await office.use({ ...remote, secret: null })).toMatchObject({ ok: false, error: { tag: 'storage', store: 'key' } });
    expect(openings).toHaveLength(2);
  });

  test('a start without a key is a notice, not a crash; another try may succeed', async () => {
    const first = session();
    await first.office.use({ ...remote, secret: 't' });
    const key = path.join(first.openings[0]?.folder ?? '', 'key.bin');
    writeFileSync(key, 'zz');
    const { office, openings, gaveUp } = session(remote);
    await office.start(remote);
    expect(office.notices()).toMatchObject([{ tag: 'storage', store: 'key', path: key }]);
    expect([openings, gaveUp()]).toEqual([[], 1]);
    rmSync(key);
    await office.restart();
    expect(office.notices()).toEqual([]);
    expect(openings).toHaveLength(1);
  });

  test('the demo office is thrown away, open or not, and the own one stays', async () => {
    const { office, openings } = session();
    await office.start({ kind: 'demo' });
    const demo = openings[0]?.folder ?? '';
    mkdirSync(demo, { recursive: true });
    writeFileSync(path.join(demo, 'ledger.db'), 'tried out');
    expect(await office.discardDemo()).toBe(true);
    expect(existsSync(path.join(demo, 'ledger.db'))).toBe(false);
    expect(openings.map((opening) => opening.office.id)).toEqual(['demo', 'demo']);
    await office.use({ ...remote, secret: 't' });
    mkdirSync(demo, { recursive: true });
    expect(await office.discardDemo()).toBe(true);
    expect(readdirSync(openings[2]?.folder ?? '')).toContain('key.bin');
    expect([existsSync(demo), openings.length]).toEqual([false, 3]);
  });
});
