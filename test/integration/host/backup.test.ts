import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BackupView } from '../../../core/contract/backup.ts';
import type { Result } from '../../../core/domain/result.ts';
import type { DeskError } from '../../../core/errors/desk-error.ts';
import { firstReadingEnded, hostOptions, officeIs, removeFolder, startHost, syncIs, temporaryFolder } from '../../builders/host.ts';
import type { DeskClient, RunningHost } from '../../builders/host.ts';
import { personInput } from '../../builders/person.ts';

const PASSPHRASE = 'drei Äpfel und ein Żuraw';
const folder = temporaryFolder();
const elsewhere = mkdtempSync(join(tmpdir(), 'csp-desk-backup-'));
const file = join(elsewhere, 'biuro.cspbackup');
let running: RunningHost;
let made: BackupView;

beforeAll(async () => {
  running = startHost(hostOptions(folder));
  await officeIs(running.client, 'ready');
  await syncIs(running.client, firstReadingEnded);
  await fill(running.client);
});

afterAll(async () => {
  await running.close();
  removeFolder(folder);
  rmSync(elsewhere, { recursive: true, force: true });
});

/** Something of every kind: a quote, a guide, a fact, and a change that waits. */
async function fill(client: DeskClient): Promise<void> {
  const [customer] = (await client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 })).rows;
  const [subscription] = (await client.subscriptions.page({ search: '', filter: 'active', sort: 'customer', direction: 'asc', from: 0, count: 1 })).rows;
  if (!customer || !subscription) throw new Error('the demo office is empty');
  await client.quotes.create({ customerId: customer.id });
  await client.guides.start({ guide: 'registration', customerId: null, customerName: '' });
  await client.outbox.pause();
  await client.outbox.queue({ action: { kind: 'changeSubscription', change: { kind: 'friendlyName', name: 'Nach der Sicherung' } }, customer: { kind: 'known', id: subscription.customerId }, subscriptionId: subscription.id, dependsOn: [], prices: [], draft: false });
}

const value = (result: Result<BackupView, DeskError>): BackupView => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const check = (path: string, passphrase = PASSPHRASE) => running.host.backup({ kind: 'check', path, passphrase });
const passing = (): readonly string[] => readdirSync(folder).filter((name) => name.includes('passing') || name.includes('restored'));

describe('a backup', () => {
  it('is written, read again from the disk, and says what is in it', async () => {
    made = value(await running.host.backup({ kind: 'make', path: file, passphrase: PASSPHRASE }));
    expect(made).toMatchObject({ companyName: 'Chmura Biurowa Demo Sp. z o.o.', isOtherOffice: false, counts: { quotes: 1, guides: 1, openIntents: 1 } });
    expect(await running.client.backup.status()).toMatchObject({ last: { fileName: 'biuro.cspbackup', digest: made.digest }, due: false });
    expect((await running.client.sync.journal({ before: null, limit: 5 })).lines.map(({ event }) => event.code)).toContain('backup.made');
    expect(passing()).toEqual([]);
    expect(readdirSync(elsewhere)).toEqual(['biuro.cspbackup']);
  });

  it('shows nothing of the office to whoever has only the file', () => {
    const bytes = readFileSync(file);
    for (const word of ['Chmura', 'SQLite format', 'Nach der Sicherung', 'registration', 'digest']) expect(bytes.includes(Buffer.from(word))).toBe(false);
  });

  it('is tested without touching anything', async () => {
    expect(value(await check(file))).toEqual(made);
    expect(passing()).toEqual([]);
  });

  it.each<[string, (path: string) => void, object]>([
    ['a byte of the pages that changed', (path) => flip(path, -5_000), { tag: 'storage', problem: 'corrupt' }],
    ['a byte of the sealed part that changed', (path) => flip(path, 300), { tag: 'locked', reason: 'passphraseWrong' }],
    ['an end that is missing', (path) => truncateSync(path, readFileSync(path).length - 4_096), { tag: 'storage', problem: 'corrupt' }],
    ['a file of another kind', (path) => writeFileSync(path, 'PK something else entirely'), { tag: 'storage', problem: 'foreign' }],
    ['an empty file', (path) => writeFileSync(path, ''), { tag: 'storage', problem: 'foreign' }],
    ['no file', (path) => rmSync(path), { tag: 'storage', problem: 'missing' }],
  ])('finds %s, and leaves the office as it is', async (_, spoil, error) => {
    const spoilt = join(elsewhere, 'spoilt.cspbackup');
    copyFileSync(file, spoilt);
    spoil(spoilt);
    for (const kind of ['check', 'restore'] as const) expect(await running.host.backup({ kind, path: spoilt, passphrase: PASSPHRASE })).toMatchObject({ ok: false, error });
    expect(passing()).toEqual([]);
    expect((await running.client.quotes.page({ customerId: null, state: null, from: 0, count: 5 })).total).toBe(1);
    rmSync(spoilt, { force: true });
  });

  it('does not open with another passphrase', async () => {
    expect(await check(file, 'drei Äpfel und ein Zuraw')).toEqual({ ok: false, error: { tag: 'locked', reason: 'passphraseWrong' } });
  });

  it('is not written where nothing can be written', async () => {
    expect(await running.host.backup({ kind: 'make', path: join(elsewhere, 'no', 'such', 'folder.cspbackup'), passphrase: PASSPHRASE })).toMatchObject({ ok: false, error: { tag: 'storage' } });
    expect(passing()).toEqual([]);
  });

  it('comes back whole on a new computer with another key: same digest, and everything open is doubted first', async () => {
    const fresh = temporaryFolder();
    const options = hostOptions(fresh, { key: { kind: 'raw', key: new Uint8Array(randomBytes(32)) } });
    let other = startHost(options);
    await officeIs(other.client, 'ready');
    const restored = value(await other.host.backup({ kind: 'restore', path: file, passphrase: PASSPHRASE }));
    expect(restored.digest).toBe(made.digest);
    await other.close();
    other = startHost(options);
    await officeIs(other.client, 'ready');
    const quotes = await other.client.quotes.page({ customerId: null, state: null, from: 0, count: 5 });
    expect(quotes).toEqual(await running.client.quotes.page({ customerId: null, state: null, from: 0, count: 5 }));
    expect((await other.client.guides.runs()).runs).toHaveLength(1);
    const { rows } = await other.client.outbox.page({ filter: 'open', customerId: null, from: 0, count: 5 });
    expect(rows.map(({ state }) => state.kind)).toEqual(['unknown']);
    const codes = (await other.client.sync.journal({ before: null, limit: 20 })).lines.map(({ event }) => event.code);
    expect(codes).toEqual(expect.arrayContaining(['outbox.restored', 'backup.restored']));
    expect(await other.client.backup.status()).toMatchObject({ restored: { file: 'biuro.cspbackup' } });
    // The ledger that was there before is kept, and nothing else is left lying about.
    expect(readdirSync(fresh).filter((name) => name.startsWith('ledger.db.before-restore-'))).not.toEqual([]);
    expect(existsSync(join(fresh, 'ledger.db.restored'))).toBe(false);
    await other.close();
    removeFolder(fresh);
  });

  it('is for administrators once there is a list of people', async () => {
    await running.client.people.save(personInput({ pin: '4728' }));
    const { person } = await running.client.people.save(personInput({ name: 'Ewa', role: 'resellerEmployee', pin: '9163' }));
    await running.client.people.signIn({ id: person.id, pin: '9163' });
    for (const kind of ['make', 'check', 'restore'] as const) expect(await running.host.backup({ kind, path: file, passphrase: PASSPHRASE })).toEqual({ ok: false, error: { tag: 'notAllowed', missing: ['administrator'], limit: null } });
    await running.client.people.lock({ because: 'lock' });
    expect(await check(file)).toEqual({ ok: false, error: { tag: 'locked', reason: 'personNeeded' } });
  });
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  const place = at < 0 ? bytes.length + at : at;
  const hexDigit = bytes.subarray(place, place + 1).toString('latin1');
  bytes[place] = at < 0 ? (bytes[place] ?? 0) ^ 1 : (hexDigit === 'a' ? 'b' : 'a').charCodeAt(0);
  writeFileSync(path, bytes);
}
