import * as z from 'zod';
import type { QuoteCheck } from '../../../contract/documents.ts';
import type { QuoteLineInput } from '../../../contract/quotes.ts';
import { unitPrice } from '../../../contract/base.ts';
import * as catalogue from '../../../db/repositories/catalogue.ts';
import * as quotes from '../../../db/repositories/quotes.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { productId, quoteId, skuId } from '../../../domain/ids.ts';
import type { UnitPrice } from '../../../domain/money/money.ts';
import { quoteAgeing } from '../../../domain/pricing/ageing/quote-ageing.ts';
import type { AgeingFinding, QuotedLine } from '../../../domain/pricing/ageing/quote-ageing.ts';
import type { EventItem } from '../../../domain/pricing/events/price-event.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { allEvents, toView } from '../prices/events.ts';
import { belowMinimum } from '../prices/minimum.ts';
import { todayAt } from './view.ts';
import type { QuoteDesk } from './view.ts';

/** Days after which a price should be looked at again (M-17). */
const OLD_AFTER_DAYS = 30;

const priced = z.record(z.string(), z.object({ key: z.string(), list: unitPrice.nullable(), on: z.string() }));
type Priced = z.infer<typeof priced>;

const nameOf = (id: string): string => `quote.${id}.priced`;
const keyOf = ({ productId: product, skuId: sku, term, billingPlan, unitPrice: price }: QuoteLineInput): string => JSON.stringify([product, sku, term, billingPlan, price.amount, price.scale, price.currency]);

function readPriced({ ledger }: Pick<QuoteDesk, 'ledger'>, id: string): Priced {
  const stored = priced.safeParse(settings.get(ledger, nameOf(id)));
  return stored.success ? stored.data : {};
}

/** Notes the list price that each line was made from, and the day: a line that did not change keeps its own. */
export function notePrices(desk: QuoteDesk, { id, lines }: { readonly id: string; readonly lines: readonly QuoteLineInput[] }): void {
  const before = readPriced(desk, id);
  const today = todayAt(desk);
  const after: Priced = {};
  for (const line of lines) {
    const [known, key] = [before[line.id], keyOf(line)];
    if (line.productId !== null) after[line.id] = known?.key === key ? known : { key, list: listNow(desk, line), on: today };
  }
  if (JSON.stringify(before) !== JSON.stringify(after)) settings.set(desk.ledger, nameOf(id), after, desk.clock.now());
}

/** A copy was priced when its original was. `lines` of both in the same order. */
export function carryPrices(desk: QuoteDesk, from: { readonly id: string; readonly lines: readonly QuoteLineInput[] }, to: { readonly id: string; readonly lines: readonly QuoteLineInput[] }): void {
  const before = readPriced(desk, from.id);
  const after = Object.fromEntries(to.lines.flatMap((line, index) => {
    const known = before[from.lines[index]?.id ?? ''];
    return known === undefined ? [] : [[line.id, known]];
  }));
  settings.set(desk.ledger, nameOf(to.id), after, desk.clock.now());
}

/** What has moved under a draft since it was priced, or will while it binds; the gravest first. */
export function checkQuote(desk: QuoteDesk, id: string): Result<QuoteCheck, DeskError> {
  const quote = quotes.get(desk.ledger, quoteId(id));
  if (quote === null) return err({ tag: 'notFound', what: 'quote', id });
  const known = readPriced(desk, id);
  const byId = new Map(quote.lines.map((line) => [line.id, line]));
  const lines = quote.lines.filter(({ byUse }) => byUse !== true).map((line): QuotedLine => {
    const note = known[line.id];
    return {
      id: line.id,
      productId: line.productId === null ? null : productId(line.productId),
      skuId: line.skuId === null ? null : skuId(line.skuId),
      term: line.term,
      plan: line.billingPlan,
      cost: note?.list ?? null,
      pricedOn: note?.on ?? todayAt(desk),
      promotionId: null,
    };
  });
  const lineOf = ({ id: line }: QuotedLine): QuoteLineInput | null => byId.get(line) ?? null;
  const findings = quoteAgeing(
    { validUntil: quote.validUntil, lines },
    {
      today: todayAt(desk),
      costNow: (line) => listNow(desk, lineOf(line)),
      events: allEvents(desk),
      itemOf: (line) => itemOf(lineOf(line)),
      promotionEnds: () => null,
      oldAfterDays: OLD_AFTER_DAYS,
    },
  );
  const position = (line: string | null): number | null => (line === null ? null : quote.lines.findIndex((one) => one.id === line) + 1);
  const tooLow = belowMinimum(desk, quote).filter((at) => quote.lines[at - 1]?.byUse !== true).map((at) => ({ kind: 'belowMinimum' as const, position: at }));
  return ok({ findings: [...tooLow, ...findings.map((finding) => viewOf(finding, position)), ...endingPromotions(desk, quote)] });
}

/** Promotions of a quoted article that run out while the quote binds: whoever counts on one should know. */
function endingPromotions(desk: QuoteDesk, quote: { readonly validUntil: string; readonly lines: readonly QuoteLineInput[] }): QuoteCheck['findings'] {
  const until = Date.parse(`${quote.validUntil}T23:59:59Z`);
  return quote.lines.flatMap((line, index) => {
    const article = articleOf(desk, line);
    const ending = (article?.promotions ?? []).filter(({ term, billingPlan, endsAt }) => endsAt !== null && endsAt <= until && endsAt >= desk.clock.now() && (term === null || term === line.term) && (billingPlan === null || billingPlan === line.billingPlan));
    return ending.map(({ name, endsAt }) => ({ kind: 'promotionEnds' as const, position: index + 1, name, endsAt: endsAt ?? 0 }));
  });
}

function viewOf(finding: AgeingFinding, position: (line: string | null) => number | null): QuoteCheck['findings'][number] {
  const at = position(finding.line) ?? 0;
  switch (finding.kind) {
    case 'validityPassed':
      return { kind: 'validityPassed' };
    case 'priceMoved':
      return { kind: 'priceMoved', position: at, was: finding.was, now: finding.now };
    case 'itemGone':
      return { kind: 'itemGone', position: at };
    case 'pricesOld':
      return { kind: 'pricesOld', position: at, days: finding.days };
    case 'eventWithinValidity':
      return { kind: 'event', position: at, event: toView(finding.event), hasCome: finding.hasCome };
    case 'promotionEnds':
      return { kind: 'promotionEnds', position: at, name: '', endsAt: finding.endsAt };
  }
}

const articleOf = ({ mirror, clock }: Pick<QuoteDesk, 'mirror' | 'clock'>, line: QuoteLineInput | null) =>
  line === null || line.productId === null || line.skuId === null ? null : catalogue.get(mirror, { productId: productId(line.productId), skuId: skuId(line.skuId) }, clock.now());

function listNow(desk: Pick<QuoteDesk, 'mirror' | 'clock'>, line: QuoteLineInput | null): UnitPrice | null {
  const found = articleOf(desk, line)?.prices.find(({ term, billingPlan }) => term === line?.term && billingPlan === line.billingPlan);
  return found?.list ?? null;
}

function itemOf(line: QuoteLineInput | null): EventItem | null {
  if (line === null || line.productId === null || line.skuId === null || line.term === null) return null;
  return { productId: productId(line.productId), skuId: skuId(line.skuId), segment: 'commercial', term: line.term, plan: line.billingPlan, model: 'nce', currency: line.unitPrice.currency };
}
