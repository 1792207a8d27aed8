import { describe, expect, it } from 'vitest';
import { renderAdvice } from '../../../core/documents/advice/render-advice.ts';
import type { AdvicePaper } from '../../../core/documents/advice/render-advice.ts';
import { adviceText } from '../../../core/documents/advice/texts.ts';
import { tinyFonts } from '../../builders/fonts.ts';

const euro = (minor: number) => ({ minor, currency: 'EUR' });
const months = (seats: number, count: number) => Array.from({ length: count }, () => seats);

const paper = (language: AdvicePaper['language'], count = 12): AdvicePaper => ({
  language,
  input: { least: months(9, count), likely: months(10, count), most: months(11, count), prices: { monthlyTerm: null, annualPaidMonthly: null, annualPaidUpfront: null }, currency: 'EUR', firstRenewal: 12 },
  view: {
    options: [
      { kind: 'mixPaidMonthly', cost: { least: euro(100_000), likely: euro(123_456), most: euro(200_000) }, flexible: 1_250, peakOwed: euro(90_000), peakPrepaid: euro(0), committed: months(8, count), monthly: months(2, count), idle: months(0, count), purchases: [{ kind: 'base', month: 0, months: 12, seats: 8 }] },
    ],
    breakEven: { annualPaidMonthly: 10, annualPaidUpfront: null },
  },
  from: '2026-12',
  product: 'Microsoft 365 Business <Standard>',
  customer: { name: 'Müller & Söhne', country: 'DE' },
  company: 'Beispiel GmbH',
  today: '2026-11-22',
});

describe('the page for the customer meeting', () => {
  it.each([
    ['pl', '1 234,56 €', 'Połączenie, rok płatny co miesiąc'],
    ['de', '1.234,56 €', 'Mischung, Jahr monatlich bezahlt'],
    ['en', '€1,234.56', 'Mix, year paid monthly'],
  ] as const)('speaks %s', (language, amount, way) => {
    const { html, title, fileName } = renderAdvice(paper(language), { fonts: tinyFonts });
    const plain = html.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(plain).toContain(amount);
    expect(plain).toContain(way);
    expect(plain).toContain(`lang="${language}"`);
    expect(title).toContain('Müller & Söhne');
    expect(fileName).toMatch(/\.pdf$/);
    // Nothing is left unsaid: no key and no blank of a sentence.
    expect(plain).not.toMatch(/\{\{|adviser\.|undefined/);
  });

  it('escapes what people and services write, and gives each year its own rows', () => {
    const { html } = renderAdvice(paper('de', 36), { fonts: tinyFonts });
    expect(html).toContain('Business &lt;Standard&gt;');
    expect(html.match(/class="seats"/g)).toHaveLength(3);
  });

  it.each([
    ['pl', 1, '1 miesiąc'],
    ['pl', 3, '3 miesiące'],
    ['pl', 12, '12 miesięcy'],
    ['de', 1, '1 Monat'],
    ['en', 12, '12 months'],
  ] as const)('counts in %s: %i', (language, count, text) => {
    expect(adviceText(language)('simulator.monthCount', { count })).toBe(text);
  });
});
