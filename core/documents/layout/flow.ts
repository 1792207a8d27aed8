import type { Html } from '../html.ts';

/** A part of a paper that is never split. Heights and gaps in millimetres. */
export type Block = {
  readonly kind: 'block';
  readonly html: Html;
  readonly height: number;
  /** Air above it, dropped at the top of a page. */
  readonly gap: number;
  /** Stays on one page with what follows. */
  readonly keepNext: boolean;
};

/** One line of a table, never split: a whole `<tr>`. */
export type Row = {
  readonly html: Html;
  readonly height: number;
  readonly keepNext: boolean;
};

/** A table that may go over several pages. Its head is repeated on each of them. */
export type Table = {
  readonly kind: 'table';
  /** Class of the table element. */
  readonly look: string;
  readonly head: Row;
  readonly rows: readonly Row[];
  readonly gap: number;
  /** The carry-forward after so many rows: at the foot of one page and at the head of the next; null: none. */
  readonly carry: ((rowsBefore: number, place: 'over' | 'brought') => Row) | null;
};

export type Flow = readonly (Block | Table)[];

/** What stands on one page, in order. */
export type PagePart =
  | { readonly kind: 'block'; readonly block: Block; readonly gap: number }
  | { readonly kind: 'slice'; readonly table: Table; readonly rows: readonly Row[]; readonly gap: number };

export type PageParts = { readonly parts: readonly PagePart[]; readonly height: number };
