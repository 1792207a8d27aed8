import type { SubscriptionRow } from '../../../core/contract/subscriptions.ts';

/** What has ended recedes, what is suspended stands out. */
export function rowTone({ status }: Pick<SubscriptionRow, 'status'>): 'normal' | 'muted' | 'attention' {
  switch (status) {
    case 'suspended':
      return 'attention';
    case 'active':
    case 'pending':
    case 'unknown':
      return 'normal';
    case 'none':
    case 'expired':
    case 'disabled':
    case 'deleted':
      return 'muted';
  }
}
