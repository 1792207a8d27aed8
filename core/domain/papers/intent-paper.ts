import type { IntentAction } from '../intents/action.ts';
import type { IntentBase } from '../intents/base.ts';
import type { IntentState } from '../intents/intent.ts';
import type { SubscriptionChange } from '../subscriptions/change.ts';

/** What a change of a subscription is called on papers. */
export const PAPER_CHANGES = [
  'increase',
  'reduction',
  'cancellation',
  'suspension',
  'reactivation',
  'autoRenewOn',
  'autoRenewOff',
  'scheduled',
  'unscheduled',
  'term',
  'nextCharge',
  'transition',
  'migration',
  'conversion',
] as const;
export type PaperChange = (typeof PAPER_CHANGES)[number];

/** The change that an intent makes, as papers name it; null where no customer gets a paper about it. */
export function paperChangeOf({ action, base }: { readonly action: IntentAction; readonly base: IntentBase }): PaperChange | null {
  switch (action.kind) {
    case 'changeSubscription':
      return changeOf(action.change, base);
    case 'transition':
      return 'transition';
    case 'convertTrial':
      return 'conversion';
    case 'migration':
      return 'migration';
    case 'order':
    case 'createCustomer':
    case 'changeCustomer':
    case 'confirmAgreement':
    case 'setQualification':
      return null;
  }
}

function changeOf(change: SubscriptionChange, base: IntentBase): PaperChange | null {
  switch (change.kind) {
    case 'quantity':
      return base.kind === 'subscription' && change.quantity < base.subscription.quantity ? 'reduction' : 'increase';
    case 'cancel':
      return 'cancellation';
    case 'suspend':
      return 'suspension';
    case 'reactivate':
      return 'reactivation';
    case 'autoRenew':
      return change.on ? 'autoRenewOn' : 'autoRenewOff';
    case 'nextTerm':
      return change.instructions === null ? 'unscheduled' : 'scheduled';
    case 'term':
    case 'nextCharge':
      return change.kind;
    // Names and partner numbers are the office's own.
    case 'friendlyName':
    case 'partnerOnRecord':
      return null;
  }
}

export type IntentPaper = 'orderReceipt' | 'orderConfirmation' | 'changeConfirmation';

/**
 * Which paper an intent can have now. What waits is only ever received, never confirmed
 * (documents.md 2); a draft, a refusal and what was undone have none.
 */
export function paperOfIntent(intent: { readonly action: IntentAction; readonly base: IntentBase; readonly state: Pick<IntentState, 'kind'> }): IntentPaper | null {
  const isOrder = intent.action.kind === 'order';
  if (!isOrder && paperChangeOf(intent) === null) return null;
  switch (intent.state.kind) {
    case 'waiting':
    case 'sending':
    case 'unknown':
    case 'needsDecision':
      return 'orderReceipt';
    case 'confirmed':
      return isOrder ? 'orderConfirmation' : 'changeConfirmation';
    case 'draft':
    case 'rejected':
    case 'tooLate':
    case 'undone':
      return null;
  }
}
