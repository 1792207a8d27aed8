import { and, eq, isNull } from 'drizzle-orm';
import type { QuoteId } from '../../domain/ids.ts';
import type { NumberSeries } from '../../domain/papers/paper-number.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { quotes } from '../schema/ledger.ts';
import { append } from './journal.ts';
import { takeNumber } from './number-series.ts';
import { draftColumns, linesOf, putLines, searchText, toQuote } from './quote-rows.ts';
import type { QuoteTableRow, QuoteToSave, StoredQuote } from './quote-rows.ts';
import { nodeCrypto } from '../node-crypto.ts';

/** null when there is none, or when it was removed. */
export function get(db: LedgerRead, id: QuoteId): StoredQuote | null {
  const row = db.orm.select().from(quotes).where(and(eq(quotes.guid, id), isNull(quotes.removedAt))).get();
  return row ? toQuote(row, linesOf(db, row.id)) : null;
}

/** Has it left the house? Asked before its PDF is kept: without its lines. */
export const isIssued = (db: LedgerRead, id: QuoteId): boolean =>
  db.orm.select({ state: quotes.state }).from(quotes).where(and(eq(quotes.guid, id), isNull(quotes.removedAt))).get()?.state === 'issued';

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

/** Takes back `remove`. An issued quote is answered as it is; `notFound` when there is none. */
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

const sha256 = (text: string): string => nodeCrypto().createHash('sha256').update(text).digest('hex');
const notFound = (id: string): DeskError => ({ tag: 'notFound', what: 'quote', id });
const conflict = (id: string): DeskError => ({ tag: 'conflict', what: 'quote', id });

function refusal(row: QuoteTableRow): DeskError | null {
  if (row.state === 'issued') return conflict(row.guid);
  return row.removedAt === null ? null : notFound(row.guid);
}

function found(db: LedgerRead, id: string): Result<StoredQuote, DeskError> {
  const row = db.orm.select().from(quotes).where(and(eq(quotes.guid, id), isNull(quotes.removedAt))).get();
  return row ? ok(toQuote(row, linesOf(db, row.id))) : err(notFound(id));
}

function insertDraft(db: LedgerDb, quote: QuoteToSave): number {
  const values = { ...draftColumns(quote), guid: quote.input.id, state: 'draft' as const, createdAt: quote.at };
  return db.orm.insert(quotes).values(values).returning({ id: quotes.id }).get().id;
}

function updateDraft(db: LedgerDb, id: number, quote: QuoteToSave): number {
  db.orm.update(quotes).set(draftColumns(quote)).where(eq(quotes.id, id)).run();
  return id;
}
