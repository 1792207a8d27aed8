import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEmail } from '../../../../core/domain/customers/email.ts';
import { checkPhone, shownPhone } from '../../../../core/domain/customers/phone.ts';
import { checkPostalCode, postalCodeExample } from '../../../../core/domain/customers/postal-code.ts';
import { findRegion, regionName, regionsOf } from '../../../../core/domain/customers/regions.ts';

describe('postal codes by country (S-042, T-03)', () => {
  it.each([
    ['PL', '32-005', '32-005', false],
    ['PL', '32005', '32-005', true],
    ['PL', ' 32 005 ', '32-005', true],
    ['DE', '32609', '32609', false],
    ['CZ', '11000', '110 00', true],
    ['NL', '1012ab', '1012 AB', true],
    ['LV', '1010', 'LV-1010', true],
    ['PT', '1000001', '1000-001', true],
    ['GB', 'sw1a1aa', 'SW1A 1AA', true],
    ['IE', 'd02x285', 'D02 X285', true],
    ['ZZ', ' anything ', 'anything', false],
  ])('%s %j is written %j', (country, typed, code, isMended) => {
    expect(checkPostalCode(country, typed)).toEqual({ kind: 'ok', code, isMended });
  });

  it.each([
    ['PL', '3-2005'],
    ['PL', '3200'],
    ['PL', '32-0055'],
    ['DE', '32-609'],
    ['DE', '00123'],
    ['AT', '0101'],
    ['GB', '12345'],
  ])('%s %j is refused, with an example', (country, typed) => {
    expect(checkPostalCode(country, typed)).toEqual({ kind: 'malformed', example: postalCodeExample(country) });
  });

  it('reads its own writing the same', () => {
    fc.assert(
      fc.property(fc.constantFrom('PL', 'DE', 'CZ', 'SE', 'NL', 'PT', 'LV', 'FR'), fc.stringMatching(/^\d{4,7}$/), (country, typed) => {
        const check = checkPostalCode(country, typed);
        if (check.kind === 'ok') expect(checkPostalCode(country, check.code)).toEqual({ kind: 'ok', code: check.code, isMended: false });
      }),
    );
  });
});

describe('regions (S-011, S-045)', () => {
  it('are sixteen voivodeships and sixteen Bundesländer', () => {
    expect(regionsOf('PL')).toHaveLength(16);
    expect(regionsOf('DE')).toHaveLength(16);
    expect(regionsOf('AT')).toEqual([]);
  });

  it.each([
    ['PL', '12', 'małopolskie'],
    ['PL', 'Małopolskie', 'małopolskie'],
    ['PL', 'woj. malopolskie', 'małopolskie'],
    ['PL', 'WARMINSKO MAZURSKIE', 'warmińsko-mazurskie'],
    ['DE', 'nw', 'Nordrhein-Westfalen'],
    ['DE', 'baden-wurttemberg', 'Baden-Württemberg'],
    ['AT', ' Tirol ', 'Tirol'],
  ])('%s %j is spelled %j', (country, typed, name) => {
    expect(regionName(country, typed)).toBe(name);
  });

  it('knows none by a wrong name', () => {
    expect(findRegion('PL', 'Bayern')).toBeNull();
  });
});

describe('telephone numbers (S-049)', () => {
  it.each([
    ['PL', '42 251 12 34', '+48422511234', '42 251 12 34'],
    ['PL', '+48 501 234 567', '+48501234567', '501 234 567'],
    ['PL', '0048 501234567', '+48501234567', '501 234 567'],
    ['DE', '+49 (0) 5744 944-198', '+495744944198', '05744 944198'],
    ['DE', '05744/944198', '+495744944198', '05744 944198'],
    ['PL', '+49 5744 944198', '+495744944198', '05744 944198'],
    ['GB', '020 7946 0958', '+442079460958', '020 7946 0958'],
  ])('%s %j is %s', (country, typed, e164, national) => {
    expect(checkPhone(country, typed)).toMatchObject({ kind: 'ok', e164, national, isUnusual: false });
  });

  it.each([
    ['PL', '12', 'tooShort'],
    ['PL', '5012345678999', 'tooLong'],
    ['PL', '12 345 67 8x', 'notANumber'],
    ['PL', 'brak', 'notANumber'],
    ['DE', '110', 'tooShort'],
  ])('%s %j is refused: %s', (country, typed, reason) => {
    expect(checkPhone(country, typed)).toEqual({ kind: 'malformed', reason });
  });

  it('shows a number nationally at home and with its country elsewhere', () => {
    expect(shownPhone('PL', '+48422511234')).toBe('42 251 12 34');
    expect(shownPhone('DE', '+48422511234')).toBe('+48 42 251 12 34');
    expect(shownPhone('PL', 'ask Anna')).toBe('ask Anna');
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('PL', 'DE', 'XX', ''), (text, country) => typeof checkPhone(country, text).kind === 'string'));
  });
});

describe('e-mail addresses (S-048)', () => {
  it.each(['anna@zuraw.example', 'a.b+c@mail.firma.co.uk', 'jörg@müller.example', ' anna@ZURAW.example '])('%j may exist', (text) => {
    expect(checkEmail(text).kind).toBe('ok');
  });

  it.each([
    ['anna', 'noAt'],
    ['anna@', 'noDomain'],
    ['anna@zuraw', 'noDomain'],
    ['anna@zuraw.', 'noDomain'],
    ['anna@-zuraw.example', 'noDomain'],
    ['anna @zuraw.example', 'space'],
    ['anna..b@zuraw.example', 'form'],
    ['a@b@zuraw.example', 'form'],
    [`${'a'.repeat(65)}@zuraw.example`, 'form'],
  ])('%j is refused: %s', (text, reason) => {
    expect(checkEmail(text)).toEqual({ kind: 'malformed', reason });
  });
});
