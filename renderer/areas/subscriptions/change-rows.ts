import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import type { BillingPlan, Term } from '../../../core/domain/catalog/terms.ts';

export type ChangeRow =
  | { readonly kind: 'product'; readonly before: string; readonly after: string | null }
  | { readonly kind: 'quantity'; readonly before: number; readonly after: number | null }
  | { readonly kind: 'term'; readonly before: Term | null; readonly after: Term | null }
  | { readonly kind: 'billingPlan'; readonly before: BillingPlan | null; readonly after: BillingPlan | null };

/** What the scheduled change leaves and what it alters; `after` is null where it stays as it is. */
export function changeRows(detail: SubscriptionDetail): readonly ChangeRow[] {
  const change = detail.scheduledChange;
  if (change === null) return [];
  const altered = <Value>(before: Value, after: Value | null): Value | null => (after === before ? null : after);
  return [
    { kind: 'product', before: detail.product, after: altered(detail.product, change.product) },
    { kind: 'quantity', before: detail.quantity, after: altered(detail.quantity, change.quantity) },
    { kind: 'term', before: detail.term, after: altered(detail.term, change.term) },
    { kind: 'billingPlan', before: detail.billingPlan, after: altered(detail.billingPlan, change.billingPlan) },
  ];
}
