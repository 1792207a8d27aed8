import { ACTION_KINDS } from '../../../core/domain/nce/verdict.ts';
import type { ActionKind, Allowed, CannotTell, Refusal, Refused, Verdicts } from '../../../core/domain/nce/verdict.ts';

export type Named<Kind> = { readonly action: ActionKind; readonly verdict: Kind };

/** The verdicts as a screen lists them, each group in the order of the actions. */
export type VerdictGroups = {
  readonly allowed: readonly Named<Allowed>[];
  readonly refused: readonly Named<Refused>[];
  readonly cannotTell: readonly Named<CannotTell>[];
  /** Refused, and never to be allowed for a subscription of this kind: one line each is enough. */
  readonly notHere: readonly Named<Refused>[];
};

const NOT_HERE: ReadonlySet<Refusal['code']> = new Set<Refusal['code']>(['notSuspended', 'notATrial', 'notLegacy', 'notExtendedTerm', 'notInFamily', 'legacy', 'graceInstead']);

export function groupsOf(verdicts: Verdicts): VerdictGroups {
  const allowed: Named<Allowed>[] = [];
  const refused: Named<Refused>[] = [];
  const cannotTell: Named<CannotTell>[] = [];
  const notHere: Named<Refused>[] = [];
  for (const action of ACTION_KINDS) {
    const verdict = verdicts[action];
    if (verdict.kind === 'allowed') allowed.push({ action, verdict });
    else if (verdict.kind === 'cannotTell') cannotTell.push({ action, verdict });
    else if (NOT_HERE.has(verdict.reason.code)) notHere.push({ action, verdict });
    else refused.push({ action, verdict });
  }
  return { allowed: byDeadline(allowed), refused, cannotTell, notHere };
}

/** What is lost first is read first: windows, then what ends with the term, then what is always possible. */
const byDeadline = (allowed: readonly Named<Allowed>[]): readonly Named<Allowed>[] => [...allowed.filter(({ verdict }) => isWindow(verdict)), ...allowed.filter(({ verdict }) => !isWindow(verdict))];

/** A window for giving back, whole or seat by seat. */
export const isWindow = ({ until, detail }: Allowed): boolean => until !== null && (detail?.kind === 'reduce' || detail?.kind === 'cancel');

/** The one answer to everything, where a subscription is over, not begun or unknown; null where answers differ. */
export function commonAnswer(verdicts: Verdicts): Refused | CannotTell | null {
  const first = verdicts[ACTION_KINDS[0] ?? 'addSeats'];
  if (first.kind === 'allowed') return null;
  const text = JSON.stringify(first);
  return ACTION_KINDS.every((kind) => JSON.stringify(verdicts[kind]) === text) ? first : null;
}
