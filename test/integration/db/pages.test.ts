import { describe, expect, test } from 'vitest';
import { customerFilter, customerSort } from '../../../core/contract/customers.ts';
import { subscriptionFilter, subscriptionSort } from '../../../core/contract/subscriptions.ts';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import * as customers from '../../../core/db/repositories/customers.ts';
import * as subscriptions from '../../../core/db/repositories/subscriptions.ts';
import { after, DAY, HOUR } from '../../../core/domain/time/instant.ts';
import type { Instant } from '../../../core/domain/time/instant.ts';
import type { CustomerAnswers } from '../../../core/ports/mirror.ts';
import { DEFAULT_SIZE, office, seeded } from '../../bench/data.ts';
import { NOW } from '../../builders/clock.ts';
import { aScheduledChange } from '../../builders/subscription.ts';
import { referenceCustomers, referenceSubscriptions } from './support/reference-lists.ts';
import { sharedStores } from './support/stores.ts';
import { customerCounts } from '../../builders/customer-counts.ts';

const CUSTOMERS = 120;
const DIRECTIONS = ['asc', 'desc'] as const;
/** Now, a little later, after some windows have closed, a month on, and back again: a clock can be set. */
const MOMENTS: readonly Instant[] = [NOW, after(NOW, HOUR), after(NOW, 3 * DAY), after(NOW, 31 * DAY), after(NOW, HOUR)];

/** The bench's office with the rare cases in it: no city, no domain, no dates, planned changes, equal names. */
function anOffice(): CustomerAnswers[] {
  const chance = seeded(3);
  return [...office({ ...DEFAULT_SIZE, customers: CUSTOMERS })].map((answers, number) => {
    const { entity } = answers.customer;
    const odd = number % 7;
    const changed = {
      ...entity,
      companyName: odd === 1 ? 'Zwilling GmbH' : entity.companyName,
      domain: odd === 2 ? null : entity.domain,
      address: odd === 3 ? null : entity.address,
    };
    const bought = odd === 4 ? [] : (answers.subscriptions ?? []);
    return {
      ...answers,
      customer: { entity: changed, raw: {} },
      subscriptions: bought.map(({ entity: one, raw }) => ({
        entity: {
          ...one,
          startsAt: chance() < 0.1 ? null : one.startsAt,
          commitmentEndsAt: chance() < 0.1 ? null : one.commitmentEndsAt,
          scheduledChange: chance() < 0.1 ? aScheduledChange() : null,
          reducible: chance() < 0.3 ? null : one.reducible,
          cancellationAllowedUntil: chance() < 0.3 ? null : one.cancellationAllowedUntil,
        },
        raw,
      })),
    };
  });
}

/** All ids of a list, read in windows of odd sizes. */
function readInWindows(read: (from: number, count: number) => { total: number; rows: readonly { readonly id: string }[] }): string[] {
  const ids: string[] = [];
  const sizes = [1, 50, 37, 500];
  for (let turn = 0; ; turn += 1) {
    const { total, rows } = read(ids.length, sizes[turn % sizes.length] ?? 1);
    ids.push(...rows.map(({ id }) => id));
    if (rows.length === 0 || ids.length >= total) {
      expect(ids).toHaveLength(total);
      return ids;
    }
  }
}

describe('windows of a list are slices of the plainly sorted list', () => {
  const data = anOffice();
  const stores = sharedStores(({ mirror }) => void createMirrorWriter(mirror, { now: () => NOW }).putCustomerAnswers(data));

  const customerQueries = customerSort.options.flatMap((sort) => DIRECTIONS.map((direction) => ({ sort, direction })));
  test.each(customerQueries)('customers by $sort $direction, every filter, at every moment', ({ sort, direction }) => {
    for (const now of MOMENTS) {
      for (const filter of customerFilter.options) {
        const query = { search: '', filter, sort, direction };
        expect(readInWindows((from, count) => customers.page(stores().mirror, { ...query, from, count }, now))).toEqual(referenceCustomers(data, query, now));
      }
    }
  });

  const subscriptionQueries = subscriptionSort.options.flatMap((sort) => DIRECTIONS.map((direction) => ({ sort, direction })));
  test.each(subscriptionQueries)('subscriptions by $sort $direction, every filter, at every moment', ({ sort, direction }) => {
    for (const now of MOMENTS) {
      for (const filter of subscriptionFilter.options) {
        const query = { search: '', filter, sort, direction };
        expect(readInWindows((from, count) => subscriptions.page(stores().mirror, { ...query, from, count }, now))).toEqual(referenceSubscriptions(data, query, now));
      }
    }
  });

  test.each(['lodz', 'mueller', 'Schröder', 'strasse', 'GROSS', 'a', 'no', 'sp z o.o.', 'office 365', 'e3', 'nowak premium', 'zentrale', 'business bakery', 'PL', '%', '   '])(
    'what is found by %j',
    (search) => {
      for (const filter of ['all', 'windowOpen'] as const) {
        const query = { search, filter, direction: 'asc' as const };
        expect(readInWindows((from, count) => customers.page(stores().mirror, { ...query, sort: 'name', from, count }, NOW))).toEqual(referenceCustomers(data, { ...query, sort: 'name' }, NOW));
        expect(readInWindows((from, count) => subscriptions.page(stores().mirror, { ...query, sort: 'product', from, count }, NOW))).toEqual(
          referenceSubscriptions(data, { ...query, sort: 'product' }, NOW),
        );
      }
    },
  );

  test('a list found by a search is sorted like any other', () => {
    for (const sort of subscriptionSort.options) {
      const query = { search: 'business', filter: 'active' as const, sort, direction: 'desc' as const };
      expect(readInWindows((from, count) => subscriptions.page(stores().mirror, { ...query, from, count }, NOW))).toEqual(referenceSubscriptions(data, query, NOW));
    }
  });

  test('the counts behind the filters are the lengths of the lists', () => {
    for (const now of MOMENTS) {
      const behindCustomers = customerCounts(stores().mirror, now);
      for (const filter of customerFilter.options) {
        expect([filter, behindCustomers[filter]]).toEqual([filter, referenceCustomers(data, { search: '', filter, sort: 'name', direction: 'asc' }, now).length]);
      }
      const behindSubscriptions = subscriptions.counts(stores().mirror, now);
      for (const filter of subscriptionFilter.options) {
        expect([filter, behindSubscriptions[filter]]).toEqual([filter, referenceSubscriptions(data, { search: '', filter, sort: 'product', direction: 'asc' }, now).length]);
      }
    }
  });

  test('a window beyond the end is empty and knows the length', () => {
    expect(customers.page(stores().mirror, { search: '', filter: 'all', sort: 'name', direction: 'asc', from: 5_000, count: 50 }, NOW)).toEqual({ total: CUSTOMERS, from: 5_000, rows: [] });
  });
});
