import type { CustomerId } from '../../domain/ids.ts';
import type { Decision } from '../../domain/intents/intent.ts';
import type { AuditRecord } from '../../domain/partnership/partnership.ts';
import { ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { Cursor } from '../../ports/remote-api.ts';
import type { Desk } from './desk.ts';

const NOBODY: Decision['theirs'] = { author: null, at: null };
const RECORDS = 500;
const MOST_PAGES = 4;

/** A customer's records of the change feed since then, newest first, as far as four pages tell. A feed that this office may not read says nothing. */
export async function recordsSince({ options, signal }: Desk, { customer, since }: { readonly customer: CustomerId; readonly since: Instant }): Promise<Result<readonly AuditRecord[], DeskError>> {
  const found: AuditRecord[] = [];
  let cursor: Cursor | null = null;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const page: Awaited<ReturnType<typeof options.api.auditRecords>> = await options.api.auditRecords(since, { cursor, size: RECORDS }, { signal });
    if (!page.ok) return isNotForUs(page.error) ? ok([]) : page;
    const { items, next } = page.value;
    found.push(...items.map(({ entity }) => entity).filter(({ customerId, operationAt, status }) => customerId === customer && operationAt >= since && status !== 'failed'));
    if (next === null) break;
    cursor = next;
  }
  return ok(found.toSorted((a, b) => b.operationAt - a.operationAt));
}

const isNotForUs = ({ tag }: DeskError): boolean => tag === 'forbidden' || tag === 'notFound' || tag === 'notSupported';

/** Who changed it on the server since then. Never a reason to fail. */
export async function authorOf(desk: Desk, change: { readonly customer: CustomerId; readonly resource: string | null; readonly since: Instant }): Promise<Decision['theirs']> {
  const records = await recordsSince(desk, change);
  if (!records.ok) return NOBODY;
  const newest = records.value.find(({ resourceId }) => change.resource === null || resourceId === null || resourceId.toLowerCase() === change.resource);
  return newest === undefined ? NOBODY : { author: newest.user, at: newest.operationAt };
}
