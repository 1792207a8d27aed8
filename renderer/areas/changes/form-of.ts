import type { ActionKind, Allowed } from '../../../core/domain/nce/verdict.ts';

/** The actions of the rulebook that can be decided here. */
export type ChangeKind = Extract<
  ActionKind,
  'addSeats' | 'reduceSeats' | 'cancel' | 'switchAutoRenew' | 'scheduleChange' | 'changeTerm' | 'changeBillingPlan' | 'alignEndDate' | 'suspend' | 'reactivate' | 'enterExtendedTerm' | 'migrateFromLegacy'
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
]);

/** The change behind an allowed action; null where this program has no dialog for it or there is nothing to choose from. */
export function changeOf(action: ActionKind, { detail }: Allowed): ChangeKind | null {
  if (!isChange(action)) return null;
  if (detail?.kind === 'terms' && detail.targets.length === 0) return null;
  return detail?.kind === 'endDates' && detail.dates.length === 0 ? null : action;
}

const isChange = (action: ActionKind): action is ChangeKind => KINDS.has(action);
