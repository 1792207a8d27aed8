import * as z from 'zod';
import { currency, guid, instant, procedure, windowOf } from './base.ts';

export const exposureView = z.object({
  asOf: instant,
  results: z.array(
    z.object({
      currency,
      total: z.number().int(),
      subscriptions: z.number().int(),
      customers: z.number().int(),
      months: z.array(z.string()),
      runOff: z.array(z.number().int()),
    }),
  ),
  unpriced: z.number().int(),
  /** Whoever asks may not see these figures. */
  withheld: z.boolean().optional(),
});

export const exposureRow = z.object({
  customerId: guid,
  customerName: z.string(),
  currency,
  owed: z.number().int(),
  limit: z.number().int().nullable(),
  verdict: z.enum(['none', 'within', 'near', 'over']),
});

export const exposureContract = {
  exposure: procedure.output(exposureView),
  exposureRows: procedure.input(z.object({ ...windowOf })).output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(exposureRow) })),
  /** null takes the limit away. */
  setLimit: procedure.input(z.object({ customerId: guid, currency, minor: z.number().int().min(0).nullable() })).output(z.object({ customerId: guid })),
};

export type ExposureView = z.infer<typeof exposureView>;
export type ExposureRow = z.infer<typeof exposureRow>;
