import type { Term } from '../../domain/catalog/terms.ts';
import { after, HOUR, MINUTE } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { availabilityId, kindOf } from './catalogue/catalogue.ts';
import type { CatalogueSku, Plan } from './catalogue/model.ts';
import { addMonths, days, midnight, termEnd } from './dates.ts';
import { OFFICE } from './office.ts';
import { guid, hash, hex } from './random.ts';
import type { CustomerRecord, NextTerm, SeatBatch, SubscriptionRecord } from './records.ts';

/** What a generator says of a subscription; everything else follows from it. */
export type Draft = {
  readonly sku: CatalogueSku;
  readonly plan: Plan;
  /** Seats at the start of the running term. */
  readonly seats: number;
  readonly startsAt: Instant;
  /** First purchase; the start of the term when left out. */
  readonly createdAt?: Instant;
  readonly endsOn?: Instant;
  /** Later additions in this term. */
  readonly added?: readonly SeatBatch[];
  readonly name?: string;
  readonly autoRenew?: boolean;
  readonly next?: { readonly sku?: CatalogueSku; readonly plan?: Plan; readonly seats?: number; readonly promotionId?: string };
  readonly atTermEnd?: 'cancel' | 'extend';
  readonly status?: SubscriptionRecord['status'];
  readonly suspendedAt?: Instant;
  readonly renewalDelay?: number;
  readonly promotionId?: string;
  readonly partnerId?: string;
  readonly migratedFrom?: string;
  readonly shape?: SubscriptionRecord['shape'];
  readonly legacy?: { readonly offerId: string | null; readonly offerName: string | null; readonly parentId: string | null };
  /** Subscriptions of one customer with the same word were bought in one order. */
  readonly order?: string;
};

/** The own Partner ID, under which the office is on record. */
export const OFFICE_PARTNER_ID = OFFICE.partnerId;

const MODEL = { subscription: 'nce', perpetual: 'perpetual', softwareSubscription: 'softwareSubscription', usage: 'azure' } as const;

/** Makes the `position`-th subscription of a customer. */
export function fromDraft(seed: number, customer: CustomerRecord, position: number, draft: Draft): SubscriptionRecord {
  const key = [customer.index, position] as const;
  const model = draft.legacy === undefined ? MODEL[kindOf(draft.sku)] : 'legacy';
  const added = draft.added ?? [];
  const quantity = added.reduce((sum, batch) => sum + batch.quantity, draft.seats);
  const createdAt = draft.createdAt ?? draft.startsAt;
  const order = draft.order ?? String(position);
  return {
    id: guid(seed, 'subscription', ...key),
    orderId: model === 'legacy' ? guid(seed, 'order', customer.index, order) : hex(12, seed, 'order', customer.index, order),
    model,
    sku: model === 'legacy' ? null : draft.sku,
    legacy: draft.legacy ?? null,
    availabilityId: availabilityId(draft.sku, customer.country, createdAt),
    friendlyName: draft.name ?? draft.sku.title,
    quantity,
    createdAt,
    startsAt: draft.startsAt,
    windowFrom: null,
    term: draft.plan.term,
    billing: draft.plan.billing,
    endsOn: draft.endsOn ?? endOf(draft),
    customEnd: draft.endsOn !== undefined && draft.createdAt === undefined && model === 'nce',
    batches: [{ quantity: draft.seats, addedAt: draft.startsAt }, ...added],
    autoRenew: draft.autoRenew ?? (model === 'nce' || model === 'softwareSubscription' || model === 'legacy'),
    next: nextTerm(draft, quantity),
    atTermEnd: draft.atTermEnd ?? null,
    status: draft.status ?? 'active',
    suspendedAt: draft.suspendedAt ?? null,
    provisionedAt: null,
    nextCharge: null,
    support: null,
    renewalDelay: draft.renewalDelay ?? (hash(seed, 'renewal', ...key) % (14 * 60)) * MINUTE + HOUR,
    promotionId: draft.promotionId ?? null,
    partnerId: draft.partnerId ?? OFFICE_PARTNER_ID,
    migratedFrom: draft.migratedFrom ?? null,
    version: 1 + added.length,
    shape: draft.shape ?? 'usual',
  };
}

function endOf(draft: Draft): Instant | null {
  // thirty days, not a calendar month.
  if (draft.sku.kind === 'trial') return days(midnight(draft.startsAt), 29);
  return draft.plan.term === null ? null : termEnd(draft.startsAt, draft.plan.term);
}

function nextTerm(draft: Draft, quantity: number): NextTerm | null {
  if (draft.next === undefined) return null;
  const plan = draft.next.plan ?? draft.plan;
  return {
    sku: draft.next.sku ?? draft.sku,
    term: plan.term ?? 'P1Y',
    billing: plan.billing,
    quantity: draft.next.seats ?? quantity,
    promotionId: draft.next.promotionId ?? null,
    customTermEndsOn: null,
  };
}

/**
 * Start of a term that ends on the day `end` (zero o'clock, inclusive), at a time of day in
 * milliseconds. Where months differ in length the end may be off; give `endsOn` then.
 */
export const startForEnd = (end: Instant, term: Term, timeOfDay: number): Instant =>
  after(addMonths(days(end, 1), term === 'P1M' ? -1 : term === 'P1Y' ? -12 : -36), timeOfDay);

