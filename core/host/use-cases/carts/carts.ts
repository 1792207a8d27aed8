import { MOST_CART_LINES } from '../../../contract/carts.ts';
import type { CartInput, CartLineInput, CartOutcome, CartRow, CartView, PromotionAnswer } from '../../../contract/carts.ts';
import * as carts from '../../../db/repositories/carts.ts';
import type { StoredCart } from '../../../db/repositories/carts.ts';
import * as catalogue from '../../../db/repositories/catalogue.ts';
import { catalogItemId, customerId, productId, promotionId, skuId } from '../../../domain/ids.ts';
import type { CustomerRef, IntentAction } from '../../../domain/intents/action.ts';
import { withLine } from '../../../domain/orders/cart-draft.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { nameIn, seenBy, viewOfCart } from './cart-view.ts';
import type { CartDesk } from './cart-view.ts';
import { comingCustomer, refOf } from '../customers/coming.ts';
import { settleDraft, settleDrafts } from '../customers/queue.ts';
import { partnerIdFor } from '../office/locations.ts';
import { queueWish } from '../outbox/queue.ts';

type Outcome<Value> = Result<Value, DeskError>;

/** Every cart for the list: drafts, then the last of those that were ordered. */
export function listCarts(desk: OpenOffice): readonly CartRow[] {
  settleDrafts(desk);
  return carts.list(desk.ledger).map((cart) => ({ ...rowOf(cart), customerName: nameIn(desk, cart) ?? cart.customerName }));
}

/** With today's prices and rules, and without costs for whoever may not see them; `notFound` when there is none or it was removed. */
export function getCart(desk: OpenOffice, id: string): Outcome<CartView> {
  const stored = settledCart(desk, id);
  return stored === null ? err(noSuchCart(id)) : ok(seenBy(desk, viewOfCart(desk, stored)));
}

/** An empty cart, for a customer, for one that is still a draft, or for nobody yet. */
export const createCart = (desk: CartDesk, { customerId: of, draftId }: Pick<CartInput, 'customerId' | 'draftId'>): Outcome<CartView> => keep(desk, { id: desk.ids.next(), name: '', customerId: of, draftId, lines: [] });

/** Keeps a cart as it is, gaps and all. One that was ordered is a conflict. */
export const saveCart = (desk: CartDesk, input: CartInput): Outcome<CartView> => keep(desk, input);

/** One more article in a cart, or in a new one. What the catalogue does not know, or sells by enquiry only, is refused. */
export function addToCart(desk: CartDesk, { cartId, line }: { readonly cartId: string | null; readonly line: Omit<CartLineInput, 'id' | 'title'> }): Outcome<CartView> {
  const cart = cartId === null ? { id: desk.ids.next(), name: '', customerId: null, draftId: null, lines: [] } : carts.get(desk.ledger, cartId);
  if (cart === null) return err(noSuchCart(cartId ?? ''));
  const article = catalogue.get(desk.mirror, { productId: productId(line.productId), skuId: skuId(line.skuId) }, desk.clock.now());
  if (article === null) return err({ tag: 'validation', issues: [{ path: 'line', problem: 'notInCatalogue' }] });
  if (article.licenceKind === 'usage') return err({ tag: 'validation', issues: [{ path: 'line', problem: 'byEnquiryOnly' }] });
  const lines = withLine(cart.lines, { ...line, id: desk.ids.next(), title: article.title, quantity: Math.max(line.quantity, article.minimumQuantity) }, article.maximumQuantity ?? Number.MAX_SAFE_INTEGER);
  if (lines.length > MOST_CART_LINES) return err({ tag: 'validation', issues: [{ path: 'lines', problem: 'tooMany' }] });
  return keep(desk, { id: cart.id, name: cart.name, customerId: cart.customerId, draftId: cart.draftId, lines: [...lines] });
}

/** Takes a cart out of the list; `restoreCart` brings it back. `notFound` when there is none. */
export function removeCart(desk: CartDesk, id: string): Outcome<{ readonly id: string }> {
  if (!carts.remove(desk.ledger, id, desk.clock.now())) return err(noSuchCart(id));
  desk.changes.add(['carts']);
  return ok({ id });
}

/** A removed cart as it was; `notFound` when there never was one. */
export function restoreCart(desk: CartDesk, id: string): Outcome<CartView> {
  const stored = carts.restore(desk.ledger, id);
  if (stored === null) return err(noSuchCart(id));
  desk.changes.add(['carts']);
  return ok(seenBy(desk, viewOfCart(desk, stored)));
}

/** A new draft with the content of another cart, ordered or not. */
export function copyCart(desk: CartDesk, id: string): Outcome<CartView> {
  const stored = carts.get(desk.ledger, id);
  if (stored === null) return err(noSuchCart(id));
  return keep(desk, { id: desk.ids.next(), name: '', customerId: stored.customerId, draftId: stored.draftId, lines: stored.lines.map((line) => ({ ...line, id: desk.ids.next() })) });
}

/**
 * Puts a cart into the queue as one order. What a person confirmed must be what is true now: with
 * another cost, or a rule in the way, nothing is queued.
 */
export function orderCart(desk: OpenOffice, { id, confirmed }: { readonly id: string; readonly confirmed: readonly Confirmed[] }): Outcome<CartOutcome> {
  const stored = settledCart(desk, id);
  if (stored === null) return err(noSuchCart(id));
  if (stored.orderedAt !== null) return err({ tag: 'conflict', what: 'cart', id });
  const cart = viewOfCart(desk, stored);
  const customer = customerOf(desk, cart);
  if (cart.blockers.length > 0 || customer === null) return ok({ kind: 'blocked' });
  if (!isConfirmed(seenBy(desk, cart), confirmed)) return ok({ kind: 'changed' });
  const queued = queueWish(desk, {
    action: actionOf(cart, partnerIdFor(desk, cart.customerId)),
    customer,
    subscriptionId: null,
    dependsOn: [],
    prices: cart.lines.map(({ cost }, number) => ({ number, extendedPrice: cost })),
    draft: false,
  });
  if (!queued.ok) return queued;
  if (queued.value.kind !== 'queued') return ok({ kind: 'refused', outcome: queued.value });
  const intentId = queued.value.entry.id;
  carts.markOrdered(desk.ledger, id, { intentId, at: desk.clock.now() });
  desk.changes.add(['carts']);
  return ok({ kind: 'ordered', intentId });
}

/** Which promotions the service grants this customer. Nobody answering is no failure. */
export async function promotionAnswers(desk: OpenOffice, id: string): Promise<Outcome<readonly PromotionAnswer[]>> {
  const found = getCart(desk, id);
  if (!found.ok) return found;
  const { lines, customerId: of } = found.value;
  const asked = lines.flatMap((line) => (line.promotion === null || line.catalogItemId === null ? [] : [{ line, catalogItem: line.catalogItemId, promotion: line.promotion.id }]));
  if (of === null || asked.length === 0) return ok([]);
  return ok(
    await Promise.all(
      asked.map(async ({ line, catalogItem, promotion }): Promise<PromotionAnswer> => {
        const answer = await desk.checks.promotionEligibility(customerId(of), [
          { catalogItemId: catalogItemId(catalogItem), quantity: line.quantity, term: line.term, billingPlan: line.billingPlan, promotionId: promotionId(promotion) },
        ]);
        const verdict = answer.ok ? answer.value.find((one) => one.promotionId === promotion) : undefined;
        if (verdict === undefined) return { lineId: line.id, promotionId: promotion, verdict: 'unknown', reasons: [] };
        return { lineId: line.id, promotionId: promotion, verdict: verdict.isEligible ? 'eligible' : 'notEligible', reasons: [...verdict.codes] };
      }),
    ),
  );
}

/** The cart as it is now: a draft that has become a customer meanwhile is that customer. */
function settledCart(desk: OpenOffice, id: string): StoredCart | null {
  const stored = carts.get(desk.ledger, id);
  if (stored === null || stored.draftId === null) return stored;
  settleDraft(desk, stored.draftId);
  return carts.get(desk.ledger, id);
}

/** Who orders: a customer that is there, or one that an entry of the queue creates; null: nobody who could. */
function customerOf(desk: OpenOffice, { customerId: of, draftId }: Pick<CartView, 'customerId' | 'draftId'>): CustomerRef | null {
  if (of !== null) return { kind: 'known', id: customerId(of) };
  const creation = draftId === null ? null : (comingCustomer(desk, draftId)?.creation ?? null);
  return creation === null ? null : refOf(creation);
}

type Confirmed = { readonly lineId: string; readonly commitment: CartView['commitment']; readonly cost: CartView['cost'] };

/** Every line costs what stood on the screen. */
function isConfirmed({ lines }: CartView, confirmed: readonly Confirmed[]): boolean {
  const shown = new Map(confirmed.map(({ lineId, commitment, cost }) => [lineId, JSON.stringify([commitment, cost])]));
  return shown.size === lines.length && lines.every(({ id, commitment, cost }) => shown.get(id) === JSON.stringify([commitment, cost]));
}

/** `partnerIdOnRecord` null: the service takes that of the office. */
const actionOf = ({ name, proposedName, lines }: CartView, partnerIdOnRecord: string | null): Extract<IntentAction, { kind: 'order' }> => ({
  kind: 'order',
  lines: lines.flatMap(({ catalogItemId: item, quantity, term, billingPlan, cost }, number) =>
    item === null
      ? []
      : [
          {
            number,
            catalogItemId: catalogItemId(item),
            quantity,
            term,
            billingPlan,
            currency: cost?.currency ?? null,
            friendlyName: name.trim() === '' ? proposedName : name.trim(),
            // Promotions apply by themselves where the customer is entitled; naming one that is refused would refuse the line.
            promotionId: null,
            partnerIdOnRecord,
            customTermEndsAt: null,
            parentSubscriptionId: null,
            renewalTerm: null,
            attestationAccepted: null,
            addOns: [],
          },
        ],
  ),
});

function keep(desk: CartDesk, input: CartInput): Outcome<CartView> {
  const known = carts.get(desk.ledger, input.id);
  const stored = carts.save(desk.ledger, { input, customerName: nameIn(desk, input) ?? known?.customerName ?? '', at: desk.clock.now() });
  if (stored === null) return err({ tag: 'conflict', what: 'cart', id: input.id });
  desk.changes.add(['carts']);
  return ok(seenBy(desk, viewOfCart(desk, stored)));
}

const rowOf = ({ id, name, customerId: of, draftId, customerName, lines, updatedAt, orderedAt, intentId }: StoredCart): CartRow => ({
  id,
  name,
  customerId: of,
  draftId,
  customerName,
  lines: lines.length,
  seats: lines.reduce((seats, { quantity }) => seats + quantity, 0),
  title: lines[0]?.title ?? '',
  updatedAt,
  orderedAt,
  intentId,
});

const noSuchCart = (id: string): DeskError => ({ tag: 'notFound', what: 'cart', id });
