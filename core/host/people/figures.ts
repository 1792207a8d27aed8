import type { CatalogueDetail, CatalogueRow } from '../../contract/catalogue.ts';
import type { ExposureView } from '../../contract/exposure.ts';
import type { QuoteOrder } from '../../contract/quotes.ts';
import type { SubscriptionCourse, SubscriptionVerdicts } from '../../contract/subscriptions.ts';
import type { Verdict, Verdicts } from '../../domain/nce/verdict.ts';
import { missingRights } from '../../domain/people/rights.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { OpenOffice } from '../open-office.ts';

/** Whether whoever is signed in may see what the office pays, earns and owes. */
export const seesFigures = ({ session }: Pick<OpenOffice, 'session'>): boolean => missingRights('figures', session.person()).length === 0;

const withoutCost = <Price extends { readonly cost: unknown }>(price: Price): Omit<Price, 'cost'> & { cost: null } => ({ ...price, cost: null });

/** An article without the office's purchase prices; list prices stay. */
export const withoutCosts = (detail: CatalogueDetail): CatalogueDetail => ({ ...detail, priceFrom: detail.priceFrom && withoutCost(detail.priceFrom), prices: detail.prices.map(withoutCost) });
/** The same for a row of the catalogue's list. */
export const rowWithoutCost = (row: CatalogueRow): CatalogueRow => ({ ...row, priceFrom: row.priceFrom && withoutCost(row.priceFrom) });

/** What a customer binds himself to stays; what the office pays for it does not. */
export const orderWithoutCosts = (order: QuoteOrder): QuoteOrder => ({ ...order, limit: null, lines: order.lines.map(withoutCost) });

/** The steps of a subscription stay; neither its price nor what the office owes for it does. */
export const courseWithoutCosts = (course: SubscriptionCourse): SubscriptionCourse => ({ ...course, money: { price: null, exposure: null } });

/** The answer for whoever may not see figures: nothing added up, and said so (`withheld`). */
export const noExposure = (asOf: Instant): ExposureView => ({ asOf, results: [], unpriced: 0, withheld: true });

/** What may be done stays; amounts are the office's own prices. */
export function verdictWithoutMoney(verdict: Verdict): Verdict {
  if (verdict.kind === 'cannotTell') return verdict;
  if (verdict.kind === 'refused' || verdict.detail === null || !('costs' in verdict.detail)) return { ...verdict, money: null };
  return { ...verdict, money: null, detail: { ...verdict.detail, costs: [] } };
}

/** Every action's verdict; which ones are allowed, and why not, stays. */
export const verdictsWithoutMoney = (answer: SubscriptionVerdicts): SubscriptionVerdicts => ({
  ...answer,
  verdicts: Object.fromEntries(Object.entries(answer.verdicts).map(([action, verdict]) => [action, verdictWithoutMoney(verdict)])) as Verdicts,
});
