import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../core/domain/time/instant.ts';
import type { Instant } from '../../../core/domain/time/instant.ts';
import { cancellableUntil, openBatches } from '../../../core/sandbox/world/lifecycle.ts';
import type { SubscriptionRecord } from '../../../core/sandbox/world/records.ts';
import { STORIES } from '../../../core/sandbox/world/stories/stories.ts';
import { createWorld } from '../../../core/sandbox/world/world.ts';
import { at } from '../../builders/sandbox.ts';

/** Month ends, a leap day, summer, and the demo's Sunday. */
const BEGINNINGS = ['2026-11-22T09:00:00Z', '2026-03-31T23:10:00Z', '2028-02-29T00:20:00Z', '2027-01-01T12:00:00Z', '2026-07-15T15:59:59Z'];

const left = (record: SubscriptionRecord, now: Instant): number => (cancellableUntil(record) ?? now) - now;
const lastDay = (record: SubscriptionRecord, now: Instant): number => (record.endsOn === null ? Number.NaN : Math.floor((record.endsOn - Math.floor(now / DAY) * DAY) / DAY));

type Sight = readonly [name: string, is: (record: SubscriptionRecord, now: Instant) => boolean];

const SIGHTS: readonly Sight[] = [
  ['a window with hours left', (one, now) => one.model === 'nce' && left(one, now) > 0 && left(one, now) < 6 * HOUR],
  ['a window just closed', (one, now) => one.model === 'nce' && left(one, now) < 0 && left(one, now) > -2 * HOUR],
  ['a renewal being processed', (one, now) => one.status === 'active' && lastDay(one, now) === -1],
  ['a last day that is today', (one, now) => lastDay(one, now) === 0],
  ['renewed today', (one, now) => one.createdAt < one.startsAt && now - one.startsAt < DAY],
  ['a scheduled change', (one) => one.next !== null && one.next.quantity !== one.quantity],
  ['a scheduled change of the product', (one) => one.next !== null && one.next.sku.productId !== one.sku?.productId],
  ['a scheduled cancellation', (one, now) => one.atTermEnd === 'cancel' && lastDay(one, now) > 0],
  ['an Extended Service Term to come', (one) => one.atTermEnd === 'extend'],
  ['an Extended Service Term', (one) => one.sku?.kind === 'est' && one.status === 'active'],
  ['auto-renew off', (one) => one.status === 'active' && !one.autoRenew && one.atTermEnd === null && one.sku?.kind === 'paid'],
  ['suspended', (one) => one.status === 'suspended'],
  ['suspended with an open window', (one, now) => one.status === 'suspended' && left(one, now) > 0],
  ['pending', (one) => one.status === 'pending'],
  ['expired', (one) => one.status === 'expired'],
  ['disabled', (one) => one.status === 'disabled'],
  ['deleted', (one) => one.status === 'deleted'],
  ['several open seat batches', (one, now) => (openBatches(one, now)?.length ?? 0) > 1],
  ['a trial that converts', (one) => one.sku?.kind === 'trial' && one.autoRenew && one.status === 'active'],
  ['a trial that ends', (one) => one.sku?.kind === 'trial' && !one.autoRenew && one.status === 'active'],
  ['education', (one) => one.sku?.segment === 'education' && one.sku.kind === 'paid'],
  ['a student use benefit', (one) => one.sku?.kind === 'benefit'],
  ['nonprofit', (one) => one.sku?.segment === 'nonprofit'],
  ['an add-on', (one) => one.sku?.isAddOn === true],
  ['legacy', (one) => one.model === 'legacy' && one.legacy?.parentId === null],
  ['a legacy add-on', (one) => one.model === 'legacy' && one.legacy?.parentId !== null],
  ['a legacy offer without a name', (one) => one.model === 'legacy' && one.legacy?.offerName === null],
  ['perpetual', (one) => one.model === 'perpetual'],
  ['a software subscription', (one) => one.model === 'softwareSubscription'],
  ['an Azure plan', (one) => one.model === 'azure'],
  ['three years', (one) => one.term === 'P3Y'],
  ['a coterminous end', (one) => one.customEnd],
  ['a promotion', (one) => one.promotionId !== null],
  ['migrated from legacy', (one) => one.migratedFrom !== null],
  ['no ETag', (one) => one.shape === 'withoutEtag'],
  ['an empty ETag', (one) => one.shape === 'emptyEtag'],
  ['odd optional fields', (one) => one.shape === 'odd'],
];

describe.each(BEGINNINGS)('the stories told at %s', (text) => {
  const begin = at(text);
  const now = at(`${text.slice(0, 13)}:00:00Z`);
  const world = createWorld({ customers: STORIES.length, seed: 1, begin });
  const all = world.indexes().flatMap((index) => world.subscriptions(world.customer(index), now));

  it.each(SIGHTS)('show %s', (_name, is) => {
    expect(all.filter((one) => is(one, now)).length).toBeGreaterThan(0);
  });

  it('show a customer without subscriptions, one without an agreement, one under review', () => {
    const customers = world.indexes().map((index) => world.customer(index));
    expect(customers.some((customer) => world.subscriptions(customer, now).length === 0)).toBe(true);
    expect(customers.some((customer) => customer.agreement === null)).toBe(true);
    expect(customers.some((customer) => customer.validation === 'UnderReview')).toBe(true);
  });
});
