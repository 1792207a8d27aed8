import { sum } from '../../domain/money/arithmetic.ts';
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
  const unit = unitsIn(paper);
  return buildTable({
    columns: columnsOf(model, paper, discounted),
    rows: model.lines.map((line) => cellsOf(line, { model, paper, discounted, unit })),
    gap: 4,
    lastTogether: LAST_TOGETHER,
    carry: (rows, place) => ({ label: paper.label(`documents:carry.${place}`), value: carried(model, rows, paper) }),
  });
}

function columnsOf({ currency }: QuoteDocument, { label }: Paper, discounted: boolean): readonly Column[] {
  const fixed = { position: 8, term: discounted ? 28 : 31, quantity: 16, price: 22, discount: discounted ? 15 : 0, vat: 11, net: 25 };
  const description = 165 - Object.values(fixed).reduce((all, width) => all + width, 0);
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

/** "Lizenzen", "Stück": the plural of every quantity is looked up once. */
function unitsIn({ label }: Paper): (line: DocumentLine) => string {
  const known = new Map<string, string>();
  return ({ article, quantity }) => {
    const name = article === null ? 'documents:unit.piece' : 'documents:unit.licence';
    const key = `${name} ${quantity}`;
    const unit = known.get(key) ?? label(name, { count: quantity });
    known.set(key, unit);
    return unit;
  };
}

type Around = { readonly model: QuoteDocument; readonly paper: Paper; readonly discounted: boolean; readonly unit: (line: DocumentLine) => string };

function cellsOf(line: DocumentLine, { model, paper, discounted, unit }: Around): readonly CellText[] {
  const { label, format } = paper;
  // A line in another currency must not pass for the quote's own.
  const foreign = line.unitPrice.currency === model.currency ? '' : ` ${line.unitPrice.currency}`;
  if (line.byUse) return byUseCells(line, { model, paper, discounted });
  return [
    [[String(line.position), 'cell']],
    [[line.title, 'cellStrong'], [line.note, 'note'], [line.article ?? '', 'code']],
    [[line.term === null ? '' : label(`documents:term.${line.term}`), 'cell'], [label(`documents:payment.${line.billingPlan}`), 'note']],
    [[format.count(line.quantity), 'cell'], [unit(line), 'note']],
    [[`${format.price(line.unitPrice)}${foreign}`, 'cell']],
    ...(discounted ? [[[line.discountBasisPoints === 0 ? '–' : format.percent(line.discountBasisPoints), 'cell']] as CellText] : []),
    [[vatRate(model, line, paper), 'cell']],
    [[`${format.amount(line.net)}${foreign}`, 'cellStrong'], [label(`documents:per.${rhythmOf(line.billingPlan)}`), 'note']],
  ];
}

/** A line that is billed by what was used: words stand where others have quantity, price and sum. */
function byUseCells(line: DocumentLine, { model, paper, discounted }: Omit<Around, 'unit'>): readonly CellText[] {
  const { label } = paper;
  return [
    [[String(line.position), 'cell']],
    [[line.title, 'cellStrong'], [line.note, 'note'], [line.article ?? '', 'code']],
    [[label('documents:byUse.term'), 'cell'], [label('documents:payment.monthly'), 'note']],
    [['–', 'cell']],
    [[label('documents:byUse.price'), 'note']],
    ...(discounted ? [[['–', 'cell']] as CellText] : []),
    [[vatRate(model, line, paper), 'cell']],
    [[label('documents:byUse.net'), 'note']],
  ];
}

/** Net of the first `rows` lines by rhythm: "219,90 € pro Monat · 400,00 € einmalig". */
function carried(model: QuoteDocument, rows: number, { t, format }: Paper): string {
  const before = model.lines.slice(0, rows).filter((line) => !line.byUse && line.net.currency === model.currency);
  const sums = RHYTHMS.map((rhythm) => {
    const total = sum(model.currency, before.filter((line) => rhythmOf(line.billingPlan) === rhythm).map(({ net }) => net));
    return total.minor === 0 ? '' : `${format.money(total)} ${t(`documents:per.${rhythm}`)}`;
  });
  return sums.filter((text) => text !== '').join(' · ');
}
