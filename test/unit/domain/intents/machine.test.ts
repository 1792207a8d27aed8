import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { confirmedBy } from '../../../../core/domain/intents/intent.ts';
import type { Decision, Intent, IntentState } from '../../../../core/domain/intents/intent.ts';
import { advance, mayEdit, mayUndo } from '../../../../core/domain/intents/machine.ts';
import type { IntentEvent } from '../../../../core/domain/intents/event.ts';
import type { DeskError } from '../../../../core/errors/desk-error.ts';
import { customerId } from '../../../../core/domain/ids.ts';
import type { CustomerId } from '../../../../core/domain/ids.ts';
import { NOW } from '../../../builders/clock.ts';
import { anIntent } from '../../../builders/intent.ts';
import { aNewCustomer } from '../../../builders/wire-write.ts';

const lost: DeskError = { tag: 'offline', reason: 'timeout' };
const no: DeskError = { tag: 'server', status: 400, code: '2002', description: null, correlationId: 'c-1' };
const stale: DeskError = { tag: 'conflict', what: 'subscription', id: 's' };
const fresh = { cart: 'cart-2', main: 'main-2' };
const question: Decision = { problem: 'undecided', facts: [], theirs: { author: null, at: null }, fresh: null, error: null, choices: ['lookAgain', 'itHappened', 'itDidNot'] };

const begun: IntentEvent = { type: 'begun', at: NOW, progress: { transitionsBefore: null } };
const answered = (answer: Extract<IntentEvent, { type: 'answered' }>['answer']): IntentEvent => ({ type: 'answered', at: NOW, answer });
const looked = (evidence: Extract<IntentEvent, { type: 'looked' }>['evidence']): IntentEvent => ({ type: 'looked', at: NOW, evidence, nextLookAt: null, requestIds: fresh });
const settled = { kind: 'notHappened', isSettled: true, missed: null } as const;
const early = { kind: 'notHappened', isSettled: false, missed: null } as const;

/** The intent after these events; each of them has to be possible. */
function after(intent: Intent, ...events: readonly IntentEvent[]): Intent {
  return events.reduce((current, event) => {
    const step = advance(current, event);
    if (step === null) throw new Error(`${event.type} cannot happen to ${current.state.kind}`);
    return step.intent;
  }, intent);
}

const unknown = (): Intent => after(anIntent(), begun, answered({ kind: 'unknown', error: lost }));
const anOrder = (): Intent => anIntent({ action: { kind: 'order', lines: [] }, subscriptionId: null });

describe('an attempt', () => {
  it.each<[string, Parameters<typeof answered>[0], IntentState['kind']]>([
    ['is confirmed by its answer', { kind: 'done', confirmation: confirmedBy('answer') }, 'confirmed'],
    ['goes back into the queue when nothing happened for certain', { kind: 'notDone', error: lost, retryAt: null }, 'waiting'],
    ['is unknown when its answer was lost', { kind: 'unknown', error: lost }, 'unknown'],
    ['is unknown even when the service said no: a look has to bear it out', { kind: 'refused', error: no }, 'unknown'],
  ])('%s', (_, answer, state) => {
    expect(after(anIntent(), begun, answered(answer)).state.kind).toBe(state);
  });

  it('keeps its request id over every retry', () => {
    const again = after(anIntent(), begun, answered({ kind: 'notDone', error: lost, retryAt: null }), begun, answered({ kind: 'unknown', error: lost }), looked(settled), begun);
    expect(again.requestIds).toEqual(anIntent().requestIds);
    expect(again.progress.tries).toBe(3);
  });

  it('of an order makes the cart first; a cart that got lost binds nobody', () => {
    const waiting = after(anOrder(), begun, answered({ kind: 'unknown', error: lost }));
    expect(waiting.state.kind).toBe('waiting');
    const withCart = after(waiting, begun, answered({ kind: 'cartMade', cart: { id: 'c' as never, expiresAt: null } }), begun);
    expect(withCart.state).toMatchObject({ kind: 'sending', step: 'main' });
  });
});

describe('unknown', () => {
  it('is left by a look or by a person, and by nothing else', () => {
    const others: readonly IntentEvent[] = [
      begun,
      answered({ kind: 'notDone', error: lost, retryAt: null }),
      { type: 'interrupted', at: NOW },
      { type: 'restored', at: NOW },
      { type: 'undone', at: NOW, by: 'Anna' },
      { type: 'edited', at: NOW, by: 'Anna', content: anIntent(), requestIds: fresh },
      { type: 'expired', at: NOW, missed: { closedAt: NOW, next: null, cost: null } },
      { type: 'delayed', until: null, problem: lost },
      { type: 'released', at: NOW, by: 'Anna' },
      { type: 'foundDone', at: NOW, confirmation: confirmedBy('alreadyThere') },
    ];
    for (const event of others) expect([event.type, advance(unknown(), event)]).toEqual([event.type, null]);
  });

  it.each([['a throttled look', { tag: 'rateLimited', retryAfterMs: 1 }], ['a look without a connection', lost]] as const)('stays after %s', (_, error) => {
    expect(after(unknown(), looked({ kind: 'failed', error })).state.kind).toBe('unknown');
  });

  it('believes in nothing having happened only when nothing can turn up any more', () => {
    expect(after(unknown(), looked(early)).state.kind).toBe('unknown');
    expect(after(unknown(), looked(settled)).state.kind).toBe('waiting');
  });

  it('is what a crash leaves behind', () => {
    expect(after(anIntent(), begun, { type: 'interrupted', at: NOW }).state.kind).toBe('unknown');
  });

  it('asks a person after several doubts', () => {
    const rounds = Array.from({ length: 5 }, () => [begun, answered({ kind: 'unknown', error: lost }), looked(settled)]).flat();
    expect(after(anIntent(), ...rounds).state).toMatchObject({ kind: 'needsDecision', decision: { problem: 'tooOften' } });
  });
});

describe('a refusal', () => {
  const refused = (error: DeskError): Intent => after(anIntent(), begun, answered({ kind: 'refused', error }));

  it('stands when a look does not show the change', () => {
    expect(after(refused(no), looked(early)).state).toMatchObject({ kind: 'rejected', error: no });
  });
  it('falls when the change is there: it answered the second of two', () => {
    expect(after(refused(no), looked({ kind: 'happened', confirmation: confirmedBy('readBack') })).state.kind).toBe('confirmed');
  });
  it('as stale goes back into the queue under a new id', () => {
    expect(after(refused(stale), looked(early))).toMatchObject({ state: { kind: 'waiting' }, requestIds: fresh });
  });
  it('because a window closed says too late', () => {
    expect(after(refused(no), looked({ ...early, missed: { closedAt: NOW, next: null, cost: null } })).state.kind).toBe('tooLate');
  });
});

describe('a restored ledger', () => {
  it.each<[string, IntentState]>([
    ['draft', { kind: 'draft' }],
    ['needsDecision', { kind: 'needsDecision', at: NOW, decision: { ...question, problem: 'conflict', choices: ['sendMine', 'giveUp'] } }],
  ])('doubts a %s, and says again what it said when nothing has happened', (_, state) => {
    const doubted = after(anIntent({ state }), { type: 'restored', at: NOW });
    expect(doubted.state.kind).toBe('unknown');
    expect(after(doubted, looked(settled)).state).toEqual(state);
    expect(after(doubted, looked({ kind: 'happened', confirmation: confirmedBy('readBack') })).state.kind).toBe('confirmed');
  });
});

describe('a person', () => {
  it('edits and undoes what has certainly not happened', () => {
    expect([mayEdit(anIntent()), mayUndo(anIntent())]).toEqual([true, true]);
    expect([mayEdit(unknown()), mayUndo(unknown())]).toEqual([false, false]);
    const doubtful = anIntent({ state: { kind: 'needsDecision', at: NOW, decision: question } });
    expect([mayEdit(doubtful), mayUndo(doubtful)]).toEqual([false, false]);
  });

  it('may choose only what was offered', () => {
    const asked = anIntent({ state: { kind: 'needsDecision', at: NOW, decision: question } });
    expect(advance(asked, { type: 'decided', at: NOW, by: 'Anna', choice: 'sendMine', requestIds: fresh })).toBeNull();
    expect(after(asked, { type: 'decided', at: NOW, by: 'Anna', choice: 'itDidNot', requestIds: fresh })).toMatchObject({ state: { kind: 'waiting' }, requestIds: anIntent().requestIds });
  });
});

describe('a creation of which nobody knows whether it happened', () => {
  const taken: Decision = { ...question, problem: 'taken', choices: ['lookAgain', 'itHappened', 'giveUp'] };
  const asked = anIntent({ action: { kind: 'createCustomer', customer: aNewCustomer() }, subscriptionId: null, state: { kind: 'needsDecision', at: NOW, decision: taken } });
  const happened = (made: CustomerId | null): IntentEvent => ({ type: 'decided', at: NOW, by: 'Anna', choice: 'itHappened', requestIds: fresh, customerId: made });

  it('ends only with the customer that it became', () => {
    expect(advance(asked, happened(null))).toBeNull();
    const made = customerId('11111111-1111-4111-8111-111111111111');
    expect(after(asked, happened(made)).state).toMatchObject({ kind: 'confirmed', confirmation: { by: 'person', customerId: made } });
  });
  it('needs no customer to be given up', () => {
    expect(after(asked, { type: 'decided', at: NOW, by: 'Anna', choice: 'giveUp', requestIds: fresh }).state.kind).toBe('undone');
  });
});

describe('whatever happens', () => {
  const events = fc.constantFrom<IntentEvent>(
    begun,
    answered({ kind: 'unknown', error: lost }),
    answered({ kind: 'notDone', error: lost, retryAt: null }),
    answered({ kind: 'refused', error: no }),
    answered({ kind: 'done', confirmation: confirmedBy('answer') }),
    looked(early),
    looked(settled),
    looked({ kind: 'failed', error: lost }),
    { type: 'interrupted', at: NOW },
    { type: 'restored', at: NOW },
    { type: 'undone', at: NOW, by: 'Anna' },
    { type: 'retried', at: NOW, by: 'Anna', requestIds: fresh },
    { type: 'warned', distance: 3_600_000 },
  );

  it('confirmed stays confirmed, and sending is reached from waiting alone', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (history) => {
        let intent = anIntent();
        for (const event of history) {
          const before = intent.state.kind;
          intent = advance(intent, event)?.intent ?? intent;
          if (before === 'confirmed' || before === 'undone') expect(intent.state.kind).toBe(before);
          if (intent.state.kind === 'sending' && before !== 'sending') expect(before).toBe('waiting');
          const now: string = intent.state.kind;
          if (before === 'unknown' && now === 'waiting') expect(event.type).toBe('looked');
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
