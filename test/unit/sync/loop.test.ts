import { describe, expect, it } from 'vitest';
import type { DeskError } from '../../../core/errors/desk-error.ts';
import { dueAt, initialLoop, step } from '../../../core/sync/loop.ts';
import type { LoopEvent, LoopState } from '../../../core/sync/loop.ts';

const MINUTE = 60_000;
const offline: DeskError = { tag: 'offline', reason: 'unreachable' };
const throttled: DeskError = { tag: 'rateLimited', retryAfterMs: 600_000 };
const forbidden: DeskError = { tag: 'forbidden', code: '900308', correlationId: null };
const noToken: DeskError = { tag: 'signInNeeded', reason: 'expired', code: null };

type Told = readonly [at: number, event: LoopEvent['type'] | LoopEvent];

/** Plays events at their times and tells what the loop did: one line per effect. */
function play(events: readonly Told[], { automatic = true, random = 0.5 } = {}): { readonly lines: readonly string[]; readonly state: LoopState } {
  let state = initialLoop(automatic);
  const lines: string[] = [];
  for (const [now, told] of events) {
    const event = typeof told === 'string' ? ({ type: told } as LoopEvent) : told;
    const next = step(state, event, { now, random, everyMs: 15 * MINUTE });
    state = next.state;
    for (const effect of next.effects) {
      if (effect.type === 'wake') {
        if (effect.at !== null) lines.push(`${now} wake at ${effect.at}`);
      } else lines.push(`${now} ${effect.type}${effect.type === 'run' && effect.full ? ' full' : ''}`);
    }
  }
  return { lines, state };
}

const failed = (error: DeskError): LoopEvent => ({ type: 'failed', error });
const manual = (full = false): LoopEvent => ({ type: 'manual', full });

describe('the loop', () => {
  it.each<[string, readonly Told[], readonly string[]]>([
    ['runs when opened and then by its schedule', [[0, 'opened'], [5_000, 'finished'], [905_000, 'tick'], [906_000, 'finished']], ['0 run', '5000 wake at 905000', '905000 run', '906000 wake at 1806000']],
    ['lets the window go first when there is something to show', [[0, { type: 'opened', restMs: 2_000 }], [5, 'online'], [2_000, 'tick']], ['0 wake at 2000', '5 wake at 2000', '2000 run']],
    ['rests no longer than somebody lets it', [[0, { type: 'opened', restMs: 2_000 }], [300, manual()]], ['0 wake at 2000', '300 run']],
    ['does not rest without a connection either', [[0, { type: 'opened', restMs: 2_000 }], [5, 'offline'], [9_000, 'online'], [10_500, 'tick']], ['0 wake at 2000', '9000 wake at 10500', '10500 run']],
    ['runs when its alarm rings, also a little early', [[0, 'opened'], [5_000, 'finished'], [904_999, 'tick']], ['0 run', '5000 wake at 905000', '904999 run']],
    ['does not run twice at once', [[0, 'opened'], [1_000, manual()], [2_000, 'tick']], ['0 run']],
    ['runs when asked, in full when asked for that', [[0, 'opened'], [5_000, 'finished'], [6_000, manual(true)]], ['0 run', '5000 wake at 905000', '6000 run full']],
    [
      'backs off from a failure, longer each time, and starts again small after a success',
      [[0, 'opened'], [10, failed(offline)], [2_000, 'tick'], [2_010, failed(offline)], [5_000, 'tick'], [5_010, failed(offline)], [10_000, 'tick'], [11_000, 'finished'], [911_000, 'tick'], [911_010, failed(offline)]],
      ['0 run', '10 wake at 1135', '2000 run', '2010 wake at 4260', '5000 run', '5010 wake at 9510', '10000 run', '11000 wake at 911000', '911000 run', '911010 wake at 912135'],
    ],
    ['waits as long as the service says, never less', [[0, 'opened'], [10, failed(throttled)]], ['0 run', '10 wake at 675010']],
    ['asks once a day whatever the service says', [[0, 'opened'], [0, failed({ tag: 'rateLimited', retryAfterMs: 9e12 })]], ['0 run', '0 wake at 97200000']],
    ['keeps to the schedule after a failure that trying again does not heal', [[0, 'opened'], [10, failed(forbidden)]], ['0 run', '10 wake at 900010']],
    ['does nothing by itself once somebody must sign in', [[0, 'opened'], [10, failed(noToken)], [1_000, 'tick'], [2_000, 'offline'], [3_000, 'online']], ['0 run']],
    ['tries again when that somebody asks', [[0, 'opened'], [10, failed(noToken)], [20_000, manual()], [21_000, 'finished']], ['0 run', '20000 run', '21000 wake at 921000']],
    ['does not start without a connection', [[0, 'offline'], [1, 'opened'], [2, 'tick']], []],
    ['starts soon after the connection is back', [[0, 'offline'], [1, 'opened'], [5_000, 'online'], [6_500, 'tick']], ['5000 wake at 6500', '6500 run']],
    ['lets a run under way find out itself that the connection is gone, and then waits for it', [[0, 'opened'], [10, 'offline'], [500, failed(offline)], [90_000, 'tick'], [95_000, 'online']], ['0 run', '95000 wake at 96500']],
    ['does not run at every flutter of the connection', [[0, 'opened'], [5_000, 'finished'], [6_000, 'offline'], [7_000, 'online'], [8_000, 'offline'], [9_000, 'online']], ['0 run', '5000 wake at 905000', '7000 wake at 905000', '9000 wake at 905000']],
    ['catches up soon when the schedule passed while offline', [[0, 'opened'], [5_000, 'finished'], [6_000, 'offline'], [2_000_000, 'online']], ['0 run', '5000 wake at 905000', '2000000 wake at 2001500']],
    ['tries when asked although the system says offline', [[0, 'offline'], [1, manual()], [50, 'finished']], ['1 run']],
    ['stops a run when asked, once', [[0, 'opened'], [10, 'cancel'], [11, 'cancel'], [20, 'cancelled']], ['0 run', '10 abort', '20 wake at 900020']],
    ['has nothing to stop when nothing runs', [[0, 'cancel']], []],
    ['is silent after closing', [[0, 'opened'], [10, 'closed'], [20, 'finished'], [30, manual()], [40, 'tick'], [50, 'online'], [60, 'closed']], ['0 run', '10 abort']],
  ])('%s', (_name, events, expected) => {
    expect(play(events).lines).toEqual(expected);
  });

  it('that is not automatic runs only when asked', () => {
    const { lines, state } = play([[0, 'opened'], [1, manual()], [2, 'finished'], [3, manual()], [4, failed(offline)], [5, 'offline'], [6, 'online']], { automatic: false });
    expect(lines).toEqual(['1 run', '3 run']);
    expect(dueAt(state)).toBeNull();
  });

  it.each([[0, 810_000], [0.5, 900_000], [0.999, 989_820]])('comes up to a tenth earlier or later: chance %d', (random, due) => {
    expect(dueAt(play([[0, 'opened'], [0, 'finished']], { random }).state)).toBeCloseTo(due);
  });

  it('knows when it will try again only while it may', () => {
    const failing: Told[] = [[0, 'opened'], [10, failed(offline)]];
    expect(dueAt(play(failing).state)).not.toBeNull();
    expect(dueAt(play([...failing, [20, 'offline']]).state)).toBeNull();
    expect(dueAt(play([...failing, [20, 'closed']]).state)).toBeNull();
  });
});
