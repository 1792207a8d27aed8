import type { Segment } from '../../domain/catalog/product.ts';
import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import type { CommerceModel } from '../../domain/subscriptions/subscription.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { CatalogueSku } from './catalogue/model.ts';
import type { Person } from './people.ts';
import type { Country } from './places.ts';

/** What the sandbox knows of a customer. Ids are plain text here: this is the server's side. */
export type CustomerRecord = {
  readonly index: number;
  /** Tenant GUID. */
  readonly id: string;
  readonly commerceId: string;
  readonly name: string;
  readonly country: Country;
  readonly prefix: string;
  readonly customDomains: readonly string[];
  readonly address: {
    readonly street: string;
    /** Second line and region, where somebody wrote them. */
    readonly line2: string | null;
    readonly region: string | null;
    readonly city: string;
    readonly postalCode: string;
    readonly state: string | null;
  };
  readonly contact: Person;
  /** What a billing profile says instead of its country's usual; null: the usual. */
  readonly locale: { readonly culture: string; readonly language: string } | null;
  /** Number of the indirect reseller, as a provider sets it; empty for most. */
  readonly associatedPartnerId: string;
  readonly email: string;
  readonly phone: string;
  /** NIP and REGON, USt-IdNr., UID or VAT number; only the NIP appears on the wire. */
  readonly taxNumbers: { readonly vatId: string; readonly nip: string | null; readonly regon: string | null };
  readonly segments: readonly Segment[];
  readonly relationship: 'reseller' | 'advisor';
  readonly agreement: { readonly how: 'confirmed' | 'directSigned'; readonly agreedAt: Instant; readonly by: AgreementContact | null } | null;
  /** Segments that were asked for and are not granted yet. */
  readonly asked: readonly { readonly segment: Segment; readonly website: string | null }[];
  /** null: nothing recorded, which means free (API page, section 7). */
  readonly validation: 'Allowed' | 'UnderReview' | 'NotAllowed' | null;
  readonly createdAt: Instant;
  /** Version of the billing profile; its ETag is this number as text. */
  readonly version: number;
};

/** Who accepted the agreement; null in a record: the contact of the customer. */
export type AgreementContact = Person & { readonly email: string; readonly phone: string | null };

export type SeatBatch = { readonly quantity: number; readonly addedAt: Instant };

/** Instructions for the next term. */
export type NextTerm = {
  readonly sku: CatalogueSku;
  readonly term: Term;
  readonly billing: BillingPlan;
  readonly quantity: number;
  readonly promotionId: string | null;
  readonly customTermEndsOn: Instant | null;
};

export type RecordStatus = 'active' | 'pending' | 'suspended' | 'expired' | 'disabled' | 'deleted';

/**
 * A subscription as it was last touched. What it is at a later moment (renewed, expired,
 * extended) is worked out by `settle`, so that the clock can be moved freely.
 */
export type SubscriptionRecord = {
  readonly id: string;
  readonly orderId: string;
  readonly model: Extract<CommerceModel, 'nce' | 'legacy' | 'perpetual' | 'softwareSubscription' | 'azure'>;
  /** null for legacy offers, which `legacy` describes. */
  readonly sku: CatalogueSku | null;
  readonly legacy: { readonly offerId: string | null; readonly offerName: string | null; readonly parentId: string | null } | null;
  readonly availabilityId: string;
  readonly friendlyName: string;
  readonly quantity: number;
  readonly createdAt: Instant;
  /** The exact instant from which the running term and its window count. */
  readonly startsAt: Instant;
  /** Where the window of cancelling counts from another moment than the term: longer terms, partial upgrades. */
  readonly windowFrom: Instant | null;
  readonly term: Term | null;
  readonly billing: BillingPlan;
  /** Zero o'clock of the last day of the term, inclusive; null without an end. */
  readonly endsOn: Instant | null;
  readonly customEnd: boolean;
  /** Additions in this term, the first at its start. */
  readonly batches: readonly SeatBatch[];
  readonly autoRenew: boolean;
  readonly next: NextTerm | null;
  /** An explicit choice for the end of the term, answered as `scheduledActions`. */
  readonly atTermEnd: 'cancel' | 'extend' | null;
  readonly status: RecordStatus;
  readonly suspendedAt: Instant | null;
  /** Bought through the service: pending until then, and hidden for a while; null for what was there before. */
  readonly provisionedAt: Instant | null;
  /** Another rhythm of payment from that moment on. */
  readonly nextCharge: { readonly billing: BillingPlan; readonly from: Instant } | null;
  /** Changed support contact; null: the office. */
  readonly support: { readonly tenantId: string; readonly partnerId: string; readonly name: string } | null;
  /** Renewal is processed this long after the term's last midnight, at most 24 hours. */
  readonly renewalDelay: number;
  readonly promotionId: string | null;
  readonly partnerId: string;
  readonly migratedFrom: string | null;
  readonly version: number;
  /** How this one deviates on the wire (API page, section 19): ETags and optional fields come and go. */
  readonly shape: 'usual' | 'withoutEtag' | 'emptyEtag' | 'odd';
};
