import type { CustomerId } from '../../domain/ids.ts';
import type { CustomerAnswers } from '../../ports/mirror.ts';
import { write } from './context.ts';
import type { RunContext } from './context.ts';

/**
 * Collects answers, so that a first load writes thousands of rows in a transaction. The first
 * ones are shown soon; each batch after that may wait twice as long as the one before, up to a
 * limit: on a line that brings rows slowly every small transaction costs two waits for the disk.
 * A kill costs no more than what was waiting.
 */
export type Batch = { readonly add: (answers: CustomerAnswers) => void; readonly flush: () => void };

/** `stored` is told whose answers a write has just stored. */
export function createBatch(context: RunContext, stored: (ids: readonly CustomerId[]) => void): Batch {
  const { mirror, clock } = context.options;
  let pending: CustomerAnswers[] = [];
  let rows = 0;
  let since = 0;
  let patience = context.policy.batchMs;

  const flush = (): void => {
    if (pending.length === 0) return;
    const batch = pending;
    pending = [];
    rows = 0;
    patience = Math.min(patience * 2, Math.max(context.policy.batchMs, context.policy.batchLongestMs));
    write(context, () => mirror.putCustomerAnswers(batch));
    stored(batch.map(({ customer }) => customer.entity.id));
  };
  return {
    add: (answers) => {
      if (pending.length === 0) since = clock.monotonic();
      pending.push(answers);
      rows += rowsOf(answers);
      if (rows >= context.policy.batchRows || clock.monotonic() - since >= patience) flush();
    },
    flush,
  };
}

const rowsOf = ({ agreements, subscriptions, orders }: CustomerAnswers): number =>
  1 + (agreements?.length ?? 0) + (subscriptions?.length ?? 0) + (orders?.reduce((sum, { entity }) => sum + 1 + entity.lines.length, 0) ?? 0);
