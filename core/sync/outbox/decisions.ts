import type { IntentBase } from '../../domain/intents/base.ts';
import type { Choice, Decision, DecisionProblem, Fact } from '../../domain/intents/intent.ts';
import type { DeskError } from '../../errors/desk-error.ts';

const CHOICES: Readonly<Record<DecisionProblem, readonly Choice[]>> = {
  conflict: ['sendMine', 'giveUp'],
  undecided: ['lookAgain', 'itHappened', 'itDidNot'],
  price: ['acceptPrice', 'giveUp'],
  dependency: ['giveUp'],
  gone: ['lookAgain', 'giveUp'],
  notAllowed: ['sendMine', 'giveUp'],
  partlyRefused: ['accept'],
  tooOften: ['sendMine', 'giveUp'],
  taken: ['lookAgain', 'itHappened', 'giveUp'],
};

type Over = { readonly facts?: readonly Fact[]; readonly theirs?: Decision['theirs']; readonly fresh?: IntentBase | null; readonly error?: DeskError | null; readonly choices?: readonly Choice[] };

/** A question for a person, with the choices that fit it. */
export const decision = (problem: DecisionProblem, { facts = [], theirs = { author: null, at: null }, fresh = null, error = null, choices = CHOICES[problem] }: Over = {}): Decision => ({
  problem,
  facts,
  theirs,
  fresh,
  error,
  choices,
});
