import type { Segment } from '../../domain/catalog/product.ts';
import { SEGMENTS } from '../../domain/catalog/product.ts';
import type { PartnerAgreement } from '../../domain/partnership/partnership.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { Received } from '../../ports/remote-api.ts';
import { writeInstant } from '../checkpoints.ts';
import { CANCELLED, DONE, isBreakdown, isDue, write } from './context.ts';
import type { RunContext, Skipped, StageResult } from './context.ts';

/** Partner profile, agreement and relationships, when older than `olderThan` (UTC); null: whatever their age. Written together or not at all. */
export async function readPartner(context: RunContext, olderThan: Instant | null): Promise<StageResult> {
  if (olderThan !== null && !isDue(context, 'partner', olderThan)) return DONE;
  const { options, stamps, signal, progress } = context;
  const { api, mirror } = options;
  const call = { signal };
  progress.set('partner', 0, 1);
  const mark = stamps.mark();
  const profiles = await gather(context, 'partner', [['profile', async () => asList(await api.partnerProfile(call))]]);
  if (!profiles.ok) return profiles;
  const relationships = await gather(context, 'partner', [
    ['providers', () => api.relationships('providers', call)],
    ['resellers', () => api.relationships('resellers', call)],
  ]);
  if (!relationships.ok) return relationships;
  if (!profiles.value.isWhole || !relationships.value.isWhole) return DONE;
  const profile = profiles.value.items[0] ?? null;
  const agreement = profile === null ? null : await readAgreement(context, profile.entity.partnerId);
  const asOf = stamps.stamp(mark);
  write(context, () => mirror.putPartner({ profile, agreement, relationships: relationships.value.items, asOf }));
  writeInstant(mirror, 'partner', asOf);
  progress.set('partner', 1, 1);
  return DONE;
}

/** Not every sign-in is told; whatever keeps the service from saying it says nothing about the rest. */
async function readAgreement({ options, signal }: RunContext, partnerId: string): Promise<PartnerAgreement | null> {
  const answer = await options.api.partnerAgreement(partnerId, { signal });
  return answer.ok ? answer.value.entity : null;
}

const asList = <Entity>(one: Result<Received<Entity>, DeskError>): Result<readonly Received<Entity>[], DeskError> => (one.ok ? ok([one.value]) : one);

/** Views of the catalogue; without a segment the service leaves out nonprofit (API page, section 10). */
const VIEWS: readonly (readonly [targetView: string, segment: Segment | null])[] = [
  ['OnlineServices', null],
  ['OnlineServices', 'nonprofit'],
  ['Software', null],
  ['Azure', null],
];

/** The catalogue of the office's country, when older than `olderThan` (UTC). A view that is refused is passed over; while one breaks down nothing is written. */
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
  if (!gathered.value.isWhole) return DONE;
  const asOf = stamps.stamp(mark);
  const products = [...new Map(gathered.value.items.map((product) => [product.entity.id, product])).values()];
  // No service sells nothing: an empty catalogue is the wrong account's, not the end of ours.
  if (products.length > 0) write(context, () => mirror.putProducts(products, asOf));
  writeInstant(mirror, 'products', asOf);
  return DONE;
}

/** The price sheet of the office's market, when older than `olderThan` (UTC). Whatever fails there is noted, and the run goes on. */
export async function readPrices(context: RunContext, olderThan: Instant): Promise<StageResult> {
  if (!isDue(context, 'prices', olderThan)) return DONE;
  const { options, stamps, signal, progress } = context;
  const { api, mirror, country: market } = options;
  progress.set('prices', 0, null);
  const mark = stamps.mark();
  const prices = await api.priceSheet({ market }, { signal });
  if (!prices.ok) return passPrices(context, prices.error);
  const asOf = stamps.stamp(mark);
  if (prices.value.length > 0) write(context, () => mirror.putPrices(market, prices.value, asOf));
  writeInstant(mirror, 'prices', asOf);
  progress.set('prices', prices.value.length, prices.value.length);
  return DONE;
}

/**
 * Prices live on a host of their own, with tokens and limits of their own: whatever fails there
 * says nothing about the rest. A refusal stands until the sheet is due again, a breakdown until the next run.
 */
function passPrices(context: RunContext, error: DeskError): StageResult {
  if (error.tag === 'cancelled') return CANCELLED;
  const { mirror, country } = context.options;
  context.noteSkip({ code: 'sync.skipped', what: 'prices', name: country, error });
  if (error.tag === 'forbidden' || error.tag === 'notFound' || error.tag === 'notSupported') writeInstant(mirror, 'prices', context.stamps.stamp(context.stamps.mark()));
  return DONE;
}

/** Promotions of every segment, when older than `olderThan` (UTC); in one piece, as the catalogue. */
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
  if (!gathered.value.isWhole) return DONE;
  const asOf = stamps.stamp(mark);
  const promotions = [...new Map(gathered.value.items.map((promotion) => [promotion.entity.id, promotion])).values()];
  write(context, () => mirror.putPromotions(promotions, asOf));
  writeInstant(mirror, 'promotions', asOf);
  progress.set('promotions', promotions.length, promotions.length);
  return DONE;
}

type Source<Entity> = readonly [name: string, read: () => Promise<Result<readonly Received<Entity>[], DeskError>>];
type Gathered<Entity> = {
  readonly items: readonly Received<Entity>[];
  /** No list broke down: what is not among the items is there no more, or not for us to see. */
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
      isWhole &&= !isBreakdown(list.error);
      const passed = context.skips.pass(what, name, list.error);
      if (!passed.ok) return passed;
    }
  }
  return ok({ items, isWhole });
}
