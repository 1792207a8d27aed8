import * as quotes from '../../db/repositories/quotes.ts';
import { renderPaper } from '../../documents/papers/render-paper.ts';
import type { RenderedPaper } from '../../documents/page.ts';
import { renderQuote } from '../../documents/quote/render-quote.ts';
import { quoteId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { PaperRef } from '../host.ts';
import { draftPaper, issuedPaper } from './papers.ts';
import type { PaperSource } from './papers.ts';
import { paperOf } from './quote-paper.ts';
import type { OrderDesk } from './quote-orders.ts';
import type { QuoteDesk } from './quote-view.ts';

type Rendered = Promise<Result<RenderedPaper, DeskError>>;

/** The pages of a quote, in the language of its paper. */
export async function renderQuoteDocument(desk: QuoteDesk, id: string): Rendered {
  const stored = quotes.get(desk.ledger, quoteId(id));
  if (stored === null) return err({ tag: 'notFound', what: 'quote', id });
  const paper = paperOf(desk, stored);
  return paper.ok ? ok(renderQuote(paper.value, paper.value.language, { fonts: await fonts() })) : paper;
}

/** The pages of a companion paper that is not issued yet. */
export async function renderDraftPaper(desk: OrderDesk, source: PaperSource): Rendered {
  const model = draftPaper(desk, source);
  return model.ok ? ok(renderPaper(model.value, await fonts())) : model;
}

/** The pages of an issued companion paper, from what was frozen. */
export async function renderIssuedPaper(desk: QuoteDesk, id: string): Rendered {
  const model = issuedPaper(desk, id);
  return model.ok ? ok(renderPaper(model.value, await fonts())) : model;
}

/** Only a bundler can read the typeface: it is fetched with the first paper. */
const fonts = async () => (await import('../document-fonts.ts')).documentFonts;

/** A companion paper by its reference: issued, or as things stand. */
export const renderPaperRef = (desk: OrderDesk, ref: PaperRef): Rendered =>
  ref.kind === 'paper'
    ? renderIssuedPaper(desk, ref.id)
    : renderDraftPaper(desk, { kind: ref.paper, subjectId: ref.id, about: ref.about ?? null, language: ref.language, secondLanguage: ref.secondLanguage });
