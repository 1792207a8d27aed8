import type { Segment } from '../domain/catalog/product.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { RecordStatus, SubscriptionRecord } from './world/records.ts';
import { withSeats } from './world/seats.ts';
import type { World } from './world/world.ts';

/** Work of an outside hand, as if a colleague used Partner Center; it shows in the audit records. */
export type Changes = {
  /** false when there is no such customer or subscription. */
  readonly setSeats: (customerId: string, subscriptionId: string, quantity: number) => boolean;
  readonly setStatus: (customerId: string, subscriptionId: string, status: RecordStatus) => boolean;
  readonly setAutoRenew: (customerId: string, subscriptionId: string, on: boolean) => boolean;
  readonly renameCustomer: (customerId: string, name: string) => boolean;
  /** Gives the new customer's id; it owns nothing yet. */
  readonly addCustomer: (name: string) => string;
  readonly removeCustomer: (customerId: string) => boolean;
  /** Somebody at the service grants or denies what was asked for; false when nothing was. */
  readonly decideQualification: (customerId: string, segment: Segment, isGranted: boolean) => boolean;
};

/** `now` dates what is done; quantities are seats. */
export function createChanges(world: World, now: () => Instant): Changes {
  const current = (customerId: string, subscriptionId: string): SubscriptionRecord | null => {
    const customer = world.find(customerId);
    if (customer === null || customer === 'removed') return null;
    return world.subscriptions(customer, now()).find((one) => one.id === subscriptionId.toLowerCase()) ?? null;
  };
  const change = (customerId: string, subscriptionId: string, make: (record: SubscriptionRecord) => Partial<SubscriptionRecord>): boolean => {
    const record = current(customerId, subscriptionId);
    return record !== null && world.changeSubscription(customerId, subscriptionId, make(record), now());
  };
  return {
    setSeats: (customerId, subscriptionId, quantity) => change(customerId, subscriptionId, (record) => withSeats(record, quantity, now())),
    setStatus: (customerId, subscriptionId, status) =>
      change(customerId, subscriptionId, (record) =>
        // suspending switches auto-renew off and drops what was scheduled.
        status === 'suspended' ? { status, suspendedAt: now(), autoRenew: false, next: null } : { status, suspendedAt: status === 'active' ? null : record.suspendedAt }),
    setAutoRenew: (customerId, subscriptionId, on) => change(customerId, subscriptionId, (record) => ({ autoRenew: on, next: on ? record.next : null })),
    renameCustomer: (customerId, name) => world.changeCustomer(customerId, { name }, now()),
    addCustomer: (name) => world.addCustomer(name, now()).id,
    removeCustomer: (customerId) => world.removeCustomer(customerId, now()),
    decideQualification: (customerId, segment, isGranted) => {
      const customer = world.find(customerId);
      if (customer === null || customer === 'removed' || !customer.asked.some((one) => one.segment === segment)) return false;
      const asked = customer.asked.filter((one) => one.segment !== segment);
      const segments = isGranted ? [...customer.segments, segment] : customer.segments;
      return world.changeCustomer(customerId, { asked, segments }, now(), 'update_customer_qualification');
    },
  };
}
