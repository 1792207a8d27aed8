import { verdictOf } from './bench.ts';
import type { BenchRow } from './bench.ts';
import type { Estimate } from './statistics.ts';

const COLUMNS = ['bench', 'figure', '95 %', 'target', 'verdict', 'what', 'detail'] as const;

/** The rows as a table in Markdown, aligned for a terminal. */
export function tableOf(rows: readonly BenchRow[]): string {
  const lines = [[...COLUMNS], ...rows.map(cellsOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(lines[0] ?? []), rule, ...lines.slice(1).map(line)].join('\n');
}

const cellsOf = (row: BenchRow): string[] => [
  row.name,
  withUnit(row.figure.value, row.unit),
  intervalOf(row.figure),
  row.target === null ? '' : `≤ ${withUnit(row.target, row.unit)}`,
  verdictOf(row),
  row.what,
  row.detail,
];

const withUnit = (value: number, unit: BenchRow['unit']): string => `${short(value)} ${unit}`;

function intervalOf({ low, high }: Estimate): string {
  if (low === high) return '';
  return high === Number.POSITIVE_INFINITY ? 'unknown' : `${short(low)} … ${short(high)}`;
}

/** Three figures that mean something. */
function short(value: number): string {
  if (Number.isInteger(value)) return String(value);
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}
