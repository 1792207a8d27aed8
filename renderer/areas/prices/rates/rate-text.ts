import type { FormatCountry } from '../../../../electron/bridge.ts';

const MOST_DIGITS = 8;

/** "4,2615" or "4.2615" as digits and their scale; null: no rate above zero. */
export function readRate(text: string): { readonly amount: number; readonly scale: number } | null {
  const match = /^(\d{1,6})(?:[.,](\d{1,8}))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''));
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  const amount = Number(whole + fraction);
  return amount === 0 || amount > 1_000_000_000 || fraction.length > MOST_DIGITS ? null : { amount, scale: fraction.length };
}

/** With the decimal sign of the country, all digits. */
export function writeRate({ amount, scale }: { readonly amount: number; readonly scale: number }, country: FormatCountry): string {
  const digits = String(amount).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return scale === 0 ? whole : `${whole}${country === 'GB' ? '.' : ','}${digits.slice(-scale)}`;
}
