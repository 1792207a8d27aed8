import type { CustomerId, OrderId } from '../../domain/ids.ts';
import { fact } from '../../domain/intents/conflicts.ts';
import type { IntentBase } from '../../domain/intents/base.ts';
import { findOrder, orderIdsOf } from '../../domain/intents/evidence.ts';
import type { Decision, Intent, Progress } from '../../domain/intents/intent.ts';
import type { Cart, NewCartLine } from '../../domain/orders/cart.ts';
import { ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { after } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import { recordsSince } from './authors.ts';
import { blocked, failed, foundDone, GO, instead } from './checked.ts';
import type { Checked } from './checked.ts';
import { decision } from './decisions.ts';
import { freshRequestIds } from './desk.ts';
import type { Work } from './desk.ts';
import { readFailed } from './read-failed.ts';

/** Before a cart: was it ordered in a life that this ledger has forgotten? Before a checkout: is the cart still the one that was made? */
export async function checkOrder(work: Work, customer: CustomerId, lines: readonly NewCartLine[]): Promise<Checked> {
  const { cart } = work.intent.progress;
  return cart === null ? beforeCart(work, customer, lines) : beforeCheckout(work, customer, cart);
}

async function beforeCart(work: Work, customer: CustomerId, lines: readonly NewCartLine[]): Promise<Checked> {
  const { desk, intent } = work;
  if (!work.isFromBefore) return GO;
  const orders = await desk.options.api.orders(customer, { signal: desk.signal });
  if (!orders.ok) return readFailed(work, orders.error);
  const at = desk.options.clock.now();
  const search = findOrder(orders.value.map(({ entity }) => entity), { id: intent.id, lines, since: intent.createdAt });
  if (search.kind === 'found') return foundDone(at, { orderIds: orderIdsOf(search.orders) });
  if (search.kind === 'similar' && !intent.progress.denied) return blocked(at, decision('undecided', { facts: search.orders.map(({ id }) => fact('order', null, null, id)) }));
  const hidden = await isSomethingHidden(work, customer, orders.value.map(({ entity }) => entity.id));
  if (!hidden.ok) return failed(hidden.error);
  if (hidden.value) return { kind: 'later' };
  desk.lookedFor(intent.id);
  return GO;
}

/**
 * Has the change feed heard of an order of this customer that the list does not show yet? It may
 * be this very intent, ordered in a life that both stores have forgotten (the whole folder was put
 * back): it is looked for again until the list must show it.
 */
async function isSomethingHidden({ desk }: Work, customer: CustomerId, shown: readonly OrderId[]): Promise<Result<boolean, DeskError>> {
  const records = await recordsSince(desk, { customer, since: after(desk.options.clock.now(), -desk.policy.orderLagMs) });
  if (!records.ok) return records;
  const known = new Set(shown.map((id) => id.toLowerCase()));
  return ok(records.value.some(({ resourceType, operationType, resourceId }) => resourceType === 'order' && operationType === 'createOrder' && !known.has(resourceId ?? '')));
}

async function beforeCheckout({ desk, intent }: Work, customer: CustomerId, kept: NonNullable<Progress['cart']>): Promise<Checked> {
  const { checks, clock } = desk.options;
  const renew = (): Checked => instead({ type: 'cartGone', requestIds: freshRequestIds(desk.options) });
  const answer = await checks.cart(customer, kept.id, { signal: desk.signal });
  // The intent is waiting: certainly it was not checked out, so a new cart orders nothing twice.
  if (!answer.ok) return answer.error.tag === 'notFound' ? renew() : failed(answer.error);
  const at = clock.now();
  const cart = answer.value;
  if (cart.status === 'ordered') return foundDone(at);
  if (kept.expiresAt !== null && at >= kept.expiresAt) return renew();
  const question = priceQuestion(intent, cart, at);
  return question === null ? GO : blocked(at, question);
}

/** The order carries the price that was confirmed, or it is asked for again. null: nothing to ask. */
export function priceQuestion({ base }: Pick<Intent, 'base'>, cart: Cart, at: Instant): Decision | null {
  if (base.kind !== 'prices') return null;
  const facts = base.lines.flatMap(({ number, extendedPrice }) => {
    const asked = cart.lines.find((line) => line.number === number)?.extendedPrice ?? null;
    if (extendedPrice === null || asked === null) return [];
    const isSame = asked.minor === extendedPrice.minor && asked.currency === extendedPrice.currency;
    return isSame ? [] : [fact('price', extendedPrice.minor, extendedPrice.minor, asked.minor, asked.currency)];
  });
  if (facts.length === 0) return null;
  const fresh: IntentBase = { kind: 'prices', asOf: at, lines: cart.lines.map(({ number, extendedPrice }) => ({ number, extendedPrice })) };
  return decision('price', { facts, fresh });
}
