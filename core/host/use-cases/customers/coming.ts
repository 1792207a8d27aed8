import type { CustomerDraftView } from '../../../contract/customer-drafts.ts';
import * as drafts from '../../../db/repositories/customer-drafts.ts';
import { intentId } from '../../../domain/ids.ts';
import type { CustomerRef } from '../../../domain/intents/action.ts';
import type { Intent } from '../../../domain/intents/intent.ts';
import { isFinal } from '../../../domain/intents/intent.ts';
import type { OpenOffice } from '../../open-office.ts';
import { openAgreement } from '../outbox/open-intents.ts';

/** A customer that is not at the service yet: its draft, and what the queue holds for it. */
export type ComingCustomer = {
  readonly draft: CustomerDraftView;
  /** The entry that creates it; null: not queued, refused or taken back. */
  readonly creation: Intent | null;
  /** The entry that records its agreement. */
  readonly agreement: Intent | null;
};

/** null: there is no such draft, or it changes a customer that is there. */
export function comingCustomer(desk: Pick<OpenOffice, 'ledger' | 'outbox'>, draftId: string): ComingCustomer | null {
  const draft = drafts.get(desk.ledger, draftId);
  if (draft === null || draft.customerId !== null) return null;
  const row = draft.intentId === null ? null : desk.outbox.store.get(intentId(draft.intentId));
  const creation = row?.readable === true && !isFinal(row.stored.intent.state) ? row.stored.intent : null;
  return { draft, creation, agreement: creation === null ? null : openAgreement(desk, refOf(creation)) };
}

/** How an intent names the customer that another one creates. */
export const refOf = ({ id }: Pick<Intent, 'id'>): CustomerRef => ({ kind: 'created', by: id });
