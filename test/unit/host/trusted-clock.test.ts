import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, after, instant } from '../../../core/domain/time/instant.ts';
import { createTrustedClock } from '../../../core/host/trusted-clock.ts';

const NOON = instant(Date.UTC(2026, 10, 22, 12));

/** A laptop whose wall clock and monotonic clock are set by hand. */
function laptop(wall: number, monotonic = 0) {
  const state = { wall, monotonic };
  return { state, clock: { now: () => instant(state.wall), monotonic: () => state.monotonic } };
}

describe('the trusted clock', () => {
  test('is the computer until a server has answered', () => {
    const { clock } = laptop(NOON);
    const trusted = createTrustedClock(clock, () => null, false);
    expect(trusted.reading()).toEqual({ now: NOON, source: 'computer', computerIsAheadByMs: 0 });
  });

  test.each([
    ['three days ahead', 3 * DAY],
    ['three days behind', -3 * DAY],
    ['a minute ahead', MINUTE],
  ])('goes by the server when the laptop is %s, and says so', (_, skew) => {
    const { clock, state } = laptop(NOON + skew, 500);
    const trusted = createTrustedClock(clock, () => ({ at: NOON, heardAtMonotonic: 500 }), false);
    expect(trusted.now()).toBe(NOON);
    expect(trusted.reading().computerIsAheadByMs).toBe(skew);
    state.monotonic += HOUR;
    expect(trusted.now()).toBe(after(NOON, HOUR));
  });

  test('does not move when the laptop clock is set back', () => {
    const { clock, state } = laptop(NOON);
    const trusted = createTrustedClock(clock, () => ({ at: NOON, heardAtMonotonic: 0 }), false);
    state.wall -= 2 * DAY;
    state.monotonic += MINUTE;
    expect(trusted.now()).toBe(after(NOON, MINUTE));
  });

  test('a difference below the resolution of HTTP dates is not told', () => {
    const { clock } = laptop(NOON + 1_500);
    const trusted = createTrustedClock(clock, () => ({ at: NOON, heardAtMonotonic: 0 }), false);
    expect(trusted.reading().computerIsAheadByMs).toBe(0);
  });

  test('a fixed clock stands still, whatever a server says', () => {
    const { clock } = laptop(NOON);
    const trusted = createTrustedClock(clock, () => ({ at: after(NOON, DAY), heardAtMonotonic: 0 }), true);
    expect(trusted.reading()).toEqual({ now: NOON, source: 'fixed', computerIsAheadByMs: 0 });
  });
});
