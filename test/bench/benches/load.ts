import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type Database from 'better-sqlite3';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import { openStores } from '../../../core/db/open.ts';
import { customers, deadlines, subscriptions } from '../../../core/db/schema/mirror.ts';
import { openForWork } from '../../../core/db/store/driver.ts';
import { toDetailColumns, toNewRow } from '../../../core/db/writer/customer-row.ts';
import { deadlinesOf } from '../../../core/db/writer/deadlines.ts';
import { toSubscriptionRow } from '../../../core/db/writer/subscription-row.ts';
import type { CustomerAnswers } from '../../../core/ports/mirror.ts';
import type { Received } from '../../../core/ports/remote-api.ts';
import type { Subscription } from '../../../core/domain/subscriptions/subscription.ts';
import { silentLog } from '../../../core/ports/system.ts';
import { DEFAULT_SIZE } from '../data.ts';
import type { OfficeSize } from '../data.ts';
import type { Bench, BenchRow, BenchTools } from '../support/bench.ts';
import { batches, CLOCK, KEY } from '../support/offices.ts';
import { measurePairs } from '../support/pairs.ts';
import { median, ratioOfMedians } from '../support/statistics.ts';
import type { Pair } from '../support/statistics.ts';

const PAIRS = 3;
const CUSTOMERS = 100_000;

export type LoadSide = 'ours' | 'reference';

/** Milliseconds on the wall, and on the processors: the second does not mind what else the machine does. */
export type LoadTime = { readonly wall: number; readonly processor: number };

/** Both sides parse the same answers; ours then writes all it keeps, the reference bare rows. */
export const load: Bench = async (tools) => {
  const processor: { readonly [side in LoadSide]: number[] } = { ours: [], reference: [] };
  const measure = (side: LoadSide) => async (): Promise<number> => {
    const time = await inOwnProcess(tools, side);
    processor[side].push(time.processor);
    return time.wall;
  };
  const walls = await measurePairs({ ours: measure('ours'), reference: measure('reference') }, { pairs: tools.pairs ?? PAIRS, thrownAway: 0 });
  const processors = processor.ours.map((ours, place) => ({ ours, reference: processor.reference[place] ?? Number.NaN }));
  return [row('load', 'first load of 500,000 subscriptions ÷ (JSON.parse + best raw insert)', walls), row('load-processor', 'the same in processor time', processors)];
};

const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(1);

function row(name: string, what: string, pairs: readonly Pair[]): BenchRow {
  const detail = `${seconds(median(pairs.map(({ ours }) => ours)))} s ÷ ${seconds(median(pairs.map(({ reference }) => reference)))} s, ${pairs.length} pairs`;
  return { name, what, unit: '×', figure: ratioOfMedians(pairs), target: 2, detail };
}

/** A fresh process for each load: nobody inherits a warm heap. */
function inOwnProcess(tools: BenchTools, side: LoadSide): Promise<LoadTime> {
  const child = spawn(tools.node, [path.resolve('test', 'bench', 'run.ts'), '--inside', side], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => {
    said += String(text);
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      const last = said.trim().split('\n').at(-1) ?? '';
      if (code === 0 && last.startsWith('{')) resolve(JSON.parse(last) as LoadTime);
      else reject(new Error(`the load ended (${code}): ${said}`));
    });
  });
}

/** What runs in that process. Making up the answers does not count; how long the rest took. */
export function measureLoad(side: LoadSide): LoadTime {
  const folder = mkdtempSync(path.join(tmpdir(), 'csp-desk-load-'));
  try {
    return side === 'ours' ? measureOurs(folder) : measureReference(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SIZE: OfficeSize = { ...DEFAULT_SIZE, customers: CUSTOMERS, ordersEach: 0 };

function stopWatch() {
  const total = { wall: 0, processor: 0 };
  return {
    count: <Value>(work: () => Value): Value => {
      const began = performance.now();
      const before = process.cpuUsage();
      const value = work();
      const { user, system } = process.cpuUsage(before);
      total.wall += performance.now() - began;
      total.processor += (user + system) / 1_000;
      return value;
    },
    total: (): LoadTime => total,
  };
}

/** The answer of the service to "subscriptions of this customer", as text. */
const textsOf = (batch: readonly CustomerAnswers[]): readonly string[] => batch.map(({ subscriptions: list }) => JSON.stringify(list?.map(({ raw }) => raw)));

function measureOurs(folder: string): LoadTime {
  const stores = openStores({ folder, key: KEY, sqliteBinding: null, clock: CLOCK, log: silentLog });
  if (!stores.ok) throw new Error(stores.error.tag);
  const writer = createMirrorWriter(stores.value.mirror, CLOCK);
  const watch = stopWatch();
  watch.count(() => writer.beginFirstLoad());
  for (const batch of batches(SIZE)) {
    const texts = textsOf(batch);
    watch.count(() => writer.putCustomerAnswers(batch.map((answers, place) => ({ ...answers, subscriptions: parsed(answers, texts[place] ?? '[]') }))));
  }
  watch.count(() => writer.endFirstLoad());
  const { subscriptions: stored } = writer.counts();
  stores.value.close();
  if (stored !== SIZE.customers * SIZE.subscriptionsEach) throw new Error(`${stored} subscriptions were stored`);
  return watch.total();
}

function parsed({ subscriptions: made }: CustomerAnswers, text: string): readonly Received<Subscription>[] {
  const raws = JSON.parse(text) as readonly unknown[];
  return (made ?? []).map(({ entity }, place) => ({ entity, raw: raws[place] }));
}

/**
 * The same rows, bare: customers, subscriptions and the windows that are open, with integer row
 * ids, 5,000 subscriptions a transaction and indexes at the end: the quickest way known
 * (quality.md 3.2). Rows are made before the watch runs.
 */
function measureReference(folder: string): LoadTime {
  const client = openForWork({ path: path.join(folder, 'raw.db'), store: 'mirror', key: KEY, sqliteBinding: null });
  client.pragma('cache_size = -64000');
  const tables = { customers: bareTable(client, customers), subscriptions: bareTable(client, subscriptions), deadlines: bareTable(client, deadlines) };
  const write = client.transaction((rows: BareRows) => {
    for (const row of rows.customers) tables.customers.insert.run(row);
    for (const row of rows.subscriptions) tables.subscriptions.insert.run(row);
    for (const row of rows.deadlines) tables.deadlines.insert.run(row);
  });
  const rowsOf = bareRows(tables);
  const watch = stopWatch();
  for (const batch of batches(SIZE)) {
    const texts = textsOf(batch);
    const rows = rowsOf(batch);
    watch.count(() => {
      for (const text of texts) JSON.parse(text);
      write(rows);
    });
  }
  watch.count(() => buildIndexes(client));
  client.close();
  return watch.total();
}

type Values = readonly unknown[];
type BareTable = ReturnType<typeof bareTable>;
type BareRows = { readonly customers: Values[]; readonly subscriptions: Values[]; readonly deadlines: Values[] };

/** Makes the rows of one batch after the other, numbered as SQLite will number them. */
function bareRows(tables: Readonly<Record<keyof BareRows, BareTable>>): (batch: readonly CustomerAnswers[]) => BareRows {
  const labels = numbered();
  const { now } = DEFAULT_SIZE;
  let customer = 0;
  let subscription = 0;
  return (batch) => {
    const rows: BareRows = { customers: [], subscriptions: [], deadlines: [] };
    for (const { customer: { entity: one }, subscriptions: list } of batch) {
      customer += 1;
      rows.customers.push(tables.customers.valuesOf(toNewRow(one, toDetailColumns(one, now), now)));
      for (const { entity } of list ?? []) {
        subscription += 1;
        rows.subscriptions.push(tables.subscriptions.valuesOf(toSubscriptionRow(entity, customer, now, labels)));
        const windows = deadlinesOf(entity, now).map(({ closesAt, own }) => ({ subscriptionId: subscription, closesAt, customerId: customer, own: own ? 1 : 0 }));
        rows.deadlines.push(...windows.map(tables.deadlines.valuesOf));
      }
    }
    return rows;
  };
}

/** A table with the columns of ours and nothing else: no types, no constraints, no index. */
function bareTable(client: Database.Database, table: SQLiteTable): { readonly insert: Database.Statement; readonly valuesOf: (row: object) => Values } {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key !== 'id');
  const name = `raw_${getTableName(table)}`;
  client.exec(`CREATE TABLE ${name} (id INTEGER PRIMARY KEY, ${columns.map(([, column]) => column.name).join(', ')})`);
  return {
    insert: client.prepare(`INSERT INTO ${name} VALUES (NULL, ${columns.map(() => '?').join(', ')})`),
    valuesOf: (row) => columns.map(([key]) => Reflect.get(row, key)),
  };
}
function buildIndexes(client: Database.Database): void {
  client.exec('CREATE UNIQUE INDEX raw_guid ON raw_subscriptions (guid); CREATE INDEX raw_customer ON raw_subscriptions (customer_id); CREATE INDEX raw_end ON raw_subscriptions (ends_at)');
}

/** A number for every text. */
function numbered(): Parameters<typeof toSubscriptionRow>[3] {
  const ids = new Map<string, number>();
  const idOf = (text: string): number => {
    const id = ids.get(text) ?? ids.size + 1;
    ids.set(text, id);
    return id;
  };
  return { idOf, forget: () => ids.clear() };
}
