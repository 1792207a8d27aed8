import type { RenderedDocument } from '../core/host/host.ts';
import type { Translate } from './i18n.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** Chromium fills the elements of these classes in; everything else in the template is ours. */
const PAGE = '<span class="pageNumber"></span>';
const PAGES = '<span class="totalPages"></span>';

const FOOTER_STYLE =
  'width:100%;margin:0 20mm 0 25mm;font:7.5pt "Segoe UI","Liberation Sans",Arial,sans-serif;color:#555;' +
  'display:flex;justify-content:space-between';

/** The line at the foot of every sheet: which paper, and which page of how many, in its language. */
export function footerTemplate(document: RenderedDocument, translate: Translate): string {
  const position = escapeHtml(translate('shell:pdf.pageOf', { page: '\u0001', pages: '\u0002' }))
    .replace('\u0001', PAGE)
    .replace('\u0002', PAGES);
  return `<div style='${FOOTER_STYLE}'><span>${escapeHtml(document.title)}</span><span>${position}</span></div>`;
}

/** The page in place of a preview that cannot be shown. */
export const messagePage = (text: string): string =>
  `<!doctype html><meta charset="utf-8"><title>CSP Desk</title><style>body{font:14px/1.5 "Segoe UI",sans-serif;margin:3rem;color:#424242}</style><p>${escapeHtml(text)}</p>`;
