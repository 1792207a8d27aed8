import { describe, expect, it } from 'vitest';
import type { SubscriptionDetail } from '../../../../../core/contract/subscriptions.ts';
import { notesOf } from '../../../../../renderer/areas/subscriptions/notes.ts';
import { aSubscriptionDetail } from '../../../../builders/subscription-view.ts';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const codes = (changes: Partial<SubscriptionDetail>) => notesOf(aSubscriptionDetail(changes), NOW).map((note) => note.code);

describe('what a person should know about a subscription', () => {
  it.each<[string, Partial<SubscriptionDetail>, readonly string[]]>([
    ['a year that renews: the price holds (R-6.1)', {}, ['longTerm']],
    ['a renewal under way (R-7.1)', { endsAt: NOW - 9 * 3_600_000 }, ['renewalPending', 'longTerm']],
    ['a month: the price holds for the month (S-091)', { term: 'P1M' }, ['monthlyTerm']],
    ['renewal off, extended service ahead (R-8.2)', { autoRenew: false }, ['endExtends', 'longTerm']],
    ['suspended in new commerce: billing goes on (R-9.1)', { status: 'suspended', autoRenew: false }, ['suspendedNce', 'endEnds']],
    ['suspended in the old commerce: not billed (R-9.2)', { status: 'suspended', model: 'legacy' }, ['suspendedLegacy', 'endEnds', 'legacyMonthly', 'legacyHistory']],
    ['on an extended service term (R-8.3)', { product: 'Office 365 E3 Extended Service Term', term: 'P1M', autoRenew: false }, ['extended']],
    ['expired (R-8.5)', { status: 'expired', autoRenew: false }, ['expired']],
    ['cancelled (R-3.6)', { status: 'deleted', autoRenew: false }, ['deleted']],
    ['a trial that becomes paid (R-15.1)', { isTrial: true }, ['trialConverts']],
    ['a trial that ends (R-15.3)', { isTrial: true, autoRenew: false }, ['trialEnds']],
    ['a trial without dates', { isTrial: true, endsAt: null }, ['trialUndated']],
    ['legacy paid annually (rule table H-1)', { model: 'legacy', billingPlan: 'annual' }, ['legacyAnnual', 'legacyHistory']],
    ['bought once', { model: 'perpetual', term: null, endsAt: null }, ['perpetual']],
    ['by use', { model: 'azure', term: null }, ['azure']],
    ['a model of the future', { model: 'unknown' }, ['modelUnknown']],
    ['migrated', { migratedFrom: '99999999-2222-4333-8444-555555555555' }, ['longTerm', 'migrated']],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });
});
