import { describe, expect, it } from 'vitest';
import { scheduledChangeOf } from '../../../../core/remote/resources/scheduled-change.ts';
import { wireSubscription as schema } from '../../../../core/remote/schemas/subscription.ts';
import { at } from '../../../builders/wire-time.ts';

const changeOf = (wire: Readonly<Record<string, unknown>>) => scheduledChangeOf(schema.parse({ id: 's', ...wire }));
const nothing = { effectiveAt: null, productId: null, skuId: null, term: null, billingPlan: null, quantity: null, customTermEndsAt: null, promotionId: null };
const instructions = {
  product: { productId: 'cfq7ttc0lh18', skuId: '0001', availabilityId: 'CFQ7TTC0K971', billingCycle: 'Annual', termDuration: 'P1Y', promotionId: '' },
  quantity: 30,
  customTermEndDate: null,
};
const parsed = { ...nothing, productId: 'CFQ7TTC0LH18', skuId: '0001', term: 'P1Y', billingPlan: 'annual', quantity: 30 };

describe('scheduledChangeOf', () => {
  it.each<[string, Readonly<Record<string, unknown>>, unknown]>([
    ['nothing said', {}, null],
    ['nulls said', { scheduledNextTermInstructions: null, scheduledActions: null }, null],
    ['instructions of the next term', { scheduledNextTermInstructions: instructions }, { action: 'renew', ...parsed }],
    ['instructions that change only the seats', { scheduledNextTermInstructions: { product: null, quantity: 5 } }, { action: 'renew', ...nothing, quantity: 5 }],
    ['empty instructions', { scheduledNextTermInstructions: { product: {}, quantity: null } }, null],
    [
      'a coterminous end',
      { scheduledNextTermInstructions: { ...instructions, customTermEndDate: '2027-12-31T00:00:00Z' } },
      { action: 'renew', ...parsed, customTermEndsAt: at('2027-12-31T00:00:00Z') },
    ],
    ['cancel at the end', { scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Cancel' }] }, { action: 'cancel', ...nothing }],
    ['extended service term', { scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'RenewToExtendedServiceTerm' }] }, { action: 'extendedServiceTerm', ...nothing }],
    ['renewal with instructions', { scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'RenewToNewTerm', instructions }] }, { action: 'renew', ...parsed }],
    ['plain renewal is no change', { scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'RenewToNewTerm' }] }, null],
    [
      'transition on a day',
      { scheduledActions: [{ scheduleType: 'CustomDate', actionType: 'Transition', effectiveDate: '2027-01-01T00:00:00Z', instructions }] },
      { action: 'transition', ...parsed, effectiveAt: at('2027-01-01T00:00:00Z') },
    ],
    ['snake case', { scheduledActions: [{ scheduleType: 'term_end', actionType: 'renew_to_extended_service_term' }] }, { action: 'extendedServiceTerm', ...nothing }],
    ['an action of the future', { scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Donate' }] }, { action: 'unknown', ...nothing }],
    [
      'actions win over instructions (R-8.4)',
      { scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Cancel' }], scheduledNextTermInstructions: instructions },
      { action: 'cancel', ...nothing },
    ],
    [
      'the end of the term before another date',
      {
        scheduledActions: [
          { scheduleType: 'CustomDate', actionType: 'Transition', effectiveDate: '2027-01-01T00:00:00Z' },
          { scheduleType: 'TermEnd', actionType: 'Cancel' },
        ],
      },
      { action: 'cancel', ...nothing },
    ],
    ['an empty list leaves the instructions', { scheduledActions: [], scheduledNextTermInstructions: instructions }, { action: 'renew', ...parsed }],
  ])('%s', (_name, wire, expected) => {
    expect(changeOf(wire)).toEqual(expected);
  });
});
