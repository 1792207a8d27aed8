import * as z from 'zod';
import { CUSTOMER_KINDS, INSTITUTIONS } from '../domain/customers/kinds.ts';
import type { Requirement } from '../domain/nce/readiness.ts';
import { CUSTOMER_FILTERS, CUSTOMER_SORTS } from './customer-lists.ts';
import { country, direction, guid, instant, language, procedure, searchText, segment, windowOf } from './base.ts';
import { subscriptionRow } from './subscriptions.ts';

/** Filter chips of the list; `attention` is anything the server or a rule marks. */
export const customerFilter = z.enum(CUSTOMER_FILTERS);
export const customerSort = z.enum(CUSTOMER_SORTS);

export const customerRow = z.object({
  id: guid,
  name: z.string(),
  city: z.string().nullable(),
  country: country.nullable(),
  domain: z.string().nullable(),
  /** Active paid seats over all subscriptions. */
  seats: z.number().int(),
  subscriptions: z.number().int(),
  /** The next renewal of any active subscription. */
  renewsAt: instant.nullable(),
  /** The cancellation or reduction window that closes next; null when none is open. */
  windowEndsAt: instant.nullable(),
  attention: z.boolean(),
  removed: z.boolean(),
  /** When the server last answered about this customer's details; null: only the list entry is known. */
  asOf: instant.nullable(),
});

export const agreementView = z.object({
  type: z.string(),
  agreedAt: instant.nullable(),
  contact: z.string().nullable(),
  email: z.string().nullable(),
});

export const orderView = z.object({
  id: z.string(),
  createdAt: instant.nullable(),
  status: z.string(),
  lines: z.array(z.object({ number: z.number().int(), title: z.string(), quantity: z.number().int(), subscriptionId: guid.nullable() })),
  asOf: instant,
});

export const customerDetail = customerRow.extend({
  customDomains: z.array(z.string()),
  registrationNumber: z.string().nullable(),
  contact: z.object({ name: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() }),
  language: language.nullable(),
  address: z
    .object({ line1: z.string(), line2: z.string().nullable(), postalCode: z.string(), city: z.string(), state: z.string().nullable(), country })
    .nullable(),
  agreements: z.array(agreementView),
  subscriptionRows: z.array(subscriptionRow),
  orders: z.array(orderView),
});

/** What an order needs, each with its rule: there, missing, or not known here (S-024 to S-076, R-19.x). */
export const customerReadiness = z.object({
  at: instant,
  requirements: z.array(z.custom<Requirement>((value) => typeof value === 'object' && value !== null && 'state' in value)),
});

/** What the office noted about special licences; the service keeps none of it (S-073 to S-076, S-129). */
export const specialFacts = z.object({
  /** The tenant's domain stands in the distributor's order portal, too; null: nobody has looked. */
  domainInOrderPortal: z.boolean().nullable(),
  /** Granted by the distributor (education) or by Microsoft (non-profit, government), with the proof. */
  granted: z.array(z.object({ segment: z.enum(['education', 'nonprofit', 'government']), day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), proof: z.string().max(500) })).max(3),
});

const officeNotes = z.object({
  kind: z.enum(CUSTOMER_KINDS).nullable(),
  institution: z.enum(INSTITUTIONS).nullable(),
  contacts: z.array(z.object({ name: z.string(), role: z.string(), email: z.string(), phone: z.string() })),
  note: z.string(),
});

export const customersContract = {
  /** Rows of the ordered, filtered list, from anywhere in it. `total` counts the whole list. */
  page: procedure
    .input(z.object({ search: searchText, filter: customerFilter, sort: customerSort, direction, ...windowOf }))
    .output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(customerRow) })),
  /** How many customers stand behind each filter chip. */
  counts: procedure.output(z.record(customerFilter, z.number().int())),
  get: procedure.input(z.object({ id: guid })).output(customerDetail),
  /** What stands between this customer and an order; `product` null: whatever is ordered. */
  readiness: procedure
    .input(z.object({ id: guid, product: z.object({ segment, licenceKind: z.enum(['subscription', 'perpetual', 'softwareSubscription', 'usage']) }).nullable() }))
    .output(customerReadiness),
  /** What the office noted beside what the service keeps; null and empty: nothing. */
  officeNotes: procedure.input(z.object({ id: guid })).output(officeNotes),
  special: procedure.input(z.object({ id: guid })).output(specialFacts.extend({ institution: z.enum(INSTITUTIONS).nullable() })),
  saveSpecial: procedure.input(specialFacts.extend({ id: guid })).output(specialFacts),
  /** Asks the server about this one customer now and answers with the new copy. */
  refresh: procedure.input(z.object({ id: guid })).output(customerDetail),
};

export type CustomerRow = z.infer<typeof customerRow>;
export type CustomerDetail = z.infer<typeof customerDetail>;
export type { CustomerFilter, CustomerSort } from './customer-lists.ts';
export type OrderView = z.infer<typeof orderView>;
export type CustomerReadiness = z.infer<typeof customerReadiness>;
export type SpecialFacts = z.infer<typeof specialFacts>;
