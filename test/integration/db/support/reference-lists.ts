import type { CustomerFilter, CustomerSort } from '../../../../core/contract/customers.ts';
import type { SubscriptionFilter, SubscriptionSort } from '../../../../core/contract/subscriptions.ts';
import { customerDocument, productDocument } from '../../../../core/db/search/documents.ts';
import { isInDocument, parseSearch } from '../../../../core/db/search/query.ts';
import { sortKey } from '../../../../core/db/text/collation.ts';
import { deadlinesOf } from '../../../../core/db/writer/deadlines.ts';
import type { Customer } from '../../../../core/domain/customers/customer.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { DAY } from '../../../../core/domain/time/instant.ts';
import type { CustomerAnswers } from '../../../../core/ports/mirror.ts';

/**
 * The same lists made in the simplest way: every row in memory, filtered and sorted by
 * comparison. Slow and easy to believe.
 */
type Direction = 'asc' | 'desc';
type Key = string | number | null;

const SOON = 30 * DAY;
const isSoon = (at: number | null, now: number): boolean => at !== null && at > now && at <= now + SOON;

/** Byte by byte, as the file compares; null last whatever the direction. */
function compare(a: Key, b: Key, direction: Direction): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
  return direction === 'asc' ? order : -order;
}

const least = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.min(...values));

type KnownCustomer = { readonly place: number; readonly customer: Customer; readonly subscriptions: readonly Subscription[]; readonly asOf: number };

const renewsAt = ({ subscriptions }: KnownCustomer, now: number): number | null =>
  least(subscriptions.flatMap((one) => (one.status === 'active' && one.autoRenew && (one.commitmentEndsAt ?? 0) > now ? [one.commitmentEndsAt ?? 0] : [])));
const windowOf = (one: Subscription, asOf: number, now: number): number | null => least(deadlinesOf(one, asOf).map(({ closesAt }) => closesAt).filter((at) => at > now));
const windowEndsAt = ({ subscriptions, asOf }: KnownCustomer, now: number): number | null => least(subscriptions.map((one) => windowOf(one, asOf, now)).filter((at) => at !== null));
const seats = ({ subscriptions }: KnownCustomer): number =>
  subscriptions.reduce((sum, one) => (one.status === 'active' && !one.isTrial && (one.model === 'nce' || one.model === 'legacy') ? sum + one.quantity : sum), 0);

const CUSTOMER_FILTERS: Readonly<Record<CustomerFilter, (one: KnownCustomer, now: number) => boolean>> = {
  all: () => true,
  windowOpen: (one, now) => windowEndsAt(one, now) !== null,
  renewsIn30Days: (one, now) => isSoon(renewsAt(one, now), now),
  attention: ({ subscriptions }, now) =>
    subscriptions.some(({ status, autoRenew, commitmentEndsAt }) => status === 'suspended' || status === 'pending' || (status === 'active' && !autoRenew && isSoon(commitmentEndsAt, now))),
  withoutSubscription: ({ subscriptions }) => subscriptions.every(({ status }) => status !== 'active'),
  removed: () => false,
};

const CUSTOMER_KEYS: Readonly<Record<CustomerSort, (one: KnownCustomer, now: number) => Key>> = {
  name: ({ customer }) => sortKey(customer.companyName),
  city: ({ customer }) => (customer.address === null || customer.address.city === '' ? null : sortKey(customer.address.city)),
  domain: ({ customer }) => customer.domain,
  seats,
  renewsAt,
  windowEndsAt,
};

const byName = (a: KnownCustomer, b: KnownCustomer, direction: Direction = 'asc'): number =>
  compare(sortKey(a.customer.companyName), sortKey(b.customer.companyName), direction) || compare(a.customer.companyName, b.customer.companyName, direction) || compare(a.place, b.place, direction);

const meets = (search: string, ...documents: readonly string[]): boolean => {
  const query = parseSearch(search);
  return query === null || query.ways.some((words) => words.every((word) => documents.some((document) => isInDocument({ ways: [[word]] }, document))));
};

const documentOf = (customer: Customer): string =>
  customerDocument({ ...customer, name: customer.companyName, contactName: [customer.address?.firstName, customer.address?.lastName].filter(Boolean).join(' '), city: customer.address?.city ?? null });

export type CustomerListQuery = { readonly search: string; readonly filter: CustomerFilter; readonly sort: CustomerSort; readonly direction: Direction };

/** Ids of the customers' list in its order. */
export function referenceCustomers(office: readonly CustomerAnswers[], { search, filter, sort, direction }: CustomerListQuery, now: number): string[] {
  const key = CUSTOMER_KEYS[sort];
  return known(office)
    .filter((one) => CUSTOMER_FILTERS[filter](one, now) && meets(search, documentOf(one.customer)))
    .toSorted((a, b) => (sort === 'name' ? byName(a, b, direction) : compare(key(a, now), key(b, now), direction) || byName(a, b)))
    .map(({ customer }) => customer.id);
}

const known = (office: readonly CustomerAnswers[]): KnownCustomer[] =>
  office.map(({ customer, subscriptions, asOf }, place) => ({ place, customer: customer.entity, subscriptions: (subscriptions ?? []).map(({ entity }) => entity), asOf }));

type KnownSubscription = { readonly place: number; readonly of: KnownCustomer; readonly one: Subscription };

const ENDED = ['expired', 'disabled', 'deleted'];
const STATUS_ORDER = ['none', 'active', 'pending', 'suspended', 'expired', 'disabled', 'deleted', 'unknown'];

const SUBSCRIPTION_FILTERS: Readonly<Record<SubscriptionFilter, (known: KnownSubscription, now: number) => boolean>> = {
  all: () => true,
  active: ({ one }) => one.status === 'active',
  windowOpen: ({ one, of }, now) => windowOf(one, of.asOf, now) !== null,
  renewsIn30Days: ({ one }, now) => one.status === 'active' && one.autoRenew && isSoon(one.commitmentEndsAt, now),
  scheduled: ({ one }) => one.scheduledChange !== null && !ENDED.includes(one.status),
  notRenewing: ({ one }) => one.status === 'active' && !one.autoRenew && one.commitmentEndsAt !== null,
  suspended: ({ one }) => one.status === 'suspended',
  ended: ({ one }) => ENDED.includes(one.status),
  trial: ({ one }) => one.isTrial && !ENDED.includes(one.status),
  legacy: ({ one }) => one.model === 'legacy' && !ENDED.includes(one.status),
};

const SUBSCRIPTION_KEYS: Readonly<Record<SubscriptionSort, (known: KnownSubscription, now: number) => Key>> = {
  customer: () => null,
  product: ({ one }) => sortKey(one.offerName),
  quantity: ({ one }) => one.quantity,
  status: ({ one }) => STATUS_ORDER.indexOf(one.status),
  startsAt: ({ one }) => one.startsAt,
  endsAt: ({ one }) => one.commitmentEndsAt,
  windowEndsAt: ({ one, of }, now) => windowOf(one, of.asOf, now),
};

export type SubscriptionListQuery = { readonly search: string; readonly filter: SubscriptionFilter; readonly sort: SubscriptionSort; readonly direction: Direction };

/** Ids of the subscriptions' list in its order. */
export function referenceSubscriptions(office: readonly CustomerAnswers[], { search, filter, sort, direction }: SubscriptionListQuery, now: number): string[] {
  const key = SUBSCRIPTION_KEYS[sort];
  const byCustomer = (a: KnownSubscription, b: KnownSubscription, way: Direction): number =>
    byName(a.of, b.of, way) || compare(sortKey(a.one.offerName), sortKey(b.one.offerName), 'asc') || a.place - b.place;
  return known(office)
    .flatMap((of) => of.subscriptions.map((one) => ({ of, one })))
    .map(({ of, one }, place) => ({ of, one, place }))
    .filter((row) => SUBSCRIPTION_FILTERS[filter](row, now) && meets(search, documentOf(row.of.customer), productDocument(row.one.offerName), productDocument(row.one.friendlyName)))
    .toSorted((a, b) => (sort === 'customer' ? byCustomer(a, b, direction) : compare(key(a, now), key(b, now), direction) || byCustomer(a, b, 'asc')))
    .map(({ one }) => one.id);
}
