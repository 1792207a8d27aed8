import type { PresenceView } from '../../core/contract/people.ts';

/** Whether somebody took over who may see other things: another person, or the same one with other rights. */
export function isSomebodyElse(before: PresenceView | null, now: PresenceView): boolean {
  if (before?.kind !== 'open' || now.kind !== 'open') return false;
  if (before.person === null || now.person === null) return before.person !== now.person && now.person?.seesFigures === false;
  return before.person.id !== now.person.id || before.person.seesFigures !== now.person.seesFigures;
}
