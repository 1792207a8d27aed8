import type { CustomerId, OrderId, SubscriptionId } from '../ids.ts';
import type { Currency, UnitPrice } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';

export type OrderLine = {
  readonly number: number;
  readonly offerId: string;
  readonly subscriptionId: SubscriptionId | null;
  readonly friendlyName: string | null;
  readonly quantity: number;
  readonly term: Term | null;
  readonly transactionType: string | null;
  readonly unitPrice: UnitPrice | null;
};

export type Order = {
  readonly id: OrderId;
  readonly customerId: CustomerId;
  readonly createdAt: Instant | null;
  /** The server's word, lower camel case: `completed`, `pending`, … */
  readonly status: string;
  readonly billingPlan: BillingPlan | null;
  readonly currency: Currency | null;
  readonly lines: readonly OrderLine[];
};
