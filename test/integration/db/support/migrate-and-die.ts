import { ledgerMigrations } from '../../../../core/db/migrations/ledger/index.ts';
import { migrate } from '../../../../core/db/migrations/migrate.ts';
import { openForWork } from '../../../../core/db/store/driver.ts';
import { NOW } from '../../../builders/clock.ts';

/** Runs a further step on a ledger and kills itself before its statement number `at`. */
const [path = '', at = '1'] = process.argv.slice(2);
const client = openForWork({ path, store: 'ledger', key: new Uint8Array(32).fill(7), sqliteBinding: null });
client.function('die', { directOnly: false }, () => process.kill(process.pid, 'SIGKILL'));

const statements = ['ALTER TABLE quotes ADD COLUMN priority INTEGER NOT NULL DEFAULT 0', `UPDATE journal SET code = 'moved'`];
statements.splice(Number(at) - 1, 0, 'SELECT die()');
migrate(client, [...ledgerMigrations, { number: ledgerMigrations.length + 1, name: 'priority', sql: statements.join(';\n') }], { at: NOW, beforeChange: () => {} });
