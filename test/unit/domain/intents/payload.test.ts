import { describe, expect, test } from 'vitest';
import { intentPayload } from '../../../../core/contract/outbox-payload.ts';
import { customerId } from '../../../../core/domain/ids.ts';
import type { Intent, IntentState } from '../../../../core/domain/intents/intent.ts';
import { confirmedBy, INTENT_STATES } from '../../../../core/domain/intents/intent.ts';
import { readPayload, writePayload } from '../../../../core/domain/intents/payload.ts';
import { rules } from '../../../../core/domain/rulebook/rules.ts';
import { NOW } from '../../../builders/clock.ts';
import { anIntent } from '../../../builders/intent.ts';
import { price } from '../../../builders/nce.ts';

const read = (value: unknown): Intent | null => {
  const parsed = intentPayload.safeParse(value);
  return parsed.success ? parsed.data : null;
};

const share = { amount: { minor: 100, currency: 'EUR' }, formula: { unitPrice: price('1.00'), quantity: 1, billingDays: 3, fullDays: 30, fullCycles: 0 } };
const decision = { problem: 'conflict', facts: [{ field: 'quantity', base: 1, mine: 2, theirs: 3, currency: null }], theirs: { author: 'Jan', at: NOW }, fresh: null, error: null, choices: ['sendMine', 'giveUp'] } as const;

const STATES: readonly IntentState[] = [
  { kind: 'draft' },
  { kind: 'waiting', dueAt: NOW, problem: { tag: 'offline', reason: 'timeout' } },
  { kind: 'sending', step: 'main', since: NOW },
  { kind: 'unknown', step: 'cart', since: NOW, nextLookAt: null, refusal: null, problem: null, resume: { kind: 'needsDecision', at: NOW, decision } },
  { kind: 'needsDecision', at: NOW, decision },
  { kind: 'confirmed', at: NOW, confirmation: confirmedBy('answer', { customerId: customerId('aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee') }) },
  { kind: 'rejected', at: NOW, error: null, lines: [{ lineNumber: 0, code: '400041', description: null }] },
  { kind: 'tooLate', at: NOW, missed: { closedAt: NOW, next: null, cost: { kind: 'upgrade', ...share, charge: share.amount, credit: share } } },
  { kind: 'undone', at: NOW, by: 'Anna' },
];

describe('what the ledger keeps of an intent', () => {
  test.each(STATES.map((state) => [state.kind, state] as const))('%s is read as it was written', (_kind, state) => {
    const intent = anIntent({ state, deadline: { at: NOW, warnBy: null, basis: 'server', rules: rules('R-3.3') } });
    expect(readPayload(writePayload(intent), read)).toEqual({ ok: true, intent });
  });

  test('every state is among them', () => expect(STATES.map(({ kind }) => kind)).toEqual(INTENT_STATES));

  test('what was written before batches were known belongs to none', () => {
    const { batch: _batch, ...before } = anIntent();
    expect(readPayload({ version: 1, body: JSON.stringify(before) }, read)).toEqual({ ok: true, intent: anIntent() });
  });

  test.each<[string, unknown]>([
    ['an intent without a customer', { ...anIntent(), customer: null }],
    ['a base of another shape', { ...anIntent(), base: { kind: 'subscription', asOf: NOW } }],
    ['a deadline that is no moment', { ...anIntent(), deadline: { at: 'soon', warnBy: null, basis: 'rules', rules: [] } }],
    ['a progress without its counters', { ...anIntent(), progress: {} }],
    ['a change without its figure', { ...anIntent(), action: { kind: 'changeSubscription', change: { kind: 'quantity' } } }],
    ['a list', []],
    ['nothing', null],
  ])('%s is not taken for one', (_name, value) => {
    expect(readPayload({ version: 1, body: JSON.stringify(value) }, read).ok).toBe(false);
  });

  test.each<[string, object, string]>([
    ['an action of a newer program', { action: { kind: 'teleport' } }, 'unknownKind'],
    ['a state of a newer program', { state: { kind: 'dreaming' } }, 'unknownKind'],
    ['a known action whose contents are broken', { action: { kind: 'order', lines: 'none' } }, 'broken'],
  ])('%s says which it is', (_name, part, why) => {
    expect(readPayload({ version: 1, body: JSON.stringify({ ...anIntent(), ...part }) }, read)).toEqual({ ok: false, why });
  });
});
