import { assertNever } from '../../domain/never.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { toIso } from '../../domain/time/instant.ts';
import type { NextTerm, RemoteWrites, SubscriptionChange } from '../../ports/remote-writes.ts';
import { pathOf } from '../http.ts';
import { onlyAbout } from '../reader.ts';
import { parseSubscription } from '../resources/subscriptions.ts';
import { cycleOf } from '../resources/values.ts';
import { echoWith, fieldIn, objectOf, said } from './echo.ts';
import type { Writer } from './writer.ts';

type Json = Readonly<Record<string, unknown>>;

/** PATCH of a subscription: its last answer whole, with one change, and its ETag (API page, sections 3 and 12). */
export function subscriptionWrites(writer: Writer): Pick<RemoteWrites, 'changeSubscription'> {
  return {
    changeSubscription: async (customer, base, change, call) => {
      const { id, etag } = base.entity;
      const raw = objectOf(base.raw);
      if (raw === null) return { kind: 'refused', error: { tag: 'validation', issues: [{ path: 'base', problem: 'missing' }] }, correlationId: null };
      return writer.sendAndKeep(
        {
          name: 'subscription',
          method: 'PATCH',
          path: pathOf('customers', customer, 'subscriptions', id),
          body: echoWith(raw, changedFields(change, base.entity, raw)),
          etag,
          budget: 'subscription',
          about: { what: 'subscription', id },
          parse: onlyAbout(id, parseSubscription(customer)),
        },
        call,
      );
    },
  };
}

/** Exactly the fields that say one change. */
export function changedFields(change: SubscriptionChange, subscription: Subscription, raw: Json): Json {
  switch (change.kind) {
    case 'quantity':
      return { quantity: change.quantity };
    case 'cancel':
      return { status: 'deleted' };
    case 'suspend':
      return { status: 'suspended' };
    case 'reactivate':
      return { status: 'active' };
    case 'autoRenew':
      // What was chosen for the end of the term would win over the switch.
      return { autoRenewEnabled: change.on, ...(change.on && hasActions(raw) ? { scheduledActions: [] } : {}) };
    case 'friendlyName':
      return { friendlyName: change.name };
    case 'partnerOnRecord':
      return { partnerId: change.partnerId };
    case 'term':
      return { termDuration: change.term, billingCycle: cycleOf(change.billingPlan) };
    case 'nextTerm':
      return nextTermFields(change.instructions, raw);
    case 'nextCharge':
      return { nextChargeInstructions: { product: productOf(subscription, cycleOf(change.billingPlan)) } };
    default:
      return assertNever(change);
  }
}

const hasActions = (raw: Json): boolean => {
  const actions = fieldIn(raw, 'scheduledActions');
  return Array.isArray(actions) && actions.length > 0;
};

/** The product of the running term with another rhythm of payment. */
function productOf({ productId, skuId, offerId, term }: Subscription, billingCycle: string): Json {
  const [, , availabilityId = null] = offerId?.split(':') ?? [];
  return said({ productId, skuId, availabilityId, billingCycle, termDuration: term });
}

const ACTION_TYPES = { renew: 'RenewToNewTerm', cancel: 'Cancel', extendedServiceTerm: 'RenewToExtendedServiceTerm', transition: 'Transition' } as const;

/**
 * Both ways of saying what comes after the term. The shape of `scheduledActions`
 * is known from third-party clients only (API page, sections 18 and 19); nobody but this function
 * writes it, and it writes it only when it is asked to or something is there to take away.
 */
function nextTermFields(next: NextTerm | null, raw: Json): Json {
  const emptied = hasActions(raw) ? { scheduledActions: [] } : {};
  if (next === null) return { scheduledNextTermInstructions: null, ...emptied };
  if (next.action === null) return { scheduledNextTermInstructions: instructionsOf(next), ...emptied };
  const instructions = next.action === 'renew' || next.action === 'transition' ? instructionsOf(next) : null;
  return { scheduledActions: [said({ scheduleType: 'TermEnd', actionType: ACTION_TYPES[next.action], instructions })] };
}

const instructionsOf = (next: NextTerm): Json =>
  said({
    product: said({
      productId: next.productId,
      skuId: next.skuId,
      availabilityId: next.availabilityId,
      billingCycle: next.billingPlan === null ? null : cycleOf(next.billingPlan),
      termDuration: next.term,
      promotionId: next.promotionId,
    }),
    quantity: next.quantity,
    customTermEndDate: next.customTermEndsAt === null ? null : toIso(next.customTermEndsAt),
  });
