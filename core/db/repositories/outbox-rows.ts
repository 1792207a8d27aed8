import { intentPayload } from '../../contract/outbox-payload.ts';
import { intentId } from '../../domain/ids.ts';
import type { Intent } from '../../domain/intents/intent.ts';
import { readPayload, writePayload } from '../../domain/intents/payload.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Attempt, StoredRow } from '../../ports/outbox-store.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import { fromJsonOrNull } from './json.ts';

export type IntentRow = {
  readonly sequence: number;
  readonly guid: string;
  readonly version: number;
  readonly body: string;
  readonly state: string;
  readonly revision: number;
  readonly touched: number;
  readonly customer_guid: string | null;
  readonly subscription_guid: string | null;
  readonly customer_name: string;
  readonly product: string | null;
  readonly author: string;
  readonly created_at: number;
  readonly updated_at: number;
};

export const COLUMNS = 'sequence, guid, version, body, state, revision, touched, customer_guid, subscription_guid, customer_name, product, author, created_at, updated_at';

/** A row as the program knows it, or as far as it can be shown. */
export function toStored(row: IntentRow): StoredRow {
  const payload = readPayload(row, (value) => {
    const intent = intentPayload.safeParse(value);
    return intent.success ? intent.data : null;
  });
  const common = { sequence: row.sequence, revision: row.revision, updatedAt: instant(row.updated_at), touched: row.touched };
  if (payload.ok) return { readable: true, stored: { intent: payload.intent, ...common } };
  return {
    readable: false,
    unreadable: {
      id: intentId(row.guid),
      why: payload.why,
      ...common,
      state: row.state,
      customerName: row.customer_name,
      product: row.product,
      customerId: row.customer_guid,
      subscriptionId: row.subscription_guid,
      author: row.author,
      createdAt: instant(row.created_at),
    },
  };
}

/** The columns of an intent, by their parameter names. */
export function toColumns(intent: Intent): Readonly<Record<string, string | number | null>> {
  const { version, body } = writePayload(intent);
  return {
    guid: intent.id,
    kind: intent.action.kind,
    version,
    body,
    state: intent.state.kind,
    customer_guid: intent.customer.kind === 'known' ? intent.customer.id : null,
    subscription_guid: intent.subscriptionId,
    customer_name: intent.names.customer,
    product: intent.names.product,
    author: intent.author,
    deadline_at: intent.deadline?.at ?? null,
    created_at: intent.createdAt,
    batch: intent.batch,
  };
}

type AttemptRow = { readonly step: Attempt['step']; readonly request_id: string; readonly began_at: number; readonly ended_at: number | null; readonly outcome: Attempt['outcome']; readonly error: string | null; readonly correlation_id: string | null };

/** An attempt as it is shown; attempts count from one. */
export const toAttempt = (row: AttemptRow, index: number): Attempt => ({
  number: index + 1,
  step: row.step,
  requestId: row.request_id,
  beganAt: instant(row.began_at),
  endedAt: row.ended_at === null ? null : instant(row.ended_at),
  outcome: row.outcome,
  error: fromJsonOrNull(row.error) as DeskError | null,
  correlationId: row.correlation_id,
});
