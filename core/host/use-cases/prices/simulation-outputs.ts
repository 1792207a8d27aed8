import type { SimulationInput, SimulationRow } from '../../../contract/simulation.ts';
import { ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { QuoteDesk } from '../quotes/view.ts';
import { pricedOffice } from './contracts.ts';
import { draftQuote } from './quote-draft.ts';
import type { DraftLine } from './quote-draft.ts';
import { saleFor, saleOf } from './sale.ts';
import { simulationRows } from './simulation.ts';

const ALL = 100_000;

/** Every row of a simulation, by customer. */
export const allRows = (desk: QuoteDesk, input: SimulationInput): Result<readonly SimulationRow[], DeskError> => {
  const rows = simulationRows(desk, { ...input, sort: 'customer', direction: 'asc', customerId: null, from: 0, count: ALL });
  return rows.ok ? ok(rows.value.rows) : rows;
};

type Quoted = { quotes: { quoteId: string; customerName: string; lines: number }[]; without: number };

/** For each customer a draft of the longer terms and the moves that save money before the day (M-7). */
export function simulationQuotes(desk: QuoteDesk, { customerIds, ...input }: SimulationInput & { readonly customerIds: readonly string[] }): Result<Quoted, DeskError> {
  const products = new Map(pricedOffice(desk.mirror).contracts.map(({ id, product }) => [id, product]));
  const quotes: Quoted['quotes'] = [];
  let without = 0;
  for (const id of customerIds) {
    const rows = simulationRows(desk, { ...input, sort: 'product', direction: 'asc', customerId: id, from: 0, count: ALL });
    if (!rows.ok) return rows;
    const lines = rows.value.rows.flatMap((row) => lineOf(desk, row, products.get(row.subscriptionId) ?? ''));
    if (lines.length === 0) {
      without += 1;
      continue;
    }
    const draft = draftQuote(desk, id, lines);
    if (!draft.ok) return draft;
    quotes.push({ quoteId: draft.value.quoteId, customerName: rows.value.rows[0]?.customerName ?? id, lines: lines.length });
  }
  return ok({ quotes, without });
}

/** The best advice that buys something, at today's price for this customer. */
function lineOf(desk: QuoteDesk, row: SimulationRow, product: string): readonly DraftLine[] {
  const best = row.advice.find((advice) => advice.kind !== 'addSeats');
  const [productId = '', skuId = ''] = product.split(':');
  if (best === undefined || skuId === '') return [];
  const sale = saleOf(desk, { productId, skuId, customerId: row.customerId });
  const price = sale.ok ? saleFor(sale.value, best.term, row.billingPlan) : null;
  return price === null ? [] : [{ productId, skuId, title: row.product, term: best.term, billingPlan: row.billingPlan, quantity: row.quantity, unitPrice: price.price.sale }];
}
