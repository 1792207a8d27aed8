import type { Subscription } from '../subscriptions/subscription.ts';
import type { Instant } from '../time/instant.ts';
import { endKindOf } from './course.ts';
import type { EndKind } from './course.ts';
import type { RuleContext } from './context.ts';
import { familyOf } from './family.ts';
import { knownTerm, outlookOf } from './stage.ts';
import type { RunningTerm } from './stage.ts';

/** What a person should know about a subscription: a code, and the last day of the term where one is named. */
export type Note = { readonly code: NoteCode; readonly tone: 'info' | 'warning'; /** Last moment of the term, inclusive. */ readonly at: Instant | null };

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
  | 'endUnknown'
  | 'migrated';

const info = (code: NoteCode, at: Instant | null = null): Note => ({ code, tone: 'info', at });
const warning = (code: NoteCode, at: Instant | null = null): Note => ({ code, tone: 'warning', at });

/** What state and kind of a subscription mean, the most pressing first. Facts only, no advice. */
export function notesOf(subscription: Subscription, now: Instant, context: RuleContext): readonly Note[] {
  const family = familyOf(subscription);
  const term = family === null || subscription.commitmentEndsAt === null ? null : knownTerm(subscription, family, context);
  const end = term === null || term.endsAt === null ? null : endKindOf(subscription, outlookOf(subscription, term, context));
  const state = stateNotes(subscription);
  const isOver = subscription.status === 'deleted' || subscription.status === 'disabled' || subscription.status === 'expired';
  return [
    ...state,
    ...renewalNotes(subscription, { term, end, now }),
    ...(isOver ? [] : endNotes(subscription, term, end)),
    ...kindNotes(subscription, term, isOver),
    ...(subscription.migratedFrom === null ? [] : [info('migrated')]),
  ];
}

function stateNotes({ status, model }: Subscription): readonly Note[] {
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

const GOES_ON: ReadonlySet<EndKind> = new Set<EndKind>(['renews', 'changes', 'extends', 'converts']);

type End = { readonly term: RunningTerm | null; readonly end: EndKind | null; readonly now: Instant };

/** The term is over, yet the copy calls it active: the renewal is still being carried out. */
function renewalNotes({ status, commitmentEndsAt }: Subscription, { term, end, now }: End): readonly Note[] {
  const isPast = term?.endsAt !== null && term !== null && now >= term.endsAt;
  return status === 'active' && end !== null && GOES_ON.has(end) && isPast ? [warning('renewalPending', commitmentEndsAt)] : [];
}

/** Trials tell their end themselves; a plain renewal needs no words. */
function endNotes({ isTrial, commitmentEndsAt: at }: Subscription, term: RunningTerm | null, end: EndKind | null): readonly Note[] {
  if (isTrial) return [end === null ? info('trialUndated') : GOES_ON.has(end) ? warning('trialConverts', at) : info('trialEnds', at)];
  switch (end) {
    case 'extends':
      return term?.isExtended === true ? [] : [warning('endExtends', at)];
    case 'ends':
      return [info('endEnds', at)];
    case 'cancels':
      return [warning('endCancels', at)];
    case 'unknown':
      return [warning('endUnknown', at)];
    case 'renews':
    case 'changes':
    case 'converts':
    case 'over':
    case null:
      return [];
  }
}

function kindNotes({ model, isTrial, status, term: length, billingPlan }: Subscription, term: RunningTerm | null, isOver: boolean): readonly Note[] {
  switch (model) {
    case 'nce':
      if (isOver || isTrial || length === null || status === 'suspended') return [];
      if (term?.isExtended === true) return [warning('extended')];
      return [info(length === 'P1M' ? 'monthlyTerm' : 'longTerm')];
    case 'legacy':
      return [info(billingPlan === 'annual' ? 'legacyAnnual' : 'legacyMonthly'), info('legacyHistory')];
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
