import { describe, expect, test } from 'vitest';
import { boundsToOpen } from '../../../electron/window-bounds.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 768 };
const left = { x: -1920, y: 0, width: 1920, height: 1080 };
const usual = { width: 1366, height: 820 };
const at = (x: number, y: number) => ({ bounds: { x, y, width: 1200, height: 750 }, maximized: false });

describe('where the window opens', () => {
  test('for the first time: where the system puts it', () => {
    expect(boundsToOpen(null, [laptop])).toEqual(usual);
  });
  test.each([
    ['in the middle', 80, 10, [laptop]],
    ['half out at the right', 700, 10, [laptop]],
    ['on the second screen', -1500, 100, [laptop, left]],
    ['across two screens', -300, 50, [laptop, left]],
  ])('%s: there again', (_where, x, y, screens) => {
    expect(boundsToOpen(at(x, y), screens)).toEqual(at(x, y).bounds);
  });
  test.each([
    ['the second screen is gone', -1500, 100, [laptop]],
    ['only a sliver would show', 1300, 10, [laptop]],
    ['only its lower edge would show', 100, -700, [laptop]],
    ['below the screen', 100, 760, [laptop]],
    ['there is no screen', 100, 100, []],
  ])('%s: the usual size', (_where, x, y, screens) => {
    expect(boundsToOpen(at(x, y), screens)).toEqual(usual);
  });
});
