import type { Segment } from '../../domain/catalog/product.ts';
import { SEGMENTS } from '../../domain/catalog/product.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Result } from '../../domain/result.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { Received } from '../../ports/remote-api.ts';
import { writeInstant } from '../checkpoints.ts';
import { DONE, isDue, write } from './context.ts';
import type { RunContext, Skipped, StageResult } from './context.ts';

/** What changes slowly: partner, products, prices, promotions; each is read when older than `olderThan`. */
export async function readPartner(context: RunContext, olderThan: Instant | null): Promise<StageResult> {
  if (olderThan !== null && !isDue(context, 'partner', olderThan)) return DONE;
  const { options, stamps, signal, skips, progress } = context;
  const { api, mirror } = options;
  progress.set('partner', 0, 1);
  const mark = stamps.mark();
  const call = { signal };
  const profile = await api.partnerProfile(call);
  if (!profile.ok) {
    const passed = skips.pass('partner', 'profile', profile.error);
    if (!passed.ok) return passed;
  }
  const gathered = await gather(context, 'partner', [
    ['providers', () => api.relationships('providers', call)],
    ['resellers', () => api.relationships('resellers', call)],
  ]);
  if (!gathered.ok) return gathered;
  const asOf = stamps.stamp(mark);
  const { items: relationships, isWhole } = gathered.value;
  // A partner that may not list its relationships keeps the ones that are known.
  if (isWhole) write(context, () => mirror.putPartner({ profile: profile.ok ? profile.value : null, relationships, asOf }));
  writeInstant(mirror, 'partner', asOf);
  progress.set('partner', 1, 1);
  return DONE;
}

/** Views of the catalogue; without a segment the service leaves out nonprofit (API page, section 10). */
const VIEWS: readonly (readonly [targetView: string, segment: Segment | null])[] = [
  ['OnlineServices', null],
  ['OnlineServices', 'nonprofit'],
  ['Software', null],
  ['Azure', null],
];

export async function readProducts(context: RunContext, olderThan: Instant): Promise<StageResult> {
  if (!isDue(context, 'products', olderThan)) return DONE;
  const { options, stamps, signal, progress } = context;
  const { api, mirror, country } = options;
  progress.set('catalogue', 0, null);
  const mark = stamps.mark();
  const gathered = await gather(
    context,
    'product',
    VIEWS.map(([targetView, segment]) => [targetView, () => api.products({ country, targetView, segment }, { signal })]),
  );
  if (!gathered.ok) return gathered;
  const asOf = stamps.stamp(mark);
  const products = [...new Map(gathered.value.items.map((product) => [product.entity.id, product])).values()];
  if (products.length > 0) write(context, () => mirror.putProducts(products, asOf));
  writeInstant(mirror, 'products', asOf);
  return DONE;
}

export async function readPrices(context: RunContext, olderThan: Instant): Promise<StageResult> {
  if (!isDue(context, 'prices', olderThan)) return DONE;
  const { options, stamps, signal, skips, progress } = context;
  const { api, mirror, country: market } = options;
  progress.set('prices', 0, null);
  const mark = stamps.mark();
  const prices = await api.priceSheet({ market }, { signal });
  const asOf = stamps.stamp(mark);
  if (prices.ok) write(context, () => mirror.putPrices(market, prices.value, asOf));
  // A token that is good for everything but prices (they have an audience of their own) is no reason to stop.
  else if (prices.error.tag === 'signInNeeded') context.note({ code: 'sync.skipped', what: 'prices', name: market, error: prices.error });
  else {
    const passed = skips.pass('prices', market, prices.error);
    if (!passed.ok) return passed;
  }
  writeInstant(mirror, 'prices', asOf);
  progress.set('prices', prices.ok ? prices.value.length : 0, prices.ok ? prices.value.length : 0);
  return DONE;
}

export async function readPromotions(context: RunContext, olderThan: Instant): Promise<StageResult> {
  if (!isDue(context, 'promotions', olderThan)) return DONE;
  const { options, stamps, signal, progress } = context;
  const { api, mirror, country } = options;
  progress.set('promotions', 0, null);
  const mark = stamps.mark();
  const gathered = await gather(
    context,
    'promotions',
    SEGMENTS.map((segment) => [segment, () => api.promotions({ country, segment }, { signal })]),
  );
  if (!gathered.ok) return gathered;
  const asOf = stamps.stamp(mark);
  const promotions = [...new Map(gathered.value.items.map((promotion) => [promotion.entity.id, promotion])).values()];
  if (gathered.value.isWhole) write(context, () => mirror.putPromotions(promotions, asOf));
  writeInstant(mirror, 'promotions', asOf);
  progress.set('promotions', promotions.length, promotions.length);
  return DONE;
}

type Source<Entity> = readonly [name: string, read: () => Promise<Result<readonly Received<Entity>[], DeskError>>];
type Gathered<Entity> = {
  readonly items: readonly Received<Entity>[];
  /** Every source answered: what is not among the items is there no more. */
  readonly isWhole: boolean;
};

/** Reads several lists that make up one thing; a list that is refused is passed over. */
async function gather<Entity>(context: RunContext, what: Skipped, sources: readonly Source<Entity>[]): Promise<Result<Gathered<Entity>, DeskError>> {
  const items: Received<Entity>[] = [];
  let isWhole = true;
  for (const [name, read] of sources) {
    const list = await read();
    if (list.ok) {
      context.skips.clear();
      for (const item of list.value) items.push(item);
    } else {
      isWhole = false;
      const passed = context.skips.pass(what, name, list.error);
      if (!passed.ok) return passed;
    }
  }
  return { ok: true, value: { items, isWhole } };
}
