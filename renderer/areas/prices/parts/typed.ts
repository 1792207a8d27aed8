import { parseLocalPercent, parseLocalPrice } from '../../../../core/domain/money/parse-local.ts';
import type { UnitPrice } from '../../../../core/domain/money/money.ts';
import type { FormatCountry } from '../../../../electron/bridge.ts';

/** "11", "−5 %", "8,6" in hundredths of a per cent; null: not understood. */
export const readPercent = (text: string, country: FormatCountry): number | null => parseLocalPercent(text.replace(/^\s*[\u2212\u2013]/, '-').replace(/^\s*\+/, ''), country);

/** 1250 as people of the country type it: 12,5. */
export function writePercent(basisPoints: number, country: FormatCountry): string {
  const text = String(basisPoints / 100);
  return country === 'GB' ? text : text.replace('.', ',');
}

/** A price that is not negative; null: not understood. */
export function readPrice(text: string, currency: string, country: FormatCountry): UnitPrice | null {
  const read = parseLocalPrice(text, currency, country);
  return read.ok && read.value.amount >= 0 ? read.value : null;
}
