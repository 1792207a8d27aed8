import type { DeskError } from '../../errors/desk-error.ts';
import type { CartId, CustomerId, IntentId, OrderId, SubscriptionId } from '../ids.ts';
import type { CartLineProblem } from '../orders/cart.ts';
import type { Instant } from '../time/instant.ts';
import type { CustomerRef, IntentAction } from './action.ts';
import type { IntentBase } from './base.ts';
import type { Deadline, Missed } from './deadline.ts';

/**
 * Something that a person has decided and that has to happen at the service exactly once. It is
 * kept in the ledger from the moment it is queued, whatever becomes of it.
 */
export type Intent = {
  readonly id: IntentId;
  readonly action: IntentAction;
  readonly customer: CustomerRef;
  /** The subscription that it touches; null where there is none (yet). */
  readonly subscriptionId: SubscriptionId | null;
  /** As they were called when it was queued. */
  readonly names: { readonly customer: string; readonly product: string | null };
  /** Must be confirmed before this one is sent. */
  readonly dependsOn: readonly IntentId[];
  readonly base: IntentBase;
  readonly deadline: Deadline | null;
  readonly author: string;
  readonly createdAt: Instant;
  /** `MS-RequestId` of each step: the same over all retries, a new one only after a definite no. */
  readonly requestIds: Readonly<Record<Step, string>>;
  readonly progress: Progress;
  readonly state: IntentState;
  /** The nearest warning that was given and the nearest that somebody acknowledged, in milliseconds before the deadline. */
  readonly warned: number | null;
  readonly acknowledged: number | null;
  /** The first of those that were decided together, itself included; null: decided alone. */
  readonly batch: IntentId | null;
};

/** `cart` makes the cart of an order and binds nobody; `main` is what counts. */
export type Step = 'cart' | 'main';

/** What has been learnt on the way; kept before the step that needs it. */
export type Progress = {
  readonly cart: { readonly id: CartId; readonly expiresAt: Instant | null } | null;
  /** Transitions to the same target that were there before we sent: one more is ours. */
  readonly transitionsBefore: number | null;
  /** Attempts of the main step. */
  readonly tries: number;
  /** Attempts after which nobody knew, or whose base moved; after several a person is asked. */
  readonly doubts: number;
  /** A person has said that it did not happen: orders that only look alike are not asked about again. */
  readonly denied: boolean;
  /** Read-backs since the last attempt. */
  readonly looks: number;
  /** When the main step was last under way. */
  readonly lastSentAt: Instant | null;
};

export const NO_PROGRESS: Progress = { cart: null, transitionsBefore: null, tries: 0, doubts: 0, denied: false, looks: 0, lastSentAt: null };

/** `unknown` is sticky: only a read-back or a person ends it. */
export type IntentState =
  /** Not for sending yet. */
  | { readonly kind: 'draft' }
  /** For sending. Certainly nothing has happened so far. */
  | { readonly kind: 'waiting'; readonly dueAt: Instant | null; readonly problem: DeskError | null }
  | { readonly kind: 'sending'; readonly step: Step; readonly since: Instant }
  /**
   * It may have happened. `refusal`: the service said no, and a look shall show that it meant it.
   * `resume`: what a restored copy of the ledger said, and says again when nothing has happened.
   */
  | {
      readonly kind: 'unknown';
      readonly step: Step;
      readonly since: Instant;
      readonly nextLookAt: Instant | null;
      readonly refusal: DeskError | null;
      readonly problem: DeskError | null;
      readonly resume?: Resumable | null;
    }
  | { readonly kind: 'confirmed'; readonly at: Instant; readonly confirmation: Confirmation }
  | { readonly kind: 'rejected'; readonly at: Instant; readonly error: DeskError | null; readonly lines: readonly CartLineProblem[] }
  | { readonly kind: 'tooLate'; readonly at: Instant; readonly missed: Missed }
  | { readonly kind: 'needsDecision'; readonly at: Instant; readonly decision: Decision }
  | { readonly kind: 'undone'; readonly at: Instant; readonly by: string };

/** Not for sending, and yet it may have been sent in a life that a restored ledger has forgotten. */
export type Resumable = Extract<IntentState, { kind: 'draft' | 'needsDecision' }>;

export type IntentStateKind = IntentState['kind'];
export const INTENT_STATES: readonly IntentStateKind[] = ['draft', 'waiting', 'sending', 'unknown', 'needsDecision', 'confirmed', 'rejected', 'tooLate', 'undone'];

/** What the service did, and how we know. */
export type Confirmation = {
  readonly by: 'answer' | 'readBack' | 'person' | 'alreadyThere';
  readonly customerId: CustomerId | null;
  readonly orderIds: readonly OrderId[];
  readonly subscriptionIds: readonly SubscriptionId[];
  readonly migrationId: string | null;
  /** Order groups that the service refused while it took the others. */
  readonly refusedLines: readonly { readonly code: string | null; readonly description: string | null }[];
  readonly correlationId: string | null;
};

/** A confirmation by this kind of evidence; what is not named is not known. */
export const confirmedBy = (by: Confirmation['by'], over: Partial<Omit<Confirmation, 'by'>> = {}): Confirmation => ({
  by,
  customerId: null,
  orderIds: [],
  subscriptionIds: [],
  migrationId: null,
  refusedLines: [],
  correlationId: null,
  ...over,
});

/** Something that only a person can settle, with the facts side by side. */
export type Decision = {
  readonly problem: DecisionProblem;
  readonly facts: readonly Fact[];
  /** Who changed it on the server, and when, as far as the audit records tell. */
  readonly theirs: { readonly author: string | null; readonly at: Instant | null };
  /** What the server has now; the base of "send mine all the same". */
  readonly fresh: IntentBase | null;
  readonly error: DeskError | null;
  readonly choices: readonly Choice[];
};

export type DecisionProblem =
  /** The server has something else than what this was based on. */
  | 'conflict'
  /** It may have happened, and no look can tell. */
  | 'undecided'
  /** The service now asks another price than the one that was confirmed. */
  | 'price'
  /** What it depends on was not carried out. */
  | 'dependency'
  /** Customer or subscription is there no more. */
  | 'gone'
  /** The rules no longer allow it, and no window closed: the verdict says why. */
  | 'notAllowed'
  | 'partlyRefused'
  /** It broke off again and again. */
  | 'tooOften'
  /** The tenant domain is taken already. */
  | 'taken';

/** `refusal` facts name a code of the rulebook (`rules:refused.*`). */
export type FactField =
  | 'quantity'
  | 'status'
  | 'autoRenew'
  | 'term'
  | 'billingPlan'
  | 'friendlyName'
  | 'partnerOnRecord'
  | 'scheduledChange'
  | 'companyName'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phone'
  | 'address'
  | 'language'
  | 'culture'
  | 'price'
  | 'domain'
  | 'order'
  | 'refusal';

/** Values in their own words: numbers are counts, amounts minor units with their currency in `currency`. */
export type FactValue = string | number | boolean | null;
export type Fact = { readonly field: FactField; readonly base: FactValue; readonly mine: FactValue; readonly theirs: FactValue; readonly currency: string | null };

export type Choice =
  /** Based on what the server has now, send what was meant. */
  | 'sendMine'
  | 'giveUp'
  | 'acceptPrice'
  | 'itHappened'
  | 'itDidNot'
  | 'lookAgain'
  /** Take note; it is done as far as it goes. */
  | 'accept';

/** Nothing more happens to it by itself or by a decision. */
export const isFinal = ({ kind }: Pick<IntentState, 'kind'>): boolean => kind === 'confirmed' || kind === 'rejected' || kind === 'tooLate' || kind === 'undone';
