import * as quotes from '../../db/repositories/quotes.ts';
import { renderQuote } from '../../documents/quote/render-quote.ts';
import { quoteId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { RenderedDocument } from '../host.ts';
import { paperOf } from './quote-paper.ts';
import type { QuoteDesk } from './quote-view.ts';

/** The page of a quote, in the language of its paper. */
export async function renderQuoteDocument(desk: QuoteDesk, id: string): Promise<Result<RenderedDocument, DeskError>> {
  const stored = quotes.get(desk.ledger, quoteId(id));
  if (stored === null) return err({ tag: 'notFound', what: 'quote', id });
  const paper = paperOf(desk, stored);
  if (!paper.ok) return paper;
  const { documentFonts } = await import('../document-fonts.ts');
  return ok(renderQuote(paper.value, paper.value.language, { fonts: documentFonts }));
}
