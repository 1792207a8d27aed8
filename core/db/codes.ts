import type { BillingPlan, Term } from '../domain/catalog/terms.ts';
import type { LicenceKind, Segment } from '../domain/catalog/product.ts';
import type { CustomerSummary } from '../domain/customers/customer.ts';
import type { CommerceModel, SubscriptionStatus } from '../domain/subscriptions/subscription.ts';

/**
 * Closed word lists as the small integers in the file. A number, once given, never changes its
 * meaning; new words get new numbers.
 */
type Codes<Word extends string> = Readonly<Record<Word, number>>;

export const STATUS: Codes<SubscriptionStatus> = { none: 0, active: 1, pending: 2, suspended: 3, expired: 4, disabled: 5, deleted: 6, unknown: 7 };
export const MODEL: Codes<CommerceModel> = { unknown: 0, nce: 1, legacy: 2, perpetual: 3, softwareSubscription: 4, azure: 5, marketplace: 6 };
/** Months. */
export const TERM: Codes<Term> = { P1M: 1, P1Y: 12, P3Y: 36 };
export const PLAN: Codes<BillingPlan> = { none: 0, monthly: 1, annual: 2, triennial: 3, oneTime: 4 };
export const SEGMENT: Codes<Segment> = { commercial: 1, education: 2, government: 3, nonprofit: 4 };
export const LICENCE: Codes<LicenceKind> = { subscription: 1, perpetual: 2, softwareSubscription: 3, usage: 4 };
export const RELATIONSHIP: Codes<CustomerSummary['relationship']> = { none: 0, reseller: 1, advisor: 2, other: 3 };

/** Why a row is out of the lists. */
export const PRESENT = 0;
export const REMOVED = 1;
export const REMOVED_WITH_CUSTOMER = 2;

const words = <Word extends string>(codes: Codes<Word>): ReadonlyMap<number, Word> =>
  new Map((Object.keys(codes) as Word[]).map((word) => [codes[word], word]));

const STATUS_WORDS = words(STATUS);
const MODEL_WORDS = words(MODEL);
const TERM_WORDS = words(TERM);
const PLAN_WORDS = words(PLAN);
const SEGMENT_WORDS = words(SEGMENT);
const LICENCE_WORDS = words(LICENCE);
const RELATIONSHIP_WORDS = words(RELATIONSHIP);

const orNull = <Word>(from: ReadonlyMap<number, Word>, code: number | null): Word | null => (code === null ? null : (from.get(code) ?? null));

export const statusOf = (code: number): SubscriptionStatus => STATUS_WORDS.get(code) ?? 'unknown';
export const modelOf = (code: number): CommerceModel => MODEL_WORDS.get(code) ?? 'unknown';
export const termOf = (code: number | null): Term | null => orNull(TERM_WORDS, code);
export const planOf = (code: number | null): BillingPlan | null => orNull(PLAN_WORDS, code);
export const segmentOf = (code: number | null): Segment | null => orNull(SEGMENT_WORDS, code);
export const licenceOf = (code: number): LicenceKind => LICENCE_WORDS.get(code) ?? 'subscription';
export const relationshipOf = (code: number): CustomerSummary['relationship'] => RELATIONSHIP_WORDS.get(code) ?? 'other';

export const termCode = (term: Term | null): number | null => (term === null ? null : TERM[term]);
export const planCode = (plan: BillingPlan | null): number | null => (plan === null ? null : PLAN[plan]);
export const segmentCode = (segment: Segment | null): number | null => (segment === null ? null : SEGMENT[segment]);
