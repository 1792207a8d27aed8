import type { Agreement, Customer, CustomerSummary } from '../../core/domain/customers/customer.ts';
import type { Price, Product, Promotion, Sku } from '../../core/domain/catalog/product.ts';
import { customerId, orderId, productId, promotionId, skuId, subscriptionId } from '../../core/domain/ids.ts';
import type { CustomerId } from '../../core/domain/ids.ts';
import type { Order } from '../../core/domain/orders/order.ts';
import type { AuditRecord } from '../../core/domain/partnership/partnership.ts';
import { err, ok } from '../../core/domain/result.ts';
import type { Result } from '../../core/domain/result.ts';
import type { Subscription } from '../../core/domain/subscriptions/subscription.ts';
import { after, HOUR } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
import type { DeskError } from '../../core/errors/desk-error.ts';
import type { Call, Received, RemoteApi } from '../../core/ports/remote-api.ts';
import type { HandTime } from './wire-time.ts';

const guid = (kind: number, number: number): string => `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const customerAt = (number: number): CustomerId => customerId(guid(1, number));

const received = <Entity>(entity: Entity): Received<Entity> => ({ entity, raw: { kept: true } });

/** What the scripted service knows; a test changes it as colleagues and the vendor do. */
export type Office = {
  readonly customers: Map<CustomerId, { name: string; readonly seats: number[] }>;
  readonly products: string[];
  prices: number;
  readonly promotions: string[];
  readonly audit: AuditRecord[];
};

export function anOffice(customers: number): Office {
  const office: Office = { customers: new Map(), products: ['CFQ7TTC0LH18', 'CFQ7TTC0LDPB'], prices: 3, promotions: ['SPRING'], audit: [] };
  for (let number = 1; number <= customers; number += 1) office.customers.set(customerAt(number), { name: `Customer ${number}`, seats: [number, 5] });
  return office;
}

export const summaryOf = (office: Office, id: CustomerId): CustomerSummary => ({
  id,
  companyName: office.customers.get(id)?.name ?? '',
  domain: `${id.slice(-4)}.example`,
  relationship: 'reseller',
});

const customerOf = (office: Office, id: CustomerId): Customer => ({
  ...summaryOf(office, id),
  customDomains: [],
  registrationNumber: null,
  email: null,
  language: null,
  culture: null,
  address: null,
  associatedPartnerId: null,
  etag: null,
});

const agreement: Agreement = { type: 'MicrosoftCustomerAgreement', templateId: null, agreedAt: null, firstName: null, lastName: null, email: null, phone: null };

const subscriptionOf = (customer: CustomerId, place: number, quantity: number): Subscription => ({
  id: subscriptionId(`${customer.slice(0, -12)}${String(place).padStart(4, '0')}${customer.slice(-8)}`),
  customerId: customer,
  offerId: null,
  offerName: 'Offer',
  friendlyName: 'Offer',
  productId: null,
  skuId: null,
  model: 'nce',
  status: 'active',
  suspensionReasons: [],
  quantity,
  unitType: null,
  term: 'P1Y',
  billingPlan: 'monthly',
  renewalTerm: null,
  isTrial: false,
  autoRenew: true,
  createdAt: null,
  startsAt: null,
  commitmentEndsAt: null,
  billingCycleEndsAt: null,
  cancellationAllowedUntil: null,
  reducible: null,
  refundOptions: [],
  scheduledChange: null,
  orderId: null,
  parentSubscriptionId: null,
  migratedFrom: null,
  promotionId: null,
  partnerIdOnRecord: null,
  etag: null,
});

const orderOf = (customer: CustomerId): Order => ({ id: orderId(customer.slice(-12)), customerId: customer, createdAt: null, status: 'completed', billingPlan: 'monthly', currency: 'PLN', lines: [] });

/** What the mirror should hold of the customers once it has caught up. */
export const digestOf = (office: Office): Readonly<Record<string, string>> =>
  Object.fromEntries([...office.customers].map(([id, { name, seats }]) => [id, `${name}: ${seats.join(' ')}`]));

/** A colleague changes the seats in the portal; the change feed tells. */
export function changeSeats(office: Office, number: number, seats: number, at: Instant): void {
  const id = customerAt(number);
  const known = office.customers.get(id);
  if (!known) throw new Error(`no customer ${number}`);
  known.seats[0] = seats;
  note(office, { customerId: id, customerName: known.name, operationType: 'updateSubscription', operationAt: at });
}

export function note(office: Office, over: Partial<AuditRecord>): void {
  office.audit.push({
    id: `audit-${office.audit.length + 1}`,
    customerId: null,
    customerName: null,
    resourceType: 'subscription',
    operationType: 'updateSubscription',
    operationAt: after(0 as Instant, HOUR),
    status: 'succeeded',
    user: null,
    resourceId: null,
    ...over,
  });
}

/** `customer 3`, `customers`, `priceSheet` … */
export type Intercept = (call: string, count: number) => DeskError | 'hang' | null;

export type Service = {
  readonly api: RemoteApi;
  /** Every call in order, with what it asked for. */
  readonly calls: string[];
  /** The most calls that were under way at once. */
  readonly mostAtOnce: () => number;
  intercept: Intercept;
};

type Options = { readonly time: HandTime; readonly office: Office; /** Milliseconds that every answer takes. */ readonly latency?: number };

/** The service's read side by script, with its own clock's time on every answer. */
export function scriptedService({ time, office, latency = 0 }: Options): Service {
  let underWay = 0;
  let most = 0;
  let heard: ReturnType<RemoteApi['serverTime']> = null;

  const answer = async <Value>(call: string, signal: AbortSignal | undefined, value: () => Value | DeskError): Promise<Result<Value, DeskError>> => {
    if (signal?.aborted) return err({ tag: 'cancelled' });
    service.calls.push(call);
    const fault = service.intercept(call, service.calls.length);
    underWay += 1;
    most = Math.max(most, underWay);
    try {
      if (fault === 'hang') await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
      else if (latency > 0) await time.sleep(latency, signal);
      else await Promise.resolve();
    } finally {
      underWay -= 1;
    }
    if (signal?.aborted) return err({ tag: 'cancelled' });
    if (fault !== null && fault !== 'hang') return err(fault);
    heard = { at: time.clock.now(), heardAtMonotonic: time.clock.monotonic() };
    const said = value();
    return isError(said) ? err(said) : ok(said);
  };

  const gone = (id: CustomerId): DeskError | null => (office.customers.has(id) ? null : { tag: 'notFound', what: 'customer', id });
  const seatsOf = (id: CustomerId): readonly number[] => office.customers.get(id)?.seats ?? [];
  const numberOf = (id: CustomerId): number => Number(id.slice(-12));
  /** Seek paging: a cursor is the last key of its page, so that what comes and goes moves nobody. */
  const page = <Item>(items: readonly (readonly [key: string, item: Item])[], { cursor, size }: { cursor: string | null; size: number }) => {
    const rest = items.filter(([key]) => cursor === null || key > cursor).sort(([left], [right]) => (left < right ? -1 : 1));
    const taken = rest.slice(0, size);
    return { items: taken.map(([, item]) => item), next: rest.length > size ? (taken.at(-1)?.[0] ?? null) : null };
  };

  const api: RemoteApi = {
    customers: (at, call) => answer(`customers ${at.cursor === null ? 'start' : `after ${Number(at.cursor.slice(-12))}`}`, call?.signal, () => page([...office.customers.keys()].map((id) => [id, received(summaryOf(office, id))]), at)),
    customer: (id, call) => answer(`customer ${numberOf(id)}`, call?.signal, () => gone(id) ?? received(customerOf(office, id))),
    agreements: (id, call) => answer(`agreements ${numberOf(id)}`, call?.signal, () => gone(id) ?? [received(agreement)]),
    subscriptions: (id, call) => answer(`subscriptions ${numberOf(id)}`, call?.signal, () => gone(id) ?? seatsOf(id).map((quantity, place) => received(subscriptionOf(id, place, quantity)))),
    subscription: (id, _subscription, call) => answer('subscription', call?.signal, () => gone(id) ?? received(subscriptionOf(id, 0, 1))),
    orders: (id, call) => answer(`orders ${numberOf(id)}`, call?.signal, () => gone(id) ?? [received(orderOf(id))]),
    order: (id, _order, call) => answer('order', call?.signal, () => gone(id) ?? received(orderOf(id))),
    products: ({ targetView }, call) =>
      answer(`products ${targetView}`, call?.signal, () =>
        office.products.map((id): Received<Product> => received({ id: productId(id), title: id, description: '', publisher: '', licenceKind: 'subscription' })),
      ),
    skus: (product, _view, call) =>
      answer(`skus ${product}`, call?.signal, () => [
        received<Sku>({ productId: product, id: skuId('0001'), title: 'S', description: '', minimumQuantity: 1, maximumQuantity: null, isTrial: false, isAddOn: false, prerequisiteSkus: [], upgradeTargets: [] }),
      ]),
    availabilities: (product, _sku, _view, call) => answer(`availabilities ${product}`, call?.signal, () => []),
    promotions: ({ segment }, call) =>
      answer(`promotions ${segment}`, call?.signal, () =>
        office.promotions.map((id): Received<Promotion> => received({ id: promotionId(id), name: id, description: '', startsAt: null, endsAt: null, isAutoApplicable: true, products: [] })),
      ),
    priceSheet: (_view, call) => answer('priceSheet', call?.signal, () => Array.from({ length: office.prices }, aPrice)),
    relationships: (type, call) => answer(`relationships ${type}`, call?.signal, () => []),
    partnerProfile: (call) => answer('partnerProfile', call?.signal, () => received({ partnerId: '1', partnerName: 'Office', profileType: null })),
    partnerAgreement: (_partnerId, call) => answer('partnerAgreement', call?.signal, () => received({ isSigned: true })),
    auditRecords: (since, at, call: Call | undefined) => answer(`auditRecords ${at.cursor ?? 'start'}`, call?.signal, () =>
        page(office.audit.filter(({ operationAt }) => operationAt >= since).map((record) => [record.id, received(record)]), at),
      ),
    serverTime: () => heard,
  };
  const service: Service = { api, calls: [], mostAtOnce: () => most, intercept: () => null };
  return service;
}

const isError = (value: unknown): value is DeskError => typeof value === 'object' && value !== null && 'tag' in value;

const aPrice = (): Price => ({
  productId: productId('CFQ7TTC0LH18'),
  skuId: skuId('0001'),
  skuTitle: 'S',
  segment: 'commercial',
  market: 'PL',
  term: 'P1Y',
  billingPlan: 'monthly',
  cost: { amount: 100, scale: 2, currency: 'PLN' },
  list: { amount: 120, scale: 2, currency: 'PLN' },
  validFrom: null,
  validTo: null,
});
