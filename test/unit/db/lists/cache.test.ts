import { describe, expect, test } from 'vitest';
import { createListCache } from '../../../../core/db/lists/cache.ts';

describe('kept lists', () => {
  test('are made once until the tables change', () => {
    const cache = createListCache();
    let made = 0;
    const read = (): number => cache.keep('list', () => ++made);
    expect([read(), read()]).toEqual([1, 1]);
    cache.changed([], []);
    expect(read()).toBe(2);
  });

  test('that depend on the time hold from when they were made until they say, and not before', () => {
    const cache = createListCache();
    let made = 0;
    const read = (now: number): number => cache.keepUntil('list', now, () => ({ value: ++made, until: 200 }));
    expect([read(100), read(199), read(200), read(250)]).toEqual([1, 1, 2, 3]);
    expect(read(50)).toBe(4);
  });

  test('are few: the one asked for longest ago goes', () => {
    const cache = createListCache();
    let made = 0;
    const read = (name: string): number => cache.keep(name, () => ++made);
    read('first');
    for (let other = 0; other < 31; other += 1) read(`other ${other}`);
    expect(read('first')).toBe(1);
    read('one more');
    expect(read('first')).toBe(1);
    expect(read('other 0')).toBeGreaterThan(33);
  });
});
