import { customerId } from '../../domain/ids.ts';
import type { AuditRecord } from '../../domain/partnership/partnership.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { toIso } from '../../domain/time/instant.ts';
import type { RemoteApi } from '../../ports/remote-api.ts';
import { pathOf } from '../http.ts';
import type { Parse, Reader } from '../reader.ts';
import { wireAuditRecord, wireAuditValue } from '../schemas/partner.ts';
import type { WireAuditRecord } from '../schemas/partner.ts';
import { camelKeys, camelKeysIfNeeded } from '../schemas/wire.ts';
import { camelWord } from './values.ts';

const LARGEST_PAGE = 500;

/** What changed on the server, by anyone (API page, section 16). */
export function auditResource(reader: Reader): Pick<RemoteApi, 'auditRecords'> {
  return {
    auditRecords: (since, { cursor, size }, call) =>
      reader.page(
        {
          name: 'audit records',
          path: pathOf('auditrecords'),
          query: { startDate: toIso(since).slice(0, 10), size: String(Math.min(size, LARGEST_PAGE)) },
          budget: 'other',
          about: { what: 'page', id: 'auditrecords' },
          parse: parseAuditRecord,
        },
        cursor,
        call,
      ),
  };
}

/** A record without a date is of no use: nobody can tell whether it is news. */
const parseAuditRecord: Parse<AuditRecord> = (raw) => {
  const wire = wireAuditRecord.safeParse(camelKeysIfNeeded(raw));
  return wire.success ? recordOf(wire.data) : err('');
};

function recordOf(wire: WireAuditRecord): Result<AuditRecord, string> {
  if (wire.operationDate === null) return err('operationDate');
  const resourceType = wire.resourceType === null ? 'unknown' : camelWord(wire.resourceType);
  const operationType = wire.operationType === null ? 'unknown' : camelWord(wire.operationType);
  const resourceId = resourceIdOf(wire.resourceNewValue);
  return ok({
    // Old records have no id; these facts together tell two of them apart.
    id: wire.id ?? [toIso(wire.operationDate), operationType, wire.customerId, resourceId, wire.originalCorrelationId].map((fact) => fact ?? '').join('|'),
    customerId: wire.customerId === null ? null : customerId(wire.customerId),
    customerName: wire.customerName,
    resourceType,
    operationType,
    operationAt: wire.operationDate,
    status: wire.operationStatus === null ? 'unknown' : camelWord(wire.operationStatus),
    user: wire.userPrincipalName,
    resourceId,
  });
}

/** `resourceNewValue` is JSON inside a text, in PascalCase; it may be cut off or missing. */
function resourceIdOf(newValue: string | null): string | null {
  if (newValue === null) return null;
  const value = wireAuditValue.safeParse(camelKeys(parse(newValue)));
  return value.success ? (value.data.id ?? value.data.subscriptionId ?? value.data.orderId)?.toLowerCase() ?? null : null;
}

function parse(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return null;
  }
}
