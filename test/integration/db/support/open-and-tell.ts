import Database from 'better-sqlite3';
import { openStores } from '../../../../core/db/open.ts';
import { silentLog } from '../../../../core/ports/system.ts';
import { handClock } from '../../../builders/clock.ts';

/** Nobody's ids: permissions do not bind the superuser, so a superuser gives its rights away first. */
const NOBODY = 65_534;

/** Opens the stores of a folder and prints the failure, or `open`, as JSON. */
const [folder = ''] = process.argv.slice(2);
// The driver's binding lies where only the superuser may read, perhaps: it is loaded before.
new Database(':memory:').close();
if (process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
const opened = openStores({ folder, key: new Uint8Array(32).fill(7), sqliteBinding: null, clock: handClock(), log: silentLog });
process.stdout.write(JSON.stringify(opened.ok ? 'open' : opened.error));
if (opened.ok) opened.value.close();
