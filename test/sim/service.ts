import { catalogItemId, cartId, customerId, orderId, subscriptionId } from '../../core/domain/ids.ts';
import type { CustomerId, SubscriptionId } from '../../core/domain/ids.ts';
import type { Agreement, Customer } from '../../core/domain/customers/customer.ts';
import type { Cart, Checkout, NewCartLine } from '../../core/domain/orders/cart.ts';
import type { Order } from '../../core/domain/orders/order.ts';
import type { AuditRecord } from '../../core/domain/partnership/partnership.ts';
import { err, ok } from '../../core/domain/result.ts';
import type { Result } from '../../core/domain/result.ts';
import type { SubscriptionChange } from '../../core/domain/subscriptions/change.ts';
import type { Subscription } from '../../core/domain/subscriptions/subscription.ts';
import { after, DAY, HOUR, instant, SECOND } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
import type { DeskError } from '../../core/errors/desk-error.ts';
import type { Received } from '../../core/ports/remote-api.ts';
import type { Migration, Qualification, RemoteChecks, RemoteWrites, Transition, WriteCall, WriteOutcome } from '../../core/ports/remote-writes.ts';
import type { OutboxReads } from '../../core/sync/outbox/options.ts';
import { anAddress } from '../builders/customer.ts';
import { aSubscription } from '../builders/subscription.ts';
import type { Dice } from './random.ts';
import type { SimTime } from './time.ts';

export const WRITE_FAULTS = ['unreachable', 'dropBefore', '429', 'tokenExpired', 'busy', '503before', 'dropAfter', '500after', 'delay', 'duplicate', 'staleEtag', 'truncated'] as const;
export type WriteFault = (typeof WRITE_FAULTS)[number];
export const READ_FAULTS = ['unreachable', '429', '500', 'html'] as const;
export type ReadFault = (typeof READ_FAULTS)[number];

export type Operation = 'createCustomer' | 'changeCustomer' | 'confirmAgreement' | 'setQualification' | 'createCart' | 'checkoutCart' | 'changeSubscription' | 'createTransition' | 'createMigration';

/** Something that changed at the service because of a write. */
export type Effect = {
  readonly operation: Operation;
  readonly requestId: string;
  readonly at: Instant;
  readonly customer: CustomerId;
  readonly subscription: SubscriptionId | null;
  /** Value of the changed field before, for what sets values. */
  readonly before: string | number | boolean | null;
  readonly price: number | null;
};

/** A write that came in, carried out or not. */
export type Arrival = { readonly operation: Operation; readonly requestId: string; readonly sentAt: Instant; /** The window that it needed had closed when it left. */ readonly isLate: boolean };

export type Habits = {
  /** Hours for which request ids are remembered. */
  readonly memoryHours: number;
  readonly orderLagMs: number;
  readonly echoesNames: boolean;
  readonly hasEtags: boolean;
};

type ServiceCustomer = {
  customer: Customer;
  agreements: Agreement[];
  qualifications: Qualification[];
  readonly subscriptions: Map<SubscriptionId, Subscription>;
  readonly orders: { readonly order: Order; readonly at: Instant }[];
  readonly carts: Map<string, { cart: Cart; lines: readonly NewCartLine[]; checkout: Checkout | null }>;
  readonly migrations: Migration[];
  readonly transitions: { readonly subscription: SubscriptionId; readonly transition: Transition }[];
  changedAt: number;
};

const lost: DeskError = { tag: 'offline', reason: 'timeout' };
const refusedWith = (code: string): { readonly kind: 'refused'; readonly error: DeskError; readonly correlationId: string } => ({ kind: 'refused', error: { tag: 'server', status: 400, code, description: null, correlationId: 'c' }, correlationId: 'c' });
const stale = (id: string): { readonly kind: 'refused'; readonly error: DeskError; readonly correlationId: string } => ({ kind: 'refused', error: { tag: 'conflict', what: 'subscription', id }, correlationId: 'c' });
const done = <Value>(value: Value): WriteOutcome<Value> => ({ kind: 'done', value, correlationId: 'c' });
const WINDOW = 168 * HOUR;
/** A request that is carried out late is carried out before the vendor's own client would have given up. */
const LONGEST_DELAY = 150 * SECOND;

export type SimService = ReturnType<typeof createService>;

/**
 * A small service behind the ports, with the faults of the real line: what was carried out and
 * what was answered are two things. It knows what really happened.
 */
export function createService({ time, dice, habits, customers }: { readonly time: SimTime; readonly dice: Dice; readonly habits: Habits; readonly customers: number }) {
  const book = new Map<CustomerId, ServiceCustomer>();
  const effects: Effect[] = [];
  const arrivals: Arrival[] = [];
  const audit: AuditRecord[] = [];
  const memory = new Map<string, { readonly at: Instant; readonly outcome: WriteOutcome<unknown> }>();
  let writeFault: (operation: Operation) => WriteFault | null = () => null;
  let readFault: () => ReadFault | null = () => null;
  let isLineUp = true;
  let priceFactor = 1;
  let counter = 0;
  let touched = 0;
  let heard: { readonly at: Instant } | null = null;
  let onArrival: (arrival: Arrival) => void = () => {};
  let onEffect: (effect: Effect) => void = () => {};

  const number = (): number => (counter += 1);
  const etag = (): string | null => (habits.hasEtags ? `e${number()}` : null);
  /** Dates of HTTP have whole seconds. */
  const tell = (): void => {
    heard = { at: instant(Math.floor(time.now() / SECOND) * SECOND) };
  };

  for (let index = 0; index < customers; index += 1) addCustomer(customerId(dice.guid()), `kunde${index}`, index);

  function addCustomer(id: CustomerId, prefix: string, index: number | null): ServiceCustomer {
    const customer: Customer = { id, companyName: `${prefix} GmbH`, domain: `${prefix}.onmicrosoft.com`, relationship: 'reseller', customDomains: [], registrationNumber: null, email: `post@${prefix}.example`, language: 'de', culture: 'de-DE', address: anAddress({ country: 'DE', firstName: 'Änne', lastName: 'Weiß', phone: '+49 30 1' }), associatedPartnerId: null, etag: etag() };
    const made: ServiceCustomer = { customer, agreements: [], qualifications: [], subscriptions: new Map(), orders: [], carts: new Map(), migrations: [], transitions: [], changedAt: (touched += 1) };
    book.set(id, made);
    if (index !== null) {
      addSubscription(made, { startsAt: after(time.now(), -100 * DAY), quantity: 10 });
      addSubscription(made, { startsAt: after(time.now(), -Math.round(dice.between(0, 6.5) * DAY)), quantity: 20 });
      if (index === 0) addSubscription(made, { startsAt: after(time.now(), -200 * DAY), quantity: 5, model: 'legacy', billingPlan: 'annual' });
    }
    return made;
  }

  function addSubscription(made: ServiceCustomer, over: Partial<Subscription> & { readonly startsAt: Instant; readonly quantity: number }): Subscription {
    const id = subscriptionId(dice.guid());
    const end = after(over.startsAt, 365 * DAY);
    const opened = after(over.startsAt, WINDOW);
    const subscription = aSubscription({
      id,
      customerId: made.customer.id,
      friendlyName: `Abo ${number()}`,
      createdAt: over.startsAt,
      commitmentEndsAt: instant(Math.floor(end / DAY) * DAY - SECOND),
      billingCycleEndsAt: null,
      cancellationAllowedUntil: opened > time.now() ? opened : null,
      reducible: { total: opened > time.now() ? over.quantity : 0, batches: opened > time.now() ? [{ quantity: over.quantity, allowedUntil: opened }] : [] },
      etag: etag(),
      ...over,
    });
    made.subscriptions.set(id, subscription);
    return subscription;
  }

  const openBatches = ({ reducible }: Subscription) => (reducible?.batches ?? []).filter(({ allowedUntil }) => allowedUntil > time.now());
  const of = (id: CustomerId): ServiceCustomer | null => book.get(id) ?? null;
  const put = (made: ServiceCustomer, next: Subscription): void => {
    made.subscriptions.set(next.id, { ...next, etag: etag() });
    made.changedAt = touched += 1;
  };
  const note = (made: ServiceCustomer, resource: string, user: string): void => {
    audit.push({ id: `a${number()}`, customerId: made.customer.id, customerName: made.customer.companyName, resourceType: 'subscription', operationType: 'update', operationAt: time.now(), status: 'succeeded', user, resourceId: resource });
  };
  const effect = (one: Omit<Effect, 'at'>): void => {
    const made: Effect = { ...one, at: time.now() };
    effects.push(made);
    onEffect(made);
  };

  /** What was answered under this id before, as long as it is remembered. */
  function once<Value>(operation: Operation, call: WriteCall, run: () => WriteOutcome<Value>): WriteOutcome<Value> {
    const key = `${operation} ${call.requestId}`;
    const known = memory.get(key);
    if (known !== undefined && time.now() - known.at < habits.memoryHours * HOUR) return known.outcome as WriteOutcome<Value>;
    const outcome = run();
    if (habits.memoryHours > 0) memory.set(key, { at: time.now(), outcome });
    return outcome;
  }

  async function perform<Value>(operation: Operation, call: WriteCall, { run, isLate = () => false, touch = () => {} }: { readonly run: () => WriteOutcome<Value>; readonly isLate?: () => boolean; readonly touch?: () => void }): Promise<WriteOutcome<Value>> {
    const arrival: Arrival = { operation, requestId: call.requestId, sentAt: time.now(), isLate: isLate() };
    arrivals.push(arrival);
    onArrival(arrival);
    const fault = isLineUp ? writeFault(operation) : 'unreachable';
    await time.sleep(dice.between(5, 900));
    const answer = (): WriteOutcome<Value> => once(operation, call, run);
    switch (fault) {
      case 'unreachable':
        return { kind: 'notDone', error: { tag: 'offline', reason: 'unreachable' }, retryAfterMs: null };
      case 'dropBefore':
      case '503before':
        await time.sleep(dice.between(100, 60_000));
        return { kind: 'unknown', error: lost, correlationId: null };
      case '429':
        tell();
        return { kind: 'notDone', error: { tag: 'rateLimited', retryAfterMs: 1_000 * dice.below(60) }, retryAfterMs: null };
      case 'tokenExpired':
        tell();
        return { kind: 'notDone', error: { tag: 'rateLimited', retryAfterMs: null }, retryAfterMs: null };
      case 'busy':
        tell();
        return { kind: 'notDone', error: { tag: 'conflict', what: 'order', id: 'busy' }, retryAfterMs: 120_000 };
      case 'dropAfter':
      case '500after':
      case 'truncated':
        answer();
        await time.sleep(dice.between(0, 60_000));
        return { kind: 'unknown', error: lost, correlationId: null };
      case 'delay':
        void time.at(time.elapsed() + dice.between(1_000, LONGEST_DELAY), answer);
        await time.sleep(dice.between(0, 20_000));
        return { kind: 'unknown', error: lost, correlationId: null };
      case 'duplicate':
        if (operation !== 'createTransition' || habits.memoryHours > 0) answer();
        tell();
        return answer();
      case 'staleEtag':
        touch();
        tell();
        return answer();
      case null:
        tell();
        return answer();
    }
  }

  async function read<Value>(value: () => Result<Value, DeskError>): Promise<Result<Value, DeskError>> {
    const fault = isLineUp ? readFault() : 'unreachable';
    await time.sleep(dice.between(5, 400));
    switch (fault) {
      case 'unreachable':
        return err({ tag: 'offline', reason: 'unreachable' });
      case '429':
        tell();
        return err({ tag: 'rateLimited', retryAfterMs: 1_000 * dice.below(30) });
      case '500':
        return err({ tag: 'server', status: 500, code: null, description: null, correlationId: null });
      case 'html':
        return err({ tag: 'badAnswer', reason: 'html', detail: 'gateway' });
      case null:
        tell();
        return value();
    }
  }
  const received = <Entity>(entity: Entity): Received<Entity> => ({ entity, raw: null });
  const known = <Value>(id: CustomerId, value: (made: ServiceCustomer) => Value): Result<Value, DeskError> => {
    const made = of(id);
    return made === null ? err({ tag: 'notFound', what: 'customer', id }) : ok(value(made));
  };
  const visible = (sub: Subscription): Subscription => {
    const batches = openBatches(sub);
    return { ...sub, reducible: { total: batches.reduce((sum, { quantity }) => sum + quantity, 0), batches } };
  };

  const api: OutboxReads = {
    customer: (id) => read(() => known(id, ({ customer }) => received(customer))),
    agreements: (id) => read(() => known(id, ({ agreements }) => agreements.map(received))),
    subscription: (id, sid) =>
      read(() => {
        const found = of(id)?.subscriptions.get(sid);
        return found === undefined ? err({ tag: 'notFound', what: 'subscription', id: sid }) : ok(received(visible(found)));
      }),
    orders: (id) => read(() => known(id, ({ orders }) => orders.filter(({ at }) => time.now() - at >= habits.orderLagMs).map(({ order }) => received(order)))),
    auditRecords: (since) => read(() => ok({ items: audit.filter(({ operationAt }) => operationAt >= since).map(received), next: null })),
  };

  const priceOf = ({ quantity }: NewCartLine): number => Math.round(quantity * 1_000 * priceFactor);

  function change(made: ServiceCustomer, base: Received<Subscription>, wish: SubscriptionChange, requestId: string): WriteOutcome<Received<Subscription>> {
    const current = made.subscriptions.get(base.entity.id);
    if (current === undefined || current.status === 'deleted') return refusedWith('2011');
    if (current.etag !== null && base.entity.etag !== current.etag) return stale(current.id);
    const next = changed(current, wish);
    if ('kind' in next) return next;
    if (next.before !== null) effect({ operation: 'changeSubscription', requestId, customer: made.customer.id, subscription: current.id, before: next.before.value, price: null });
    put(made, next.subscription);
    return done(received(visible(made.subscriptions.get(current.id) ?? next.subscription)));
  }

  type Changed = { readonly subscription: Subscription; readonly before: { readonly value: string | number | boolean | null } | null };
  function changed(current: Subscription, wish: SubscriptionChange): Changed | ReturnType<typeof refusedWith> {
    const as = (over: Partial<Subscription>, before: string | number | boolean | null, after_: unknown): Changed => ({ subscription: { ...current, ...over }, before: before === after_ ? null : { value: before } });
    switch (wish.kind) {
      case 'quantity': {
        if (current.status === 'suspended') return refusedWith('2001');
        const batches = openBatches(current);
        const most = batches.reduce((sum, batch) => sum + batch.quantity, 0);
        const difference = wish.quantity - current.quantity;
        if (difference < 0 && -difference > most) return refusedWith('900257');
        const left = difference > 0 ? [...batches, { quantity: difference, allowedUntil: after(time.now(), WINDOW) }] : batches.map((batch) => ({ ...batch, quantity: Math.max(0, batch.quantity + difference) }));
        return as({ quantity: wish.quantity, reducible: { total: 0, batches: left }, scheduledChange: null }, current.quantity, wish.quantity);
      }
      case 'cancel':
        if (current.cancellationAllowedUntil === null || time.now() >= current.cancellationAllowedUntil) return refusedWith('900117');
        return as({ status: 'deleted' }, current.status, 'deleted');
      case 'suspend':
        return as({ status: 'suspended', autoRenew: false, scheduledChange: null }, current.status, 'suspended');
      case 'reactivate':
        return as({ status: 'active' }, current.status, 'active');
      case 'autoRenew':
        return as({ autoRenew: wish.on, scheduledChange: wish.on ? current.scheduledChange : null }, current.autoRenew, wish.on);
      case 'friendlyName':
        return as({ friendlyName: wish.name }, current.friendlyName, wish.name);
      case 'partnerOnRecord':
        return as({ partnerIdOnRecord: wish.partnerId }, current.partnerIdOnRecord, wish.partnerId);
      case 'term':
        return as({ term: wish.term, billingPlan: wish.billingPlan }, `${current.term} ${current.billingPlan}`, `${wish.term} ${wish.billingPlan}`);
      case 'nextTerm':
        return as({ scheduledChange: wish.instructions === null ? null : { ...wish.instructions, action: wish.instructions.action ?? 'renew', effectiveAt: null } }, JSON.stringify(current.scheduledChange), 'differs');
      case 'nextCharge':
        return as({}, null, wish.billingPlan);
    }
  }

  const isLateChange = (made: ServiceCustomer | null, base: Received<Subscription>, wish: SubscriptionChange): boolean => {
    const current = made?.subscriptions.get(base.entity.id);
    if (current === undefined) return false;
    if (wish.kind === 'cancel') return current.status !== 'deleted' && (current.cancellationAllowedUntil === null || time.now() >= current.cancellationAllowedUntil);
    if (wish.kind !== 'quantity' || wish.quantity >= base.entity.quantity || current.quantity !== base.entity.quantity) return false;
    return current.quantity - wish.quantity > openBatches(current).reduce((sum, { quantity }) => sum + quantity, 0);
  };

  const gone = refusedWith('20002');
  const within = <Value>(id: CustomerId, run: (made: ServiceCustomer) => WriteOutcome<Value>) => (): WriteOutcome<Value> => {
    const made = of(id);
    return made === null ? gone : run(made);
  };

  const writes: RemoteWrites = {
    createCustomer: ({ domainPrefix, companyName }, call) =>
      perform('createCustomer', call, {
        run: () => {
          const prefix = domainPrefix.toLowerCase();
          if ([...book.values()].some(({ customer }) => customer.domain === `${prefix}.onmicrosoft.com`)) return refusedWith('3000');
          const made = addCustomer(customerId(dice.guid()), prefix, null);
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
          made.changedAt = touched += 1;
          if (wish.email !== null && wish.email !== before) effect({ operation: 'changeCustomer', requestId: call.requestId, customer: id, subscription: null, before, price: null });
          return done(null);
        }),
      }),
    confirmAgreement: (id, wish, call) =>
      perform('confirmAgreement', call, {
        run: within(id, (made) => {
          if (made.agreements.some(({ email }) => email === wish.email)) return refusedWith('600061');
          made.agreements.push({ type: 'MicrosoftCustomerAgreement', ...wish });
          made.changedAt = touched += 1;
          effect({ operation: 'confirmAgreement', requestId: call.requestId, customer: id, subscription: null, before: null, price: null });
          return done(null);
        }),
      }),
    setQualification: (id, wish, call) =>
      perform('setQualification', call, {
        run: within(id, (made) => {
          if (made.qualifications.some(({ kind }) => kind === wish.kind)) return done(null);
          made.qualifications.push({ ...wish, status: 'inReview' });
          made.changedAt = touched += 1;
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
            lines: lines.map((line) => ({ number: line.number, catalogItemId: line.catalogItemId, friendlyName: habits.echoesNames ? line.friendlyName : null, quantity: line.quantity, extendedPrice: { minor: priceOf(line), currency: 'EUR' } })),
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
            const made_ = addSubscription(made, { startsAt: time.now(), quantity: line.quantity });
            return { number: line.number, subscriptionId: made_.id, friendlyName: habits.echoesNames ? line.friendlyName : 'Business Basic', quantity: line.quantity, offerId: line.catalogItemId, term: line.term, transactionType: 'New', unitPrice: null };
          });
          made.orders.push({ at: time.now(), order: { id: order, customerId: id, createdAt: time.now(), status: 'completed', billingPlan: 'monthly', currency: 'EUR', lines } });
          kept.checkout = { orders: [{ id: order, lines: lines.map(({ number: place, subscriptionId: sid, friendlyName, quantity }) => ({ number: place, subscriptionId: sid, friendlyName, quantity })) }], refused: [] };
          kept.cart = { ...kept.cart, status: 'ordered' };
          made.changedAt = touched += 1;
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
          made.changedAt = touched += 1;
          effect({ operation: 'createMigration', requestId: call.requestId, customer: id, subscription: wish.subscriptionId, before: null, price: null });
          return done(migration);
        }),
      }),
  };

  const never = (): Promise<never> => Promise.reject(new Error('not used'));
  const checks: RemoteChecks = {
    isDomainFree: (prefix) => read(() => ok(![...book.values()].some(({ customer }) => customer.domain === `${prefix.toLowerCase()}.onmicrosoft.com`))),
    customerOfDomain: (domain) => read(() => ok([...book.values()].find(({ customer }) => customer.domain === domain)?.customer.id ?? null)),
    cart: (id, cart) =>
      read(() => {
        const found = of(id)?.carts.get(cart);
        return found === undefined ? err({ tag: 'notFound', what: 'order', id: cart }) : ok(found.cart);
      }),
    qualifications: (id) => read(() => known(id, ({ qualifications }) => [...qualifications])),
    transitions: (id, sid) => read(() => known(id, ({ transitions }) => transitions.filter(({ subscription }) => subscription === sid).map(({ transition }) => transition))),
    migrations: ({ customer, subscription }) => read(() => known(customer, ({ migrations }) => migrations.filter((one) => subscription === null || one.subscriptionId === subscription))),
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
    writes,
    checks,
    effects,
    arrivals,
    customers: (): readonly CustomerId[] => [...book.keys()],
    subscriptions: (id: CustomerId): readonly Subscription[] => [...(of(id)?.subscriptions.values() ?? [])].map(visible),
    customer: (id: CustomerId): Customer | null => of(id)?.customer ?? null,
    /** Whose tenant domain begins so, as somebody who looks in the service's own portal sees it. */
    customerOf: (prefix: string): CustomerId | null => [...book.values()].find(({ customer }) => customer.domain === `${prefix.toLowerCase()}.onmicrosoft.com`)?.customer.id ?? null,
    changedAt: (id: CustomerId): number => of(id)?.changedAt ?? 0,
    heard: () => heard,
    priceNow: (quantity: number): number => Math.round(quantity * 1_000 * priceFactor),
    setLine: (up: boolean): void => {
      isLineUp = up;
    },
    setFaults: (faults: { readonly write: (operation: Operation) => WriteFault | null; readonly read: () => ReadFault | null }): void => {
      writeFault = faults.write;
      readFault = faults.read;
    },
    onArrival: (listener: (arrival: Arrival) => void): void => {
      onArrival = listener;
    },
    onEffect: (listener: (effect: Effect) => void): void => {
      onEffect = listener;
    },
    /** A colleague works in the service's own portal. */
    colleague: {
      seats: (id: CustomerId, sid: SubscriptionId, quantity: number): void => {
        const made = of(id);
        const current = made?.subscriptions.get(sid);
        if (!made || !current || current.status !== 'active') return;
        put(made, { ...current, quantity });
        note(made, sid, 'kollege@example.com');
      },
      autoRenew: (id: CustomerId, sid: SubscriptionId): void => {
        const made = of(id);
        const current = made?.subscriptions.get(sid);
        if (!made || !current) return;
        put(made, { ...current, autoRenew: !current.autoRenew });
        note(made, sid, 'kollege@example.com');
      },
      email: (id: CustomerId, email: string): void => {
        const made = of(id);
        if (made === null) return;
        made.customer = { ...made.customer, email, etag: etag() };
        made.changedAt = touched += 1;
      },
      prices: (factor: number): void => {
        priceFactor = factor;
      },
      /** The service's own date, later than anybody reckoned. */
      extendWindow: (id: CustomerId, sid: SubscriptionId, milliseconds: number): void => {
        const made = of(id);
        const current = made?.subscriptions.get(sid);
        if (made && current?.cancellationAllowedUntil) put(made, { ...current, cancellationAllowedUntil: after(current.cancellationAllowedUntil, Math.round(milliseconds)) });
      },
    },
  };
}

export const ITEM = catalogItemId('CFQ7TTC0LH18:0001:CFQ7TTC0K971');
