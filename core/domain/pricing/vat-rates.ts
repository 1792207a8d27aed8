/** A fact that held from one calendar day to another, both included; null: still holds. */
type Dated = { readonly from: string; readonly to: string | null };

/**
 * Standard VAT rates of the countries in which the seller may sit, in hundredths of a per cent.
 * Licences and cloud services fall under them (documents.md 3.3, 4.4).
 */
const STANDARD_RATES: readonly (Dated & { readonly country: string; readonly basisPoints: number })[] = [
  // art. 146aa of the Polish VAT act keeps 23 % in place of 22 %.
  { country: 'PL', basisPoints: 2_300, from: '2011-01-01', to: null },
  { country: 'DE', basisPoints: 1_900, from: '2007-01-01', to: '2020-06-30' },
  // § 28 UStG: lowered for half a year.
  { country: 'DE', basisPoints: 1_600, from: '2020-07-01', to: '2020-12-31' },
  { country: 'DE', basisPoints: 1_900, from: '2021-01-01', to: null },
  { country: 'AT', basisPoints: 2_000, from: '1984-01-01', to: null },
];

const SINCE_BEFORE_OUR_TIME = '1973-01-01';

/** Every rate that a seller's country knows, the standard one first; 0 for what is exempt. */
const RATES: Readonly<Record<string, readonly number[]>> = {
  // art. 41 and 146aa of the Polish VAT act.
  PL: [2_300, 800, 500, 0],
  // § 12 UStG.
  DE: [1_900, 700, 0],
  AT: [2_000, 1_300, 1_000, 0],
};

/** Rates that a line may have beside the standard one, in hundredths of a per cent; empty where we know none. */
export const vatRatesOf = (country: string): readonly number[] => RATES[country] ?? [];

/** The EU's VAT territory by ISO country code. The United Kingdom left it when the transition ended. */
const EU_MEMBERS: readonly (Dated & { readonly country: string })[] = [
  ...['BE', 'DE', 'DK', 'FR', 'IE', 'IT', 'LU', 'NL'].map((country) => ({ country, from: SINCE_BEFORE_OUR_TIME, to: null })),
  { country: 'GB', from: SINCE_BEFORE_OUR_TIME, to: '2020-12-31' },
  { country: 'GR', from: '1981-01-01', to: null },
  ...['ES', 'PT'].map((country) => ({ country, from: '1986-01-01', to: null })),
  ...['AT', 'FI', 'SE'].map((country) => ({ country, from: '1995-01-01', to: null })),
  ...['CY', 'CZ', 'EE', 'HU', 'LT', 'LV', 'MT', 'PL', 'SI', 'SK'].map((country) => ({ country, from: '2004-05-01', to: null })),
  ...['BG', 'RO'].map((country) => ({ country, from: '2007-01-01', to: null })),
  { country: 'HR', from: '2013-07-01', to: null },
];

const holds = ({ from, to }: Dated, day: string): boolean => from <= day && (to === null || day <= to);

/** The standard rate in a seller's country on a calendar day (`YYYY-MM-DD`), or null where we know none. */
export const standardRate = (country: string, day: string): number | null =>
  STANDARD_RATES.find((rate) => rate.country === country && holds(rate, day))?.basisPoints ?? null;

/** Did the country belong to the EU's VAT territory on that calendar day? */
export const isInEu = (country: string, day: string): boolean => EU_MEMBERS.some((member) => member.country === country && holds(member, day));
