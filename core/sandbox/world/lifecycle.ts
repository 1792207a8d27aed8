import { after, DAY, instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { sku } from './catalogue/catalogue.ts';
import { SKU } from './catalogue/define.ts';
import { days, midnight, termEnd } from './dates.ts';
import type { RecordStatus, SubscriptionRecord } from './records.ts';

/** who is extended instead of getting the old free grace period. */
const EXTENSION_BOUGHT_FROM = instant(Date.UTC(2025, 3, 1));
const EXTENSION_ENDS_FROM = instant(Date.UTC(2026, 4, 4));
/** */
const EXPIRED_DAYS = 30;
const DISABLED_DAYS = 90;

/**
 * What a subscription is at `now`: rolls its record over every term end in between, as the
 * service would (renewal, scheduled change, extended service term, trial conversion, end).
 */
export function settle(record: SubscriptionRecord, now: Instant): SubscriptionRecord {
  let current = arrived(record, now);
  while (current.endsOn !== null && (current.status === 'active' || current.status === 'suspended')) {
    const endedAt = days(current.endsOn, 1);
    if (now < endedAt) return current;
    const continued = nextTermOf(current, endedAt);
    if (continued === null) return ended(current, endedAt, now);
    // Processing may take hours; until then the old term is shown with its past end.
    if (now < continued.startsAt) return current;
    current = continued;
  }
  return current;
}

/** What waited for a moment that has come: provisioning, and another rhythm of payment. */
function arrived(record: SubscriptionRecord, now: Instant): SubscriptionRecord {
  const { provisionedAt, nextCharge } = record;
  const paid = nextCharge === null || now < nextCharge.from ? record : { ...record, billing: nextCharge.billing, nextCharge: null };
  if (provisionedAt === null || now < provisionedAt || paid.status !== 'pending') return paid;
  return { ...paid, status: 'active' };
}

function nextTermOf(record: SubscriptionRecord, endedAt: Instant): SubscriptionRecord | null {
  if (record.status === 'suspended' || record.atTermEnd === 'cancel') return null;
  if (record.sku?.kind === 'est') return renewed(record, endedAt, {});
  if (record.atTermEnd === 'extend') return extended(record, endedAt);
  if (!record.autoRenew) return isExtendable(record) ? extended(record, endedAt) : null;
  if (record.sku?.kind === 'trial') return converted(record, endedAt);
  return renewed(record, endedAt, {});
}

type TermChange = Partial<Pick<SubscriptionRecord, 'sku' | 'term' | 'billing' | 'quantity' | 'promotionId' | 'autoRenew'>>;

function renewed(record: SubscriptionRecord, endedAt: Instant, change: TermChange): SubscriptionRecord {
  const scheduled = record.next;
  const term = change.term ?? scheduled?.term ?? record.term ?? 'P1Y';
  const quantity = change.quantity ?? scheduled?.quantity ?? record.quantity;
  const startsAt = after(endedAt, record.renewalDelay);
  return {
    ...record,
    sku: change.sku ?? scheduled?.sku ?? record.sku,
    term,
    billing: change.billing ?? scheduled?.billing ?? record.billing,
    quantity,
    // a promotion does not outlive its term unless it was scheduled.
    promotionId: scheduled?.promotionId ?? null,
    autoRenew: change.autoRenew ?? record.autoRenew,
    startsAt,
    windowFrom: null,
    nextCharge: null,
    endsOn: scheduled?.customTermEndsOn ?? termEnd(endedAt, term),
    customEnd: scheduled !== null && scheduled.customTermEndsOn !== null,
    batches: [{ quantity, addedAt: startsAt }],
    next: null,
    atTermEnd: null,
    version: record.version + 1,
  };
}

function converted(record: SubscriptionRecord, endedAt: Instant): SubscriptionRecord {
  const trial = record.sku;
  // the paid equivalent, one year, paid monthly.
  return renewed(record, endedAt, { sku: trial === null ? null : sku(trial.productId, SKU.paid), term: 'P1Y', billing: 'monthly' });
}

function extended(record: SubscriptionRecord, endedAt: Instant): SubscriptionRecord {
  const base = record.sku;
  // the id is kept, the SKU is another one, it goes on month by month.
  return renewed({ ...record, next: null }, endedAt, {
    sku: base === null ? null : sku(base.productId, SKU.est),
    term: 'P1M',
    billing: 'monthly',
    autoRenew: true,
  });
}

function isExtendable(record: SubscriptionRecord): boolean {
  if (record.model !== 'nce' || record.sku === null || record.sku.kind !== 'paid') return false;
  return record.startsAt >= EXTENSION_BOUGHT_FROM && (record.endsOn ?? record.startsAt) >= EXTENSION_ENDS_FROM;
}

function ended(record: SubscriptionRecord, endedAt: Instant, now: Instant): SubscriptionRecord {
  const graceEnd = record.atTermEnd === 'cancel' ? endedAt : days(endedAt, EXPIRED_DAYS);
  const status: RecordStatus = now < graceEnd ? 'expired' : now < days(graceEnd, DISABLED_DAYS) ? 'disabled' : 'deleted';
  return { ...record, status, autoRenew: false, next: null, atTermEnd: null, version: record.version + 1 };
}

/** seven days, 168 hours. */
export const WINDOW = 7 * DAY;

/** Seats that may still be given back, batch by batch; null while that is not answered. */
export function openBatches(record: SubscriptionRecord, now: Instant): readonly { quantity: number; until: Instant }[] | null {
  if (record.model !== 'nce' || record.status !== 'active') return null;
  if (record.sku === null || record.sku.kind !== 'paid') return null;
  return record.batches
    .map((batch) => ({ quantity: batch.quantity, until: after(batch.addedAt, WINDOW) }))
    .filter((batch) => now < batch.until);
}

/** Until when the whole subscription may be cancelled; null where the service does not say. */
export function cancellableUntil(record: SubscriptionRecord): Instant | null {
  switch (record.model) {
    case 'nce':
      return record.sku?.kind === 'paid' ? after(record.windowFrom ?? record.startsAt, WINDOW) : null;
    case 'softwareSubscription':
      return endOfDayMinute(after(record.windowFrom ?? record.startsAt, WINDOW));
    case 'perpetual':
      return endOfDayMinute(days(record.createdAt, 30));
    case 'legacy':
    case 'azure':
      return null;
  }
}

/** Software windows are rounded up to 23:59:00Z of their last day. */
const endOfDayMinute = (at: Instant): Instant => after(midnight(at), DAY - 60_000);
