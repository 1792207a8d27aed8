import type { Instant } from '../time/instant.ts';
import type { Case } from './actions/case.ts';
import { beforeEnd } from './actions/case.ts';
import type { OpenBatch } from './verdict.ts';
import { windowOf, windowOfTerm } from './window.ts';
import type { TermWindow, Window } from './window.ts';

/** Seats that may be given back, and how sure that is. `none` tells when the last window closed. */
export type OpenSeats =
  | { readonly kind: 'open'; readonly seats: number; readonly batches: readonly OpenBatch[]; readonly fromServer: boolean; readonly warnBy: Instant; readonly until: Instant }
  | { readonly kind: 'none'; readonly closedAt: Instant }
  | { readonly kind: 'unknown' };

/** A batch with the moment from which it is safer not to count on it any more. */
type TimedBatch = OpenBatch & { readonly warnBy: Instant };

/**
 * the server's batches win; else the purchase or renewal and every known addition
 * open one each. Null where single seats are never given back.
 */
export function openSeats(facts: SeatCase): OpenSeats | null {
  const { subscription, at, term, context } = facts;
  const window = windowOfTerm(facts);
  if (window?.window.rule.seats !== true) return null;
  const said = term.isProjected ? null : subscription.reducible;
  if (said !== null) return counted(said.batches.map(timed), facts, { fromServer: true, window });
  if (context.additions === null && at >= window.closesAt && !term.isProjected) return { kind: 'unknown' };
  return counted(byRules(facts, window), facts, { fromServer: false, window });
}

/** What of a case decides which seats may be given back. */
export type SeatCase = Pick<Case, 'subscription' | 'at' | 'term' | 'context'>;

const timed = (batch: OpenBatch): TimedBatch => ({ ...batch, warnBy: beforeEnd(batch.allowedUntil) });

/** Every batch of the running term with its own closing, the first one first: it closes with the window of the whole. */
function byRules({ at, term, context }: SeatCase, { window, closesAt, isSaid }: TermWindow): readonly TimedBatch[] {
  const whole: TimedBatch = { quantity: term.seats, allowedUntil: closesAt, warnBy: isSaid ? beforeEnd(closesAt) : window.warnBy };
  if (context.additions === null || term.isProjected || context.additionWindows === 'purchaseOnly') return [whole];
  const additions = context.additions.filter((addition) => addition.at > term.openedAt && addition.at <= at && addition.quantity > 0);
  const added = additions.reduce((sum, addition) => sum + addition.quantity, 0);
  return [{ ...whole, quantity: term.seats - added }, ...additions.map((addition) => batchOf(addition.quantity, windowOf(window.rule, addition.at)))];
}

const batchOf = (quantity: number, { closesAt, warnBy }: Window): TimedBatch => ({ quantity, allowedUntil: closesAt, warnBy });

/** Those still open, never more seats than there are: a contradiction is read to the safe side. */
function counted(all: readonly TimedBatch[], { at, term }: SeatCase, { fromServer, window }: { readonly fromServer: boolean; readonly window: TermWindow }): OpenSeats {
  const batches: OpenBatch[] = [];
  let seats = 0;
  let until = at;
  let warnBy: Instant | null = null;
  let lastClosing: Instant | null = null;
  for (const batch of all) {
    if (lastClosing === null || batch.allowedUntil > lastClosing) lastClosing = batch.allowedUntil;
    const quantity = Math.min(batch.quantity, term.seats - seats);
    if (batch.allowedUntil <= at || !(quantity > 0)) continue;
    batches.push({ quantity, allowedUntil: batch.allowedUntil });
    seats += quantity;
    if (batch.allowedUntil > until) until = batch.allowedUntil;
    if (warnBy === null || batch.warnBy < warnBy) warnBy = batch.warnBy;
  }
  if (warnBy === null) return { kind: 'none', closedAt: Math.min(at, lastClosing ?? window.closesAt) as Instant };
  return { kind: 'open', seats, batches, fromServer, warnBy, until };
}
