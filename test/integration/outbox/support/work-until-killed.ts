import { drizzle } from 'drizzle-orm/better-sqlite3';
import { createConnection, guardFor } from '../../../../core/db/connection.ts';
import type { LedgerDb } from '../../../../core/db/handles.ts';
import { createLogSync } from '../../../../core/db/store/log-sync.ts';
import { openForWork } from '../../../../core/db/store/driver.ts';
import { guardedClient } from '../../../../core/db/store/guarded-client.ts';
import { createOutboxStore } from '../../../../core/db/repositories/outbox.ts';
import { StorageFailure } from '../../../../core/db/failures.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import { estimateTime } from '../../../../core/domain/intents/trusted-time.ts';
import { systemClock, systemIds, systemRandom, systemSleep, systemTurn, systemUptime } from '../../../../core/host/system.ts';
import { createTrustedClock } from '../../../../core/host/trusted-clock.ts';
import { silentLog } from '../../../../core/ports/system.ts';
import { createRemoteService } from '../../../../core/remote/remote-service.ts';
import { createOutbox } from '../../../../core/sync/outbox/outbox.ts';

/**
 * A process of its own that carries out what is in a ledger until it is killed or nothing is
 * left: `work-until-killed.ts ledger url alone|together`. It says `begun` when it starts.
 */
const [path = '', url = '', company = 'alone'] = process.argv.slice(2);
// Without the lock of the office's folder: the very case that leases are for. The file is there, sound and of today.
const client = openForWork({ path, store: 'ledger', key: new Uint8Array(32).fill(7), sqliteBinding: null });
const guard = guardFor({ store: 'ledger', path }, () => {});
const ledger: LedgerDb = { store: 'ledger', sql: createConnection(client, guard), orm: drizzle(guardedClient(client, guard)), syncLog: createLogSync(path).sync };
const store = createOutboxStore(ledger);
const { api, writes, checks } = createRemoteService({
  baseUrl: url,
  priceSheetBaseUrl: null,
  auth: { kind: 'token', token: 'sandbox-developer-token' },
  clock: systemClock,
  sleep: systemSleep,
  ids: systemIds,
  random: systemRandom,
  log: silentLog,
  fetch: (request) => fetch(request),
  limits: { perMinute: null },
});
const clock = createTrustedClock(systemClock, api.serverTime, false);
const waterFile = `${path}.water`;
const engine = createOutbox({
  api,
  writes,
  checks,
  store,
  highWater: {
    get: () => {
      try {
        return Number(readFileSync(waterFile, 'utf8'));
      } catch {
        return store.mark();
      }
    },
    set: (mark) => writeFileSync(waterFile, String(mark)),
  },
  clock,
  time: () => estimateTime({ heard: null, floor: null, wall: systemClock.now(), monotonic: systemClock.monotonic() }),
  uptime: systemUptime,
  sleep: systemSleep,
  turn: systemTurn,
  random: systemRandom,
  ids: systemIds,
  log: silentLog,
  contextOf: () => ruleContext(),
  explain: (thrown) => (thrown instanceof StorageFailure ? thrown.deskError : null),
  refresh: () => Promise.resolve(),
  onChange: () => {},
  onCredentials: () => {},
  isAlone: company === 'alone',
  // The line is a cable in the same machine: nothing turns up seconds later.
  policy: { quietMs: 40, orderLagMs: 60, lookEveryMs: 15, longestPauseMs: 50, leaseMs: company === 'alone' ? 60_000 : 2_000, guardEveryMs: 200 },
});
process.stdout.write('begun\n');
engine.pump();

/** Looks again and again; ends when nothing is open that could still move. */
for (;;) {
  await systemSleep(10);
  engine.pump();
  if (process.env['OUTBOX_DEBUG']) process.stderr.write(JSON.stringify([engine.problem(), engine.line()]) + '\n');
  const open = store.open().filter((row) => row.readable && row.stored.intent.state.kind !== 'needsDecision' && row.stored.intent.state.kind !== 'draft');
  if (open.length === 0) break;
}
await engine.close();
client.close();
process.stdout.write('done\n');
