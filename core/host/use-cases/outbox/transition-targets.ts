import type { TransitionTarget } from '../../../contract/outbox.ts';
import { orderable } from '../../../db/repositories/order-catalogue.ts';
import * as facts from '../../../db/repositories/rule-facts.ts';
import { byId, ofCustomer } from '../../../db/repositories/subscription-copies.ts';
import type { SubscriptionCopy } from '../../../db/repositories/subscription-copies.ts';
import { upgradeIntoObjection } from '../../../domain/nce/upgrade-into.ts';
import type { PlainRefusal, Refusal } from '../../../domain/nce/verdict.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { Subscription } from '../../../domain/subscriptions/subscription.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { withPatience } from '../patience.ts';
import { ruleContextOf } from '../rules/rule-context.ts';

type Desk = Pick<OpenOffice, 'mirror' | 'checks' | 'clock'>;
type Asked = { readonly subscriptionId: string; readonly when: 'immediate' | 'scheduled' };
type Answer = { readonly source: 'service' | 'catalogue'; readonly targets: TransitionTarget[] };

/**
 * What a subscription may become. The service is asked first, because only it
 * knows what stands against a target; where nobody answers in time the catalogue's copy
 * names the paths.
 */
export async function transitionTargets(desk: Desk, { subscriptionId, when }: Asked, signal?: AbortSignal): Promise<Result<Answer, DeskError>> {
  const copy = byId(desk.mirror, subscriptionId);
  if (copy === null) return err({ tag: 'notFound', what: 'subscription', id: subscriptionId });
  const { subscription } = copy;
  // into an existing one only at once, never scheduled.
  const existing = when === 'scheduled' ? new Map<string, Existing[]>() : existingOf(desk, copy);
  const of = (product: string): Existing[] => existing.get(product) ?? [];
  const asked = await desk.checks.transitionTargets(subscription.customerId, subscription.id, when, { signal: withPatience(signal) });
  if (!asked.ok || asked.value.length === 0) return ok({ source: 'catalogue', targets: fromCatalogue(desk, subscription).map((target) => ({ ...target, existing: of(target.product) })) });
  const keys = asked.value.map(({ catalogItemId }) => keyOf(catalogItemId));
  const titles = facts.titles(desk.mirror, keys);
  return ok({
    source: 'service',
    targets: asked.value.map(({ catalogItemId, title, isEligible, codes }, place) => {
      const product = keys[place] ?? '';
      return { product, catalogItemId, title: titles[product] === product ? title : (titles[product] ?? title), isEligible, codes: [...codes], existing: of(product) };
    }),
  });
}

type Existing = TransitionTarget['existing'][number];

/** What else the customer has, by product, each with what keeps it from taking the seats. */
function existingOf({ mirror, clock }: Desk, { customerRow, subscription: source }: SubscriptionCopy): ReadonlyMap<string, Existing[]> {
  const at = clock.now();
  const found = new Map<string, Existing[]>();
  for (const { subscription: target } of ofCustomer(mirror, customerRow, 0)) {
    if (target.id === source.id || target.productId === null || target.skuId === null || target.isTrial || target.status === 'deleted') continue;
    const objection = upgradeIntoObjection({ source, target, at, context: ruleContextOf(mirror, { customerRow, subscription: target }) });
    const product = `${target.productId}:${target.skuId}`;
    const { id, friendlyName, offerName, quantity, term, billingPlan, commitmentEndsAt } = target;
    found.set(product, [...(found.get(product) ?? []), { id, name: friendlyName || offerName, quantity, term, billingPlan, endsAt: commitmentEndsAt, objection: codeOf(objection) }]);
  }
  return found;
}

function codeOf(objection: ReturnType<typeof upgradeIntoObjection>): Existing['objection'] {
  if (objection === null) return null;
  return objection.kind === 'refused' && isPlain(objection.reason) ? objection.reason.code : 'targetUnknown';
}

/** Refusals of a target carry no figures. */
const isPlain = (reason: Refusal): reason is { readonly code: PlainRefusal } => Object.keys(reason).length === 1;

/** The paths that the catalogue names, with the ids of the availabilities that were read last. */
function fromCatalogue({ mirror }: Desk, { productId, skuId, term, billingPlan }: Subscription): Omit<TransitionTarget, 'existing'>[] {
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
