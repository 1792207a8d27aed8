import * as z from 'zod';
import { billingPlan, currency, direction, guid, procedure, term, unitPrice, windowOf } from './base.ts';
import { exchangeView } from './price-books.ts';

export const simulationInput = z.object({
  /** What is asked about; everything else that is known comes anyway. */
  eventIds: z.array(z.string().max(80)).min(1).max(20),
  months: z.number().int().min(1).max(36),
  passOn: z.enum(['factor', 'amount', 'nothing']),
});

const sums = z.object({ revenueBefore: z.number().int(), revenueAfter: z.number().int(), costBefore: z.number().int(), costAfter: z.number().int() });

export const simulationView = z.object({
  months: z.array(z.string()),
  /** Subscriptions looked at, and those whose price changes within the months. */
  looked: z.number().int(),
  affected: z.number().int(),
  undetermined: z.number().int(),
  /** Subscriptions without a price in the sheet: left out. */
  unpriced: z.number().int(),
  exchange: exchangeView,
  results: z.array(
    z.object({
      currency,
      total: sums,
      byMonth: z.array(sums),
      /** The largest effects, at most fifty of each. */
      byCustomer: z.array(sums.extend({ id: guid, name: z.string() })),
      byProduct: z.array(sums.extend({ key: z.string(), title: z.string() })),
    }),
  ),
});

export const simulationSort = z.enum(['customer', 'product', 'changesOn', 'revenue', 'margin']);

export const simulationRow = z.object({
  subscriptionId: guid,
  customerId: guid,
  customerName: z.string(),
  product: z.string(),
  quantity: z.number().int(),
  term,
  billingPlan,
  /** Calendar day of the first new price; the old one is protected until the day before. */
  changesOn: z.string(),
  saleBefore: unitPrice,
  saleAfter: unitPrice,
  costBefore: unitPrice,
  costAfter: unitPrice,
  revenue: z.number().int(),
  cost: z.number().int(),
  currency,
  /** What may be done before the day; the best one first. */
  advice: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['extend', 'rebookLegacy']), term, actBy: z.string(), savesCustomer: z.number().int(), commitment: z.number().int() }),
      z.object({ kind: z.literal('addSeats'), protectedUntil: z.string(), perSeatAndYear: z.number().int() }),
    ]),
  ),
});

export const simulationContract = {
  simulate: procedure.input(simulationInput).output(simulationView),
  simulationRows: procedure
    .input(simulationInput.extend({ sort: simulationSort, direction, customerId: guid.nullable(), ...windowOf }))
    .output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(simulationRow) })),
};

export type SimulationInput = z.infer<typeof simulationInput>;
export type SimulationView = z.infer<typeof simulationView>;
export type SimulationRow = z.infer<typeof simulationRow>;
