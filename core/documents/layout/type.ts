import type { TextStyle } from './measure.ts';

/** Every way in which a text is set on a paper; the style sheet and the measuring read the same table. */
export const TYPE = {
  title: { size: 15.5, leading: 6.8, weight: 'bold' },
  subject: { size: 10.5, leading: 5, weight: 'semibold' },
  heading: { size: 9.5, leading: 4.7, weight: 'bold' },
  body: { size: 9.25, leading: 4.45, weight: 'regular' },
  strong: { size: 9.25, leading: 4.45, weight: 'semibold' },
  cell: { size: 8.75, leading: 4.1, weight: 'regular', tabular: true },
  cellStrong: { size: 8.75, leading: 4.1, weight: 'semibold', tabular: true },
  small: { size: 8, leading: 3.8, weight: 'regular' },
  smallStrong: { size: 8, leading: 3.8, weight: 'semibold' },
  head: { size: 7.25, leading: 3.25, weight: 'semibold' },
  note: { size: 7.5, leading: 3.5, weight: 'regular' },
  code: { size: 6.75, leading: 3.3, weight: 'regular' },
  guid: { size: 5.8, leading: 3.3, weight: 'regular' },
  sum: { size: 10.5, leading: 5, weight: 'bold', tabular: true },
  firm: { size: 15, leading: 6.6, weight: 'bold' },
  foot: { size: 6.5, leading: 2.8, weight: 'regular' },
  running: { size: 7.5, leading: 3.6, weight: 'regular' },
} as const satisfies Readonly<Record<string, TextStyle>>;

export type TypeName = keyof typeof TYPE;

const WEIGHTS = { regular: 400, semibold: 600, bold: 700 } as const;

/** The classes `.t-body` … of the style sheet. */
export const typeSheet = (): string =>
  Object.entries(TYPE)
    .map(([name, style]: readonly [string, TextStyle]) => `.t-${name} { font-size: ${style.size}pt; line-height: ${style.leading}mm; font-weight: ${WEIGHTS[style.weight]};${style.tabular ? ' font-variant-numeric: tabular-nums;' : ''} }`)
    .join('\n');
