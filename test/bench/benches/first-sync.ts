import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import { MIRROR_FILE, openStores } from '../../../core/db/open.ts';
import { openForWork } from '../../../core/db/store/driver.ts';
import type { MirrorWriter } from '../../../core/ports/mirror.ts';
import { createSync } from '../../../core/sync/sync.ts';
import type { Bench, BenchRow } from '../support/bench.ts';
import { inOwnProcess } from '../support/inside.ts';
import { KEY } from '../support/offices.ts';
import { connect, SYSTEM } from '../support/office-client.ts';
import { startSandbox } from '../support/sandbox.ts';
import { median, ratioOfMedians } from '../support/statistics.ts';
import type { Pair } from '../support/statistics.ts';

const PAIRS = 1;
/** Five subscriptions each on the average: 50,000 (issue 4). */
const CUSTOMERS = 10_000;

export type SyncSide = { readonly url: string; readonly folder: string };
export type RawSide = { readonly folder: string };
/** `applied`: milliseconds inside the writer of the copy alone; `processor`: the same in processor time. `peak`: the most memory that the process ever held, MB. */
export type Synced = { readonly whole: number; readonly applied: number; readonly processor: number; readonly rows: number; readonly subscriptions: number; readonly peak: number };

/**
 * A first reading of a whole office over HTTP with the real client, pull and encrypted copy, and
 * the rows that came of it written again by bare inserts into an encrypted file without indexes.
 */
export const firstSync: Bench = async (tools) => {
  const ours: Synced[] = [];
  const reference: Synced[] = [];
  for (let pair = 0; pair < (tools.pairs ?? PAIRS); pair += 1) {
    const folder = mkdtempSync(path.join(tmpdir(), 'csp-desk-first-sync-'));
    const sandbox = await startSandbox(tools, CUSTOMERS);
    try {
      ours.push(await inOwnProcess<Synced>(tools, 'first-sync', { url: sandbox.url, folder }));
    } finally {
      sandbox.end();
    }
    reference.push(await inOwnProcess<Synced>(tools, 'raw-rows', { folder }));
    rmSync(folder, { recursive: true, force: true });
  }
  const pairsOf = (pick: (side: Synced) => number): readonly Pair[] => ours.map((one, place) => ({ ours: pick(one), reference: pick(reference[place] ?? one) }));
  const [one] = ours;
  const seconds = (side: readonly Synced[], pick: (one: Synced) => number): string => (median(side.map(pick)) / 1_000).toFixed(1);
  const size = `${one?.subscriptions ?? 0} subscriptions, ${one?.rows ?? 0} rows`;
  const row = (name: string, what: string, figure: BenchRow['figure'], detail: string): BenchRow => ({ name, what, unit: '×', figure, target: null, detail });
  return [
    row('first-sync-apply', `writing the copy during a first sync of ${CUSTOMERS} customers ÷ bare inserts of the same rows`, ratioOfMedians(pairsOf(({ applied }) => applied)), `${seconds(ours, ({ applied }) => applied)} s ÷ ${seconds(reference, ({ applied }) => applied)} s, processor ${seconds(ours, ({ processor }) => processor)} ÷ ${seconds(reference, ({ processor }) => processor)} s; ${size}; the whole sync over HTTP ${seconds(ours, ({ whole }) => whole)} s`),
    row('first-sync-memory', 'most memory of the process that syncs ÷ of the one that inserts', ratioOfMedians(pairsOf(({ peak }) => peak)), `${median(ours.map(({ peak }) => peak)).toFixed(0)} MB ÷ ${median(reference.map(({ peak }) => peak)).toFixed(0)} MB`),
  ];
};

const peak = (): number => process.resourceUsage().maxRSS / 1_024;

/** What runs in the process of our side. */
export async function measureFirstSync({ url, folder }: SyncSide): Promise<Synced> {
  const { service, clock } = connect(url, (request) => fetch(request));
  const stores = openStores({ folder, key: KEY, sqliteBinding: null, clock: SYSTEM.clock, log: SYSTEM.log });
  if (!stores.ok) throw new Error(stores.error.tag);
  const { mirror, close } = stores.value;
  const watch: Watch = { applied: 0, processor: 0 };
  const began = performance.now();
  const sync = createSync({ api: service.api, mirror: timed(createMirrorWriter(mirror, clock), watch), journal: { append: () => {} }, clock, sleep: SYSTEM.sleep, random: SYSTEM.random, log: SYSTEM.log, country: 'DE', onChange: () => {}, explain: () => null, automatic: false });
  sync.start({ full: true });
  while (sync.status().phase === 'running') await SYSTEM.sleep(20);
  const { problem } = sync.status();
  if (problem !== null) throw new Error(JSON.stringify(problem));
  const whole = performance.now() - began;
  const subscriptions = mirror.sql.number('SELECT count(*) FROM subscriptions') ?? 0;
  const rows = TABLES.reduce((sum, table) => sum + (mirror.sql.number(`SELECT count(*) FROM ${table}`) ?? 0), 0);
  await sync.close();
  close();
  return { whole, ...watch, rows, subscriptions, peak: peak() };
}

/** Everything that a first sync fills, row by row. */
const TABLES = ['customers', 'subscriptions', 'orders', 'deadlines', 'labels', 'remainders'] as const;

/** Counts the time inside every call; the driver is synchronous, so that is all of it. What `together` calls in turn is in its time already. */
function timed(writer: MirrorWriter, watch: Watch): MirrorWriter {
  let depth = 0;
  const around = (call: (...values: unknown[]) => unknown) => (...values: unknown[]): unknown => {
    if (depth > 0) return call(...values);
    const began = performance.now();
    const before = process.cpuUsage();
    depth += 1;
    try {
      return call(...values);
    } finally {
      depth -= 1;
      watch.applied += performance.now() - began;
      watch.processor += processorSince(before);
    }
  };
  return Object.fromEntries(Object.entries(writer).map(([name, call]) => [name, around(call as (...values: unknown[]) => unknown)])) as unknown as MirrorWriter;
}

type Watch = { applied: number; processor: number };

/** Milliseconds, of all threads: the disk's waits are not in it. */
function processorSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const A_TRANSACTION = 5_000;

/** What runs in the process of the reference: the same rows, in hand already, into a bare file with the same cipher. */
export function measureRawRows({ folder }: RawSide): Synced {
  const from = openForWork({ path: path.join(folder, MIRROR_FILE), store: 'mirror', key: KEY, sqliteBinding: null });
  const to = openForWork({ path: path.join(folder, 'raw.db'), store: 'mirror', key: KEY, sqliteBinding: null });
  const watch: Watch = { applied: 0, processor: 0 };
  let rows = 0;
  for (const table of TABLES) {
    const columns = (from.pragma(`table_info(${table})`) as { readonly name: string }[]).map(({ name }) => name);
    to.exec(`CREATE TABLE ${table} (${columns.map((name) => (name === 'id' ? 'id INTEGER PRIMARY KEY' : name)).join(', ')})`);
    const insert = to.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
    const write = to.transaction((some: readonly (readonly unknown[])[]) => some.forEach((row) => insert.run(row)));
    for (const some of inPieces(from, table)) {
      const began = performance.now();
      const before = process.cpuUsage();
      write(some);
      watch.applied += performance.now() - began;
      watch.processor += processorSince(before);
      rows += some.length;
    }
  }
  from.close();
  to.close();
  return { whole: watch.applied, ...watch, rows, subscriptions: 0, peak: peak() };
}

function* inPieces(from: Database.Database, table: string): Generator<readonly (readonly unknown[])[]> {
  let some: (readonly unknown[])[] = [];
  for (const row of from.prepare(`SELECT * FROM ${table}`).raw().iterate()) {
    some.push(row as readonly unknown[]);
    if (some.length < A_TRANSACTION) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
