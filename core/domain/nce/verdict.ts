import type { ProductFamily } from '../rulebook/dated.ts';
import type { RuleRef } from '../rulebook/rules.ts';
import type { TermAndPlan } from '../rulebook/terms.ts';
import type { Money, UnitPrice } from '../money/money.ts';
import type { ReducibleBatch, SubscriptionStatus } from '../subscriptions/subscription.ts';
import type { Instant } from '../time/instant.ts';
import type { UtcDay } from '../time/utc-calendar.ts';

/** What a person may want to do to a subscription. */
export type ActionKind =
  | 'addSeats'
  | 'reduceSeats'
  | 'cancel'
  | 'switchAutoRenew'
  | 'scheduleChange'
  | 'changeTerm'
  | 'changeBillingPlan'
  | 'upgradeFull'
  | 'upgradePartial'
  | 'alignEndDate'
  | 'suspend'
  | 'reactivate'
  | 'convertTrial'
  | 'enterExtendedTerm'
  | 'leaveExtendedTerm'
  | 'migrateFromLegacy';

/** In the order in which a screen lists them. */
export const ACTION_KINDS: readonly ActionKind[] = [
  'addSeats',
  'reduceSeats',
  'cancel',
  'switchAutoRenew',
  'scheduleChange',
  'changeTerm',
  'changeBillingPlan',
  'upgradeFull',
  'upgradePartial',
  'alignEndDate',
  'suspend',
  'reactivate',
  'convertTrial',
  'enterExtendedTerm',
  'leaveExtendedTerm',
  'migrateFromLegacy',
];

/** The answer to "may I, now?". Never an exception, never a guess shown as a fact. */
export type Verdict = Allowed | Refused | CannotTell;

/** Where the answer comes from: the server's own word, the rules, or the rules carried on past what the server said. */
export type Basis = 'server' | 'rules' | 'projection';

export type Allowed = {
  readonly kind: 'allowed';
  /** The first moment at which it is no longer allowed; null: no end is known. */
  readonly until: Instant | null;
  /** Stop offering it here: the earlier reading of the rule, less what clocks may differ. Null without an end. */
  readonly warnBy: Instant | null;
  readonly basis: Basis;
  /** A D rule was read cautiously. */
  readonly isCautious: boolean;
  /** When it takes effect; null: at once. */
  readonly effectiveAt: Instant | null;
  readonly detail: Detail | null;
  readonly consequences: readonly Consequence[];
  readonly money: MoneyEstimate | null;
  readonly rules: readonly RuleRef[];
};

export type Refused = {
  readonly kind: 'refused';
  readonly reason: Refusal;
  /** The code with which the service would refuse it, where one is documented. */
  readonly serverCode: string | null;
  /** When it may be possible again; null: never, or nobody knows. */
  readonly next: Instant | null;
  readonly basis: Basis;
  readonly isCautious: boolean;
  /** What waiting until `next` costs, where that can be said. */
  readonly money: MoneyEstimate | null;
  readonly rules: readonly RuleRef[];
};

export type CannotTell = { readonly kind: 'cannotTell'; readonly because: readonly Doubt[]; readonly rules: readonly RuleRef[] };

/** How many, which, whereto: what an allowed action may be done with. */
export type Detail =
  | { readonly kind: 'add'; readonly most: number | null }
  | { readonly kind: 'reduce'; readonly most: number; readonly lowestQuantity: number; readonly batches: readonly OpenBatch[] }
  | { readonly kind: 'cancel'; readonly refund: 'full' | 'prorated' | 'none'; readonly fullUntil: Instant | null }
  | { readonly kind: 'autoRenew'; readonly to: 'on' | 'off' }
  /** `costs` stand beside their targets, place by place. */
  | { readonly kind: 'terms'; readonly targets: readonly TermAndPlan[]; readonly costs: readonly Cost[] }
  | { readonly kind: 'schedule'; readonly targets: readonly TermAndPlan[]; /** Products that the next term may have instead, as `product:sku`. */ readonly products: readonly string[]; readonly endDateUntil: Instant }
  /** `costs` are for all seats, of a partial upgrade for one. */
  | { readonly kind: 'upgrade'; readonly targets: readonly string[]; readonly costs: readonly Cost[]; readonly mostSeats: number | null; readonly windowUntil: Instant | null; readonly plans: readonly TermAndPlan[] }
  | { readonly kind: 'endDates'; readonly dates: readonly UtcDay[] }
  | { readonly kind: 'trial'; readonly leastSeats: number; readonly targets: readonly string[]; readonly costs: readonly Cost[]; readonly plans: readonly TermAndPlan[] }
  | { readonly kind: 'migrate'; readonly fullTermOnly: boolean };

/** Seats that came together and may be given back together. */
export type OpenBatch = ReducibleBatch;

export type Refusal =
  | { readonly code: 'windowClosed'; readonly closedAt: Instant }
  | { readonly code: 'notStarted'; readonly startsAt: Instant }
  | { readonly code: 'over'; readonly since: Instant | null }
  | { readonly code: 'inRetention'; readonly status: SubscriptionStatus; readonly until: Instant }
  | { readonly code: 'renewalPending'; readonly until: Instant }
  | { readonly code: 'notInFamily'; readonly family: ProductFamily }
  | { readonly code: 'atMaximum'; readonly maximum: number }
  | { readonly code: 'belowMinimum'; readonly minimum: number }
  | { readonly code: 'tooManyToReduce'; readonly most: number }
  | { readonly code: 'businessLimit'; readonly owned: number; readonly limit: number }
  | { readonly code: 'tooYoung'; readonly until: Instant }
  | { readonly code: 'optionsNotYet'; readonly from: Instant }
  | { readonly code: 'promotionMaximum'; readonly maximum: number }
  | { readonly code: PlainRefusal };

/** Refusals that need no figures. */
export type PlainRefusal =
  | 'suspended'
  | 'notSuspended'
  | 'autoRenewOff'
  | 'trial'
  | 'notATrial'
  | 'notLegacy'
  | 'legacy'
  | 'extendedTerm'
  | 'notExtendedTerm'
  | 'graceInstead'
  | 'longestTerm'
  | 'shorterTerm'
  | 'noSuchPlan'
  | 'planFixed'
  | 'noUpgradePath'
  | 'singleSeat'
  | 'noEndDate'
  | 'onlyLastSeat'
  | 'useCancel'
  | 'notAWholeNumber'
  | 'unchanged'
  | 'wholeOnly'
  | 'newOrderInstead'
  | 'viaDistributor'
  | 'updatesUsedUp'
  | 'segmentNotMoved'
  | 'bundleTooYoung'
  | 'promotionBlocks'
  | 'noCounterpart'
  | 'notRenewable'
  /** what the subscription that shall take the seats lacks. */
  | 'targetNotActive'
  | 'targetInWindow'
  | 'targetTermShorter'
  | 'targetEndsBefore'
  | 'targetIsItself';

/** Why an answer is impossible. */
export type Doubt =
  | 'modelUnknown'
  | 'statusUnknown'
  | 'statusPending'
  | 'quantityInvalid'
  | 'startUnknown'
  | 'endUnknown'
  | 'endBeforeStart'
  | 'termUnknown'
  | 'planUnknown'
  | 'planContradictsTerm'
  | 'seatsUnknown'
  | 'upgradePathsUnknown'
  | 'scheduleUnknown'
  | 'instantInvalid'
  | 'statusContradicts'
  | 'earlierTerm'
  | 'notRenewable'
  | 'tooFarAhead'
  | 'targetUnknown';

/** What a person must know before doing it. */
export type Consequence =
  | { readonly code: 'accessLostAtOnce' }
  | { readonly code: 'dataKept'; readonly days: number }
  | { readonly code: 'cannotBeUndone' }
  | { readonly code: 'scheduledChangeDeleted' }
  | { readonly code: 'autoRenewSwitchedOff' }
  | { readonly code: 'autoRenewByHand' }
  | { readonly code: 'billingContinues' }
  | { readonly code: 'licencesByHand' }
  | { readonly code: 'addOnsOrphaned'; readonly count: number }
  | { readonly code: 'extendedTermInstead'; readonly from: Instant }
  | { readonly code: 'graceThenEnd'; readonly from: Instant; readonly until: Instant }
  | { readonly code: 'endsThen'; readonly from: Instant }
  | { readonly code: 'boundUntil'; readonly until: Instant }
  | { readonly code: 'ownWindow'; readonly until: Instant }
  | { readonly code: 'noNewWindow' }
  | { readonly code: 'windowInherited'; readonly until: Instant }
  | { readonly code: 'currentListPrice' }
  | { readonly code: 'promotionMayBeLost' }
  | { readonly code: 'promotionEnds' }
  | { readonly code: 'promotionApplies' }
  | { readonly code: 'otherProductOnly' }
  | { readonly code: 'nextTermOnly' }
  | { readonly code: 'mayAnswerConflict' }
  | { readonly code: 'updatesNearLimit'; readonly left: number }
  | { readonly code: 'businessFamilyAbove'; readonly seats: number; readonly limit: number }
  | { readonly code: 'newWindow' }
  /** the seats go on in another subscription, which then has so many. */
  | { readonly code: 'seatsJoin'; readonly seats: number; readonly until: Instant }
  | { readonly code: 'endsByJoining' }
  | { readonly code: 'targetScheduleDeleted' }
  | { readonly code: 'convertsToPaid'; readonly at: Instant };

/** One line of a sum: unit price × quantity × days ÷ full days, rounded half up once. */
export type Share = {
  readonly amount: Money;
  readonly formula: { readonly unitPrice: UnitPrice; readonly quantity: number; readonly billingDays: number; readonly fullDays: number; readonly fullCycles: number };
};

/**
 * An amount with the sum behind it. Where something is replaced, `amount` is what remains to be
 * paid (negative: it comes back), `charge` and `formula` are of the new, `credit` of the old.
 */
export type MoneyEstimate =
  | (Share & { readonly kind: 'chargePerSeat' | 'chargeForSeats' | 'creditForSeats' | 'creditForAll' | 'costOfWaiting' | 'firstPayment' })
  | (Share & { readonly kind: 'upgrade' | 'newTerm'; readonly charge: Money; readonly credit: Share });

/** What a choice costs, or what of it is known while the service decides the rest. */
export type Cost = { readonly kind: 'estimate'; readonly money: MoneyEstimate } | { readonly kind: 'open'; readonly because: CostDoubt; readonly charge: Share | null; readonly credit: Share | null };

/** Why an amount cannot be reckoned here. */
export type CostDoubt =
  | 'priceUnknown'
  | 'newPriceUnknown'
  /** The list at hand names the product, but not with this term and plan: it may not be sold so. */
  | 'notListed'
  | 'otherCurrency'
  /** A term to come, by a list that nobody knows yet. */
  | 'futureList'
  /** Which day's list holds for a new billing plan is not published. */
  | 'listUndocumented'
  /** A running promotion is taken off by the service. */
  | 'promotion';

/** One verdict for each action. */
export type Verdicts = { readonly [Kind in ActionKind]: Verdict };
