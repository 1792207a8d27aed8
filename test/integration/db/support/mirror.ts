import { createMirrorWriter } from '../../../../core/db/mirror-writer.ts';
import * as customers from '../../../../core/db/repositories/customers.ts';
import * as subscriptions from '../../../../core/db/repositories/subscriptions.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { after, HOUR } from '../../../../core/domain/time/instant.ts';
import { handClock, NOW } from '../../../builders/clock.ts';
import { aCustomerId, received } from '../../../builders/customer.ts';
import { aSubscription, aSubscriptionId } from '../../../builders/subscription.ts';
import { freshStores } from './stores.ts';

export const LATER = after(NOW, HOUR);

/** A mirror of its own with a writer, and how the lists read what was written. */
export function aMirror() {
  const { mirror } = freshStores();
  const clock = handClock();
  const writer = createMirrorWriter(mirror, clock);
  return {
    mirror,
    writer,
    clock,
    get: (number = 1, now = NOW) => customers.get(mirror, aCustomerId(number), now),
    subscription: (number = 1, now = NOW) => subscriptions.get(mirror, aSubscriptionId(number), now),
    names: () => customers.page(mirror, { search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 500 }, NOW).rows.map(({ name }) => name),
    find: (search: string) => customers.page(mirror, { search, filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 500 }, NOW).rows.map(({ name }) => name),
  };
}

/** A subscription as the service lists it, with its number. */
export const sub = (number: number, over: Partial<Subscription> = {}) => received(aSubscription({ id: aSubscriptionId(number), ...over }), { id: aSubscriptionId(number), number });
