import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import { MONTHS_OF_PLAN, MONTHS_OF_TERM } from '../../domain/catalog/terms.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { link, objectType } from '../http/collection.ts';
import { currencyOf, priceOf } from '../world/catalogue/prices.ts';
import type { CartLine, CartRecord } from '../world/commerce.ts';
import { OFFICE } from '../world/office.ts';
import type { CustomerRecord } from '../world/records.ts';
import { billingCycle } from './codes.ts';
import { dayStart, stamp } from './dates.ts';

export type CartView = { readonly customer: CustomerRecord; readonly echoesNames: boolean; readonly percentOff: (line: CartLine) => number };

/** A cart as create, read and change answer it (API page, section 11). */
export const cart = (record: CartRecord, view: CartView): object => ({
  id: record.id,
  creationTimestamp: stamp(record.createdAt),
  lastModifiedTimestamp: stamp(record.modifiedAt),
  expirationTimestamp: stamp(record.expiresAt),
  lastModifiedUser: OFFICE.tenantId,
  status: record.status,
  lineItems: record.lines.map((line) => cartLine(line, record, view)),
  links: { self: link(`/customers/${record.customerId}/carts/${record.id}`) },
  attributes: objectType('Cart'),
});

function cartLine(line: CartLine, record: CartRecord, view: CartView): object {
  const { plan, error } = line;
  return {
    id: line.number,
    catalogItemId: line.catalogItemId,
    ...(line.friendlyName === null || !view.echoesNames ? {} : { friendlyName: line.friendlyName }),
    quantity: Number.isFinite(line.quantity) ? line.quantity : 0,
    currencyCode: currencyOf(view.customer.country),
    ...(plan === null ? {} : { billingCycle: billingCycle(plan.billing) }),
    ...(plan === null || plan.term === null ? {} : { termDuration: plan.term }),
    participants: line.partnerId === null ? [] : [{ key: 'transaction_reseller', value: line.partnerId }],
    provisioningContext: {},
    orderGroup: orderGroupOf(line, record),
    addonItems: line.addOns.map((addOn) => cartLine(addOn, record, view)),
    ...(line.renewalTerm === null ? {} : { renewsTo: [{ termDuration: line.renewalTerm }] }),
    ...(line.attestationAccepted === null ? {} : { attestationAccepted: line.attestationAccepted }),
    ...(line.promotionId === null ? {} : { promotionId: line.promotionId }),
    ...(line.endsOn === null ? {} : { customTermEndDate: dayStart(line.endsOn) }),
    ...(error === null ? { pricing: pricing(line, record.createdAt, view) } : { error: { errorCode: error.code, errorDescription: error.description } }),
  };
}

/** Lines of one rhythm of payment become one order. */
export function orderGroupOf({ plan }: CartLine, { lines }: Pick<CartRecord, 'lines'>): string {
  const groups = [...new Set(lines.map((line) => line.plan?.billing ?? 'none'))];
  return String(Math.max(0, groups.indexOf(plan?.billing ?? 'none')));
}

/** Unit price of a billing period; `extendedPrice` is the whole term of all units (section 11). */
function pricing({ sku, plan, quantity, ...line }: CartLine, at: Instant, { customer, percentOff }: CartView): object {
  if (sku === null || plan === null) return {};
  const listPrice = priceOf(sku, plan, customer.country, at).cost / 1_000;
  const price = mills(listPrice * (1 - percentOff({ sku, plan, quantity, ...line }) / 100));
  return { listPrice, discountedPrice: price, proratedPrice: price, price, extendedPrice: round(price * quantity * paymentsOf(plan.term, plan.billing)) };
}

function paymentsOf(term: Term | null, billing: BillingPlan): number {
  const months = MONTHS_OF_PLAN[billing];
  return term === null || months === null ? 1 : Math.max(1, MONTHS_OF_TERM[term] / months);
}

/** Unit prices are finer than a cent. */
const mills = (amount: number): number => Math.round(amount * 1_000) / 1_000;
const round = (amount: number): number => Math.round(amount * 100) / 100;
