import type { CustomerId } from '../../domain/ids.ts';
import type { Decision } from '../../domain/intents/intent.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Desk } from './desk.ts';

const NOBODY: Decision['theirs'] = { author: null, at: null };
const PAGE = 500;

/** Who changed it on the server since then, as far as one page of the change feed tells. Never a reason to fail. */
export async function authorOf({ options, signal }: Desk, change: { readonly customer: CustomerId; readonly resource: string | null; readonly since: Instant }): Promise<Decision['theirs']> {
  const page = await options.api.auditRecords(change.since, { cursor: null, size: PAGE }, { signal });
  if (!page.ok) return NOBODY;
  const theirs = page.value.items
    .map(({ entity }) => entity)
    .filter(({ customerId, resourceId, operationAt, status }) => customerId === change.customer && operationAt >= change.since && status !== 'failed' && (change.resource === null || resourceId === null || resourceId.toLowerCase() === change.resource))
    .toSorted((a, b) => b.operationAt - a.operationAt);
  const [newest] = theirs;
  return newest === undefined ? NOBODY : { author: newest.user, at: newest.operationAt };
}
