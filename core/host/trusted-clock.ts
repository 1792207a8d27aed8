import { after } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ClockReading } from '../contract/office.ts';
import type { Clock } from '../ports/system.ts';

/**
 * The time that rules go by: the server's, as last heard, carried on by the monotonic clock.
 * A laptop clock that is wrong or set back moves nothing; the difference is told.
 */
export type TrustedClock = Clock & { readonly reading: () => ClockReading };

/** Server time of the newest answer, or null before the first. */
export type HeardTime = () => { readonly at: Instant; readonly heardAtMonotonic: number } | null;

/** HTTP dates have whole seconds; a smaller difference is not worth a word. */
const NEGLIGIBLE_MS = 2_000;

/** `isFixed`: a demonstration's clock, which no server moves. Before the first answer it is the computer's. */
export function createTrustedClock(computer: Clock, heard: HeardTime, isFixed: boolean): TrustedClock {
  const now = (): Instant => {
    const server = isFixed ? null : heard();
    return server ? after(server.at, Math.trunc(computer.monotonic() - server.heardAtMonotonic)) : computer.now();
  };
  const reading = (): ClockReading => {
    if (isFixed) return { now: computer.now(), source: 'fixed', computerIsAheadByMs: 0 };
    if (!heard()) return { now: computer.now(), source: 'computer', computerIsAheadByMs: 0 };
    const trusted = now();
    const ahead = computer.now() - trusted;
    return { now: trusted, source: 'server', computerIsAheadByMs: Math.abs(ahead) < NEGLIGIBLE_MS ? 0 : ahead };
  };
  return { now, monotonic: computer.monotonic, reading };
}
