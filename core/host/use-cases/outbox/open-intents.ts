import type { CustomerId, IntentId } from '../../../domain/ids.ts';
import type { CustomerRef } from '../../../domain/intents/action.ts';
import type { Intent } from '../../../domain/intents/intent.ts';
import { dependenciesOf } from '../../../sync/outbox/plan.ts';
import type { OpenOffice } from '../../open-office.ts';

type Desk = Pick<OpenOffice, 'outbox'>;

/** Intents that will have happened before, in their order. */
export const openIntents = ({ outbox }: Desk): readonly Intent[] => outbox.engine.planned().map(({ stored }) => stored.intent);

/** What is open and can only happen after the intent `id`, straight or through another; in its order. */
export function following(desk: Desk, id: IntentId): readonly Intent[] {
  const found = new Set<IntentId>([id]);
  return openIntents(desk).filter((intent) => {
    const isBehind = intent.id !== id && dependenciesOf(intent).some((one) => found.has(one));
    if (isBehind) found.add(intent.id);
    return isBehind;
  });
}

/** The customer of an intent as the service knows it; null while it is not created. */
export function customerOfRef({ outbox }: Desk, ref: CustomerRef): CustomerId | null {
  if (ref.kind === 'known') return ref.id;
  const row = outbox.store.get(ref.by);
  return row?.readable === true && row.stored.intent.state.kind === 'confirmed' ? row.stored.intent.state.confirmation.customerId : null;
}

/** The acceptance of the customer agreement that is on its way for this customer; null: none is. */
export function openAgreement(desk: Desk, ref: CustomerRef): Intent | null {
  const isOfThem = (other: CustomerRef): boolean => (ref.kind === 'created' && other.kind === 'created' ? ref.by === other.by : isSame(customerOfRef(desk, ref), customerOfRef(desk, other)));
  return openIntents(desk).find(({ action, state, customer }) => action.kind === 'confirmAgreement' && state.kind !== 'draft' && isOfThem(customer)) ?? null;
}

const isSame = (one: CustomerId | null, other: CustomerId | null): boolean => one !== null && one === other;
