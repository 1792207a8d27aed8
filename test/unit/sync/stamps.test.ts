import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, DAY, HOUR } from '../../../core/domain/time/instant.ts';
import { createStamps } from '../../../core/sync/stamps.ts';
import { AT_NINE, handTime } from '../../builders/wire-time.ts';

describe('stamps', () => {
  it('tell when the reading began, not when its answer came', async () => {
    const time = handTime();
    const stamps = createStamps(time.clock, null);
    const mark = stamps.mark();
    await time.advance(5_000);
    expect(stamps.stamp(mark)).toBe(AT_NINE);
  });

  it('go by the server’s time, which is known only with the answer', async () => {
    const time = handTime();
    time.setWall(after(AT_NINE, 400 * DAY));
    const stamps = createStamps(time.clock, null);
    const mark = stamps.mark();
    await time.advance(1_000);
    time.setWall(after(AT_NINE, 1_000));
    expect(stamps.stamp(mark)).toBe(AT_NINE);
  });

  it('do not run backwards when the server’s whole seconds do', async () => {
    const time = handTime();
    const stamps = createStamps(time.clock, null);
    const first = stamps.stamp(stamps.mark());
    await time.advance(10);
    time.setWall(after(AT_NINE, -900));
    expect(stamps.stamp(stamps.mark())).toBe(first + 10);
  });

  it('go on from the last ones after a restart against a clock that was set back', () => {
    const time = handTime();
    const stamps = createStamps(time.clock, after(AT_NINE, HOUR));
    expect(stamps.stamp(stamps.mark())).toBe(after(AT_NINE, HOUR));
    expect(stamps.newest()).toBe(after(AT_NINE, HOUR));
  });

  it('keep nothing of an old clock that was slow', () => {
    const time = handTime();
    expect(createStamps(time.clock, after(AT_NINE, -DAY)).stamp(0)).toBe(AT_NINE);
  });

  it('keep the order in which readings began, whatever the clock does', async () => {
    const property = fc.asyncProperty(fc.array(fc.record({ wait: fc.nat(5_000), jump: fc.integer({ min: -DAY, max: DAY }), takes: fc.nat(3_000) }), { maxLength: 12 }), async (readings) => {
      const time = handTime();
      const stamps = createStamps(time.clock, null);
      const stamped: number[] = [];
      for (const { wait, jump, takes } of readings) {
        await time.advance(wait);
        const mark = stamps.mark();
        await time.advance(takes);
        time.setWall(after(time.clock.now(), jump));
        stamped.push(stamps.stamp(mark));
      }
      return stamped.every((stamp, place) => stamp >= (stamped[place - 1] ?? 0));
    });
    expect((await fc.check(property, { numRuns: 50 })).failed).toBe(false);
  });
});
