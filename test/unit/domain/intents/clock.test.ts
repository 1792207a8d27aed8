import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DEFAULT_DISTANCES, readGuard } from '../../../../core/domain/intents/guard.ts';
import { estimateTime } from '../../../../core/domain/intents/trusted-time.ts';
import { after, DAY, HOUR, instant, MINUTE, SECOND } from '../../../../core/domain/time/instant.ts';

/** Both changes of the clock in the year of the tests, in Europe and elsewhere. */
const CLOCK_CHANGES = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1), Date.UTC(2026, 2, 8, 7), Date.UTC(2026, 10, 1, 6), Date.UTC(2026, 3, 4, 16)];
const ZONES = Intl.supportedValuesOf('timeZone');

/** A computer whose clock is wrong, set, and asleep between hearing the server and now. */
const computers = fc.record({
  heardAt: fc.oneof(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }), fc.tuple(fc.constantFrom(...CLOCK_CHANGES), fc.integer({ min: -3 * HOUR, max: 3 * HOUR })).map(([at, by]) => at + by)),
  wallAhead: fc.oneof(fc.constant(0), fc.integer({ min: -10 * 365 * DAY, max: 10 * 365 * DAY }), fc.integer({ min: -5 * SECOND, max: 5 * SECOND })),
  wallSetBy: fc.oneof(fc.constant(0), fc.integer({ min: -4 * DAY, max: 4 * DAY }), fc.constantFrom(-HOUR, HOUR)),
  awake: fc.integer({ min: 0, max: 3 * DAY }),
  asleep: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 * DAY })),
  sleepCounts: fc.boolean(),
  windowIn: fc.oneof(fc.integer({ min: -2 * DAY, max: 12 * DAY }), fc.integer({ min: -2 * SECOND, max: 2 * SECOND })),
  zone: fc.constantFrom(...ZONES),
});
type Case = typeof computers extends fc.Arbitrary<infer Value> ? Value : never;

/** What the program can know at that moment, and what is true. */
function moment({ heardAt, wallAhead, wallSetBy, awake, asleep, sleepCounts, windowIn }: Case) {
  const truth = heardAt + awake + asleep;
  const deadline = instant(truth + windowIn);
  const monotonicThen = 1_000_000;
  const estimate = estimateTime({
    heard: { at: instant(Math.floor(heardAt / SECOND) * SECOND), monotonic: monotonicThen, wall: instant(heardAt + wallAhead) },
    floor: null,
    wall: instant(truth + wallAhead + wallSetBy),
    monotonic: monotonicThen + awake + (sleepCounts ? asleep : 0),
  });
  return { truth, deadline, estimate };
}

describe('a deadline and a clock that nobody can trust', () => {
  it('is never called passed before it is, and never called far when the honest wall clock says otherwise, in 10,000 cases', () => {
    fc.assert(
      fc.property(computers, (one) => {
        const before = process.env['TZ'];
        process.env['TZ'] = one.zone;
        try {
          const { truth, deadline, estimate } = moment(one);
          const { nearness } = readGuard({ at: deadline, warnBy: null }, estimate);
          if (nearness === 'passed') expect(truth).toBeGreaterThanOrEqual(deadline);
          // A wall clock that nobody set shows the sleep: then what is over is at least doubted.
          if (truth >= deadline + SECOND && (one.wallSetBy >= 0 || one.sleepCounts)) expect(['passed', 'doubtful']).toContain(nearness);
          expect(estimate.earliest).toBeLessThanOrEqual(truth);
        } finally {
          if (before === undefined) delete process.env['TZ'];
          else process.env['TZ'] = before;
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('is the same in every zone at every change of the clock', () => {
    const before = process.env['TZ'];
    try {
      for (const change of CLOCK_CHANGES) {
        const facts = { heard: { at: instant(change - HOUR), monotonic: 0, wall: instant(change - HOUR) }, floor: null, wall: instant(change + MINUTE), monotonic: HOUR + MINUTE };
        const readings = new Set<string>();
        for (const zone of ZONES) {
          process.env['TZ'] = zone;
          readings.add(JSON.stringify([-1, 0, 1, HOUR].map((by) => readGuard({ at: after(instant(change + MINUTE), by), warnBy: null }, estimateTime(facts)))));
        }
        expect(readings.size).toBe(1);
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('without a server heard is never final, and never earlier than the server once was', () => {
    const estimate = estimateTime({ heard: null, floor: instant(Date.UTC(2026, 10, 22)), wall: instant(Date.UTC(2020, 0, 1)), monotonic: 5 });
    expect(estimate.earliest).toBe(Date.UTC(2026, 10, 22));
    expect(readGuard({ at: instant(Date.UTC(2026, 10, 21)), warnBy: null }, estimate).nearness).toBe('doubtful');
  });
});

describe('warnings', () => {
  const deadline = { at: instant(Date.UTC(2026, 10, 29, 9)), warnBy: null };
  const at = (before: number) => {
    const now = instant(deadline.at - before);
    return readGuard(deadline, { earliest: now, latest: now, isServer: true, computerIsAheadByMs: 0 });
  };
  it.each([
    [49 * HOUR, 'far', null, 48 * HOUR],
    [48 * HOUR, 'near', 48 * HOUR, 24 * HOUR],
    [23 * HOUR, 'near', 24 * HOUR, 4 * HOUR],
    [4 * HOUR, 'near', 4 * HOUR, HOUR],
    [MINUTE, 'near', HOUR, 0],
    [0, 'passed', HOUR, null],
  ] as const)('%i ms before the end: %s', (before, nearness, reached, next) => {
    expect(at(before)).toEqual({ nearness, reached, next: next === null ? null : deadline.at - next });
  });
  it('come at the four usual distances', () => {
    expect(DEFAULT_DISTANCES).toEqual([48 * HOUR, 24 * HOUR, 4 * HOUR, HOUR]);
  });
});
