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

/** An unknown number reads as `unknown`, so that a newer program's row can still be shown. */
export const statusOf = (code: number): SubscriptionStatus => STATUS_WORDS.get(code) ?? 'unknown';
/** An unknown number reads as `unknown`. */
export const modelOf = (code: number): CommerceModel => MODEL_WORDS.get(code) ?? 'unknown';
/** From months (1, 12, 36); null for none and for any other number. */
export const termOf = (code: number | null): Term | null => orNull(TERM_WORDS, code);
/** null for none and for a number that no release has given; `none` is a plan of its own. */
export const planOf = (code: number | null): BillingPlan | null => orNull(PLAN_WORDS, code);
/** null where the row names no segment, or one that this release does not know. */
export const segmentOf = (code: number | null): Segment | null => orNull(SEGMENT_WORDS, code);
/** An unknown number reads as `subscription`, which almost every article is. */
export const licenceOf = (code: number): LicenceKind => LICENCE_WORDS.get(code) ?? 'subscription';
/** An unknown number reads as `other`: a relationship that allows nothing special. */
export const relationshipOf = (code: number): CustomerSummary['relationship'] => RELATIONSHIP_WORDS.get(code) ?? 'other';

/** Months; null stays null, so that a column can tell "none" from a term. */
export const termCode = (term: Term | null): number | null => (term === null ? null : TERM[term]);
/** null stays null: no plan was told, which is not the plan `none`. */
export const planCode = (plan: BillingPlan | null): number | null => (plan === null ? null : PLAN[plan]);
/** null stays null: no segment was told. */
export const segmentCode = (segment: Segment | null): number | null => (segment === null ? null : SEGMENT[segment]);
