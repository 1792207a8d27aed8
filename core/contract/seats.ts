import * as z from 'zod';
import { exchangeView } from './price-books.ts';
import { billingPlan, currency, guid, instant, money, procedure, term, windowOf } from './base.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const seatRow = z.object({
  subscriptionId: guid,
  customerId: guid,
  customerName: z.string(),
  product: z.string(),
  term,
  billingPlan,
  bought: z.number().int(),
  assigned: z.number().int().nullable(),
  /** When the assigned seats were noted, and from which file; empty: typed. */
  notedAt: instant.nullable(),
  source: z.string(),
  /** Seats that nobody uses; negative where more are used than bought; null where nobody knows. */
  idle: z.number().int().nullable(),
  /** What the idle seats still cost to the end of the term. */
  wasted: money.nullable(),
  nextWindowOn: day,
  /** The window is open today. */
  isOpen: z.boolean(),
});

const problem = z.object({ line: z.number().int(), problem: z.enum(['notUtf8', 'noColumns', 'openQuote', 'strayQuote', 'notANumber', 'noSubscription', 'ambiguous', 'twice', 'empty']), value: z.string() });

export const seatsContract = {
  page: procedure
    .input(z.object({ show: z.enum(['idle', 'short', 'unknown', 'all']), ...windowOf }))
    .output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(seatRow) })),
  totals: procedure.output(z.object({ idle: z.number().int(), short: z.number().int(), unknown: z.number().int(), all: z.number().int(), wasted: z.array(z.object({ currency, minor: z.number().int(), seats: z.number().int() })) })),
  /** null forgets what was known. */
  note: procedure.input(z.object({ subscriptionId: guid, assigned: z.number().int().min(0).max(1_000_000).nullable() })).output(z.object({ subscriptionId: guid })),
  /** A CSV by subscription, or by customer and product; all or nothing. */
  importFile: procedure
    .input(z.object({ name: z.string().max(260), content: z.string().max(20_000_000) }))
    .output(z.discriminatedUnion('kind', [z.object({ kind: z.literal('kept'), rows: z.number().int() }), z.object({ kind: z.literal('refused'), count: z.number().int(), problems: z.array(problem) })])),
};

const flow = z.object({ revenue: z.number().int(), cost: z.number().int() });
const part = z.object({ contracted: flow, assumed: flow });

export const revenueView = z.object({
  /** False: this person may not see costs and margins, which are zero then. */
  mayMargins: z.boolean(),
  months: z.array(z.string()),
  looked: z.number().int(),
  unpriced: z.number().int(),
  exchange: exchangeView,
  results: z.array(
    z.object({
      currency,
      byMonth: z.array(part),
      total: part,
      groups: z.array(part.extend({ key: z.string(), name: z.string() })),
    }),
  ),
});

export const revenueContract = {
  view: procedure.input(z.object({ months: z.number().int().min(1).max(36), groupBy: z.enum(['customer', 'product', 'term']) })).output(revenueView),
};

export type SeatRow = z.infer<typeof seatRow>;
export type RevenueView = z.infer<typeof revenueView>;
export type RevenuePart = z.infer<typeof part>;
