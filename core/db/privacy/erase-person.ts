import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Writer } from '../connection.ts';
import { isLoading } from '../derived/derived.ts';
import { CUSTOMER_TEXTS, documentOfRow } from '../derived/fill-search.ts';
import type { CustomerTextRow } from '../derived/fill-search.ts';
import type { LedgerDb, MirrorDb } from '../handles.ts';
import { productDocument } from '../search/documents.ts';
import { sortKey } from '../text/collation.ts';
import { findPerson, quoted } from './find-person.ts';
import type { Found } from './find-person.ts';
import { MARK, withoutPerson } from './terms.ts';

/** Why a row keeps the person: an issued paper may not change, an open change still needs him, a colleague still works here, the own company is edited by hand. */
export type Kept = 'issued' | 'openChange' | 'colleague' | 'ownCompany';
export type Erased = { readonly rows: number; readonly kept: Readonly<Record<Kept, number>>; readonly copies: number };

const NOTHING_KEPT: Readonly<Record<Kept, number>> = { issued: 0, openChange: 0, colleague: 0, ownCompany: 0 };
const ISSUED_TABLES: readonly string[] = ['papers', 'paper_files', 'paper_pages'];

/**
 * Takes a person out of both stores, wherever the terms stand, and out of the copies of the ledger
 * that lie beside it. Afterwards neither file holds a byte of the terms, its log and its free
 * pages included (`secure_delete`, VACUUM), except in what is named in `kept`.
 */
export function erasePerson({ ledger, mirror, folder }: { readonly ledger: LedgerDb; readonly mirror: MirrorDb; readonly folder: string }, terms: readonly string[]): Erased {
  const inLedger = eraseFromLedger(ledger, terms);
  const inMirror = eraseFromMirror(mirror, terms);
  return { rows: inLedger.rows + inMirror, kept: inLedger.kept, copies: removeCopies(folder) };
}

/** Whether a row of the ledger has to keep the person. */
export function keptBecause(sql: Pick<Writer, 'text' | 'number'>, { table, rowId, columns }: Found): Kept | null {
  if (ISSUED_TABLES.includes(table)) return 'issued';
  if (table === 'quotes') return sql.text('SELECT state FROM quotes WHERE rowid = ?', [rowId]) === 'issued' ? 'issued' : null;
  // Lines have no row ids: they are met by what they say.
  if (table === 'quote_lines') return sql.number(`SELECT 1 FROM quote_lines l JOIN quotes q ON q.id = l.quote_id WHERE q.state = 'issued' AND (l.title = ? OR l.note = ?)`, [columns['title'] ?? null, columns['note'] ?? null]) === null ? null : 'issued';
  if (table === 'intents') return sql.text("SELECT state FROM intents WHERE rowid = ? AND state IN ('draft', 'waiting', 'sending', 'unknown', 'needsDecision')", [rowId]) === null ? null : 'openChange';
  if (table === 'people') return sql.number('SELECT removed_at FROM people WHERE rowid = ?', [rowId]) === null ? 'colleague' : null;
  return table === 'office_profile' ? 'ownCompany' : null;
}

function eraseFromLedger(db: LedgerDb, terms: readonly string[]): Omit<Erased, 'copies'> {
  const kept = { ...NOTHING_KEPT };
  let rows = 0;
  db.sql.transaction(() => {
    for (const found of findPerson(db.sql, terms)) {
      const reason = keptBecause(db.sql, found);
      if (reason === null || found.table === 'quote_lines') {
        if (found.table === 'people') db.sql.run('DELETE FROM people WHERE rowid = ?', [found.rowId]);
        else rewrite(db.sql, found, terms);
        rows += 1;
      }
      if (reason !== null) kept[reason] += 1;
    }
  });
  db.sql.script('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  return { rows, kept };
}

function eraseFromMirror(db: MirrorDb, terms: readonly string[]): number {
  let rows = 0;
  db.sql.transaction(() => {
    for (const found of findPerson(db.sql, terms)) {
      rewrite(db.sql, found, terms);
      if (found.table === 'customers') renewCustomer(db, found.rowId);
      if (found.table === 'labels') renewLabel(db, found.rowId);
      rows += 1;
    }
    if (!isLoading(db)) db.sql.script("INSERT INTO customer_search (customer_search) VALUES ('optimize'); INSERT INTO label_search (label_search) VALUES ('optimize')");
  });
  db.lists.changed('all', 'all');
  db.sql.script('PRAGMA wal_checkpoint(TRUNCATE)');
  return rows;
}

/** Rows of tables without row ids are met by the very texts that were found. */
function rewrite(sql: Writer, { table, rowId, columns }: Found, terms: readonly string[]): void {
  for (const [column, text] of Object.entries(columns)) {
    const next = withoutPerson(text, terms);
    const place = rowId === 0 ? `${quoted(column)} = @text` : 'rowid = @rowId';
    // The same words may stand in an issued quote, which may not change.
    const drafts = table === 'quote_lines' ? " AND (SELECT state FROM quotes WHERE id = quote_id) <> 'issued'" : '';
    const parameters = rowId === 0 ? { next, text } : { next, rowId };
    sql.run(`UPDATE ${quoted(table)} SET ${quoted(column)} = @next WHERE ${place}${drafts}`, parameters);
  }
}

/** Sort keys and search follow the new texts. */
function renewCustomer(db: MirrorDb, id: number): void {
  const row = db.sql.get(`SELECT ${CUSTOMER_TEXTS} FROM customers WHERE id = ?`, [id]) as CustomerTextRow | null;
  if (row === null) return;
  db.sql.run('UPDATE customers SET name_key = ?, city_key = ? WHERE id = ?', [sortKey(row.name), row.city === null ? null : sortKey(row.city), id]);
  if (isLoading(db)) return;
  db.sql.run('DELETE FROM customer_search WHERE rowid = ?', [id]);
  db.sql.run('INSERT INTO customer_search (rowid, document) VALUES (?, ?)', [id, documentOfRow(row)]);
}

function renewLabel(db: MirrorDb, id: number): void {
  const text = db.sql.text('SELECT text FROM labels WHERE id = ?', [id]) ?? MARK;
  db.sql.run('UPDATE labels SET sort_key = ? WHERE id = ?', [sortKey(text), id]);
  if (isLoading(db)) return;
  db.sql.run('DELETE FROM label_search WHERE rowid = ?', [id]);
  db.sql.run('INSERT INTO label_search (rowid, document) VALUES (?, ?)', [id, productDocument(text)]);
}

/** Ledgers from before a migration or a restore, and files that were set aside: whole copies of what was just erased. */
const COPY = /^(ledger|mirror)\.db\.(before|broken)-/;

function removeCopies(folder: string): number {
  const copies = readdirSync(folder).filter((name) => COPY.test(name));
  for (const name of copies) rmSync(join(folder, name), { force: true });
  return copies.filter((name) => !/-(wal|shm|journal)$/.test(name)).length;
}
