import type { QuoteInput, QuoteLineInput } from '../../core/contract/quotes.ts';
import { aCustomerId } from './customer.ts';

/** The id of the quote with this number. */
export const aQuoteId = (number = 1): string => `60000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Ten seats for a year, paid monthly, as the editor sends them. */
export const quoteLineInput = (over: Partial<QuoteLineInput> = {}): QuoteLineInput => ({
  id: '70000000-0000-4000-8000-000000000001',
  productId: 'CFQ7TTC0LDPB',
  skuId: '0001',
  title: 'Microsoft 365 Business Standard',
  note: '',
  term: 'P1Y',
  billingPlan: 'monthly',
  quantity: 10,
  unitPrice: { amount: 5_170, scale: 2, currency: 'PLN' },
  discountBasisPoints: 500,
  ...over,
});

/** A draft as the editor sends it. */
export const quoteInput = (over: Partial<QuoteInput> = {}): QuoteInput => ({
  id: aQuoteId(),
  customerId: aCustomerId(),
  language: 'pl',
  currency: 'PLN',
  validUntil: '2026-12-06',
  subject: 'Licencje na rok 2027',
  introduction: 'Szanowni Państwo,',
  closing: 'Z poważaniem',
  lines: [quoteLineInput()],
  ...over,
});
