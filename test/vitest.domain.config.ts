import { defineConfig } from 'vitest/config';

/** The tests of the rules and of money alone: what mutation testing runs over and over. */
export default defineConfig({ test: { include: ['test/unit/domain/**/*.test.ts'] } });
