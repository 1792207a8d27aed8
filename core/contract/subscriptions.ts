import * as z from 'zod';
import type { Course } from '../domain/nce/course.ts';
import type { Note } from '../domain/nce/notes.ts';
import type { Stage } from '../domain/nce/stage.ts';
import type { Verdicts } from '../domain/nce/verdict.ts';
import { billingPlan, direction, guid, instant, money, procedure, searchText, term, unitPrice, windowOf } from './base.ts';

export const subscriptionStatus = z.enum(['none', 'active', 'pending', 'suspended', 'expired', 'disabled', 'deleted', 'unknown']);
export const commerceModel = z.enum(['nce', 'legacy', 'perpetual', 'softwareSubscription', 'azure', 'marketplace', 'unknown']);

export const subscriptionFilter = z.enum(['all', 'active', 'windowOpen', 'renewsIn30Days', 'scheduled', 'notRenewing', 'suspended', 'ended', 'trial', 'legacy']);
export const subscriptionSort = z.enum(['customer', 'product', 'quantity', 'status', 'startsAt', 'endsAt', 'windowEndsAt']);

export const subscriptionRow = z.object({
  id: guid,
  customerId: guid,
  customerName: z.string(),
  /** The offer's name as the server gives it. */
  product: z.string(),
  friendlyName: z.string(),
  model: commerceModel,
  status: subscriptionStatus,
  quantity: z.number().int(),
  term: term.nullable(),
  billingPlan: billingPlan.nullable(),
  isTrial: z.boolean(),
  autoRenew: z.boolean(),
  startsAt: instant.nullable(),
  /** Last moment of the term, inclusive. */
  endsAt: instant.nullable(),
  /** End of the window for cancelling or reducing that closes next; null when none is open. */
  windowEndsAt: instant.nullable(),
  /** Seats that may be given back now; null when the server does not say. */
  reducible: z.number().int().nullable(),
  hasScheduledChange: z.boolean(),
  asOf: instant,
});

export const scheduledChangeView = z.object({
  action: z.enum(['renew', 'cancel', 'extendedServiceTerm', 'transition', 'unknown']),
  effectiveAt: instant.nullable(),
  product: z.string().nullable(),
  term: term.nullable(),
  billingPlan: billingPlan.nullable(),
  quantity: z.number().int().nullable(),
});

export const subscriptionDetail = subscriptionRow.extend({
  offerId: z.string().nullable(),
  orderId: z.string().nullable(),
  createdAt: instant.nullable(),
  billingCycleEndsAt: instant.nullable(),
  /** True: the server said so. False: our arithmetic from the start of the term. */
  windowFromServer: z.boolean(),
  batches: z.array(z.object({ quantity: z.number().int(), allowedUntil: instant })),
  scheduledChange: scheduledChangeView.nullable(),
  suspensionReasons: z.array(z.string()),
  promotionId: z.string().nullable(),
  partnerIdOnRecord: z.string().nullable(),
  migratedFrom: guid.nullable(),
});

/** Where the moment asked about may lie: nobody plans a century ahead, and the calendar of the rules ends somewhere. */
const askedAt = instant.min(Date.UTC(2000, 0, 1)).max(Date.UTC(2100, 0, 1));

/** The rules' own plain data, made in the host: it crosses as it is. */
const plain = <Value>() => z.custom<Value>((value) => typeof value === 'object' && value !== null);

export const subscriptionVerdicts = z.object({
  /** The moment that is answered: now by the trusted clock, or the one asked about. */
  at: instant,
  now: instant,
  asOf: instant,
  stage: plain<Stage>(),
  verdicts: plain<Verdicts>(),
  /** Names of the products that `product:sku` keys in the verdicts mean. */
  titles: z.record(z.string(), z.string()),
  /** The answer may be another one from here on. */
  changesAt: instant,
});

export const subscriptionCourse = z.object({
  now: instant,
  course: plain<Course>(),
  notes: z.array(plain<Note>()),
  /** What the partner pays: one seat and payment, and the whole term with what of it is still to be charged. Null: not known here. */
  money: z.object({ price: unitPrice.nullable(), exposure: z.object({ total: money, charged: money, remaining: money }).nullable() }),
});

export const subscriptionsContract = {
  page: procedure
    .input(z.object({ search: searchText, filter: subscriptionFilter, sort: subscriptionSort, direction, ...windowOf }))
    .output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(subscriptionRow) })),
  counts: procedure.output(z.record(subscriptionFilter, z.number().int())),
  get: procedure.input(z.object({ id: guid })).output(subscriptionDetail),
  /** What may be done at a moment, by the rulebook; `at` null: now. */
  verdicts: procedure.input(z.object({ id: guid, at: askedAt.nullable() })).output(subscriptionVerdicts),
  /** The term with its windows and what follows it, for the time line. */
  course: procedure.input(z.object({ id: guid })).output(subscriptionCourse),
};

export type SubscriptionRow = z.infer<typeof subscriptionRow>;
export type SubscriptionDetail = z.infer<typeof subscriptionDetail>;
export type SubscriptionFilter = z.infer<typeof subscriptionFilter>;
export type SubscriptionSort = z.infer<typeof subscriptionSort>;
export type SubscriptionVerdicts = z.infer<typeof subscriptionVerdicts>;
export type SubscriptionCourse = z.infer<typeof subscriptionCourse>;
