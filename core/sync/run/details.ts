import type { CustomerId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { createBatch } from './batch.ts';
import type { Batch } from './batch.ts';
import { CANCELLED, DONE, isBreakdown, nameOf, write } from './context.ts';
import type { RunContext, StageResult } from './context.ts';
import { inParallel } from './pool.ts';
import { readCustomer } from './read-customer.ts';

/** Customers asked for at once; the queue is filled again when it runs low. */
const QUEUE = 500;

type Selection = {
  /** Details older than this are read again. */
  readonly olderThan: Instant;
  /** At most so many; null: all. */
  readonly limit: number | null;
};

/** Reads customers whose details are missing or old, what closes soon first (the mirror knows the order). */
export async function readDetails(context: RunContext, { olderThan, limit }: Selection): Promise<StageResult> {
  const { mirror, clock } = context.options;
  const taken = new Set<CustomerId>();
  const unstored = new Set<CustomerId>();
  const batch = createBatch(context, (ids) => ids.forEach((id) => unstored.delete(id)));
  let queue: CustomerId[] = [];

  const refill = (): void => {
    const room = limit === null ? QUEUE : Math.min(QUEUE, limit - taken.size);
    if (room <= 0) return;
    // Whoever is under way, waits in the batch or was refused is not stored and will be named again.
    const named = mirror.customersToRefresh({ olderThan, now: clock.now(), limit: room + unstored.size });
    queue = named.filter((id) => !taken.has(id)).slice(0, room).reverse();
    if (limit !== null && taken.size === 0) context.progress.set('details', 0, queue.length);
  };
  const next = (): CustomerId | null => {
    if (queue.length === 0) refill();
    const id = queue.pop() ?? null;
    if (id === null) return null;
    taken.add(id);
    unstored.add(id);
    return id;
  };

  if (limit === null) context.progress.set('details', 0, mirror.counts().customers);
  try {
    return await inParallel(context.policy.parallel, context.signal, { next, work: (id, signal) => readInto({ context, batch, refused: () => {} }, id, signal) });
  } finally {
    batch.flush();
  }
}

/**
 * Reads these customers now, for example those that the change feed named. `settled` is told
 * who needs no further reading: stored, gone, or not for us to see.
 */
export async function readNamed(context: RunContext, ids: readonly CustomerId[], settled: (ids: readonly CustomerId[]) => void): Promise<StageResult> {
  if (ids.length === 0) return DONE;
  const batch = createBatch(context, settled);
  const queue = [...ids].reverse();
  context.progress.set('details', 0, ids.length);
  const refused = (id: CustomerId): void => settled([id]);
  try {
    return await inParallel(context.policy.parallel, context.signal, { next: () => queue.pop() ?? null, work: (id, signal) => readInto({ context, batch, refused }, id, signal) });
  } finally {
    batch.flush();
  }
}

type Into = {
  readonly context: RunContext;
  readonly batch: Batch;
  /** Nothing will come of this one, now or later. */
  readonly refused: (id: CustomerId) => void;
};

async function readInto({ context, batch, refused }: Into, id: CustomerId, signal: AbortSignal): Promise<StageResult> {
  const { options, stamps, progress, skips } = context;
  const mark = stamps.mark();
  const reading = await readCustomer(options.api, stamps, id, signal);
  if (signal.aborted) return CANCELLED;
  const name = nameOf(context, id);
  if (!reading.ok) {
    const passed = skips.pass('customer', name, reading.error);
    if (!passed.ok) return passed;
    if (!isBreakdown(reading.error)) refused(id);
  } else if (reading.value.kind === 'gone') {
    batch.flush();
    write(context, () => options.mirror.putCustomerGone(id, stamps.stamp(mark)));
    refused(id);
    context.note({ code: 'customer.removed', name });
  } else {
    skips.clear();
    batch.add(reading.value.answers);
    for (const error of reading.value.refused) skips.pass('customer', name, error);
  }
  progress.add('details', 1);
  return DONE;
}
