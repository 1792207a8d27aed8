import * as z from 'zod';
import { billingPlan, guid, money, procedure, segment, term, unitPrice, windowOf } from './base.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What the office knows about a legacy order and no service says. Prices are of a seat and month. */
export const legacyFacts = z.object({
  price: unitPrice,
  /** The same seat in new commerce before the rise. */
  newPrice: unitPrice,
  /** Highest quantity of the month that has begun; null: as now (S-151). */
  monthPeak: z.number().int().min(1).max(1_000_000).nullable(),
  segment,
  /** Counterpart in new commerce, as it would be quoted. */
  target: z.object({ productId: z.string().max(40), skuId: z.string().max(40), title: z.string().max(300) }).nullable(),
});

/** What is asked: a rise on a day, and from when on one could act. */
export const legacyQuestion = z.object({
  /** null: today. */
  today: day.nullable(),
  riseOn: day,
  /** Hundredths of a per cent. */
  basisPoints: z.number().int().min(-9_000).max(90_000),
  months: z.number().int().min(1).max(36),
});

const option = z.object({
  kind: z.enum(['keep', 'switchNow', 'switchBest']),
  on: day.nullable(),
  service: money,
  protectedUntil: day,
  doubleCharge: money,
  creditNote: money,
  total: money,
});

export const legacyPlan = z.object({
  options: z.array(option),
  cheapest: option.shape.kind,
  difference: money,
  /** S-142: the same over twice as many months. */
  twice: z.array(z.object({ kind: option.shape.kind, total: money })),
  /** S-152: days of the last month before the rise on which little is paid twice. */
  proposed: z.object({ first: day, last: day }),
  /** S-146 against S-141, S-147: which pieces of the page's advice speak of this order. */
  advice: z.enum(['keepOrReplace', 'replaceBefore']),
  movedByMicrosoft: z.object({ on: day, rule: z.string() }).nullable(),
});

export const legacyRow = z.object({
  subscriptionId: guid,
  customerId: guid,
  customerName: z.string(),
  product: z.string(),
  quantity: z.number().int(),
  payment: z.enum(['monthly', 'annual']),
  startsOn: day,
  renewsOn: day,
  facts: legacyFacts.nullable(),
  /** What the price sheet suggests for the counterpart; null where nothing fits by name. */
  suggestion: z.object({ newPrice: unitPrice, target: legacyFacts.shape.target.unwrap() }).nullable(),
  plan: legacyPlan.nullable(),
  /** what keeps the service from moving it on the day asked about; codes of the service where it has some. */
  obstacles: z.array(z.object({ kind: z.string(), code: z.string().nullable() })),
});

/** An order as it is typed, for what-if and for worked examples. */
export const typedLegacyOrder = legacyFacts.omit({ target: true }).extend({
  quantity: z.number().int().min(1).max(1_000_000),
  payment: z.enum(['monthly', 'annual']),
  startsOn: day,
  renewsOn: day,
});

export const legacyContract = {
  rows: procedure.input(z.object({ question: legacyQuestion, ...windowOf })).output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(legacyRow) })),
  /** The same arithmetic for an order that nobody has to have. */
  plan: procedure.input(z.object({ question: legacyQuestion, order: typedLegacyOrder })).output(legacyPlan),
  note: procedure.input(z.object({ subscriptionId: guid, facts: legacyFacts })).output(z.object({ subscriptionId: guid })),
  /** A quote draft for the counterpart at the price of new commerce. */
  quote: procedure.input(z.object({ subscriptionId: guid, term, billingPlan })).output(z.object({ quoteId: guid })),
};

export type LegacyFacts = z.infer<typeof legacyFacts>;
export type LegacyQuestion = z.infer<typeof legacyQuestion>;
export type LegacyRow = z.infer<typeof legacyRow>;
export type LegacyPlan = z.infer<typeof legacyPlan>;
export type TypedLegacyOrder = z.infer<typeof typedLegacyOrder>;
