import * as z from 'zod';
import { billingPlan, instant, language, money, term } from '../../contract/base.ts';
import { customer, day, seller } from '../parties.ts';

const text = z.string();

const byLanguage = z.object({ pl: text, de: text, en: text });

/** What every companion paper is made of beside its own words. */
export const paperHead = {
  /** Which template printed it first. */
  template: z.literal(1),
  state: z.enum(['draft', 'issued']),
  number: text.nullable(),
  language,
  secondLanguage: language.nullable(),
  /** Issued on, or today for a draft. */
  date: day,
  /** IANA zone in which moments are printed. */
  timeZone: text,
  seller,
  customer: customer.nullable(),
  /** The office's own first and last words as they were for this paper; null: the program's. */
  words: z.object({ opening: byLanguage, closing: byLanguage }).nullable().default(null),
};

/** One subscription as papers list it. Instants are UTC; null: the service does not say. */
export const licence = z.object({
  id: text,
  product: text,
  quantity: z.number().int(),
  term: term.nullable(),
  billingPlan: billingPlan.nullable(),
  startsAt: instant.nullable(),
  /** Last moment of the term, inclusive. */
  endsAt: instant.nullable(),
  autoRenew: z.boolean(),
  isTrial: z.boolean(),
  status: z.enum(['none', 'active', 'pending', 'suspended', 'expired', 'disabled', 'deleted', 'unknown']),
  /** Until when licences may be given back or the subscription cancelled; null: no window is open. */
  windowEndsAt: instant.nullable(),
  hasScheduledChange: z.boolean(),
});

/** A line of an order or of its confirmation. */
export const orderLine = z.object({
  position: z.number().int(),
  title: text,
  article: text.nullable(),
  term: term.nullable(),
  billingPlan,
  quantity: z.number().int(),
  /** Net for one billing period; null where no price is known. */
  net: money.nullable(),
  commitment: money.nullable(),
  /** First and last moment of the term; null until the service has said so. */
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  /** The last moment to cancel or reduce. */
  windowEndsAt: instant.nullable(),
});

export type Licence = z.infer<typeof licence>;
export type OrderLine = z.infer<typeof orderLine>;
