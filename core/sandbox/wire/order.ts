import type { Instant } from '../../domain/time/instant.ts';
import { link, objectType } from '../http/collection.ts';
import { kindOf } from '../world/catalogue/catalogue.ts';
import { currencyOf, priceOf, symbolOf } from '../world/catalogue/prices.ts';
import type { PlacedOrder } from '../world/commerce.ts';
import { hex } from '../world/random.ts';
import type { CustomerRecord, SubscriptionRecord } from '../world/records.ts';
import { billingCycle, etag } from './codes.ts';
import { stamp } from './dates.ts';

/** One order: the purchase of one or more subscriptions, or seats added to one. */
export type OrderRecord = {
  readonly id: string;
  readonly createdAt: Instant;
  readonly lines: readonly { readonly subscription: SubscriptionRecord; readonly quantity: number; readonly transaction: 'New' | 'AddQuantity'; /** As it was ordered. */ readonly friendlyName: string }[];
};

/** The orders behind subscriptions, oldest first. Those that were placed through the service say what they said then. */
export function ordersOf(subscriptions: readonly SubscriptionRecord[], placed: ReadonlyMap<string, PlacedOrder>): readonly OrderRecord[] {
  const orders = new Map<string, OrderRecord>();
  for (const subscription of subscriptions) {
    const { orderId: id, createdAt } = subscription;
    const said = placed.get(id)?.lines.find((line) => line.subscriptionId === subscription.id);
    const line = { subscription, quantity: said?.quantity ?? firstQuantity(subscription), transaction: 'New', friendlyName: said?.friendlyName ?? subscription.friendlyName } as const;
    orders.set(id, { id, createdAt, lines: [...(orders.get(id)?.lines ?? []), line] });
    for (const batch of subscription.batches.slice(1)) {
      const added = addedId(subscription.id, batch.addedAt, orders);
      orders.set(added, { id: added, createdAt: batch.addedAt, lines: [{ subscription, quantity: batch.quantity, transaction: 'AddQuantity', friendlyName: subscription.friendlyName }] });
    }
  }
  return [...orders.values()].sort((left, right) => left.createdAt - right.createdAt);
}

/** Two additions of one moment are two orders. */
function addedId(subscriptionId: string, at: Instant, taken: ReadonlyMap<string, OrderRecord>): string {
  const id = hex(12, 0, 'added', subscriptionId, at);
  return taken.has(id) ? hex(12, 0, 'added', subscriptionId, at, taken.size) : id;
}

const firstQuantity = ({ batches, quantity }: SubscriptionRecord): number => batches[0]?.quantity ?? quantity;

/** Amounts only where prices were asked for; pending while one of its subscriptions is (API page, section 11). */
export function order(record: OrderRecord, customer: CustomerRecord, withPrices: boolean): object {
  const first = record.lines[0]?.subscription;
  const currency = currencyOf(customer.country);
  const pending = record.lines.some((line) => line.subscription.status === 'pending');
  return {
    id: record.id,
    alternateId: hex(12, 0, 'alternate', record.id),
    referenceCustomerId: customer.id,
    billingCycle: first === undefined ? 'none' : billingCycle(first.billing),
    transactionType: 'UserPurchase',
    currencyCode: currency,
    currencySymbol: symbolOf(currency),
    creationDate: stamp(record.createdAt),
    status: pending ? 'pending' : 'completed',
    ...(withPrices ? { totalPrice: sum(record, customer) } : {}),
    lineItems: record.lines.map((line, index) => lineItem({ ...line, index }, customer, withPrices)),
    links: {
      provisioningStatus: link(`/customers/${customer.id}/orders/${record.id}/provisioningstatus`),
      self: link(`/customers/${customer.id}/orders/${record.id}`),
    },
    client: { marketplaceCountry: customer.country, deviceFamily: 'UniversalStore-PartnerCenter', name: 'Partner Center Web' },
    attributes: { etag: etag({ id: record.id, version: 1 }), ...objectType('Order') },
  };
}

type Line = OrderRecord['lines'][number];

function lineItem(line: Line & { readonly index: number }, customer: CustomerRecord, withPrices: boolean): object {
  const { subscription, quantity } = line;
  const offerId = subscription.sku === null ? subscription.legacy?.offerId : `${subscription.sku.productId}:${subscription.sku.id}:${subscription.availabilityId}`;
  const parentId = subscription.legacy?.parentId;
  return {
    lineItemNumber: line.index,
    // Very old lines do not name their offer any more (section 19).
    ...(offerId === null || offerId === undefined ? {} : { offerId }),
    ...(subscription.status === 'pending' ? {} : { subscriptionId: subscription.id }),
    ...(parentId === null || parentId === undefined ? {} : { parentSubscriptionId: parentId }),
    ...(subscription.term === null ? {} : { termDuration: subscription.term }),
    transactionType: line.transaction,
    friendlyName: line.friendlyName,
    quantity,
    ...(subscription.partnerId === '' ? {} : { partnerIdOnRecord: subscription.partnerId }),
    ...(withPrices ? { pricing: pricing(line, customer) } : {}),
    links: {
      ...(subscription.sku === null ? {} : { product: link(`/products/${subscription.sku.productId}?country=${customer.country}`) }),
      subscription: link(`/customers/${customer.id}/subscriptions/${subscription.id}`),
    },
  };
}

/** Amounts of carts and orders are numbers (section 5). */
function pricing(line: Line, customer: CustomerRecord): object {
  const price = unitPrice(line, customer);
  return { listPrice: price, discountedPrice: price, proratedPrice: price, price, extendedPrice: round(price * line.quantity) };
}

function unitPrice({ subscription }: Line, customer: CustomerRecord): number {
  const { sku, term, billing, createdAt } = subscription;
  if (sku === null || kindOf(sku) === 'usage') return 0;
  return priceOf(sku, { term, billing }, customer.country, createdAt).cost / 1_000;
}

const sum = (record: OrderRecord, customer: CustomerRecord): number =>
  round(record.lines.reduce((total, line) => total + unitPrice(line, customer) * line.quantity, 0));

const round = (amount: number): number => Math.round(amount * 100) / 100;
