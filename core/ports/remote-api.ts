import type { Agreement, Customer, CustomerSummary } from '../domain/customers/customer.ts';
import type { Availability, Price, Product, Promotion, Segment, Sku } from '../domain/catalog/product.ts';
import type { CustomerId, OrderId, ProductId, SkuId, SubscriptionId } from '../domain/ids.ts';
import type { Order } from '../domain/orders/order.ts';
import type { AuditRecord, PartnerAgreement, PartnerProfile, Relationship } from '../domain/partnership/partnership.ts';
import type { Result } from '../domain/result.ts';
import type { Subscription } from '../domain/subscriptions/subscription.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { DeskError } from '../errors/desk-error.ts';

/** A parsed entity with the answer it came from, kept for later versions. */
export type Received<Entity> = { readonly entity: Entity; readonly raw: unknown };

/** Where a paged reading goes on. Opaque; storable as text. */
export type Cursor = string;
export type Page<Item> = { readonly items: readonly Item[]; readonly next: Cursor | null };

export type Call = { readonly signal?: AbortSignal };
type Answer<Value> = Promise<Result<Value, DeskError>>;

/** The read side of the Partner Center shaped service. */
export type RemoteApi = {
  /** Seek paging, at most `size` (≤ 500) a page. */
  readonly customers: (at: { cursor: Cursor | null; size: number }, call?: Call) => Answer<Page<Received<CustomerSummary>>>;
  readonly customer: (id: CustomerId, call?: Call) => Answer<Received<Customer>>;
  readonly agreements: (id: CustomerId, call?: Call) => Answer<readonly Received<Agreement>[]>;
  readonly subscriptions: (id: CustomerId, call?: Call) => Answer<readonly Received<Subscription>[]>;
  readonly subscription: (id: CustomerId, subscription: SubscriptionId, call?: Call) => Answer<Received<Subscription>>;
  readonly orders: (id: CustomerId, call?: Call) => Answer<readonly Received<Order>[]>;
  readonly order: (id: CustomerId, order: OrderId, call?: Call) => Answer<Received<Order>>;
  readonly products: (view: { country: string; segment: Segment | null; targetView: string }, call?: Call) => Answer<readonly Received<Product>[]>;
  readonly skus: (product: ProductId, view: { country: string }, call?: Call) => Answer<readonly Received<Sku>[]>;
  readonly availabilities: (product: ProductId, sku: SkuId, view: { country: string }, call?: Call) => Answer<readonly Received<Availability>[]>;
  readonly promotions: (view: { country: string; segment: Segment }, call?: Call) => Answer<readonly Received<Promotion>[]>;
  /** The licence-based price sheet of a market; `forbidden` for resellers without the right. */
  readonly priceSheet: (view: { market: string }, call?: Call) => Answer<readonly Price[]>;
  readonly relationships: (type: 'providers' | 'resellers', call?: Call) => Answer<readonly Received<Relationship>[]>;
  readonly partnerProfile: (call?: Call) => Answer<Received<PartnerProfile>>;
  /** Of the partner with this Partner ID; not every sign-in is told. */
  readonly partnerAgreement: (partnerId: string, call?: Call) => Answer<Received<PartnerAgreement>>;
  /** Audit records from `since` on, at most 90 days back. */
  readonly auditRecords: (since: Instant, at: { cursor: Cursor | null; size: number }, call?: Call) => Answer<Page<Received<AuditRecord>>>;
  /** Server time of the newest answer, and when we heard it on the monotonic clock. */
  readonly serverTime: () => { readonly at: Instant; readonly heardAtMonotonic: number } | null;
};
