import { after } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import type { Case } from './actions/case.ts';
import type { OpenBatch } from './verdict.ts';
import { windowOf, windowRuleFor } from './window.ts';
import type { Window } from './window.ts';

/** Seats that may be given back, and how sure that is. `none` tells when the last window closed. */
export type OpenSeats =
  | { readonly kind: 'open'; readonly seats: number; readonly batches: readonly OpenBatch[]; readonly fromServer: boolean; readonly warnBy: Instant }
  | { readonly kind: 'none'; readonly closedAt: Instant }
  | { readonly kind: 'unknown' };

/** the server's batches win; else the purchase or renewal and every known addition open one each. */
export function openSeats(facts: Case): OpenSeats | null {
  const { subscription, at, term, context } = facts;
  const rule = windowRuleFor(term, { openedAt: term.openedAt, at }, context);
  if (rule === null) return null;
  const window = windowOf(rule, term.openedAt);
  const said = term.isProjected ? null : subscription.reducible;
  if (said !== null) return result(open(said.batches, at, term.seats), { at, fromServer: true, closedAt: lastClosing(said.batches, window) });
  if (context.additions === null && at >= window.closesAt && !term.isProjected) return { kind: 'unknown' };
  const batches = byRules(facts, window);
  return result(open(batches, at, term.seats), { at, fromServer: false, closedAt: lastClosing(batches, window), warnBy: window.warnBy });
}

/** Every batch of the running term with its own closing, the first one first. */
function byRules({ at, term, context }: Case, first: Window): readonly OpenBatch[] {
  const additions = term.isProjected ? [] : (context.additions ?? []).filter((addition) => addition.at > term.openedAt && addition.at <= at && addition.quantity > 0);
  const added = additions.reduce((sum, addition) => sum + addition.quantity, 0);
  const bought: OpenBatch = { quantity: Math.max(0, term.seats - added), allowedUntil: first.closesAt };
  if (context.additionWindows === 'purchaseOnly') return [{ quantity: term.seats, allowedUntil: first.closesAt }];
  return [bought, ...additions.map((addition) => ({ quantity: addition.quantity, allowedUntil: closingOf(addition.at, { at, term, context }, first) }))];
}

function closingOf(openedAt: Instant, { at, term, context }: Pick<Case, 'at' | 'term' | 'context'>, first: Window): Instant {
  const rule = windowRuleFor(term, { openedAt, at }, context);
  return rule === null ? first.closesAt : windowOf(rule, openedAt).closesAt;
}

/** Those still open, never more seats than there are: a contradiction is read to the safe side. */
function open(batches: readonly OpenBatch[], at: Instant, seats: number): readonly OpenBatch[] {
  let left = seats;
  const found: OpenBatch[] = [];
  for (const { quantity, allowedUntil } of batches) {
    if (allowedUntil <= at || !Number.isSafeInteger(quantity) || quantity <= 0 || left === 0) continue;
    const counted = Math.min(quantity, left);
    left -= counted;
    found.push({ quantity: counted, allowedUntil });
  }
  return found;
}

type Told = { readonly at: Instant; readonly fromServer: boolean; readonly closedAt: Instant; readonly warnBy?: Instant };

function result(batches: readonly OpenBatch[], { at, fromServer, closedAt, warnBy }: Told): OpenSeats {
  const [first] = batches;
  if (first === undefined) return { kind: 'none', closedAt: closedAt > at ? at : closedAt };
  let seats = 0;
  let soonest = first.allowedUntil;
  for (const batch of batches) {
    seats += batch.quantity;
    if (batch.allowedUntil < soonest) soonest = batch.allowedUntil;
  }
  const margin = after(soonest, -MARGIN);
  return { kind: 'open', seats, batches, fromServer, warnBy: warnBy !== undefined && warnBy < margin && warnBy > at ? warnBy : margin };
}

/** Five minutes, as for every window (clocks differ). */
const MARGIN = 300_000;

function lastClosing(batches: readonly OpenBatch[], fallback: Window): Instant {
  let last: Instant | null = null;
  for (const { allowedUntil } of batches) if (last === null || allowedUntil > last) last = allowedUntil;
  return last ?? fallback.closesAt;
}
