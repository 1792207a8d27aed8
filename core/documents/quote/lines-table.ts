import { add, zero } from '../../domain/money/arithmetic.ts';
import { RHYTHMS, rhythmOf } from '../../domain/quotes/billing.ts';
import type { Table } from '../layout/flow.ts';
import { buildTable } from '../layout/table.ts';
import type { CellText, Column } from '../layout/table.ts';
import type { DocumentLine, QuoteDocument } from '../model.ts';
import type { Paper } from '../paper.ts';
import { vatRate } from './vat.ts';

/** Lines at the end that stay together and with the totals, so that no sum stands alone on a page. */
const LAST_TOGETHER = 2;

/** The priced lines. The head repeats on every page, what came before is carried forward, a line is never split. */
export function linesTable(model: QuoteDocument, paper: Paper): Table {
  const discounted = model.lines.some((line) => line.discountBasisPoints > 0);
  return buildTable({
    columns: columnsOf(model, paper, discounted),
    rows: model.lines.map((line) => cellsOf(line, model, paper, discounted)),
    gap: 4,
    lastTogether: LAST_TOGETHER,
    carry: (rows, place) => ({ label: paper.label(`documents:carry.${place}`), value: carried(model, rows, paper) }),
  });
}

function columnsOf({ currency }: QuoteDocument, { label }: Paper, discounted: boolean): readonly Column[] {
  const fixed = { position: 8, term: discounted ? 28 : 31, quantity: 16, price: 22, discount: discounted ? 15 : 0, vat: 11, net: 25 };
  const description = 165 - Object.values(fixed).reduce((sum, width) => sum + width, 0);
  return [
    { name: 'position', head: label('documents:column.position'), width: fixed.position, align: 'start' },
    { name: 'description', head: label('documents:column.description'), width: description, align: 'start' },
    { name: 'term', head: label('documents:column.term'), width: fixed.term, align: 'start' },
    { name: 'quantity', head: label('documents:column.quantity'), width: fixed.quantity, align: 'end' },
    { name: 'price', head: label('documents:column.unitPrice', { currency }), width: fixed.price, align: 'end' },
    ...(discounted ? [{ name: 'discount', head: label('documents:column.discount'), width: fixed.discount, align: 'end' } as const] : []),
    { name: 'vat', head: label('documents:column.vat'), width: fixed.vat, align: 'end' },
    { name: 'net', head: label('documents:column.net', { currency }), width: fixed.net, align: 'end' },
  ];
}

function cellsOf(line: DocumentLine, model: QuoteDocument, paper: Paper, discounted: boolean): readonly CellText[] {
  const { label, format } = paper;
  const unit = label(line.article === null ? 'documents:unit.piece' : 'documents:unit.licence', { count: line.quantity });
  // A line in another currency must not pass for the quote's own.
  const foreign = line.unitPrice.currency === model.currency ? '' : ` ${line.unitPrice.currency}`;
  return [
    [[String(line.position), 'cell']],
    [[line.title, 'cellStrong'], [line.note, 'note'], [line.article ?? '', 'code']],
    [[line.term === null ? '' : label(`documents:term.${line.term}`), 'cell'], [label(`documents:payment.${line.billingPlan}`), 'note']],
    [[format.count(line.quantity), 'cell'], [unit, 'note']],
    [[`${format.price(line.unitPrice)}${foreign}`, 'cell']],
    ...(discounted ? [[[line.discountBasisPoints === 0 ? '–' : format.percent(line.discountBasisPoints), 'cell']] as CellText] : []),
    [[vatRate(model, line, paper), 'cell']],
    [[`${format.amount(line.net)}${foreign}`, 'cellStrong'], [label(`documents:per.${rhythmOf(line.billingPlan)}`), 'note']],
  ];
}

/** Net of the first `rows` lines by rhythm: "219,90 € pro Monat · 400,00 € einmalig". */
function carried(model: QuoteDocument, rows: number, { t, format }: Paper): string {
  const before = model.lines.slice(0, rows).filter((line) => line.net.currency === model.currency);
  const sums = RHYTHMS.map((rhythm) => {
    const part = before.filter((line) => rhythmOf(line.billingPlan) === rhythm);
    const total = part.reduce((sum, line) => {
      const next = add(sum, line.net);
      return next.ok ? next.value : sum;
    }, zero(model.currency));
    return part.length === 0 || total.minor === 0 ? '' : `${format.money(total)} ${t(`documents:per.${rhythm}`)}`;
  });
  return sums.filter((text) => text !== '').join(' · ');
}
