import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isLoading } from '../../../core/db/derived/derived.ts';
import type { MirrorDb } from '../../../core/db/handles.ts';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import * as customers from '../../../core/db/repositories/customers.ts';
import { duplicatesOf } from '../../../core/db/repositories/duplicates.ts';
import * as search from '../../../core/db/repositories/search.ts';
import * as subscriptions from '../../../core/db/repositories/subscriptions.ts';
import { after, HOUR } from '../../../core/domain/time/instant.ts';
import type { CustomerAnswers } from '../../../core/ports/mirror.ts';
import { DEFAULT_SIZE, office } from '../../bench/data.ts';
import { NOW } from '../../builders/clock.ts';
import { aCustomer, aCustomerId, customerAnswers, received } from '../../builders/customer.ts';
import { aSubscription } from '../../builders/subscription.ts';
import { aFolder, freshStores, openOrFail, options } from './support/stores.ts';
import { customerCounts } from '../../builders/customer-counts.ts';

const DATA: readonly CustomerAnswers[] = [...office({ ...DEFAULT_SIZE, customers: 150 })];

/** Everything that the mirror holds, tables and lists and finds, as one hash. */
function digest(db: MirrorDb): string {
  const tables = ['customers', 'subscriptions', 'deadlines', 'orders', 'labels', 'remainders'];
  const rows = tables.map((table) => db.sql.all(`SELECT * FROM ${table} ORDER BY 1, 2`));
  const pages = ['', 'lodz', 'mueller', 'a', 'business'].flatMap((typed) => [
    customers.page(db, { search: typed, filter: 'all', sort: 'windowEndsAt', direction: 'asc', from: 0, count: 500 }, NOW),
    subscriptions.page(db, { search: typed, filter: 'all', sort: 'product', direction: 'desc', from: 0, count: 500 }, NOW),
  ]);
  const structure = db.sql.all(`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search_%' ORDER BY name`);
  return createHash('sha256').update(JSON.stringify([rows, pages, structure])).digest('hex');
}

function loaded(way: (writer: ReturnType<typeof createMirrorWriter>) => void): string {
  const { mirror } = freshStores();
  way(createMirrorWriter(mirror, { now: () => NOW }));
  return digest(mirror);
}

const inBatchesOf = (size: number, put: (batch: readonly CustomerAnswers[]) => unknown): void => {
  for (let from = 0; from < DATA.length; from += size) put(DATA.slice(from, from + size));
};

describe('a first load', () => {
  test('ends where writing bit by bit ends', () => {
    const bitByBit = loaded((writer) => inBatchesOf(7, writer.putCustomerAnswers));
    expect(
      loaded((writer) => {
        writer.beginFirstLoad();
        inBatchesOf(40, writer.putCustomerAnswers);
        writer.endFirstLoad();
      }),
    ).toBe(bitByBit);
    expect(
      loaded((writer) => {
        writer.beginFirstLoad();
        inBatchesOf(40, writer.putCustomerAnswers);
        writer.beginFirstLoad();
        inBatchesOf(50, writer.putCustomerAnswers);
        writer.endFirstLoad();
        writer.endFirstLoad();
      }),
    ).toBe(bitByBit);
  });

  test('can be read while it goes on: lists, details and search', () => {
    const { mirror, ledger } = freshStores();
    const writer = createMirrorWriter(mirror, { now: () => NOW });
    writer.beginFirstLoad();
    writer.putCustomerAnswers(DATA);
    const reading = () => [
      customerCounts(mirror, NOW),
      subscriptions.counts(mirror, NOW),
      customers.page(mirror, { search: '', filter: 'all', sort: 'name', direction: 'desc', from: 20, count: 100 }, NOW),
      duplicatesOf(mirror, { name: DATA[5]?.customer.entity.companyName ?? '', taxNumbers: [], domain: null }),
      customers.page(mirror, { search: 'mueller', filter: 'all', sort: 'city', direction: 'asc', from: 0, count: 100 }, NOW),
      subscriptions.page(mirror, { search: 'lodz business', filter: 'active', sort: 'endsAt', direction: 'asc', from: 0, count: 100 }, NOW),
      customers.get(mirror, DATA[3]?.customer.entity.id ?? aCustomerId(), NOW),
      search.everything(mirror, ledger, 'nowak', 20).filter(({ kind }) => kind === 'customer').length,
    ];
    const during = reading();
    expect(isLoading(mirror)).toBe(true);
    writer.endFirstLoad();
    expect(isLoading(mirror)).toBe(false);
    expect(reading()).toEqual(during);
  });

  test('goes on after a stop, and is finished by whoever comes next', () => {
    const folder = aFolder();
    const first = openOrFail(options(folder));
    const writer = createMirrorWriter(first.mirror, { now: () => NOW });
    writer.beginFirstLoad();
    writer.putCustomerAnswers(DATA.slice(0, 80));
    first.close();
    const { mirror } = openOrFail(options(folder));
    expect(isLoading(mirror)).toBe(true);
    const next = createMirrorWriter(mirror, { now: () => NOW });
    next.beginFirstLoad();
    next.putCustomerAnswers(DATA.slice(80));
    next.endFirstLoad();
    expect(digest(mirror)).toBe(loaded((whole) => whole.putCustomerAnswers(DATA)));
  });

  test('settles a subscription that it met under two customers: the newer answer stays', () => {
    const { mirror } = freshStores();
    const writer = createMirrorWriter(mirror, { now: () => NOW });
    const under = (number: number, asOf: number) =>
      customerAnswers({ customer: received(aCustomer({ id: aCustomerId(number) })), subscriptions: [received(aSubscription({ customerId: aCustomerId(number) }))], asOf: after(NOW, asOf) });
    writer.beginFirstLoad();
    writer.putCustomerAnswers([under(1, HOUR), under(2, 0)]);
    writer.endFirstLoad();
    expect([1, 2].map((number) => customers.get(mirror, aCustomerId(number), NOW)?.seats)).toEqual([10, 0]);
    expect(subscriptions.counts(mirror, NOW).all).toBe(1);
  });
});

describe('derived tables', () => {
  test('are built anew when a start finds them made to other definitions', () => {
    const folder = aFolder();
    const first = openOrFail(options(folder));
    createMirrorWriter(first.mirror, { now: () => NOW }).putCustomerAnswers(DATA);
    const before = digest(first.mirror);
    first.mirror.sql.run(`UPDATE meta SET value = 'older' WHERE key = 'derived'`);
    first.mirror.sql.script('DROP INDEX customers_by_city; DROP TABLE customer_search');
    first.close();
    expect(digest(openOrFail(options(folder)).mirror)).toBe(before);
  });
});
