import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** No test is timed; a test that hangs still ends, on a busy machine too. */
const PATIENCE_MS = 60_000;

/** No rule may depend on where the machine stands: its tables run in these zones as well. */
const ZONES = ['UTC', 'Europe/Warsaw', 'America/Los_Angeles'];
const RULES = ['money', 'nce', 'pricing', 'rulebook', 'time'].map((room) => `test/unit/domain/${room}/*.test.ts`);
/** The list of examples reads the tests themselves; the properties ask other processes for their zone. */
const ZONELESS = ['**/examples.test.ts', '**/properties.test.ts'];

/** In CI another try tells a real fault from a busy machine. */
const RETRY = process.env['CI'] === undefined ? 0 : 1;

/** The same examples in every run. */
const SEED = ['test/support/seed.ts'];

/** Minutes each: begun last, they would leave all processors but one idle at the end. */
const LONG = ['outbox/histories-', 'outbox/kills', 'outbox/offices-', 'outbox/planted-bugs', 'outbox/fault-matrix'];
const rankOf = ({ moduleId }: TestSpecification): number => (LONG.findIndex((name) => moduleId.includes(name)) + LONG.length + 1) % (LONG.length + 1);

class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

/** What a file leaves behind another one may meet: files share their process, and load what they share once instead of two hundred times. */
const COMMON = { isolate: false, setupFiles: SEED, retry: RETRY, testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS };

export default defineConfig({
  test: {
    // One for each processor; left to itself the runner keeps one of two for nobody.
    maxWorkers: '100%',
    sequence: { sequencer: LongOnesFirst },
    projects: [
      ...ZONES.map((zone) => ({ test: { ...COMMON, name: `unit in ${zone}`, include: RULES, exclude: ZONELESS, env: { TZ: zone } } })),
      { test: { ...COMMON, name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      { test: { ...COMMON, name: 'integration', include: ['test/integration/**/*.test.ts'] } },
    ],
  },
});
