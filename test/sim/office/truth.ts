import * as customers from '../../../core/db/repositories/customers.ts';
import { ofCustomer } from '../../../core/db/repositories/subscription-copies.ts';
import type { MirrorRead } from '../../../core/db/handles.ts';
import { customerId } from '../../../core/domain/ids.ts';
import type { OrderLine } from '../../../core/domain/orders/order.ts';
import { planOf } from '../../../core/db/codes.ts';
import { after } from '../../../core/domain/time/instant.ts';
import type { Instant } from '../../../core/domain/time/instant.ts';
import type { Sandbox } from '../../../core/sandbox/sandbox.ts';
import { isHidden } from '../../../core/sandbox/resources/purchase.ts';
import { ordersOf } from '../../../core/sandbox/wire/order.ts';
import { currencyOf } from '../../../core/sandbox/world/catalogue/prices.ts';
import type { CustomerRecord } from '../../../core/sandbox/world/records.ts';
import { customerFacts, customerTruth, sorted, subscriptionFacts, subscriptionTruth } from '../../builders/wire-truth.ts';

/** Subscriptions of a customer as the service tells them at that moment, each in one comparable line, by id. */
export function toldSubscriptions({ world, habits }: Sandbox, customer: CustomerRecord, at: Instant): ReadonlyMap<string, string> {
  const told = world.subscriptions(customer, at).filter((one) => !isHidden(one, { behaviour: habits.current(), now: at }));
  return new Map(told.map((record) => [record.id, line({ ...subscriptionTruth(record, customer, at), name: record.friendlyName })]));
}

/** What an answer to this path told of subscriptions. */
export function toldAt(sandbox: Sandbox, path: string, at: Instant): ReadonlyMap<string, string> {
  const [, id] = /^\/v1\/customers\/([^/]+)\/subscriptions$/.exec(path) ?? [];
  const customer = id === undefined ? null : sandbox.world.find(id);
  return customer === null || customer === 'removed' ? new Map() : toldSubscriptions(sandbox, customer, at);
}

/** The same of the copy. */
export const keptSubscriptions = (mirror: MirrorRead, row: number): ReadonlyMap<string, string> =>
  new Map(ofCustomer(mirror, row, 0).map(({ subscription }) => [subscription.id, line({ ...subscriptionFacts(subscription), name: subscription.friendlyName })]));

function toldOrders({ world, habits }: Sandbox, customer: CustomerRecord, at: Instant): ReadonlyMap<string, string> {
  const { orderLag } = habits.current();
  const isNew = (id: string, createdAt: Instant): boolean => world.commerce.orders.has(id) || createdAt > world.options.begin;
  const told = ordersOf(world.subscriptions(customer, at), world.commerce.orders).filter(({ id, createdAt }) => !isNew(id, createdAt) || after(createdAt, orderLag) <= at);
  return new Map(
    told.map(({ id, createdAt, lines }) => {
      const first = lines[0]?.subscription;
      const isPending = lines.some(({ subscription }) => subscription.status === 'pending');
      const facts = {
        id: id.toLowerCase(),
        createdAt,
        status: isPending ? 'pending' : 'completed',
        plan: first?.billing ?? null,
        currency: currencyOf(customer.country),
        lines: lines.map(({ subscription, quantity, friendlyName, transaction }) => [subscription.status === 'pending' ? null : subscription.id, friendlyName || null, quantity, subscription.term, transaction === 'New' ? 'new' : 'addQuantity']),
      };
      return [facts.id, line(facts)];
    }),
  );
}

type OrderRow = { readonly order_id: string; readonly created_at: number; readonly status: string; readonly billing_plan: number | null; readonly currency: string | null; readonly lines: string };

function keptOrders(mirror: MirrorRead, row: number): ReadonlyMap<string, string> {
  const rows = mirror.sql.all('SELECT order_id, created_at, status, billing_plan, currency, lines FROM orders WHERE customer_id = ? AND removed = 0', [row]) as OrderRow[];
  return new Map(
    rows.map(({ order_id, created_at, status, billing_plan, currency, lines }) => {
      const told = JSON.parse(lines) as OrderLine[];
      const facts = { id: order_id, createdAt: created_at, status, plan: planOf(billing_plan), currency, lines: told.map(({ subscriptionId, friendlyName, quantity, term, transactionType }) => [subscriptionId, friendlyName, quantity, term, transactionType]) };
      return [facts.id, line(facts)];
    }),
  );
}

const line = (facts: object): string => JSON.stringify(facts);

export type CopyRow = { readonly id: number; readonly guid: string; readonly removed: number; readonly details_as_of: number | null };
export const copiedCustomers = (mirror: MirrorRead): readonly CopyRow[] => mirror.sql.all('SELECT id, guid, removed, details_as_of FROM customers') as CopyRow[];

type Compared = { readonly sandbox: Sandbox; readonly mirror: MirrorRead; /** When the service was last asked for this path with success. */ readonly answeredAt: (path: string) => Instant | null };

/** Every difference between the copy and the service, field by field; each customer as it was told when it was last read. */
export function differences({ sandbox, mirror, answeredAt }: Compared): readonly string[] {
  const { world } = sandbox;
  const found: string[] = [];
  const rows = new Map(copiedCustomers(mirror).filter(({ removed }) => removed === 0).map((row) => [row.guid, row]));
  const there = world.indexes().map((index) => world.customer(index));
  const ids = new Set(there.map(({ id }) => id));
  for (const guid of rows.keys()) if (!ids.has(guid)) found.push(`customer ${guid} is in the copy only`);
  for (const customer of there) {
    const row = rows.get(customer.id);
    const kept = row === undefined ? null : customers.entity(mirror, customerId(row.guid));
    if (row === undefined || kept === null) {
      found.push(`customer ${customer.name} is missing in the copy`);
      continue;
    }
    compare(found, `customer ${customer.name}`, { told: line(customerTruth(customer)), kept: line(customerFacts(kept)) });
    const at = (resource: string): Instant => answeredAt(`/v1/customers/${customer.id}/${resource}`) ?? sandbox.clock.now();
    compareMaps(found, `${customer.name}: subscription`, { told: toldSubscriptions(sandbox, customer, at('subscriptions')), kept: keptSubscriptions(mirror, row.id) });
    compareMaps(found, `${customer.name}: order`, { told: toldOrders(sandbox, customer, at('orders')), kept: keptOrders(mirror, row.id) });
  }
  return found;
}

function compare(found: string[], what: string, { told, kept }: { readonly told: string; readonly kept: string }): void {
  if (told !== kept) found.push(`${what} is kept as ${kept} and is told as ${told}`);
}

function compareMaps(found: string[], what: string, { told, kept }: { readonly told: ReadonlyMap<string, string>; readonly kept: ReadonlyMap<string, string> }): void {
  for (const id of sorted([...new Set([...told.keys(), ...kept.keys()])].map((id) => ({ id })))) compare(found, `${what} ${id.id}`, { told: told.get(id.id) ?? 'not there', kept: kept.get(id.id) ?? 'not there' });
}
