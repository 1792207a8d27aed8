import type { Currency } from './money.ts';

/** Currencies whose minor unit is not a hundredth (ISO 4217, list one of 2024). */
const EXPONENTS: ReadonlyMap<Currency, number> = new Map([
  ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'].map(
    (code) => [code, 0] as const,
  ),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
  ...['CLF', 'UYW'].map((code) => [code, 4] as const),
]);

/** Decimal digits of the currency's minor unit: 2 for PLN, EUR and GBP, 0 for JPY. */
export const minorUnitExponent = (currency: Currency): number => EXPONENTS.get(currency) ?? 2;
