import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StorageFailure } from '../../../core/db/failures.ts';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import * as journal from '../../../core/db/repositories/journal.ts';
import { save } from '../../../core/db/repositories/quotes.ts';
import { DEFAULT_SIZE, office } from '../../bench/data.ts';
import { NOW } from '../../builders/clock.ts';
import { aQuoteId, quoteInput } from '../../builders/stored-quote.ts';
import { aFolder, freshStores } from './support/stores.ts';
import { customerCounts } from '../../builders/customer-counts.ts';

const failure = (work: () => unknown): unknown => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof StorageFailure ? error.deskError : error;
  }
};

describe('a full disk', () => {
  test('stops a write to the ledger, keeps what was promised, and lets go on when there is room again', () => {
    const { ledger } = freshStores();
    ledger.sql.number(`PRAGMA max_page_count = ${(ledger.sql.number('PRAGMA page_count') ?? 0) + 4}`);
    const write = (number: number): unknown =>
      failure(() => {
        save(ledger, { input: quoteInput({ id: aQuoteId(number), introduction: 'x'.repeat(2_000) }), customerName: 'Żabka', commitmentMinor: 1, at: NOW });
        journal.append(ledger, { at: NOW, event: { code: 'customer.added', name: 'y'.repeat(500) }, correlationId: null });
      });
    let promised = 0;
    while (write(promised + 1) === null) promised += 1;
    expect(write(promised + 1)).toMatchObject({ tag: 'storage', problem: 'full', store: 'ledger' });
    expect(ledger.sql.number('SELECT count(*) FROM quotes')).toBeGreaterThanOrEqual(promised);
    expect(journal.page(ledger, { before: null, limit: 200 }).lines).toHaveLength(promised);
    expect(ledger.sql.numbers('SELECT id FROM quotes q WHERE NOT EXISTS (SELECT 1 FROM quote_lines l WHERE l.quote_id = q.id)')).toEqual([]);
    ledger.sql.number('PRAGMA max_page_count = 100000');
    expect(write(promised + 1)).toBeNull();
  });

  test('undoes a whole batch of the mirror, and the names that it invented with it', () => {
    const { mirror } = freshStores();
    const writer = createMirrorWriter(mirror, { now: () => NOW });
    const batch = [...office({ ...DEFAULT_SIZE, customers: 200 })];
    mirror.sql.number(`PRAGMA max_page_count = ${(mirror.sql.number('PRAGMA page_count') ?? 0) + 20}`);
    expect(failure(() => writer.putCustomerAnswers(batch))).toMatchObject({ tag: 'storage', problem: 'full', store: 'mirror' });
    expect(customerCounts(mirror, NOW).all).toBe(0);
    mirror.sql.number('PRAGMA max_page_count = 100000');
    writer.putCustomerAnswers(batch);
    expect(customerCounts(mirror, NOW).all).toBe(200);
    expect(mirror.sql.number('SELECT count(*) FROM subscriptions s WHERE NOT EXISTS (SELECT 1 FROM labels l WHERE l.id = s.product_label)')).toBe(0);
  });
});

/** Permissions do not bind the superuser: a child that gives such rights away does the opening. */
const isSuperuser = process.getuid?.() === 0;

describe('a folder that may not be written', () => {
  const opener = fileURLToPath(new URL('support/open-and-tell.ts', import.meta.url));
  const tell = (folder: string): unknown => {
    const { stdout, stderr } = spawnSync(process.execPath, [opener, folder], { encoding: 'utf8' });
    return stdout === '' ? stderr : JSON.parse(stdout);
  };

  test.skipIf(process.platform === 'win32')('is named as such, new or used', () => {
    const folder = join(aFolder(), 'office');
    chmodSync(join(folder, '..'), 0o755);
    mkdirSync(folder);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    expect(tell(folder)).toEqual({ tag: 'storage', problem: 'readOnly', store: 'ledger', path: folder, keptAs: null });
    expect(tell(join(folder, 'deeper'))).toMatchObject({ tag: 'storage', problem: 'readOnly' });
  });

  test.skipIf(process.platform === 'win32')('with files that may only be read is named as such', () => {
    const folder = aFolder();
    chmodSync(folder, 0o777);
    expect(tell(folder)).toBe('open');
    chmodSync(join(folder, 'ledger.db'), 0o444);
    if (isSuperuser) chownSync(join(folder, 'ledger.db'), 0, 0);
    expect(tell(folder)).toMatchObject({ tag: 'storage', problem: 'readOnly', store: 'ledger', path: join(folder, 'ledger.db') });
  });
});
