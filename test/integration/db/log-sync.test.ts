import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLogSync } from '../../../core/db/store/log-sync.ts';
import { aFolder, freshStores } from './support/stores.ts';

test('a ledger waits for its log beside the thread, and for everybody who asked meanwhile at once', async () => {
  const { ledger } = freshStores();
  ledger.sql.run(`INSERT INTO meta (key, value) VALUES ('log', 'written')`);
  await Promise.all([ledger.syncLog?.(), ledger.syncLog?.(), ledger.syncLog?.()]);
  expect(ledger.sql.text(`SELECT value FROM meta WHERE key = 'log'`)).toBe('written');
});

test('a log that is not there is a failure, each time', async () => {
  const path = join(aFolder(), 'store.db');
  const log = createLogSync(path);
  await expect(log.sync()).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(Promise.all([log.sync(), log.sync()])).rejects.toMatchObject({ code: 'ENOENT' });
  writeFileSync(`${path}-wal`, 'frames');
  await log.sync();
  log.close();
  rmSync(`${path}-wal`);
  await expect(log.sync()).rejects.toBeInstanceOf(Error);
});
