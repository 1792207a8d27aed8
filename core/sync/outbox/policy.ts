import { MINUTE, SECOND } from '../../domain/time/instant.ts';
import type { OutboxPolicy } from './options.ts';

export const DEFAULT_OUTBOX_POLICY: OutboxPolicy = {
  parallel: 6,
  // Longer than any attempt: the client gives up a request well before.
  leaseMs: 5 * MINUTE,
  quietMs: 3 * MINUTE,
  orderLagMs: 65 * MINUTE,
  lookEveryMs: 30 * SECOND,
  longestPauseMs: 5 * MINUTE,
  failuresInARow: 5,
  guardEveryMs: MINUTE,
  graceMs: 3 * SECOND,
};
