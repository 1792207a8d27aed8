import type { Tone } from '../../components/StatusBadge.tsx';

export type OrderStatus = 'pending' | 'completed' | 'cancelled' | 'suspended' | 'pendingReview' | 'unknown';

const KNOWN: ReadonlyMap<string, OrderStatus> = new Map([
  ['pending', 'pending'],
  ['pendingadminreview', 'pendingReview'],
  ['pendingreview', 'pendingReview'],
  ['completed', 'completed'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['suspended', 'suspended'],
]);

/** The service writes states in several ways (`pending_review`, `PendingReview`): one word of ours. */
export const orderStatus = (text: string): OrderStatus => KNOWN.get(text.replace(/[\s_-]/g, '').toLowerCase()) ?? 'unknown';

export const ORDER_TONE: Readonly<Record<OrderStatus, Tone>> = {
  pending: 'info',
  pendingReview: 'warning',
  completed: 'good',
  cancelled: 'quiet',
  suspended: 'danger',
  unknown: 'quiet',
};
