import { MONTHS_OF_TERM } from '../../domain/catalog/terms.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { availabilityId } from '../world/catalogue/catalogue.ts';
import type { CatalogueSku } from '../world/catalogue/model.ts';
import { WINDOW } from '../world/lifecycle.ts';
import { guid } from '../world/random.ts';
import type { CustomerRecord, SubscriptionRecord } from '../world/records.ts';
import { billingCycle } from './codes.ts';

type Question = {
  readonly record: SubscriptionRecord;
  readonly target: CatalogueSku;
  readonly customer: CustomerRecord;
  readonly now: Instant;
  readonly owned: readonly SubscriptionRecord[];
};

/** One path upward, with the subscriptions that could take the seats. */
export function transitionEligibility({ record, target, customer, now, owned }: Question): object {
  const eligible = record.status === 'active';
  const errors = eligible ? [] : [{ code: 2, description: 'The subscription is not active.' }];
  const same = owned.filter((one) => one.sku?.productId === target.productId && one.sku.id === target.id && one.id !== record.id);
  return {
    operationId: guid(0, 'transition', record.id, target.productId, target.id),
    catalogItemId: `${target.productId}:${target.id}:${availabilityId(target, customer.country, now)}`,
    title: target.title,
    description: target.description,
    quantity: record.quantity,
    subscriptionEligibilities: same.map((one) => intoExisting(record, one, now)),
    eligibilities: ['transition_only', 'transition_with_license_transfer'].map((transitionType) => ({ isEligible: eligible, transitionType, errors })),
  };
}

function intoExisting(record: SubscriptionRecord, target: SubscriptionRecord, now: Instant): object {
  const problem = problemOf(record, target, now);
  return {
    isEligible: problem === null,
    subscriptionId: target.id,
    subscriptionFriendlyName: target.friendlyName,
    subscriptionTermDuration: target.term,
    subscriptionBillingCycle: billingCycle(target.billing),
    errors: problem === null ? [] : [problem],
  };
}

/** Why seats cannot move into an existing subscription; null: they can. */
export function problemOf(record: SubscriptionRecord, target: SubscriptionRecord, now: Instant): { code: number; description: string } | null {
  if (target.status !== 'active') return { code: 1, description: 'The target subscription is not active.' };
  // what came of a partial upgrade has the window of its source.
  if (now < (target.windowFrom ?? target.startsAt) + WINDOW) return { code: 2, description: 'The target subscription is in its cancellation window.' };
  if (monthsOf(target) < monthsOf(record)) return { code: 3, description: 'The term of the target subscription is shorter.' };
  if ((target.endsOn ?? 0) < (record.endsOn ?? 0)) return { code: 4, description: 'The target subscription ends before the source.' };
  return null;
}

const monthsOf = ({ term }: SubscriptionRecord): number => (term === null ? 0 : MONTHS_OF_TERM[term]);
