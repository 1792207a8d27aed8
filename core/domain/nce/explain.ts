import type { Money, UnitPrice } from '../money/money.ts';
import type { RuleRef } from '../rulebook/rules.ts';
import { after, DAY } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { ACTION_KINDS } from './verdict.ts';
import type { ActionKind, Allowed, Consequence, Cost, MoneyEstimate, Refusal, Refused, Share, Verdict } from './verdict.ts';

/** A value for a sentence; the screen writes it in the language and zone of the office. */
export type Fact =
  | { readonly kind: 'instant'; readonly value: Instant }
  /** A day of the UTC calendar, by which terms are counted; `value` is its first moment. */
  | { readonly kind: 'day'; readonly value: Instant }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'money'; readonly value: Money }
  | { readonly kind: 'unitPrice'; readonly value: UnitPrice }
  /** Itself a key of the same namespace. */
  | { readonly kind: 'key'; readonly value: string };

/** A sentence of `locales/<language>/rules.json`: its key and what goes into it. `count` chooses the plural. */
export type Sentence = { readonly key: string; readonly facts: Readonly<Record<string, Fact>> };

/** All that is to be said of one verdict: a line for the screen, a paragraph for the proof sheet. */
export type Explanation = {
  readonly action: Sentence;
  readonly short: Sentence;
  /** Why it cannot be told; empty otherwise. */
  readonly doubts: readonly Sentence[];
  /** Until when, or when next. */
  readonly deadline: Sentence | null;
  readonly basis: Sentence | null;
  readonly caution: Sentence | null;
  readonly consequences: readonly Sentence[];
  readonly money: Sentence | null;
  readonly proof: Sentence;
  readonly rules: readonly RuleRef[];
};

const plain = (key: string): Sentence => ({ key, facts: {} });
const count = (value: number): Fact => ({ kind: 'count', value });
const moment = (value: Instant): Fact => ({ kind: 'instant', value });

/** Terms begin and end with days of UTC: such a moment is said as its day, any other to the minute. */
const isDayBreak = (at: Instant): boolean => at % DAY === 0;
const from = (at: Instant): Fact => (isDayBreak(at) ? { kind: 'day', value: at } : moment(at));
const lastDay = (end: Instant): Fact => (isDayBreak(end) ? { kind: 'day', value: after(end, -DAY) } : moment(end));

/** Puts a verdict into sentences; no words are made here. */
export function explain(action: ActionKind, verdict: Verdict): Explanation {
  const common = { action: plain(`action.${action}`), rules: verdict.rules };
  switch (verdict.kind) {
    case 'allowed':
      return { ...common, short: allowedSentence(action, verdict), doubts: [], deadline: until(verdict), ...sureness(verdict), consequences: verdict.consequences.map(consequenceSentence), money: moneySentence(verdict.money), proof: proofOf(action, verdict) };
    case 'refused':
      return { ...common, short: refusalSentence(verdict), doubts: [], deadline: next(verdict), ...sureness(verdict), consequences: [], money: moneySentence(verdict.money), proof: proofOf(action, verdict) };
    case 'cannotTell':
      return { ...common, short: plain('cannotTell'), doubts: verdict.because.map((doubt) => plain(`doubt.${doubt}`)), deadline: null, basis: null, caution: null, consequences: [], money: null, proof: plain('proof.unclear') };
  }
}

/** Every action at once, in the order of the screen. */
export const explainAll = (verdicts: { readonly [Kind in ActionKind]: Verdict }): readonly Explanation[] => ACTION_KINDS.map((kind) => explain(kind, verdicts[kind]));

function allowedSentence(action: ActionKind, { detail, effectiveAt }: Allowed): Sentence {
  const key = `allowed.${action}`;
  const effect: Readonly<Record<string, Fact>> = effectiveAt === null ? {} : { effectiveAt: from(effectiveAt) };
  switch (detail?.kind) {
    case 'add':
      return detail.most === null ? plain(key) : { key: `${key}UpTo`, facts: { count: count(detail.most) } };
    case 'reduce':
      return { key, facts: { count: count(detail.most) } };
    case 'upgrade':
      return { key, facts: detail.mostSeats === null ? {} : { count: count(detail.mostSeats) } };
    case 'trial':
      return { key, facts: { leastSeats: count(detail.leastSeats) } };
    case 'cancel':
    case 'autoRenew':
    case 'terms':
    case 'schedule':
    case 'endDates':
    case 'migrate':
    case undefined:
      return { key, facts: effect };
  }
}

function until({ until: end }: Allowed): Sentence {
  if (end === null) return plain('deadline.open');
  return isDayBreak(end) ? { key: 'deadline.throughDay', facts: { day: lastDay(end) } } : { key: 'deadline.until', facts: { until: moment(end) } };
}

const next = ({ next: at }: Refused): Sentence => (at === null ? plain('next.none') : { key: 'next.at', facts: { next: from(at) } });

const sureness = ({ basis, isCautious }: Allowed | Refused): Pick<Explanation, 'basis' | 'caution'> => ({ basis: plain(`basis.${basis}`), caution: isCautious ? plain('cautious') : null });

const refusalSentence = ({ reason }: Refused): Sentence => ({ key: `refused.${reason.code}`, facts: factsOf(reason) });

/** One warning. */
export const consequenceSentence = (consequence: Consequence): Sentence => ({ key: `consequence.${consequence.code}`, facts: factsOf(consequence) });

/** Figures that are moments; the other numbers are counts. */
const MOMENTS: ReadonlySet<string> = new Set(['closedAt', 'startsAt', 'until', 'from', 'at', 'since']);
/** Of these the last day is said, inclusive; the other moments are beginnings, or ends to the minute. */
const LAST_DAYS: ReadonlySet<string> = new Set(['boundUntil', 'graceThenEnd', 'inRetention', 'seatsJoin']);
/** Counts that choose the plural of their sentence. */
const PLURALS: ReadonlySet<string> = new Set(['days', 'left']);

/** The figures of a refusal or a consequence, each under its own name. */
function factsOf(figures: Refusal | Consequence): Readonly<Record<string, Fact>> {
  const facts: Record<string, Fact> = {};
  for (const [name, value] of Object.entries(figures)) {
    if (name === 'family') facts[name] = { kind: 'key', value: `family.${value}` };
    else if (typeof value === 'number') facts[PLURALS.has(name) ? 'count' : name] = MOMENTS.has(name) ? momentOf(figures.code, name, value as Instant) : count(value);
  }
  return facts;
}

function momentOf(code: string, name: string, at: Instant): Fact {
  if (name === 'until') return LAST_DAYS.has(code) ? lastDay(at) : moment(at);
  return name === 'closedAt' ? moment(at) : from(at);
}

const moneySentence = (money: MoneyEstimate | null): Sentence | null => (money === null ? null : estimateSentence(money));

function estimateSentence(money: MoneyEstimate): Sentence {
  if (money.kind !== 'upgrade' && money.kind !== 'newTerm') return { key: `money.${money.kind}`, facts: { amount: { kind: 'money', value: money.amount }, ...formulaFacts(money.formula) } };
  const isBack = money.amount.minor < 0;
  return {
    key: `money.${money.kind}${isBack ? 'Back' : ''}`,
    facts: { amount: { kind: 'money', value: { ...money.amount, minor: Math.abs(money.amount.minor) } }, ...sideFacts('charge', { amount: money.charge, formula: money.formula }), ...sideFacts('credit', money.credit) },
  };
}

/** What a choice costs; where the service decides, why, and what of it is known. Several sentences belong together. */
export function costSentences(cost: Cost): readonly Sentence[] {
  if (cost.kind === 'estimate') return [estimateSentence(cost.money)];
  const { because, charge, credit } = cost;
  const known = [charge === null ? null : partSentence('charge', charge), credit === null ? null : partSentence('credit', credit)];
  return [plain(`money.open.${because}`), ...known.filter((one) => one !== null)];
}

const partSentence = (side: 'charge' | 'credit', { amount, formula }: Share): Sentence => ({ key: `money.known.${side}`, facts: { amount: { kind: 'money', value: amount }, ...formulaFacts(formula) } });

const formulaFacts = ({ unitPrice, quantity, billingDays, fullDays, fullCycles }: Share['formula']): Readonly<Record<string, Fact>> => ({
  unitPrice: { kind: 'unitPrice', value: unitPrice },
  quantity: count(quantity),
  billingDays: count(billingDays),
  fullDays: count(fullDays),
  fullCycles: count(fullCycles),
});

/** `charge`, `chargePrice`, `chargeSeats` … of one side of an exchange. */
const sideFacts = (side: 'charge' | 'credit', { amount, formula }: Share): Readonly<Record<string, Fact>> => ({
  [side]: { kind: 'money', value: amount },
  [`${side}Price`]: { kind: 'unitPrice', value: formula.unitPrice },
  [`${side}Seats`]: count(formula.quantity),
  [`${side}Days`]: count(formula.billingDays),
  [`${side}Full`]: count(formula.fullDays),
});

/** The costs of an allowed action, one for each of its choices in their order; empty where nothing is chosen. */
export function costsOf(verdict: Verdict): readonly Cost[] {
  if (verdict.kind !== 'allowed' || verdict.detail === null) return [];
  return 'costs' in verdict.detail ? verdict.detail.costs : [];
}

type Topic = 'window' | 'seats' | 'increase' | 'renewal' | 'term' | 'upgrade' | 'alignment' | 'lifecycle' | 'trial' | 'extendedTerm' | 'legacy' | 'family';

const TOPICS: Readonly<Record<ActionKind, Topic>> = {
  addSeats: 'increase',
  reduceSeats: 'seats',
  cancel: 'window',
  switchAutoRenew: 'renewal',
  scheduleChange: 'renewal',
  changeTerm: 'term',
  changeBillingPlan: 'term',
  upgradeFull: 'upgrade',
  upgradePartial: 'upgrade',
  alignEndDate: 'alignment',
  suspend: 'lifecycle',
  reactivate: 'lifecycle',
  convertTrial: 'trial',
  enterExtendedTerm: 'extendedTerm',
  leaveExtendedTerm: 'extendedTerm',
  migrateFromLegacy: 'legacy',
};

/** Rules that decide against the action's own topic, by the first of them. */
const TOPIC_OF_RULE: readonly (readonly [string, Topic])[] = [
  ['R-16', 'family'],
  ['S-117', 'family'],
  ['R-8.3', 'extendedTerm'],
  ['R-8.1', 'extendedTerm'],
  ['R-9.2', 'legacy'],
  ['S-1', 'legacy'],
  ['R-15', 'trial'],
  ['R-9.1', 'lifecycle'],
  ['R-7.1', 'renewal'],
];

function proofOf(action: ActionKind, { rules }: Verdict): Sentence {
  const [first] = rules;
  const found = first === undefined || first.id === 'S-122' ? undefined : TOPIC_OF_RULE.find(([prefix]) => first.id.startsWith(prefix));
  return plain(`proof.${found?.[1] ?? TOPICS[action]}`);
}
