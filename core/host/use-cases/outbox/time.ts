import { estimateTime } from '../../../domain/intents/trusted-time.ts';
import type { TimeEstimate } from '../../../domain/intents/trusted-time.ts';
import { after, instant, MINUTE } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Clock } from '../../../ports/system.ts';
import type { HeardTime } from '../../trusted-clock.ts';

/** Where the newest server time is kept from one run of the program to the next. */
export type TimeFloor = { readonly get: () => Instant | null; readonly set: (at: Instant) => void };

/** Server time is kept again after so long; a restart then knows that it is not earlier. */
const KEEP_EVERY = 5 * MINUTE;

/**
 * Between which moments it is now. Remembers how both hands of the computer stood when the
 * server was last heard, so that a sleep or a clock that was set shows as a gap between them.
 */
export function createTimeSource(computer: Clock, heard: HeardTime, { isFixed, floor }: { readonly isFixed: boolean; readonly floor: TimeFloor }): () => TimeEstimate {
  let seen: { readonly at: Instant; readonly monotonic: number; readonly wall: Instant } | null = null;
  let kept = floor.get();
  return () => {
    const wall = computer.now();
    const monotonic = computer.monotonic();
    if (isFixed) return { earliest: wall, latest: wall, isServer: true, computerIsAheadByMs: 0 };
    const server = heard();
    if (server !== null && server.heardAtMonotonic !== seen?.monotonic) {
      seen = { at: server.at, monotonic: server.heardAtMonotonic, wall: after(wall, Math.trunc(server.heardAtMonotonic - monotonic)) };
      if (kept === null || server.at - kept >= KEEP_EVERY) {
        kept = instant(server.at);
        floor.set(kept);
      }
    }
    return estimateTime({ heard: seen, floor: kept, wall, monotonic });
  };
}
