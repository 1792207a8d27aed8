import { describe, expect, it } from 'vitest';
import type { SubscriptionDetail } from '../../../../../core/contract/subscriptions.ts';
import { endOfTerm } from '../../../../../renderer/areas/subscriptions/end-of-term.ts';
import { aSubscriptionDetail } from '../../../../builders/subscription-view.ts';

const change = (action: NonNullable<SubscriptionDetail['scheduledChange']>['action']): SubscriptionDetail['scheduledChange'] => ({
  action,
  effectiveAt: null,
  product: null,
  term: null,
  billingPlan: null,
  quantity: null,
});

const bought = (day: string, ends: string): Partial<SubscriptionDetail> => ({
  autoRenew: false,
  startsAt: Date.parse(`${day}T10:00:00Z`),
  endsAt: Date.parse(`${ends}T23:59:59Z`),
});

describe('what follows the end of the term', () => {
  it.each<[string, Partial<SubscriptionDetail>, string]>([
    ['renews by default (R-7.1)', {}, 'renews'],
    ['renews with what is scheduled (R-7.2)', { scheduledChange: change('renew') }, 'changes'],
    ['moves to another product (R-7.2)', { scheduledChange: change('transition') }, 'changes'],
    ['does something that this version does not know', { scheduledChange: change('unknown') }, 'changes'],
    ['stops when a cancellation is scheduled (R-8.2)', { autoRenew: false, scheduledChange: change('cancel') }, 'cancels'],
    ['goes on as an Extended Service Term when that is scheduled (R-8.2)', { autoRenew: false, scheduledChange: change('extendedServiceTerm') }, 'extends'],
    ['suspended ones stop, whatever was scheduled (R-9.1)', { status: 'suspended', scheduledChange: change('renew') }, 'ends'],
    ['expired ones have ended', { status: 'expired' }, 'over'],
    ['cancelled ones have ended', { status: 'deleted' }, 'over'],
    ['trials become paid (R-15.1)', { isTrial: true, term: 'P1M', billingPlan: 'none' }, 'converts'],
    ['trials without renewal just end (R-15.3)', { isTrial: true, autoRenew: false }, 'ends'],
    ['legacy without renewal ends', { ...bought('2025-06-01', '2026-05-31'), model: 'legacy' }, 'ends'],
    ['software subscriptions know no extended service (R-8.1)', { ...bought('2025-06-01', '2026-05-31'), model: 'softwareSubscription' }, 'ends'],
  ])('%s', (_, changes, kind) => {
    expect(endOfTerm(aSubscriptionDetail(changes)).kind).toBe(kind);
  });

  it.each([
    ['31 March 2025', '2025-03-31', '2026-03-30', 'ends'],
    ['3 May 2025', '2025-05-03', '2026-05-02', 'ends'],
    ['5 May 2025', '2025-05-05', '2026-05-04', 'extends'],
    ['before April 2025, ending in 2027', '2024-06-01', '2027-05-31', 'ends'],
  ])('with renewal off alone, bought on %s (R-8.1)', (_, day, ends, kind) => {
    expect(endOfTerm(aSubscriptionDetail(bought(day, ends))).kind).toBe(kind);
  });

  it.each(['perpetual', 'azure'] as const)('does not exist for %s', (model) => {
    expect(endOfTerm(aSubscriptionDetail({ model }))).toEqual({ kind: 'none', at: null });
  });

  it('names the last moment of the term', () => {
    expect(endOfTerm(aSubscriptionDetail()).at).toBe(Date.parse('2027-03-01T23:59:59Z'));
  });
});
