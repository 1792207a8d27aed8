import type { OfficeProfile } from '../contract/office.ts';

/** The invented reseller of the demo office. Its tax number and account are well formed, not assigned. */
export const DEMO_PROFILE: OfficeProfile = {
  companyName: 'Chmura Biurowa Demo Sp. z o.o.',
  line1: 'ul. Przykładowa 12',
  line2: '',
  postalCode: '31-001',
  city: 'Kraków',
  country: 'PL',
  taxId: 'PL5250000009',
  registerLine: 'Sąd Rejonowy dla Krakowa-Śródmieścia w Krakowie, KRS 0000123456, kapitał zakładowy 50 000 zł',
  bankName: 'Bank Przykładowy',
  iban: 'PL91102000160000000000000000',
  phone: '+48125550100',
  email: 'biuro@chmura-biurowa.example',
  website: 'www.chmura-biurowa.example',
  author: 'Anna Przykład',
  currency: 'EUR',
  quoteValidDays: 14,
};
