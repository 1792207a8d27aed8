import type { RateRow } from '../../../contract/price-books.ts';
import * as stored from '../../../db/repositories/exchange-rates.ts';
import { rateOn } from '../../../domain/pricing/exchange-rate.ts';
import type { ExchangeRate } from '../../../domain/pricing/exchange-rate.ts';
import { parseNbpTable } from '../../../domain/pricing/nbp-table.ts';
import type { RateFileProblem } from '../../../domain/pricing/nbp-table.ts';
import { isCalendarDay } from '../../../domain/time/calendar-day.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';

type Desk = Pick<OpenOffice, 'ledger' | 'changes'>;

/** Kept rates, the youngest first; of one currency or of all. */
export function ratePage({ ledger }: Pick<Desk, 'ledger'>, { currency, from, count }: { readonly currency: string | null; readonly from: number; readonly count: number }): { total: number; from: number; rows: RateRow[] } {
  const all = stored.all(ledger).filter((rate) => currency === null || rate.from === currency || rate.to === currency);
  return { total: all.length, from, rows: all.slice(from, from + count).map((rate) => ({ ...rate })) };
}

/** Currencies that rates are known from, and the last day with one. */
export function knownRates({ ledger }: Pick<Desk, 'ledger'>): { currencies: string[]; lastDay: string | null } {
  const all = stored.all(ledger);
  return { currencies: [...new Set(all.map(({ from }) => from))].toSorted(), lastDay: all[0]?.day ?? null };
}

type Imported = { readonly kind: 'kept'; readonly rates: number; readonly firstDay: string; readonly lastDay: string } | { readonly kind: 'refused'; readonly problem: RateFileProblem };

/** Keeps a table of the NBP, all of it or only some currencies; nothing of a file with a problem. */
export function importTable({ ledger, changes }: Desk, { content, currencies }: { readonly content: string; readonly currencies: readonly string[] | null }): Imported {
  const parsed = parseNbpTable(textOf(Buffer.from(content, 'base64')));
  if (!parsed.ok) return { kind: 'refused', problem: parsed.error };
  const wanted = currencies === null ? parsed.value : parsed.value.filter(({ from }) => currencies.includes(from));
  const days = wanted.map(({ day }) => day).toSorted();
  const [firstDay] = days;
  const lastDay = days.at(-1);
  if (firstDay === undefined || lastDay === undefined) return { kind: 'refused', problem: { line: 1, problem: 'noRows', value: '' } };
  stored.put(ledger, wanted);
  changes.add(['prices']);
  return { kind: 'kept', rates: wanted.length, firstDay, lastDay };
}

/** The bank writes its archive in the old Central European code page; codes, days and rates are plain anyway. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}

type Typed = { readonly from: string; readonly to: string; readonly day: string; readonly amount: number; readonly scale: number };

/** A rate that somebody typed: one unit of `from`. */
export function addRate({ ledger, changes }: Desk, { from, to, day, amount, scale }: Typed): Result<RateRow, DeskError> {
  if (!isCalendarDay(day)) return err({ tag: 'validation', issues: [{ path: 'day', problem: 'noSuchDay' }] });
  if (from === to) return err({ tag: 'validation', issues: [{ path: 'to', problem: 'same' }] });
  const rate: ExchangeRate = { from, to, units: 1, amount, scale, day, table: null };
  stored.put(ledger, [rate]);
  changes.add(['prices']);
  return ok({ ...rate });
}

/** Of one day and pair. One that is not there changes nothing. */
export function removeRate({ ledger, changes }: Desk, key: { readonly from: string; readonly to: string; readonly day: string }): { readonly day: string } {
  stored.remove(ledger, key);
  changes.add(['prices']);
  return { day: key.day };
}

/** The last rate published on or before a day; null when none is kept. */
export function rateFor({ ledger }: Pick<Desk, 'ledger'>, asked: { readonly from: string; readonly to: string; readonly day: string }): RateRow | null {
  const rate = rateOn(stored.all(ledger), asked);
  return rate === null ? null : { ...rate };
}
