import type { Flow } from '../layout/flow.ts';
import { heading } from '../layout/blocks.ts';
import { buildTable } from '../layout/table.ts';
import type { CellText, Column } from '../layout/table.ts';
import type { Alternative, QuoteDocument } from '../model.ts';
import type { Paper } from '../paper.ts';
import { spoken } from '../papers/sentences.ts';

const POSITION = 9;
const COLUMN = 29;
/** So few lines are not parted by the end of a page: they are there to be compared. */
const COMPARED_AT_A_GLANCE = 8;

/** The same lines at other terms, side by side, with what a year and the whole term cost (inventory H). */
export function alternativesFlow(model: QuoteDocument, paper: Paper): Flow {
  const { alternatives, lines } = model;
  if (alternatives.length === 0) return [];
  const rows = lines.flatMap((line, index): (readonly CellText[])[] =>
    line.term === null ? [] : [[[[String(line.position), 'cell']], [[`${line.title} × ${paper.format.count(line.quantity)}`, 'cell']], ...alternatives.map(({ nets }): CellText => [[amountOf(nets[index] ?? null, paper), 'cell']])]],
  );
  const sums: readonly (readonly CellText[])[] = [
    [[['', 'cell']], [[paper.label('documents:alternatives.yearly'), 'cellStrong']], ...alternatives.map(({ yearly }): CellText => [[amountOf(yearly, paper), 'cellStrong']])],
    [[['', 'cell']], [[paper.label('documents:alternatives.commitment'), 'cellStrong']], ...alternatives.map(({ commitment }): CellText => [[amountOf(commitment, paper), 'cellStrong']])],
  ];
  return [
    heading(paper.label('documents:alternatives.heading'), 2),
    buildTable({ columns: columnsOf(alternatives, paper), rows: [...rows, ...sums], gap: 2, lastTogether: rows.length <= COMPARED_AT_A_GLANCE ? rows.length + sums.length : sums.length + 1 }),
    ...spoken(paper, ({ t }) => t('documents:alternatives.note', { currency: model.currency }), 'small', 1.5),
  ];
}

function columnsOf(alternatives: readonly Alternative[], { label }: Paper): readonly Column[] {
  return [
    { name: 'position', head: label('documents:column.position'), width: POSITION, align: 'start' },
    { name: 'description', head: label('documents:column.description'), width: 165 - POSITION - COLUMN * alternatives.length, align: 'start' },
    ...alternatives.map(
      ({ term, billingPlan }, index): Column => ({
        name: `alternative${index}`,
        head: [term === null ? '' : label(`documents:term.${term}`), label(`documents:payment.${billingPlan}`)].filter((part) => part !== '').join('\n'),
        width: COLUMN,
        align: 'end',
      }),
    ),
  ];
}

const amountOf = (amount: Alternative['yearly'], { format }: Paper): string => (amount === null ? '–' : format.amount(amount));
