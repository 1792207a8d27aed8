import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Row, Table } from './flow.ts';
import { drawnIn, heightOf, setLabel, setText } from './text.ts';
import type { SetText } from './text.ts';
import { TYPE } from './type.ts';
import type { TypeName } from './type.ts';

/** A column of `width` millimetres, its padding included. */
export type Column = { readonly name: string; readonly head: string; readonly width: number; readonly align: 'start' | 'end' };

/** What stands in a cell, one text under the other, each in its own type. */
export type CellText = readonly (readonly [text: string, type: TypeName])[];

const PAD_X = 1.2;
const PAD_Y = 1.4;
const HEAD_PAD = 1.3;
const RULE = 0.25;
/** A row that is taller is printed as several, so that a page can end in it. */
const TALLEST = 105;

export type TableInput = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellText[])[];
  readonly gap: number;
  readonly look?: string;
  /** How many rows at the end stay with what follows. */
  readonly lastTogether?: number;
  /** The text of the carry-forward after so many rows, or null. */
  readonly carry?: ((rows: number, place: 'over' | 'brought') => { readonly label: string; readonly value: string }) | null;
};

/** A table whose every line is broken and measured. */
export function buildTable({ columns, rows, gap, look = '', lastTogether = 0, carry = null }: TableInput): Table {
  const built = rows.map((cells, index) => ({ index, parts: rowParts(columns, cells) }));
  const flat = built.flatMap(({ index, parts }) => parts.map((part, at) => ({ index, part, isLastPart: at === parts.length - 1 })));
  const stays = (index: number): boolean => lastTogether > 0 && index >= rows.length - lastTogether;
  return {
    kind: 'table',
    look,
    head: headRow(columns),
    rows: flat.map(({ index, part, isLastPart }) => ({ ...part, keepNext: stays(index) && (isLastPart ? true : part.keepNext) })),
    gap,
    carry:
      carry === null
        ? null
        : (before, place) => {
            const entry = flat[before - 1];
            const done = entry === undefined ? 0 : entry.index + (entry.isLastPart ? 1 : 0);
            return carryRow(columns, carry(done, place), place);
          },
  };
}

const widthIn = ({ width }: Column): number => width - 2 * PAD_X;

function headRow(columns: readonly Column[]): Row {
  const texts = columns.map((column) => setLabel(column.head, widthIn(column), 'head'));
  const height = Math.max(...texts.map((text) => text.height)) + 2 * HEAD_PAD + 2 * RULE;
  const cells = columns.map((column, index) => html`<th scope="col" class="${column.name} ${column.align}" style="width:${column.width}mm">${drawnIn(texts[index] ?? EMPTY)}</th>`);
  return { html: html`<tr style="height:${mm(height)}">${cells}</tr>`, height, keepNext: true };
}

const EMPTY: SetText = { lines: [], type: 'cell', height: 0 };

function rowParts(columns: readonly Column[], cells: readonly CellText[]): readonly Row[] {
  let stacks: readonly (readonly SetText[])[] = columns.map((column, index) => (cells[index] ?? []).map(([text, type]) => setText(text, widthIn(column), type)));
  const parts: Row[] = [];
  while (Math.max(...stacks.map(heightOf)) > TALLEST) {
    const cuts = stacks.map((stack) => cut(stack, TALLEST));
    parts.push(drawRow(columns, cuts.map(({ above }) => above), 'more'));
    stacks = cuts.map(({ below }) => below);
  }
  return [...parts, drawRow(columns, stacks, '')];
}

function drawRow(columns: readonly Column[], stacks: readonly (readonly SetText[])[], look: string): Row {
  const height = Math.max(...stacks.map(heightOf)) + 2 * PAD_Y + RULE;
  const cells = columns.map((column, index) => html`<td class="${column.name} ${column.align}">${(stacks[index] ?? []).map((text) => drawnIn(text))}</td>`);
  return { html: html`<tr class="${look}" style="height:${mm(height)}">${cells}</tr>`, height, keepNext: false };
}

/** The part of a stack of texts that fits into `room`, and the rest. */
function cut(stack: readonly SetText[], room: number): { readonly above: readonly SetText[]; readonly below: readonly SetText[] } {
  const above: SetText[] = [];
  const below: SetText[] = [];
  let left = room;
  for (const text of stack) {
    const { leading } = TYPE[text.type];
    const count = below.length > 0 ? 0 : Math.min(text.lines.length, Math.floor(left / leading));
    if (count > 0) above.push(partOf(text, text.lines.slice(0, count)));
    if (count < text.lines.length) below.push(partOf(text, text.lines.slice(count)));
    left -= count * leading;
  }
  return { above, below };
}

const partOf = ({ type }: SetText, lines: readonly string[]): SetText => ({ lines, type, height: lines.length * TYPE[type].leading });

function carryRow(columns: readonly Column[], { label, value }: { readonly label: string; readonly value: string }, place: 'over' | 'brought'): Row {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const text = setText(`${label} ${value}`, width - 2 * PAD_X, 'smallStrong');
  const height = text.height + 2 * PAD_Y + RULE;
  return { html: html`<tr class="carry ${place}" style="height:${mm(height)}"><td colspan="${columns.length}">${drawnIn(text)}</td></tr>`, height, keepNext: false };
}

/** `12.345mm`, exact enough for print and short enough to read. */
export const mm = (value: number): string => `${Number(value.toFixed(3))}mm`;

/** The table element around rows that stand on one page. */
export const tableElement = (table: Table, rows: readonly Row[]): Html =>
  html`<table class="grid ${table.look}"><thead>${table.head.html}</thead><tbody>${rows.map((row) => row.html)}</tbody></table>`;
