import type { Instant } from '../../domain/time/instant.ts';
import { after, DAY, parseInstant } from '../../domain/time/instant.ts';
import type { Answer, Call, Handler } from '../http/call.ts';
import { classicError, invalid } from '../http/errors.ts';
import { filterFrom } from '../http/filter.ts';
import type { Filter } from '../http/filter.ts';
import { seekPage } from '../http/paging.ts';
import type { Seek } from '../http/paging.ts';
import { days, midnight } from '../world/dates.ts';
import { AUDIT_DAYS, auditEvents, auditRecord } from '../wire/audit.ts';
import type { AuditEvent } from '../wire/audit.ts';

const DEFAULT_DAYS = 30;

/** Records of the last 30 days unless a start is given; at most 90 days back. */
export const listAuditRecords: Handler = (call) =>
  seekPage(call, {
    name: 'audit records',
    queries: ['startDate', 'endDate', 'filter'],
    items: (seek) => eventsOf(call, seek),
    shape: (event) => auditRecord(event, call.world, call.now),
  });

function eventsOf(call: Call, { query, asOf }: Seek): readonly AuditEvent[] | Answer {
  const from = dayOf(query('startDate'), days(midnight(asOf), -DEFAULT_DAYS));
  const to = dayOf(query('endDate'), asOf);
  if (from === null || to === null) return invalid('Dates are written yyyy-mm-dd.');
  if (from < days(midnight(asOf), -AUDIT_DAYS)) return classicError(400, '3000', `Audit records are kept for ${AUDIT_DAYS} days.`);
  const filter = filterFrom(query('filter'));
  if (filter === 'invalid') return invalid('The filter could not be understood.');
  // An end given as a day includes that day.
  const end = query('endDate') === null ? to : after(to, DAY - 1);
  const events = auditEvents(call.world, { from, to: end < asOf ? end : asOf });
  return filter === null ? events : events.filter((event) => matches(event, filter));
}

const dayOf = (text: string | null, otherwise: Instant): Instant | null => (text === null || text === '' ? otherwise : parseInstant(text));

const matches = (event: AuditEvent, filter: Filter): boolean =>
  filter((field) => {
    switch (field) {
      case 'companyname':
        return event.customer.name;
      case 'customerid':
        return event.customerId;
      case 'resourcetype':
        return event.resource;
      default:
        return null;
    }
  });
