import { utc } from '../time/utc-calendar.ts';
import type { Instant } from '../time/instant.ts';
import { rule } from './rules.ts';
import type { RuleRef } from './rules.ts';

/** Products by name: these events were announced by name, in US dollars per seat and month. */
export type SuiteName =
  | 'businessBasic'
  | 'businessStandard'
  | 'businessPremium'
  | 'office365E1'
  | 'office365E3'
  | 'office365E5'
  | 'microsoft365E3'
  | 'microsoft365E5'
  | 'microsoft365F3';

/** List price of the annual term before and after, in US cents. */
export type ListPriceEvent = { readonly at: Instant; readonly suite: SuiteName; readonly from: number | null; readonly to: number; readonly rule: RuleRef };

const MARCH_2022 = utc(2022, 3, 1);
const JULY_2026 = utc(2026, 7, 1);
const listEvent = (at: Instant, suite: SuiteName, from: number | null, to: number): ListPriceEvent => ({ at, suite, from, to, rule: rule('R-6.5') });

/** Null: the price before is not published in our sources. */
export const LIST_PRICE_EVENTS: readonly ListPriceEvent[] = [
  listEvent(MARCH_2022, 'businessBasic', 500, 600),
  listEvent(MARCH_2022, 'businessPremium', 2_000, 2_200),
  listEvent(MARCH_2022, 'office365E1', 800, 1_000),
  listEvent(MARCH_2022, 'office365E3', 2_000, 2_300),
  listEvent(MARCH_2022, 'office365E5', 3_500, 3_800),
  listEvent(MARCH_2022, 'microsoft365E3', 3_200, 3_600),
  listEvent(JULY_2026, 'businessBasic', 600, 700),
  listEvent(JULY_2026, 'businessStandard', 1_250, 1_400),
  listEvent(JULY_2026, 'businessPremium', 2_200, 2_200),
  listEvent(JULY_2026, 'office365E3', 2_300, 2_600),
  listEvent(JULY_2026, 'microsoft365E3', null, 3_900),
  listEvent(JULY_2026, 'microsoft365E5', null, 6_000),
  listEvent(JULY_2026, 'microsoft365F3', null, 1_000),
];

/** The percentages as the distributor published them (S-179 to S-184): E5 is rounded up to 9 there. In tenths of a per cent. */
export const DISTRIBUTOR_RISE_OF_MARCH_2022: Readonly<Partial<Record<SuiteName, number>>> = {
  businessBasic: 200,
  businessPremium: 100,
  microsoft365E3: 125,
  office365E5: 90,
  office365E3: 150,
  office365E1: 250,
};

/** Every local list price of a currency, in hundredths: 111 is +11 %. Null: adjusted, the rate is not published in our sources. */
export type CurrencyEvent = { readonly at: Instant; readonly currency: string; readonly hundredths: number | null; readonly rule: RuleRef };

const currencyEvents = (at: Instant, factors: Readonly<Record<string, number | null>>): readonly CurrencyEvent[] =>
  Object.entries(factors).map(([currency, hundredths]) => ({ at, currency, hundredths, rule: rule('R-6.6') }));

/** Azure under the customer agreement is in dollars and untouched. */
export const CURRENCY_EVENTS: readonly CurrencyEvent[] = [
  ...currencyEvents(utc(2023, 4, 1), { GBP: 109, DKK: 111, EUR: 111, NOK: 111, SEK: 115 }),
  ...currencyEvents(utc(2023, 9, 1), { AUD: null, NZD: null, CAD: null, CHF: null }),
  ...currencyEvents(utc(2024, 2, 1), { NOK: 112, SEK: 110, INR: 106, KRW: 108, TWD: 107, BRL: 93 }),
  ...currencyEvents(utc(2024, 4, 1), { JPY: 120 }),
  ...currencyEvents(utc(2024, 5, 1), { CNY: 107 }),
];
