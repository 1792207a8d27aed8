import type { StageResult } from './context.ts';
import { CANCELLED, DONE } from './context.ts';

/**
 * Works on items with `parallel` workers. `next` gives the next item, or null when there is
 * none (any more). The first failure stops the others and is the outcome.
 */
export async function inParallel<Item>(
  parallel: number,
  signal: AbortSignal,
  job: { readonly next: () => Item | null; readonly work: (item: Item, signal: AbortSignal) => Promise<StageResult> },
): Promise<StageResult> {
  const stop = new AbortController();
  const forward = (): void => stop.abort();
  if (signal.aborted) forward();
  signal.addEventListener('abort', forward, { once: true });
  let failed: StageResult | null = null;

  const worker = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const item = job.next();
      if (item === null) return;
      const result = await job.work(item, stop.signal);
      if (result.ok || stop.signal.aborted) continue;
      failed = result;
      stop.abort();
    }
  };
  try {
    await Promise.all(Array.from({ length: parallel }, worker));
  } finally {
    stop.abort();
    signal.removeEventListener('abort', forward);
  }
  return failed ?? (signal.aborted ? CANCELLED : DONE);
}
