import { defineConfig } from 'vitest/config';

/**
 * The tests of the rules and of money alone: what mutation testing runs over and over. Without
 * the broad properties, which take seconds: a mutant is to die by a row of a table.
 */
export default defineConfig({ test: { include: ['test/unit/domain/**/*.test.ts'], exclude: ['**/properties.test.ts'] } });
