import { catalogItemId } from '../../core/domain/ids.ts';
import type { CustomerId, SubscriptionId } from '../../core/domain/ids.ts';
import type { Customer } from '../../core/domain/customers/customer.ts';
import { err, ok } from '../../core/domain/result.ts';
import type { Subscription } from '../../core/domain/subscriptions/subscription.ts';
import { after } from '../../core/domain/time/instant.ts';
import type { Received } from '../../core/ports/remote-api.ts';
import type { RemoteChecks } from '../../core/ports/remote-writes.ts';
import type { OutboxReads } from '../../core/sync/outbox/options.ts';
import type { Dice } from './random.ts';
import { createBook } from './service/book.ts';
import type { Habits } from './service/kinds.ts';
import { createServiceLine } from './service/line.ts';
import { createWrites } from './service/writes.ts';
import type { SimTime } from './time.ts';

export type SimService = ReturnType<typeof createService>;

const domainOf = (prefix: string): string => `${prefix.toLowerCase()}.onmicrosoft.com`;
const received = <Entity>(entity: Entity): Received<Entity> => ({ entity, raw: null });

/**
 * A small service behind the ports, with the faults of the real line: what was carried out and
 * what was answered are two things. It knows what really happened.
 */
export function createService({ time, dice, habits, customers }: { readonly time: SimTime; readonly dice: Dice; readonly habits: Habits; readonly customers: number }) {
  const book = createBook({ time, dice, habits, customers });
  const line = createServiceLine({ time, dice, habits });
  const { read } = line;

  const api: OutboxReads = {
    customer: (id) => read(() => book.known(id, ({ customer }) => received(customer))),
    agreements: (id) => read(() => book.known(id, ({ agreements }) => agreements.map(received))),
    subscription: (id, sid) =>
      read(() => {
        const found = book.of(id)?.subscriptions.get(sid);
        return found === undefined ? err({ tag: 'notFound', what: 'subscription', id: sid }) : ok(received(book.visible(found)));
      }),
    orders: (id) => read(() => book.known(id, ({ orders }) => orders.filter(({ at }) => time.now() - at >= habits.orderLagMs).map(({ order }) => received(order)))),
    auditRecords: (since) => read(() => ok({ items: book.audit.filter(({ operationAt }) => operationAt >= since).map(received), next: null })),
  };

  const never = (): Promise<never> => Promise.reject(new Error('not used'));
  const checks: RemoteChecks = {
    isDomainFree: (prefix) => read(() => ok(book.ofDomain(domainOf(prefix)) === null)),
    customerOfDomain: (domain) => read(() => ok(book.ofDomain(domain)?.customer.id ?? null)),
    cart: (id, cart) =>
      read(() => {
        const found = book.of(id)?.carts.get(cart);
        return found === undefined ? err({ tag: 'notFound', what: 'order', id: cart }) : ok(found.cart);
      }),
    qualifications: (id) => read(() => book.known(id, ({ qualifications }) => [...qualifications])),
    transitions: (id, sid) => read(() => book.known(id, ({ transitions }) => transitions.filter(({ subscription }) => subscription === sid).map(({ transition }) => transition))),
    migrations: ({ customer, subscription }) => read(() => book.known(customer, ({ migrations }) => migrations.filter((one) => subscription === null || one.subscriptionId === subscription))),
    customersBeginning: never,
    checkAddress: never,
    relationshipRequest: never,
    agreementTemplate: never,
    promotionEligibility: never,
    transitionTargets: never,
    customTermEndDates: never,
    checkMigration: async () => ok({ isEligible: true, problems: [] }),
    provisioning: never,
  };

  return {
    api,
    writes: createWrites({ time, dice, habits, book, line }),
    checks,
    effects: book.effects,
    arrivals: line.arrivals,
    customers: book.customers,
    subscriptions: (id: CustomerId): readonly Subscription[] => [...(book.of(id)?.subscriptions.values() ?? [])].map(book.visible),
    customer: (id: CustomerId): Customer | null => book.of(id)?.customer ?? null,
    /** Whose tenant domain begins so, as somebody who looks in the service's own portal sees it. */
    customerOf: (prefix: string): CustomerId | null => book.ofDomain(domainOf(prefix))?.customer.id ?? null,
    changedAt: (id: CustomerId): number => book.of(id)?.changedAt ?? 0,
    heard: line.heard,
    priceNow: book.price,
    setLine: line.setUp,
    setFaults: line.setFaults,
    onArrival: line.onArrival,
    onEffect: book.onEffect,
    /** A colleague works in the service's own portal. */
    colleague: {
      seats: (id: CustomerId, sid: SubscriptionId, quantity: number): void => {
        const made = book.of(id);
        const current = made?.subscriptions.get(sid);
        if (!made || !current || current.status !== 'active') return;
        book.put(made, { ...current, quantity });
        book.note(made, sid, 'kollege@example.com');
      },
      autoRenew: (id: CustomerId, sid: SubscriptionId): void => {
        const made = book.of(id);
        const current = made?.subscriptions.get(sid);
        if (!made || !current) return;
        book.put(made, { ...current, autoRenew: !current.autoRenew });
        book.note(made, sid, 'kollege@example.com');
      },
      email: (id: CustomerId, email: string): void => {
        const made = book.of(id);
        if (made === null) return;
        made.customer = { ...made.customer, email, etag: book.etag() };
        book.touch(made);
      },
      prices: book.setPrices,
      /** The service's own date, later than anybody reckoned. */
      extendWindow: (id: CustomerId, sid: SubscriptionId, milliseconds: number): void => {
        const made = book.of(id);
        const current = made?.subscriptions.get(sid);
        if (made && current?.cancellationAllowedUntil) book.put(made, { ...current, cancellationAllowedUntil: after(current.cancellationAllowedUntil, Math.round(milliseconds)) });
      },
    },
  };
}

export const ITEM = catalogItemId('CFQ7TTC0LH18:0001:CFQ7TTC0K971');
