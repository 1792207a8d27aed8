import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderQuote } from '../../../core/documents/quote/render-quote.ts';
import { sum } from '../../../core/domain/money/arithmetic.ts';
import { rhythmOf, RHYTHMS } from '../../../core/domain/quotes/billing.ts';
import type { DocumentLanguage } from '../../../core/domain/quotes/quote.ts';
import { polishCustomer } from '../../builders/customer-detail.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { GOLDEN_CASES, goldenQuote, LONG, thirty } from '../../builders/golden-quotes.ts';
import { polishOffice } from '../../builders/office.ts';
import { quoteLine } from '../../builders/quote.ts';
import type { QuoteCase } from '../../builders/quote-document.ts';
import { visible } from '../../builders/visible.ts';

const guid = (tail: number): string => `00000000-0000-4000-8000-${String(tail).padStart(12, '0')}`;

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

  it('go over several pages; head, number and place stand on each of them', () => {
    expect(pages.length).toBeGreaterThan(2);
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

const anyLine = fc.record({
  amount: fc.integer({ min: 0, max: 10_000_000 }),
  scale: fc.integer({ min: 0, max: 6 }),
  quantity: fc.integer({ min: 1, max: 5_000 }),
  discountBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  plan: fc.constantFrom('monthly' as const, 'annual' as const, 'oneTime' as const),
});

it('sums are the sums of their lines in every currency and rhythm, tax is taken once, half up', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 12 }), fc.constantFrom('EUR', 'PLN', 'JPY', 'KWD'), (lines, currency) => {
      const { model } = render('pl', {
        office: polishOffice(),
        customer: polishCustomer(),
        content: {
          currency,
          lines: lines.map(({ amount, scale, plan, ...rest }, index) => quoteLine({ ...rest, id: guid(index + 1), term: plan === 'oneTime' ? null : 'P1Y', billingPlan: plan, unitPrice: { amount, scale, currency } })),
        },
      });
      for (const rhythm of RHYTHMS) {
        const own = model.lines.filter((line) => rhythmOf(line.billingPlan) === rhythm);
        const total = model.totals[rhythm];
        if (total === null) {
          expect(own).toEqual([]);
          continue;
        }
        expect(total.net).toEqual(sum(currency, own.map(({ net }) => net)));
        expect(total.vat.minor).toBe(Math.floor((total.net.minor * 23 + 50) / 100));
        expect(total.gross.minor).toBe(total.net.minor + total.vat.minor);
      }
      expect(model.totals.commitment).toEqual(sum(currency, model.lines.map(({ commitment }) => commitment)));
    }),
    { numRuns: 60 },
  );
});
