import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../../core/sandbox/command-line.ts';
import { at, handTime } from '../../builders/sandbox.ts';

const clock = handTime();
const read = (...args: string[]) => readCommandLine(args, clock);

describe('the command line', () => {
  it('has a default for everything', () => {
    expect(read()).toEqual({ port: 4010, sandbox: { customers: 60, seed: 1, clock, running: true, tokens: { requireMfa: false } } });
  });

  it('takes every option', () => {
    expect(read('--port', '0', '--customers', '100000', '--seed=7', '--now', '2026-11-22T09:00:00Z', '--frozen', '--require-mfa')).toEqual({
      port: 0,
      sandbox: { customers: 100_000, seed: 7, clock, now: at('2026-11-22T09:00:00Z'), running: false, tokens: { requireMfa: true } },
    });
  });

  it('gives help', () => {
    expect(read('--help')).toBe('help');
  });

  it.each([
    [['--port', 'http'], '--port takes a whole number'],
    [['--port', '70000'], '--port takes a whole number'],
    [['--customers', '-3'], 'customers'],
    [['--customers=-3'], '--customers takes a whole number'],
    [['--customers', '2.5'], '--customers takes a whole number'],
    [['--customers', ''], '--customers takes a whole number'],
    [['--seed', 'x'], '--seed takes a whole number'],
    [['--now', 'yesterday'], '--now takes an instant'],
    [['--now', '2026-02-30'], '--now takes an instant'],
    [['--colour', 'red'], '--colour'],
    [['4010'], '4010'],
  ])('%j is refused with a sentence', (args, sentence) => {
    expect(read(...args)).toEqual({ problem: expect.stringContaining(sentence) });
  });
});
