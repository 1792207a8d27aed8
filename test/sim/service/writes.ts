import { cartId, customerId, orderId } from '../../../core/domain/ids.ts';
import type { CustomerId } from '../../../core/domain/ids.ts';
import type { Cart } from '../../../core/domain/orders/cart.ts';
import { after, DAY } from '../../../core/domain/time/instant.ts';
import type { Migration, RemoteWrites, Transition, WriteOutcome } from '../../../core/ports/remote-writes.ts';
import type { Dice } from '../random.ts';
import type { SimTime } from '../time.ts';
import type { Book } from './book.ts';
import { createChanges } from './changes.ts';
import { done, refusedWith } from './kinds.ts';
import type { Habits, ServiceCustomer } from './kinds.ts';
import type { ServiceLine } from './line.ts';

/** Every write as the service carries it out, through a line that may lose it or its answer. */
export function createWrites({ time, dice, habits, book, line: { perform } }: { readonly time: SimTime; readonly dice: Dice; readonly habits: Habits; readonly book: Book; readonly line: ServiceLine }): RemoteWrites {
  const { of, put, touch, effect, etag } = book;
  const { change, isLateChange } = createChanges({ time, book });
  const gone = refusedWith('20002');
  const within = <Value>(id: CustomerId, run: (made: ServiceCustomer) => WriteOutcome<Value>) => (): WriteOutcome<Value> => {
    const made = of(id);
    return made === null ? gone : run(made);
  };

  return {
    createCustomer: ({ domainPrefix, companyName }, call) =>
      perform('createCustomer', call, {
        run: () => {
          const prefix = domainPrefix.toLowerCase();
          if (book.ofDomain(`${prefix}.onmicrosoft.com`) !== null) return refusedWith('3000');
          const made = book.addCustomer(customerId(dice.guid()), prefix, null);
          made.customer = { ...made.customer, companyName };
          effect({ operation: 'createCustomer', requestId: call.requestId, customer: made.customer.id, subscription: null, before: null, price: null });
          return done({ id: made.customer.id, domain: `${prefix}.onmicrosoft.com`, userName: 'admin', password: 'secret' });
        },
      }),
    changeCustomer: (id, wish, call) =>
      perform('changeCustomer', call, {
        run: within(id, (made) => {
          const before = made.customer.email;
          made.customer = { ...made.customer, companyName: wish.companyName ?? made.customer.companyName, email: wish.email ?? made.customer.email, etag: etag() };
          touch(made);
          if (wish.email !== null && wish.email !== before) effect({ operation: 'changeCustomer', requestId: call.requestId, customer: id, subscription: null, before, price: null });
          return done(null);
        }),
      }),
    confirmAgreement: (id, wish, call) =>
      perform('confirmAgreement', call, {
        run: within(id, (made) => {
          if (made.agreements.some(({ email }) => email === wish.email)) return refusedWith('600061');
          made.agreements.push({ type: 'MicrosoftCustomerAgreement', ...wish });
          touch(made);
          effect({ operation: 'confirmAgreement', requestId: call.requestId, customer: id, subscription: null, before: null, price: null });
          return done(null);
        }),
      }),
    setQualification: (id, wish, call) =>
      perform('setQualification', call, {
        run: within(id, (made) => {
          if (made.qualifications.some(({ kind }) => kind === wish.kind)) return done(null);
          made.qualifications.push({ ...wish, status: 'inReview' });
          touch(made);
          effect({ operation: 'setQualification', requestId: call.requestId, customer: id, subscription: null, before: null, price: null });
          return done(null);
        }),
      }),
    createCart: (id, lines, call) =>
      perform('createCart', call, {
        run: within(id, (made) => {
          const cart: Cart = {
            id: cartId(dice.guid()),
            status: 'active',
            expiresAt: after(time.now(), 7 * DAY),
            lines: lines.map((line) => ({ number: line.number, catalogItemId: line.catalogItemId, friendlyName: habits.echoesNames ? line.friendlyName : null, quantity: line.quantity, extendedPrice: { minor: book.price(line.quantity), currency: 'EUR' } })),
            problems: lines.some(({ quantity }) => quantity > 900) ? [{ lineNumber: 0, code: '10015', description: null }] : [],
          };
          made.carts.set(cart.id, { cart, lines, checkout: null });
          return done(cart);
        }),
      }),
    updateCart: () => Promise.reject(new Error('not used')),
    createOrder: () => Promise.reject(new Error('not used')),
    checkoutCart: (id, cart, call) =>
      perform('checkoutCart', call, {
        run: within(id, (made) => {
          const kept = made.carts.get(cart);
          if (kept === undefined) return refusedWith('20000');
          if (kept.checkout !== null) return done(kept.checkout);
          if (kept.cart.expiresAt !== null && time.now() >= kept.cart.expiresAt) return refusedWith('800065x');
          const order = orderId(dice.guid().slice(-12));
          const lines = kept.lines.map((line) => {
            const made_ = book.addSubscription(made, { startsAt: time.now(), quantity: line.quantity });
            return { number: line.number, subscriptionId: made_.id, friendlyName: habits.echoesNames ? line.friendlyName : 'Business Basic', quantity: line.quantity, offerId: line.catalogItemId, term: line.term, transactionType: 'New', unitPrice: null };
          });
          made.orders.push({ at: time.now(), order: { id: order, customerId: id, createdAt: time.now(), status: 'completed', billingPlan: 'monthly', currency: 'EUR', lines } });
          kept.checkout = { orders: [{ id: order, lines: lines.map(({ number: place, subscriptionId: sid, friendlyName, quantity }) => ({ number: place, subscriptionId: sid, friendlyName, quantity })) }], refused: [] };
          kept.cart = { ...kept.cart, status: 'ordered' };
          touch(made);
          effect({ operation: 'checkoutCart', requestId: call.requestId, customer: id, subscription: null, before: null, price: kept.cart.lines.reduce((sum, { extendedPrice }) => sum + (extendedPrice?.minor ?? 0), 0) });
          return done(kept.checkout);
        }),
      }),
    changeSubscription: (id, base, wish, call) =>
      perform('changeSubscription', call, {
        run: within(id, (made) => change(made, base, wish, call.requestId)),
        isLate: () => isLateChange(of(id), base, wish),
        touch: () => {
          const made = of(id);
          const current = made?.subscriptions.get(base.entity.id);
          if (made && current) put(made, current);
        },
      }),
    createTransition: (id, sid, wish, call) =>
      perform('createTransition', call, {
        run: within(id, (made) => {
          const current = made.subscriptions.get(sid);
          if (current === undefined || current.status !== 'active' || current.quantity <= wish.quantity) return refusedWith('900236');
          put(made, { ...current, quantity: current.quantity - wish.quantity });
          const transition: Transition = { operationId: dice.guid(), toCatalogItemId: wish.toCatalogItemId, toSubscriptionId: null, quantity: wish.quantity, events: [{ name: 'Conversion', status: 'completed', at: time.now() }] };
          made.transitions.push({ subscription: sid, transition });
          effect({ operation: 'createTransition', requestId: call.requestId, customer: id, subscription: sid, before: current.quantity, price: null });
          return done(transition);
        }),
      }),
    createMigration: (id, wish, call) =>
      perform('createMigration', call, {
        run: within(id, (made) => {
          if (made.migrations.some((one) => one.subscriptionId === wish.subscriptionId)) return refusedWith('900216');
          const migration: Migration = { id: dice.guid(), status: 'processing', subscriptionId: wish.subscriptionId, newSubscriptionId: null, newOrderId: null, externalReferenceId: habits.echoesNames ? wish.externalReferenceId : null };
          made.migrations.push(migration);
          const old = made.subscriptions.get(wish.subscriptionId);
          if (old) put(made, { ...old, status: 'deleted' });
          touch(made);
          effect({ operation: 'createMigration', requestId: call.requestId, customer: id, subscription: wish.subscriptionId, before: null, price: null });
          return done(migration);
        }),
      }),
  };
}
