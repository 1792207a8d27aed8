import type { AdviceOption, AdviceView, AdviserInput } from '../../../contract/adviser.ts';
import { adviseTerm } from '../../../domain/pricing/adviser/advise-term.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { QuoteDesk } from '../quotes/view.ts';
import { draftQuote } from './quote-draft.ts';
import type { DraftLine } from './quote-draft.ts';
import { saleFor, saleOf } from './sale.ts';
import type { SaleDesk } from './sale.ts';

type Sku = { readonly productId: string; readonly skuId: string };
type Prices = AdviserInput['prices'] & { readonly title: string; readonly currency: string };

/** The ways to buy seats for a forecast, the cheapest first (M-8). */
export function adviseSeats({ least, likely, most, prices, currency, firstRenewal }: AdviserInput): Result<AdviceView, DeskError> {
  const foreign = Object.entries(prices).find(([, price]) => price !== null && price.currency !== currency);
  if (foreign !== undefined) return err({ tag: 'validation', issues: [{ path: `prices.${foreign[0]}`, problem: 'otherCurrency' }] });
  const advice = adviseTerm({ forecast: { least, likely, most }, prices, currency, firstRenewal });
  return ok({
    breakEven: advice.breakEven,
    options: advice.options.map(({ kind, mix, cost, flexible, peakOwed, peakPrepaid }) => ({
      kind, flexible, peakOwed, peakPrepaid,
      cost: { ...cost },
      committed: [...mix.committed],
      monthly: [...mix.monthly],
      idle: [...mix.idle],
      purchases: mix.purchases.map((purchase) => ({ ...purchase })),
    })),
  });
}

/** What a SKU sells at for this customer today, for the three ways to buy a seat. */
export function adviserPrices(desk: SaleDesk, asked: Sku & { readonly customerId: string | null }): Result<Prices, DeskError> {
  const sale = saleOf(desk, asked);
  if (!sale.ok) return sale;
  const ways = {
    monthlyTerm: saleFor(sale.value, 'P1M', 'monthly')?.price.sale ?? null,
    annualPaidMonthly: saleFor(sale.value, 'P1Y', 'monthly')?.price.sale ?? null,
    annualPaidUpfront: saleFor(sale.value, 'P1Y', 'annual')?.price.sale ?? null,
  };
  const currency = Object.values(ways).find((price) => price !== null)?.currency ?? 'EUR';
  return ok({ title: sale.value.title, currency, ...ways });
}

/** A draft of what the chosen way buys in the first month; later purchases are orders of their own day. */
export function adviserQuote(desk: QuoteDesk, { customerId, productId, skuId, advice, option }: Sku & { readonly customerId: string; readonly advice: AdviserInput; readonly option: AdviceOption['kind'] }): Result<{ readonly quoteId: string }, DeskError> {
  const advised = adviseSeats(advice);
  if (!advised.ok) return advised;
  const chosen = advised.value.options.find(({ kind }) => kind === option);
  const prices = adviserPrices(desk, { productId, skuId, customerId });
  if (!prices.ok) return prices;
  if (chosen === undefined) return err({ tag: 'validation', issues: [{ path: 'option', problem: 'missing' }] });
  const isUpfront = option === 'annualPaidUpfront' || option === 'mixPaidUpfront';
  const annual = isUpfront ? advice.prices.annualPaidUpfront : advice.prices.annualPaidMonthly;
  const lines: DraftLine[] = [];
  const add = (seats: number, line: Pick<DraftLine, 'term' | 'billingPlan'>, unitPrice: DraftLine['unitPrice'] | null): void => {
    if (seats > 0 && unitPrice !== null) lines.push({ productId, skuId, title: prices.value.title, quantity: seats, unitPrice, ...line });
  };
  add(chosen.committed[0] ?? 0, { term: 'P1Y', billingPlan: isUpfront ? 'annual' : 'monthly' }, annual);
  add(chosen.monthly[0] ?? 0, { term: 'P1M', billingPlan: 'monthly' }, advice.prices.monthlyTerm);
  return draftQuote(desk, customerId, lines);
}
