import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import { DAY } from '../../../core/domain/time/instant.ts';
import { chargeCycleStarts } from './charge-cycles.ts';
import { endOfTerm, type EndOfTerm } from './end-of-term.ts';
import { isOfTerm, windowFact, windowLength } from './window-facts.ts';

export type Span = { readonly from: number; readonly to: number };

export type WindowSpan = Span & {
  readonly kind: 'open' | 'past' | 'expected';
  readonly source: 'server' | 'arithmetic';
  /** Seats of one addition; null for the window of the whole term. */
  readonly seats: number | null;
};

export type TimePoint = {
  readonly kind: 'start' | 'windowCloses' | 'batchCloses' | 'nextCharge' | 'change' | 'today' | 'end' | 'nextWindowCloses';
  readonly at: number;
  readonly seats: number | null;
};

export type TimeLine = {
  /** What the axis shows, a little more than everything on it. */
  readonly axis: Span;
  readonly term: Span;
  readonly windows: readonly WindowSpan[];
  readonly charges: readonly number[];
  readonly points: readonly TimePoint[];
  readonly end: EndOfTerm;
  /** Today lies so far outside the term that it would squeeze the rest; then it is not drawn. */
  readonly todayIsOutside: boolean;
};

/** Room left and right of what is drawn, as a part of its length. */
const MARGIN = 0.04;
/** Today is drawn when it is at most this part of the term's length away from it. */
const REACH = 0.35;

/** Everything that the drawing and its text alternative show; null when start or end is not known. */
export function timeLine(detail: SubscriptionDetail, now: number): TimeLine | null {
  const { startsAt, endsAt } = detail;
  if (startsAt === null || endsAt === null || endsAt <= startsAt) return null;
  const term = { from: startsAt, to: endsAt };
  const windows = windowSpans(detail, startsAt, now);
  const todayIsOutside = distance(term, now) > (endsAt - startsAt) * REACH;
  const points = timePoints(detail, windows, now, todayIsOutside);
  return {
    axis: axisOf([startsAt, endsAt, ...windows.flatMap((span) => [span.from, span.to]), ...points.map((point) => point.at)]),
    term,
    windows,
    charges: detail.billingPlan === null ? [] : chargeCycleStarts({ startsAt, endsAt, plan: detail.billingPlan }).slice(1),
    points,
    end: endOfTerm(detail),
    todayIsOutside,
  };
}

function windowSpans(detail: SubscriptionDetail, startsAt: number, now: number): readonly WindowSpan[] {
  const fact = windowFact(detail, now);
  const length = windowLength(detail.model) ?? 0;
  const source = detail.windowFromServer ? 'server' : 'arithmetic';
  const spans: WindowSpan[] = detail.batches.map((batch) => ({
    // A batch of the first purchase began with the term, whatever the length of the server's window.
    from: Math.max(startsAt, batch.allowedUntil - length),
    to: batch.allowedUntil,
    kind: batch.allowedUntil > now ? 'open' : 'past',
    source: 'server',
    seats: isOfTerm(batch, detail) ? null : batch.quantity,
  }));
  if (fact.kind === 'open' && !spans.some((span) => sameMinute(span.to, fact.closesAt))) {
    spans.push({ from: Math.max(startsAt, fact.closesAt - length), to: fact.closesAt, kind: 'open', source, seats: null });
  }
  if (fact.kind === 'closed') {
    if (fact.closedAt !== null) spans.push({ from: startsAt, to: fact.closedAt, kind: 'past', source, seats: null });
    if (fact.next.kind === 'renewal') spans.push({ from: fact.next.opensAt, to: fact.next.opensAt + length, kind: 'expected', source: 'arithmetic', seats: null });
  }
  return spans.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function timePoints(detail: SubscriptionDetail, windows: readonly WindowSpan[], now: number, todayIsOutside: boolean): readonly TimePoint[] {
  const points: TimePoint[] = windows.map((span) => ({ kind: pointOfWindow(span), at: span.to, seats: span.seats }));
  const add = (kind: TimePoint['kind'], at: number | null): void => {
    if (at !== null) points.push({ kind, at, seats: null });
  };
  add('start', detail.startsAt);
  add('end', detail.endsAt);
  if (!todayIsOutside) add('today', now);
  add('nextCharge', nextCharge(detail, now));
  const change = detail.scheduledChange?.effectiveAt ?? null;
  // A change at the end of the term is told by the end itself.
  if (change !== null && detail.endsAt !== null && Math.abs(change - detail.endsAt) > DAY) add('change', change);
  return points.toSorted((a, b) => a.at - b.at);
}

function pointOfWindow(span: WindowSpan): TimePoint['kind'] {
  if (span.kind === 'expected') return 'nextWindowCloses';
  return span.seats === null ? 'windowCloses' : 'batchCloses';
}

/** The server names the end of the running cycle; the next charge falls on the day after. */
function nextCharge(detail: SubscriptionDetail, now: number): number | null {
  const { startsAt, endsAt, billingPlan } = detail;
  if (startsAt === null || endsAt === null || billingPlan === null || now > endsAt) return null;
  return chargeCycleStarts({ startsAt, endsAt, plan: billingPlan }).find((at) => at > now) ?? null;
}

function axisOf(moments: readonly number[]): Span {
  const from = Math.min(...moments);
  const to = Math.max(...moments);
  const margin = Math.max((to - from) * MARGIN, DAY / 2);
  return { from: from - margin, to: to + margin };
}

function distance(span: Span, at: number): number {
  return Math.max(span.from - at, at - span.to, 0);
}

const sameMinute = (a: number, b: number): boolean => Math.abs(a - b) < 60_000;

/** Where a moment lies on an axis drawn `width` wide. */
export function position(axis: Span, width: number, at: number): number {
  return ((at - axis.from) / (axis.to - axis.from)) * width;
}
