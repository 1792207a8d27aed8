import { DAY, MINUTE } from '../domain/time/instant.ts';
import type { SyncPolicy } from './options.ts';

export const DEFAULT_POLICY: SyncPolicy = {
  parallel: 6,
  pageSize: 500,
  // Larger transactions gain little, longer waits lose more at a kill (quality.md 3.2).
  batchRows: 5_000,
  batchMs: 250,
  batchLongestMs: 2_000,
  firstRestMs: 2_000,
  everyMs: 15 * MINUTE,
  urgentAgeMs: 30 * MINUTE,
  urgentLimit: 40,
  sweepAgeMs: DAY,
  sweepLimit: 400,
  referenceAgeMs: DAY,
  productLimit: 100,
  smallOffice: 500,
  failuresInARow: 5,
  skipLines: 20,
};
