import { after, HOUR } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { createCommerce } from './commerce.ts';
import type { Commerce } from './commerce.ts';
import { generatedCustomer, storyCustomer } from './customers.ts';
import { fromDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { settle } from './lifecycle.ts';
import type { CustomerRecord, SubscriptionRecord } from './records.ts';
import { draftOfMove } from './moves.ts';
import { moments } from './stories/story.ts';
import { STORIES } from './stories/stories.ts';
import { generatedSubscriptions } from './subscriptions.ts';

export type WorldOptions = {
  readonly customers: number;
  readonly seed: number;
  /** The moment from which the stories are told. */
  readonly begin: Instant;
};

/** Something that was done to the world after its beginning. */
export type Happening = {
  readonly at: Instant;
  readonly customerId: string;
  readonly operation:
    | 'add_customer'
    | 'update_customer_billing_profile'
    | 'update_customer_qualification'
    | 'create_customer_agreement'
    | 'remove_partner_customer_relationship'
    | 'create_order'
    | 'update_subscription'
    | 'upgrade_subscription'
    | 'migrate_subscription';
  readonly resource: 'customer' | 'order' | 'subscription';
  readonly resourceId: string;
};

/**
 * The state behind the sandbox. Untouched customers are made when asked for and not kept;
 * only what was changed afterwards is remembered.
 */
export type World = {
  readonly options: WorldOptions;
  /** Customers of the office in the order of the list, as indexes for `customer`. */
  readonly indexes: () => readonly number[];
  readonly customer: (index: number) => CustomerRecord;
  /** Also of customers whose relationship has ended. */
  readonly indexOf: (id: string) => number | null;
  /** By tenant GUID, without regard to case; `removed` when the relationship has ended. */
  readonly find: (id: string) => CustomerRecord | 'removed' | null;
  /** As they are at `now`. Those not yet bought at that moment are left out. */
  readonly subscriptions: (customer: CustomerRecord, now: Instant) => readonly SubscriptionRecord[];
  readonly happenings: () => readonly Happening[];
  /** Changes by an outside hand, as if a colleague worked in Partner Center. */
  readonly changeCustomer: (id: string, change: Partial<CustomerRecord>, now: Instant, operation?: Happening['operation']) => boolean;
  readonly changeSubscription: (customerId: string, subscriptionId: string, change: Partial<SubscriptionRecord>, now: Instant, operation?: Happening['operation']) => boolean;
  readonly addCustomer: (name: string, now: Instant, facts?: Partial<CustomerRecord>) => CustomerRecord;
  readonly removeCustomer: (id: string, now: Instant) => boolean;
  /** A subscription that nobody owns yet, as it would be bought now. */
  readonly draw: (customer: CustomerRecord, draft: Draft, ids: { readonly id: string; readonly orderId: string }) => SubscriptionRecord;
  /** Takes what was bought in one order into the books. */
  readonly addSubscriptions: (customer: CustomerRecord, orderId: string, records: readonly SubscriptionRecord[], now: Instant) => void;
  /** Carts, orders, moves and the ledger of what writes did. */
  readonly commerce: Commerce;
};

/** Stories first, then generated customers up to the number asked for; makes none of them yet. */
export function createWorld(options: WorldOptions): World {
  const { seed } = options;
  // Two starts within one hour tell the same dates.
  const epoch = after(options.begin, -(options.begin % HOUR));
  const storyTime = moments(epoch);
  const changedCustomers = new Map<number, CustomerRecord>();
  const changedSubscriptions = new Map<number, readonly SubscriptionRecord[]>();
  const removed = new Set<number>();
  const happenings: Happening[] = [];
  const commerce = createCommerce(seed);
  let count = options.customers;
  let known: Map<string, number> | null = null;
  let listed: readonly number[] | null = null;

  const original = (index: number): CustomerRecord => {
    const story = STORIES[index];
    return story === undefined ? generatedCustomer(seed, epoch, index) : storyCustomer(seed, epoch, index, story);
  };
  const customer = (index: number): CustomerRecord => changedCustomers.get(index) ?? original(index);

  const bought = (record: CustomerRecord): readonly SubscriptionRecord[] => {
    const changed = changedSubscriptions.get(record.index);
    if (changed !== undefined) return changed;
    // Customers that were added later start without any.
    if (record.index >= options.customers) return [];
    const story = STORIES[record.index];
    if (story === undefined) return generatedSubscriptions(seed, epoch, record);
    return withParents(story.subscriptions(storyTime).map((draft, position) => fromDraft(seed, record, position, draft)));
  };

  const indexOf = (id: string): number | null => {
    known ??= new Map(Array.from({ length: count }, (_, index) => [customer(index).id, index]));
    return known.get(id.toLowerCase()) ?? null;
  };

  const find = (id: string): CustomerRecord | 'removed' | null => {
    const index = indexOf(id);
    if (index === null) return null;
    return removed.has(index) ? 'removed' : customer(index);
  };

  const present = (id: string): CustomerRecord | null => {
    const found = find(id);
    return found === 'removed' ? null : found;
  };

  const put = (record: CustomerRecord, subscriptionId: string, change: Partial<SubscriptionRecord>, now: Instant): boolean => {
    const all = bought(record);
    if (!all.some((one) => one.id === subscriptionId)) return false;
    changedSubscriptions.set(record.index, all.map((one) => (one.id === subscriptionId ? touched(settle(one, now), change) : one)));
    return true;
  };

  const draw: World['draw'] = (record, draft, ids) => ({ ...fromDraft(seed, record, bought(record).length, draft), ...ids });
  const add: World['addSubscriptions'] = (record, orderId, records, now) => {
    changedSubscriptions.set(record.index, [...bought(record), ...records]);
    happenings.push({ at: now, customerId: record.id, operation: 'create_order', resource: 'order', resourceId: orderId });
  };

  /** moves that have come to their end by now. */
  const completeMoves = (record: CustomerRecord, now: Instant): void => {
    for (const move of commerce.migrations.values()) {
      if (move.customerId !== record.id || now < move.completesAt || bought(record).some((one) => one.id === move.newSubscriptionId)) continue;
      add(record, move.newOrderId, [draw(record, draftOfMove(move), { id: move.newSubscriptionId, orderId: move.newOrderId })], move.completesAt);
      put(record, move.subscriptionId, { status: 'deleted', autoRenew: false, next: null }, move.completesAt);
    }
  };

  return {
    options,
    commerce,
    draw,
    addSubscriptions: add,
    indexes: () => (listed ??= Array.from({ length: count }, (_, index) => index).filter((index) => !removed.has(index))),
    customer,
    indexOf,
    find,
    subscriptions: (record, now) => {
      completeMoves(record, now);
      return bought(record).filter((one) => one.createdAt <= now).map((one) => settle(one, now));
    },
    happenings: () => happenings,
    changeCustomer: (id, change, now, operation = 'update_customer_billing_profile') => {
      const record = present(id);
      if (record === null) return false;
      changedCustomers.set(record.index, { ...record, ...change, version: record.version + 1 });
      happenings.push({ at: now, customerId: record.id, operation, resource: 'customer', resourceId: record.id });
      return true;
    },
    changeSubscription: (customerId, subscriptionId, change, now, operation = 'update_subscription') => {
      const record = present(customerId);
      if (record === null) return false;
      const wanted = subscriptionId.toLowerCase();
      if (!put(record, wanted, change, now)) return false;
      happenings.push({ at: now, customerId: record.id, operation, resource: 'subscription', resourceId: wanted });
      return true;
    },
    addCustomer: (name, now, facts = {}) => {
      const index = count;
      count += 1;
      const record = { ...original(index), name, createdAt: now, ...facts };
      changedCustomers.set(index, record);
      known?.set(record.id, index);
      listed = null;
      happenings.push({ at: now, customerId: record.id, operation: 'add_customer', resource: 'customer', resourceId: record.id });
      return record;
    },
    removeCustomer: (id, now) => {
      const record = present(id);
      if (record === null) return false;
      removed.add(record.index);
      listed = null;
      happenings.push({ at: now, customerId: record.id, operation: 'remove_partner_customer_relationship', resource: 'customer', resourceId: record.id });
      return true;
    },
  };
}

const touched = (record: SubscriptionRecord, change: Partial<SubscriptionRecord>): SubscriptionRecord => ({
  ...record,
  ...change,
  version: record.version + 1,
});

/** Stories say `first` for the parent of a legacy add-on, because ids are given here. */
function withParents(records: readonly SubscriptionRecord[]): readonly SubscriptionRecord[] {
  const first = records[0];
  return records.map((record) =>
    record.legacy?.parentId === 'first' && first !== undefined ? { ...record, legacy: { ...record.legacy, parentId: first.id } } : record);
}
