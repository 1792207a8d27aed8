import type { SubscriptionRow, SubscriptionSort } from '../../../core/contract/subscriptions.ts';
import type { GridSort } from '../../components/grid/types.ts';

/** The rows in the order asked for; what has no value stands last in both directions. */
export function sortSubscriptions(rows: readonly SubscriptionRow[], { key, direction }: GridSort<SubscriptionSort>, language: string): readonly SubscriptionRow[] {
  const words = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const one = valueOf(a, key);
    const other = valueOf(b, key);
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    const order = typeof one === 'string' ? words.compare(one, String(other)) : one - Number(other);
    return sign * order || words.compare(a.product, b.product) || (a.id < b.id ? -1 : 1);
  });
}

function valueOf(row: SubscriptionRow, key: SubscriptionSort): string | number | null {
  switch (key) {
    case 'customer':
      return row.customerName;
    case 'product':
      return row.product;
    case 'status':
      return row.status;
    case 'quantity':
    case 'startsAt':
    case 'endsAt':
    case 'windowEndsAt':
      return row[key];
  }
}
