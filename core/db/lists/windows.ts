import type { Instant } from '../../domain/time/instant.ts';
import { DAY } from '../../domain/time/instant.ts';
import type { MirrorRead } from '../handles.ts';

/** "Soon" of the lists: renewals and ends that somebody should prepare. */
export const SOON_MS = 30 * DAY;

export const FOREVER = Number.POSITIVE_INFINITY;

/** The next moment at which the set of open windows changes by itself. */
export const nextWindowEnd = (db: MirrorRead, now: Instant): number =>
  db.sql.number('SELECT min(closes_at) FROM deadlines WHERE closes_at > ?', [now]) ?? FOREVER;

/** The next moment at which something enters or leaves "ends within so many milliseconds". */
export function nextEndChange(db: MirrorRead, now: Instant, within: number): number {
  const endAfter = (moment: number): number => db.sql.number('SELECT min(ends_at) FROM subscriptions WHERE removed = 0 AND ends_at > ?', [moment]) ?? FOREVER;
  return Math.min(endAfter(now), endAfter(now + within) - within);
}

/** The first moment after `now` at which a term comes to be, or ceases to be, near its end. */
export const nextSoonChange = (db: MirrorRead, now: Instant): number => nextEndChange(db, now, SOON_MS);
