import { customerId, orderId, productId, skuId, subscriptionId } from '../../core/domain/ids.ts';
import type { Customer } from '../../core/domain/customers/customer.ts';
import type { Order } from '../../core/domain/orders/order.ts';
import type { Subscription } from '../../core/domain/subscriptions/subscription.ts';
import { DAY, HOUR, after, instant } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
import type { CustomerAnswers } from '../../core/ports/mirror.ts';
import { toIso } from '../../core/domain/time/instant.ts';

/**
 * An office of any size for benchmarks and long tests: the same seed gives the same rows.
 * Names, states and dates are spread as in a real office; about a kilobyte of JSON stands
 * beside every subscription, as the service answers.
 */
export type OfficeSize = { readonly customers: number; readonly subscriptionsEach: number; readonly ordersEach: number; readonly seed: number; readonly now: Instant };

export const DEFAULT_SIZE: OfficeSize = { customers: 100, subscriptionsEach: 5, ordersEach: 1, seed: 1, now: instant(Date.UTC(2026, 10, 22, 9)) };

/** Customers one after another, each with what it bought; `from` … `to - 1`. */
export function* office(size: OfficeSize, from = 0, to = size.customers): Generator<CustomerAnswers> {
  for (let number = from; number < to; number += 1) yield customerWithPurchases(size, number);
}

function customerWithPurchases(size: OfficeSize, number: number): CustomerAnswers {
  const chance = seeded(size.seed * 1_000_003 + number);
  const customer = makeCustomer(number, chance);
  const subscriptions = Array.from({ length: size.subscriptionsEach }, (_, place) => makeSubscription(size, customer, number * size.subscriptionsEach + place, chance));
  const orders = Array.from({ length: size.ordersEach }, (_, place) => makeOrder(size, customer, number * size.ordersEach + place, subscriptions));
  return {
    customer: { entity: customer, raw: wireCustomer(customer) },
    agreements: [],
    subscriptions: subscriptions.map((entity) => ({ entity, raw: wireSubscription(entity) })),
    orders: orders.map((entity) => ({ entity, raw: wireOrder(entity) })),
    asOf: size.now,
  };
}

/** Small, fast and good enough to spread names (mulberry32). Each call gives a number in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Chance = () => number;
/** As it stands in a domain. */
const plain = (word: string): string => word.normalize('NFD').replace(/[^a-z]/giu, '').toLowerCase();
const pick = <const Items extends readonly [unknown, ...unknown[]]>(chance: Chance, items: Items): Items[number] => items[Math.floor(chance() * items.length)] ?? items[0];
/** Eight digits a draw: half a million GUIDs have to be made while somebody waits. */
const hex = (chance: Chance, length: number): string => {
  let digits = '';
  while (digits.length < length) digits += Math.floor(chance() * 4_294_967_296).toString(16).padStart(8, '0');
  return digits.slice(0, length);
};
const guid = (chance: Chance): string => {
  const digits = hex(chance, 32);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
};

const FIRST = ['Łódzka', 'Nowa', 'Stara', 'Żywiecka', 'Śląska', 'Müller', 'Schröder', 'Weiß', 'Grüne', 'Groß', 'Northern', 'Harbour', 'Oak', 'Silver', 'Kraków', 'Bałtyk', 'Donau', 'Alpen', 'Elbe', 'Wisła'] as const;
const TRADE = ['Logistyka', 'Piekarnia', 'Usługi', 'Transport', 'Bau', 'Bäckerei', 'Straßenbau', 'Maschinen', 'Optik', 'Consulting', 'Dental', 'Foods', 'Books', 'Design', 'Medyczna', 'Energia', 'Hurtownia', 'Software', 'Kanzlei', 'Apotheke'] as const;
const LAST = ['Nowak', 'Wójcik', 'Kowalczyk', 'Zieliński', 'Dąbrowski', 'Bauer', 'Köhler', 'Schäfer', 'Jäger', 'Smith', 'Turner', 'Hughes'] as const;
const PLACES = [['Łódź', 'PL'], ['Kraków', 'PL'], ['Gdańsk', 'PL'], ['Wrocław', 'PL'], ['Warszawa', 'PL'], ['Köln', 'DE'], ['München', 'DE'], ['Hamburg', 'DE'], ['Düsseldorf', 'DE'], ['Wien', 'AT'], ['Graz', 'AT'], ['Leeds', 'GB'], ['Bristol', 'GB']] as const;
const MAILBOXES = ['biuro', 'kontakt', 'info', 'office', 'mail', 'hello', 'it', 'zentrale', 'accounts', 'anna', 'jan', 'petra'] as const;
const FORM = { PL: 'sp. z o.o.', DE: 'GmbH', AT: 'GmbH', GB: 'Ltd' } as const;
const FAMILIES = ['Microsoft 365 Business Basic', 'Microsoft 365 Business Standard', 'Microsoft 365 Business Premium', 'Microsoft 365 Apps for business', 'Microsoft 365 E3', 'Microsoft 365 E5', 'Office 365 E1', 'Exchange Online (Plan 1)', 'Teams Phone Standard', 'Power BI Pro', 'Visio Plan 2', 'Project Plan 3'] as const;
const EDITIONS = ['', ' (no Teams)', ' EEA', ' for nonprofits', ' for faculty', ' add-on'] as const;

function makeCustomer(number: number, chance: Chance): Customer {
  const [city, country] = pick(chance, PLACES);
  const last = pick(chance, LAST);
  const trade = pick(chance, TRADE);
  const name = `${pick(chance, FIRST)} ${trade} ${last} ${number} ${FORM[country]}`;
  const domain = `${plain(trade)}${chance() < 0.5 ? '-' : ''}${plain(last)}${number}`;
  return {
    id: customerId(guid(chance)),
    companyName: name,
    domain: `${domain}.onmicrosoft.com`,
    relationship: 'reseller',
    customDomains: chance() < 0.5 ? [`${domain}.example`] : [],
    registrationNumber: `${country}${String(Math.floor(chance() * 1e10)).padStart(10, '0')}`,
    email: `${pick(chance, MAILBOXES)}@${domain}.example`,
    language: country === 'PL' ? 'pl' : country === 'GB' ? 'en' : 'de',
    culture: null,
    address: { country, region: null, state: null, city, line1: `Street ${number % 200}`, line2: null, postalCode: '00-001', firstName: pick(chance, ['Anna', 'Jürgen', 'Zoë', 'Paweł']), lastName: last, phone: null },
    associatedPartnerId: null,
    etag: null,
  };
}

/** Of a hundred: 80 active, the rest spread over the other states. */
const STATES = [...Array<'active'>(80).fill('active'), ...Array<'suspended'>(6).fill('suspended'), ...Array<'expired'>(6).fill('expired'), ...Array<'deleted'>(6).fill('deleted'), 'pending', 'disabled'] as unknown as readonly [Subscription['status'], ...Subscription['status'][]];

function makeSubscription({ now }: OfficeSize, customer: Customer, number: number, chance: Chance): Subscription {
  const offerName = pick(chance, FAMILIES) + pick(chance, EDITIONS);
  const term = pick(chance, ['P1Y', 'P1Y', 'P1Y', 'P1M', 'P3Y']);
  const length = term === 'P1M' ? 30 : term === 'P1Y' ? 365 : 1_095;
  const startsAt = after(now, -Math.floor(chance() * length * DAY));
  const cancellable = after(startsAt, 168 * HOUR);
  return {
    id: subscriptionId(guid(chance)),
    customerId: customer.id,
    offerId: 'CFQ7TTC0LDPB:0001:CFQ7TTC0N8SS',
    offerName,
    friendlyName: chance() < 0.03 ? `${offerName} ${pick(chance, ['Zentrale', 'Magazyn', 'Branch'])} ${number}` : offerName,
    productId: productId('CFQ7TTC0LDPB'),
    skuId: skuId('0001'),
    model: chance() < 0.05 ? 'legacy' : 'nce',
    status: pick(chance, STATES),
    suspensionReasons: [],
    quantity: 1 + Math.floor(chance() ** 3 * 500),
    unitType: 'Licenses',
    term,
    billingPlan: pick(chance, ['monthly', 'monthly', 'annual']),
    renewalTerm: term,
    isTrial: chance() < 0.03,
    autoRenew: chance() < 0.85,
    createdAt: startsAt,
    startsAt,
    commitmentEndsAt: after(startsAt, length * DAY - 1_000),
    billingCycleEndsAt: after(now, Math.floor(chance() * 30 * DAY)),
    cancellationAllowedUntil: cancellable > now ? cancellable : null,
    reducible: cancellable > now ? { total: 5, batches: [{ quantity: 5, allowedUntil: cancellable }] } : { total: 0, batches: [] },
    refundOptions: [],
    scheduledChange: null,
    orderId: orderId(hex(chance, 12)),
    parentSubscriptionId: null,
    migratedFrom: null,
    promotionId: null,
    partnerIdOnRecord: '1234567',
    etag: 'W/"2"',
  };
}

const makeOrder = (_size: OfficeSize, customer: Customer, _number: number, subscriptions: readonly Subscription[]): Order => ({
  id: orderId(subscriptions[0]?.orderId ?? '000000000000'),
  customerId: customer.id,
  createdAt: subscriptions[0]?.startsAt ?? null,
  status: 'completed',
  billingPlan: 'monthly',
  currency: 'EUR',
  lines: subscriptions.slice(0, 1).map((subscription, number) => ({
    number,
    offerId: subscription.offerId ?? '',
    subscriptionId: subscription.id,
    friendlyName: subscription.offerName,
    quantity: subscription.quantity,
    term: subscription.term,
    transactionType: 'New',
    unitPrice: null,
  })),
});

const wireCustomer = (one: Customer): object => ({
  id: one.id,
  companyProfile: { tenantId: one.id, domain: one.domain, companyName: one.companyName, organizationRegistrationNumber: one.registrationNumber, links: {}, attributes: {} },
  billingProfile: { id: one.id, email: one.email, language: one.language, companyName: one.companyName, defaultAddress: one.address && { country: one.address.country, city: one.address.city, addressLine1: one.address.line1 } },
  relationshipToPartner: one.relationship,
  allowDelegatedAccess: true,
  customDomains: one.customDomains,
  links: { self: { uri: `/customers/${one.id}`, method: 'GET', headers: [] } },
  attributes: { objectType: 'Customer' },
});

const wireOrder = (one: Order): object => ({
  id: one.id,
  referenceCustomerId: one.customerId,
  billingCycle: one.billingPlan,
  currencyCode: one.currency,
  lineItems: one.lines.map((line) => ({ lineItemNumber: line.number, offerId: line.offerId, subscriptionId: line.subscriptionId, quantity: line.quantity, friendlyName: line.friendlyName })),
  creationDate: wireTime(one.createdAt),
  status: one.status,
  attributes: { objectType: 'Order' },
});

/** About a kilobyte, shaped like the service's answer. */
export const wireSubscription = (one: Subscription): object => ({
  id: one.id,
  offerId: one.offerId,
  offerName: one.offerName,
  friendlyName: one.friendlyName,
  productType: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' },
  quantity: one.quantity,
  unitType: one.unitType,
  hasPurchasableAddons: false,
  creationDate: wireTime(one.createdAt),
  effectiveStartDate: wireTime(one.startsAt),
  commitmentEndDate: wireTime(one.commitmentEndsAt),
  billingCycleEndDate: wireTime(one.billingCycleEndsAt),
  cancellationAllowedUntilDate: wireTime(one.cancellationAllowedUntil),
  status: one.status,
  autoRenewEnabled: one.autoRenew,
  isTrial: one.isTrial,
  billingType: 'license',
  billingCycle: one.billingPlan,
  termDuration: one.term,
  renewalTermDuration: one.renewalTerm,
  isMicrosoftProduct: true,
  attentionNeeded: false,
  actionTaken: false,
  contractType: 'subscription',
  orderId: one.orderId,
  partnerId: one.partnerIdOnRecord,
  refundableQuantity: one.reducible,
  links: {
    product: { uri: `/products/${one.productId ?? ''}?country=PL`, method: 'GET', headers: [] },
    sku: { uri: `/products/${one.productId ?? ''}/skus/${one.skuId ?? ''}?country=PL`, method: 'GET', headers: [] },
    availability: { uri: `/products/${one.productId ?? ''}/skus/${one.skuId ?? ''}/availabilities/X?country=PL`, method: 'GET', headers: [] },
    self: { uri: `/customers/${one.customerId}/subscriptions/${one.id}`, method: 'GET', headers: [] },
  },
  attributes: { etag: one.etag, objectType: 'Subscription' },
});

const wireTime = (moment: Instant | null): string | null => (moment === null ? null : toIso(moment));
