import type { Order } from '../../domain/orders/order.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { CustomerAnswers } from '../../ports/mirror.ts';
import type { Received } from '../../ports/remote-api.ts';
import { planCode, PRESENT, REMOVED } from '../codes.ts';
import { isLoading } from '../derived/derived.ts';
import type { MirrorDb } from '../handles.ts';
import { customers, orders } from '../schema/mirror.ts';
import { customerTable, toDetailColumns, toNewRow } from './customer-row.ts';
import { deadlinesOf, replaceDeadlines } from './deadlines.ts';
import { bringBack, index, knownCustomer } from './put-customers.ts';
import type { KnownCustomer } from './put-customers.ts';
import { subscriptionTable, toSubscriptionRow } from './subscription-row.ts';
import type { RemainderOf } from './remainder.ts';
import { renewSummary, summaryOf } from './summary.ts';
import type { Summary } from './summary.ts';
import { columnUpdate, tableWriter } from './table-writer.ts';
import type { Texts } from './texts.ts';
import type { Touched } from './touched.ts';

export type WriteContext = { readonly db: MirrorDb; readonly labels: Texts; readonly remainders: Texts; readonly remainderOf: RemainderOf; readonly touched: Touched };

/** Everything of one customer in place of what was there. An older answer changes nothing. */
export function putAnswers(context: WriteContext, answers: CustomerAnswers): void {
  const { db, touched } = context;
  const { customer, asOf } = answers;
  const known = knownCustomer(db, customer.entity.id);
  if (known !== null && (known.details_as_of ?? 0) > asOf) return;
  if (known !== null && known.removed !== PRESENT) bringBack(db, known.id, touched);
  const isFirst = known === null || known.details_as_of === null;
  const subscriptions = answers.subscriptions === null ? null : onceEach(answers.subscriptions);
  // During a first load nothing was there before and nothing was passed over: what is in hand is all.
  const summary = isFirst && isLoading(db) && subscriptions !== null ? summaryOf(subscriptions) : null;
  const id = putDetails(context, known, answers, summary);
  touched.tables.add('customers');
  if (subscriptions !== null) {
    putSubscriptions(context, id, subscriptions, { asOf, isFirst });
    if (summary === null) renewSummary(db, id);
  }
  if (answers.orders !== null) putOrders(context, id, answers.orders, { asOf, isFirst });
}

/** Each subscription at its first place. */
function onceEach(received: readonly Received<Subscription>[]): readonly Received<Subscription>[] {
  const named = new Set<string>();
  for (const { entity } of received) named.add(entity.id);
  return named.size === received.length ? received : received.filter(({ entity }) => named.delete(entity.id));
}

const SUMMARY = ['seats', 'subscriptions', 'activeSubscriptions', 'troubled'] as const;
/** No index but the one by age holds these: writing them moves nothing else. */
const BESIDE_INDEXES = [
  'relationship',
  'customDomains',
  'registrationNumber',
  'contactName',
  'email',
  'phone',
  'language',
  'culture',
  'country',
  'address',
  'associatedPartnerId',
  'etag',
  'agreements',
  'detailsAsOf',
  'remainder',
] as const;
const IN_INDEXES = ['name', 'nameKey', 'domain', 'city', 'cityKey', 'removed', 'removedAt'] as const;
const updateDetails = columnUpdate(customers, [...IN_INDEXES, ...BESIDE_INDEXES]);
const updateWithSummary = columnUpdate(customers, [...IN_INDEXES, ...BESIDE_INDEXES, ...SUMMARY]);
const updateBesideIndexes = columnUpdate(customers, BESIDE_INDEXES);
const updateBesideWithSummary = columnUpdate(customers, [...BESIDE_INDEXES, ...SUMMARY]);

function putDetails(
  { db, remainderOf, touched }: WriteContext,
  known: KnownCustomer | null,
  { customer: { entity, raw }, agreements: read, asOf }: CustomerAnswers,
  summary: Summary | null,
): number {
  const agreements = read === null ? (known?.agreements ?? '[]') : JSON.stringify(read.map((agreement) => agreement.entity));
  const columns = { ...toDetailColumns(entity, asOf), agreements, remainder: remainderOf('customer', entity, raw) };
  const id = known?.id ?? customerTable.insert(db.sql, toNewRow(entity, { ...columns, ...summary }, asOf));
  if (known !== null) {
    const isListedSame = known.removed === PRESENT && known.name === columns.name && known.domain === columns.domain && known.city === columns.city;
    if (summary === null) (isListedSame ? updateBesideIndexes : updateDetails)(db.sql, id, columns);
    else (isListedSame ? updateBesideWithSummary : updateWithSummary)(db.sql, id, { ...columns, ...summary });
  }
  if (known === null || !saysTheSame(known, columns)) index(db, id, touched);
  return id;
}

const idOrNull = (texts: Texts, text: string | null): number | null => (text === null ? null : texts.idOf(text));

const saysTheSame = (known: KnownCustomer, columns: ReturnType<typeof toDetailColumns>): boolean =>
  known.name === columns.name &&
  known.domain === columns.domain &&
  known.custom_domains === columns.customDomains &&
  known.contact_name === columns.contactName &&
  known.email === columns.email &&
  known.registration_number === columns.registrationNumber &&
  known.city === columns.city;

type Reading = {
  readonly asOf: Instant;
  /** The customer had nothing before: there is nothing to compare with. */
  readonly isFirst: boolean;
};
type KnownSubscription = { readonly id: number; readonly guid: string; readonly as_of: number; readonly removed: number; readonly customer_id: number };

function putSubscriptions(context: WriteContext, customer: number, received: readonly Received<Subscription>[], { asOf, isFirst }: Reading): void {
  const { db, touched } = context;
  const before = isFirst ? NOTHING : subscriptionsBefore(db, customer);
  for (const one of received) putSubscription(context, customer, one, { known: before.get(one.entity.id) ?? elsewhere(db, one.entity.id), asOf });
  const named = new Set(before.size === 0 ? [] : received.map(({ entity }): string => entity.id));
  for (const [guid, row] of before) {
    if (named.has(guid) || row.removed === REMOVED || row.as_of > asOf) continue;
    db.sql.run('UPDATE subscriptions SET removed = ? WHERE id = ?', [REMOVED, row.id]);
    db.sql.run('DELETE FROM deadlines WHERE subscription_id = ?', [row.id]);
    touched.subscriptions.add(row.id);
  }
  touched.tables.add('subscriptions');
}

const NOTHING: ReadonlyMap<string, KnownSubscription> = new Map();
const KNOWN = 'SELECT id, guid, as_of, removed, customer_id FROM subscriptions';

const subscriptionsBefore = (db: MirrorDb, customer: number): ReadonlyMap<string, KnownSubscription> =>
  new Map((db.sql.all(`${KNOWN} WHERE customer_id = ?`, [customer]) as KnownSubscription[]).map((row) => [row.guid, row]));

/** One that moved here from another customer. During a first load doubles are settled at its end. */
const elsewhere = (db: MirrorDb, guid: string): KnownSubscription | null =>
  isLoading(db) ? null : (db.sql.get(`${KNOWN} WHERE guid = ?`, [guid]) as KnownSubscription | null);

function putSubscription(
  { db, labels, remainders, remainderOf, touched }: WriteContext,
  customer: number,
  { entity, raw }: Received<Subscription>,
  { known, asOf }: { readonly known: KnownSubscription | null; readonly asOf: Instant },
): void {
  if (known !== null && known.as_of > asOf) return;
  const row = toSubscriptionRow(entity, customer, asOf, labels, idOrNull(remainders, remainderOf('subscription', entity, raw)));
  const id = known?.id ?? subscriptionTable.insert(db.sql, row);
  if (known) subscriptionTable.update(db.sql, id, row);
  replaceDeadlines(db, { id, customerId: customer, isNew: known === null }, deadlinesOf(entity, asOf));
  if (known && known.customer_id !== customer) renewSummary(db, known.customer_id);
  touched.subscriptions.add(id);
}

const orderTable = tableWriter(orders);

function putOrders({ db, remainderOf, touched }: WriteContext, customer: number, received: readonly Received<Order>[], { asOf, isFirst }: Reading): void {
  const before = isFirst ? new Map<string, KnownOrder>() : ordersBefore(db, customer);
  for (const { entity, raw } of received) {
    const known = before.get(entity.id);
    if (known && known.as_of > asOf) continue;
    const row = { ...toOrderRow(entity, customer, asOf), remainder: remainderOf('order', entity, raw) };
    const id = known?.id ?? orderTable.insert(db.sql, row);
    if (known) orderTable.update(db.sql, id, row);
    before.set(entity.id, { id, order_id: entity.id, as_of: asOf, named: true });
  }
  for (const order of before.values()) {
    if (order.named !== true && order.as_of <= asOf) db.sql.run('UPDATE orders SET removed = ? WHERE id = ?', [REMOVED, order.id]);
  }
  touched.tables.add('orders');
}

type KnownOrder = { readonly id: number; readonly order_id: string; readonly as_of: number; readonly named?: boolean };

const ordersBefore = (db: MirrorDb, customer: number): Map<string, KnownOrder> =>
  new Map((db.sql.all('SELECT id, order_id, as_of FROM orders WHERE customer_id = ?', [customer]) as KnownOrder[]).map((row) => [row.order_id, row]));

const toOrderRow = (order: Order, customer: number, asOf: Instant) => ({
  orderId: order.id,
  customerId: customer,
  createdAt: order.createdAt,
  status: order.status,
  billingPlan: planCode(order.billingPlan),
  currency: order.currency,
  lines: JSON.stringify(order.lines),
  asOf,
  removed: PRESENT,
});
