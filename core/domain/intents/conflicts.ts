import type { Customer } from '../customers/customer.ts';
import type { CustomerChange } from '../customers/new-customer.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { IntentAction } from './action.ts';
import { customerBase, subscriptionBase } from './base.ts';
import type { CustomerBase, SubscriptionBase } from './base.ts';
import { addressText, isThePlan, touchesOf, valueOf, wantedOf } from './fields.ts';
import type { SubscriptionField } from './fields.ts';
import type { Fact, FactValue } from './intent.ts';

/**
 * The server's copy beside what an intent rests on. Fields that the intent neither writes nor
 * rests on may have changed: they are merged by sending the fresh copy. Nothing else is.
 */
export type Comparison =
  | { readonly kind: 'same' }
  /** Every field that it writes has the wanted value already. */
  | { readonly kind: 'already' }
  | { readonly kind: 'conflict'; readonly facts: readonly Fact[]; /** What is there is what was wanted; yet somebody else may have done it. */ readonly isAsWanted: boolean };

/** What became of the fields that a change writes or rests on since it was decided on `base`. A colleague's equal number of seats is a conflict: seats are counted. */
export function compareSubscription(action: IntentAction, base: SubscriptionBase, fresh: Subscription): Comparison {
  const theirs = subscriptionBase(fresh);
  const { writes, restsOn } = touchesOf(action);
  const changed = [...writes, ...restsOn].filter((field) => valueOf(base, field) !== valueOf(theirs, field));
  const isAsWanted = hasWanted(action, fresh);
  // Seats are counted: the same number set by a colleague is hers, not ours.
  if (isAsWanted && !writes.includes('quantity')) return { kind: 'already' };
  if (changed.length === 0) return { kind: 'same' };
  return { kind: 'conflict', facts: changed.map((field) => factOf(action, field, { base, theirs })), isAsWanted };
}

const factOf = (action: IntentAction, field: SubscriptionField, sides: { readonly base: SubscriptionBase; readonly theirs: SubscriptionBase }): Fact =>
  fact(field, valueOf(sides.base, field), wantedOf(action, field) ?? valueOf(sides.base, field), valueOf(sides.theirs, field));

/** One field on three sides: as it was, as we want it, as it is. Amounts are minor units of `currency`. */
export const fact = (field: Fact['field'], base: FactValue, mine: FactValue, theirs: FactValue, currency: string | null = null): Fact => ({ field, base, mine, theirs, currency });

/** Does the subscription show what the action wants? False where that cannot be read from a subscription. */
export function hasWanted(action: IntentAction, fresh: Subscription): boolean {
  if (action.kind !== 'changeSubscription') return false;
  if (action.change.kind === 'nextTerm') return isThePlan(fresh.scheduledChange, action.change.instructions);
  const { writes } = touchesOf(action);
  const theirs = subscriptionBase(fresh);
  const wanted = writes.map((field) => [wantedOf(action, field), valueOf(theirs, field)] as const);
  return wanted.length > 0 && wanted.every(([mine, shown]) => mine !== undefined && mine === shown);
}

/** Do the fields that the action writes still have the values of before? */
export const isUntouched = (action: IntentAction, base: SubscriptionBase, fresh: Subscription): boolean => {
  const theirs = subscriptionBase(fresh);
  return touchesOf(action).writes.every((field) => valueOf(base, field) === valueOf(theirs, field));
};

/** Facts side by side of every field that the action writes. */
export const factsOf = (action: IntentAction, base: SubscriptionBase, fresh: Subscription): readonly Fact[] =>
  touchesOf(action).writes.map((field) => factOf(action, field, { base, theirs: subscriptionBase(fresh) }));

const CUSTOMER_FIELDS = ['companyName', 'firstName', 'lastName', 'email', 'phone', 'address', 'language', 'culture'] as const;
type CustomerField = (typeof CUSTOMER_FIELDS)[number];

/** Only the fields that the change names count; the others stay the server's. */
export function compareCustomer(change: CustomerChange, base: CustomerBase, customer: Customer): Comparison {
  const theirs = customerBase(customer);
  const named = CUSTOMER_FIELDS.filter((field) => change[field] !== null);
  const open = named.filter((field) => textOf(theirs, field) !== textOf(change, field));
  if (open.length === 0) return { kind: 'already' };
  const moved = open.filter((field) => textOf(theirs, field) !== textOf(base, field));
  if (moved.length === 0) return { kind: 'same' };
  return { kind: 'conflict', facts: moved.map((field) => fact(field, textOf(base, field), textOf(change, field), textOf(theirs, field))), isAsWanted: false };
}

const textOf = (values: CustomerBase, field: CustomerField): string | null => (field === 'address' ? addressText(values.address) : (values[field]?.trim() ?? null));
