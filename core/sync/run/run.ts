import type { Result } from '../../domain/result.ts';
import { ok } from '../../domain/result.ts';
import { after } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import { readInstant, writeInstant } from '../checkpoints.ts';
import { followChanges, hasLostTrack } from './changes.ts';
import { DONE, isDue } from './context.ts';
import type { RunContext, StageResult } from './context.ts';
import { sweepCustomers } from './customer-list.ts';
import { readDetails } from './details.ts';
import { beginFirstLoad, endFirstLoad } from './first-load.ts';
import { readPartner, readPrices, readProducts, readPromotions } from './reference.ts';
import { readSkus } from './skus.ts';

export type RunKind = 'first' | 'refresh';
type Stage = () => Promise<StageResult>;

/** `first` until everything was read once, over as many runs as it takes. */
export const kindOf = ({ mirror }: RunContext['options']): RunKind => (readInstant(mirror, 'firstDone') === null ? 'first' : 'refresh');

/** One run: everything, over as many runs as it takes, or what is likely to have changed. */
export async function run(context: RunContext, { full }: { readonly full: boolean }): Promise<StageResult> {
  const { mirror } = context.options;
  const isFirst = kindOf(context.options) === 'first';
  const readsAll = full || isFirst || readInstant(mirror, 'fullSince') !== null || hasLostTrack(context);
  const outcome = readsAll ? await readEverything(context, isFirst) : await refresh(context);
  if (!outcome.ok) return outcome;
  writeInstant(mirror, 'finishedAt', context.options.clock.now());
  return DONE;
}

/**
 * Everything that the service has. What was read since the reading began (maybe runs ago) is
 * not read again. The customers with their subscriptions come before the long tail of the catalogue.
 */
async function readEverything(context: RunContext, isFirst: boolean): Promise<StageResult> {
  const { mirror } = context.options;
  const since = await beginReading(context);
  if (!since.ok) return since;
  const olderThan = since.value;
  const outcome = await inOrder([
    () => readPartner(context, olderThan),
    () => readProducts(context, olderThan),
    () => readPrices(context, olderThan),
    () => readPromotions(context, olderThan),
    () => readCustomers(context, { olderThan, isFirst }),
    () => readSkus(context, { olderThan, limit: null }),
    () => followChanges(context, olderThan),
  ]);
  if (!outcome.ok) return outcome;
  writeInstant(mirror, 'fullSince', null);
  if (isFirst) writeInstant(mirror, 'firstDone', context.options.clock.now());
  return DONE;
}

/** Since when everything is being read. The partner comes first: after its answer the server's time is known. */
async function beginReading(context: RunContext): Promise<Result<Instant, DeskError>> {
  const { mirror } = context.options;
  const open = readInstant(mirror, 'fullSince');
  if (open !== null) return ok(open);
  const mark = context.stamps.mark();
  const partner = await readPartner(context, null);
  if (!partner.ok) return partner;
  const since = context.stamps.stamp(mark);
  writeInstant(mirror, 'fullSince', since);
  return ok(since);
}

async function readCustomers(context: RunContext, { olderThan, isFirst }: { readonly olderThan: Instant; readonly isFirst: boolean }): Promise<StageResult> {
  const { mirror } = context.options;
  if (isFirst) beginFirstLoad(mirror);
  try {
    const isSwept = !isDue(context, 'sweptAt', olderThan) && readInstant(mirror, 'sweepSince') === null;
    const swept = isSwept ? DONE : await sweepCustomers(context);
    return swept.ok ? await readDetails(context, { olderThan, limit: null }) : swept;
  } finally {
    endFirstLoad(mirror);
  }
}

/** What changed, what is about to close, and a share of the rest. */
function refresh(context: RunContext): Promise<StageResult> {
  const { policy, stamps } = context;
  const ago = (milliseconds: number): Instant => after(stamps.now(), -milliseconds);
  const referenceAge = (): Instant => ago(policy.referenceAgeMs);
  return inOrder([
    () => followChanges(context, null),
    () => readDetails(context, { olderThan: ago(policy.urgentAgeMs), limit: policy.urgentLimit }),
    () => (isListDue(context, referenceAge()) ? sweepCustomers(context) : Promise.resolve(DONE)),
    () => readDetails(context, { olderThan: ago(policy.sweepAgeMs), limit: policy.sweepLimit }),
    () => readPartner(context, referenceAge()),
    () => readProducts(context, referenceAge()),
    () => readPrices(context, referenceAge()),
    () => readPromotions(context, referenceAge()),
    () => readSkus(context, { olderThan: referenceAge(), limit: policy.productLimit }),
  ]);
}

function isListDue(context: RunContext, olderThan: Instant): boolean {
  const { mirror } = context.options;
  const isOpen = readInstant(mirror, 'sweepSince') !== null;
  return isOpen || mirror.counts().customers <= context.policy.smallOffice || isDue(context, 'sweptAt', olderThan);
}

async function inOrder(stages: readonly Stage[]): Promise<StageResult> {
  for (const stage of stages) {
    const result = await stage();
    if (!result.ok) return result;
  }
  return DONE;
}
