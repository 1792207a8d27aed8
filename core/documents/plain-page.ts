import type { DocumentLanguage } from '../domain/quotes/quote.ts';
import { fontFaces } from './fonts.ts';
import type { DocumentFonts } from './fonts.ts';
import { html, styleElement, toText } from './html.ts';
import type { Html } from './html.ts';

export type PlainPage = {
  readonly language: DocumentLanguage;
  readonly title: string;
  /** Stands as author in the file. */
  readonly company: string;
  readonly style: string;
  readonly fonts: DocumentFonts;
  /** Class of the body; nothing: none. */
  readonly look?: string;
};

/** A whole page of plain HTML that Chromium breaks by itself: for sheets that are no letters. No script, nothing fetched. */
export const plainPage = ({ language, title, company, style, fonts, look = '' }: PlainPage, body: Html): string =>
  toText(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="author" content="${company}">
<title>${title}</title>
${styleElement(fontFaces(fonts))}
${styleElement(style)}
</head>
<body class="${look}">
${body}
</body>
</html>
`);
