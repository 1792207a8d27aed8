import type { CustomerDetail, CustomerFilter, CustomerRow, CustomerSort } from '../../contract/customers.ts';
import type { Address, Agreement, Customer } from '../../domain/customers/customer.ts';
import type { CustomerId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { MirrorRead } from '../handles.ts';
import { customerList, customersBehind, nameOrder, NEEDS_ATTENTION, NEXT_RENEWAL, NEXT_WINDOW } from '../lists/customer-lists.ts';
import { inOrderOf, NEAR_START, sliceOf, startOfOrder } from '../lists/window-of.ts';
import { SOON_MS } from '../lists/windows.ts';
import { parseSearch } from '../search/query.ts';
import { fromJson, fromJsonOrNull } from './json.ts';
import { ofCustomer as ordersOfCustomer } from './orders.ts';
import { ofCustomer as subscriptionsOfCustomer } from './subscriptions.ts';

export type CustomerQuery = {
  readonly search: string;
  readonly filter: CustomerFilter;
  readonly sort: CustomerSort;
  readonly direction: 'asc' | 'desc';
  readonly from: number;
  readonly count: number;
};

/** Rows `from` … of the ordered, filtered, searched list, and the length of the whole list. */
export function page(db: MirrorRead, query: CustomerQuery, now: Instant): { total: number; from: number; rows: CustomerRow[] } {
  const { total, ids } = windowOf(db, query, now);
  return { total, from: query.from, rows: rowsOf(db, ids, now) };
}

function windowOf(db: MirrorRead, query: CustomerQuery, now: Instant): { total: number; ids: readonly number[] } {
  const { filter, sort, direction } = query;
  const search = parseSearch(query.search);
  if (search === null && filter === 'all' && sort === 'name' && query.from + query.count <= NEAR_START) {
    return { total: present(db), ids: startOfOrder(db, nameOrder(true, direction), query) };
  }
  const list = customerList(db, { filter, sort, direction, query: search }, now);
  return { total: list.length, ids: sliceOf(list, query) };
}

const present = (db: MirrorRead): number =>
  db.lists.keep('customers/present', () => db.sql.number('SELECT count(*) FROM customers WHERE removed = 0') ?? 0);

/** How many customers stand behind one filter. */
export const countBehind = (db: MirrorRead, filter: CustomerFilter, now: Instant): number =>
  filter === 'all' ? present(db) : customersBehind(db, filter, now).length;

/** Everything known of one customer; null when the copy does not hold it. */
export function get(db: MirrorRead, id: CustomerId, now: Instant): CustomerDetail | null {
  const row = db.sql.get(`${DETAIL} WHERE c.guid = @guid`, { guid: id, now, soon: now + SOON_MS }) as DetailRow | null;
  return row === null ? null : toDetail(db, row, now);
}

/** The customer as the service's words go; null when the copy does not hold it. */
export function entity(db: MirrorRead, id: CustomerId): Customer | null {
  const row = db.sql.get(
    `SELECT guid AS id, name, domain, custom_domains, registration_number, email, language, culture, address, associated_partner_id, etag
     FROM customers WHERE guid = ?`,
    [id],
  ) as EntityRow | null;
  if (row === null) return null;
  return {
    id: row.id,
    companyName: row.name,
    domain: row.domain,
    relationship: 'reseller',
    customDomains: fromJson(row.custom_domains) as string[],
    registrationNumber: row.registration_number,
    email: row.email,
    language: row.language,
    culture: row.culture,
    address: fromJsonOrNull(row.address) as Address | null,
    associatedPartnerId: row.associated_partner_id,
    etag: row.etag,
  };
}

type EntityRow = {
  readonly id: CustomerId;
  readonly name: string;
  readonly domain: string | null;
  readonly custom_domains: string;
  readonly registration_number: string | null;
  readonly email: string | null;
  readonly language: string | null;
  readonly culture: string | null;
  readonly address: string | null;
  readonly associated_partner_id: string | null;
  readonly etag: string | null;
};

export type CustomerIdentity = { readonly id: CustomerId; readonly name: string; readonly etag: string | null };

/** Name and version of one customer, for whoever needs no more. */
export const identity = (db: MirrorRead, id: CustomerId): CustomerIdentity | null =>
  (db.sql.get('SELECT guid AS id, name, etag FROM customers WHERE guid = ?', [id]) as CustomerIdentity | null);

type Row = {
  readonly id: number;
  readonly guid: string;
  readonly name: string;
  readonly city: string | null;
  readonly country: string | null;
  readonly domain: string | null;
  readonly seats: number;
  readonly subscriptions: number;
  readonly removed: number;
  readonly as_of: number | null;
  readonly renews_at: number | null;
  readonly window_ends_at: number | null;
  readonly attention: number;
};

const ROW_COLUMNS = `c.id, c.guid, c.name, c.city, c.country, c.domain, c.seats, c.subscriptions, c.removed, c.details_as_of AS as_of,
  ${NEXT_RENEWAL} AS renews_at, ${NEXT_WINDOW} AS window_ends_at, ${NEEDS_ATTENTION} AS attention`;
const BY_IDS = `SELECT ${ROW_COLUMNS} FROM customers c WHERE c.id IN (SELECT value FROM json_each(@ids))`;

function rowsOf(db: MirrorRead, ids: readonly number[], now: Instant): CustomerRow[] {
  const rows = db.sql.all(BY_IDS, { ids: JSON.stringify(ids), now, soon: now + SOON_MS }) as Row[];
  return inOrderOf(ids, rows).map(toRow);
}

const toRow = (row: Row): CustomerRow => ({
  id: row.guid,
  name: row.name,
  city: row.city,
  country: row.country,
  domain: row.domain,
  seats: row.seats,
  subscriptions: row.subscriptions,
  renewsAt: row.renews_at,
  windowEndsAt: row.window_ends_at,
  attention: row.attention === 1,
  removed: row.removed !== 0,
  asOf: row.as_of,
});

type DetailRow = Row & {
  readonly custom_domains: string;
  readonly registration_number: string | null;
  readonly contact_name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string | null;
  readonly culture: string | null;
  readonly address: string | null;
  readonly agreements: string;
};

const DETAIL = `SELECT ${ROW_COLUMNS}, c.custom_domains, c.registration_number, c.contact_name, c.email, c.phone, c.language, c.culture,
  c.address, c.agreements FROM customers c`;

const toDetail = (db: MirrorRead, row: DetailRow, now: Instant): CustomerDetail => ({
  ...toRow(row),
  customDomains: (fromJson(row.custom_domains) as string[]),
  registrationNumber: row.registration_number,
  contact: { name: row.contact_name, email: row.email, phone: row.phone },
  language: languageOf(row.language) ?? languageOf(row.culture),
  address: addressOf((fromJsonOrNull(row.address) as Address | null), row.country),
  agreements: (fromJson(row.agreements) as Agreement[]).map((agreement) => ({
    type: agreement.type,
    agreedAt: agreement.agreedAt,
    contact: [agreement.firstName, agreement.lastName].filter((part) => part !== null).join(' ') || null,
    email: agreement.email,
  })),
  subscriptionRows: subscriptionsOfCustomer(db, row.id, now),
  orders: ordersOfCustomer(db, row.id),
});

/** `pl`, `pl-PL` → `pl`; a language that we have no papers in is none. */
function languageOf(text: string | null): CustomerDetail['language'] {
  const language = text?.slice(0, 2).toLowerCase();
  return language === 'pl' || language === 'de' || language === 'en' ? language : null;
}

function addressOf(address: Address | null, country: string | null): CustomerDetail['address'] {
  if (address === null || country === null) return null;
  const { line1, line2, postalCode, city, state } = address;
  return { line1, line2, postalCode, city, state, country };
}
