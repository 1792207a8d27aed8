import type { OfficeProfile } from '../../core/contract/office.ts';

/** A Polish reseller with everything that a letter needs. */
export const polishOffice = (over: Partial<OfficeProfile> = {}): OfficeProfile => ({
  companyName: 'Chmura Plus sp. z o.o.',
  line1: 'ul. Piotrkowska 112',
  line2: '',
  postalCode: '90-007',
  city: 'Łódź',
  country: 'PL',
  taxId: '525-000-00-09',
  registerLine: 'Sąd Rejonowy dla Łodzi-Śródmieścia w Łodzi, KRS 0000123456, kapitał zakładowy 50 000,00 zł',
  bankName: 'Bank Łódzki S.A.',
  iban: 'PL91102000160000000000000000',
  phone: '+48 42 555 01 20',
  email: 'oferty@chmuraplus.example',
  website: 'chmuraplus.example',
  author: 'Małgorzata Źdźbło',
  currency: 'PLN',
  quoteValidDays: 30,
  ...over,
});

/** A German reseller with everything that a letter needs. */
export const germanOffice = (over: Partial<OfficeProfile> = {}): OfficeProfile => ({
  companyName: 'Weserwolke Systemhaus GmbH',
  line1: 'Bremer Straße 14',
  line2: '',
  postalCode: '32609',
  city: 'Hüllhorst',
  country: 'DE',
  taxId: 'DE136695976',
  registerLine: 'Amtsgericht Bad Oeynhausen, HRB 12345, Geschäftsführer: Jörg Größl, Änne Weiß',
  bankName: 'Sparkasse Minden-Lübbecke',
  iban: 'DE89370400440532013000',
  phone: '+49 5744 944-198',
  email: 'angebot@weserwolke.example',
  website: 'weserwolke.example',
  author: 'Jörg Größl',
  currency: 'EUR',
  quoteValidDays: 30,
  ...over,
});
