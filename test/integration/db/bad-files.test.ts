import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import { openStores, setLedgerAside } from '../../../core/db/open.ts';
import * as customers from '../../../core/db/repositories/customers.ts';
import { append, page } from '../../../core/db/repositories/journal.ts';
import { openDriver, openForWork } from '../../../core/db/store/driver.ts';
import { after, SECOND } from '../../../core/domain/time/instant.ts';
import { NOW } from '../../builders/clock.ts';
import { aCustomerSummary, received } from '../../builders/customer.ts';
import { inventory, sha256 } from './support/files.ts';
import { aFolder, ANOTHER_KEY, KEY, openOrFail, options } from './support/stores.ts';
import { customerCounts } from '../../builders/customer-counts.ts';

/** An office with something in both stores, closed. */
function aUsedFolder(): string {
  const folder = aFolder();
  const { ledger, mirror, close } = openOrFail(options(folder));
  append(ledger, { at: NOW, event: { code: 'customer.added', name: 'Żabka Sowa' }, correlationId: null });
  createMirrorWriter(mirror, { now: () => NOW }).putCustomerPage({ customers: [received(aCustomerSummary())], asOf: NOW, nextCursor: null });
  close();
  return folder;
}

const PAGE = 4_096;
const damagePage = (path: string, number: number): void => {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, number * PAGE, (number + 1) * PAGE);
  writeFileSync(path, bytes);
};

function pageOfCustomers(folder: string): number {
  const { mirror, close } = openOrFail(options(folder));
  const page = mirror.sql.number(`SELECT max(pageno) FROM dbstat WHERE name = 'customers'`);
  close();
  return page ?? 0;
}

type Damage = readonly [name: string, problem: string, spoil: (path: string, store: 'ledger' | 'mirror') => void];

const DAMAGES: readonly Damage[] = [
  ['its first bytes are zero', 'foreign', (path) => writeFileSync(path, Buffer.concat([Buffer.alloc(100), readFileSync(path).subarray(100)]))],
  ['its first page is damaged behind the mark', 'corrupt', (path) => writeFileSync(path, readFileSync(path).fill(1, 200, 300))],
  ['it is cut off in the middle', 'corrupt', (path) => truncateSync(path, PAGE + 1_000)],
  ['a text lies in its place', 'foreign', (path) => writeFileSync(path, 'Umowa najmu lokalu, strona 1. '.repeat(500))],
  ['a few letters lie in its place', 'foreign', (path) => writeFileSync(path, 'hi')],
  ['an unencrypted database lies in its place', 'foreign', (path) => aPlainDatabase(path)],
  ['it was written with another key', 'wrongKey', (path, store) => aStoreWithAnotherKey(path, store)],
];

function aPlainDatabase(path: string): void {
  rmSync(path);
  const client = openDriver(path, null, {});
  client.exec('CREATE TABLE bookmarks (url TEXT)');
  client.close();
}

function aStoreWithAnotherKey(path: string, store: 'ledger' | 'mirror'): void {
  const elsewhere = aFolder();
  openOrFail(options(elsewhere, { key: ANOTHER_KEY })).close();
  copyFileSync(join(elsewhere, `${store}.db`), path);
}

describe('a mirror that cannot be used', () => {
  test.each(DAMAGES)('because %s is kept under another name and replaced: %s', (_, problem, spoil) => {
    const folder = aUsedFolder();
    const path = join(folder, 'mirror.db');
    spoil(path, 'mirror');
    const before = sha256(path);
    const { mirror, ledger, setAside } = openOrFail(options(folder));
    expect(setAside).toEqual([{ store: 'mirror', problem, keptAs: 'mirror.db.broken-20261122-090000' }]);
    expect(sha256(join(folder, 'mirror.db.broken-20261122-090000'))).toBe(before);
    expect(customerCounts(mirror, NOW).all).toBe(0);
    expect(page(ledger, { before: null, limit: 1 }).lines).toHaveLength(1);
  });

  test('never takes the name of one that was kept before', () => {
    const folder = aUsedFolder();
    for (const name of ['mirror.db.broken-20261122-090000', 'mirror.db.broken-20261122-090000-2', 'mirror.db.broken-20261122-090000-3']) {
      writeFileSync(join(folder, 'mirror.db'), name);
      const opened = openOrFail(options(folder));
      expect(opened.setAside[0]?.keptAs).toBe(name);
      opened.close();
    }
    expect(readFileSync(join(folder, 'mirror.db.broken-20261122-090000'), 'utf8')).toBe('mirror.db.broken-20261122-090000');
  });

  test('takes its log along, so that both can still be read together', () => {
    const folder = aUsedFolder();
    writeFileSync(join(folder, 'mirror.db'), 'no database');
    writeFileSync(join(folder, 'mirror.db-wal'), 'its log');
    openOrFail(options(folder));
    expect(readFileSync(join(folder, 'mirror.db.broken-20261122-090000-wal'), 'utf8')).toBe('its log');
  });

  test('and is empty is simply filled', () => {
    const folder = aUsedFolder();
    truncateSync(join(folder, 'mirror.db'), 0);
    const { setAside, mirror } = openOrFail(options(folder));
    expect([setAside, customerCounts(mirror, NOW).all]).toEqual([[], 0]);
  });

  test('a damaged page inside is met when it is read, and the next start replaces the file', () => {
    const folder = aUsedFolder();
    const path = join(folder, 'mirror.db');
    damagePage(path, pageOfCustomers(folder) - 1);
    const first = openOrFail(options(folder));
    expect(first.setAside).toEqual([]);
    expect(() => customers.get(first.mirror, aCustomerSummary().id, NOW)).toThrow(expect.objectContaining({ deskError: { tag: 'storage', problem: 'corrupt', store: 'mirror', path, keptAs: null } }));
    first.close();
    const second = openOrFail(options(folder));
    expect(second.setAside).toMatchObject([{ store: 'mirror', problem: 'corrupt' }]);
    expect(customerCounts(second.mirror, NOW).all).toBe(0);
    second.close();
    expect(openOrFail(options(folder)).setAside).toEqual([]);
  });
});

describe('a ledger that cannot be used', () => {
  const DESTROYED: readonly Damage[] = [...DAMAGES, ['it is empty', 'corrupt', (path) => truncateSync(path, 0)], ['it is gone', 'missing', (path) => rmSync(path)]];

  test.each(DESTROYED)('because %s stays where it is and is named: %s', (_, problem, spoil) => {
    const folder = aUsedFolder();
    const path = join(folder, 'ledger.db');
    spoil(path, 'ledger');
    const before = inventory(folder);
    expect(openStores(options(folder))).toEqual({ ok: false, error: { tag: 'storage', problem, store: 'ledger', path, keptAs: null } });
    expect(inventory(folder)).toEqual(before);
  });

  test.each(DESTROYED)('because %s gives way when a person says so', (_, problem, spoil) => {
    const folder = aUsedFolder();
    const path = join(folder, 'ledger.db');
    spoil(path, 'ledger');
    const before = existsSync(path) ? sha256(path) : null;
    const outcome = setLedgerAside(options(folder));
    expect(outcome).toEqual({ ok: true, value: { keptAs: problem === 'missing' ? null : 'ledger.db.broken-20261122-090000' } });
    if (before !== null) expect(sha256(join(folder, 'ledger.db.broken-20261122-090000'))).toBe(before);
    const { ledger, mirror } = openOrFail(options(folder));
    expect(page(ledger, { before: null, limit: 10 }).lines).toEqual([]);
    expect(customerCounts(mirror, NOW).all).toBe(1);
  });
});

describe('both stores under another key', () => {
  test('are refused untouched, and open again with their own', () => {
    const folder = aUsedFolder();
    const before = inventory(folder);
    expect(openStores(options(folder, { key: ANOTHER_KEY }))).toMatchObject({ ok: false, error: { tag: 'storage', problem: 'wrongKey', store: 'ledger' } });
    expect(inventory(folder)).toEqual(before);
    const { mirror } = openOrFail(options(folder));
    expect(customerCounts(mirror, NOW).all).toBe(1);
  });
});

describe('a store of a newer program', () => {
  const raise = (folder: string, store: 'ledger' | 'mirror'): void => {
    const client = openForWork({ path: join(folder, `${store}.db`), store, key: KEY, sqliteBinding: null });
    client.pragma('user_version = 999');
    client.close();
  };

  test.each(['ledger', 'mirror'] as const)('is refused and not a byte of the %s changes', (store) => {
    const folder = aUsedFolder();
    raise(folder, store);
    const before = inventory(folder);
    expect(openStores(options(folder))).toEqual({
      ok: false,
      error: { tag: 'storage', problem: 'newer', store, path: join(folder, `${store}.db`), keptAs: null },
    });
    expect(inventory(folder, (name) => name === `${store}.db`)).toEqual({ [`${store}.db`]: before[`${store}.db`] });
    expect(readdirSync(folder).filter((name) => name.includes('broken'))).toEqual([]);
  });
});

test('each store refuses the other one in its place', () => {
  const folder = aUsedFolder();
  copyFileSync(join(folder, 'mirror.db'), join(folder, 'ledger.db'));
  expect(openStores(options(folder))).toMatchObject({ ok: false, error: { store: 'ledger', problem: 'wrongKey' } });
});

test('a folder in the place of a store is no store', () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'ledger.db'));
  expect(openStores(options(folder))).toMatchObject({ ok: false, error: { tag: 'storage', problem: 'foreign' } });
});

test('a later clock gives a later name', () => {
  const folder = aUsedFolder();
  writeFileSync(join(folder, 'mirror.db'), 'no database');
  expect(openOrFail(options(folder, { clock: { now: () => after(NOW, 75 * SECOND), monotonic: () => 0 } })).setAside[0]?.keptAs).toBe('mirror.db.broken-20261122-090115');
});
