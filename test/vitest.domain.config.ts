import { defineConfig } from 'vitest/config';

/**
 * The tests of the rules and of money alone: what mutation testing runs over and over. Without
 * the broad properties, which take seconds: a mutant is to die by a row of a table.
 */
const ROOMS = ['money', 'nce', 'pricing', 'rulebook', 'time'];

/** No test is timed: on a busy machine none may fail for it. */
const PATIENCE_MS = 60_000;

export default defineConfig({
  test: { include: ROOMS.map((room) => `test/unit/domain/${room}/*.test.ts`), exclude: ['**/properties.test.ts', '**/closings.test.ts', '**/examples.test.ts'], testTimeout: PATIENCE_MS },
});
