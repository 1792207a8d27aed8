import type { DocumentLanguage } from '../../domain/quotes/quote.ts';
import type { DocumentFonts } from '../fonts.ts';
import { fontFaces } from '../fonts.ts';
import { pdfFileName } from '../file-name.ts';
import { tied } from '../formats.ts';
import { html, nothing, styleElement, toText } from '../html.ts';
import type { Html } from '../html.ts';
import type { QuoteDocument } from '../model.ts';
import { paperIn } from '../paper.ts';
import type { Paper } from '../paper.ts';
import { paragraphs } from '../prose.ts';
import { STYLE } from '../style.ts';
import { foot } from './foot.ts';
import { letterhead } from './letterhead.ts';
import { linesTable } from './lines-table.ts';
import { statements, subscriptionNotes } from './notes.ts';
import { totalsBlock } from './totals.ts';

/** A printed document, ready for a page: `core/host/host.ts` hands it to the shell as it is. */
export type RenderedQuote = { readonly html: string; readonly title: string; readonly fileName: string; readonly language: DocumentLanguage };

export type RenderOptions = { readonly fonts: DocumentFonts };

/** The whole page: one language, no scripts, nothing fetched from anywhere. Everything is escaped by `html`. */
export function renderQuote(model: QuoteDocument, language: DocumentLanguage, { fonts }: RenderOptions): RenderedQuote {
  const spoken = { ...model, language };
  const paper = paperIn(language, model.customer.address?.country ?? null);
  const title = titleOf(spoken, paper);
  return { html: toText(page(spoken, paper, title, fonts)), title, fileName: fileNameOf(spoken, paper), language };
}

function page(model: QuoteDocument, paper: Paper, title: string, fonts: DocumentFonts): Html {
  return html`<!doctype html>
<html lang="${paper.format.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="author" content="${model.seller.companyName}">
<title>${title}</title>
${styleElement(fontFaces(fonts))}
${styleElement(STYLE)}
</head>
<body class="${model.language}">
${model.state === 'draft' ? html`<div class="watermark" aria-hidden="true">${paper.t('documents:title.watermark')}</div>` : nothing}
<div class="sheet">
<table class="flow" role="presentation"><tfoot><tr><td><div class="reserve"></div></td></tr></tfoot><tbody><tr><td>
${body(model, paper, title)}
</td></tr></tbody></table>
${foot(model, paper)}
</div>
</body>
</html>
`;
}

function body(model: QuoteDocument, paper: Paper, title: string): Html {
  const { language } = paper;
  return html`${letterhead(model, paper)}
<main>
<h1>${title}</h1>
${model.subject.trim() === '' ? nothing : html`<p class="subject">${tied(model.subject, language)}</p>`}
<div class="prose">${paragraphs(model.introduction, paper)}</div>
${linesTable(model, paper)}
${totalsBlock(model, paper)}
${statements(model, paper)}
${subscriptionNotes(model, paper)}
<section class="closing">
<div class="prose">${paragraphs(model.closing, paper)}</div>
${model.seller.author.trim() === '' ? nothing : html`<p class="author">${model.seller.author}, ${model.seller.companyName}</p>`}
</section>
</main>`;
}

const titleOf = (model: QuoteDocument, { t }: Paper): string => (model.number === null ? t('documents:title.draft') : t('documents:title.numbered', { number: model.number }));

const fileNameOf = (model: QuoteDocument, { t }: Paper): string =>
  pdfFileName([t('documents:title.file'), model.number ?? t('documents:title.fileDraft'), model.customer.name]);
