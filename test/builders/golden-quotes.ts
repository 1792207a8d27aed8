import { NO_EXTRAS } from '../../core/documents/build-quote-document.ts';
import { openingTexts } from '../../core/documents/opening-texts.ts';
import type { QuoteDocument } from '../../core/documents/model.ts';
import type { DocumentLanguage } from '../../core/domain/quotes/quote.ts';
import { germanCustomer, polishCustomer } from './customer-detail.ts';
import { germanOffice, polishOffice } from './office.ts';
import { germanLetterhead, polishLetterhead } from './papers.ts';
import { quoteLine } from './quote.ts';
import { issued, mixedLines, quoteDocumentOf } from './quote-document.ts';
import type { QuoteCase } from './quote-document.ts';

const guid = (tail: number): string => `00000000-0000-4000-8000-${String(tail).padStart(12, '0')}`;
export const thirty = Array.from({ length: 30 }, (_, index) => quoteLine({ id: guid(400 + index), title: `Leistung Nummer ${String(index + 1).padStart(2, '0')}, deren Name zwei Zeilen braucht`, quantity: index + 1 }));
export const LONG = Array.from({ length: 160 }, (_, index) => `Punkt ${index + 1}: Übernahme der Postfächer einschließlich Archiv, Kalender und Freigaben.`).join('\n');

/** The cases of the acceptance list (documents.md 14), in one language each time. */
export const GOLDEN_CASES: Readonly<Record<string, (language: DocumentLanguage) => QuoteCase>> = {
  'one-line': () => ({}),
  'thirty-lines': () => ({ content: { lines: thirty } }),
  'long-description': () => ({ content: { lines: [quoteLine({ note: LONG }), quoteLine({ id: guid(2), title: 'Exchange Online (Plan 1)' })] } }),
  'use-benefits': () => ({
    content: {
      lines: [
        quoteLine({ title: 'Microsoft 365 A3 for faculty', unitPrice: { amount: 3_90, scale: 2, currency: 'EUR' } }),
        quoteLine({ id: guid(3), title: 'Microsoft 365 A3 student use benefit', quantity: 400, unitPrice: { amount: 0, scale: 2, currency: 'EUR' } }),
      ],
    },
  }),
  'reverse-charge': () => ({ office: polishOffice({ registerLine: '' }), letterhead: polishLetterhead(), customer: germanCustomer() }),
  'pln-with-rate': () => ({
    content: { currency: 'PLN', lines: mixedLines('PLN') },
    office: polishOffice({ registerLine: '' }),
    letterhead: polishLetterhead({ paymentDays: 14 }),
    customer: polishCustomer(),
    extras: { ...NO_EXTRAS, exchange: { rate: '0.2347', currency: 'EUR', table: '226/A/NBP/2026', day: '2026-11-20' } },
  }),
  'sole-trader': () => ({
    office: polishOffice({ companyName: 'Usługi IT Anna Nowak', registerLine: '' }),
    letterhead: polishLetterhead({ legalForm: 'jdg', registerCourt: '', registerNumber: '', capital: null, ownerName: 'Anna Nowak' }),
    customer: polishCustomer(),
  }),
  'gmbh-co-kg': () => ({ office: germanOffice({ companyName: 'Weserwolke Systemhaus GmbH & Co. KG', registerLine: '' }), letterhead: germanLetterhead({ letterForm: 'A', terms: '# Bedingungen\n\n- Es gelten unsere AGB.\n- Gerichtsstand ist Minden.' }) }),
  'two-vat-rates': () => ({
    office: polishOffice({ registerLine: '' }),
    letterhead: polishLetterhead(),
    customer: polishCustomer(),
    content: {
      currency: 'PLN',
      lines: [
        quoteLine({ title: 'Microsoft 365 Business Premium', quantity: 10, unitPrice: { amount: 99_90, scale: 2, currency: 'PLN' } }),
        quoteLine({ id: guid(2), productId: null, skuId: null, title: 'Podręcznik drukowany', term: null, billingPlan: 'oneTime', quantity: 3, unitPrice: { amount: 10_01, scale: 2, currency: 'PLN' }, vatBasisPoints: 500 }),
        quoteLine({ id: guid(3), productId: null, skuId: null, title: 'Konfiguracja', term: null, billingPlan: 'oneTime', quantity: 1, unitPrice: { amount: 1_234_50, scale: 2, currency: 'PLN' } }),
      ],
    },
  }),
  'reverse-charge-confirmed': () => ({ office: polishOffice({ registerLine: '' }), letterhead: polishLetterhead(), customer: germanCustomer(), extras: { ...NO_EXTRAS, vies: { state: 'valid', day: '2026-11-20', consultation: 'WAPIAAAAYxyz' } } }),
  'eur-with-rate': () => ({ extras: { ...NO_EXTRAS, exchange: { rate: '4.2615', currency: 'PLN', table: '226/A/NBP/2026', day: '2026-11-20' } } }),
  alternatives: () => ({
    content: {
      lines: [
        quoteLine({ title: 'Microsoft 365 Business Premium', quantity: 10, term: 'P1Y', billingPlan: 'monthly', unitPrice: { amount: 21_99, scale: 2, currency: 'EUR' } }),
        quoteLine({ id: guid(2), productId: null, skuId: null, title: 'Einrichtung', term: null, billingPlan: 'oneTime', quantity: 1, unitPrice: { amount: 400_00, scale: 2, currency: 'EUR' } }),
        quoteLine({ id: guid(3), title: 'Exchange Online (Plan 1)', quantity: 3, term: 'P1Y', billingPlan: 'monthly', unitPrice: { amount: 4_20, scale: 2, currency: 'EUR' } }),
      ],
    },
    alternatives: ['P1M/monthly', 'P1Y/monthly', 'P1Y/annual', 'P3Y/annual'],
  }),
  bilingual: (language) => ({ extras: { ...NO_EXTRAS, secondLanguage: language === 'de' ? 'pl' : 'de' } }),
  'bilingual-reverse-charge': (language) => ({
    office: polishOffice({ registerLine: '' }),
    letterhead: polishLetterhead(),
    customer: germanCustomer(),
    extras: { ...NO_EXTRAS, secondLanguage: language === 'en' ? 'pl' : 'en' },
  }),
};

/** An issued quote of a case, with the texts that every quote of its language begins with. */
export function goldenQuote(language: DocumentLanguage, given: QuoteCase): QuoteDocument {
  const texts = openingTexts(language);
  return quoteDocumentOf({ ...given, content: { ...texts, ...issued('AN-2026-0042'), ...given.content, language } });
}
