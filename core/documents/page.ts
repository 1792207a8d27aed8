import type { DocumentLanguage } from '../domain/quotes/quote.ts';
import { fontFaces } from './fonts.ts';
import type { DocumentFonts } from './fonts.ts';
import { foot } from './foot.ts';
import type { PaperContent, PaperFrame } from './frame.ts';
import { html, nothing, styleElement, toText } from './html.ts';
import type { Html } from './html.ts';
import { heading, paragraph } from './layout/blocks.ts';
import type { PagePart } from './layout/flow.ts';
import { paginate } from './layout/paginate.ts';
import { mm, tableElement } from './layout/table.ts';
import { drawnIn, setText } from './layout/text.ts';
import { letterhead } from './letterhead.ts';
import type { Paper } from './paper.ts';
import { paperStyle } from './style.ts';

/** A printed document, ready for a page: the shell prints it as it is. */
export type RenderedPaper = {
  readonly html: string;
  readonly title: string;
  readonly fileName: string;
  readonly language: DocumentLanguage;
  readonly pages: number;
};

const SHEET = 297;
/** The line with number and page stands so far above the lower edge; printers need 5 mm. */
const RUNNING = 9;
const CONTINUED_TOP = 25;
const AIR_ABOVE_FOOT = 3;

/**
 * Deals a paper out to sheets of A4. Everything is already broken and measured, so that screen,
 * printer and PDF show the same pages; no script runs, nothing is fetched. Escaped by `html`.
 */
export function renderPaper({ frame, flow }: PaperContent, paper: Paper, fonts: DocumentFonts): RenderedPaper {
  const head = letterhead(frame, paper);
  const legal = foot(frame, paper);
  const bottom = SHEET - RUNNING - 4.5 - legal.height - AIR_ABOVE_FOOT;
  const subject = frame.subject.trim() === '' ? [] : paragraph(frame.subject, 'subject', { gap: 1, keepNext: true, look: 'accent' });
  const pages = paginate([{ ...heading(frame.title, 1), keepNext: true }, ...subject, ...flow], { first: bottom - head.bodyTop, next: bottom - CONTINUED_TOP });
  const sheets = pages.map(({ parts }, index) => {
    const isFirst = index === 0;
    const place = paper.label('documents:page.of', { page: index + 1, pages: pages.length });
    return html`<section class="page">
${frame.isDraft ? html`<div class="watermark" aria-hidden="true">${paper.t('documents:title.watermark')}</div>` : nothing}
${isFirst ? html`<header>${head.html}</header>` : continued(frame)}
<div class="body" style="top:${mm(isFirst ? head.bodyTop : CONTINUED_TOP)}">${parts.map(drawPart)}</div>
<div class="legal" style="bottom:${mm(RUNNING + 4.5)}">${legal.html}</div>
<div class="running" style="bottom:${mm(RUNNING)}"><span>${drawnIn(setText(named(frame), 110, 'running'))}</span><span class="t-running">${place}</span></div>
</section>`;
  });
  const { fileName, seller } = frame;
  const title = named(frame);
  const page = html`<!doctype html>
<html lang="${paper.format.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<meta name="author" content="${seller.companyName}">
<title>${title}</title>
${styleElement(fontFaces(fonts))}
${styleElement(paperStyle(seller.letterhead.accent))}
</head>
<body class="${paper.language}">${sheets}</body>
</html>
`;
  return { html: toText(page), title, fileName, language: paper.language, pages: pages.length };
}

/** Headline and number, for every page. */
const named = ({ title, number }: PaperFrame): string => (number === null || title.includes(number) ? title : `${title} · ${number}`);

/** Above every page but the first: whose paper it is. */
function continued(frame: PaperFrame): Html {
  const { customer, seller } = frame;
  return html`<div class="continued"><span>${drawnIn(setText(named(frame), 95, 'running'), 'accent')}</span><span>${drawnIn(setText(customer?.name ?? seller.companyName, 68, 'running'))}</span></div>`;
}

function drawPart(part: PagePart): Html {
  const air = `margin-top:${mm(part.gap)}`;
  return part.kind === 'block'
    ? html`<div class="part" style="${air};height:${mm(part.block.height)}">${part.block.html}</div>`
    : html`<div class="part" style="${air}">${tableElement(part.table, part.rows)}</div>`;
}
