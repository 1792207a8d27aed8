import { and, asc, desc, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import type { Today } from '../../contract/office.ts';
import type { QuoteRow } from '../../contract/quotes.ts';
import type { LedgerRead } from '../handles.ts';
import { quotes } from '../schema/ledger.ts';
import { lastMarks } from './quote-marks.ts';
import type { QuoteTableRow } from './quote-rows.ts';

export type QuoteListQuery = { readonly customerId: string | null; readonly state: 'draft' | 'issued' | null; readonly from: number; readonly count: number };

/** Quotes by last change, newest first; `total` counts the whole list. */
export function page(db: LedgerRead, query: QuoteListQuery): { total: number; from: number; rows: QuoteRow[] } {
  const ids = db.orm
    .select({ id: quotes.id })
    .from(quotes)
    .where(
      and(
        isNull(quotes.removedAt),
        query.customerId === null ? undefined : eq(quotes.customerGuid, query.customerId),
        query.state === null ? undefined : eq(quotes.state, query.state),
      ),
    )
    .orderBy(desc(quotes.updatedAt), desc(quotes.id))
    .all()
    .map(({ id }) => id);
  const rows = db.orm
    .select()
    .from(quotes)
    .where(inArray(quotes.id, ids.slice(query.from, query.from + query.count)))
    .orderBy(desc(quotes.updatedAt), desc(quotes.id))
    .all();
  const marks = lastMarks(db);
  return { total: ids.length, from: query.from, rows: rows.map((row) => withMark(toRow(row), marks)) };
}

function withMark(row: QuoteRow, marks: ReturnType<typeof lastMarks>): QuoteRow {
  const mark = marks.get(row.id);
  return mark === undefined ? row : { ...row, mark };
}

/** Issued quotes still open that bind for the last time between two calendar days (`YYYY-MM-DD`), the next first. */
export function expiring(db: LedgerRead, days: { readonly from: string; readonly until: string }, limit: number): Today['quotesExpiring'] {
  const marks = lastMarks(db);
  const rows = db.orm
    .select({ id: quotes.guid, number: quotes.number, customerName: quotes.customerName, validUntil: quotes.validUntil })
    .from(quotes)
    .where(and(eq(quotes.state, 'issued'), gte(quotes.validUntil, days.from), lte(quotes.validUntil, days.until)))
    .orderBy(asc(quotes.validUntil), asc(quotes.id))
    .all();
  return rows.filter(({ id }) => !SETTLED.has(marks.get(id) ?? '')).slice(0, limit);
}

/** Nobody needs to be reminded of what was answered or replaced. */
const SETTLED: ReadonlySet<string> = new Set(['accepted', 'declined', 'superseded']);

const toRow = (row: QuoteTableRow): QuoteRow => ({
  id: row.guid,
  number: row.number,
  state: row.state,
  customerId: row.customerGuid,
  customerName: row.customerName,
  subject: row.subject,
  language: row.language,
  validUntil: row.validUntil,
  updatedAt: row.updatedAt,
  commitment: { minor: row.commitmentMinor, currency: row.currency },
});
