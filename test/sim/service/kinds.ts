import type { CustomerId, SubscriptionId } from '../../../core/domain/ids.ts';
import type { Agreement, Customer } from '../../../core/domain/customers/customer.ts';
import type { Cart, Checkout, NewCartLine } from '../../../core/domain/orders/cart.ts';
import type { Order } from '../../../core/domain/orders/order.ts';
import type { Subscription } from '../../../core/domain/subscriptions/subscription.ts';
import type { Instant } from '../../../core/domain/time/instant.ts';
import type { DeskError } from '../../../core/errors/desk-error.ts';
import type { Migration, Qualification, Transition, WriteOutcome } from '../../../core/ports/remote-writes.ts';

export const WRITE_FAULTS = ['unreachable', 'dropBefore', '429', 'tokenExpired', 'busy', '503before', 'dropAfter', '500after', 'delay', 'duplicate', 'staleEtag', 'truncated'] as const;
export type WriteFault = (typeof WRITE_FAULTS)[number];
export const READ_FAULTS = ['unreachable', '429', '500', 'html'] as const;
export type ReadFault = (typeof READ_FAULTS)[number];

export type Operation = 'createCustomer' | 'changeCustomer' | 'confirmAgreement' | 'setQualification' | 'createCart' | 'checkoutCart' | 'changeSubscription' | 'createTransition' | 'createMigration';

/** Something that changed at the service because of a write. */
export type Effect = {
  readonly operation: Operation;
  readonly requestId: string;
  readonly at: Instant;
  readonly customer: CustomerId;
  readonly subscription: SubscriptionId | null;
  /** Value of the changed field before, for what sets values. */
  readonly before: string | number | boolean | null;
  readonly price: number | null;
};

/** A write that came in, carried out or not. */
export type Arrival = { readonly operation: Operation; readonly requestId: string; readonly sentAt: Instant; /** The window that it needed had closed when it left. */ readonly isLate: boolean };

export type Habits = {
  /** Hours for which request ids are remembered. */
  readonly memoryHours: number;
  readonly orderLagMs: number;
  readonly echoesNames: boolean;
  readonly hasEtags: boolean;
};

/** What the service keeps of a customer. */
export type ServiceCustomer = {
  customer: Customer;
  agreements: Agreement[];
  qualifications: Qualification[];
  readonly subscriptions: Map<SubscriptionId, Subscription>;
  readonly orders: { readonly order: Order; readonly at: Instant }[];
  readonly carts: Map<string, { cart: Cart; lines: readonly NewCartLine[]; checkout: Checkout | null }>;
  readonly migrations: Migration[];
  readonly transitions: { readonly subscription: SubscriptionId; readonly transition: Transition }[];
  changedAt: number;
};

/** An answer that says no for good. */
export type Refused = { readonly kind: 'refused'; readonly error: DeskError; readonly correlationId: string };
export const refusedWith = (code: string): Refused => ({ kind: 'refused', error: { tag: 'server', status: 400, code, description: null, correlationId: 'c' }, correlationId: 'c' });
export const stale = (id: string): Refused => ({ kind: 'refused', error: { tag: 'conflict', what: 'subscription', id }, correlationId: 'c' });
export const done = <Value>(value: Value): WriteOutcome<Value> => ({ kind: 'done', value, correlationId: 'c' });
