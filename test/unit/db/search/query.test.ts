import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerDocument, productDocument } from '../../../../core/db/search/documents.ts';
import { closeness, isInDocument, matchAnywhere, matchNameStart, parseSearch } from '../../../../core/db/search/query.ts';
import { anyText } from '../../../builders/any-text.ts';

const texts = (over: Partial<Parameters<typeof customerDocument>[0]> = {}) => ({
  name: 'Müller Straßenbau GmbH',
  domain: 'muellerbau.onmicrosoft.com',
  customDomains: ['mueller-bau.example'],
  contactName: 'Jürgen Groß',
  email: 'j.gross@mueller-bau.example',
  registrationNumber: 'DE 123-456-789',
  city: 'Łódź',
  ...over,
});

const finds = (typed: string, document: string): boolean => {
  const query = parseSearch(typed);
  return query !== null && isInDocument(query, document);
};

describe('what finds a customer', () => {
  test.each(['muller', 'mueller', 'Müller', 'MÜLLER', 'ulle', 'strasse', 'Straße', 'straßenb', 'lodz', 'Łódź', 'GROSS', 'groß', 'jurgen', 'juergen', 'gm', 'm', 'mueller lodz', 'bau gross', 'muellerbau.onmicrosoft.com', 'https://mueller-bau.example', 'j.gross@mueller-bau.example', 'DE 123 456 789', '123-456-789', '456789', 'de123456789'])(
    '%s',
    (typed) => {
      expect(finds(typed, customerDocument(texts()))).toBe(true);
    },
  );

  test.each(['schmidt', 'lodzz', 'u', 'bh', 'muller warszawa', '000', '---', 'onmicrosoft'])('%s does not', (typed) => {
    expect(finds(typed, customerDocument(texts()))).toBe(false);
  });

  test('an umlaut finds the name that was written without', () => {
    expect(finds('Müller', customerDocument(texts({ name: 'Mueller KG', contactName: null, email: null, customDomains: [], domain: null })))).toBe(true);
  });
});

test('a product is found by the names it had before', () => {
  expect(finds('office 365 business premium', productDocument('Microsoft 365 Business Standard'))).toBe(true);
  expect(finds('essentials', productDocument('Microsoft 365 Business Basic'))).toBe(true);
});

test('nothing typed means everything, and punctuation alone means nothing', () => {
  expect(parseSearch('  ')).toBeNull();
  expect(parseSearch('?!')).toEqual({ ways: [] });
  expect(matchAnywhere({ ways: [] })).toBeNull();
});

describe('the query for the index', () => {
  test('quotes every part; short words are looked for at the beginning of words', () => {
    const query = parseSearch('lodz sp z');
    expect(query && matchAnywhere(query)).toBe('("lodz" AND " sp" AND "  z")');
    expect(query && matchNameStart(query)).toBe('("^lodz" AND " sp" AND "  z")');
    const letter = parseSearch('l');
    expect(letter && matchNameStart(letter)).toBe('(" ^l")');
  });

  test('asks both ways of writing an umlaut', () => {
    const query = parseSearch('Müller');
    expect(query && matchAnywhere(query)).toBe('("muller") OR ("mueller")');
  });

  test('contains nothing but letters, digits, spaces and the start mark between its quotes, whatever was typed', () => {
    fc.assert(
      fc.property(anyText(60), (typed) => {
        const query = parseSearch(typed);
        const match = query === null ? null : matchAnywhere(query);
        if (match !== null) expect(match).toMatch(/^\("[\p{L}\p{N} ]+"( AND "[\p{L}\p{N} ]+")*\)( OR \("[\p{L}\p{N} ]+"( AND "[\p{L}\p{N} ]+")*\))*$/u);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['lodz', 'Łódź', 3],
  ['lod', 'Łódź Nowa', 2],
  ['nowa', 'Łódź Nowa', 1],
  ['nowa lodz', 'Łódź Nowa', 1],
  ['odz', 'Łódź', 0],
  ['xyz', 'Łódź', null],
  ['mueller', 'Müller', 3],
  ['l', null, null],
])('%s is met by %s: %s', (typed, text, grade) => {
  const query = parseSearch(typed);
  expect(query && closeness(query, text)).toBe(grade);
});
