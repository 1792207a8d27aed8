import * as z from 'zod';
import { billingPlan, currency, guid, instant, procedure, segment, term, unitPrice } from './base.ts';

const ownText = z.object({ kind: z.literal('own'), pl: z.string().max(2_000), de: z.string().max(2_000), en: z.string().max(2_000) });
const scope = z.object({
  currencies: z.array(currency).max(50).nullable(),
  productIds: z.array(z.string().max(40)).max(500).nullable(),
  terms: z.array(term).nullable(),
  plans: z.array(billingPlan).nullable(),
  segments: z.array(segment).nullable(),
  models: z.array(z.enum(['nce', 'legacy', 'perpetual', 'softwareSubscription', 'azure', 'marketplace', 'unknown'])).nullable(),
});
const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('factor'), numerator: z.number().int(), denominator: z.number().int() }),
  z.object({ kind: z.literal('newPrice'), from: unitPrice, to: unitPrice }),
  z.object({ kind: z.literal('unknown') }),
]);

export const priceEventView = z.object({
  id: z.string(),
  text: z.discriminatedUnion('kind', [z.object({ kind: z.literal('builtIn'), code: z.string(), subject: z.string().nullable() }), ownText]),
  announcedAt: instant.nullable(),
  effectiveAt: instant,
  until: instant.nullable(),
  scope,
  change,
  rule: z.string().nullable(),
  source: z.string(),
});

/** An event of the office; a new one gets its id here. */
export const ownEventInput = z.object({
  id: guid.nullable(),
  text: ownText,
  announcedAt: instant.nullable(),
  effectiveAt: instant,
  until: instant.nullable(),
  scope,
  change,
  source: z.string().max(300),
});

export const eventsContract = {
  events: procedure.output(z.object({ events: z.array(priceEventView) })),
  saveEvent: procedure.input(ownEventInput).output(priceEventView),
  removeEvent: procedure.input(z.object({ id: guid })).output(z.object({ id: guid })),
};

export type PriceEventView = z.infer<typeof priceEventView>;
export type OwnEventInput = z.infer<typeof ownEventInput>;
