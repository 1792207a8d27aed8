import type { Agreement, Customer, CustomerSummary } from '../domain/customers/customer.ts';
import type { Availability, Price, Product, Promotion, Sku } from '../domain/catalog/product.ts';
import type { CustomerId, ProductId } from '../domain/ids.ts';
import type { Order } from '../domain/orders/order.ts';
import type { AuditRecord, PartnerAgreement, PartnerProfile, Relationship } from '../domain/partnership/partnership.ts';
import type { Subscription } from '../domain/subscriptions/subscription.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Received } from './remote-api.ts';

/** What a write changed, for live screens: tables by name. */
export type MirrorChange = { readonly tables: readonly MirrorTable[] };
export type MirrorTable = 'customers' | 'subscriptions' | 'orders' | 'catalogue' | 'promotions' | 'partner' | 'audit';

/** Everything known of one customer, as answered together. */
export type CustomerAnswers = {
  readonly customer: Received<Customer>;
  /** Here and below null is: not read this time, the copy of before stays. */
  readonly agreements: readonly Received<Agreement>[] | null;
  readonly subscriptions: readonly Received<Subscription>[] | null;
  readonly orders: readonly Received<Order>[] | null;
  /** When the reading began; an answer older than what is stored is ignored. */
  readonly asOf: Instant;
};

/** Checkpoint that `putCustomerPage` writes: where the sweep of the customer list goes on. */
export const CUSTOMER_CURSOR = 'customers.cursor';

/**
 * The write side of the mirror, used by sync only. Every method is one transaction; none of
 * them waits for anything. What a server no longer names is marked removed, never deleted.
 */
export type MirrorWriter = {
  /** Text under a name, written together with what it stands for. null when never set. */
  readonly checkpoint: (name: string) => string | null;
  readonly setCheckpoint: (name: string, value: string | null) => void;

  /** One transaction around several calls. Left out: each is its own. */
  readonly together?: (work: () => MirrorChange) => MirrorChange;

  /** One page of the customer list; `nextCursor` goes to the checkpoint `CUSTOMER_CURSOR` in the same transaction, so that a kill redoes at most one page. */
  readonly putCustomerPage: (page: {
    readonly customers: readonly Received<CustomerSummary>[];
    readonly asOf: Instant;
    readonly nextCursor: string | null;
  }) => MirrorChange;
  /** Marks customers that the finished sweep, begun at `since`, did not meet. */
  readonly markCustomersNotSeenSince: (since: Instant) => MirrorChange;

  readonly putCustomerAnswers: (batch: readonly CustomerAnswers[]) => MirrorChange;
  readonly putCustomerGone: (id: CustomerId, at: Instant) => MirrorChange;

  readonly putProducts: (products: readonly Received<Product>[], asOf: Instant) => MirrorChange;
  readonly putSkus: (product: ProductId, skus: readonly Received<Sku>[], availabilities: readonly Received<Availability>[], asOf: Instant) => MirrorChange;
  readonly putPrices: (market: string, prices: readonly Price[], asOf: Instant) => MirrorChange;
  readonly putPromotions: (promotions: readonly Received<Promotion>[], asOf: Instant) => MirrorChange;
  /** `agreement` null: the server did not say; what it said before stays, with its age. */
  readonly putPartner: (partner: { readonly profile: Received<PartnerProfile> | null; readonly agreement: PartnerAgreement | null; readonly relationships: readonly Received<Relationship>[]; readonly asOf: Instant }) => MirrorChange;
  readonly putAuditRecords: (records: readonly Received<AuditRecord>[]) => MirrorChange;

  /**
   * Customers whose details are missing or older than `olderThan`, the most urgent first: those
   * with a window that closes soonest, then the never read, then the oldest.
   */
  readonly customersToRefresh: (query: { readonly olderThan: Instant; readonly now: Instant; readonly limit: number }) => readonly CustomerId[];
  readonly productsToRefresh: (query: { readonly olderThan: Instant; readonly limit: number }) => readonly ProductId[];
  readonly counts: () => { readonly customers: number; readonly customersWithDetails: number; readonly subscriptions: number; readonly products: number };

  /** Empty mirror: drop secondary indexes and search until `endFirstLoad`, which builds them (14× faster). Safe to call again after a kill. */
  readonly beginFirstLoad: () => void;
  readonly endFirstLoad: () => void;
};
