import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../core/domain/time/instant.ts';
import { createClock } from '../../../core/sandbox/clock.ts';
import { at, handTime } from '../../builders/sandbox.ts';

const START = at('2026-11-22T09:00:00Z');

describe('the sandbox clock', () => {
  it('runs on with the passed clock', () => {
    const system = handTime(at('2031-01-01'));
    const clock = createClock(system, START, true);
    system.advance(2 * HOUR);
    expect(clock.now()).toBe(at('2026-11-22T11:00:00Z'));
  });

  it('stands still when asked to, and still can be moved', () => {
    const system = handTime();
    const clock = createClock(system, START, false);
    system.advance(2 * HOUR);
    expect(clock.now()).toBe(START);
    clock.advance(HOUR);
    expect(clock.now()).toBe(at('2026-11-22T10:00:00Z'));
    clock.setNow(at('2027-02-28T23:59:59Z'));
    expect(clock.now()).toBe(at('2027-02-28T23:59:59Z'));
  });

  it('keeps running after being set, and keeps its time when stopped and started', () => {
    const system = handTime();
    const clock = createClock(system, START, true);
    clock.setNow(at('2027-01-01T00:00:00Z'));
    system.advance(HOUR);
    clock.freeze();
    system.advance(HOUR);
    expect(clock.now()).toBe(at('2027-01-01T01:00:00Z'));
    clock.run();
    system.advance(HOUR);
    expect(clock.now()).toBe(at('2027-01-01T02:00:00Z'));
  });
});
