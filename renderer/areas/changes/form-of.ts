import type { ActionKind, Allowed } from '../../../core/domain/nce/verdict.ts';

/** The actions of the rulebook that can be decided here. */
export type ChangeKind = Extract<
  ActionKind,
  'addSeats' | 'reduceSeats' | 'cancel' | 'switchAutoRenew' | 'scheduleChange' | 'changeTerm' | 'changeBillingPlan' | 'alignEndDate' | 'suspend' | 'reactivate' | 'enterExtendedTerm' | 'migrateFromLegacy' | 'upgradeFull' | 'upgradePartial' | 'convertTrial' | 'leaveExtendedTerm'
>;

const KINDS: ReadonlySet<ActionKind> = new Set<ChangeKind>([
  'addSeats',
  'reduceSeats',
  'cancel',
  'switchAutoRenew',
  'scheduleChange',
  'changeTerm',
  'changeBillingPlan',
  'alignEndDate',
  'suspend',
  'reactivate',
  'enterExtendedTerm',
  'migrateFromLegacy',
  'upgradeFull',
  'upgradePartial',
  'convertTrial',
  'leaveExtendedTerm',
]);

/** The change behind an allowed action; null where this program has no dialog for it or there is nothing to choose from. */
export function changeOf(action: ActionKind, { detail }: Allowed): ChangeKind | null {
  if (!isChange(action)) return null;
  if (detail?.kind === 'terms' && detail.targets.length === 0) return null;
  return detail?.kind === 'endDates' && detail.dates.length === 0 ? null : action;
}

const isChange = (action: ActionKind): action is ChangeKind => KINDS.has(action);

/** Changes into another product, made by a transition. */
export type TransitionKind = Extract<ChangeKind, 'upgradeFull' | 'upgradePartial' | 'convertTrial' | 'leaveExtendedTerm'>;
export const isTransition = (change: ChangeKind): change is TransitionKind => change === 'upgradeFull' || change === 'upgradePartial' || change === 'convertTrial' || change === 'leaveExtendedTerm';
