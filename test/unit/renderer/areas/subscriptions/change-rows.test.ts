import { describe, expect, it } from 'vitest';
import { changeRows } from '../../../../../renderer/areas/subscriptions/change-rows.ts';
import { aSubscriptionDetail } from '../../../../builders/subscription-view.ts';

const scheduled = { action: 'renew', effectiveAt: null, product: null, term: null, billingPlan: null, quantity: null } as const;

describe('a scheduled change, before and after', () => {
  it('names what changes and leaves the rest open', () => {
    const rows = changeRows(aSubscriptionDetail({ scheduledChange: { ...scheduled, quantity: 8, term: 'P1M' } }));
    expect(rows.map((row) => [row.kind, row.before, row.after])).toEqual([
      ['product', 'Microsoft 365 Business Standard', null],
      ['quantity', 10, 8],
      ['term', 'P1Y', 'P1M'],
      ['billingPlan', 'monthly', null],
    ]);
  });

  it('calls nothing a change that stays the same', () => {
    const same = { ...scheduled, product: 'Microsoft 365 Business Standard', quantity: 10, term: 'P1Y', billingPlan: 'monthly' } as const;
    expect(changeRows(aSubscriptionDetail({ scheduledChange: same })).every((row) => row.after === null)).toBe(true);
  });

  it('is nothing without a schedule', () => {
    expect(changeRows(aSubscriptionDetail())).toEqual([]);
  });
});
