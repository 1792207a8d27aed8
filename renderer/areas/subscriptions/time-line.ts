import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import type { Course, CourseWindow, EndKind } from '../../../core/domain/nce/course.ts';
import { DAY } from '../../../core/domain/time/instant.ts';

export type Span = { readonly from: number; readonly to: number };

/** A stretch after the term: the next term as far as it is drawn, or what is kept when nothing follows. */
export type Following = Span & { readonly kind: 'next' | 'expired' | 'disabled' };

export type TimePoint = {
  readonly kind: 'start' | 'windowCloses' | 'batchCloses' | 'nextCharge' | 'change' | 'today' | 'end' | 'nextWindowCloses' | 'accessEnds' | 'dataEnds';
  readonly at: number;
  readonly seats: number | null;
};

export type TimeLine = {
  /** What the axis shows, a little more than everything on it. */
  readonly axis: Span;
  readonly term: Span;
  readonly windows: readonly CourseWindow[];
  readonly charges: readonly number[];
  readonly following: readonly Following[];
  readonly points: readonly TimePoint[];
  readonly end: EndKind;
  /** Today lies so far outside the term that it would squeeze the rest; then it is not drawn. */
  readonly todayIsOutside: boolean;
};

/** Room left and right of what is drawn, as a part of its length. */
const MARGIN = 0.04;
/** Today is drawn when it is at most this part of the term's length away from it. */
const REACH = 0.35;
/** So much of the next term is drawn, as a part of this one. */
const NEXT_PART = 0.12;

type Facts = Pick<SubscriptionDetail, 'scheduledChange'>;

/** What the drawing and its text alternative show of a course; null where there is no term that ends. */
export function timeLine(course: Course, { scheduledChange }: Facts, now: number): TimeLine | null {
  if (course.kind !== 'term') return null;
  const { term, windows, charges, end } = course;
  const length = term.to - term.from;
  const todayIsOutside = Math.max(term.from - now, now - term.to, 0) > length * REACH;
  const following = followingOf(course, length);
  const points = pointsOf(course, { following, change: scheduledChange?.effectiveAt ?? null, today: todayIsOutside ? null : now, now });
  const moments = [term.from, term.to, ...windows.flatMap(({ from, to }) => [from, to]), ...following.map(({ to }) => to), ...points.map(({ at }) => at)];
  return { axis: axisOf(moments), term, windows, charges, following, points, end, todayIsOutside };
}

function followingOf({ after, term }: Extract<Course, { kind: 'term' }>, length: number): readonly Following[] {
  if (after === null) return [];
  if (after.kind === 'term') return [{ kind: 'next', from: after.from, to: Math.min(after.to ?? Number.POSITIVE_INFINITY, after.from + Math.max(length * NEXT_PART, DAY)) }];
  // Months of keeping data would squeeze a term of one month to nothing.
  const limit = term.to + length;
  return after.stretches
    .filter(({ from, status }) => from < limit && (status === 'expired' || status === 'disabled'))
    .map(({ status, from, to }) => ({ kind: status === 'expired' ? 'expired' : 'disabled', from, to: Math.min(to, limit) }));
}

type Asked = { readonly following: readonly Following[]; readonly change: number | null; readonly today: number | null; readonly now: number };

function pointsOf({ term, windows, charges, end, after }: Extract<Course, { kind: 'term' }>, { following, change, today, now }: Asked): readonly TimePoint[] {
  const points: TimePoint[] = windows.map((window) => ({ kind: pointOfWindow(window), at: window.to, seats: window.seats }));
  const add = (kind: TimePoint['kind'], at: number | null | undefined): void => {
    if (at !== null && at !== undefined) points.push({ kind, at, seats: null });
  };
  add('start', term.from);
  add('end', term.to);
  add('today', today);
  // After the end nothing is charged any more, whatever the rhythm was.
  if (end !== 'over') add('nextCharge', charges.find((at) => at > now));
  // A change at the end of the term is told by the end itself.
  if (change !== null && Math.abs(change - term.to) > DAY) add('change', change);
  if (after?.kind === 'retention') for (const { status, to } of after.stretches) if (following.some((drawn) => drawn.to === to)) add(status === 'expired' ? 'accessEnds' : 'dataEnds', to);
  return points.toSorted((a, b) => a.at - b.at);
}

function pointOfWindow({ kind, seats }: CourseWindow): TimePoint['kind'] {
  if (kind === 'expected') return 'nextWindowCloses';
  return seats === null ? 'windowCloses' : 'batchCloses';
}

function axisOf(moments: readonly number[]): Span {
  const from = Math.min(...moments);
  const to = Math.max(...moments);
  const margin = Math.max((to - from) * MARGIN, DAY / 2);
  return { from: from - margin, to: to + margin };
}

/** Where a moment lies on an axis drawn `width` wide. */
export function position(axis: Span, width: number, at: number): number {
  return ((at - axis.from) / (axis.to - axis.from)) * width;
}
