import type { OfficeProfile } from '../contract/office.ts';
import { EMPTY_LETTERHEAD } from '../domain/papers/letterhead.ts';
import type { Letterhead } from '../domain/papers/letterhead.ts';

/** The invented reseller of the demo office. Its tax number and account are well formed, not assigned. */
export const DEMO_PROFILE: OfficeProfile = {
  companyName: 'Chmura Biurowa Demo Sp. z o.o.',
  line1: 'ul. Przykładowa 12',
  line2: '',
  postalCode: '31-001',
  city: 'Kraków',
  country: 'PL',
  taxId: 'PL5250000009',
  registerLine: '',
  bankName: 'Bank Przykładowy',
  iban: 'PL91102000160000000000000000',
  phone: '+48125550100',
  email: 'biuro@chmura-biurowa.example',
  website: 'www.chmura-biurowa.example',
  author: 'Anna Przykład',
  currency: 'EUR',
  quoteValidDays: 14,
};

/** Its register entry, as invented as the rest. */
export const DEMO_LETTERHEAD: Letterhead = {
  ...EMPTY_LETTERHEAD,
  legalForm: 'spzoo',
  registerCourt: 'Sąd Rejonowy dla Krakowa-Śródmieścia w Krakowie',
  registerNumber: 'KRS 0000123456',
  capital: 50_000,
  capitalCurrency: 'PLN',
  paymentDays: 14,
};
