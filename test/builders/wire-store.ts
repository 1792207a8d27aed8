import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelOf, planOf, relationshipOf, statusOf, termOf } from '../../core/db/codes.ts';
import type { MirrorRead } from '../../core/db/handles.ts';
import { openStores } from '../../core/db/open.ts';
import type { Stores } from '../../core/db/open.ts';
import type { ScheduledChange } from '../../core/domain/subscriptions/subscription.ts';
import { systemClock } from '../../core/host/system.ts';
import { silentLog } from '../../core/ports/system.ts';
import { sorted } from './wire-truth.ts';
import type { CustomerFacts, SubscriptionFacts, Truth } from './wire-truth.ts';

export type Shelf = { readonly folder: string; readonly open: () => Stores; readonly remove: () => void };

/** A folder for the two stores of an office; it may be opened again and again. */
export function shelf(): Shelf {
  const folder = mkdtempSync(join(tmpdir(), 'csp-desk-sync-'));
  const open = (): Stores => {
    const stores = openStores({ folder, key: new Uint8Array(32).fill(7), sqliteBinding: null, clock: systemClock, log: silentLog });
    if (!stores.ok) throw new Error(JSON.stringify(stores.error));
    return stores.value;
  };
  return { folder, open, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

type CustomerRow = { guid: string; name: string; domain: string | null; registration_number: string | null; email: string | null; city: string | null; relationship: number };
type SubscriptionRow = {
  guid: string; customer: string; model: number; status: number; quantity: number; product_id: string | null; sku_id: string | null; term: number | null; billing_plan: number | null;
  auto_renew: number; starts_at: number | null; ends_at: number | null; order_id: string | null; parent_guid: string | null; batches: string | null; scheduled_change: string | null;
};

/** What the mirror holds, in the form in which the sandbox tells its truth. */
export function truthInStore(db: MirrorRead): Truth {
  const customers = db.sql.all('SELECT guid, name, domain, registration_number, email, city, relationship FROM customers WHERE removed = 0') as CustomerRow[];
  const subscriptions = db.sql.all(
    `SELECT s.guid, c.guid AS customer, s.model, s.status, s.quantity, s.product_id, s.sku_id, s.term, s.billing_plan, s.auto_renew, s.starts_at, s.ends_at,
            s.order_id, s.parent_guid, s.batches, s.scheduled_change
     FROM subscriptions s JOIN customers c ON c.id = s.customer_id WHERE s.removed = 0`,
  ) as SubscriptionRow[];
  return { customers: sorted(customers.map(customerFacts)), subscriptions: sorted(subscriptions.map(subscriptionFacts)) };
}

const customerFacts = (row: CustomerRow): CustomerFacts => ({
  id: row.guid,
  name: row.name,
  domain: row.domain,
  taxNumber: row.registration_number,
  email: row.email,
  city: row.city,
  relationship: relationshipOf(row.relationship),
});

const subscriptionFacts = (row: SubscriptionRow): SubscriptionFacts => ({
  id: row.guid,
  customerId: row.customer,
  model: modelOf(row.model),
  status: statusOf(row.status),
  quantity: row.quantity,
  sku: row.product_id === null ? null : `${row.product_id}:${row.sku_id}`,
  term: termOf(row.term),
  billing: planOf(row.billing_plan),
  autoRenew: row.auto_renew === 1,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  orderId: row.order_id,
  parentId: row.parent_guid,
  batches: row.batches === null ? null : (JSON.parse(row.batches) as { quantity: number; allowedUntil: number }[]).map(({ quantity, allowedUntil }) => `${quantity} until ${allowedUntil}`),
  atTheEnd: changeFacts(row.scheduled_change),
});

function changeFacts(json: string | null): string | null {
  if (json === null) return null;
  const change = JSON.parse(json) as ScheduledChange;
  return change.action === 'renew' ? `renew ${change.quantity} ${change.term} ${change.billingPlan} ${change.productId}:${change.skuId}` : change.action;
}
