import { warmLists } from '../../../core/db/lists/warm.ts';
import { openStores } from '../../../core/db/open.ts';
import { overview, page } from '../../../core/db/repositories/radar.ts';
import { RADAR_HORIZONS, radarFilter, radarSort } from '../../../core/contract/radar.ts';
import { silentLog } from '../../../core/ports/system.ts';
import type { Bench, BenchRow } from '../support/bench.ts';
import { CLOCK, KEY, prepareOffice } from '../support/offices.ts';
import { quantile, quantileOf } from '../support/statistics.ts';

/** Issue 5: a year over 500,000 subscriptions. */
const TARGET_MS = 300;
const PLACE = '100,000 customers, 500,000 subscriptions';
/** As many rows as the grid asks for at once. */
const COUNT = 100;
const ROUNDS = 3;

/** The radar as its screen asks for it: every horizon, filter and order; and the first look after a start. */
export const radar: Bench = (tools) => {
  const { folder } = prepareOffice(tools, { customers: 100_000 });
  const stores = openStores({ folder, key: KEY, sqliteBinding: null, clock: CLOCK, log: silentLog });
  if (!stores.ok) throw new Error(JSON.stringify(stores.error));
  const now = CLOCK.now();
  const timed = (work: () => unknown): number => {
    // Time on the processor, not on the wall: other programs on the machine do not count.
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  };
  // As the host does after a start, with rests in between.
  const prepared = timed(() => {
    while (warmLists(stores.value.mirror));
  });
  const first = timed(() => {
    overview(stores.value, 365, now);
    page(stores.value, { horizon: 365, filter: 'all', search: '', sort: 'date', direction: 'asc', from: 0, count: COUNT }, now);
  });
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const horizon of RADAR_HORIZONS) {
      samples.push(timed(() => overview(stores.value, horizon, now)));
      for (const filter of radarFilter.options) {
        for (const sort of radarSort.options) {
          samples.push(timed(() => page(stores.value, { horizon, filter, search: '', sort, direction: 'asc', from: 0, count: COUNT }, now)));
        }
      }
    }
  }
  stores.value.close();
  const rows: readonly BenchRow[] = [
    { name: 'radar', what: `radar of a year: rows or head, p95; ${PLACE}`, unit: 'ms', figure: quantileOf(samples, 0.95), target: TARGET_MS, detail: `p50 ${quantile(samples, 0.5).toFixed(1)}, max ${quantile(samples, 1).toFixed(0)} ms, ${samples.length} questions; first look after a start ${first.toFixed(0)} ms, once lists are prepared (${prepared.toFixed(0)} ms in parts)` },
  ];
  return Promise.resolve(rows);
};
