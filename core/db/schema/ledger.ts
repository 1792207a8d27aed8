/**
 * What cannot be fetched again, a file for each aggregate. Instants are milliseconds since 1970,
 * calendar days are text `YYYY-MM-DD`, amounts are integers. Persons: colleagues, and what the
 * office types into quotes and notes.
 */
export * from './ledger/carts.ts';
export * from './ledger/guides.ts';
export * from './ledger/office.ts';
export * from './ledger/outbox.ts';
export * from './ledger/papers.ts';
export * from './ledger/people.ts';
export * from './ledger/prices.ts';
export * from './ledger/quotes.ts';
