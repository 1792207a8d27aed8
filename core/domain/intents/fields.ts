import type { Address } from '../customers/customer.ts';
import type { NextTerm } from '../subscriptions/change.ts';
import type { ScheduledChange } from '../subscriptions/subscription.ts';
import type { IntentAction } from './action.ts';
import type { SubscriptionBase } from './base.ts';
import type { FactField, FactValue } from './intent.ts';

export type SubscriptionField = Extract<FactField, 'quantity' | 'status' | 'autoRenew' | 'term' | 'billingPlan' | 'friendlyName' | 'partnerOnRecord' | 'scheduledChange'>;

/** Which fields an action writes, and which others it rests on: a change of either is a conflict, a change elsewhere is none. */
export type Touches = { readonly writes: readonly SubscriptionField[]; readonly restsOn: readonly SubscriptionField[] };

const NOTHING: Touches = { writes: [], restsOn: [] };

/** what deletes a scheduled change rests on there being none that nobody has seen. */
export function touchesOf(action: IntentAction): Touches {
  switch (action.kind) {
    case 'changeSubscription':
      return CHANGES[action.change.kind];
    case 'transition':
    case 'convertTrial':
      return { writes: ['quantity'], restsOn: ['status', 'term', 'billingPlan', 'scheduledChange'] };
    case 'migration':
      return { writes: ['status'], restsOn: ['quantity', 'term', 'billingPlan'] };
    case 'createCustomer':
    case 'changeCustomer':
    case 'confirmAgreement':
    case 'setQualification':
    case 'order':
      return NOTHING;
  }
}

const CHANGES: Readonly<Record<Extract<IntentAction, { kind: 'changeSubscription' }>['change']['kind'], Touches>> = {
  quantity: { writes: ['quantity'], restsOn: ['status', 'scheduledChange'] },
  cancel: { writes: ['status'], restsOn: ['quantity', 'scheduledChange'] },
  suspend: { writes: ['status'], restsOn: ['scheduledChange'] },
  reactivate: { writes: ['status'], restsOn: [] },
  autoRenew: { writes: ['autoRenew'], restsOn: ['status', 'scheduledChange'] },
  friendlyName: { writes: ['friendlyName'], restsOn: [] },
  partnerOnRecord: { writes: ['partnerOnRecord'], restsOn: [] },
  term: { writes: ['term', 'billingPlan'], restsOn: ['status', 'quantity', 'scheduledChange'] },
  nextTerm: { writes: ['scheduledChange'], restsOn: ['status', 'autoRenew'] },
  nextCharge: { writes: ['billingPlan'], restsOn: ['status'] },
};

/** A field in a form that compares and can be shown. */
export function valueOf(base: SubscriptionBase, field: SubscriptionField): FactValue {
  switch (field) {
    case 'quantity':
    case 'status':
    case 'autoRenew':
    case 'term':
    case 'billingPlan':
    case 'friendlyName':
      return base[field];
    case 'partnerOnRecord':
      return base.partnerIdOnRecord;
    case 'scheduledChange':
      return planText(base.scheduledChange);
  }
}

/** What the action wants in a field that it writes; undefined: it wants none that can be read back. */
export function wantedOf(action: IntentAction, field: SubscriptionField): FactValue | undefined {
  if (action.kind !== 'changeSubscription') return undefined;
  const { change } = action;
  switch (change.kind) {
    case 'quantity':
      return field === 'quantity' ? change.quantity : undefined;
    case 'cancel':
      return field === 'status' ? 'deleted' : undefined;
    case 'suspend':
      return field === 'status' ? 'suspended' : undefined;
    case 'reactivate':
      return field === 'status' ? 'active' : undefined;
    case 'autoRenew':
      return field === 'autoRenew' ? change.on : undefined;
    case 'friendlyName':
      return field === 'friendlyName' ? change.name : undefined;
    case 'partnerOnRecord':
      return field === 'partnerOnRecord' ? change.partnerId : undefined;
    case 'term':
      if (field === 'term') return change.term;
      return field === 'billingPlan' ? change.billingPlan : undefined;
    case 'nextTerm':
      return field === 'scheduledChange' ? nextTermText(change.instructions) : undefined;
    case 'nextCharge':
      return undefined;
  }
}

/** A plan for the next term in one comparable line; null: none. */
export const planText = (plan: ScheduledChange | null): string | null => (plan === null ? null : [plan.action, plan.quantity, plan.term, plan.billingPlan].filter((part) => part !== null).join(' '));
const nextTermText = (plan: NextTerm | null): string | null => (plan === null ? null : [plan.action ?? 'renew', plan.quantity, plan.term, plan.billingPlan].filter((part) => part !== null).join(' '));

/** Is the plan that the server shows the one that was sent? What was left out is the server's to fill in. */
export function isThePlan(shown: ScheduledChange | null, sent: NextTerm | null): boolean {
  if (sent === null || shown === null) return sent === null && shown === null;
  const agrees = <Value>(theirs: Value | null, ours: Value | null): boolean => ours === null || theirs === ours;
  const action = sent.action ?? 'renew';
  if (action === 'cancel' || action === 'extendedServiceTerm') return shown.action === action;
  return shown.action === action && agrees(shown.quantity, sent.quantity) && agrees(shown.term, sent.term) && agrees(shown.billingPlan, sent.billingPlan) && agrees(shown.productId, sent.productId) && agrees(shown.skuId, sent.skuId);
}

/** An address in one line, for showing and comparing. */
export const addressText = (address: Address | null): string | null =>
  address === null ? null : [address.line1, address.line2, address.postalCode, address.city, address.state, address.country].filter((part) => part !== null && part !== '').join(', ');
