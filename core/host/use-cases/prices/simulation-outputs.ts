import type { PlannedLetter, WrittenLetter } from '../../../contract/price-outputs.ts';
import type { SimulationInput, SimulationRow } from '../../../contract/prices.ts';
import * as customers from '../../../db/repositories/customers.ts';
import { customerId } from '../../../domain/ids.ts';
import type { PassOn } from '../../../domain/pricing/simulator/question.ts';
import { defaultLanguage } from '../../../domain/quotes/quote-defaults.ts';
import type { DocumentLanguage } from '../../../domain/quotes/quote.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { issuePaper, missingForPapers } from '../papers.ts';
import { priceLetterCustomers } from '../paper-price-change.ts';
import type { OrderDesk } from '../quote-orders.ts';
import type { QuoteDesk } from '../quote-view.ts';
import { pricedOffice } from './contracts.ts';
import { draftQuote } from './quote-draft.ts';
import type { DraftLine } from './quote-draft.ts';
import { saleFor, saleOf } from './sale.ts';
import { simulationRows } from './simulation.ts';

type Asked = { readonly eventId: string; readonly passOn: PassOn };
const aboutOf = ({ eventId, passOn }: Asked): string => `${eventId}~${passOn}`;

/** Whom a letter about an event would go to, by name, each in the customer's language. */
export function letterPlan(desk: QuoteDesk, asked: Asked): Result<{ letters: PlannedLetter[] }, DeskError> {
  const found = priceLetterCustomers(desk, asked);
  if (!found.ok) return found;
  return ok({ letters: found.value.map(({ id, name, subscriptions }) => ({ customerId: id, customerName: name, language: languageOf(desk, id), subscriptions })) });
}

function languageOf(desk: Pick<QuoteDesk, 'mirror' | 'clock'>, id: string): DocumentLanguage {
  const customer = customers.get(desk.mirror, customerId(id), desk.clock.now());
  return defaultLanguage({ language: customer?.language ?? null, country: customer?.address?.country ?? customer?.country ?? null });
}

type Written = { written: WrittenLetter[]; failed: { customerName: string; reason: string }[] };

/** Issues one letter after the other, each with its number; in between others get their turn. */
export async function writeLetters(desk: OrderDesk, { customerIds, ...asked }: Asked & { readonly customerIds: readonly string[] }): Promise<Result<Written, DeskError>> {
  const missing = missingForPapers(desk);
  if (missing.length > 0) return err({ tag: 'validation', issues: missing.map((field) => ({ path: field, problem: 'sellerIncomplete' })) });
  const plan = letterPlan(desk, asked);
  if (!plan.ok) return plan;
  const written: WrittenLetter[] = [];
  const failed: Written['failed'] = [];
  for (const letter of plan.value.letters.filter((one) => customerIds.includes(one.customerId))) {
    const { customerId: subjectId, customerName, language } = letter;
    const issued = issuePaper(desk, { kind: 'priceChange', subjectId, about: aboutOf(asked), language, secondLanguage: null });
    if (issued.ok) written.push({ customerId: subjectId, customerName, language, paperId: issued.value.id, number: issued.value.number });
    else failed.push({ customerName, reason: issued.error.tag });
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
  return ok({ written, failed });
}

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
