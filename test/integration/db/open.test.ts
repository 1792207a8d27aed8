import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import { openStores, setLedgerAside } from '../../../core/db/open.ts';
import { append, page } from '../../../core/db/repositories/journal.ts';
import * as quotes from '../../../core/db/repositories/quotes.ts';
import { NOW } from '../../builders/clock.ts';
import { aCustomer, customerAnswers, received } from '../../builders/customer.ts';
import { quoteInput } from '../../builders/stored-quote.ts';
import { bytesOf } from './support/files.ts';
import { aFolder, freshStores, openOrFail, options } from './support/stores.ts';

const PLANTED = 'Zaszyfrowana Kanarkowa sp. z o.o.';

describe('new stores', () => {
  test('lie in a folder that is made for them, with nothing set aside', () => {
    const folder = join(aFolder(), 'offices', 'demo');
    const { setAside } = openOrFail(options(folder));
    expect(setAside).toEqual([]);
    expect(readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(['ledger.db', 'mirror.db', 'office.lock']);
  });

  test('are for this user alone', () => {
    const folder = join(aFolder(), 'office');
    openOrFail(options(folder));
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o077).toBe(0);
  });
});

describe('every open', () => {
  test('syncs the ledger fully and the mirror normally, the second time too', () => {
    const folder = aFolder();
    for (let round = 1; round <= 3; round += 1) {
      const { ledger, mirror, close } = openOrFail(options(folder));
      expect([ledger.sql.number('PRAGMA synchronous'), mirror.sql.number('PRAGMA synchronous')]).toEqual([2, 1]);
      append(ledger, { at: NOW, event: { code: 'sync.cancelled' }, correlationId: null });
      close();
    }
  });

  test.each([
    ['temp_store', 2],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['secure_delete', 1],
    ['foreign_keys', 1],
  ])('sets %s to %s in both stores', (pragma, value) => {
    const { ledger, mirror } = freshStores();
    for (const { sql } of [ledger, mirror]) expect(sql.value(`PRAGMA ${pragma}`)).toBe(value);
  });

  test('finds what was written before', () => {
    const folder = aFolder();
    const first = openOrFail(options(folder));
    append(first.ledger, { at: NOW, event: { code: 'customer.added', name: PLANTED }, correlationId: 'abc' });
    first.close();
    const { lines } = page(openOrFail(options(folder)).ledger, { before: null, limit: 10 });
    expect(lines).toEqual([{ id: 1, at: NOW, event: { code: 'customer.added', name: PLANTED }, correlationId: 'abc' }]);
  });
});

describe('nothing lies readable on the disk', () => {
  const write = (folder: string): void => {
    const { ledger, mirror } = openOrFail(options(folder));
    createMirrorWriter(mirror, { now: () => NOW }).putCustomerAnswers([customerAnswers({ customer: received(aCustomer({ companyName: PLANTED }), { companyName: PLANTED }) })]);
    quotes.save(ledger, { input: quoteInput({ subject: PLANTED }), customerName: PLANTED, commitmentMinor: 1, at: NOW });
    append(ledger, { at: NOW, event: { code: 'customer.added', name: PLANTED }, correlationId: null });
  };

  test('neither in the files nor in their logs, while open', () => {
    const folder = aFolder();
    write(folder);
    const bytes = bytesOf(folder);
    expect(bytes.length).toBeGreaterThan(100_000);
    for (const word of [PLANTED, 'Kanarkowa', 'kanarkowa', 'CREATE TABLE', 'SQLite format 3']) expect(bytes.includes(word)).toBe(false);
  });

  test('and looks like noise page by page', () => {
    const folder = aFolder();
    write(folder);
    const file = readFileSync(join(folder, 'ledger.db'));
    const pages = Array.from({ length: Math.floor(file.length / 4_096) }, (_, at) => file.subarray(at * 4_096, (at + 1) * 4_096));
    expect(pages.length).toBeGreaterThan(5);
    for (const bytes of pages) expect(entropy(bytes)).toBeGreaterThan(7.9);
  });
});

/** Bits per byte. */
function entropy(bytes: Uint8Array): number {
  const counts = new Map<number, number>();
  for (const byte of bytes) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / bytes.length) * Math.log2(count / bytes.length), 0);
}

describe('a profile opened twice', () => {
  test('is refused, and the first goes on', () => {
    const folder = aFolder();
    const { ledger } = openOrFail(options(folder));
    expect(openStores(options(folder))).toEqual({ ok: false, error: { tag: 'storage', problem: 'inUse', store: 'ledger', path: folder, keptAs: null } });
    expect(setLedgerAside(options(folder))).toMatchObject({ ok: false, error: { problem: 'inUse' } });
    append(ledger, { at: NOW, event: { code: 'sync.cancelled' }, correlationId: null });
  });

  test('opens again once the first has closed', () => {
    const folder = aFolder();
    openOrFail(options(folder)).close();
    openOrFail(options(folder));
  });

  test('a file of somebody else under the name of the lock is kept and locks nobody out', () => {
    const folder = aFolder();
    const text = 'Somebody wrote a note here. '.repeat(100);
    writeFileSync(join(folder, 'office.lock'), text);
    openOrFail(options(folder));
    expect(readFileSync(join(folder, 'office.lock.broken-20261122-090000'), 'utf8')).toBe(text);
    expect(openStores(options(folder))).toMatchObject({ ok: false, error: { problem: 'inUse' } });
  });
});
