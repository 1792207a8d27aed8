import { defineConfig } from '@playwright/test';
import { screens } from './test/e2e/support/screens.ts';

/** End-to-end tests open the real program. It needs the screen for itself, so there are as many at a time as there are screens. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  workers: Math.max(1, screens().length),
  fullyParallel: false,
  // No test is timed. Two programs share two processors, on a machine that may lend a third of them to others.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // In CI another try tells a real fault from a busy machine; what needed it is listed as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list']],
});
