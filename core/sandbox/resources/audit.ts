import type { Instant } from '../../domain/time/instant.ts';
import { DAY, parseInstant } from '../../domain/time/instant.ts';
import type { Call, Handler } from '../http/call.ts';
import { classicError, invalid } from '../http/errors.ts';
import { parseFilter } from '../http/filter.ts';
import type { Filter } from '../http/filter.ts';
import { seekPage } from '../http/paging.ts';
import { days, midnight } from '../world/dates.ts';
import { AUDIT_DAYS, auditEvents, auditRecord } from '../wire/audit.ts';
import type { AuditEvent } from '../wire/audit.ts';

const DEFAULT_DAYS = 30;

/** Records of the last 30 days unless a start is given; at most 90 days back. */
export const listAuditRecords: Handler = (call) => {
  const from = dayOf(call, 'startDate', days(midnight(call.now), -DEFAULT_DAYS));
  const to = dayOf(call, 'endDate', call.now);
  if (from === null || to === null) return invalid('Dates are written yyyy-mm-dd.');
  if (from < days(midnight(call.now), -AUDIT_DAYS)) return classicError(400, '3000', `Audit records are kept for ${AUDIT_DAYS} days.`);
  const text = call.query('filter');
  const filter = text === null || text === '' ? null : parseFilter(text);
  if (filter === null && text !== null && text !== '') return invalid('The filter could not be understood.');

  // An end given as a day includes that day.
  const end = call.query('endDate') === null ? to : ((to + DAY - 1) as Instant);
  const events = auditEvents(call.world, { from, to: end < call.now ? end : call.now }).filter((event) => filter === null || matches(event, filter));
  return seekPage(call, { items: events, about: `audit ${from} ${text ?? ''}`, shape: (event) => auditRecord(event, call.world, call.now) });
};

function dayOf(call: Call, name: string, otherwise: Instant): Instant | null {
  const text = call.query(name);
  return text === null || text === '' ? otherwise : parseInstant(text);
}

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
