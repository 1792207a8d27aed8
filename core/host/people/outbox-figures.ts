import type { OutboxEntry, QueueOutcome } from '../../contract/outbox.ts';
import type { IntentBase } from '../../domain/intents/base.ts';
import type { Missed } from '../../domain/intents/deadline.ts';
import type { Decision, IntentState, Resumable } from '../../domain/intents/intent.ts';
import type { Verdict } from '../../domain/nce/verdict.ts';

/** What waits and what became of it stays; what the office pays for it does not. */
export const entryWithoutMoney = (entry: OutboxEntry): OutboxEntry => ({
  ...entry,
  state: stateWithoutMoney(entry.state),
  deadline: entry.deadline && { ...entry.deadline, missed: entry.deadline.missed && missedWithoutMoney(entry.deadline.missed) },
});

/** The same for the answer to queueing; refusals keep their rule and lose their amounts. */
export function outcomeWithoutMoney(outcome: QueueOutcome): QueueOutcome {
  switch (outcome.kind) {
    case 'queued':
    case 'alreadyQueued':
      return { ...outcome, entry: entryWithoutMoney(outcome.entry) };
    case 'refused':
      return { ...outcome, verdict: refusedWithoutMoney(outcome.verdict) };
    case 'orderProblems':
    case 'customerProblems':
      return outcome;
  }
}

type No = Exclude<Verdict, { kind: 'allowed' }>;
/** A verdict that was a no: which rule said so stays. */
export const refusedWithoutMoney = (verdict: No): No => (verdict.kind === 'refused' ? { ...verdict, money: null } : verdict);

function stateWithoutMoney(state: IntentState): IntentState {
  switch (state.kind) {
    case 'tooLate':
      return { ...state, missed: missedWithoutMoney(state.missed) };
    case 'needsDecision':
      return decidedWithoutMoney(state);
    case 'unknown':
      return state.resume === undefined || state.resume === null ? state : { ...state, resume: decidedWithoutMoney(state.resume) };
    case 'draft':
    case 'waiting':
    case 'sending':
    case 'confirmed':
    case 'rejected':
    case 'undone':
      return state;
  }
}

const decidedWithoutMoney = <State extends Resumable>(state: State): State => ('decision' in state ? { ...state, decision: decisionWithoutMoney(state.decision) } : state);

const missedWithoutMoney = (missed: Missed): Missed => ({ ...missed, cost: null });

/** That the price is another one has to be known to decide; how high it is, not. */
const decisionWithoutMoney = (decision: Decision): Decision => ({
  ...decision,
  facts: decision.facts.map((fact) => (fact.field === 'price' ? { ...fact, base: null, mine: null, theirs: null } : fact)),
  fresh: decision.fresh && baseWithoutMoney(decision.fresh),
});

const baseWithoutMoney = (base: IntentBase): IntentBase => (base.kind === 'prices' ? { ...base, lines: base.lines.map((line) => ({ ...line, extendedPrice: null })) } : base);
