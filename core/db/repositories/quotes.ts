import { createHash } from 'node:crypto';
import { and, asc, desc, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import type { Today } from '../../contract/office.ts';
import type { QuoteInput, QuoteLineInput, QuoteRow } from '../../contract/quotes.ts';
import type { QuoteId } from '../../domain/ids.ts';
import type { NumberSeries } from '../../domain/papers/paper-number.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { quoteLines, quotes } from '../schema/ledger.ts';
import { foldToBase, foldToPairs } from '../text/fold.ts';
import { append } from './journal.ts';
import { takeNumber } from './number-series.ts';
import { lastMarks } from './quote-marks.ts';

/** A quote as the ledger keeps it; sums are made from it by `core/domain/quotes`. */
export type StoredQuote = QuoteInput & {
  readonly state: 'draft' | 'issued';
  readonly number: string | null;
  /** The customer's name when the quote was last saved. */
  readonly customerName: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly issuedAt: Instant | null;
  /** JSON of the issued content with everything that was printed; null for a draft. */
  readonly frozen: string | null;
  /** SHA-256 of `frozen`, hex. */
  readonly frozenSha256: string | null;
};

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

/** null when there is none, or when it was removed. */
export function get(db: LedgerRead, id: QuoteId): StoredQuote | null {
  const row = db.orm.select().from(quotes).where(and(eq(quotes.guid, id), isNull(quotes.removedAt))).get();
  return row ? toQuote(row, linesOf(db, row.id)) : null;
}

/** Has it left the house? Asked before its PDF is kept: without its lines. */
export const isIssued = (db: LedgerRead, id: QuoteId): boolean =>
  db.orm.select({ state: quotes.state }).from(quotes).where(and(eq(quotes.guid, id), isNull(quotes.removedAt))).get()?.state === 'issued';

export type QuoteToSave = {
  readonly input: QuoteInput;
  readonly customerName: string;
  /** Net of every line over its whole term, in minor units of the quote's currency; for the list. */
  readonly commitmentMinor: number;
  readonly at: Instant;
};

/** Keeps a draft, new or known. An issued quote answers with a conflict, a removed one is not found. */
export function save(db: LedgerDb, quote: QuoteToSave): Result<StoredQuote, DeskError> {
  return db.sql.transaction(() => {
    const known = db.orm.select().from(quotes).where(eq(quotes.guid, quote.input.id)).get();
    const refused = known ? refusal(known) : null;
    if (refused) return err(refused);
    const id = known ? updateDraft(db, known.id, quote) : insertDraft(db, quote);
    putLines(db, id, quote.input.lines);
    return found(db, quote.input.id);
  });
}

/** Takes a draft out of the lists; `restore` brings it back. */
export const remove = (db: LedgerDb, id: QuoteId, at: Instant): Result<{ readonly id: QuoteId }, DeskError> =>
  db.sql.transaction(() => {
    const known = db.orm.select().from(quotes).where(eq(quotes.guid, id)).get();
    if (!known) return err(notFound(id));
    const refused = refusal(known);
    if (refused) return err(refused);
    db.orm.update(quotes).set({ removedAt: at }).where(eq(quotes.id, known.id)).run();
    return ok({ id });
  });

export const restore = (db: LedgerDb, id: QuoteId): Result<StoredQuote, DeskError> =>
  db.sql.transaction(() => {
    db.orm.update(quotes).set({ removedAt: null }).where(and(eq(quotes.guid, id), eq(quotes.state, 'draft'))).run();
    return found(db, id);
  });

export type Issue = {
  readonly id: QuoteId;
  readonly at: Instant;
  /** From which the number is taken; null: it is known already. */
  readonly series: NumberSeries | null;
  readonly numberOf: (count: number) => string;
  /** Everything that the paper says, as JSON text, once the number is known. */
  readonly freeze: (quote: StoredQuote, number: string) => string;
};

/** Gives the number and freezes the content, with its journal line, in one transaction. A block without a number left is said by name. */
export const issue = (db: LedgerDb, { id, at, series, numberOf, freeze }: Issue): Result<StoredQuote, DeskError> =>
  db.sql.transaction(() => {
    const draft = get(db, id);
    if (draft === null) return err(notFound(id));
    if (draft.state === 'issued') return err(conflict(id));
    const number = series === null ? numberOf(0) : takeNumber(db, series, numberOf);
    if (number === null) return err({ tag: 'validation', issues: [{ path: 'blockers', problem: 'numbersUsedUp' }] });
    const frozen = freeze({ ...draft, number, issuedAt: at }, number);
    db.orm
      .update(quotes)
      .set({ state: 'issued', number, issuedAt: at, updatedAt: at, frozen, frozenSha256: sha256(frozen), searchText: searchText(draft, draft.customerName, number) })
      .where(eq(quotes.guid, id))
      .run();
    append(db, { at, event: { code: 'quote.issued', number, customer: draft.customerName }, correlationId: null });
    return found(db, id);
  });

/** Whether an issued quote still is what was issued. */
export const isAsIssued = (quote: StoredQuote): boolean => quote.frozen !== null && sha256(quote.frozen) === quote.frozenSha256;

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

type Row = typeof quotes.$inferSelect;
type LineRow = typeof quoteLines.$inferSelect;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const notFound = (id: string): DeskError => ({ tag: 'notFound', what: 'quote', id });
const conflict = (id: string): DeskError => ({ tag: 'conflict', what: 'quote', id });

function refusal(row: Row): DeskError | null {
  if (row.state === 'issued') return conflict(row.guid);
  return row.removedAt === null ? null : notFound(row.guid);
}

function found(db: LedgerRead, id: string): Result<StoredQuote, DeskError> {
  const row = db.orm.select().from(quotes).where(and(eq(quotes.guid, id), isNull(quotes.removedAt))).get();
  return row ? ok(toQuote(row, linesOf(db, row.id))) : err(notFound(id));
}

const draftColumns = ({ input, customerName, commitmentMinor, at }: QuoteToSave) => ({
  customerGuid: input.customerId,
  customerName,
  language: input.language,
  currency: input.currency,
  validUntil: input.validUntil,
  subject: input.subject,
  introduction: input.introduction,
  closing: input.closing,
  commitmentMinor,
  updatedAt: at,
  searchText: searchText(input, customerName, null),
});

function insertDraft(db: LedgerDb, quote: QuoteToSave): number {
  const values = { ...draftColumns(quote), guid: quote.input.id, state: 'draft' as const, createdAt: quote.at };
  return db.orm.insert(quotes).values(values).returning({ id: quotes.id }).get().id;
}

function updateDraft(db: LedgerDb, id: number, quote: QuoteToSave): number {
  db.orm.update(quotes).set(draftColumns(quote)).where(eq(quotes.id, id)).run();
  return id;
}

function putLines(db: LedgerDb, quoteId: number, lines: readonly QuoteLineInput[]): void {
  db.orm.delete(quoteLines).where(eq(quoteLines.quoteId, quoteId)).run();
  lines.forEach((line, position) => {
    const { id: guid, unitPrice, vatBasisPoints, byUse, ...rest } = line;
    const price = { priceAmount: unitPrice.amount, priceScale: unitPrice.scale, priceCurrency: unitPrice.currency };
    db.orm.insert(quoteLines).values({ quoteId, position, guid, ...rest, ...price, vatBasisPoints: vatBasisPoints ?? null, byUse: byUse ?? false }).run();
  });
}

const linesOf = (db: LedgerRead, quoteId: number): readonly LineRow[] =>
  db.orm.select().from(quoteLines).where(eq(quoteLines.quoteId, quoteId)).orderBy(asc(quoteLines.position)).all();

/** Text that the search box looks into: number, customer, subject, folded both ways. */
function searchText(input: Pick<QuoteInput, 'subject'>, customerName: string, number: string | null): string {
  const text = [number ?? '', customerName, input.subject].join(' ');
  return [foldToBase(text), foldToPairs(text) ?? ''].join(' ').trim();
}

const toRow = (row: Row): QuoteRow => ({
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

const toQuote = (row: Row, lines: readonly LineRow[]): StoredQuote => ({
  id: row.guid,
  customerId: row.customerGuid,
  language: row.language,
  currency: row.currency,
  validUntil: row.validUntil,
  subject: row.subject,
  introduction: row.introduction,
  closing: row.closing,
  lines: lines.map(toLine),
  state: row.state,
  number: row.number,
  customerName: row.customerName,
  createdAt: instant(row.createdAt),
  updatedAt: instant(row.updatedAt),
  issuedAt: row.issuedAt === null ? null : instant(row.issuedAt),
  frozen: row.frozen,
  frozenSha256: row.frozenSha256,
});

const toLine = (row: LineRow): QuoteLineInput => ({
  id: row.guid,
  productId: row.productId,
  skuId: row.skuId,
  title: row.title,
  note: row.note,
  term: row.term,
  billingPlan: row.billingPlan,
  quantity: row.quantity,
  unitPrice: { amount: row.priceAmount, scale: row.priceScale, currency: row.priceCurrency },
  discountBasisPoints: row.discountBasisPoints,
  ...(row.vatBasisPoints === null ? {} : { vatBasisPoints: row.vatBasisPoints }),
  ...(row.byUse ? { byUse: true } : {}),
});
