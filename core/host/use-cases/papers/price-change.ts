import type { PaperOf } from '../../../documents/papers/models.ts';
import { multiply } from '../../../domain/money/unit-price.ts';
import type { UnitPrice } from '../../../domain/money/money.ts';
import type { PassOn } from '../../../domain/pricing/simulator/question.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { toIso } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { PriceLetterCustomer } from '../../../contract/documents.ts';
import { allEvents } from '../prices/events.ts';
import { simulationRows } from '../prices/simulation.ts';
import type { QuoteDesk } from '../quotes/view.ts';
import { unready } from './orders.ts';

type Outcome<Value> = Result<Value, DeskError>;
type Head = Omit<PaperOf<'handOver'>, 'kind' | 'domain' | 'email'>;

/** Terms last three years at most: the new price reaches every running one by then. */
const MONTHS = 36;
const ALL = 100_000;

const WAYS: readonly PassOn[] = ['factor', 'amount', 'nothing'];

/** What a letter about prices names beside its customer: the event, and how the office passes it on. */
export type PriceQuestion = { readonly eventId: string; readonly passOn: PassOn };

/** `<event>` or `<event>~<way>`; without a way the office's price changes by the same factor. */
export function priceQuestionOf(about: string | null): PriceQuestion | null {
  const [eventId = '', way = 'factor'] = about?.split('~') ?? [];
  const passOn = WAYS.find((one) => one === way);
  return eventId === '' || passOn === undefined ? null : { eventId, passOn };
}

/** What each subscription of a customer will cost after a price event, and from which day on. */
export function priceChangeLetter(desk: QuoteDesk, { customerId, question }: { readonly customerId: string; readonly question: PriceQuestion | null }, head: Head): Outcome<PaperOf<'priceChange'>> {
  const event = question === null ? undefined : allEvents(desk).find(({ id }) => id === question.eventId);
  if (question === null || event === undefined) return err({ tag: 'notFound', what: 'page', id: question?.eventId ?? '' });
  const found = rowsOf(desk, question, customerId);
  if (!found.ok) return found;
  if (found.value.rows.length === 0) return unready('noPrices');
  return ok({
    kind: 'priceChange',
    ...head,
    effectiveOn: toIso(event.effectiveAt).slice(0, 10),
    lines: found.value.rows.map(({ product, quantity, term, billingPlan, saleBefore, saleAfter, changesOn }) => ({ product, quantity, term, billingPlan, before: perSeat(saleBefore), after: perSeat(saleAfter), from: changesOn })),
  });
}

/** Customers whose prices an event changes, by name: whom to write to. */
export function priceLetterCustomers(desk: QuoteDesk, question: PriceQuestion): Outcome<PriceLetterCustomer[]> {
  const found = rowsOf(desk, question, null);
  if (!found.ok) return found;
  const customers = new Map<string, PriceLetterCustomer>();
  for (const { customerId: id, customerName: name } of found.value.rows) customers.set(id, { id, name, subscriptions: (customers.get(id)?.subscriptions ?? 0) + 1 });
  return ok([...customers.values()]);
}

const rowsOf = (desk: QuoteDesk, { eventId, passOn }: PriceQuestion, customerId: string | null) =>
  simulationRows(desk, { eventIds: [eventId], months: MONTHS, passOn, sort: customerId === null ? 'customer' : 'changesOn', direction: 'asc', customerId, from: 0, count: ALL });

/** Papers name what one licence costs for one payment, in the currency's own units. */
const perSeat = (price: UnitPrice) => multiply(price, { quantity: 1 });
