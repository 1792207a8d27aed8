import { describe, expect, it } from 'vitest';
import { renderQuote } from '../../../core/documents/quote/render-quote.ts';
import type { DocumentLanguage } from '../../../core/domain/quotes/quote.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { GOLDEN_CASES, goldenQuote, LONG, thirty } from '../../builders/golden-quotes.ts';
import { quoteLine } from '../../builders/quote.ts';
import type { QuoteCase } from '../../builders/quote-document.ts';
import { visible } from '../../builders/visible.ts';

const render = (language: DocumentLanguage, given: QuoteCase) => {
  const model = goldenQuote(language, given);
  return { model, rendered: renderQuote(model, language, { fonts: tinyFonts }) };
};

describe.each(['pl', 'de', 'en'] as const)('a quote in %s', (language) => {
  it.each(Object.entries(GOLDEN_CASES))('%s', async (name, make) => {
    const { rendered } = render(language, make(language));
    await expect(`${rendered.pages} pages\n${visible(rendered.html)}\n`).toMatchFileSnapshot(`golden/quote-${name}-${language}.txt`);
  });
});

describe('thirty lines', () => {
  const { rendered } = render('de', { content: { lines: thirty } });
  const pages = rendered.html.split('<section class="page">').slice(1).map(visible);

  it.each(['pl', 'de', 'en'] as const)('go over three pages in %s; one line needs one', (language) => {
    expect(render(language, { content: { lines: thirty } }).rendered.pages).toBe(3);
    expect(render(language, {}).rendered.pages).toBe(1);
  });

  it('have head, number and place on each page', () => {
    expect(pages).toHaveLength(rendered.pages);
    pages.forEach((page, index) => {
      expect(page).toContain(`Seite ${index + 1} von ${pages.length}`);
      expect(page).toContain('AN-2026-0042');
      if (page.includes('Leistung Nummer')) expect(page).toContain('Bezeichnung');
    });
  });

  it('carry forward what the lines above amount to, and bring the same on the next page', () => {
    const over = pages.flatMap((page) => /Übertrag: [\d.,]+ € pro Monat(?=\nWeser)/.exec(page)?.[0] ?? []);
    const brought = pages.slice(1).flatMap((page) => /Übertrag: [\d.,]+ € pro Monat/.exec(page)?.[0] ?? []);
    expect(over.length).toBeGreaterThan(0);
    expect(brought.slice(0, over.length)).toEqual(over);
  });

  it('are all there, once, in order; the sums have at least two lines with them', () => {
    const found = [...pages.join('\n').matchAll(/Leistung Nummer (\d\d)/g)].map(([, number]) => Number(number));
    expect(found).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    const withSums = pages.find((page) => page.includes('Gesamtverpflichtung')) ?? '';
    expect(withSums.match(/Leistung Nummer/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
  });
});

it('a description of any length is printed to its last word', () => {
  const { rendered } = render('de', { content: { lines: [quoteLine({ note: LONG })] } });
  const text = visible(rendered.html).replaceAll(/\s+/g, ' ');
  for (let point = 1; point <= 160; point += 1) expect(text).toContain(`Punkt ${point}: Übernahme`);
});
