import type { BillingPlan, Term } from '../domain/catalog/terms.ts';
import type { Address, CustomerSummary } from '../domain/customers/customer.ts';
import type { CustomerChange, NewCustomer } from '../domain/customers/new-customer.ts';
import type { CartId, CatalogItemId, CustomerId, OrderId, PromotionId, SubscriptionId } from '../domain/ids.ts';
import type { Cart, Checkout, NewCartLine } from '../domain/orders/cart.ts';
import type { Order } from '../domain/orders/order.ts';
import type { Result } from '../domain/result.ts';
import type { SubscriptionChange } from '../domain/subscriptions/change.ts';
import type { Subscription } from '../domain/subscriptions/subscription.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { DeskError } from '../errors/desk-error.ts';
import type { Call, Received } from './remote-api.ts';

/**
 * `requestId` goes out as `MS-RequestId`: the same on every retry of the same step (API page,
 * section 4). `mayLeave` is asked before the first byte, however long the request had to wait for
 * its turn, its token or a computer that slept; false: it is too late, and nothing is sent.
 */
export type WriteCall = Call & { readonly requestId: string; readonly mayLeave?: () => boolean };

/**
 * How one attempt of a write ended, as far as its answer tells. The client decides this once,
 * from where the attempt broke off and from status and code; nobody above guesses.
 */
export type WriteOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value; readonly correlationId: string | null }
  /** The service said no for good; nothing happened. */
  | { readonly kind: 'refused'; readonly error: DeskError; readonly correlationId: string | null }
  /** Certainly nothing happened, and it may be tried again: no connection was made, 401, 429, busy (409). */
  | { readonly kind: 'notDone'; readonly error: DeskError; readonly retryAfterMs: number | null }
  /** It may have happened: the answer was lost, broken, or an error from behind the gate. Read back before anything else. */
  | { readonly kind: 'unknown'; readonly error: DeskError; readonly correlationId: string | null };

export type { NextTerm, SubscriptionChange } from '../domain/subscriptions/change.ts';

export type CreatedCustomer = {
  readonly id: CustomerId;
  readonly domain: string;
  readonly userName: string | null;
  /** Shown once and never stored; null when the service does not tell it. */
  readonly password: string | null;
};

export type AddressCheck = { readonly status: 'verified' | 'verifiedShippable' | 'interactionRequired' | 'streetPartial' | 'premisesPartial' | 'multiple' | 'none' | 'notValidated' | 'unknown'; readonly suggestions: readonly Address[] };

export type Transition = {
  readonly operationId: string | null;
  readonly toCatalogItemId: CatalogItemId;
  readonly toSubscriptionId: SubscriptionId | null;
  readonly quantity: number | null;
  readonly events: readonly { readonly name: string; readonly status: 'started' | 'completed' | 'failed' | 'unknown'; readonly at: Instant | null }[];
};
export type TransitionTarget = { readonly catalogItemId: CatalogItemId; readonly title: string; readonly isEligible: boolean; readonly codes: readonly string[] };

export type MigrationRequest = {
  readonly subscriptionId: SubscriptionId;
  readonly quantity: number;
  readonly term: Term;
  readonly billingPlan: BillingPlan;
  readonly purchaseFullTerm: boolean;
  readonly customTermEndsAt: Instant | null;
  /** Carries the marker of the intent; comes back in the migration. */
  readonly externalReferenceId: string | null;
  /** All active add-ons of a base move with it. */
  readonly addOns?: readonly { readonly subscriptionId: SubscriptionId; readonly quantity: number }[];
};
export type MigrationCheck = { readonly isEligible: boolean; readonly problems: readonly { readonly code: string; readonly description: string | null }[] };
export type Migration = {
  readonly id: string;
  readonly status: 'processing' | 'completed' | 'failed' | 'unknown';
  readonly subscriptionId: SubscriptionId;
  readonly newSubscriptionId: SubscriptionId | null;
  readonly newOrderId: OrderId | null;
  readonly externalReferenceId: string | null;
};

export type Qualification = { readonly kind: 'education' | 'nonProfit' | 'government' | 'none' | 'other'; readonly status: 'verified' | 'inReview' | 'denied' | 'unknown'; readonly segment: string | null; readonly website: string | null };
export type PromotionCheck = { readonly promotionId: PromotionId; readonly isEligible: boolean; readonly codes: readonly string[] };

type Written<Value> = Promise<WriteOutcome<Value>>;
type Answer<Value> = Promise<Result<Value, DeskError>>;

/**
 * The write side of the service. Every method makes one attempt: a token is renewed and a 202
 * followed to its end, but repeating is the outbox's decision.
 */
export type RemoteWrites = {
  readonly createCustomer: (customer: NewCustomer, call: WriteCall) => Written<CreatedCustomer>;
  /** Reads the billing profile, changes the named fields only, writes with its ETag. `conflict` in `refused` when it is stale. */
  readonly changeCustomer: (id: CustomerId, change: CustomerChange, call: WriteCall) => Written<null>;
  readonly confirmAgreement: (
    id: CustomerId,
    agreement: { readonly templateId: string; readonly agreedAt: Instant; readonly firstName: string; readonly lastName: string; readonly email: string; readonly phone: string | null },
    call: WriteCall,
  ) => Written<null>;
  readonly setQualification: (id: CustomerId, qualification: { readonly kind: 'education' | 'nonProfit' | 'government'; readonly segment: string | null; readonly website: string | null }, call: WriteCall) => Written<null>;

  readonly createCart: (id: CustomerId, lines: readonly NewCartLine[], call: WriteCall) => Written<Cart>;
  readonly updateCart: (id: CustomerId, cart: CartId, lines: readonly NewCartLine[], call: WriteCall) => Written<Cart>;
  readonly checkoutCart: (id: CustomerId, cart: CartId, call: WriteCall) => Written<Checkout>;
  /** An order without a cart; the marker in `friendlyName` is its only evidence. */
  readonly createOrder: (id: CustomerId, lines: readonly NewCartLine[], call: WriteCall) => Written<Order>;

  /** `base` is the answer of the read before: it is echoed whole, so that nothing is reset, and its ETag goes along. */
  readonly changeSubscription: (id: CustomerId, base: Received<Subscription>, change: SubscriptionChange, call: WriteCall) => Written<Received<Subscription>>;
  readonly createTransition: (
    id: CustomerId,
    subscription: SubscriptionId,
    transition: { readonly toCatalogItemId: CatalogItemId; readonly toSubscriptionId: SubscriptionId | null; readonly quantity: number; readonly term: Term | null; readonly billingPlan: BillingPlan | null; /** Licences move along when left out (R-11.5). */ readonly transitionType?: 'transition_only' | 'transition_with_license_transfer' },
    call: WriteCall,
  ) => Written<Transition>;
  readonly createMigration: (id: CustomerId, migration: MigrationRequest, call: WriteCall) => Written<Migration>;
};

/** What is asked before a write, and read back after one whose answer was lost. */
export type RemoteChecks = {
  readonly isDomainFree: (prefix: string, call?: Call) => Answer<boolean>;
  readonly checkAddress: (address: Address, call?: Call) => Answer<AddressCheck>;
  /** The link that a customer opens to accept this reseller. */
  readonly relationshipRequest: (call?: Call) => Answer<{ readonly url: string }>;
  readonly agreementTemplate: (view: { readonly language: string; readonly country: string }, call?: Call) => Answer<{ readonly templateId: string; readonly displayUrl: string | null; readonly downloadUrl: string | null }>;
  /** Customers of exactly this tenant domain; the read-back of `createCustomer`. */
  readonly customerOfDomain: (domain: string, call?: Call) => Answer<CustomerId | null>;
  /** Customers whose tenant domain or company name begins so (API page, section 7). */
  readonly customersBeginning: (by: { readonly field: 'domain' | 'companyName'; readonly text: string }, call?: Call) => Answer<readonly CustomerSummary[]>;
  readonly cart: (id: CustomerId, cart: CartId, call?: Call) => Answer<Cart>;
  readonly qualifications: (id: CustomerId, call?: Call) => Answer<readonly Qualification[]>;
  readonly promotionEligibility: (id: CustomerId, lines: readonly Pick<NewCartLine, 'catalogItemId' | 'quantity' | 'term' | 'billingPlan' | 'promotionId'>[], call?: Call) => Answer<readonly PromotionCheck[]>;
  readonly transitionTargets: (id: CustomerId, subscription: SubscriptionId, when: 'immediate' | 'scheduled', call?: Call) => Answer<readonly TransitionTarget[]>;
  readonly transitions: (id: CustomerId, subscription: SubscriptionId, call?: Call) => Answer<readonly Transition[]>;
  /** Ends that a term may have; `startsAt`: when it begins, null: now. */
  readonly customTermEndDates: (id: CustomerId, view: { readonly term: Term; readonly startsAt: Instant | null; readonly alignWith: SubscriptionId | null }, call?: Call) => Answer<readonly Instant[]>;
  readonly checkMigration: (id: CustomerId, migration: MigrationRequest, call?: Call) => Answer<MigrationCheck>;
  readonly migrations: (query: { readonly customer: CustomerId; readonly subscription: SubscriptionId | null; readonly externalReferenceId: string | null }, call?: Call) => Answer<readonly Migration[]>;
  readonly provisioning: (id: CustomerId, order: OrderId, call?: Call) => Answer<readonly { readonly lineNumber: number | null; readonly status: string; readonly quantity: number | null }[]>;
};
