import type { Agreement, Customer } from '../customers/customer.ts';
import type { CustomerChange } from '../customers/new-customer.ts';
import type { IntentId, OrderId } from '../ids.ts';
import type { Order } from '../orders/order.ts';
import type { NewCartLine } from '../orders/cart.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { after, DAY } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import type { AgreementToConfirm, IntentAction } from './action.ts';
import type { CustomerBase, SubscriptionBase } from './base.ts';
import { compareCustomer, factsOf, hasWanted, isUntouched } from './conflicts.ts';
import type { Fact } from './intent.ts';
import { carriesAnyMarker, carriesMarker } from './marker.ts';

/** What a copy of the server's state says about an attempt whose answer was lost. */
export type Shown = { readonly kind: 'happened' } | { readonly kind: 'notHappened' } | { readonly kind: 'undecidable'; readonly facts: readonly Fact[] };

const HAPPENED: Shown = { kind: 'happened' };
const NOT_HAPPENED: Shown = { kind: 'notHappened' };

/** Values are set, not added: what was wanted is there, or what was before, or somebody else's third value. */
export function shownBySubscription(action: IntentAction, base: SubscriptionBase, fresh: Subscription): Shown {
  if (hasWanted(action, fresh)) return HAPPENED;
  if (canBeRead(action, base) && isUntouched(action, base, fresh)) return NOT_HAPPENED;
  return { kind: 'undecidable', facts: factsOf(action, base, fresh) };
}

/** another rhythm of payment begins with the next charge; until then a subscription shows the old one. */
function canBeRead(action: IntentAction, base: SubscriptionBase): boolean {
  if (action.kind !== 'changeSubscription' || action.change.kind === 'nextCharge') return false;
  return action.change.kind !== 'term' || action.change.term !== base.term;
}

/** What a customer as it is now tells of a change that may have happened. */
export function shownByCustomer(change: CustomerChange, base: CustomerBase, customer: Customer): Shown {
  const comparison = compareCustomer(change, base, customer);
  switch (comparison.kind) {
    case 'already':
      return HAPPENED;
    case 'same':
      return NOT_HAPPENED;
    case 'conflict':
      return { kind: 'undecidable', facts: comparison.facts };
  }
}

/** The same person's acceptance of the same text; a second one is refused by the service (600061). */
export const isConfirmed = (agreements: readonly Agreement[], wanted: AgreementToConfirm): boolean =>
  agreements.some(({ email, firstName, lastName, templateId }) => same(email, wanted.email) && same(firstName, wanted.firstName) && same(lastName, wanted.lastName) && (templateId === null || same(templateId, wanted.templateId)));

const same = (left: string | null, right: string): boolean => left !== null && left.trim().toLowerCase() === right.trim().toLowerCase();

export type OrderSearch =
  | { readonly kind: 'found'; readonly orders: readonly Order[] }
  | { readonly kind: 'none' }
  /** Orders of the same content without any mark: the service may not echo names. */
  | { readonly kind: 'similar'; readonly orders: readonly Order[] };

/** Looks for the mark of an intent among a customer's orders. */
export function findOrder(orders: readonly Order[], wanted: { readonly id: IntentId; readonly lines: readonly NewCartLine[]; readonly since: Instant }): OrderSearch {
  const marked = orders.filter(({ lines }) => lines.some(({ friendlyName }) => carriesMarker(friendlyName, wanted.id)));
  if (marked.length > 0) return { kind: 'found', orders: marked };
  const similar = orders.filter((order) => isSimilar(order, wanted));
  return similar.length > 0 ? { kind: 'similar', orders: similar } : { kind: 'none' };
}

/** `since` was read from the laptop's clock, which may have been days ahead of the server's when nobody had heard of that yet. */
const CLOCK_DOUBT = 31 * DAY;

function isSimilar({ createdAt, lines }: Order, wanted: { readonly lines: readonly NewCartLine[]; readonly since: Instant }): boolean {
  if (createdAt !== null && createdAt < after(wanted.since, -CLOCK_DOUBT)) return false;
  return lines.some(({ offerId, quantity, friendlyName }) => !carriesAnyMarker(friendlyName) && wanted.lines.some((line) => line.quantity === quantity && sameSku(offerId, line.catalogItemId)));
}

/** Availability ids move with the months: product and SKU decide. */
const sameSku = (left: string, right: string): boolean => skuOf(left) === skuOf(right);
const skuOf = (item: string): string => item.toUpperCase().split(':').slice(0, 2).join(':');

/** The ids of orders, as a confirmation keeps them. */
export const orderIdsOf = (orders: readonly Order[]): readonly OrderId[] => orders.map(({ id }) => id);
