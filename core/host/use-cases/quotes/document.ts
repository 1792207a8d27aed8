import * as quotes from '../../../db/repositories/quotes.ts';
import { pdfFileName } from '../../../documents/file-name.ts';
import { documentFormats } from '../../../documents/formats.ts';
import { renderPaper } from '../../../documents/papers/render-paper.ts';
import type { RenderedPaper } from '../../../documents/page.ts';
import { renderQuote } from '../../../documents/quote/render-quote.ts';
import { documentTexts } from '../../../documents/texts.ts';
import { together } from '../../../documents/together.ts';
import { quoteId } from '../../../domain/ids.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { PaperRef } from '../../host.ts';
import { keptPages } from '../papers/issued-pages.ts';
import { draftPaper, issuedPaper } from '../papers/papers.ts';
import type { PaperSource } from '../papers/papers.ts';
import { paperOf } from './paper.ts';
import type { OrderDesk } from './orders.ts';
import { todayAt } from './view.ts';
import type { QuoteDesk } from './view.ts';

type Rendered = Promise<Result<RenderedPaper, DeskError>>;

/** The pages of a quote, in the language of its paper. */
export async function renderQuoteDocument(desk: QuoteDesk, id: string): Rendered {
  const stored = quotes.get(desk.ledger, quoteId(id));
  if (stored === null) return err({ tag: 'notFound', what: 'quote', id });
  const kept = keptPages(desk, { kind: 'quote', id }, await fonts());
  if (!kept.ok) return kept;
  if (kept.value !== null) return ok(kept.value);
  const paper = paperOf(desk, stored);
  return paper.ok ? ok(renderQuote(paper.value, paper.value.language, { fonts: await fonts() })) : paper;
}

/** The pages of a companion paper that is not issued yet. */
export async function renderDraftPaper(desk: OrderDesk, source: PaperSource): Rendered {
  const model = draftPaper(desk, source);
  return model.ok ? ok(renderPaper(model.value, await fonts())) : model;
}

/** The pages of an issued companion paper as they were kept; an older one is set from what was frozen. */
export async function renderIssuedPaper(desk: QuoteDesk, id: string): Rendered {
  const kept = keptPages(desk, { kind: 'paper', id }, await fonts());
  if (!kept.ok) return kept;
  if (kept.value !== null) return ok(kept.value);
  const model = issuedPaper(desk, id);
  return model.ok ? ok(renderPaper(model.value, await fonts())) : model;
}

/** Only a bundler can read the typeface: it is fetched with the first paper. */
const fonts = async () => (await import('../../document-fonts.ts')).documentFonts;

/** Issued companion papers as one, in the order in which they are named. */
async function renderTogether(desk: QuoteDesk, ids: readonly string[]): Rendered {
  const papers: RenderedPaper[] = [];
  for (const id of ids) {
    const rendered = await renderIssuedPaper(desk, id);
    if (!rendered.ok) return rendered;
    papers.push(rendered.value);
  }
  const language = papers[0]?.language ?? 'en';
  const t = documentTexts(language);
  const title = t('documents:together.title', { date: documentFormats(language, null).longDay(todayAt(desk)) });
  const whole = together(papers, { title, fileName: pdfFileName([t('documents:together.file'), todayAt(desk)]) });
  return whole === null ? err({ tag: 'notFound', what: 'document', id: '' }) : ok(whole);
}

/** A companion paper by its reference: issued, several of them, or as things stand. */
export const renderPaperRef = (desk: OrderDesk, ref: PaperRef): Rendered => {
  if (ref.kind === 'papers') return renderTogether(desk, ref.ids);
  return ref.kind === 'paper'
    ? renderIssuedPaper(desk, ref.id)
    : renderDraftPaper(desk, { kind: ref.paper, subjectId: ref.id, about: ref.about ?? null, language: ref.language, secondLanguage: ref.secondLanguage });
};
