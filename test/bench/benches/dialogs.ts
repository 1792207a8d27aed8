import { warmLists } from '../../../core/db/lists/warm.ts';
import { openStores } from '../../../core/db/open.ts';
import { list as cartsOf, save as saveCart } from '../../../core/db/repositories/carts.ts';
import * as customers from '../../../core/db/repositories/customers.ts';
import { duplicatesOf } from '../../../core/db/repositories/duplicates.ts';
import { ownedSkus } from '../../../core/db/repositories/order-catalogue.ts';
import * as subscriptions from '../../../core/db/repositories/subscriptions.ts';
import { customerId, subscriptionId } from '../../../core/domain/ids.ts';
import { silentLog } from '../../../core/ports/system.ts';
import type { Bench, BenchRow } from '../support/bench.ts';
import { CLOCK, KEY, prepareOffice } from '../support/offices.ts';
import { quantile, quantileOf } from '../support/statistics.ts';

/** Issue 5: every dialog opens from the cache. The host's answer is the part that grows with the office. */
const TARGET_MS = 100;
const PLACE = '100,000 customers, 500,000 subscriptions';
const ROUNDS = 40;

/** What the dialogs and pages of selling ask the host for when they open: customer, subscription, choice of a customer, duplicates, what is owned, carts. */
export const dialogs: Bench = (tools) => {
  const { folder } = prepareOffice(tools, { customers: 100_000 });
  const stores = openStores({ folder, key: KEY, sqliteBinding: null, clock: CLOCK, log: silentLog });
  if (!stores.ok) throw new Error(JSON.stringify(stores.error));
  const { mirror, ledger, close } = stores.value;
  const now = CLOCK.now();
  const timed = (work: () => unknown): number => {
    // Time on the processor, not on the wall: other programs on the machine do not count.
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  };
  const some = mirror.sql.texts('SELECT guid FROM customers ORDER BY guid LIMIT ?', [ROUNDS]);
  const others = mirror.sql.texts('SELECT guid FROM subscriptions ORDER BY guid LIMIT ?', [ROUNDS]);
  const samples: number[] = [];
  const ask = (work: () => unknown): void => void samples.push(timed(work));
  // As the host does after a start, with rests in between.
  const parts: number[] = [];
  for (let more = true; more; ) parts.push(timed(() => (more = warmLists(mirror))));
  const first = timed(() => customers.get(mirror, customerId(some[0] ?? ''), now));
  for (let round = 0; round < ROUNDS; round += 1) {
    const customer = some[round] ?? '';
    ask(() => customers.get(mirror, customerId(customer), now));
    ask(() => subscriptions.get(mirror, subscriptionId(others[round] ?? ''), now));
    ask(() => customers.page(mirror, { search: `mü ${round}`, filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 20 }, now));
    ask(() => duplicatesOf(mirror, { name: `Neue Firma ${round} GmbH`, taxNumbers: ['5250000009'], domain: null }));
    // The catalogue is of the same size in every office; what grows is who owns what.
    ask(() => ownedSkus(mirror, customer));
    const line = { id: customer, productId: 'CFQ7TTC0LH18', skuId: '0001', title: 'x', segment: null, term: 'P1Y', billingPlan: 'monthly', quantity: 5 } as const;
    ask(() => saveCart(ledger, { input: { id: customer, name: '', customerId: customer, draftId: null, lines: [line] }, customerName: 'x', at: now }));
    ask(() => cartsOf(ledger));
  }
  ledger.sql.run('DELETE FROM carts');
  close();
  const rows: readonly BenchRow[] = [
    { name: 'dialogs', what: `what a dialog of selling asks for, p95; ${PLACE}`, unit: 'ms', figure: quantileOf(samples, 0.95), target: TARGET_MS, detail: `p50 ${quantile(samples, 0.5).toFixed(2)}, max ${quantile(samples, 1).toFixed(0)} ms, ${samples.length} questions; first after a start ${first.toFixed(0)} ms; lists prepared before in ${parts.length} parts, the longest ${Math.max(...parts).toFixed(0)} ms` },
  ];
  return Promise.resolve(rows);
};
