import type { Course } from '../../../core/domain/nce/course.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../core/domain/time/instant.ts';
import type { Span } from './time-line.ts';

/** A moment worth looking at. */
export type Stop = { readonly kind: 'lastMoment' | 'windowOver' | 'lastDay' | 'afterEnd'; readonly at: number };

/** Where a person jumps to: the last minute of the window and what holds after it, the end of the term and what follows. */
export function stopsOf(course: Course, now: number): readonly Stop[] {
  if (course.kind === 'cannotTell') return [];
  const window = course.windows.find(({ kind, to }) => kind === 'open' && to > now);
  const stops: Stop[] = window === undefined ? [] : [{ kind: 'lastMoment', at: window.to - MINUTE }, { kind: 'windowOver', at: window.to }];
  if (course.kind === 'endless') return stops;
  const { term, after } = course;
  if (now < term.to) stops.push({ kind: 'lastDay', at: term.to - SECOND });
  // After a renewal it may be worked off for a day: the first sure moment is shown.
  const follows = after?.kind === 'term' ? after.settledBy : term.to;
  if (now < follows) stops.push({ kind: 'afterEnd', at: follows });
  return stops;
}

/** One step of the slider: a day, on a short axis an hour. */
export const stepOf = ({ from, to }: Span): number => (to - from > 60 * DAY ? DAY : to - from > 7 * DAY ? 6 * HOUR : HOUR);
