import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../../core/sandbox/command-line.ts';
import { at, handTime } from '../../builders/sandbox.ts';

const clock = handTime();
const read = (...args: string[]) => readCommandLine(args, clock);

describe('the command line', () => {
  it('has a default for everything', () => {
    expect(read()).toEqual({ port: 4010, faults: [], sandbox: { customers: 60, seed: 1, clock, running: true, behaviour: { requestMemory: 24 }, tokens: { requireMfa: false } } });
  });

  it('takes every option', () => {
    expect(read('--port', '0', '--customers', '100000', '--seed=7', '--now', '2026-11-22T09:00:00Z', '--frozen', '--require-mfa')).toEqual({
      port: 0,
      faults: [],
      sandbox: { customers: 100_000, seed: 7, clock, now: at('2026-11-22T09:00:00Z'), running: false, behaviour: { requestMemory: 24 }, tokens: { requireMfa: true } },
    });
  });

  it('takes habits and faults', () => {
    const wanted = read('--request-memory', 'ignored', '--order-lag', '60', '--provisioning', '0.5', '--accept-later', '20', '--drop-names', '--fault', 'dropAfter:0.05:^POST .*/checkout$', '--fault', '503:0.1');
    expect(wanted).toMatchObject({
      sandbox: { behaviour: { requestMemory: 'ignored', orderLag: 3_600_000, provisioning: 30_000, acceptLater: 20_000, friendlyName: 'dropped' } },
      faults: [{ kind: 'dropAfter', probability: 0.05, match: /^POST .*\/checkout$/i }, { kind: '503', probability: 0.1 }],
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
    [['--request-memory', 'long'], '--request-memory takes hours'],
    [['--order-lag', 'long'], '--order-lag takes a number'],
    [['--accept-later=-1'], '--accept-later takes a number'],
    [['--fault', 'flood:0.5'], '--fault takes kind:probability'],
    [['--fault', '503:2'], '--fault takes kind:probability'],
    [['--fault', '503:0.5:('], '--fault takes kind:probability'],
    [['--colour', 'red'], '--colour'],
    [['4010'], '4010'],
  ])('%j is refused with a sentence', (args, sentence) => {
    expect(read(...args)).toEqual({ problem: expect.stringContaining(sentence) });
  });
});
