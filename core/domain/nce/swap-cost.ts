import type { BillingPlan, Term } from '../catalog/terms.ts';
import type { Money, UnitPrice } from '../money/money.ts';
import { planChangeLine } from '../pricing/nce-lines.ts';
import { prorated } from '../pricing/nce-proration.ts';
import type { TermAndPlan } from '../rulebook/terms.ts';
import type { Instant } from '../time/instant.ts';
import { utcDayOf } from '../time/utc-calendar.ts';
import type { Case } from './actions/case.ts';
import { chargeCycleOn } from './charge-cycle.ts';
import type { ListedPrice, RuleContext } from './context.ts';
import { promotionOnChange } from './promotion.ts';
import { lastDayOfTerm } from './term-end.ts';
import type { Cost, CostDoubt, MoneyEstimate, Share } from './verdict.ts';

/** Made once: verdicts are asked for half a million subscriptions, and most of those questions know no list. */
const FUTURE_LIST: Cost = { kind: 'open', because: 'futureList', charge: null, credit: null };
const NO_LIST: Cost = { kind: 'open', because: 'newPriceUnknown', charge: null, credit: null };

/** What a subscription becomes: `product` is `product:sku`, term and plan null as they are. */
export type Swap = { readonly product: string; readonly term: Term | null; readonly plan: BillingPlan | null; readonly quantity: number };

/**
 * seats that move come back at the old price and are charged at the list price of the day
 * for the same days. A longer term, a converted trial and the way out of the extended
 * term begin anew: the first payment is whole.
 */
export function upgradeCost(facts: Case, swap: Swap): Cost {
  const { term, at, context } = facts;
  if (term.isProjected) return FUTURE_LIST;
  if (context.listed === null) return NO_LIST;
  const wanted = wantedOf(facts, swap);
  if (wanted === null) return open('newPriceUnknown');
  const to = listedAt(context, { product: swap.product, ...wanted }, at);
  if (startsAnew(facts, wanted)) return anew(facts, { kind: 'upgrade', product: swap.product, wanted, to, quantity: swap.quantity });
  const credit = rest(facts, Math.min(swap.quantity, term.seats));
  if (to === null) return open(unlisted(facts, swap.product), { credit });
  const charge = restAt(facts, to, swap.quantity);
  if (credit === null || charge === null) return open('priceUnknown', { charge, credit });
  if (charge.amount.currency !== credit.amount.currency) return open('otherCurrency', { charge, credit });
  return replaced('upgrade', charge, credit);
}

/** the longer term begins today at today's list, whole; what is left of the running payment comes back (our inference from ). */
export function termCost(facts: Case, wanted: TermAndPlan): Cost {
  const { at, context, term } = facts;
  if (term.isProjected) return FUTURE_LIST;
  if (context.listed === null) return NO_LIST;
  const product = ownProduct(facts);
  const to = product === null ? null : listedAt(context, { product, ...wanted }, at);
  const cost = anew(facts, { kind: 'newTerm', product, wanted, to, quantity: term.seats });
  if (cost.kind !== 'estimate' || context.promotions === null || promotionOnChange(context.promotions, wanted, at) === null) return cost;
  return open('promotion', partsOf(cost.money));
}

/** the new rhythm is charged from the next cycle on; by which day's list is not published, so the service decides. */
export function planCost(facts: Case, wanted: TermAndPlan): Cost {
  const { at, context, term } = facts;
  if (term.isProjected) return FUTURE_LIST;
  if (context.listed === null) return NO_LIST;
  const product = ownProduct(facts);
  const to = product === null ? null : listedAt(context, { product, ...wanted }, at);
  const line = to === null ? null : planChangeLine(to, term.seats);
  if (to === null || line === null) return open(unlisted(facts, product));
  return open('listUndocumented', { charge: { amount: line.amount, formula: { unitPrice: to, quantity: term.seats, billingDays: 1, fullDays: 1, fullCycles: 0 } } });
}

/** The price list of that moment for a product, term and plan; null where none is known or it contradicts itself. */
export function listedAt({ listed }: RuleContext, wanted: { readonly product: string } & TermAndPlan, at: Instant): UnitPrice | null {
  if (listed === null) return null;
  const found = listed.filter((row) => row.product === wanted.product && row.term === wanted.term && row.plan === wanted.plan && isInForce(row, at));
  const [first] = found;
  return first !== undefined && found.every(({ price }) => price.amount === first.price.amount && price.scale === first.price.scale && price.currency === first.price.currency) ? first.price : null;
}

/** Why there is no price: nobody knows the product's prices, or it is listed with other terms and plans only. */
const unlisted = ({ at, context: { listed } }: Case, product: string | null): CostDoubt =>
  listed?.some((row) => row.product === product && isInForce(row, at)) === true ? 'notListed' : 'newPriceUnknown';

const isInForce = ({ from, until }: ListedPrice, at: Instant): boolean => (from === null || from <= at) && (until === null || at < until);

/** As it is now, where nothing else is said; what was no real term becomes a year, paid by the month. */
function wantedOf({ term: running }: Case, { term, plan }: Swap): TermAndPlan | null {
  const isReal = !running.isTrial && !running.isExtended;
  const length = term ?? (isReal ? running.term : 'P1Y');
  const rhythm = plan ?? (isReal ? running.plan : 'monthly');
  return length === null || rhythm === null ? null : { term: length, plan: rhythm };
}

const startsAnew = ({ term }: Case, wanted: TermAndPlan): boolean => term.isTrial || term.isExtended || wanted.term !== term.term;

type Anew = { readonly kind: 'upgrade' | 'newTerm'; readonly product: string | null; readonly wanted: TermAndPlan; readonly to: UnitPrice | null; readonly quantity: number };

function anew(facts: Case, { kind, product, wanted, to, quantity }: Anew): Cost {
  // nothing was paid for a trial, so that nothing comes back.
  const isFree = facts.term.isTrial;
  const credit = isFree ? null : rest(facts, Math.min(quantity, facts.term.seats));
  const charge = to === null ? null : firstPayment(facts, { wanted, to, quantity });
  if (charge === null) return open(unlisted(facts, product), { credit });
  if (isFree) return { kind: 'estimate', money: { kind: 'firstPayment', ...charge } };
  if (credit === null) return open('priceUnknown', { charge });
  return charge.amount.currency === credit.amount.currency ? replaced(kind, charge, credit) : open('otherCurrency', { charge, credit });
}

function firstPayment({ at }: Case, { wanted: { term, plan }, to, quantity }: Pick<Anew, 'wanted' | 'quantity'> & { readonly to: UnitPrice }): Share | null {
  const start = utcDayOf(at);
  const cycle = chargeCycleOn({ start, end: lastDayOfTerm(start, term), plan, isCustomEnd: false }, start);
  return cycle === null ? null : shareOf(to, { quantity, billingDays: cycle.fullDays, fullDays: cycle.fullDays });
}

/** What seats cost from the day of asking to the end of the running payment, both included. */
const rest = (facts: Case, quantity: number): Share | null => (facts.context.price === null ? null : restAt(facts, facts.context.price, quantity));
const restAt = ({ cycle, at }: Case, price: UnitPrice, quantity: number): Share | null =>
  cycle === null ? null : shareOf(price, { quantity, billingDays: cycle.end - utcDayOf(at) + 1, fullDays: cycle.fullDays });

function shareOf(unitPrice: UnitPrice, parts: Omit<Share['formula'], 'unitPrice' | 'fullCycles'>): Share | null {
  const amount = prorated(unitPrice, parts);
  return amount === null ? null : { amount, formula: { unitPrice, ...parts, fullCycles: 0 } };
}

const replaced = (kind: 'upgrade' | 'newTerm', charge: Share, credit: Share): Cost => ({
  kind: 'estimate',
  money: { kind, amount: less(charge.amount, credit.amount), charge: charge.amount, formula: charge.formula, credit },
});

const less = (one: Money, other: Money): Money => ({ minor: one.minor - other.minor, currency: one.currency });

function partsOf(money: MoneyEstimate): Parts {
  return money.kind === 'upgrade' || money.kind === 'newTerm' ? { charge: { amount: money.charge, formula: money.formula }, credit: money.credit } : { charge: money };
}

type Parts = { readonly charge?: Share | null; readonly credit?: Share | null };
const open = (because: CostDoubt, { charge = null, credit = null }: Parts = {}): Cost => ({ kind: 'open', because, charge, credit });

/** The product as `product:sku`; null for one without ids. */
export const ownProduct = ({ subscription: { productId, skuId } }: Case): string | null => (productId === null || skuId === null ? null : `${productId}:${skuId}`);

/** The one estimate that holds whatever is chosen; null where choices differ or nothing is known. */
export function onlyEstimate(costs: readonly Cost[]): MoneyEstimate | null {
  const only = costs.length === 1 ? costs[0] : undefined;
  return only?.kind === 'estimate' ? only.money : null;
}
