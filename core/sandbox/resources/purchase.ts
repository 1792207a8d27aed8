import { after } from '../../domain/time/instant.ts';
import type { Answer, Call } from '../http/call.ts';
import { refusal } from '../rules/refusals.ts';
import type { CartLine } from '../world/commerce.ts';
import { midnight } from '../world/dates.ts';
import { OFFICE } from '../world/office.ts';
import type { CustomerRecord, SubscriptionRecord } from '../world/records.ts';

/** Why this customer may buy nothing now; null: nothing against it. */
export function purchaseBlocker({ agreement, validation }: CustomerRecord): Answer | null {
  if (agreement === null) return refusal('13605');
  if (validation === 'UnderReview') return refusal('800073');
  return validation === 'NotAllowed' ? refusal('800075') : null;
}

type Purchase = { readonly call: Call; readonly customer: CustomerRecord; readonly lines: readonly CartLine[]; readonly cartId: string | null };

/** Places one order of lines that are in order. Gives its id. */
export function placeOrder({ call, customer, lines, cartId }: Purchase): string {
  const { world, now } = call;
  const { commerce } = world;
  const orderId = commerce.newOrderId();
  const bought = lines.flatMap((line) => [line, ...line.addOns]).flatMap((line) => {
    const record = subscriptionFor(call, customer, { line, orderId });
    return record === null ? [] : [{ line, record }];
  });
  world.addSubscriptions(customer, orderId, bought.map(({ record }) => record), now);
  commerce.orders.set(orderId, {
    id: orderId,
    customerId: customer.id,
    at: now,
    lines: bought.map(({ record }) => ({ subscriptionId: record.id, friendlyName: record.friendlyName, quantity: record.quantity })),
  });
  for (const { line, record } of bought) {
    commerce.ledger.write({
      kind: 'ordered', at: now, customerId: customer.id, requestId: call.requestId, cartId, orderId,
      subscriptionId: record.id, marker: line.friendlyName, value: record.quantity,
    });
  }
  return orderId;
}

function subscriptionFor({ world, now, behaviour }: Call, customer: CustomerRecord, { line, orderId }: { readonly line: CartLine; readonly orderId: string }): SubscriptionRecord | null {
  const { sku, plan } = line;
  if (sku === null || plan === null) return null;
  const isNamed = line.friendlyName !== null && behaviour.friendlyName === 'echoed';
  const drawn = world.draw(
    customer,
    {
      sku,
      plan,
      seats: line.quantity,
      startsAt: now,
      ...(line.endsOn === null ? {} : { endsOn: midnight(line.endsOn) }),
      ...(line.promotionId === null ? {} : { promotionId: line.promotionId }),
      ...(isNamed ? { name: line.friendlyName } : {}),
      partnerId: line.partnerId ?? OFFICE.partnerId,
    },
    { id: world.commerce.newId('subscription'), orderId },
  );
  const provisionedAt = after(now, behaviour.provisioning);
  return { ...drawn, provisionedAt, status: now < provisionedAt ? 'pending' : 'active', next: nextOf(line) };
}

/** `renewsTo`: another term from the first renewal on. */
function nextOf({ sku, plan, renewalTerm, quantity }: CartLine): SubscriptionRecord['next'] {
  if (sku === null || plan === null || renewalTerm === null || renewalTerm === plan.term) return null;
  const target = sku.plans.find((one) => one.term === renewalTerm && one.billing === plan.billing) ?? sku.plans.find((one) => one.term === renewalTerm);
  return target === undefined ? null : { sku, term: renewalTerm, billing: target.billing, quantity, promotionId: null, customTermEndsOn: null };
}

/** Bought through the service a moment ago, and not told by GET yet (API page, section 11). */
export const isHidden = ({ provisionedAt, createdAt }: SubscriptionRecord, { behaviour, now }: Pick<Call, 'behaviour' | 'now'>): boolean =>
  provisionedAt !== null && now < after(createdAt, behaviour.orderLag);
