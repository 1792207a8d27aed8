import type { Availability, Sku } from '../../domain/catalog/product.ts';
import type { ProductId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { Received } from '../../ports/remote-api.ts';
import { CANCELLED, DONE, write } from './context.ts';
import type { RunContext, StageResult } from './context.ts';
import { inParallel } from './pool.ts';

/** SKUs and availabilities of products whose own are missing or old; at most `limit` of them, null: all. */
export async function readSkus(context: RunContext, { olderThan, limit }: { readonly olderThan: Instant; readonly limit: number | null }): Promise<StageResult> {
  const { mirror } = context.options;
  const total = mirror.counts().products;
  const queue = [...mirror.productsToRefresh({ olderThan, limit: limit ?? total })].reverse();
  if (queue.length === 0) return DONE;
  context.progress.set('catalogue', 0, queue.length);
  return inParallel(context.policy.parallel, context.signal, { next: () => queue.pop() ?? null, work: (product, signal) => readProduct(context, product, signal) });
}

async function readProduct(context: RunContext, product: ProductId, signal: AbortSignal): Promise<StageResult> {
  const { options, stamps, skips, progress } = context;
  const mark = stamps.mark();
  const reading = await skusOf(context, product, signal);
  if (signal.aborted) return CANCELLED;
  const asOf = stamps.stamp(mark);
  if (reading.ok) {
    skips.clear();
    const { skus, availabilities } = reading.value;
    write(context, () => options.mirror.putSkus(product, skus, availabilities, asOf));
  } else {
    const passed = skips.pass('product', product, reading.error);
    if (!passed.ok) return passed;
  }
  progress.add('catalogue', 1);
  return DONE;
}

type Skus = { readonly skus: readonly Received<Sku>[]; readonly availabilities: readonly Received<Availability>[] };

async function skusOf({ options }: RunContext, product: ProductId, signal: AbortSignal): Promise<Result<Skus, DeskError>> {
  const { api, country } = options;
  const skus = await api.skus(product, { country }, { signal });
  // A product that has left the catalogue since it was listed has nothing to sell.
  if (!skus.ok) return skus.error.tag === 'notFound' ? ok({ skus: [], availabilities: [] }) : skus;
  const availabilities: Received<Availability>[] = [];
  for (const { entity: sku } of skus.value) {
    const found = await api.availabilities(product, sku.id, { country }, { signal });
    if (found.ok) availabilities.push(...found.value);
    else if (found.error.tag !== 'notFound') return found;
  }
  return ok({ skus: skus.value, availabilities });
}
