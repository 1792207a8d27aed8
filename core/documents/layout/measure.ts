import { printable } from '../html.ts';
import { INTER_WIDTHS } from './inter-widths.ts';
import type { WidthRun } from './inter-widths.ts';

/** Millimetres in a typographic point. */
export const POINT = 25.4 / 72;

export type Weight = 'regular' | 'semibold' | 'bold';

/** How a text is set: size in points, distance of its lines in millimetres. */
export type TextStyle = { readonly size: number; readonly leading: number; readonly weight: Weight; /** Every figure as wide as the others. */ readonly tabular?: boolean };

const WIDTHS: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  regular: tableOf((run) => run.regular),
  semibold: tableOf((run) => run.semibold),
  bold: tableOf((run) => run.bold),
};

function tableOf(column: (run: WidthRun) => string): ReadonlyMap<number, number> {
  return new Map(INTER_WIDTHS.flatMap((run) => column(run).split(' ').map((width, offset) => [run.first + offset, Number(width)] as const)));
}

/** Letters that Inter does not have come from another typeface: the widest that is usual. */
const STRANGE = 850;
const FULL_WIDTH = 1_050;
const PICTURE = 1_400;

/** The widest of Inter's figures; its tabular ones are no wider. */
const TABULAR = 676;

/** Kerning makes most lines a little shorter and a few a little longer; nobody sees so much air. */
const SLACK = 1.004;

/** Width of a text on one line, in millimetres: what Chromium needs for it, or a little more. */
export const textWidth = (text: string, style: TextStyle): number => inMillimetres(thousandthsOf(printable(text), style), style);

/**
 * The same in thousandths of the size, a whole number: widths of pieces add up to the width of the
 * whole. The text has no signs that steer (`printable`).
 */
export function thousandthsOf(text: string, { weight, tabular = false }: TextStyle): number {
  const table = WIDTHS[weight];
  let thousandths = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    thousandths += tabular && code >= 0x30 && code <= 0x39 ? TABULAR : (table.get(code) ?? strangeWidth(code));
  }
  return thousandths;
}

/** From thousandths of the type size, with a little air for kerning; `size` in points. */
export const inMillimetres = (thousandths: number, { size }: Pick<TextStyle, 'size'>): number => (thousandths / 1_000) * size * POINT * SLACK;

function strangeWidth(code: number): number {
  if ((code >= 0x300 && code <= 0x36f) || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  if (code >= 0x1_f000) return PICTURE;
  return code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xffef) || code >= 0x2_0000) ? FULL_WIDTH : STRANGE;
}
