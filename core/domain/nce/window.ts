import { appliesTo } from '../rulebook/dated.ts';
import type { WindowRule } from '../rulebook/windows.ts';
import { after, DAY, HOUR, MINUTE } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { startOfUtcDay, utcDayOf } from '../time/utc-calendar.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { RuleContext } from './context.ts';
import type { RunningTerm } from './stage.ts';

/** A stretch of time in which something may be given back. Open from `openedAt` up to, not including, `closesAt`. */
export type Window = { readonly rule: WindowRule; readonly closesAt: Instant; readonly warnBy: Instant };

type Event = { readonly openedAt: Instant; /** The moment of asking: it decides which rule was known. */ readonly at: Instant };

/** The window rule for an event of this term; null where the family has none. */
export function windowRuleFor({ family, term }: Pick<RunningTerm, 'family' | 'term'>, { openedAt, at }: Event, { rulebook, segment, market }: RuleContext): WindowRule | null {
  const scope = { at: openedAt, family, segment, market };
  for (const row of rulebook.windows) {
    if (row.announcedAt !== null && at < row.announcedAt) continue;
    if (row.terms !== null && (term === null || !row.terms.includes(term))) continue;
    if (appliesTo(row, scope)) return row;
  }
  return null;
}

/** The window of a whole term: until when it may be cancelled, and whether the server says so itself. */
export type TermWindow = { readonly window: Window; readonly closesAt: Instant; readonly isSaid: boolean };

type TermFacts = { readonly subscription: Pick<Subscription, 'cancellationAllowedUntil'>; readonly term: RunningTerm; readonly at: Instant; readonly context: RuleContext };

/** the window of the running term, open or over; the server's own end of it wins. Null where the family has none. */
export function windowOfTerm({ subscription, term, at, context }: TermFacts): TermWindow | null {
  const rule = windowRuleFor(term, { openedAt: term.openedAt, at }, context);
  if (rule === null) return null;
  const window = windowOf(rule, term.openedAt);
  const said = term.isProjected ? null : subscription.cancellationAllowedUntil;
  return { window, closesAt: said ?? window.closesAt, isSaid: said !== null };
}

/** The window that an event opens, by the rulebook. */
export function windowOf(rule: WindowRule, openedAt: Instant): Window {
  const closesAt = closing(rule, openedAt);
  return { rule, closesAt, warnBy: warnByOf(rule, openedAt, closesAt) };
}

/**
 * hours count from the very moment of the event, through clock changes and leap days;
 * calendar days are whole UTC days, the last one included.
 */
function closing({ length }: WindowRule, openedAt: Instant): Instant {
  if (length.unit === 'hours') return after(openedAt, length.count * HOUR);
  return startOfUtcDay(utcDayOf(openedAt) + length.count + 1);
}

/** Clocks differ: stop offering an action this long before its end. */
export const CLOCK_MARGIN = 5 * MINUTE;

/** Inventory R, 6: warn by the earlier of the two readings, hours and calendar days, and a little before. */
function warnByOf({ length }: WindowRule, openedAt: Instant, closesAt: Instant): Instant {
  const hours = length.unit === 'hours' ? length.count * HOUR : length.count * DAY;
  const byDays = startOfUtcDay(utcDayOf(openedAt) + Math.ceil(hours / DAY));
  return Math.min(closesAt - CLOCK_MARGIN, after(openedAt, hours) - CLOCK_MARGIN, Math.max(byDays, openedAt)) as Instant;
}
