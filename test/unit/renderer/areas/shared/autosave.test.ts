import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave } from '../../../../../renderer/areas/shared/autosave.ts';
import type { SaveState } from '../../../../../renderer/areas/shared/autosave.ts';

const DELAY = 600;
const RETRY = 3_000;

function bench() {
  const saved: string[] = [];
  const states: SaveState['kind'][] = [];
  const host = { fails: false, hold: null as Promise<void> | null };
  const autosave = createAutosave<string>('a', {
    save: async (input: string) => {
      if (host.hold) await host.hold;
      if (host.fails) throw new Error('gone');
      saved.push(input);
      return saved.length;
    },
    isSame: (one, other) => one === other,
    delayMs: DELAY,
    retryMs: RETRY,
    onState: ({ kind }) => states.push(kind),
  });
  return { autosave, saved, states, host };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a draft that is being written', () => {
  it('is kept once the hand rests, with the newest words', async () => {
    const { autosave, saved, states } = bench();
    autosave.offer('ab');
    await vi.advanceTimersByTimeAsync(DELAY - 1);
    autosave.offer('abc');
    await vi.advanceTimersByTimeAsync(DELAY - 1);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual(['abc']);
    expect(states).toEqual(['unsaved', 'unsaved', 'saving', 'saved']);
  });

  it('is not written when nothing changed', async () => {
    const { autosave, saved, states } = bench();
    autosave.offer('a');
    await vi.advanceTimersByTimeAsync(DELAY * 2);
    expect([saved, states]).toEqual([[], []]);
  });

  it('is kept already when the change was taken back in time', async () => {
    const { autosave, saved, states } = bench();
    autosave.offer('ab');
    autosave.offer('a');
    await vi.advanceTimersByTimeAsync(DELAY * 2);
    expect([saved, states.at(-1)]).toEqual([[], 'saved']);
  });

  it('waits while a field is not a number yet, and goes on afterwards', async () => {
    const { autosave, saved } = bench();
    autosave.offer(null);
    await vi.advanceTimersByTimeAsync(DELAY * 10);
    expect(saved).toEqual([]);
    expect(await autosave.flush()).toBe(false);
    autosave.offer('ab');
    await vi.advanceTimersByTimeAsync(DELAY);
    expect(saved).toEqual(['ab']);
  });

  it('goes one save at a time and ends with the newest', async () => {
    const { autosave, saved, host } = bench();
    let release: () => void = () => undefined;
    host.hold = new Promise((resolve) => {
      release = resolve;
    });
    autosave.offer('ab');
    await vi.advanceTimersByTimeAsync(DELAY);
    autosave.offer('abc');
    await vi.advanceTimersByTimeAsync(DELAY);
    expect(saved).toEqual([]);
    host.hold = null;
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual(['ab', 'abc']);
  });

  it('survives a host that stopped: tries again until it is kept', async () => {
    const { autosave, saved, states, host } = bench();
    host.fails = true;
    autosave.offer('ab');
    await vi.advanceTimersByTimeAsync(DELAY);
    expect(states.at(-1)).toBe('failed');
    expect(await autosave.flush()).toBe(false);
    host.fails = false;
    await vi.advanceTimersByTimeAsync(RETRY);
    expect(saved).toEqual(['ab']);
    expect(states.at(-1)).toBe('saved');
  });

  it('is kept at once when asked, and when the screen is left', async () => {
    const { autosave, saved } = bench();
    autosave.offer('ab');
    expect(await autosave.flush()).toBe(true);
    autosave.offer('abc');
    autosave.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual(['ab', 'abc']);
  });
});
