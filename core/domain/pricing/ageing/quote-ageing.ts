import type { BillingPlan, Term } from '../../catalog/terms.ts';
import type { ProductId, SkuId } from '../../ids.ts';
import type { UnitPrice } from '../../money/money.ts';
import { isSame } from '../../price-lists/compare-lists.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import type { Instant } from '../../time/instant.ts';
import { parseInstant } from '../../time/instant.ts';
import { touches } from '../events/price-event.ts';
import type { EventItem, PriceEvent } from '../events/price-event.ts';

/** A line of a quote as it was priced. */
export type QuotedLine = {
  readonly id: string;
  readonly productId: ProductId | null;
  readonly skuId: SkuId | null;
  readonly term: Term | null;
  readonly plan: BillingPlan;
  /** Cost and retail price that the line was made from; null for a free line. */
  readonly cost: UnitPrice | null;
  readonly pricedOn: CalendarDay;
  readonly promotionId: string | null;
};

/** What is known today. */
export type PriceKnowledge = {
  readonly today: CalendarDay;
  /** Today's cost of a line's item; null when no list has it any more. */
  readonly costNow: (line: QuotedLine) => UnitPrice | null;
  readonly events: readonly PriceEvent[];
  readonly itemOf: (line: QuotedLine) => EventItem | null;
  readonly promotionEnds: (promotionId: string) => Instant | null;
  /** Days after which a price should be looked at again. */
  readonly oldAfterDays: number;
};

/** Why a quote should be looked at before it is sent; `line` is null where the whole quote is meant. */
export type AgeingFinding =
  | { readonly kind: 'validityPassed'; readonly line: null }
  | { readonly kind: 'priceMoved'; readonly line: string; readonly was: UnitPrice; readonly now: UnitPrice }
  | { readonly kind: 'itemGone'; readonly line: string }
  | { readonly kind: 'pricesOld'; readonly line: string; readonly days: number }
  | { readonly kind: 'eventWithinValidity'; readonly line: string; readonly event: PriceEvent; /** Its day has passed since the line was priced. */ readonly hasCome: boolean }
  | { readonly kind: 'promotionEnds'; readonly line: string; readonly endsAt: Instant };

/** Prices that moved, promotions that end and events that come while the quote still binds (M-17). The gravest first. */
export function quoteAgeing(quote: { readonly validUntil: CalendarDay; readonly lines: readonly QuotedLine[] }, known: PriceKnowledge): readonly AgeingFinding[] {
  const found: AgeingFinding[] = quote.validUntil < known.today ? [{ kind: 'validityPassed', line: null }] : [];
  const bindsUntil = dayStart(quote.validUntil) + DAY;
  for (const line of quote.lines) {
    found.push(...priceFindings(line, known));
    const item = known.itemOf(line);
    if (item !== null) {
      for (const event of known.events) {
        const isNew = event.effectiveAt > dayStart(line.pricedOn) && event.effectiveAt < bindsUntil;
        if (isNew && touches(event, item)) found.push({ kind: 'eventWithinValidity', line: line.id, event, hasCome: event.effectiveAt <= dayStart(known.today) });
      }
    }
    const endsAt = line.promotionId === null ? null : known.promotionEnds(line.promotionId);
    if (endsAt !== null && endsAt < bindsUntil) found.push({ kind: 'promotionEnds', line: line.id, endsAt });
  }
  return found.toSorted((one, other) => GRAVITY[one.kind] - GRAVITY[other.kind]);
}

const GRAVITY: Readonly<Record<AgeingFinding['kind'], number>> = { validityPassed: 0, itemGone: 1, priceMoved: 2, eventWithinValidity: 3, promotionEnds: 4, pricesOld: 5 };

function priceFindings(line: QuotedLine, { costNow, oldAfterDays, today }: PriceKnowledge): readonly AgeingFinding[] {
  if (line.cost === null) return [];
  const now = costNow(line);
  if (now === null) return [{ kind: 'itemGone', line: line.id }];
  if (!isSame(now, line.cost)) return [{ kind: 'priceMoved', line: line.id, was: line.cost, now }];
  const days = Math.round((dayStart(today) - dayStart(line.pricedOn)) / DAY);
  return days > oldAfterDays ? [{ kind: 'pricesOld', line: line.id, days }] : [];
}

const DAY = 86_400_000;
const dayStart = (day: CalendarDay): number => parseInstant(`${day}T00:00:00Z`) ?? 0;
