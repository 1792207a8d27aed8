import { describe, expect, it } from 'vitest';
import type { VatDecision } from '../../../../core/domain/pricing/vat-decision.ts';
import { missingSellerFields } from '../../../../core/domain/quotes/missing-seller-fields.ts';
import type { Seller } from '../../../../core/domain/quotes/missing-seller-fields.ts';
import { quoteBlockers } from '../../../../core/domain/quotes/quote-blockers.ts';
import { defaultLanguage, defaultValidity } from '../../../../core/domain/quotes/quote-defaults.ts';
import { versionNumber } from '../../../../core/domain/quotes/quote-number.ts';
import { addDays, dayIn, isCalendarDay } from '../../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../../core/domain/time/instant.ts';
import { price, pricedLine } from '../../../builders/quote.ts';

const seller: Seller = {
  companyName: 'Chmura Plus sp. z o.o.',
  line1: 'ul. Piotrkowska 1',
  postalCode: '90-001',
  city: 'Łódź',
  country: 'PL',
  taxId: '525-000-00-09',
  registerLine: 'KRS 0000123456',
};
const domestic: VatDecision = { kind: 'domestic', rateBasisPoints: 2_300, doubt: null };
const undecided: VatDecision = { kind: 'undecided', rateBasisPoints: 0, doubt: 'vatIdMissing' };
const fine = {
  quote: { currency: 'EUR', validUntil: '2026-11-22', lines: [pricedLine()] },
  vat: domestic,
  seller,
  hasCustomerAddress: true,
  today: '2026-11-22',
};

describe('what keeps a quote from being issued', () => {
  it('is nothing on its last day of validity with everything there', () => {
    expect(quoteBlockers(fine)).toEqual([]);
  });

  it.each([
    ['noLines', { ...fine, quote: { ...fine.quote, lines: [] } }],
    ['mixedCurrencies', { ...fine, quote: { ...fine.quote, lines: [pricedLine({ unitPrice: price(1, 'PLN') })] } }],
    ['validityPassed', { ...fine, today: '2026-11-23' }],
    ['customerAddressMissing', { ...fine, hasCustomerAddress: false }],
    ['vatUndecided', { ...fine, vat: undecided }],
    ['sellerIncomplete', { ...fine, seller: { ...seller, city: ' ' } }],
  ] as const)('%s', (blocker, circumstances) => {
    expect(quoteBlockers(circumstances)).toEqual([blocker]);
  });
});

describe('what the seller must have filled in', () => {
  it.each(['companyName', 'line1', 'postalCode', 'city', 'country', 'taxId', 'registerLine'] as const)('%s', (field) => {
    const missing = missingSellerFields({ ...seller, [field]: '' });
    expect(missing).toEqual([field]);
  });

  it.each([
    'Chmura Plus Sp. z o.o.',
    'Chmura Plus Sp. z o. o. Sp. k.',
    'Chmura Plus spółka z ograniczoną odpowiedzialnością',
    'Chmura S.A.',
    'Wolke GmbH',
    'Wolke UG (haftungsbeschränkt)',
    'Wolke GmbH & Co. KG',
    'Wolke AG',
    'Max Wolke e.K.',
    'Max Wolke e. K.',
    'Cloud Ltd',
  ])('%s stands in a register', (companyName) => {
    expect(missingSellerFields({ ...seller, companyName, registerLine: '' })).toEqual(['registerLine']);
  });

  it.each(['Jan Kowalski Usługi IT', 'AG Consulting Anna Górska', 'Kowalski i Nowak s.c.', 'Wolke & Regen GbR', 'Wag Sepp'])('%s does not', (companyName) => {
    expect(missingSellerFields({ ...seller, companyName, registerLine: '' })).toEqual([]);
  });
});

it.each([
  ['OF/2026/0042', 2, 'OF/2026/0042/2'],
  ['AN-2026-0042', 3, 'AN-2026-0042-3'],
])('version %s, %i is %s', (base, version, expected) => {
  expect(versionNumber(base, version)).toBe(expected);
});

describe('defaults of a new quote', () => {
  it.each([
    ['de', 'PL', 'de'],
    [null, 'PL', 'pl'],
    [null, 'AT', 'de'],
    [null, 'GB', 'en'],
    [null, null, 'en'],
  ] as const)('customer speaks %s in %s: %s', (language, country, expected) => {
    expect(defaultLanguage({ language, country })).toBe(expected);
  });

  it('counts the validity in days', () => {
    expect(defaultValidity('2026-11-22', 30)).toBe('2026-12-22');
    expect(defaultValidity('2028-02-28', 1)).toBe('2028-02-29');
  });
});

describe('calendar days', () => {
  it.each([
    ['2026-11-22T22:59:00Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('%s in Warsaw is %s', (iso, day) => {
    expect(dayIn(instant(Date.parse(iso)), 'Europe/Warsaw')).toBe(day);
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['26-01-01', false],
  ])('%s exists: %s', (day, expected) => {
    expect(isCalendarDay(day)).toBe(expected);
  });

  it('go back as well', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});
