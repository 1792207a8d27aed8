import type { Instant } from '../../domain/time/instant.ts';
import { objectType } from '../http/collection.ts';
import { OFFICE } from '../world/office.ts';
import { guid } from '../world/random.ts';
import type { CustomerRecord, SubscriptionRecord } from '../world/records.ts';
import type { Happening, World } from '../world/world.ts';
import { customerDetail } from './customer.ts';
import { offsetStamp } from './dates.ts';
import { order, ordersOf } from './order.ts';
import { subscription } from './subscription.ts';

export type AuditEvent = Happening & { readonly customer: CustomerRecord };

/** The service answers for 90 days (API page, section 16). */
export const AUDIT_DAYS = 90;

/** History is worked out for this many customers; what happens after the beginning, for all. */
const CUSTOMERS_WITH_HISTORY = 400;

/** What happened between two moments, newest first. */
export function auditEvents(world: World, span: { readonly from: Instant; readonly to: Instant }): readonly AuditEvent[] {
  const history = world.indexes().slice(0, CUSTOMERS_WITH_HISTORY).flatMap((index) => historyOf(world, world.customer(index), span.to));
  const happened = world.happenings().flatMap((one) => {
    const index = world.indexOf(one.customerId);
    return index === null ? [] : [{ ...one, customer: world.customer(index) }];
  });
  // What an outside hand did can be seen in the state as well: told once, the latest first.
  const events = new Map([...happened.reverse(), ...history].map((one) => [auditId(one), one]));
  return [...events.values()].filter((one) => one.at >= span.from && one.at <= span.to).sort((left, right) => right.at - left.at);
}

const auditId = (event: AuditEvent): string => guid(0, 'audit', event.resourceId, event.operation, event.at);

function historyOf(world: World, customer: CustomerRecord, now: Instant): readonly AuditEvent[] {
  const event = (at: Instant, operation: Happening['operation'], resource: Happening['resource'], resourceId: string): AuditEvent => ({ at, customer, customerId: customer.id, operation, resource, resourceId });
  const subscriptions = world.subscriptions(customer, now);
  return [
    event(customer.createdAt, 'add_customer', 'customer', customer.id),
    ...ordersOf(subscriptions, world.commerce.orders).filter((one) => one.lines[0]?.transaction === 'New').map((one) => event(one.createdAt, 'create_order', 'order', one.id)),
    ...subscriptions.flatMap((one) => changesOf(one).map((at) => event(at, 'update_subscription', 'subscription', one.id))),
  ];
}

/** Renewals, added seats and suspensions of the running term. */
function changesOf(record: SubscriptionRecord): readonly Instant[] {
  const renewed = record.startsAt === record.createdAt ? [] : [record.startsAt];
  const suspended = record.suspendedAt === null ? [] : [record.suspendedAt];
  return [...renewed, ...record.batches.slice(1).map((batch) => batch.addedAt), ...suspended];
}

/** One record; `resourceNewValue` is JSON in Pascal case inside a string. */
export function auditRecord(event: AuditEvent, world: World, now: Instant): object {
  const { customer } = event;
  return {
    id: auditId(event),
    partnerId: OFFICE.tenantId,
    customerId: customer.id,
    customerName: customer.name,
    userPrincipalName: OFFICE.user,
    applicationId: 'Partner Center Web',
    resourceType: event.resource,
    resourceNewValue: JSON.stringify(pascalNames(resourceOf(event, world, now))),
    operationType: event.operation,
    operationDate: offsetStamp(event.at),
    operationStatus: 'succeeded',
    customizedData: [
      { key: 'ResourceId', value: event.resourceId },
      ...(event.resource === 'customer' ? [] : [{ key: 'CustomerTenantId', value: customer.id }]),
    ],
    attributes: objectType('AuditRecord'),
  };
}

function resourceOf({ customer, resource, resourceId }: AuditEvent, world: World, now: Instant): object {
  const subscriptions = world.subscriptions(customer, now);
  if (resource === 'subscription') {
    const found = subscriptions.find((one) => one.id === resourceId);
    return found === undefined ? { id: resourceId } : subscription(found, { customer, now });
  }
  if (resource === 'order') {
    const found = ordersOf(subscriptions, world.commerce.orders).find((one) => one.id === resourceId);
    return found === undefined ? { id: resourceId } : order(found, customer, false);
  }
  return customerDetail(customer);
}

function pascalNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pascalNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name.charAt(0).toUpperCase() + name.slice(1), pascalNames(part)]));
}
