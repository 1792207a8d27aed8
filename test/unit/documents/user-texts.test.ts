import { describe, expect, it, test } from 'vitest';
import { NO_EXTRAS } from '../../../core/documents/build-quote-document.ts';
import { markdown } from '../../../core/documents/markdown.ts';
import { toText } from '../../../core/documents/html.ts';
import { renderQuote } from '../../../core/documents/quote/render-quote.ts';
import type { QuoteDocument } from '../../../core/documents/model.ts';
import { germanCustomer } from '../../builders/customer-detail.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { germanLetterhead } from '../../builders/papers.ts';
import { issued, quoteDocumentOf } from '../../builders/quote-document.ts';
import { visible } from '../../builders/visible.ts';

const page = (model: QuoteDocument): string => renderQuote(model, model.language, { fonts: tinyFonts }).html;
const HOSTILE = '# <script>alert(1)</script>\n- {{author}} **x**';

describe('texts of the office on a quote', () => {
  test.each([
    ['de', 'Gültig bis 22. Dezember 2026 für Müller Maschinenbau GmbH, zahlbar in 14 Tagen; AN-2026-0042 vom 22. November 2026 über 2.638,80 €.'],
    ['pl', 'Gültig bis 22 grudnia 2026 für Müller Maschinenbau GmbH, zahlbar in 14 Tagen; AN-2026-0042 vom 22 listopada 2026 über 2 638,80 €.'],
    ['en', 'Gültig bis 22 December 2026 für Müller Maschinenbau GmbH, zahlbar in 14 Tagen; AN-2026-0042 vom 22 November 2026 über €2,638.80.'],
  ] as const)('are filled in with the formats of the paper: %s', (language, sentence) => {
    const introduction = 'Gültig bis {{validUntil}} für {{customer}}, zahlbar in {{paymentDays}} Tagen; {{number}} vom {{date}} über {{commitment}}.';
    const model = quoteDocumentOf({ content: { ...issued('AN-2026-0042'), language, introduction }, letterhead: germanLetterhead({ paymentDays: 14 }) });
    expect(visible(page(model)).replaceAll(/\s+/g, ' ')).toContain(sentence);
  });

  it('stand as headings, points, numbered points and paragraphs', () => {
    const model = quoteDocumentOf({ letterhead: germanLetterhead({ terms: '# Lieferung\nSofort.\n\n1. Erstens\n2. Zweitens\n\n- {{company}}\n- **fett**' }) });
    const html = page(model);
    expect(html).toMatch(/<h2 class="t-heading">Lieferung<\/h2>/);
    expect(visible(html)).toMatch(/Sofort\.\s+1\.\s+Erstens\s+2\.\s+Zweitens\s+•\s+Weserwolke Systemhaus GmbH\s+•\s+fett/);
  });

  it('are the words of the quote itself where it has its own terms', () => {
    const model = quoteDocumentOf({ letterhead: germanLetterhead({ terms: 'Von der Firma.' }), extras: { ...NO_EXTRAS, terms: 'Nur hier, bis {{validUntil}}.' } });
    expect(visible(page(model))).toContain('Nur hier, bis 22. Dezember 2026.');
    expect(visible(page(model))).not.toContain('Von der Firma.');
  });

  it('cannot be made to hold more than words by a name', () => {
    const customer = { ...germanCustomer(), name: HOSTILE };
    const html = page(quoteDocumentOf({ customer, content: { introduction: '{{customer}}', closing: '- {{customer}}' }, letterhead: germanLetterhead({ terms: '# {{customer}}' }) }));
    expect(html).not.toContain('<script>');
    expect(html).not.toMatch(/<h2[^>]*>&lt;script/);
    expect(visible(html)).toContain('{{author}} **x**');
  });

  it('an older paper keeps the terms of its letterhead', () => {
    const model = { ...quoteDocumentOf({ letterhead: germanLetterhead({ terms: 'Wie damals.' }) }), terms: null };
    expect(visible(page(model))).toContain('Wie damals.');
  });
});

test('a value is never read as Markdown', () => {
  const blocks = markdown('{{customer}}', { fill: () => '# Titel' });
  expect(blocks.map(({ html }) => toText(html)).join('')).toBe('<p class="t-small "># Titel</p>');
});
