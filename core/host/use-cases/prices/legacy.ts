import type { LegacyFacts, LegacyPlan, LegacyQuestion, LegacyRow, TypedLegacyOrder } from '../../../contract/legacy.ts';
import * as notes from '../../../db/repositories/legacy-orders.ts';
import { allCustomerNames, runningLegacy, sheet, sheetKey, skuTitles } from '../../../db/repositories/running-terms.ts';
import type { RunningLegacy } from '../../../db/repositories/running-terms.ts';
import { LIMITS } from '../../../domain/rulebook/limits.ts';
import type { BillingPlan, Term } from '../../../domain/catalog/terms.ts';
import { counterpartOf } from '../../../domain/pricing/legacy/counterpart.ts';
import { migrationObstacles } from '../../../domain/pricing/legacy/eligibility.ts';
import { planSwitch } from '../../../domain/pricing/legacy/plan-switch.ts';
import type { LegacyOrder, SwitchPlan } from '../../../domain/pricing/legacy/plan-switch.ts';
import { perMonth, risen } from '../../../domain/pricing/legacy/rise.ts';
import { switchingDays } from '../../../domain/pricing/nce-legacy-switch.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { instant, toIso } from '../../../domain/time/instant.ts';
import { startOfUtcDay, utcDayOf } from '../../../domain/time/utc-calendar.ts';
import type { UtcDay } from '../../../domain/time/utc-calendar.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { QuoteDesk } from '../quotes/view.ts';
import { draftQuote } from './quote-draft.ts';
import { saleFor, saleOf } from './sale.ts';

type Desk = Pick<QuoteDesk, 'ledger' | 'mirror' | 'clock'>;

/** The office's legacy orders, each kept, switched now or on the best day (S-140 to S-152). */
export function legacyRows(desk: Desk, { question, from, count }: { readonly question: LegacyQuestion; readonly from: number; readonly count: number }): { total: number; from: number; rows: LegacyRow[] } {
  const names = allCustomerNames(desk.mirror);
  const orders = runningLegacy(desk.mirror).toSorted((one, other) => one.endsAt - other.endsAt || one.id.localeCompare(other.id));
  const known = notes.all(desk.ledger);
  const today = todayOf(desk, question);
  return {
    total: orders.length,
    from,
    rows: orders.slice(from, from + count).map((order): LegacyRow => {
      const facts = known.get(order.id) ?? null;
      const suggestion = suggestionFor(desk, order);
      return {
        subscriptionId: order.id,
        customerId: order.customerId,
        customerName: names.get(order.customerId) ?? order.customerId,
        product: order.product,
        quantity: order.quantity,
        payment: paymentOf(order),
        startsOn: dayText(utcDayOf(order.startsAt)),
        renewsOn: dayText(utcDayOf(order.endsAt) + 1),
        facts,
        suggestion,
        plan: facts === null ? null : planOf(orderOf(order, facts, question), { today, question }),
        obstacles: obstaclesOf(order, { facts, hasTarget: (facts?.target ?? suggestion) !== null, today }),
      };
    }),
  };
}

/** The same arithmetic for a typed order, for example the one of the office's page (T-10). */
export function legacyPlan(desk: Pick<Desk, 'clock'>, { question, order }: { readonly question: LegacyQuestion; readonly order: TypedLegacyOrder }): Result<LegacyPlan, DeskError> {
  const startsOn = dayOf(order.startsOn);
  const renewsOn = dayOf(order.renewsOn);
  if (renewsOn <= startsOn) return err({ tag: 'validation', issues: [{ path: 'order.renewsOn', problem: 'order' }] });
  if (order.price.currency !== order.newPrice.currency) return err({ tag: 'validation', issues: [{ path: 'order.newPrice', problem: 'otherCurrency' }] });
  const { quantity, payment, price, newPrice, monthPeak, segment } = order;
  const asked = { seats: quantity, monthPeak: monthPeak ?? quantity, payment, startsOn, renewsOn, price, newPrice, priceAfter: risen(price, question.basisPoints), newPriceAfter: risen(newPrice, question.basisPoints), segment };
  return ok(planOf(asked, { today: todayOf(desk, question), question }));
}

/** Keeps what only the office knows about an order. */
export function noteLegacy({ ledger, mirror, clock, changes }: Desk & Pick<QuoteDesk, 'changes'>, { subscriptionId, facts }: { readonly subscriptionId: string; readonly facts: LegacyFacts }): Result<{ readonly subscriptionId: string }, DeskError> {
  if (!runningLegacy(mirror).some(({ id }) => id === subscriptionId)) return err({ tag: 'notFound', what: 'subscription', id: subscriptionId });
  if (facts.price.currency !== facts.newPrice.currency) return err({ tag: 'validation', issues: [{ path: 'facts.newPrice', problem: 'otherCurrency' }] });
  notes.put(ledger, subscriptionId, facts, clock.now());
  changes.add(['prices']);
  return ok({ subscriptionId });
}

/** A draft for the counterpart with the seats of the order. */
export function legacyQuote(desk: QuoteDesk, { subscriptionId, term, billingPlan }: { readonly subscriptionId: string; readonly term: Term; readonly billingPlan: BillingPlan }): Result<{ readonly quoteId: string }, DeskError> {
  const order = runningLegacy(desk.mirror).find(({ id }) => id === subscriptionId);
  if (order === undefined) return err({ tag: 'notFound', what: 'subscription', id: subscriptionId });
  const facts = notes.all(desk.ledger).get(subscriptionId) ?? null;
  const target = facts?.target ?? suggestionFor(desk, order)?.target ?? null;
  if (target === null) return err({ tag: 'validation', issues: [{ path: 'facts.target', problem: 'missing' }] });
  const sale = saleOf(desk, { ...target, customerId: order.customerId });
  if (!sale.ok) return sale;
  const price = saleFor(sale.value, term, billingPlan);
  if (price === null) return err({ tag: 'validation', issues: [{ path: 'billingPlan', problem: 'notSold' }] });
  return draftQuote(desk, order.customerId, [{ productId: target.productId, skuId: target.skuId, title: target.title, term, billingPlan, quantity: order.quantity, unitPrice: price.price.sale }]);
}

const paymentOf = ({ plan }: RunningLegacy): 'monthly' | 'annual' => (plan === 'monthly' ? 'monthly' : 'annual');

function orderOf(order: RunningLegacy, { price, newPrice, monthPeak, segment }: LegacyFacts, { basisPoints }: LegacyQuestion): LegacyOrder {
  return {
    seats: order.quantity,
    monthPeak: Math.max(order.quantity, monthPeak ?? 0),
    payment: paymentOf(order),
    startsOn: utcDayOf(order.startsAt),
    renewsOn: utcDayOf(order.endsAt) + 1,
    price, newPrice, segment,
    priceAfter: risen(price, basisPoints),
    newPriceAfter: risen(newPrice, basisPoints),
  };
}

type Asked = { readonly today: UtcDay; readonly question: LegacyQuestion };

function planOf(order: LegacyOrder, { today, question: { riseOn: day, months } }: Asked): LegacyPlan {
  const riseOn = dayOf(day);
  const plan = planSwitch({ order, today, riseOn, months });
  const twice = planSwitch({ order, today, riseOn, months: months * 2 });
  const { first, last } = switchingDays(Math.max(today, riseOn - 1));
  return {
    options: plan.options.map(({ on, protectedUntil, ...option }) => ({ ...option, on: on === null ? null : dayText(on), protectedUntil: dayText(protectedUntil) })),
    cheapest: plan.cheapest,
    difference: plan.difference,
    twice: twice.options.map(({ kind, total }) => ({ kind, total })),
    proposed: { first: dayText(first), last: dayText(last) },
    advice: order.renewsOn < riseOn ? 'keepOrReplace' : 'replaceBefore',
    movedByMicrosoft: movedView(plan),
  };
}

const movedView = ({ movedByMicrosoft: moved }: SwitchPlan): LegacyPlan['movedByMicrosoft'] => (moved === null ? null : { on: dayText(moved.on), rule: moved.rule.id });

/** What the price sheet sells under the same name, or the name that it has today, by the month. */
function suggestionFor(desk: Desk, order: RunningLegacy): LegacyRow['suggestion'] {
  const titles = skuTitles(desk.mirror);
  const key = counterpartOf(order.product, titles);
  if (key === null) return null;
  const [productId = '', skuId = ''] = key.split(':');
  const rows = desk.mirror.lists.keep('prices/sheet', () => sheet(desk.mirror));
  const plan = paymentOf(order);
  const listed = rows.get(sheetKey(productId, skuId, 'P1Y', plan))?.find(({ segment, to }) => (segment === null || segment === 'commercial') && (to === null || to > desk.clock.now()));
  if (listed === undefined) return null;
  return { newPrice: perMonth(listed.list, plan === 'annual' ? 12 : 1), target: { productId, skuId, title: titles.get(key) ?? key } };
}

/** Names of legacy offers tell the family; ids do not. */
const BUSINESS = /\bbusiness\b/i;

function obstaclesOf(order: RunningLegacy, { facts, hasTarget, today }: { readonly facts: LegacyFacts | null; readonly hasTarget: boolean; readonly today: UtcDay }): LegacyRow['obstacles'] {
  const target = { term: 'P1Y', plan: paymentOf(order) } as const;
  return migrationObstacles({
    at: startOfUtcDay(today),
    boughtAt: order.boughtAt,
    addOnsBoughtAt: [],
    endsAt: instant(order.endsAt + 1_000),
    isActive: order.isActive,
    isTrial: false,
    hasPromotion: order.hasPromotion,
    hasCounterpart: hasTarget,
    segment: facts?.segment ?? null,
    target,
    offered: [target],
    fullTerm: false,
    businessSeats: BUSINESS.test(order.product) && order.quantity > LIMITS.businessSeats ? order.quantity : null,
  }).map(({ kind, code }) => ({ kind, code }));
}

const todayOf = ({ clock }: Pick<Desk, 'clock'>, { today }: LegacyQuestion): UtcDay => (today === null ? utcDayOf(clock.now()) : dayOf(today));
const dayOf = (day: string): UtcDay => utcDayOf(instant(Date.parse(`${day}T00:00:00Z`)));
const dayText = (day: UtcDay): string => toIso(startOfUtcDay(day)).slice(0, 10);
