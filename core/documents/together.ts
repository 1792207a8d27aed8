import type { RenderedPaper } from './page.ts';

const BODY = /<body[^>]*>([\s\S]*)<\/body>/;
const LANG = /<html lang="([\w-]+)">/;

/**
 * Several papers as one, each with its own pages, numbers and language. They come from one office
 * at one time and so share typeface and look: those of the first. null: there is none.
 */
export function together(papers: readonly RenderedPaper[], { title, fileName }: { readonly title: string; readonly fileName: string }): RenderedPaper | null {
  const [first] = papers;
  if (first === undefined) return null;
  const sheets = papers.map(({ html }) => (BODY.exec(html)?.[1] ?? '').replaceAll('<section class="page">', `<section class="page" lang="${LANG.exec(html)?.[1] ?? ''}">`));
  const html = first.html
    .replace(BODY, () => `<body>${sheets.join('')}</body>`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`);
  return { html, title, fileName, language: first.language, pages: papers.reduce((sum, { pages }) => sum + pages, 0) };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
