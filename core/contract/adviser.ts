import * as z from 'zod';
import { currency, guid, money, procedure, unitPrice } from './base.ts';

const seats = z.array(z.number().int().min(0).max(100_000)).min(1).max(36);

export const adviserInput = z
  .object({
    least: seats,
    likely: seats,
    most: seats,
    /** Of a seat for one payment. */
    prices: z.object({ monthlyTerm: unitPrice.nullable(), annualPaidMonthly: unitPrice.nullable(), annualPaidUpfront: unitPrice.nullable() }),
    currency,
    /** Months until the customer's subscription renews; 12 for a new one. */
    firstRenewal: z.number().int().min(1).max(12),
  })
  .refine(({ least, likely, most }) => least.length === likely.length && likely.length === most.length, { path: ['likely'], message: 'length' });

const optionKind = z.enum(['monthlyOnly', 'annualPaidMonthly', 'annualPaidUpfront', 'mixPaidMonthly', 'mixPaidUpfront']);

export const adviceView = z.object({
  options: z.array(
    z.object({
      kind: optionKind,
      cost: z.object({ least: money, likely: money, most: money }),
      /** Share of seat months that may be given back within a month, in hundredths of a per cent. */
      flexible: z.number().int(),
      peakOwed: money,
      peakPrepaid: money,
      committed: z.array(z.number()),
      monthly: z.array(z.number()),
      idle: z.array(z.number()),
      purchases: z.array(z.object({ kind: z.enum(['base', 'separate']), month: z.number().int(), months: z.number().int(), seats: z.number() })),
    }),
  ),
  breakEven: z.object({ annualPaidMonthly: z.number().int().nullable(), annualPaidUpfront: z.number().int().nullable() }),
});

const line = z.object({ productId: z.string().max(40), skuId: z.string().max(40) });

export const adviserContract = {
  advise: procedure.input(adviserInput).output(adviceView),
  /** Today's sale prices of the three ways to buy a SKU; null where one is not sold. */
  prices: procedure
    .input(line.extend({ customerId: guid.nullable() }))
    .output(z.object({ title: z.string(), currency, ...adviserInput.shape.prices.shape })),
  /** Keeps an advice for printing; the last one of each customer. */
  keep: procedure.input(z.object({ advice: adviserInput, customerId: guid.nullable(), product: z.string().max(300) })).output(z.object({ id: z.string() })),
  /** A quote draft with the mix that was chosen: what begins in the first month. */
  quote: procedure
    .input(line.extend({ customerId: guid, advice: adviserInput, option: optionKind }))
    .output(z.object({ quoteId: guid })),
};

export type AdviserInput = z.infer<typeof adviserInput>;
export type AdviceView = z.infer<typeof adviceView>;
export type AdviceOption = AdviceView['options'][number];
