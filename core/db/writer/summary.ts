import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { Received } from '../../ports/remote-api.ts';
import { PRESENT } from '../codes.ts';
import type { MirrorDb } from '../handles.ts';
import { FACT, factsOf } from '../lists/subscription-facts.ts';

/** What a customer's row says of its subscriptions. */
export type Summary = { readonly seats: number; readonly subscriptions: number; readonly activeSubscriptions: number; readonly troubled: number };

/** States that somebody should look at, whatever the time. */
const isTrouble = (status: Subscription['status']): boolean => status === 'suspended' || status === 'pending';

/** Of subscriptions in hand, each of them once. */
export function summaryOf(received: readonly Received<Subscription>[]): Summary {
  const sum = { seats: 0, subscriptions: 0, activeSubscriptions: 0, troubled: 0 };
  for (const { entity: subscription } of received) {
    const facts = factsOf(subscription);
    if ((facts & FACT.seated) !== 0) sum.seats += subscription.quantity;
    if ((facts & FACT.ended) === 0) sum.subscriptions += 1;
    if ((facts & FACT.active) !== 0) sum.activeSubscriptions += 1;
    if (isTrouble(subscription.status)) sum.troubled += 1;
  }
  return sum;
}

/** The same from the file, an index answers it, written to the customer's row. */
export function renewSummary(db: MirrorDb, customer: number): void {
  db.sql.run(RENEW, { customer, present: PRESENT });
}

const RENEW = `UPDATE customers SET (seats, subscriptions, active_subscriptions, troubled) = (
  SELECT
    coalesce(sum(CASE WHEN facts & ${FACT.seated} THEN quantity ELSE 0 END), 0),
    coalesce(sum(facts & ${FACT.ended} = 0), 0),
    coalesce(sum(facts & ${FACT.active} <> 0), 0),
    coalesce(sum(status IN (2, 3)), 0)
  FROM subscriptions WHERE customer_id = @customer AND removed = @present
) WHERE id = @customer`;
