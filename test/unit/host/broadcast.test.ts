import { describe, expect, test } from 'vitest';
import { createAccumulator, createBroadcast } from '../../../core/host/broadcast.ts';

describe('a broadcast', () => {
  test('gives the value of now first, then every newer one', async () => {
    const broadcast = createBroadcast('a');
    const reader = broadcast.iterate();
    expect((await reader.next()).value).toBe('a');
    const next = reader.next();
    broadcast.set('b');
    expect((await next).value).toBe('b');
  });

  test('a slow reader skips what is outdated', async () => {
    const broadcast = createBroadcast(0);
    const reader = broadcast.iterate();
    await reader.next();
    broadcast.set(1);
    broadcast.set(2);
    expect((await reader.next()).value).toBe(2);
  });

  test('ends when aborted, also while waiting', async () => {
    const broadcast = createBroadcast(0);
    const abort = new AbortController();
    const reader = broadcast.iterate(abort.signal);
    await reader.next();
    const waiting = reader.next();
    abort.abort();
    expect((await waiting).done).toBe(true);
  });
});

describe('an accumulator', () => {
  test('merges what happened between two reads and loses nothing', async () => {
    const changes = createAccumulator<string>();
    const reader = changes.iterate();
    const first = reader.next();
    changes.add(['customers']);
    expect((await first).value).toEqual(['customers']);
    changes.add(['orders', 'customers']);
    changes.add(['customers']);
    expect((await reader.next()).value).toEqual(['orders', 'customers']);
  });

  test('every reader gets everything from when it began', async () => {
    const changes = createAccumulator<string>();
    const one = changes.iterate();
    const two = changes.iterate();
    const waiting = [one.next(), two.next()];
    changes.add(['quotes']);
    expect((await Promise.all(waiting)).map((each) => each.value)).toEqual([['quotes'], ['quotes']]);
  });
});
