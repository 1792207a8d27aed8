import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStores } from '../../../core/db/open.ts';
import type { LedgerDb } from '../../../core/db/handles.ts';
import * as priceLists from '../../../core/db/repositories/price-lists.ts';
import { openForWork } from '../../../core/db/store/driver.ts';
import { productId } from '../../../core/domain/ids.ts';
import { lastDayOfTerm } from '../../../core/domain/nce/term-end.ts';
import { compareLists } from '../../../core/domain/price-lists/compare-lists.ts';
import { startOfMonth } from '../../../core/domain/price-lists/list-of-day.ts';
import { parsePriceList } from '../../../core/domain/price-lists/parse-price-list.ts';
import { adviseTerm } from '../../../core/domain/pricing/adviser/advise-term.ts';
import { knownEvents } from '../../../core/domain/pricing/events/known-events.ts';
import type { Contract } from '../../../core/domain/pricing/simulator/question.ts';
import { monthOf } from '../../../core/domain/pricing/simulator/horizon.ts';
import { simulate } from '../../../core/domain/pricing/simulator/simulate.ts';
import { silentLog } from '../../../core/ports/system.ts';
import { aContract, aRise, eventItem } from '../../builders/contract.ts';
import { day, price } from '../../builders/nce.ts';
import { generatedLines, listFile } from '../../builders/price-list.ts';
import { seeded } from '../data.ts';
import type { Bench } from '../support/bench.ts';
import { CLOCK, KEY } from '../support/offices.ts';
import { measurePairs } from '../support/pairs.ts';
import { median, quantileOf, ratioOfMedians } from '../support/statistics.ts';

const ROWS = 60_000;
const SUBSCRIPTIONS = 500_000;
const PAIRS = 5;
const PASSES = 12;

/** Price lists, the simulator and the term adviser, without a window. */
export const prices: Bench = async (tools) => {
  const importing = await measureImport(tools.pairs ?? PAIRS);
  const contracts = anOffice();
  const question = { contracts, baseline: knownEvents(), events: [aRise(11, '2027-04-01')], horizon: { from: monthOf(day('2026-11-22')), months: 12 }, passOn: 'factor' as const };
  const simulated = timed(PASSES, () => void simulate(question));
  const chance = seeded(7);
  const likely = Array.from({ length: 36 }, () => Math.floor(chance() * 1_000));
  const advised = timed(PASSES, () => void adviseTerm({ forecast: { least: likely, likely, most: likely }, prices: { monthlyTerm: price('15.00'), annualPaidMonthly: price('13.13'), annualPaidUpfront: price('150.00') }, currency: 'EUR' }));
  return [
    importing,
    { name: 'simulator', what: `what an event does to ${SUBSCRIPTIONS.toLocaleString('en')} subscriptions, processor time`, unit: 'ms', figure: quantileOf(simulated, 0.5), target: 2_000, detail: `median of ${PASSES} passes` },
    { name: 'adviser', what: 'cheapest mix for 36 months × 1,000 seats, five ways, processor time', unit: 'ms', figure: quantileOf(advised, 0.5), target: 100, detail: `median of ${PASSES} passes` },
  ];
};

/** Time on the processor of each pass, for other programs do not count; the first one warms up and is thrown away. */
function timed(passes: number, work: () => void): readonly number[] {
  work();
  return Array.from({ length: passes }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
}

/** Reading, keeping and comparing with the month before, against a raw insert of the same cells into a store of the same kind. */
async function measureImport(pairs: number) {
  const june = listFile(...generatedLines(ROWS));
  const july = listFile(...generatedLines(ROWS, { changeEvery: 10 }));
  const cells = generatedLines(ROWS, { changeEvery: 10 }).map((line) => line.split(',').slice(0, COLUMNS));
  const measured = await measurePairs(
    { ours: () => Promise.resolve(inFolder((folder) => importJuly(folder, june, july))), reference: () => Promise.resolve(inFolder((folder) => insertRaw(folder, cells))) },
    { pairs, thrownAway: 1 },
  );
  const milliseconds = (side: 'ours' | 'reference'): string => Math.round(median(measured.map((pair) => pair[side]))).toString();
  return {
    name: 'price-list',
    what: `import of ${ROWS.toLocaleString('en')} rows and the diff to the month before ÷ raw insert of the rows`,
    unit: '×' as const,
    figure: ratioOfMedians(measured),
    target: 3,
    detail: `${milliseconds('ours')} ms ÷ ${milliseconds('reference')} ms, ${measured.length} pairs`,
  };
}

const COLUMNS = 19;

function inFolder(work: (folder: string) => number): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'csp-desk-prices-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function importJuly(folder: string, june: string, july: string): number {
  const stores = openStores({ folder, key: KEY, sqliteBinding: null, clock: CLOCK, log: silentLog });
  if (!stores.ok) throw new Error(stores.error.tag);
  const { ledger } = stores.value;
  keep(ledger, june, '2026-06');
  const began = performance.now();
  const after = keep(ledger, july, '2026-07');
  const [, before] = priceLists.heads(ledger);
  if (before === undefined) throw new Error('no month before');
  const { counts } = compareLists({ rows: priceLists.rows(ledger, before), at: startOfMonth('2026-06') }, { rows: after, at: startOfMonth('2026-07') });
  const took = performance.now() - began;
  stores.value.close();
  if (counts.CHG !== ROWS / 10) throw new Error(`${counts.CHG} changes`);
  return took;
}

function keep(ledger: LedgerDb, text: string, month: string) {
  const file = parsePriceList(text);
  const [list] = file.ok ? file.value.lists : [];
  if (list === undefined) throw new Error('refused');
  priceLists.put(ledger, [{ market: list.market, currency: list.currency, month, fileName: 'list.csv', at: CLOCK.now(), rows: list.rows }]);
  return list.rows;
}

/** The quickest way known: integer row ids, one prepared statement, one transaction. */
function insertRaw(folder: string, cells: readonly (readonly string[])[]): number {
  const client = openForWork({ path: path.join(folder, 'raw.db'), store: 'ledger', key: KEY, sqliteBinding: null });
  client.exec(`CREATE TABLE raw (id INTEGER PRIMARY KEY, ${Array.from({ length: COLUMNS }, (_, at) => `c${at} TEXT`).join(', ')})`);
  const insert = client.prepare(`INSERT INTO raw VALUES (NULL, ${Array.from({ length: COLUMNS }, () => '?').join(', ')})`);
  const write = client.transaction(() => {
    for (const row of cells) insert.run(row.length === COLUMNS ? row : [...row, ...Array.from({ length: COLUMNS - row.length }, () => '')]);
  });
  const began = performance.now();
  write();
  const took = performance.now() - began;
  client.close();
  return took;
}

const KINDS = [['P1M', 'monthly'], ['P1Y', 'monthly'], ['P1Y', 'annual'], ['P3Y', 'annual']] as const;
const PRODUCTS = 50;

function anOffice(): readonly Contract[] {
  const items = Array.from({ length: KINDS.length * PRODUCTS }, (_, index) => {
    const [term, plan] = KINDS[index % KINDS.length] ?? KINDS[0];
    return eventItem({ term, plan, productId: productId(`CFQ7TTC${Math.floor(index / KINDS.length)}`) });
  });
  const chance = seeded(5);
  const today = day('2026-11-22');
  const lengths = { P1M: 30, P1Y: 365, P3Y: 1_095 } as const;
  return Array.from({ length: SUBSCRIPTIONS }, (_, index) => {
    const item = items[index % items.length] ?? eventItem();
    const startsOn = today - Math.floor(chance() * lengths[item.term]);
    const cost = 5_000 + Math.floor(chance() * 20_000);
    return aContract({
      id: String(index),
      customerId: String(Math.floor(index / 5)),
      product: String(index % items.length),
      item,
      quantity: 1 + Math.floor(chance() * 60),
      startsOn,
      endsOn: lastDayOfTerm(startsOn, item.term),
      cost: { amount: cost, scale: 3, currency: 'EUR' },
      sale: { amount: Math.round(cost * 1.25), scale: 3, currency: 'EUR' },
    });
  });
}
