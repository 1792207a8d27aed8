import { TERMS } from '../../domain/catalog/terms.ts';
import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import { BILLING_PLANS } from '../../domain/catalog/terms.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { flagIn, listIn, momentIn, numberIn, partIn, textIn, wordIn } from '../http/fields.ts';
import type { Fields } from '../http/fields.ts';
import { findSku } from '../world/catalogue/catalogue.ts';
import { midnight } from '../world/dates.ts';
import type { NextTerm, SubscriptionRecord } from '../world/records.ts';

/** One change that a PATCH body asks for, compared with what is there. */
export type Wanted =
  | { readonly kind: 'quantity'; readonly quantity: number }
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'autoRenew'; readonly on: boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'partner'; readonly partnerId: string }
  | { readonly kind: 'term'; readonly term: Term; readonly billing: BillingPlan }
  | { readonly kind: 'nextTerm'; readonly next: NextTerm | null }
  | { readonly kind: 'termEnd'; readonly at: 'cancel' | 'extend' | null }
  | { readonly kind: 'nextCharge'; readonly billing: BillingPlan | null }
  | { readonly kind: 'malformed'; readonly field: string };

/** What a body changes, and what it takes back by leaving it out (API page, section 12). */
export type Reading = { readonly wanted: readonly Wanted[]; readonly resets: { readonly autoRenew: boolean; readonly next: boolean; readonly nextCharge: boolean } };

/** A whole resource as a client sends it back → what it wants changed. Read-only fields are not looked at. */
export function readPatch(body: Fields, record: SubscriptionRecord): Reading {
  const wanted = [
    quantity(body, record), status(body, record), autoRenew(body, record), name(body, record), partner(body, record),
    term(body, record), schedule(body, record), nextCharge(body, record),
  ].filter((one) => one !== null);
  return {
    wanted,
    resets: {
      autoRenew: !('autoRenewEnabled' in body) && record.autoRenew,
      next: !('scheduledNextTermInstructions' in body) && !('scheduledActions' in body) && record.next !== null,
      nextCharge: !('nextChargeInstructions' in body) && record.nextCharge !== null,
    },
  };
}

function quantity(body: Fields, record: SubscriptionRecord): Wanted | null {
  const asked = numberIn(body, 'quantity');
  return asked === null || asked === record.quantity ? null : { kind: 'quantity', quantity: asked };
}

function status(body: Fields, record: SubscriptionRecord): Wanted | null {
  const asked = wordIn(body, 'status');
  return asked === null || asked === record.status ? null : { kind: 'status', status: asked };
}

function autoRenew(body: Fields, record: SubscriptionRecord): Wanted | null {
  const asked = flagIn(body, 'autoRenewEnabled');
  return asked === null || asked === record.autoRenew ? null : { kind: 'autoRenew', on: asked };
}

function name(body: Fields, record: SubscriptionRecord): Wanted | null {
  const asked = textIn(body, 'friendlyName');
  return asked === null || asked === record.friendlyName ? null : { kind: 'name', name: asked };
}

function partner(body: Fields, record: SubscriptionRecord): Wanted | null {
  const asked = textIn(body, 'partnerId');
  return asked === null || asked === record.partnerId ? null : { kind: 'partner', partnerId: asked };
}

function term(body: Fields, record: SubscriptionRecord): Wanted | null {
  const saidTerm = textIn(body, 'termDuration')?.toUpperCase() ?? null;
  const saidCycle = wordIn(body, 'billingCycle');
  if (record.term === null) return null;
  if ((saidTerm ?? record.term) === record.term && (saidCycle ?? record.billing.toLowerCase()) === record.billing.toLowerCase()) return null;
  const asked = termOf(saidTerm ?? record.term);
  const billing = billingOf(saidCycle ?? record.billing.toLowerCase());
  return asked === null || billing === null ? { kind: 'malformed', field: 'termDuration' } : { kind: 'term', term: asked, billing };
}

const termOf = (said: string | null): Term | null => TERMS.find((one) => one === said) ?? null;
const billingOf = (said: string | null): BillingPlan | null => BILLING_PLANS.find((one) => one.toLowerCase() === said) ?? null;

/** `scheduledActions` win over `scheduledNextTermInstructions`. */
function schedule(body: Fields, record: SubscriptionRecord): Wanted | null {
  const actions = listIn(body, 'scheduledActions');
  const action = actions.find((one) => wordIn(one, 'scheduleType') === 'termend') ?? actions[0];
  if (action !== undefined) return ofAction(action, record);
  if (Array.isArray(body['scheduledActions']) && record.atTermEnd !== null) return { kind: 'termEnd', at: null };
  if (!('scheduledNextTermInstructions' in body)) return null;
  return ofInstructions(partIn(body, 'scheduledNextTermInstructions'), record);
}

/** Known from a third-party client's types only (API page, sections 12 and 19). */
function ofAction(action: Fields, record: SubscriptionRecord): Wanted | null {
  switch (wordIn(action, 'actionType') ?? '') {
    case 'cancel':
      return record.atTermEnd === 'cancel' ? null : { kind: 'termEnd', at: 'cancel' };
    case 'renewtoextendedserviceterm':
      return record.atTermEnd === 'extend' ? null : { kind: 'termEnd', at: 'extend' };
    case 'renewtonewterm':
    case 'transition':
      return ofInstructions(partIn(action, 'instructions'), record) ?? (record.atTermEnd === null ? null : { kind: 'termEnd', at: null });
    default:
      return { kind: 'malformed', field: 'scheduledActions' };
  }
}

function ofInstructions(said: Fields | null, record: SubscriptionRecord): Wanted | null {
  if (said === null) return record.next === null ? null : { kind: 'nextTerm', next: null };
  const next = nextTermOf(said, record);
  if (next === null) return { kind: 'malformed', field: 'scheduledNextTermInstructions' };
  return record.next !== null && sameNext(next, record.next) ? null : { kind: 'nextTerm', next };
}

/** What is not said stays as it is. */
function nextTermOf(said: Fields, record: SubscriptionRecord): NextTerm | null {
  const product = partIn(said, 'product');
  const sku = product === null || record.sku === null ? record.sku : findSku(textIn(product, 'productId') ?? record.sku.productId, textIn(product, 'skuId') ?? record.sku.id);
  const asked = termOf(textIn(product, 'termDuration')?.toUpperCase() ?? record.term);
  const billing = billingOf(wordIn(product, 'billingCycle') ?? record.billing.toLowerCase());
  const seats = numberIn(said, 'quantity') ?? record.quantity;
  if (sku === null || asked === null || billing === null || !Number.isSafeInteger(seats) || seats < 1) return null;
  const end: Instant | null = momentIn(said, 'customTermEndDate');
  return { sku, term: asked, billing, quantity: seats, promotionId: textIn(product, 'promotionId'), customTermEndsOn: end === null ? null : midnight(end) };
}

const sameNext = (left: NextTerm, right: NextTerm): boolean =>
  left.sku === right.sku && left.term === right.term && left.billing === right.billing && left.quantity === right.quantity
  && left.promotionId === right.promotionId && left.customTermEndsOn === right.customTermEndsOn;

function nextCharge(body: Fields, record: SubscriptionRecord): Wanted | null {
  if (!('nextChargeInstructions' in body)) return null;
  const said = partIn(body, 'nextChargeInstructions');
  if (said === null) return record.nextCharge === null ? null : { kind: 'nextCharge', billing: null };
  const billing = billingOf(wordIn(partIn(said, 'product'), 'billingCycle'));
  if (billing === null) return { kind: 'malformed', field: 'nextChargeInstructions' };
  return billing === record.nextCharge?.billing ? null : { kind: 'nextCharge', billing };
}
