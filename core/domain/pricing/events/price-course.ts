import { minorUnitExponent } from '../../money/currency.ts';
import type { UnitPrice } from '../../money/money.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { startOfUtcDay } from '../../time/utc-calendar.ts';
import type { UtcDay } from '../../time/utc-calendar.ts';
import { fractionOf, touches } from './price-event.ts';
import type { EventItem, PriceEvent } from './price-event.ts';

/**
 * How the list price of an item moves under events: pieces of time in which it stays the same. What
 * an item costs in one piece against another is a fraction, made once and kept.
 */
export type PriceCourse = {
  /** First days of the second, third … piece, rising. */
  readonly turns: readonly UtcDay[];
  /** Ratio of the price in piece `to` to that in piece `from`, reduced. */
  readonly ratio: (from: number, to: number) => Ratio;
  /** Events without figures that fall on a turn: from there on nobody knows the price. */
  readonly unknownFrom: readonly UtcDay[];
};

export type Ratio = {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly isOne: boolean;
  /** The same in plain numbers, which are exact while products stay within 2^52; nearly always. */
  readonly over: number;
  readonly under: number;
};

/** The course of one item under those events that touch it. */
export function priceCourse(events: readonly PriceEvent[], item: EventItem): PriceCourse {
  const touching = events.filter((event) => touches(event, item));
  const days = touching.flatMap(({ effectiveAt, until }) => (until === null ? [effectiveAt] : [effectiveAt, until]).map(dayFrom));
  const turns = [...new Set(days)].toSorted((one, other) => one - other);
  const levels = [Number.NEGATIVE_INFINITY, ...turns].map((day) => levelOn(touching, day));
  const known: Ratio[][] = levels.map(() => []);
  return {
    turns,
    unknownFrom: touching.filter(({ change }) => change.kind === 'unknown').map(({ effectiveAt }) => dayFrom(effectiveAt)),
    ratio: (from, to) => {
      const row = known[from] ?? [];
      return (row[to] ??= reduced(levels[to] ?? ONE, levels[from] ?? ONE));
    },
  };
}

/** In which piece a day lies. */
export function pieceOf({ turns }: PriceCourse, day: UtcDay): number {
  let piece = 0;
  while (piece < turns.length && (turns[piece] ?? 0) <= day) piece += 1;
  return piece;
}

/** The first day whose 00:00 UTC is not before the instant: terms begin on days. */
const dayFrom = (at: number): UtcDay => Math.ceil(at / startOfUtcDay(1));

type Level = { readonly numerator: bigint; readonly denominator: bigint };
const ONE: Level = { numerator: 1n, denominator: 1n };

function levelOn(events: readonly PriceEvent[], day: number): Level {
  let numerator = 1n;
  let denominator = 1n;
  for (const event of events) {
    if (dayFrom(event.effectiveAt) > day || (event.until !== null && dayFrom(event.until) <= day)) continue;
    const fraction = fractionOf(event.change);
    if (fraction === null) continue;
    numerator *= fraction.numerator;
    denominator *= fraction.denominator;
  }
  return { numerator, denominator };
}

function reduced(to: Level, from: Level): Ratio {
  const numerator = to.numerator * from.denominator;
  const denominator = to.denominator * from.numerator;
  const common = greatestCommon(numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common, isOne: numerator === denominator, over: Number(numerator / common), under: Number(denominator / common) };
}

function greatestCommon(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** A price moved by a ratio: exact, rounded once, half up, to the currency's own digits as lists print. A ratio of one changes nothing. */
export function moved(price: UnitPrice, { numerator, denominator, isOne, over, under }: Ratio): UnitPrice {
  if (isOne) return price;
  const scale = minorUnitExponent(price.currency);
  const shift = scale - price.scale;
  const plainOver = 2 * price.amount * over * 10 ** Math.max(0, shift);
  const plainUnder = 2 * under * 10 ** Math.max(0, -shift);
  if (plainOver >= 0 && plainOver + plainUnder < EXACT) return { amount: floorOf(plainOver + plainUnder / 2, plainUnder), scale, currency: price.currency };
  const amount = roundHalfUp(BigInt(price.amount) * numerator * 10n ** BigInt(Math.max(0, shift)), denominator * 10n ** BigInt(Math.max(0, -shift)));
  return { amount: Number(amount), scale, currency: price.currency };
}

const EXACT = 2 ** 52;
const floorOf = (numerator: number, denominator: number): number => (numerator - (numerator % denominator)) / denominator;
