import { describe, expect, it } from 'vitest';
import type { PaperOf } from '../../../core/documents/papers/models.ts';
import { renderPaper } from '../../../core/documents/papers/render-paper.ts';
import { setLabel } from '../../../core/documents/layout/text.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { everyPaper, licence } from '../../builders/papers.ts';

/** Regards and name never stand alone on a page, however long the paper is. */

const partsOfLastPage = (html: string): number => (html.split('<section class="page">').at(-1) ?? '').split('<div class="part"').length - 1;

function paper<Kind extends 'orderConfirmation' | 'renewalLetter'>(kind: Kind, language: 'pl' | 'de' | 'en'): PaperOf<Kind> {
  const found = everyPaper(language).find((one): one is PaperOf<Kind> => one.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
}

describe.each(['pl', 'de', 'en'] as const)('in %s', (language) => {
  it.each(Array.from({ length: 18 }, (_, index) => index + 1))('with %i lines', (count) => {
    const confirmation = paper('orderConfirmation', language);
    const [line] = confirmation.lines;
    if (line === undefined) throw new Error('no line');
    const letters = [
      { ...confirmation, lines: Array.from({ length: count }, (_, index) => ({ ...line, position: index + 1 })) },
      { ...paper('renewalLetter', language), licences: Array.from({ length: count }, () => licence()) },
    ];
    for (const letter of letters) {
      const { html, pages } = renderPaper(letter, tinyFonts);
      // Regards, name, and at least one part of what was said before.
      if (pages > 1) expect(partsOfLastPage(html)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('a label in two languages', () => {
  it('stands on one line where there is room', () => expect(setLabel('Menge / Ilość', 60, 'head').lines).toEqual(['Menge / Ilość']));
  it('stands one under the other where there is none', () => expect(setLabel('Laufzeit und Zahlung / Okres i płatność', 30, 'head').lines).toEqual(['Laufzeit und Zahlung /', 'Okres i płatność']));
  it('leaves no stroke on a line of its own', () => expect(setLabel('Ansprechpartner / Przygotował(a)', 23.5, 'small').lines).toEqual(['Ansprechpartner', 'Przygotował(a)']));
});
