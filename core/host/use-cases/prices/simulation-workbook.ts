import writeExcelFile from 'write-excel-file/node';
import type { SheetData } from 'write-excel-file/node';
import type { SimulationInput, SimulationRow } from '../../../contract/simulation.ts';
import { adviceText } from '../../../documents/advice/texts.ts';
import type { AdviceText } from '../../../documents/advice/texts.ts';
import { minorUnitExponent } from '../../../domain/money/currency.ts';
import { toDecimal } from '../../../domain/money/decimal.ts';
import type { UnitPrice } from '../../../domain/money/money.ts';
import type { DocumentLanguage } from '../../../domain/quotes/quote.ts';
import { ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { QuoteDesk } from '../quotes/view.ts';
import { soldOffice } from './contracts.ts';
import type { Exchange } from './contracts.ts';
import { allRows } from './simulation-outputs.ts';

/** Widths of the columns, in characters. */
const WIDTHS = [32, 34, 10, 12, 14, 14, 12, 12, 12, 12, 14, 14, 10, 48];

/**
 * The rows of a simulation as a spreadsheet. Amounts are numbers, days are days, and every text is
 * written as a text: one that begins with `=` or `@` is shown, never calculated (quality.md, C5).
 */
export async function simulationWorkbook(desk: QuoteDesk, { language, ...input }: SimulationInput & { readonly language: DocumentLanguage }): Promise<Result<{ fileName: string; content: string; rows: number }, DeskError>> {
  const rows = allRows(desk, input);
  if (!rows.ok) return rows;
  const say = adviceText(language);
  const head = ['customer', 'product', 'quantity', 'term', 'payment', 'changesOn', 'saleBefore', 'saleAfter', 'costBefore', 'costAfter', 'revenue', 'margin', 'currency', 'advice'];
  const data: SheetData = [head.map((column) => ({ value: say(`outputs.column.${column}`), fontWeight: 'bold' as const })), ...rows.value.map((row) => cellsOf(row, say))];
  const changes = { data, columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1, sheet: say('outputs.sheet') };
  const { exchange } = soldOffice(desk);
  const lines = exchangeLines(exchange, say);
  // A sheet of its own: below the rows it would be sorted and summed with them.
  const rates = { data: lines.map((line) => [{ value: line, type: String }]), columns: [{ width: 120 }], sheet: say('outputs.rates') };
  const bytes = await writeExcelFile(lines.length === 0 ? [changes] : [changes, rates]).toBuffer();
  return ok({ fileName: `${say('outputs.file')}.xlsx`, content: Buffer.from(bytes).toString('base64'), rows: rows.value.length });
}

/** Which rate the amounts were made with, and where one is missing. */
const exchangeLines = ({ rates, missing }: Exchange, say: AdviceText): readonly string[] => [
  ...rates.map(({ from, to, units, amount, scale, day, table }) => say('exchange.converted', { from: `${units} ${from}`, to, rate: `${toDecimal({ amount, scale, currency: to })} ${to}`, day, table: table ?? say('rates.typed') })),
  ...missing.map(({ from, to, subscriptions }) => say('exchange.missing', { count: subscriptions, number: subscriptions, from, to })),
];

type Cells = SheetData[number];
const AMOUNT = '#,##0.00';

function cellsOf(row: SimulationRow, say: AdviceText): Cells {
  const text = (value: string) => ({ value, type: String });
  const amount = (value: number) => ({ value, type: Number, format: AMOUNT });
  const minor = (value: number) => amount(value / 10 ** minorUnitExponent(row.currency));
  const price = ({ amount: digits, scale }: UnitPrice) => amount(digits / 10 ** scale);
  return [
    text(row.customerName),
    text(row.product),
    { value: row.quantity, type: Number },
    text(say(`term.${row.term}`)),
    text(say(`plan.${row.billingPlan}`)),
    { value: new Date(`${row.changesOn}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' },
    price(row.saleBefore),
    price(row.saleAfter),
    price(row.costBefore),
    price(row.costAfter),
    minor(row.revenue),
    minor(row.revenue - row.cost),
    text(row.currency),
    text(adviceOf(row, say)),
  ];
}

function adviceOf({ advice: [best], currency }: SimulationRow, say: AdviceText): string {
  if (best === undefined) return say('simulator.advice.none');
  if (best.kind === 'addSeats') return say('simulator.advice.addSeats', { day: best.protectedUntil });
  const saved = (best.savesCustomer / 10 ** minorUnitExponent(currency)).toFixed(minorUnitExponent(currency));
  return say(`simulator.advice.${best.kind}`, { term: say(`term.${best.term}`), day: best.actBy, amount: `${saved} ${currency}` });
}
