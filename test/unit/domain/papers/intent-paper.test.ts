import { describe, expect, it } from 'vitest';
import type { IntentAction } from '../../../../core/domain/intents/action.ts';
import { NO_BASE } from '../../../../core/domain/intents/base.ts';
import { INTENT_STATES } from '../../../../core/domain/intents/intent.ts';
import type { IntentState } from '../../../../core/domain/intents/intent.ts';
import { paperChangeOf, paperOfIntent } from '../../../../core/domain/papers/intent-paper.ts';

const order: IntentAction = { kind: 'order', lines: [] };
const seats: IntentAction = { kind: 'changeSubscription', change: { kind: 'quantity', quantity: 3 } };
const state = (kind: IntentState['kind']) => ({ kind });

describe('the paper of an intent', () => {
  it.each([
    ['draft', null, null],
    ['waiting', 'orderReceipt', 'orderReceipt'],
    ['sending', 'orderReceipt', 'orderReceipt'],
    ['unknown', 'orderReceipt', 'orderReceipt'],
    ['needsDecision', 'orderReceipt', 'orderReceipt'],
    ['confirmed', 'orderConfirmation', 'changeConfirmation'],
    ['rejected', null, null],
    ['tooLate', null, null],
    ['undone', null, null],
  ] as const)('while it is %s is %s for an order, %s for a change', (kind, ofOrder, ofChange) => {
    expect(paperOfIntent({ action: order, base: NO_BASE, state: state(kind) })).toBe(ofOrder);
    expect(paperOfIntent({ action: seats, base: NO_BASE, state: state(kind) })).toBe(ofChange);
  });

  it('never confirms what the service has not answered', () => {
    for (const kind of INTENT_STATES.filter((one) => one !== 'confirmed')) expect(paperOfIntent({ action: order, base: NO_BASE, state: state(kind) })).not.toBe('orderConfirmation');
  });

  it.each([
    [{ kind: 'friendlyName', name: 'x' }, null],
    [{ kind: 'partnerOnRecord', partnerId: '1' }, null],
    [{ kind: 'cancel' }, 'cancellation'],
    [{ kind: 'autoRenew', on: false }, 'autoRenewOff'],
    [{ kind: 'nextTerm', instructions: null }, 'unscheduled'],
    [{ kind: 'suspend' }, 'suspension'],
  ] as const)('%o is told as %s', (change, expected) => {
    expect(paperChangeOf({ action: { kind: 'changeSubscription', change }, base: NO_BASE })).toBe(expected);
  });
});
