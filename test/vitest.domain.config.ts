import { defineConfig } from 'vitest/config';

/**
 * The tests of the rules and of money alone: what mutation testing runs over and over. Without
 * the broad properties, which take seconds: a mutant is to die by a row of a table.
 */
const ROOMS = ['money', 'nce', 'pricing', 'rulebook', 'time'];

export default defineConfig({
  test: { include: ROOMS.map((room) => `test/unit/domain/${room}/*.test.ts`), exclude: ['**/properties.test.ts', '**/closings.test.ts', '**/examples.test.ts'] },
});
