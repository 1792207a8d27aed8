import { desc, eq } from 'drizzle-orm';
import { customerId } from '../../domain/ids.ts';
import type { CustomerId } from '../../domain/ids.ts';
import type { AuditRecord } from '../../domain/partnership/partnership.ts';
import { instant } from '../../domain/time/instant.ts';
import type { MirrorRead } from '../handles.ts';
import { auditRecords } from '../schema/mirror.ts';

/** What changed on the server, newest first; of one customer, or of all when null. */
export const latest = (db: MirrorRead, customer: CustomerId | null, limit: number): readonly AuditRecord[] =>
  db.orm
    .select()
    .from(auditRecords)
    .where(customer === null ? undefined : eq(auditRecords.customerGuid, customer))
    .orderBy(desc(auditRecords.operationAt), desc(auditRecords.id))
    .limit(limit)
    .all()
    .map((row) => ({
      id: row.recordId,
      customerId: row.customerGuid === null ? null : customerId(row.customerGuid),
      customerName: row.customerName,
      resourceType: row.resourceType,
      operationType: row.operationType,
      operationAt: instant(row.operationAt),
      status: row.status,
      user: row.userName,
      resourceId: row.resourceId,
    }));
