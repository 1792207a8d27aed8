import { asc, eq } from 'drizzle-orm';
import type { QuoteInput, QuoteLineInput } from '../../contract/quotes.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { quoteLines } from '../schema/ledger.ts';
import type { quotes } from '../schema/ledger.ts';
import { foldToBase, foldToPairs } from '../text/fold.ts';

/** How a quote and its lines stand in the tables, there and back. */

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

export type QuoteToSave = {
  readonly input: QuoteInput;
  readonly customerName: string;
  /** Net of every line over its whole term, in minor units of the quote's currency; for the list. */
  readonly commitmentMinor: number;
  readonly at: Instant;
};

export type QuoteTableRow = typeof quotes.$inferSelect;
type LineRow = typeof quoteLines.$inferSelect;

/** What a draft keeps of itself beside its lines. */
export const draftColumns = ({ input, customerName, commitmentMinor, at }: QuoteToSave) => ({
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

/** Takes the place of all lines that were there. */
export function putLines(db: LedgerDb, quoteId: number, lines: readonly QuoteLineInput[]): void {
  db.orm.delete(quoteLines).where(eq(quoteLines.quoteId, quoteId)).run();
  lines.forEach((line, position) => {
    const { id: guid, unitPrice, vatBasisPoints, byUse, ...rest } = line;
    const price = { priceAmount: unitPrice.amount, priceScale: unitPrice.scale, priceCurrency: unitPrice.currency };
    db.orm.insert(quoteLines).values({ quoteId, position, guid, ...rest, ...price, vatBasisPoints: vatBasisPoints ?? null, byUse: byUse ?? false }).run();
  });
}

/** In the order of the paper. `quoteId` is the row's number, not the quote's id. */
export const linesOf = (db: LedgerRead, quoteId: number): readonly LineRow[] =>
  db.orm.select().from(quoteLines).where(eq(quoteLines.quoteId, quoteId)).orderBy(asc(quoteLines.position)).all();

/** Text that the search box looks into: number, customer, subject, folded both ways. */
export function searchText(input: Pick<QuoteInput, 'subject'>, customerName: string, number: string | null): string {
  const text = [number ?? '', customerName, input.subject].join(' ');
  return [foldToBase(text), foldToPairs(text) ?? ''].join(' ').trim();
}

/** `lines` must be those of the row, in the order of the paper. */
export const toQuote = (row: QuoteTableRow, lines: readonly LineRow[]): StoredQuote => ({
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
