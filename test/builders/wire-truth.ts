import { DAY, SECOND } from '../../core/domain/time/instant.ts';
import type { Customer } from '../../core/domain/customers/customer.ts';
import type { Subscription } from '../../core/domain/subscriptions/subscription.ts';
import type { Sandbox } from '../../core/sandbox/sandbox.ts';
import { openBatches } from '../../core/sandbox/world/lifecycle.ts';
import type { CustomerRecord, SubscriptionRecord } from '../../core/sandbox/world/records.ts';

/** What a correct reading must know of a customer and of a subscription, in a form that compares. */
export type CustomerFacts = { readonly id: string; readonly name: string; readonly domain: string | null; readonly taxNumber: string | null; readonly email: string | null; readonly city: string | null; readonly relationship: string };
export type SubscriptionFacts = {
  readonly id: string;
  readonly customerId: string;
  readonly model: string;
  readonly status: string;
  readonly quantity: number;
  readonly sku: string | null;
  readonly term: string | null;
  readonly billing: string | null;
  readonly autoRenew: boolean;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly orderId: string | null;
  readonly parentId: string | null;
  readonly batches: readonly string[] | null;
  readonly atTheEnd: string | null;
};

export type Truth = { readonly customers: readonly CustomerFacts[]; readonly subscriptions: readonly SubscriptionFacts[] };

/** The state of the sandbox, from its own records and not from its answers. */
export function truthOf({ world, clock }: Sandbox): Truth {
  const records = world.indexes().map((index) => world.customer(index));
  return {
    customers: sorted(records.map(customerTruth)),
    subscriptions: sorted(records.flatMap((customer) => world.subscriptions(customer, clock.now()).map((record) => subscriptionTruth(record, customer, clock.now())))),
  };
}

export const customerTruth = (record: CustomerRecord): CustomerFacts => ({
  id: record.id,
  name: record.name,
  domain: `${record.prefix}.onmicrosoft.com`,
  taxNumber: record.taxNumbers.nip,
  email: record.email,
  city: record.address.city,
  relationship: record.relationship,
});

export function subscriptionTruth(record: SubscriptionRecord, customer: CustomerRecord, now: ReturnType<Sandbox['clock']['now']>): SubscriptionFacts {
  const isOdd = record.shape === 'odd';
  const batches = isOdd ? null : openBatches(record, now);
  return {
    id: record.id,
    customerId: customer.id,
    model: record.model,
    status: record.status,
    quantity: record.quantity,
    sku: record.sku === null ? null : `${record.sku.productId}:${record.sku.id}`,
    // Legacy answers always name a term; Azure has none.
    term: record.model === 'legacy' ? (record.term ?? 'P1Y') : record.term,
    billing: record.billing,
    autoRenew: record.autoRenew,
    startsAt: record.model === 'azure' ? record.startsAt - (record.startsAt % DAY) : record.startsAt,
    endsAt: record.endsOn === null ? null : record.endsOn + (record.model === 'legacy' ? 0 : DAY - SECOND),
    orderId: record.orderId.toLowerCase(),
    parentId: record.legacy?.parentId ?? null,
    batches: batches?.map(({ quantity, until }) => `${quantity} until ${until}`) ?? null,
    atTheEnd: atTheEnd(record),
  };
}

function atTheEnd({ atTermEnd, next, model }: SubscriptionRecord): string | null {
  if (model === 'legacy' || model === 'azure') return null;
  if (atTermEnd !== null) return atTermEnd === 'cancel' ? 'cancel' : 'extendedServiceTerm';
  return next === null ? null : `renew ${next.quantity} ${next.term} ${next.billing} ${next.sku.productId}:${next.sku.id}`;
}

export const customerFacts = (customer: Customer): CustomerFacts => ({
  id: customer.id,
  name: customer.companyName,
  domain: customer.domain,
  taxNumber: customer.registrationNumber,
  email: customer.email,
  city: customer.address?.city ?? null,
  relationship: customer.relationship,
});

export const subscriptionFacts = (subscription: Subscription): SubscriptionFacts => ({
  id: subscription.id,
  customerId: subscription.customerId,
  model: subscription.model,
  status: subscription.status,
  quantity: subscription.quantity,
  sku: subscription.productId === null ? null : `${subscription.productId}:${subscription.skuId}`,
  term: subscription.term,
  billing: subscription.billingPlan,
  autoRenew: subscription.autoRenew,
  startsAt: subscription.startsAt,
  endsAt: subscription.commitmentEndsAt,
  orderId: subscription.orderId,
  parentId: subscription.parentSubscriptionId,
  batches: subscription.reducible?.batches.map(({ quantity, allowedUntil }) => `${quantity} until ${allowedUntil}`) ?? null,
  atTheEnd: changeFacts(subscription.scheduledChange),
});

function changeFacts(change: Subscription['scheduledChange']): string | null {
  if (change === null) return null;
  return change.action === 'renew' ? `renew ${change.quantity} ${change.term} ${change.billingPlan} ${change.productId}:${change.skuId}` : change.action;
}

export const sorted = <Facts extends { readonly id: string }>(facts: readonly Facts[]): readonly Facts[] => [...facts].sort((left, right) => (left.id < right.id ? -1 : 1));
