import type { Address, Customer } from '../customers/customer.ts';
import type { CustomerChange } from '../customers/new-customer.ts';
import type { Money } from '../money/money.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Instant } from '../time/instant.ts';

/** What the person saw when the intent was made. It is compared with the server before anything is sent. */
export type IntentBase =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'subscription'; readonly asOf: Instant; readonly subscription: SubscriptionBase }
  | { readonly kind: 'customer'; readonly asOf: Instant; readonly customer: CustomerBase }
  /** Prices of whole terms as they were confirmed, by line number; null: no price was known. */
  | { readonly kind: 'prices'; readonly asOf: Instant; readonly lines: readonly { readonly number: number; readonly extendedPrice: Money | null }[] };

export type SubscriptionBase = Pick<
  Subscription,
  'quantity' | 'status' | 'autoRenew' | 'term' | 'billingPlan' | 'friendlyName' | 'partnerIdOnRecord' | 'isTrial' | 'scheduledChange' | 'etag'
>;

/** The fields of a billing profile that can be changed, as they were. */
export type CustomerBase = { readonly [Field in keyof CustomerChange]: CustomerChange[Field] };

export const NO_BASE: IntentBase = { kind: 'nothing' };

/** What changes of a subscription rest on. */
export const subscriptionBase = ({ quantity, status, autoRenew, term, billingPlan, friendlyName, partnerIdOnRecord, isTrial, scheduledChange, etag }: Subscription): SubscriptionBase => ({
  quantity,
  status,
  autoRenew,
  term,
  billingPlan,
  friendlyName,
  partnerIdOnRecord,
  isTrial,
  scheduledChange,
  etag,
});

/** The changeable fields of a customer. The contact of the profile is the contact of its address. */
export const customerBase = ({ companyName, email, language, culture, address }: Customer): CustomerBase => ({
  companyName,
  firstName: address?.firstName ?? null,
  lastName: address?.lastName ?? null,
  email,
  phone: address?.phone ?? null,
  address: address === null ? null : withoutPerson(address),
  language,
  culture,
});

/** Street and place alone: the person is compared field by field. */
export const withoutPerson = (address: Address): Address => ({ ...address, firstName: null, lastName: null, phone: null });
