import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkKrs, checkRegon } from '../../../../core/domain/customers/register-numbers.ts';
import { checkTaxNumber } from '../../../../core/domain/customers/tax-number.ts';

// The vectors of documents.md, section 10.
describe('a tax number that is well formed', () => {
  it.each([
    ['PL', '123-456-32-18', 'PL1234563218'],
    ['PL', 'PL 525 000 00 09', 'PL5250000009'],
    ['PL', '7842319674', 'PL7842319674'],
    ['DE', '136695976', 'DE136695976'],
    ['DE', 'DE 271 828 180', 'DE271828180'],
    ['AT', 'ATU31415929', 'ATU31415929'],
    ['BE', 'BE 0718.192.057', 'BE0718192057'],
    ['CZ', 'CZ25123459', 'CZ25123459'],
    ['DK', 'DK12345674', 'DK12345674'],
    ['FR', 'FR87314159260', 'FR87314159260'],
    ['IT', 'IT12345670017', 'IT12345670017'],
    ['LU', 'LU12345613', 'LU12345613'],
    ['NL', 'NL123456782B01', 'NL123456782B01'],
    ['SE', 'SE556012345601', 'SE556012345601'],
    ['SK', 'SK2021234512', 'SK2021234512'],
    ['GR', 'EL094259216', 'EL094259216'],
    ['IE', '6433435F', 'IE6433435F'],
    ['ES', 'B58378431', 'ESB58378431'],
    ['CH', 'CHE-107.787.577', 'CHE107787577'],
    ['GB', 'GB 980 7806 84', 'GB980780684'],
    ['NO', '988 077 917', 'NO988077917'],
  ])('%s %s prints as %s', (country, typed, printed) => {
    expect(checkTaxNumber(country, typed)).toMatchObject({ kind: 'ok', printed, isProven: true });
  });

  it('is taken as typed where no rule is known', () => {
    expect(checkTaxNumber('US', '12-345')).toEqual({ kind: 'ok', bare: '12345', printed: '12345', isProven: false });
  });

  it('is only doubted in the Netherlands, where newer ids follow another rule', () => {
    expect(checkTaxNumber('NL', 'NL123456783B01')).toMatchObject({ kind: 'ok', isProven: false });
  });
});

describe('a wrong tax number is explained', () => {
  it.each([
    ['PL', '123-456-32-17', { kind: 'checkDigit', at: 10, found: '7', expected: '8' }],
    ['PL', '5250000000', { kind: 'checkDigit', at: 10, found: '0', expected: '9' }],
    ['PL', '1234567890', { kind: 'neverIssued' }],
    ['PL', '123456321', { kind: 'length', form: 'PLNNNNNNNNNN', length: 9 }],
    ['PL', '12345632A8', { kind: 'characters', form: 'PLNNNNNNNNNN', character: 'A' }],
    ['PL', 'DE136695976', { kind: 'otherCountry', expected: 'PL', found: 'DE' }],
    ['DE', 'DE136695975', { kind: 'checkDigit', at: 9, found: '5', expected: '6' }],
    ['DE', 'DE123456789', { kind: 'checkDigit', at: 9, found: '9', expected: '8' }],
    ['DE', 'DE036695976', { kind: 'leadingZero' }],
    ['DE', 'DE13669597', { kind: 'length', form: 'DENNNNNNNNN', length: 8 }],
    ['AT', 'ATU12345676', { kind: 'checkDigit', at: 9, found: '6', expected: '5' }],
    ['BE', 'BE0412345615', { kind: 'checkDigit', at: 9, found: '15', expected: '14' }],
    ['CZ', 'CZ25123450', { kind: 'checkDigit', at: 8, found: '0', expected: '9' }],
    ['DK', 'DK12345675', { kind: 'checkDigit', at: 8, found: '5', expected: '4' }],
    ['FR', 'FR45732829320', { kind: 'checkDigit', at: 1, found: '45', expected: '44' }],
    ['IT', 'IT12345670018', { kind: 'checkDigit', at: 11, found: '8', expected: '7' }],
    ['LU', 'LU12345614', { kind: 'checkDigit', at: 7, found: '14', expected: '13' }],
    ['SE', 'SE556012345701', { kind: 'checkDigit', at: 10, found: '7', expected: '6' }],
    ['SK', 'SK2021234502', { kind: 'checksum' }],
  ])('%s %s', (country, typed, problem) => {
    expect(checkTaxNumber(country, typed)).toEqual({ kind: 'wrong', problem });
  });

  it('catches every single wrong digit of a NIP and of a USt-IdNr., and names a check digit that fits', () => {
    fc.assert(
      fc.property(fc.constantFrom<[string, string]>(['PL', '1234563218'], ['DE', '136695976']), fc.nat(9), fc.nat(9), ([country, good], place, digit) => {
        const at = place % good.length;
        const typed = good.slice(0, at) + String(digit) + good.slice(at + 1);
        const check = checkTaxNumber(country, typed);
        expect(check.kind).toBe(typed === good ? 'ok' : 'wrong');
        if (check.kind === 'wrong' && check.problem.kind === 'checkDigit') {
          expect(checkTaxNumber(country, typed.slice(0, -1) + check.problem.expected).kind).toBe('ok');
        }
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('PL', 'DE', 'FR', 'IE', 'CH', 'GB', 'NO', 'US'), (text, country) => typeof checkTaxNumber(country, text).kind === 'string'));
  });
});

describe('REGON and KRS', () => {
  it.each(['123456785', '123-456-785', '12345678500010'])('REGON %s passes', (text) => {
    expect(checkRegon(text).kind).toBe('ok');
  });

  it.each([
    ['123456786', { kind: 'checkDigit', at: 9, found: '6', expected: '5' }],
    ['12345678500011', { kind: 'checkDigit', at: 14, found: '1', expected: '0' }],
    ['12345678600010', { kind: 'checkDigit', at: 9, found: '6', expected: '5' }],
    ['1234', { kind: 'length', form: 'NNNNNNNNN / NNNNNNNNNNNNNN', length: 4 }],
    ['12345678X', { kind: 'characters', form: 'NNNNNNNNN / NNNNNNNNNNNNNN', character: 'X' }],
  ])('REGON %s is explained', (text, problem) => {
    expect(checkRegon(text)).toEqual({ kind: 'wrong', problem });
  });

  it('KRS gets its leading zeros back', () => {
    expect(checkKrs('KRS 0000028860')).toEqual({ kind: 'ok', number: '0000028860', isMended: false });
    expect(checkKrs('28860')).toEqual({ kind: 'ok', number: '0000028860', isMended: true });
    expect(checkKrs('12345678901').kind).toBe('wrong');
  });
});
