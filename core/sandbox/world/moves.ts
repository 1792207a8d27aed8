import { sku } from './catalogue/catalogue.ts';
import type { MigrationRecord } from './commerce.ts';
import type { Draft } from './draft.ts';

/** What a move from the old model ends in: a subscription of its own with a window of its own. */
export function draftOfMove(move: MigrationRecord): Draft {
  const [productId = '', skuId = ''] = move.catalogItemId.split(':');
  return {
    sku: sku(productId, skuId),
    plan: { term: move.term, billing: move.billing },
    seats: move.quantity,
    startsAt: move.completesAt,
    endsOn: move.endsOn,
    // A draft with an end and nothing else has an end of its own choice.
    ...(move.customTermEndsOn === null ? { createdAt: move.completesAt } : {}),
    migratedFrom: move.subscriptionId,
  };
}
