import { describe, expect, it } from 'vitest';
import { vatId, vatIdState } from '../../../../core/domain/pricing/vat-id.ts';

// The examples of documents.md, section 10.
describe('a well-formed VAT id', () => {
  it.each([
    ['PL', '123-456-32-18', 'PL1234563218'],
    ['PL', 'PL 525 000 00 09', 'PL5250000009'],
    ['DE', 'DE136695976', 'DE136695976'],
    ['DE', '814285706', 'DE814285706'],
    ['AT', 'ATU12345675', 'ATU12345675'],
    ['BE', 'BE0412345614', 'BE0412345614'],
    ['CZ', 'CZ25123459', 'CZ25123459'],
    ['DK', 'DK12345674', 'DK12345674'],
    ['FR', 'FR44732829320', 'FR44732829320'],
    ['IT', 'IT12345670017', 'IT12345670017'],
    ['LU', 'LU12345613', 'LU12345613'],
    ['NL', 'NL123456782B01', 'NL123456782B01'],
    ['SE', 'SE556012345601', 'SE556012345601'],
    ['SK', 'SK2021234501', 'SK2021234501'],
    ['GR', 'EL094259216', 'EL094259216'],
  ])('%s %s prints as %s', (country, text, expected) => {
    expect(vatId(country, text)).toBe(expected);
    expect(vatIdState(country, text)).toBe('wellFormed');
  });
});

describe('what is no VAT id', () => {
  it.each([
    ['PL', '1234563217'],
    ['PL', 'DE136695976'],
    ['DE', 'DE123456789'],
    // A leading zero, also where the check digit is right.
    ['DE', 'DE036695975'],
    ['DE', '013695977'],
    ['DE', 'DE13669597'],
    ['DE', 'HRB 12345'],
    ['AT', 'ATU12345676'],
    ['BE', 'BE0412345615'],
    ['FR', 'FR45732829320'],
    ['SK', 'SK2021234502'],
    ['US', '123456789'],
  ])('%s %s is malformed', (country, text) => {
    expect(vatIdState(country, text)).toBe('malformed');
  });

  it.each([null, '', '  '])('%j is missing', (text) => {
    expect(vatIdState('DE', text)).toBe('missing');
  });
});
