import type { BillingPlan, Term } from '../catalog/terms.ts';
import type { CustomerChange, NewCustomer } from '../customers/new-customer.ts';
import type { CatalogItemId, CustomerId, IntentId, SubscriptionId } from '../ids.ts';
import type { NewCartLine } from '../orders/cart.ts';
import type { SubscriptionChange } from '../subscriptions/change.ts';
import type { Instant } from '../time/instant.ts';

/** What shall be done at the service, with everything that it takes. */
export type IntentAction =
  | { readonly kind: 'createCustomer'; readonly customer: NewCustomer }
  | { readonly kind: 'changeCustomer'; readonly change: CustomerChange }
  | { readonly kind: 'confirmAgreement'; readonly agreement: AgreementToConfirm }
  | { readonly kind: 'setQualification'; readonly qualification: QualificationToSet }
  /** Ordered through a cart: the cart is made first, its id is kept, then it is checked out. */
  | { readonly kind: 'order'; readonly lines: readonly NewCartLine[] }
  | { readonly kind: 'changeSubscription'; readonly change: SubscriptionChange }
  | { readonly kind: 'transition'; readonly transition: TransitionPlan }
  | { readonly kind: 'migration'; readonly migration: MigrationPlan }
  /** a transition to the paid product. */
  | { readonly kind: 'convertTrial'; readonly transition: TransitionPlan };

export type IntentKind = IntentAction['kind'];

/** In the order in which a screen lists them. */
export const INTENT_KINDS: readonly IntentKind[] = [
  'createCustomer',
  'changeCustomer',
  'confirmAgreement',
  'setQualification',
  'order',
  'changeSubscription',
  'transition',
  'migration',
  'convertTrial',
];

export type AgreementToConfirm = {
  readonly templateId: string;
  readonly agreedAt: Instant;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string | null;
};

export type QualificationToSet = { readonly kind: 'education' | 'nonProfit' | 'government'; readonly segment: string | null; readonly website: string | null };

export type TransitionPlan = {
  readonly toCatalogItemId: CatalogItemId;
  /** What the product was called where it was chosen; only for showing. */
  readonly toTitle?: string | null | undefined;
  /** An existing subscription that takes the seats; null: a new one. */
  readonly toSubscriptionId: SubscriptionId | null;
  readonly quantity: number;
  readonly term: Term | null;
  readonly billingPlan: BillingPlan | null;
};

export type MigrationPlan = {
  readonly quantity: number;
  readonly term: Term;
  readonly billingPlan: BillingPlan;
  readonly purchaseFullTerm: boolean;
  readonly customTermEndsAt: Instant | null;
};

/** Whom it is for: a customer that is there, or one that another intent creates. */
export type CustomerRef = { readonly kind: 'known'; readonly id: CustomerId } | { readonly kind: 'created'; readonly by: IntentId };

/** One line about an intent, as data: lists, journal and overlays make a sentence of it. */
export type IntentGist = {
  readonly kind: IntentKind;
  /** Which change of a subscription; null for the other kinds. */
  readonly change: SubscriptionChange['kind'] | null;
  readonly customer: string;
  readonly product: string | null;
  /** Seats before and after, where seats change; an order has no before. */
  readonly from: number | null;
  readonly to: number | null;
  /** What a switch is set to; left out of what is no switch, and of lines that older versions wrote. */
  readonly on?: boolean;
};
