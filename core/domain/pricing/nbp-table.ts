import { isCalendarDay } from '../time/calendar-day.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { ExchangeRate } from './exchange-rate.ts';

/** Why a file of rates is refused, and where (line 1 is the first). */
export type RateFileProblem = { readonly line: number; readonly problem: 'notATable' | 'badDate' | 'badRate' | 'cutOff' | 'noRows'; readonly value: string };

/** The column of the table's full name stands behind the rates. */
const TABLE_NAME = /^\d{1,3}\/A\/NBP\/\d{4}$/;
const CODE = /^(\d{1,5})([A-Z]{3})$/;
const RATE = /^\d{1,6},\d{1,8}$/;

/**
 * The yearly archive of the National Bank of Poland, table A: semicolons, decimal commas, a first
 * line of codes with their units (`100HUF`), a second of names, then a line a day, then notes.
 * All or nothing, like price lists.
 */
export function parseNbpTable(text: string): Result<readonly ExchangeRate[], RateFileProblem> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const codes = (lines[0] ?? '').split(';').map((cell) => CODE.exec(cell.trim()));
  if (!/^data;/i.test(lines[0] ?? '') || codes.every((code) => code === null)) return err({ line: 1, problem: 'notATable', value: (lines[0] ?? '').slice(0, 60) });
  const rates: ExchangeRate[] = [];
  for (const [index, line] of lines.entries()) {
    const cells = line.split(';').map((cell) => cell.trim());
    const [said = ''] = cells;
    // Days are written 20230102; names, units and notes stand in other lines.
    if (index === 0 || !/^\d{8}$/.test(said)) continue;
    const day = `${said.slice(0, 4)}-${said.slice(4, 6)}-${said.slice(6)}`;
    if (!isCalendarDay(day)) return err({ line: index + 1, problem: 'badDate', value: said });
    const table = cells.find((cell) => TABLE_NAME.test(cell)) ?? null;
    if (table === null) return err({ line: index + 1, problem: 'cutOff', value: line.slice(-30) });
    for (const [place, code] of codes.entries()) {
      if (code === null) continue;
      const cell = cells[place] ?? '';
      if (cell === '') continue;
      if (!RATE.test(cell)) return err({ line: index + 1, problem: 'badRate', value: cell });
      const [whole = '', fraction = ''] = cell.split(',');
      rates.push({ from: code[2] ?? '', to: 'PLN', units: Number(code[1]), amount: Number(whole + fraction), scale: fraction.length, day, table });
    }
  }
  return rates.length === 0 ? err({ line: 1, problem: 'noRows', value: '' }) : ok(rates);
}
