import { readWhole } from '../../../format/numbers.ts';

/** Seats per month as they are typed. */
export type TypedForecast = { readonly least: readonly string[]; readonly likely: readonly string[]; readonly most: readonly string[] };
export type Row = keyof TypedForecast;
export const ROWS: readonly Row[] = ['least', 'likely', 'most'];

/** What a forecast is filled from: a start, growth per month, a season, and how sure one is. */
export type Filling = { readonly start: number; readonly growth: number; readonly seasonFrom: number; readonly seasonMonths: number; readonly seasonSeats: number; readonly spread: number };

const MOST_SEATS = 100_000;
const bounded = (seats: number): number => Math.min(MOST_SEATS, Math.max(0, Math.round(seats)));

/** `seasonFrom` counts from 1 and comes again every twelve months; `spread` in per cent of the likely seats. */
export function filled(months: number, { start, growth, seasonFrom, seasonMonths, seasonSeats, spread }: Filling): TypedForecast {
  const likely = Array.from({ length: months }, (_, month) => {
    const isSeason = (((month - (seasonFrom - 1)) % 12) + 12) % 12 < seasonMonths;
    return bounded(start + growth * month + (isSeason ? seasonSeats : 0));
  });
  const text = (share: number): string[] => likely.map((seats) => String(bounded(seats * (1 + share / 100))));
  return { least: text(-spread), likely: text(0), most: text(spread) };
}

/** The same forecast over more or fewer months; the last month goes on. */
export const stretched = (forecast: TypedForecast, months: number): TypedForecast => {
  const row = (values: readonly string[]): string[] => Array.from({ length: months }, (_, month) => values[month] ?? values.at(-1) ?? '0');
  return { least: row(forecast.least), likely: row(forecast.likely), most: row(forecast.most) };
};

export type Read = { readonly least: number[]; readonly likely: number[]; readonly most: number[] };

/** Cells that are no whole number, or out of order within their month. */
export function wrongCells(forecast: TypedForecast): ReadonlySet<string> {
  const wrong = new Set<string>();
  for (const [month, likely] of forecast.likely.entries()) {
    const values = [readSeats(forecast.least[month] ?? ''), readSeats(likely), readSeats(forecast.most[month] ?? '')];
    for (const [place, row] of ROWS.entries()) {
      const value = values[place] ?? null;
      const before = place === 0 ? null : (values[place - 1] ?? null);
      if (value === null || (before !== null && value < before)) wrong.add(`${row} ${month}`);
    }
  }
  return wrong;
}

/** null while a cell is wrong. */
export function readForecast(forecast: TypedForecast): Read | null {
  if (wrongCells(forecast).size > 0) return null;
  const row = (values: readonly string[]): number[] => values.map((value) => readSeats(value) ?? 0);
  return { least: row(forecast.least), likely: row(forecast.likely), most: row(forecast.most) };
}

function readSeats(text: string): number | null {
  const value = readWhole(text);
  return value === null || value > MOST_SEATS ? null : value;
}
