/**
 * The server's copy: may be thrown away and fetched again. Row ids are integers; the server's
 * ids are unique columns. Instants are milliseconds since 1970. Closed word lists are small
 * codes (`codes.ts`). Secondary indexes and search tables are derived (`derived/`), because the
 * first load drops and rebuilds them.
 *
 * Data categories (quality.md S18): company data everywhere; persons only in `customers`
 * (contact, e-mail, phone, address), its `agreements` and `audit_records.user_name`.
 */
export * from './mirror/catalogue.ts';
export * from './mirror/customers.ts';
export * from './mirror/file.ts';
export * from './mirror/office.ts';
export * from './mirror/orders.ts';
export * from './mirror/promotions.ts';
export * from './mirror/subscriptions.ts';
