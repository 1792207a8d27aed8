import { customerId, subscriptionId } from '../../../core/domain/ids.ts';
import type { CustomerId } from '../../../core/domain/ids.ts';
import type { Customer } from '../../../core/domain/customers/customer.ts';
import type { AuditRecord } from '../../../core/domain/partnership/partnership.ts';
import { err, ok } from '../../../core/domain/result.ts';
import type { Result } from '../../../core/domain/result.ts';
import type { Subscription } from '../../../core/domain/subscriptions/subscription.ts';
import { after, DAY, HOUR, instant, SECOND } from '../../../core/domain/time/instant.ts';
import type { Instant } from '../../../core/domain/time/instant.ts';
import type { DeskError } from '../../../core/errors/desk-error.ts';
import { anAddress } from '../../builders/customer.ts';
import { aSubscription } from '../../builders/subscription.ts';
import type { Dice } from '../random.ts';
import type { SimTime } from '../time.ts';
import type { Effect, Habits, ServiceCustomer } from './kinds.ts';

/** how long what was bought can be given back. */
export const WINDOW = 168 * HOUR;

export type Book = ReturnType<typeof createBook>;

/** What the service holds: customers with all that is theirs, prices, and what writes changed. */
export function createBook({ time, dice, habits, customers }: { readonly time: SimTime; readonly dice: Dice; readonly habits: Habits; readonly customers: number }) {
  const book = new Map<CustomerId, ServiceCustomer>();
  const effects: Effect[] = [];
  const audit: AuditRecord[] = [];
  let priceFactor = 1;
  let counter = 0;
  let touched = 0;
  let onEffect: (effect: Effect) => void = () => {};

  const number = (): number => (counter += 1);
  const etag = (): string | null => (habits.hasEtags ? `e${number()}` : null);
  const touch = (made: ServiceCustomer): void => {
    made.changedAt = touched += 1;
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

  /** What may still be given back. */
  const openBatches = ({ reducible }: Subscription) => (reducible?.batches ?? []).filter(({ allowedUntil }) => allowedUntil > time.now());
  const of = (id: CustomerId): ServiceCustomer | null => book.get(id) ?? null;
  const put = (made: ServiceCustomer, next: Subscription): void => {
    made.subscriptions.set(next.id, { ...next, etag: etag() });
    touch(made);
  };
  /** An entry of the audit, as a hand outside leaves it. */
  const note = (made: ServiceCustomer, resource: string, user: string): void => {
    audit.push({ id: `a${number()}`, customerId: made.customer.id, customerName: made.customer.companyName, resourceType: 'subscription', operationType: 'update', operationAt: time.now(), status: 'succeeded', user, resourceId: resource });
  };
  const effect = (one: Omit<Effect, 'at'>): void => {
    const made: Effect = { ...one, at: time.now() };
    effects.push(made);
    onEffect(made);
  };

  const known = <Value>(id: CustomerId, value: (made: ServiceCustomer) => Value): Result<Value, DeskError> => {
    const made = of(id);
    return made === null ? err({ tag: 'notFound', what: 'customer', id }) : ok(value(made));
  };
  /** As the service answers it now. */
  const visible = (sub: Subscription): Subscription => {
    const batches = openBatches(sub);
    return { ...sub, reducible: { total: batches.reduce((sum, { quantity }) => sum + quantity, 0), batches } };
  };

  const ofDomain = (domain: string): ServiceCustomer | null => [...book.values()].find(({ customer }) => customer.domain === domain) ?? null;

  return {
    effects,
    audit,
    customers: (): readonly CustomerId[] => [...book.keys()],
    of,
    ofDomain,
    known,
    addCustomer,
    addSubscription,
    etag,
    touch,
    put,
    note,
    effect,
    openBatches,
    visible,
    /** Minor units for so many seats, today. */
    price: (quantity: number): number => Math.round(quantity * 1_000 * priceFactor),
    setPrices: (factor: number): void => {
      priceFactor = factor;
    },
    onEffect: (listener: (effect: Effect) => void): void => {
      onEffect = listener;
    },
  };
}
