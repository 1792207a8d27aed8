import * as catalogue from '../../../db/repositories/catalogue.ts';
import type { OrderCopy } from '../../../db/repositories/order-lines.ts';
import type { StoredQuote } from '../../../db/repositories/quote-rows.ts';
import * as subscriptions from '../../../db/repositories/subscriptions.ts';
import type { OrderLine } from '../../../documents/papers/head.ts';
import type { PaperOf } from '../../../documents/papers/models.ts';
import type { Paper, Voice } from '../../../documents/paper.ts';
import { productId, skuId, subscriptionId } from '../../../domain/ids.ts';
import { sum, times } from '../../../domain/money/arithmetic.ts';
import type { Money } from '../../../domain/money/money.ts';
import { multiply } from '../../../domain/money/unit-price.ts';
import type { NewCartLine } from '../../../domain/orders/cart.ts';
import { periodsOf } from '../../../domain/quotes/billing.ts';
import type { Rhythm } from '../../../domain/quotes/billing.ts';
import { articleOf, lineDifferences, pairLines } from '../../../domain/quotes/compare-lines.ts';
import type { ComparableLine, LineDifference } from '../../../domain/quotes/compare-lines.ts';
import { quoteTotals, ratesOf } from '../../../domain/quotes/quote-totals.ts';
import type { QuoteDesk } from '../quotes/view.ts';

/** A line of an order as far as it is known: from the service where it has answered. */
export type KnownLine = ComparableLine & { readonly subscriptionId: string | null };

/** The catalogue's name of an article; what was typed or the id where it has none. */
export function titleOf({ mirror, clock }: Pick<QuoteDesk, 'mirror' | 'clock'>, catalogItemId: string, otherwise: string | null = null): string {
  const [product, sku] = catalogItemId.split(':');
  const listed = product === undefined || sku === undefined ? null : catalogue.get(mirror, { productId: productId(product), skuId: skuId(sku) }, clock.now());
  return listed?.title ?? otherwise ?? catalogItemId;
}

/** What the office asked for, add-ons after the line that they belong to. */
export const askedLines = (desk: QuoteDesk, lines: readonly NewCartLine[]): readonly KnownLine[] =>
  lines.flatMap((line) => [
    { article: articleOf(line.catalogItemId), title: titleOf(desk, line.catalogItemId), quantity: line.quantity, term: line.term, billingPlan: line.billingPlan, subscriptionId: null },
    ...askedLines(desk, line.addOns),
  ]);

/** What the service says it has taken. */
export const acceptedLines = (desk: QuoteDesk, order: OrderCopy): readonly KnownLine[] =>
  order.lines.map((line) => {
    const running = line.subscriptionId === null ? null : subscriptions.get(desk.mirror, subscriptionId(line.subscriptionId), desk.clock.now());
    const title = running === null || running.product === '' ? titleOf(desk, line.offerId, line.friendlyName) : running.product;
    return { article: articleOf(line.offerId), title, quantity: line.quantity, term: line.term, billingPlan: order.billingPlan ?? running?.billingPlan ?? null, subscriptionId: line.subscriptionId };
  });

/** A quote's lines, as they can be compared. */
export const quotedLines = (quote: Pick<StoredQuote, 'lines'>): readonly ComparableLine[] =>
  quote.lines.map(({ productId: product, skuId: sku, title, quantity, term, billingPlan }) => ({ article: product === null || sku === null ? null : `${product}:${sku}`, title, quantity, term, billingPlan }));

type QuoteLine = StoredQuote['lines'][number];

/** For each line the one of the quote that it comes from; null: the quote has none. */
function quotedFor(lines: readonly KnownLine[], quote: StoredQuote | null): readonly (QuoteLine | null)[] {
  if (quote === null) return lines.map(() => null);
  const pairs = pairLines(quotedLines(quote), lines);
  return lines.map((_, index) => {
    const from = pairs.find(({ right }) => right === index)?.left ?? null;
    return from === null ? null : (quote.lines[from] ?? null);
  });
}

/** Another term or payment has another price, which no quote has named. */
const isAtQuotedPrice = (line: KnownLine, quoted: QuoteLine): boolean => quoted.term === line.term && quoted.billingPlan === (line.billingPlan ?? quoted.billingPlan);

type Sums = NonNullable<PaperOf<'orderConfirmation'>['sums']>;

/** Net, VAT per rate and gross by rhythm of the lines at quoted prices; null: there are none. */
export function sumsOf(lines: readonly KnownLine[], quote: StoredQuote, vat: Sums['vat']): Sums | null {
  const found = quotedFor(lines, quote);
  const priced = lines.flatMap((line, index) => {
    const quoted = found[index] ?? null;
    return quoted !== null && isAtQuotedPrice(line, quoted) ? [{ ...quoted, quantity: line.quantity }] : [];
  });
  if (priced.length === 0) return null;
  const { lines: _lines, commitment: _commitment, vat: _vat, ...byRhythm } = quoteTotals({ currency: quote.currency, lines: priced }, vat);
  const withRates = (rhythm: Rhythm): Sums[Rhythm] => {
    const sum = byRhythm[rhythm];
    return sum === null ? null : { ...sum, rates: [...ratesOf(rhythm, sum, { lines: priced, standard: vat.rateBasisPoints })] };
  };
  return { monthly: withRates('monthly'), yearly: withRates('yearly'), triennial: withRates('triennial'), oneTime: withRates('oneTime'), vat };
}

/** Lines as papers print them. Prices are the quoted ones: what the office pays is never printed. */
export function printedLines(desk: QuoteDesk, lines: readonly KnownLine[], quote: StoredQuote | null): readonly OrderLine[] {
  const found = quotedFor(lines, quote);
  return lines.map((line, index) => {
    const quoted = found[index] ?? null;
    const running = line.subscriptionId === null ? null : subscriptions.get(desk.mirror, subscriptionId(line.subscriptionId), desk.clock.now());
    const billingPlan = line.billingPlan ?? quoted?.billingPlan ?? 'none';
    const net = quoted !== null && isAtQuotedPrice(line, quoted) ? multiply(quoted.unitPrice, { quantity: line.quantity, discountBasisPoints: quoted.discountBasisPoints }) : null;
    return {
      position: index + 1,
      title: line.title,
      article: line.article,
      term: line.term,
      billingPlan,
      quantity: line.quantity,
      net,
      commitment: net === null ? null : times(net, periodsOf(line.term, billingPlan)),
      startsAt: running?.startsAt ?? null,
      endsAt: running?.endsAt ?? null,
      windowEndsAt: running?.windowEndsAt ?? null,
    };
  });
}

/** What all lines bind to; null while one of them has no price. */
export function commitmentOf(lines: readonly OrderLine[]): Money | null {
  const sums = lines.flatMap(({ commitment }) => (commitment === null ? [] : [commitment]));
  const [first] = sums;
  return first === undefined || sums.length < lines.length || sums.some(({ currency }) => currency !== first.currency) ? null : sum(first.currency, sums);
}

type Difference = PaperOf<'orderConfirmation'>['differences'][number];

/** What is billed by use is booked elsewhere: no order misses it. */
export const isByUse = (quote: Pick<StoredQuote, 'lines'>, index: number | null): boolean => index !== null && quote.lines[index]?.byUse === true;

/** Every difference from the quote, in its order; what is only in the order comes last (documents.md 3.1, 4.1). */
export function differencesFrom(quote: Pick<StoredQuote, 'lines'>, lines: readonly KnownLine[], paper: Paper): readonly Difference[] {
  const quoted = quotedLines(quote);
  return pairLines(quoted, lines).flatMap(({ left, right }) => {
    if (isByUse(quote, left)) return [];
    const [one, other] = [left === null ? null : (quoted[left] ?? null), right === null ? null : (lines[right] ?? null)];
    return lineDifferences(one, other).map((what): Difference => ({ position: left === null ? 0 : left + 1, what, quoted: sideOf(what, one, paper), ordered: sideOf(what, other, paper) }));
  });
}

function sideOf(what: LineDifference, line: ComparableLine | null, voice: Voice): string {
  const { t, format } = voice;
  if (line === null) return what === 'own' ? t('documents:paper.orderConfirmation.byUs') : '–';
  switch (what) {
    case 'quantity':
      return `${line.title}: ${format.count(line.quantity)}`;
    case 'term':
      return `${line.title}: ${line.term === null ? '–' : t(`documents:term.${line.term}`)}`;
    case 'payment':
      return `${line.title}: ${line.billingPlan === null ? '–' : t(`documents:payment.${line.billingPlan}`)}`;
    case 'missing':
    case 'added':
    case 'own':
      return `${line.title} × ${format.count(line.quantity)}`;
  }
}
