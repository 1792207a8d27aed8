import { cartId, catalogItemId, customerId, subscriptionId } from '../../core/domain/ids.ts';
import type { CustomerId } from '../../core/domain/ids.ts';
import type { NewCustomer } from '../../core/domain/customers/new-customer.ts';
import type { NewCartLine } from '../../core/domain/orders/cart.ts';
import type { Subscription } from '../../core/domain/subscriptions/subscription.ts';
import type { Received } from '../../core/ports/remote-api.ts';
import type { RemoteClient } from '../../core/remote/remote-service.ts';
import { CUSTOMER, SUBSCRIPTION } from './wire.ts';

export const BUYER: CustomerId = customerId(CUSTOMER);
export const HELD = subscriptionId(SUBSCRIPTION);
export const CART = cartId('7f1f0d3e-0000-4000-8000-00000000ca27');

let requests = 0;

/** A write call with a request id of its own; counted, so that runs are alike. */
export const aCall = (requestId?: string): { readonly requestId: string } => {
  requests += 1;
  return { requestId: requestId ?? `10000000-0000-4000-8000-${String(requests).padStart(12, '0')}` };
};

/** Three seats of Business Basic for a year, paid by the month. */
export const aLine = (over: Partial<NewCartLine> = {}): NewCartLine => ({
  number: 0,
  catalogItemId: catalogItemId('CFQ7TTC0LH18:0001:CFQ7TTC0K971'),
  quantity: 3,
  term: 'P1Y',
  billingPlan: 'monthly',
  currency: 'EUR',
  friendlyName: 'Biuro #m-1',
  promotionId: null,
  partnerIdOnRecord: '4517283',
  customTermEndsAt: null,
  parentSubscriptionId: null,
  renewalTerm: null,
  attestationAccepted: null,
  addOns: [],
  ...over,
});

export const aNewCustomer = (over: Partial<NewCustomer> = {}): NewCustomer => ({
  companyName: 'Żuraw sp. z o.o.',
  domainPrefix: 'zurawspzoo',
  firstName: 'Anna',
  lastName: 'Nowak',
  email: 'anna@zuraw.example',
  phone: '+48421234567',
  address: { country: 'PL', region: null, state: null, city: 'Łódź', line1: 'ul. Piotrkowska 1', line2: null, postalCode: '90-001', firstName: null, lastName: null, phone: null },
  registrationNumber: '7250001235',
  language: 'pl',
  culture: 'pl-PL',
  associatedPartnerId: null,
  ...over,
});

export const anAgreement = (agreedAt: Parameters<RemoteClient['writes']['confirmAgreement']>[1]['agreedAt']) => ({
  templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
  agreedAt,
  firstName: 'Ewa',
  lastName: 'Nowak',
  email: 'ewa@zuraw.example',
  phone: '+48421234567',
});

/** The first subscription of a customer that fits, as the service answers it now. */
export async function held({ api }: RemoteClient, customer: CustomerId, fits: (one: Subscription) => boolean = () => true): Promise<Received<Subscription>> {
  const all = await api.subscriptions(customer);
  const found = all.ok ? all.value.find(({ entity }) => fits(entity)) : undefined;
  if (found === undefined) throw new Error(`no such subscription of ${customer}`);
  return found;
}
