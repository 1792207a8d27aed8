import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import { endOfTerm, isExtended } from './end-of-term.ts';

/** One explanation: a sentence of its own, some with a date. */
export type Note = { readonly code: NoteCode; readonly tone: 'info' | 'warning'; readonly at: number | null };

export type NoteCode =
  | 'pending'
  | 'renewalPending'
  | 'suspendedNce'
  | 'suspendedLegacy'
  | 'suspendedOther'
  | 'expired'
  | 'disabled'
  | 'deleted'
  | 'trialConverts'
  | 'trialEnds'
  | 'trialUndated'
  | 'legacyMonthly'
  | 'legacyAnnual'
  | 'legacyHistory'
  | 'perpetual'
  | 'softwareSubscription'
  | 'azure'
  | 'marketplace'
  | 'modelUnknown'
  | 'extended'
  | 'monthlyTerm'
  | 'longTerm'
  | 'endExtends'
  | 'endEnds'
  | 'endCancels'
  | 'migrated';

const info = (code: NoteCode, at: number | null = null): Note => ({ code, tone: 'info', at });
const warning = (code: NoteCode, at: number | null = null): Note => ({ code, tone: 'warning', at });

/** What a person should know about this subscription, the most pressing first. Facts only, no advice. */
export function notesOf(detail: SubscriptionDetail, now: number): readonly Note[] {
  const state = [...stateNotes(detail), ...renewalNotes(detail, now)];
  const isOver = state.some((note) => note.code === 'deleted' || note.code === 'disabled' || note.code === 'expired');
  return [...state, ...(isOver ? [] : endNotes(detail)), ...kindNotes(detail, isOver), ...(detail.migratedFrom === null ? [] : [info('migrated')])];
}

function stateNotes({ status, model }: SubscriptionDetail): readonly Note[] {
  switch (status) {
    case 'pending':
      return [info('pending')];
    case 'suspended':
      // Billing goes on in new commerce and stops in the old one.
      return [warning(model === 'nce' ? 'suspendedNce' : model === 'legacy' ? 'suspendedLegacy' : 'suspendedOther')];
    case 'expired':
      return [warning('expired')];
    case 'disabled':
      return [warning('disabled')];
    case 'deleted':
      return [info('deleted')];
    case 'active':
    case 'none':
    case 'unknown':
      return [];
  }
}

/** The term is over, yet the copy calls it active: the renewal is still being carried out. */
function renewalNotes(detail: SubscriptionDetail, now: number): readonly Note[] {
  const end = endOfTerm(detail);
  const goesOn = end.kind === 'renews' || end.kind === 'changes' || end.kind === 'extends' || end.kind === 'converts';
  return detail.status === 'active' && goesOn && end.at !== null && end.at < now ? [warning('renewalPending', end.at)] : [];
}

/** Trials tell their end themselves; a plain renewal needs no words. */
function endNotes(detail: SubscriptionDetail): readonly Note[] {
  const end = endOfTerm(detail);
  if (detail.isTrial) return [end.at === null ? info('trialUndated') : end.kind === 'converts' ? warning('trialConverts', end.at) : info('trialEnds', end.at)];
  if (isExtended(detail) && end.kind === 'extends') return [];
  switch (end.kind) {
    case 'extends':
      return [warning('endExtends', end.at)];
    case 'ends':
      return [info('endEnds', end.at)];
    case 'cancels':
      return [warning('endCancels', end.at)];
    case 'renews':
    case 'changes':
    case 'converts':
    case 'over':
    case 'none':
      return [];
  }
}

function kindNotes(detail: SubscriptionDetail, isOver: boolean): readonly Note[] {
  switch (detail.model) {
    case 'nce':
      if (isOver || detail.isTrial || detail.term === null || detail.status === 'suspended') return [];
      if (isExtended(detail)) return [warning('extended')];
      return [info(detail.term === 'P1M' ? 'monthlyTerm' : 'longTerm')];
    case 'legacy':
      return [info(detail.billingPlan === 'annual' ? 'legacyAnnual' : 'legacyMonthly'), info('legacyHistory')];
    case 'perpetual':
      return [info('perpetual')];
    case 'softwareSubscription':
      return [info('softwareSubscription')];
    case 'azure':
      return [info('azure')];
    case 'marketplace':
      return [info('marketplace')];
    case 'unknown':
      return [info('modelUnknown')];
  }
}
