import { openStores } from '../../../../core/db/open.ts';
import { silentLog } from '../../../../core/ports/system.ts';
import { handClock } from '../../../builders/clock.ts';

/** Opens the stores of a folder and prints the failure, or `open`, as JSON. */
const [folder = ''] = process.argv.slice(2);
const opened = openStores({ folder, key: new Uint8Array(32).fill(7), sqliteBinding: null, clock: handClock(), log: silentLog });
process.stdout.write(JSON.stringify(opened.ok ? 'open' : opened.error));
if (opened.ok) opened.value.close();
