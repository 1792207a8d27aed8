import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { CatalogueSku, Plan } from './catalogue/model.ts';
import { createLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { guid, hex } from './random.ts';

/** A line as it was asked for, and what is wrong with it. */
export type CartLine = {
  readonly number: number;
  readonly catalogItemId: string;
  readonly sku: CatalogueSku | null;
  readonly plan: Plan | null;
  readonly quantity: number;
  readonly friendlyName: string | null;
  readonly promotionId: string | null;
  readonly partnerId: string | null;
  readonly endsOn: Instant | null;
  readonly attestationAccepted: boolean | null;
  readonly renewalTerm: Term | null;
  readonly addOns: readonly CartLine[];
  readonly error: { readonly code: number; readonly description: string } | null;
};

export type CartRecord = {
  readonly id: string;
  readonly customerId: string;
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
  readonly expiresAt: Instant;
  readonly status: 'Active' | 'Ordered';
  readonly lines: readonly CartLine[];
  /** What checkout made of it; null before. */
  readonly result: CheckoutResult | null;
};

export type CheckoutResult = {
  readonly orderIds: readonly string[];
  readonly errors: readonly { readonly orderGroupId: string; readonly code: string; readonly description: string }[];
};

/** What an order said when it was placed; names of subscriptions may change later. */
export type PlacedOrder = {
  readonly id: string;
  readonly customerId: string;
  readonly at: Instant;
  readonly lines: readonly { readonly subscriptionId: string; readonly friendlyName: string; readonly quantity: number }[];
};

export type TransitionRecord = {
  readonly operationId: string;
  readonly customerId: string;
  readonly fromSubscriptionId: string;
  readonly fromCatalogItemId: string;
  readonly toCatalogItemId: string;
  readonly toSubscriptionId: string;
  readonly quantity: number;
  readonly term: Term;
  readonly billing: BillingPlan;
  readonly type: string;
  readonly at: Instant;
};

/** A move from the old model under way or done. */
export type MigrationRecord = {
  readonly id: string;
  readonly customerId: string;
  readonly subscriptionId: string;
  readonly catalogItemId: string;
  readonly quantity: number;
  readonly term: Term;
  readonly billing: BillingPlan;
  readonly purchaseFullTerm: boolean;
  readonly customTermEndsOn: Instant | null;
  readonly endsOn: Instant;
  readonly externalReferenceId: string | null;
  readonly startedAt: Instant;
  readonly completesAt: Instant;
  readonly newSubscriptionId: string;
  readonly newOrderId: string;
};

/** What was done through the service since the beginning, beside customers and subscriptions. */
export type Commerce = {
  readonly carts: Map<string, CartRecord>;
  readonly orders: Map<string, PlacedOrder>;
  readonly transitions: TransitionRecord[];
  readonly migrations: Map<string, MigrationRecord>;
  readonly ledger: Ledger;
  /** A GUID that was not given before. */
  readonly newId: (kind: string) => string;
  /** Twelve hexadecimal characters, as orders have them. */
  readonly newOrderId: () => string;
};

/** Nothing ordered yet. The same seed gives the same ids in the same order. */
export function createCommerce(seed: number): Commerce {
  let made = 0;
  const count = (): number => {
    made += 1;
    return made;
  };
  return {
    carts: new Map(),
    orders: new Map(),
    transitions: [],
    migrations: new Map(),
    ledger: createLedger(),
    newId: (kind) => guid(seed, 'made', kind, count()),
    newOrderId: () => hex(12, seed, 'made order', count()),
  };
}
