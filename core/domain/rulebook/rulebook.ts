import { SEGMENT_DATES } from './commerce.ts';
import type { SegmentDates } from './commerce.ts';
import { END_OF_TERM } from './end-of-term.ts';
import type { EndOfTermRule } from './end-of-term.ts';
import { PRICE_FACTORS } from './factors.ts';
import type { PriceFactor } from './factors.ts';
import { CURRENCY_EVENTS, LIST_PRICE_EVENTS } from './price-events.ts';
import type { CurrencyEvent, ListPriceEvent } from './price-events.ts';
import { TERM_LIMITS } from './terms.ts';
import type { TermLimit } from './terms.ts';
import { WINDOWS } from './windows.ts';
import type { WindowRule } from './windows.ts';

/** The dated tables as one value: a change of Microsoft's policy is another value, not other code. */
export type Rulebook = {
  readonly windows: readonly WindowRule[];
  readonly endOfTerm: readonly EndOfTermRule[];
  readonly termLimits: readonly TermLimit[];
  readonly priceFactors: readonly PriceFactor[];
  readonly listPriceEvents: readonly ListPriceEvent[];
  readonly currencyEvents: readonly CurrencyEvent[];
  readonly segments: readonly SegmentDates[];
};

/** What is known on the day of `as-of.ts`. */
export const RULEBOOK: Rulebook = {
  windows: WINDOWS,
  endOfTerm: END_OF_TERM,
  termLimits: TERM_LIMITS,
  priceFactors: PRICE_FACTORS,
  listPriceEvents: LIST_PRICE_EVENTS,
  currencyEvents: CURRENCY_EVENTS,
  segments: SEGMENT_DATES,
};
