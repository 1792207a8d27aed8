import { defineConfig } from 'vitest/config';

/** No test is timed; a test that hangs still ends, on a busy machine too. */
const PATIENCE_MS = 60_000;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout: PATIENCE_MS } },
      { test: { name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: PATIENCE_MS } },
    ],
  },
});
