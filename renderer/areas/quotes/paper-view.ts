import type { Quote } from '../../../core/contract/quotes.ts';

/** Pixels of an A4 sheet at 96 dpi, with the air around it (core/documents/style.ts, `@media screen`). */
export const PAPER_WIDTH = 820;
const SHEET_HEIGHT = 1_170;
const LINE_HEIGHT = 74;
const LINES_ON_FIRST_SHEET = 4;
const CHARACTERS_PER_ROW = 95;
const ROW_HEIGHT = 18;

/**
 * A height that the paper surely fits into. The frame may not look into the paper (it has no
 * origin and no scripts), so it is given enough room and the pane around it scrolls: the place
 * one is looking at stays when the paper is renewed.
 */
export function paperHeight({ lines, introduction, closing, subject }: Pick<Quote, 'lines' | 'introduction' | 'closing' | 'subject'>): number {
  const rows = (text: string): number => text.split('\n').reduce((sum, row) => sum + 1 + Math.floor(row.length / CHARACTERS_PER_ROW), 0);
  const more = Math.max(0, lines.length - LINES_ON_FIRST_SHEET) * LINE_HEIGHT;
  const notes = lines.reduce((sum, { note, title }) => sum + rows(note) + Math.floor(title.length / 30), 0);
  return SHEET_HEIGHT + more + (rows(introduction) + rows(closing) + rows(subject) + notes) * ROW_HEIGHT;
}

/** The address of the paper as it is now; another `version` makes the frame load it anew. */
export const paperAddress = (id: string, version: string): string => `app://desk/document/quote/${encodeURIComponent(id)}?v=${version}`;

/** Differs when the paper does, even within one tick of the clock. */
export function versionOf(quote: Quote): string {
  const text = JSON.stringify(quote);
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) >>> 0;
  return `${quote.updatedAt}-${sum.toString(36)}`;
}
