import { and, desc, eq, inArray } from 'drizzle-orm';
import type { PaperRow } from '../../contract/documents.ts';
import { PAPER_KINDS } from '../../domain/papers/kinds.ts';
import type { PaperKind } from '../../domain/papers/kinds.ts';
import type { NumberSeries } from '../../domain/papers/paper-number.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { paperFiles, papers } from '../schema/ledger.ts';
import { append } from './journal.ts';
import { takeNumber } from './number-series.ts';
import { nodeCrypto } from '../node-crypto.ts';

/** An issued companion paper as the ledger keeps it. */
export type StoredPaper = Omit<PaperRow, 'pdfSha256'> & {
  /** JSON of everything that the paper says. */
  readonly data: string;
};

export type PaperToIssue = {
  readonly id: string;
  readonly kind: PaperKind;
  readonly customerId: string | null;
  readonly customerName: string;
  readonly subjectId: string;
  readonly language: 'pl' | 'de' | 'en';
  readonly at: Instant;
  readonly template: number;
  readonly series: NumberSeries;
  readonly numberOf: (count: number) => string;
  /** What the paper says, as JSON, and what it is called, once its number is known. */
  readonly freeze: (number: string) => { readonly data: string; readonly title: string; readonly fileName: string };
};

/** Gives the number and keeps the paper, with its journal line, in one transaction; null: the block has no number left. */
export const issue = (db: LedgerDb, paper: PaperToIssue): PaperRow | null =>
  db.sql.transaction(() => {
    const number = takeNumber(db, paper.series, paper.numberOf);
    if (number === null) return null;
    const { data, title, fileName } = paper.freeze(number);
    const { id: guid, kind, customerId: customerGuid, customerName, subjectId: subjectGuid, language, at: issuedAt, template } = paper;
    db.orm.insert(papers).values({ guid, kind, number, title, customerGuid, customerName, subjectGuid, language, issuedAt, template, data, dataSha256: sha256(data), fileName }).run();
    append(db, { at: paper.at, event: { code: 'document.issued', number, title, customer: customerName }, correlationId: null });
    return { id: guid, kind, number, title, customerId: customerGuid, customerName, subjectId: subjectGuid, language, issuedAt, fileName, pdfSha256: null };
  });

/** null when there is none; `corrupt` when it is not what was issued. */
export function get(db: LedgerRead, id: string): Result<StoredPaper, DeskError> {
  const row = db.orm.select().from(papers).where(eq(papers.guid, id)).get();
  if (!row) return err({ tag: 'notFound', what: 'document', id });
  if (sha256(row.data) !== row.dataSha256) return err({ tag: 'storage', problem: 'corrupt', store: 'ledger', path: null, keptAs: null });
  return ok({ ...toRow(row), data: row.data });
}

export type PaperQuery = { readonly customerId: string | null; readonly kind: PaperKind | null; readonly from: number; readonly count: number };

/** Issued papers, newest first; `total` counts the whole list. */
export function page(db: LedgerRead, { customerId, kind, from, count }: PaperQuery): { total: number; from: number; rows: PaperRow[] } {
  const ids = db.orm
    .select({ id: papers.id })
    .from(papers)
    .where(and(customerId === null ? undefined : eq(papers.customerGuid, customerId), kind === null ? undefined : eq(papers.kind, kind)))
    .orderBy(desc(papers.issuedAt), desc(papers.id))
    .all()
    .map(({ id }) => id);
  const rows = db.orm.select().from(papers).where(inArray(papers.id, ids.slice(from, from + count))).orderBy(desc(papers.issuedAt), desc(papers.id)).all();
  return { total: ids.length, from, rows: rows.map((row) => ({ ...toRow(row), pdfSha256: hashOfFile(db, 'paper', row.guid) })) };
}

export type FileKind = 'quote' | 'paper';
export type PaperFile = { readonly pdf: Uint8Array; readonly fileName: string; readonly sha256: string };

/** SHA-256 of the kept PDF, hex; null while none was made. */
export const hashOfFile = (db: LedgerRead, kind: FileKind, id: string): string | null =>
  db.orm.select({ sha256: paperFiles.sha256 }).from(paperFiles).where(of(kind, id)).get()?.sha256 ?? null;

/** The bytes as they were first printed; null while none were; `corrupt` when they are not those any more. */
export function file(db: LedgerRead, kind: FileKind, id: string): Result<PaperFile | null, DeskError> {
  const row = db.orm.select().from(paperFiles).where(of(kind, id)).get();
  if (!row) return ok(null);
  if (sha256(row.pdf) !== row.sha256) return err({ tag: 'storage', problem: 'corrupt', store: 'ledger', path: null, keptAs: null });
  return ok({ pdf: new Uint8Array(row.pdf), fileName: row.fileName, sha256: row.sha256 });
}

/** Keeps the bytes, unless there are some already: then those stay, and they are the answer. */
export const keepFile = (db: LedgerDb, input: { readonly kind: FileKind; readonly id: string; readonly fileName: string; readonly pdf: Uint8Array; readonly at: Instant }): Result<PaperFile, DeskError> =>
  db.sql.transaction(() => {
    const known = file(db, input.kind, input.id);
    if (!known.ok) return known;
    if (known.value !== null) return ok(known.value);
    const pdf = Buffer.from(input.pdf.buffer, input.pdf.byteOffset, input.pdf.byteLength);
    const hash = sha256(pdf);
    db.orm.insert(paperFiles).values({ kind: input.kind, documentGuid: input.id, fileName: input.fileName, pdf, sha256: hash, madeAt: input.at }).run();
    return ok({ pdf: input.pdf, fileName: input.fileName, sha256: hash });
  });

const of = (kind: FileKind, id: string) => and(eq(paperFiles.kind, kind), eq(paperFiles.documentGuid, id));

const sha256 = (content: string | Uint8Array): string => nodeCrypto().createHash('sha256').update(content).digest('hex');

type Row = typeof papers.$inferSelect;

const toRow = (row: Row): Omit<PaperRow, 'pdfSha256'> => ({
  id: row.guid,
  kind: PAPER_KINDS.find((kind) => kind === row.kind) ?? 'licenceStatement',
  number: row.number,
  title: row.title,
  customerId: row.customerGuid,
  customerName: row.customerName,
  subjectId: row.subjectGuid,
  language: row.language,
  issuedAt: row.issuedAt,
  fileName: row.fileName,
});
