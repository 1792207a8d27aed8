import { describe, expect, test } from 'vitest';
import { actionFor, BULK_KINDS, quantityAction } from '../../../../core/domain/bulk/change.ts';
import type { BulkChange } from '../../../../core/domain/bulk/change.ts';
import { totalsOf } from '../../../../core/domain/bulk/totals.ts';
import type { MoneyEstimate } from '../../../../core/domain/nce/verdict.ts';
import { price } from '../../../builders/nce.ts';

const CASES: readonly (readonly [BulkChange, object])[] = [
  [{ kind: 'autoRenew', on: false }, { kind: 'autoRenew', on: false }],
  [{ kind: 'endOfTerm', choice: 'end' }, { kind: 'nextTerm', instructions: { action: 'cancel' } }],
  [{ kind: 'endOfTerm', choice: 'extend' }, { kind: 'nextTerm', instructions: { action: 'extendedServiceTerm' } }],
  [{ kind: 'addSeats', count: 2 }, { kind: 'quantity', quantity: 12 }],
  [{ kind: 'removeSeats', count: 3 }, { kind: 'quantity', quantity: 7 }],
  [{ kind: 'seatsAtRenewal', quantity: 4 }, { kind: 'nextTerm', instructions: { quantity: 4, term: null } }],
  [{ kind: 'planAtRenewal', term: 'P1Y', billingPlan: 'annual' }, { kind: 'nextTerm', instructions: { quantity: null, term: 'P1Y', billingPlan: 'annual' } }],
  [{ kind: 'suspend' }, { kind: 'suspend' }],
  [{ kind: 'reactivate' }, { kind: 'reactivate' }],
  [{ kind: 'cancel' }, { kind: 'cancel' }],
];

describe('a change for many is for each of them', () => {
  test.each(CASES)('%j', (change, expected) => expect(actionFor(change, { quantity: 10 })).toMatchObject({ kind: 'changeSubscription', change: expected }));
  test('every kind is among them', () => expect([...new Set(CASES.map(([{ kind }]) => kind))]).toEqual(BULK_KINDS));
  test('taking all away asks for none, which the rules refuse (S-122)', () => expect(actionFor({ kind: 'removeSeats', count: 99 }, { quantity: 10 })).toMatchObject({ change: { quantity: 0 } }));
  test('a line of a list says the new number, now or at the renewal', () => {
    expect(quantityAction(7, 'now')).toMatchObject({ change: { kind: 'quantity', quantity: 7 } });
    expect(quantityAction(7, 'atRenewal')).toMatchObject({ change: { kind: 'nextTerm', instructions: { quantity: 7 } } });
  });
});

describe('the sums of a dry run', () => {
  const money = (kind: 'chargeForSeats' | 'creditForSeats' | 'creditForAll' | 'costOfWaiting', minor: number, currency = 'EUR'): MoneyEstimate => ({ kind, amount: { minor, currency }, formula: { unitPrice: price('1.00', currency), quantity: 1, billingDays: 1, fullDays: 1, fullCycles: 0 } });
  test('charges and credits apart, each currency by itself', () => {
    const found = totalsOf([money('chargeForSeats', 100), money('creditForSeats', 40), money('creditForAll', 5), money('chargeForSeats', 7, 'PLN'), null, money('costOfWaiting', 999)]);
    expect(found).toEqual([
      { charge: { minor: 100, currency: 'EUR' }, credit: { minor: 45, currency: 'EUR' }, rows: 3 },
      { charge: { minor: 7, currency: 'PLN' }, credit: { minor: 0, currency: 'PLN' }, rows: 1 },
    ]);
  });
  test('an exchange that brings money back is a credit', () => {
    const share = { amount: { minor: 100, currency: 'EUR' }, formula: money('chargeForSeats', 1).formula };
    expect(totalsOf([{ kind: 'upgrade', ...share, amount: { minor: -30, currency: 'EUR' }, charge: share.amount, credit: share }])).toMatchObject([{ charge: { minor: 0 }, credit: { minor: 30 } }]);
  });
});
