import { minorUnitExponent } from '../money/currency.ts';
import type { Currency, UnitPrice } from '../money/money.ts';
import { WHOLE } from '../money/percentage.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { by, compareExact, exactly, plus, toUnitPrice } from './exact.ts';
import type { Exact } from './exact.ts';
import { convertedExactly, rateOn } from './exchange-rate.ts';
import type { ExchangeRate, RateTable } from './exchange-rate.ts';
import { booksFor, rulesFor } from './price-book.ts';
import type { BookOwner, Buyer, MinimumMargin, PriceBook, PricedItem, PriceRule, RulePricing } from './price-book.ts';
import { roundedTo } from './price-rounding.ts';
import type { PriceRounding } from './price-rounding.ts';

/** One line of "why this price", in the order in which the rules were applied. */
export type PriceStep =
  | { readonly kind: 'cost'; readonly price: UnitPrice }
  | { readonly kind: 'converted'; readonly rate: ExchangeRate; readonly price: UnitPrice }
  | { readonly kind: 'book'; readonly bookId: string; readonly name: string; readonly owner: BookOwner['kind'] }
  | { readonly kind: 'passedOver'; readonly ruleId: string; readonly why: 'noListPrice' | 'otherCurrency' }
  | { readonly kind: 'rule'; readonly ruleId: string; readonly pricing: RulePricing; readonly price: UnitPrice }
  | { readonly kind: 'rounded'; readonly rounding: PriceRounding; readonly price: UnitPrice }
  | { readonly kind: 'raisedToMinimum'; readonly minimum: MinimumMargin; readonly price: UnitPrice }
  /** A fixed price is kept, and said to be too low. */
  | { readonly kind: 'belowMinimum'; readonly minimum: MinimumMargin; readonly least: UnitPrice };

/** What a seat sells at for one payment, and how that came about. */
export type SalePrice = {
  readonly sale: UnitPrice;
  /** In the currency of the sale. */
  readonly cost: UnitPrice;
  /** The least that the rule allows; null where it names no minimum. */
  readonly least: UnitPrice | null;
  readonly rate: ExchangeRate | null;
  readonly steps: readonly PriceStep[];
};

export type NoSalePrice = { readonly kind: 'noRule' } | { readonly kind: 'noRate'; readonly from: Currency; readonly to: Currency };

type Ask = {
  readonly item: PricedItem;
  readonly cost: UnitPrice;
  readonly list: UnitPrice | null;
  readonly buyer: Buyer;
  readonly day: CalendarDay;
  readonly books: readonly PriceBook[];
  readonly rates: RateTable;
};

/**
 * The sale price by the first fitting rule: the customer's book before the group's before the
 * office's, in a book the most particular rule. Then, in this order: conversion into the book's
 * currency, the rule, the book's rounding, the minimum margin. Exact until the rounding.
 */
export function salePrice(ask: Ask): Result<SalePrice, NoSalePrice> {
  const steps: PriceStep[] = [{ kind: 'cost', price: ask.cost }];
  let missingRate: NoSalePrice | null = null;
  for (const book of booksFor(ask.books, ask.buyer, ask.day)) {
    const fitting = rulesFor(book, ask.item);
    if (fitting.length === 0) continue;
    const rate = book.currency === ask.cost.currency ? null : rateOn(ask.rates, { from: ask.cost.currency, to: book.currency, day: ask.day });
    if (rate === null && book.currency !== ask.cost.currency) {
      missingRate ??= { kind: 'noRate', from: ask.cost.currency, to: book.currency };
      continue;
    }
    const inBook = (price: UnitPrice): Exact => (rate === null ? exactly(price) : convertedExactly(exactly(price), rate));
    const opening = steps.length;
    steps.push({ kind: 'book', bookId: book.id, name: book.name, owner: book.owner.kind });
    const cost = inBook(ask.cost);
    if (rate !== null) steps.push({ kind: 'converted', rate, price: toUnitPrice(cost, book.currency) });
    for (const rule of fitting) {
      const raw = priceBy(rule.pricing, { cost, list: ask.list === null || ask.list.currency !== ask.cost.currency ? null : inBook(ask.list), currency: book.currency });
      if (typeof raw === 'string') {
        steps.push({ kind: 'passedOver', ruleId: rule.id, why: raw });
        continue;
      }
      return ok(finished({ rule, raw, cost, book, rate, steps }));
    }
    // Nothing in this book could be used: only what was passed over is worth telling.
    steps.splice(opening, steps.length - opening, ...steps.slice(opening).filter(({ kind }) => kind === 'passedOver'));
  }
  return err(missingRate ?? { kind: 'noRule' });
}

type Known = { readonly cost: Exact; readonly list: Exact | null; readonly currency: Currency };

function priceBy(pricing: RulePricing, { cost, list, currency }: Known): Exact | 'noListPrice' | 'otherCurrency' {
  const whole = BigInt(WHOLE);
  switch (pricing.kind) {
    case 'markup':
      return by(cost, whole + BigInt(pricing.basisPoints), whole);
    case 'margin':
      return by(cost, whole, whole - BigInt(Math.min(pricing.basisPoints, WHOLE - 1)));
    case 'offList':
      return list === null ? 'noListPrice' : by(list, whole - BigInt(pricing.basisPoints), whole);
    case 'surcharge':
      return pricing.amount.currency === currency ? plus(cost, exactly(pricing.amount)) : 'otherCurrency';
    case 'fixed':
      return pricing.price.currency === currency ? exactly(pricing.price) : 'otherCurrency';
  }
}

type Found = { readonly rule: PriceRule; readonly raw: Exact; readonly cost: Exact; readonly book: PriceBook; readonly rate: ExchangeRate | null; readonly steps: PriceStep[] };

function finished({ rule, raw, cost, book, rate, steps }: Found): SalePrice {
  const { currency, rounding } = book;
  const inCurrency = (minor: number): UnitPrice => ({ amount: minor, scale: minorUnitExponent(currency), currency });
  steps.push({ kind: 'rule', ruleId: rule.id, pricing: rule.pricing, price: toUnitPrice(raw, currency) });
  const isFixed = rule.pricing.kind === 'fixed';
  let sale = isFixed && rule.pricing.kind === 'fixed' ? rule.pricing.price : inCurrency(roundedTo(raw, rounding));
  if (!isFixed && compareExact(exactly(sale), raw) !== 0) steps.push({ kind: 'rounded', rounding, price: sale });
  const floor = rule.minimum === null ? null : leastOf(cost, rule.minimum, currency);
  const least = floor === null ? null : inCurrency(roundedTo(floor, { step: 1, less: 0, direction: 'up' }));
  if (rule.minimum !== null && floor !== null && least !== null && compareExact(exactly(sale), floor) < 0) {
    if (isFixed) steps.push({ kind: 'belowMinimum', minimum: rule.minimum, least });
    else {
      sale = inCurrency(roundedTo(floor, { ...rounding, direction: 'up' }));
      steps.push({ kind: 'raisedToMinimum', minimum: rule.minimum, price: sale });
    }
  }
  return { sale, cost: toUnitPrice(cost, currency), least, rate, steps };
}

/** The lowest price that leaves the minimum; null when the minimum is in another currency. */
function leastOf(cost: Exact, minimum: MinimumMargin, currency: Currency): Exact | null {
  if (minimum.kind === 'amount') return minimum.amount.currency === currency ? plus(cost, exactly(minimum.amount)) : null;
  return by(cost, BigInt(WHOLE), BigInt(WHOLE - Math.min(minimum.basisPoints, WHOLE - 1)));
}
