import { customerId, subscriptionId } from '../../core/domain/ids.ts';
import type { UnitPrice } from '../../core/domain/money/money.ts';
import type { Subscription } from '../../core/domain/subscriptions/subscription.ts';
import { parseInstant } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
import { utcDayOf } from '../../core/domain/time/utc-calendar.ts';
import type { UtcDay } from '../../core/domain/time/utc-calendar.ts';
import { aSubscription as subscriptionOf } from './subscription.ts';

/** `2026-03-02T09:15:00Z`, or a day for its midnight UTC. */
export function moment(iso: string): Instant {
  const at = parseInstant(iso);
  if (at === null) throw new Error(`no instant: ${iso}`);
  return at;
}

/** `2026-03-02` as a day of the UTC calendar. */
export const day = (iso: string): UtcDay => utcDayOf(moment(iso));

/** The last moment of a day, as the service writes ends. */
export const endOf = (iso: string): Instant => moment(`${iso}T23:59:59Z`);

/** `eur('13.125')` */
export function price(decimal: string, currency = 'EUR'): UnitPrice {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const scale = Math.max(2, fraction.length);
  return { amount: Number(whole + fraction.padEnd(scale, '0')), scale, currency };
}

/**
 * One year of new commerce, paid monthly, ten seats, bought on 2 March 2026, 09:15 UTC, renewing
 * by itself; the server says nothing of windows, so that the rules must.
 */
export const aSubscription = (changes: Partial<Subscription> = {}): Subscription =>
  subscriptionOf({
    id: subscriptionId('11111111-2222-4333-8444-555555555555'),
    customerId: customerId('aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'),
    offerId: 'CFQ7TTC0LDPB:0001:CFQ7TTC0XYZ1',
    renewalTerm: null,
    createdAt: moment('2026-03-02T09:15:00Z'),
    startsAt: moment('2026-03-02T09:15:00Z'),
    commitmentEndsAt: endOf('2027-03-01'),
    billingCycleEndsAt: null,
    orderId: null,
    partnerIdOnRecord: null,
    etag: null,
    ...changes,
  });

/** The same, bought at `start` and running to the inclusive day `end`. */
export const boughtAt = (start: string, end: string, changes: Partial<Subscription> = {}): Subscription =>
  aSubscription({ createdAt: moment(start), startsAt: moment(start), commitmentEndsAt: endOf(end), ...changes });
