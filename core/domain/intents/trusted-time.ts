import { after } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';

/** What is known about the time: the server's word, and the two hands of the computer. */
export type TimeFacts = {
  /** Server time of the newest answer with both hands as they stood then; null: none yet. */
  readonly heard: { readonly at: Instant; readonly monotonic: number; readonly wall: Instant } | null;
  /** The newest server time ever heard, also in earlier runs of the program: it is not earlier than that. */
  readonly floor: Instant | null;
  readonly wall: Instant;
  readonly monotonic: number;
};

/**
 * Between which moments it is now. The monotonic hand never runs too fast, but on some systems
 * it stands still while the computer sleeps; the wall hand can be set to anything. So the time
 * is at least server time + monotonic, and may be as late as server time + wall.
 */
export type TimeEstimate = {
  readonly earliest: Instant;
  readonly latest: Instant;
  /** Has the server been heard since the program started? Without it nothing is final. */
  readonly isServer: boolean;
  /** How much the computer's clock is ahead of the time that rules go by. */
  readonly computerIsAheadByMs: number;
};

/** Differences below this are the whole seconds of HTTP dates and the way of an answer. */
const NEGLIGIBLE_MS = 2_000;

/** Between which two instants the service's clock is now. Without its word since the start, no earlier than the last one known; `floor` null: none is. */
export function estimateTime({ heard, floor, wall, monotonic }: TimeFacts): TimeEstimate {
  if (heard === null) {
    const earliest = floor === null ? wall : (Math.max(floor, wall) as Instant);
    return { earliest, latest: earliest, isServer: false, computerIsAheadByMs: aheadBy(wall, earliest) };
  }
  const earliest = after(heard.at, Math.max(0, Math.trunc(monotonic - heard.monotonic)));
  const byWall = after(heard.at, wall - heard.wall);
  const latest = byWall > earliest + NEGLIGIBLE_MS ? byWall : earliest;
  return { earliest, latest, isServer: true, computerIsAheadByMs: aheadBy(wall, earliest) };
}

function aheadBy(wall: Instant, trusted: Instant): number {
  const ahead = wall - trusted;
  return Math.abs(ahead) < NEGLIGIBLE_MS ? 0 : ahead;
}
