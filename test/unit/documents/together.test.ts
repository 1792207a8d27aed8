import { expect, it } from 'vitest';
import { renderPaper } from '../../../core/documents/papers/render-paper.ts';
import { together } from '../../../core/documents/together.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { everyPaper } from '../../builders/papers.ts';
import { visible } from '../../builders/visible.ts';

const papers = (['pl', 'de', 'en'] as const).flatMap((language) => everyPaper(language).filter(({ kind }) => kind === 'renewalLetter' || kind === 'proofSheet')).map((model) => renderPaper(model, tinyFonts));

it('papers printed together are those papers, page by page, each in its language', () => {
  const whole = together(papers, { title: 'Schreiben <1>', fileName: 'Schreiben.pdf' });
  const pages = (html: string): readonly string[] => html.split('<section class="page"').slice(1).map((page) => visible(`<section ${page}`));
  expect(whole?.pages).toBe(papers.reduce((sum, { pages: count }) => sum + count, 0));
  expect(pages(whole?.html ?? '')).toEqual(papers.flatMap(({ html }) => pages(html)));
  expect(whole?.html).toContain('<title>Schreiben &lt;1></title>');
  for (const lang of ['pl-PL', 'de-DE', 'en-GB']) expect(whole?.html).toContain(`<section class="page" lang="${lang}">`);
});

it('no paper is no paper', () => {
  expect(together([], { title: 'x', fileName: 'x.pdf' })).toBeNull();
});
