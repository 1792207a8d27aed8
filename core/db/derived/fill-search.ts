import type { MirrorDb } from '../handles.ts';
import { customerDocument, productDocument } from '../search/documents.ts';

/** Rows read at once while a search table is filled: enough to be quick, little enough to hold. */
const SLICE = 5_000;

export type CustomerTextRow = {
  id: number;
  name: string;
  domain: string | null;
  custom_domains: string;
  contact_name: string | null;
  email: string | null;
  registration_number: string | null;
  city: string | null;
};

export const CUSTOMER_TEXTS = 'id, name, domain, custom_domains, contact_name, email, registration_number, city';

/** The search text of a stored customer. */
export const documentOfRow = (row: CustomerTextRow): string =>
  customerDocument({
    name: row.name,
    domain: row.domain,
    customDomains: JSON.parse(row.custom_domains) as readonly string[],
    contactName: row.contact_name,
    email: row.email,
    registrationNumber: row.registration_number,
    city: row.city,
  });

/** Customers that are gone stay findable: the filter "removed" lists them. */
export function fillCustomerSearch(db: MirrorDb): void {
  const text = `SELECT ${CUSTOMER_TEXTS} FROM customers WHERE id > ? ORDER BY id LIMIT ${SLICE}`;
  for (const row of inSlices(db, text) as Iterable<CustomerTextRow>) {
    db.sql.run('INSERT INTO customer_search (rowid, document) VALUES (?, ?)', [row.id, documentOfRow(row)]);
  }
}

/** Fills the search table of product names, in slices. */
export function fillLabelSearch(db: MirrorDb): void {
  const text = `SELECT id, text FROM labels WHERE id > ? ORDER BY id LIMIT ${SLICE}`;
  for (const row of inSlices(db, text) as Iterable<{ id: number; text: string }>) {
    db.sql.run('INSERT INTO label_search (rowid, document) VALUES (?, ?)', [row.id, productDocument(row.text)]);
  }
}

/** Fills the search table of the catalogue, in slices. */
export function fillSkuSearch(db: MirrorDb): void {
  const text = `SELECT s.id, s.title, p.title AS product FROM skus s LEFT JOIN products p ON p.product_id = s.product_id
    WHERE s.id > ? ORDER BY s.id LIMIT ${SLICE}`;
  for (const row of inSlices(db, text) as Iterable<{ id: number; title: string; product: string | null }>) {
    db.sql.run('INSERT INTO sku_search (rowid, document) VALUES (?, ?)', [row.id, productDocument(row.title, row.product ?? '')]);
  }
}

/** All rows of a query that asks for the next slice after a row id. */
function* inSlices(db: MirrorDb, text: string): Generator<{ readonly id: number }> {
  let after = 0;
  for (;;) {
    const rows = db.sql.all(text, [after]) as { readonly id: number }[];
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
