import type { TransitionTarget } from '../../../contract/outbox.ts';
import { orderable } from '../../../db/repositories/order-catalogue.ts';
import * as facts from '../../../db/repositories/rule-facts.ts';
import { byId } from '../../../db/repositories/subscription-copies.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { Subscription } from '../../../domain/subscriptions/subscription.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';

type Desk = Pick<OpenOffice, 'mirror' | 'checks'>;
type Asked = { readonly subscriptionId: string; readonly when: 'immediate' | 'scheduled' };
type Answer = { readonly source: 'service' | 'catalogue'; readonly targets: TransitionTarget[] };

/** Nobody waits longer for a list to choose from. */
const PATIENCE_MS = 4_000;

/**
 * What a subscription may become. The service is asked first, because only it
 * knows what stands against a target; where nobody answers in time the catalogue's copy
 * names the paths.
 */
export async function transitionTargets(desk: Desk, { subscriptionId, when }: Asked, signal?: AbortSignal): Promise<Result<Answer, DeskError>> {
  const copy = byId(desk.mirror, subscriptionId);
  if (copy === null) return err({ tag: 'notFound', what: 'subscription', id: subscriptionId });
  const { subscription } = copy;
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const asked = await desk.checks.transitionTargets(subscription.customerId, subscription.id, when, { signal: signal === undefined ? patience : AbortSignal.any([signal, patience]) });
  if (!asked.ok || asked.value.length === 0) return ok({ source: 'catalogue', targets: fromCatalogue(desk, subscription) });
  const keys = asked.value.map(({ catalogItemId }) => keyOf(catalogItemId));
  const titles = facts.titles(desk.mirror, keys);
  return ok({
    source: 'service',
    targets: asked.value.map(({ catalogItemId, title, isEligible, codes }, place) => {
      const product = keys[place] ?? '';
      return { product, catalogItemId, title: titles[product] === product ? title : (titles[product] ?? title), isEligible, codes: [...codes] };
    }),
  });
}

/** The paths that the catalogue names, with the ids of the availabilities that were read last. */
function fromCatalogue({ mirror }: Desk, { productId, skuId, term, billingPlan }: Subscription): TransitionTarget[] {
  const sku = productId === null || skuId === null ? null : facts.sku(mirror, { productId, skuId });
  if (sku === null) return [];
  const titles = facts.titles(mirror, sku.upgrades);
  return sku.upgrades.map((product) => {
    const [to = '', id = ''] = product.split(':');
    // A trial has no plan of its own and becomes a year, paid by the month.
    const plan = term === null || billingPlan === null || billingPlan === 'none' ? ({ term: 'P1Y', billingPlan: 'monthly' } as const) : { term, billingPlan };
    return { product, catalogItemId: orderable(mirror, { productId: to, skuId: id, ...plan })?.catalogItemId ?? null, title: titles[product] ?? product, isEligible: null, codes: [] };
  });
}

const keyOf = (catalogItem: string): string => catalogItem.split(':').slice(0, 2).join(':');
