import { after } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { WINDOW } from './lifecycle.ts';
import type { SubscriptionRecord } from './records.ts';

/** added seats are a batch of their own; removed ones leave the newest open batches first.: the schedule goes. */
export function withSeats(record: SubscriptionRecord, quantity: number, now: Instant): Partial<SubscriptionRecord> {
  const difference = quantity - record.quantity;
  if (difference >= 0) return { quantity, next: null, batches: [...record.batches, { quantity: difference, addedAt: now }] };
  let left = -difference;
  const batches = [...record.batches].reverse().map((batch) => {
    const taken = after(batch.addedAt, WINDOW) > now ? Math.min(left, batch.quantity) : 0;
    left -= taken;
    return { ...batch, quantity: batch.quantity - taken };
  });
  return { quantity, next: null, batches: batches.reverse().filter((batch) => batch.quantity > 0) };
}

/** Seats that an upgrade takes along leave the newest batches first, whatever their windows. */
export function withoutSeats(record: SubscriptionRecord, count: number): Partial<SubscriptionRecord> {
  let left = count;
  const batches = [...record.batches].reverse().map((batch) => {
    const taken = Math.min(left, batch.quantity);
    left -= taken;
    return { ...batch, quantity: batch.quantity - taken };
  });
  return { quantity: record.quantity - count, next: null, batches: batches.reverse().filter((batch) => batch.quantity > 0) };
}
