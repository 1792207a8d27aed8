import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { DAY, after } from '../../../core/domain/time/instant.ts';
import { fixedClock, systemSleep } from '../../../core/host/system.ts';
import { createSandbox } from '../../../core/sandbox/sandbox.ts';
import { firstReadingEnded, hostOptions, NOW, officeIs, removeFolder, startHost, syncIs, temporaryFolder } from '../../builders/host.ts';
import type { RunningHost } from '../../builders/host.ts';
import type { HostOptions } from '../../../core/host/host.ts';
import type { Sleep } from '../../../core/ports/system.ts';

/** Waits of minutes pass in milliseconds; they must still let other work happen. */
const briefly: Sleep = (milliseconds, signal) => systemSleep(Math.min(milliseconds, 5), signal);

const folders: string[] = [];
const running: RunningHost[] = [];

function newFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
}
function start(folder: string, overrides: Partial<HostOptions> = {}): RunningHost {
  const host = startHost(hostOptions(folder, overrides));
  running.push(host);
  return host;
}

/** Ids of all subscriptions and when their first term began: neither changes while time goes on. */
async function everySubscription({ client }: RunningHost): Promise<string[]> {
  const { rows } = await client.subscriptions.page({ search: '', filter: 'all', sort: 'customer', direction: 'asc', from: 0, count: 500 });
  return rows.map(({ id }) => id).toSorted();
}

afterEach(async () => {
  for (const host of running.splice(0)) await host.close();
  for (const folder of folders.splice(0)) removeFolder(folder);
});

describe('the demo office', () => {
  test('opens again with what was read, and keeps its dates for a week', async () => {
    const folder = newFolder();
    const first = start(folder);
    await syncIs(first.client, firstReadingEnded);
    const before = await everySubscription(first);
    await first.close();

    const later = start(folder, { clock: fixedClock(after(NOW, 2 * DAY)) });
    await officeIs(later.client, 'ready');
    expect(await everySubscription(later)).toEqual(before);
  });

  test('begins anew after a week, so that windows are open again; its quotes stay', async () => {
    const folder = newFolder();
    const first = start(folder);
    await syncIs(first.client, firstReadingEnded);
    const [row] = (await first.client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 })).rows;
    const draft = await first.client.quotes.create({ customerId: row?.id ?? '' });
    await first.close();

    const later = start(folder, { clock: fixedClock(after(NOW, 30 * DAY)) });
    await syncIs(later.client, firstReadingEnded);
    expect((await later.client.subscriptions.counts()).windowOpen).toBeGreaterThan(5);
    expect((await later.client.quotes.get({ id: draft.id })).customerName).toBe(row?.name);
  });
});

describe('a real office without a key store', () => {
  const remote = { office: { id: 'r', kind: 'remote', host: 'service.example' }, key: { kind: 'passphrase' } } as const;
  const sandbox = createSandbox({ customers: 30, clock: fixedClock(NOW), now: NOW, running: false, tokens: { developerToken: 'letmein' } });
  const connection = { kind: 'remote', url: 'https://service.example', country: 'PL', signIn: { kind: 'token', token: 'letmein' } } as const;
  const options = { ...remote, connection, fetch: sandbox.fetch };

  test('asks for a new passphrase, then for that one, and opens with no other', async () => {
    const folder = newFolder();
    const first = start(folder, options);
    expect(await officeIs(first.client, 'locked')).toMatchObject({ passphrase: 'new', wrong: false });
    await expect(first.client.customers.counts()).rejects.toMatchObject({ data: { tag: 'locked' } });
    expect(await first.client.office.unlock({ passphrase: 'correct horse battery staple' })).toEqual({ unlocked: true });
    await syncIs(first.client, firstReadingEnded);
    await first.close();

    const second = start(folder, options);
    expect(await officeIs(second.client, 'locked')).toMatchObject({ passphrase: 'known' });
    expect(await second.client.office.unlock({ passphrase: 'wrong' })).toEqual({ unlocked: false });
    expect(await officeIs(second.client, 'locked')).toMatchObject({ wrong: true });
    expect(await second.client.office.unlock({ passphrase: 'correct horse battery staple' })).toEqual({ unlocked: true });
    expect((await second.client.customers.counts()).all).toBe(30);
  });

  test('takes another passphrase from whoever knows the one in use, and opens with that one afterwards', async () => {
    const folder = newFolder();
    const from = 'correct horse battery staple';
    const to = 'zielona łąka za Odrą';
    const first = start(folder, options);
    await first.client.office.unlock({ passphrase: from });
    await syncIs(first.client, firstReadingEnded);
    await expect(first.client.office.changePassphrase({ from: 'a guess of mine', to })).rejects.toMatchObject({ data: { tag: 'locked', reason: 'passphraseWrong' } });
    await expect(first.client.office.changePassphrase({ from, to: 'too short' })).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ path: 'to', problem: 'short' }] } });
    expect(await first.client.office.changePassphrase({ from, to })).toEqual({ changed: true });
    const { lines } = await first.client.sync.journal({ before: null, limit: 3 });
    expect(lines.map(({ event }) => event.code)).toContain('passphrase.changed');
    expect(JSON.stringify(lines)).not.toContain('Odrą');
    expect((await first.client.customers.counts()).all).toBe(30);
    await first.close();

    const second = start(folder, options);
    expect(await second.client.office.unlock({ passphrase: from })).toEqual({ unlocked: false });
    expect(await second.client.office.unlock({ passphrase: to })).toEqual({ unlocked: true });
    expect((await second.client.customers.counts()).all).toBe(30);
  });

  test('is reminded of a backup once there is something to lose; the demo never is', async () => {
    const folder = newFolder();
    const passphrase = 'correct horse battery staple';
    const first = start(folder, options);
    await first.client.office.unlock({ passphrase });
    await syncIs(first.client, firstReadingEnded);
    expect(await first.client.backup.status()).toMatchObject({ last: null, due: false });
    await first.close();
    const muchLater = fixedClock(after(NOW, 40 * DAY));
    const gone = Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
    const later = start(folder, { ...options, clock: muchLater, fetch: () => Promise.reject(gone), sleep: briefly });
    await later.client.office.unlock({ passphrase });
    expect(await later.client.backup.status()).toMatchObject({ last: null, due: true });

    const demo = newFolder();
    const sample = start(demo);
    await syncIs(sample.client, firstReadingEnded);
    await sample.close();
    const old = start(demo, { clock: muchLater });
    await officeIs(old.client, 'ready');
    expect(await old.client.backup.status()).toMatchObject({ due: false });
  });

  test('leaves no customer name, token or passphrase in any file', async () => {
    const folder = newFolder();
    const desk = start(folder, options);
    await desk.client.office.unlock({ passphrase: 'correct horse battery staple' });
    await syncIs(desk.client, firstReadingEnded);
    await desk.close();
    const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    for (const secret of ['Müller', 'uraw Sp', 'letmein', 'correct horse', 'onmicrosoft']) expect(bytes.includes(secret), secret).toBe(false);
  });

  test('stays readable when the service is gone, and says what is wrong', async () => {
    const folder = newFolder();
    const first = start(folder, options);
    await first.client.office.unlock({ passphrase: 'correct horse battery staple' });
    await syncIs(first.client, firstReadingEnded);
    await first.close();

    const gone = Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
    const offline = start(folder, { ...options, fetch: () => Promise.reject(gone), sleep: briefly });
    await offline.client.office.unlock({ passphrase: 'correct horse battery staple' });
    await offline.client.sync.start({ full: false });
    const status = await syncIs(offline.client, ({ problem }) => problem !== null);
    expect(status.problem).toMatchObject({ tag: 'offline' });
    expect((await offline.client.customers.counts()).all).toBe(30);
  });
});

describe('files that cannot be used', () => {
  test('a foreign mirror is set aside under another name and read again', async () => {
    const folder = newFolder();
    const first = start(folder);
    await syncIs(first.client, firstReadingEnded);
    await first.close();
    for (const name of ['mirror.db-wal', 'mirror.db-shm']) writeFileSync(join(folder, name), '');
    writeFileSync(join(folder, 'mirror.db'), 'this is a shopping list, not a database');

    const again = start(folder);
    const state = await officeIs(again.client, 'ready');
    expect(state).toMatchObject({ setAside: [{ store: 'mirror' }] });
    await syncIs(again.client, firstReadingEnded);
    expect((await again.client.customers.counts()).all).toBe(60);
    expect(readdirSync(folder).some((name) => name.startsWith('mirror.db.broken-'))).toBe(true);
  });

  test('a broken ledger is never replaced by itself; a person may set it aside', async () => {
    const folder = newFolder();
    const first = start(folder);
    await syncIs(first.client, firstReadingEnded);
    await first.close();
    writeFileSync(join(folder, 'ledger.db'), 'gone');

    const again = start(folder);
    const state = await officeIs(again.client, 'broken');
    expect(state).toMatchObject({ error: { tag: 'storage', store: 'ledger' } });
    expect(readFileSync(join(folder, 'ledger.db'), 'utf8')).toBe('gone');
    const { keptAs } = await again.client.office.setLedgerAside();
    await officeIs(again.client, 'ready');
    expect(keptAs).not.toBeNull();
    expect(readFileSync(join(folder, keptAs ?? ''), 'utf8')).toBe('gone');
  });

  test('a folder that is open already refuses a second host', async () => {
    const folder = newFolder();
    const first = start(folder);
    await officeIs(first.client, 'ready');
    const second = start(folder);
    expect(await officeIs(second.client, 'broken')).toMatchObject({ error: { tag: 'storage', problem: 'inUse' } });
  });
});
