import type { Quote, QuoteLineInput } from '../../core/contract/quotes.ts';
import type { PricedLine } from '../../core/domain/quotes/quote.ts';
import type { UnitPrice } from '../../core/domain/money/money.ts';

/** 30.40 → `{ amount: 3040, scale: 2 }` in EUR unless said otherwise. */
export const price = (minor: number, currency = 'EUR'): UnitPrice => ({ amount: minor, scale: 2, currency });

/** A line as totals see it: ten seats of a year, paid monthly, at 12.50 EUR. */
export const pricedLine = (over: Partial<PricedLine<string>> = {}): PricedLine<string> => ({
  id: 'line',
  term: 'P1Y',
  billingPlan: 'monthly',
  quantity: 10,
  unitPrice: price(1_250),
  discountBasisPoints: 0,
  ...over,
});

const guid = (tail: number): string => `00000000-0000-4000-8000-${String(tail).padStart(12, '0')}`;

/** A line of a quote: ten seats of Business Premium for a year, paid monthly. */
export const quoteLine = (over: Partial<QuoteLineInput> = {}): QuoteLineInput => ({
  id: guid(101),
  productId: 'CFQ7TTC0LCHC',
  skuId: '0002',
  title: 'Microsoft 365 Business Premium',
  note: '',
  term: 'P1Y',
  billingPlan: 'monthly',
  quantity: 10,
  unitPrice: { amount: 2_199, scale: 2, currency: 'EUR' },
  discountBasisPoints: 0,
  ...over,
});

/** The content of a quote, without sums: a German draft with one line. */
export const quoteContent = (over: Partial<Omit<Quote, 'totals' | 'blockers'>> = {}): Omit<Quote, 'totals' | 'blockers'> => ({
  id: guid(1),
  customerId: guid(2),
  language: 'de',
  currency: 'EUR',
  validUntil: '2026-12-22',
  subject: 'Microsoft 365 für Ihr Haus',
  introduction: 'vielen Dank für Ihre Anfrage.',
  closing: 'Wir freuen uns auf Ihre Bestellung.',
  lines: [quoteLine()],
  state: 'draft',
  number: null,
  customerName: 'Müller Maschinenbau GmbH',
  customerTaxNumber: '',
  createdAt: Date.UTC(2026, 10, 20, 9),
  updatedAt: Date.UTC(2026, 10, 22, 9),
  issuedAt: null,
  ...over,
});
