import type { CartLineView, CartView } from '../../../contract/carts.ts';
import type { StoredCart } from '../../../db/repositories/carts.ts';
import * as customers from '../../../db/repositories/customers.ts';
import * as drafts from '../../../db/repositories/customer-drafts.ts';
import { countryOf, ownedSkus } from '../../../db/repositories/order-catalogue.ts';
import { customerId } from '../../../domain/ids.ts';
import type { Intent } from '../../../domain/intents/intent.ts';
import type { OrderFacts, Requirement } from '../../../domain/nce/readiness.ts';
import { wholeOf } from '../../../domain/orders/cart-draft.ts';
import { proposedOrderName } from '../../../domain/orders/order-name.ts';
import { dayIn } from '../../../domain/time/calendar-day.ts';
import type { OpenOffice } from '../../open-office.ts';
import { seesFigures } from '../../people/figures.ts';
import { cartLineView } from './cart-line.ts';
import { lastMomentToCancel } from './order-window.ts';
import { limitWithOrder, owedFor } from '../prices/exposure.ts';
import { pricer } from '../prices/sale.ts';
import { comingCustomer } from '../customers/coming.ts';
import type { ComingCustomer } from '../customers/coming.ts';
import { openAgreement } from '../outbox/open-intents.ts';
import { comingReadiness, customerReadiness } from '../rules/readiness.ts';

/** What carts need of an open office. */
export type CartDesk = Pick<OpenOffice, 'ledger' | 'mirror' | 'clock' | 'ids' | 'changes' | 'place' | 'session' | 'outbox'>;

/** A cart as the screen shows it: every line judged today, the sums, and what stands in the way. */
export function viewOfCart(desk: CartDesk, stored: StoredCart): CartView {
  const now = desk.clock.now();
  const customerName = nameIn(desk, stored) ?? stored.customerName;
  const coming = stored.draftId === null ? null : comingCustomer(desk, stored.draftId);
  const agreement = agreementFor(desk, stored, coming);
  // Who is not there yet owns nothing.
  const owned = stored.customerId === null ? (coming === null ? null : new Map<string, number>()) : ownedSkus(desk.mirror, stored.customerId);
  const country = stored.customerId === null ? (coming?.draft.fields.country ?? null) : countryOf(desk.mirror, stored.customerId);
  const priceOf = pricer(desk, stored.customerId);
  const lines = stored.lines.map((line) => cartLineView(desk.mirror, line, { lines: stored.lines, owned, country, priceOf, now }));
  const commitment = wholeOf(lines.map((line) => line.commitment));
  const cost = wholeOf(lines.map((line) => line.cost));
  const requirements = requirementsOf(desk, stored, { lines, coming, agreement });
  const closings = lines.flatMap(({ licenceKind, term }) => (licenceKind === null ? [] : (lastMomentToCancel(licenceKind, term, now) ?? [])));
  return {
    id: stored.id,
    name: stored.name,
    customerId: stored.customerId,
    draftId: stored.draftId,
    customerName,
    proposedName: proposedOrderName({ customer: customerName, products: lines.map(({ title }) => title), month: dayIn(now, desk.place().timeZone).slice(0, 'YYYY-MM'.length) }),
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
    orderedAt: stored.orderedAt,
    intentId: stored.intentId,
    lines,
    commitment,
    cost,
    saleCost: wholeOf(lines.map((line) => line.saleCost)),
    byBook: lines.some(({ priceBook }) => priceBook !== null),
    owed: cost === null || stored.customerId === null ? null : owedFor(desk, stored.customerId, cost.currency),
    limit: stored.customerId === null ? null : limitOf(desk, stored.customerId, cost ?? commitment),
    cancelUntil: closings.length === 0 ? null : Math.min(...closings),
    requirements: [...requirements],
    blockers: [
      ...customerBlockers(stored, coming),
      ...(lines.length === 0 ? (['noLines'] as const) : []),
      ...(lines.some(({ issues }) => issues.length > 0) ? (['lineIssues'] as const) : []),
      ...(requirements.some(({ state }) => state === 'missing') ? (['requirements'] as const) : []),
    ],
    waitsFor: [...(coming === null || coming.creation === null ? [] : [{ what: 'customer' as const, intentId: coming.creation.id }]), ...(agreement === null ? [] : [{ what: 'agreement' as const, intentId: agreement.id }])],
  };
}

/** What of the customer itself keeps anything from being queued. */
function customerBlockers({ customerId: id }: StoredCart, coming: ComingCustomer | null): readonly CartView['blockers'][number][] {
  if (id !== null) return [];
  if (coming === null) return ['noCustomer'];
  if (coming.draft.fields.tenant === 'link') return ['notLinked'];
  return coming.creation === null ? ['notQueued'] : [];
}

/** The acceptance of the agreement that the order would wait for; null: none is on its way. */
function agreementFor(desk: CartDesk, { customerId: id }: StoredCart, coming: ComingCustomer | null): Intent | null {
  if (id !== null) return openAgreement(desk, { kind: 'known', id: customerId(id) });
  return coming?.agreement ?? null;
}

/** The cart for the person at this laptop: without the office's costs and debts where those may not be seen. */
export function seenBy(desk: CartDesk, cart: CartView): CartView {
  if (seesFigures(desk)) return cart;
  const lines = cart.lines.map((line) => ({ ...line, cost: null, saleCost: null, priceBook: null, choices: line.choices.map((choice) => ({ ...choice, costPerYear: null })) }));
  return { ...cart, lines, cost: null, saleCost: null, owed: null, limit: null };
}

/** null when the copy does not hold the customer. */
export const nameOf = ({ mirror }: Pick<CartDesk, 'mirror'>, id: string | null): string | null => (id === null ? null : (customers.identity(mirror, customerId(id))?.name ?? null));

/** null when neither the copy nor the drafts hold the customer. */
export function nameIn({ mirror, ledger }: Pick<CartDesk, 'mirror' | 'ledger'>, { customerId: id, draftId }: Pick<StoredCart, 'customerId' | 'draftId'>): string | null {
  if (id !== null) return nameOf({ mirror }, id);
  return draftId === null ? null : (drafts.get(ledger, draftId)?.fields.companyName ?? null);
}

const limitOf = (desk: CartDesk, id: string, order: CartView['cost']): CartView['limit'] => (order === null ? null : limitWithOrder(desk, id, order));

type Product = NonNullable<OrderFacts['product']>;

/** What any of the articles asks, each thing once: the worst state of it counts. What is there is left out. */
type Known = { readonly lines: readonly CartLineView[]; readonly coming: ComingCustomer | null; readonly agreement: Intent | null };

function requirementsOf(desk: CartDesk, { customerId: id }: StoredCart, { lines, coming, agreement }: Known): readonly Requirement[] {
  // A draft that is not queued has its own word about what is missing.
  if (id === null && (coming === null || coming.creation === null)) return [];
  const products = lines.flatMap(({ licenceKind, segment, choices }): Product[] => (licenceKind === null ? [] : [{ licenceKind, segment: segment ?? choices[0]?.segment ?? 'commercial' }]));
  const distinct = new Map(products.map((product) => [`${product.segment} ${product.licenceKind}`, product]));
  const asked = (distinct.size === 0 ? [null] : [...distinct.values()]).flatMap((product) => {
    if (id === null) return coming === null ? [] : comingReadiness(desk, { coming, product });
    const answer = customerReadiness(desk, { id, product });
    return answer.ok ? answer.value.requirements : [];
  });
  const byCode = new Map<string, Requirement>();
  for (const one of asked) {
    // An acceptance that is on its way goes before the order.
    if (one.state === 'met' || one.code === 'byEnquiryOnly' || (one.code === 'customerAgreementMissing' && agreement !== null)) continue;
    const known = byCode.get(one.code);
    if (known === undefined || known.state === 'unknown') byCode.set(one.code, one);
  }
  return [...byCode.values()];
}
