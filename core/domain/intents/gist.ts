import type { IntentAction, IntentGist } from './action.ts';
import type { IntentBase } from './base.ts';
import type { Intent } from './intent.ts';

/** The one line about an intent. */
export const gistOf = ({ action, base, names }: Pick<Intent, 'action' | 'base' | 'names'>): IntentGist => ({
  kind: action.kind,
  change: action.kind === 'changeSubscription' ? action.change.kind : null,
  customer: names.customer,
  product: names.product,
  from: seatsBefore(action, base),
  to: seatsAfter(action),
  ...(action.kind === 'changeSubscription' && action.change.kind === 'autoRenew' ? { on: action.change.on } : {}),
});

function seatsBefore(action: IntentAction, base: IntentBase): number | null {
  const changesSeats = action.kind === 'migration' || (action.kind === 'changeSubscription' && (action.change.kind === 'quantity' || action.change.kind === 'cancel'));
  return changesSeats && base.kind === 'subscription' ? base.subscription.quantity : null;
}

function seatsAfter(action: IntentAction): number | null {
  switch (action.kind) {
    case 'changeSubscription':
      return action.change.kind === 'quantity' ? action.change.quantity : null;
    case 'order':
      return action.lines.reduce((sum, line) => sum + line.quantity, 0);
    case 'transition':
    case 'convertTrial':
      return action.transition.quantity;
    case 'migration':
      return action.migration.quantity;
    case 'createCustomer':
    case 'changeCustomer':
    case 'confirmAgreement':
    case 'setQualification':
      return null;
  }
}
