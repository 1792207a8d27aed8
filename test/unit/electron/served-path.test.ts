import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentPath, paperPath, servedPath } from '../../../electron/served-path.ts';
import { HOSTILE_ADDRESSES } from '../../e2e/support/hostile.ts';

describe('what app://desk serves', () => {
  test.each([
    ['app://desk/', 'index.html', 'text/html; charset=utf-8'],
    ['app://desk/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://desk/assets/index-Bx_3-f9A.js', 'assets/index-Bx_3-f9A.js', 'text/javascript; charset=utf-8'],
    ['app://desk/assets/index.css', 'assets/index.css', 'text/css; charset=utf-8'],
    ['app://desk/assets/inter-latin-ext.woff2', 'assets/inter-latin-ext.woff2', 'font/woff2'],
    ['app://desk/logo.svg', 'logo.svg', 'image/svg+xml; charset=utf-8'],
  ])('%s', (address, file, mime) => {
    expect(servedPath(address)).toEqual({ file, mime });
  });

  test.each(['app://desk/program.exe', 'app://desk/page.htm', 'app://desk/noextension', 'app://desk/a.js.map', 'http://desk/index.html', 'nonsense'])(
    'not %s',
    (address) => {
      expect(servedPath(address)).toBeNull();
    },
  );

  test('hostile addresses name our start page at best', () => {
    const named = HOSTILE_ADDRESSES.map((address) => servedPath(address)?.file ?? null);
    // `..` inside a path is made plain by every parser of addresses: `/../main/main.js` is `/main/main.js`.
    expect(named.filter((file) => file !== null && /^[/\\]|\.\.|:|\\|\0/.test(file))).toEqual([]);
  });

  test('whatever the address, the file stays inside the folder', () => {
    const piece = fc.oneof(fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '/', '%00', ':', 'a', '.js', '~', '@'), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const served = servedPath(`app://desk/${pieces.join('')}`);
        if (served === null) return;
        expect(served.file).toMatch(/^[\w@~-][\w@~.-]*(\/[\w@~-][\w@~.-]*)*$/);
        expect(served.file.split('/')).not.toContain('..');
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('what app://desk/document shows', () => {
  const id = '0b7f2a54-5e0c-4f55-9f43-6d6a6f9e2c11';
  test.each([`app://desk/document/quote/${id}`, `app://desk/document/quote/${id}?v=7`])('%s', (address) => {
    expect(documentPath(address)).toEqual({ kind: 'quote', id });
  });

  test.each([
    'app://desk/document/quote/',
    'app://desk/document/quote/a/b',
    'app://desk/document/quote/%2e%2e',
    'app://desk/document/order/1',
    `app://evil/document/quote/${id}`,
    `https://desk/document/quote/${id}`,
    `app://user@desk/document/quote/${id}`,
    `app://desk/document/quote/${'x'.repeat(65)}`,
    '',
  ])('not %s', (address) => {
    expect(documentPath(address)).toBeNull();
  });
});

describe('companion papers', () => {
  const id = '0b7f2a54-5e0c-4f55-9f43-6d6a6f9e2c11';
  test('issued ones by their id', () => {
    expect(paperPath(`app://desk/document/paper/${id}?v=1`)).toEqual({ kind: 'paper', id });
  });

  test.each([
    ['pl', null, 'pl'],
    ['de', 'pl', 'de-pl'],
  ] as const)('drafts in %s beside %s', (language, secondLanguage, segment) => {
    expect(paperPath(`app://desk/document/draft/proofSheet/${id}/${segment}`)).toEqual({ kind: 'draftPaper', id, about: null, paper: 'proofSheet', language, secondLanguage });
  });

  test('a letter about a price event names it', () => {
    expect(paperPath(`app://desk/document/draft/priceChange/${id}/de/suitePrice2026~amount?v=2`)).toMatchObject({ paper: 'priceChange', about: 'suitePrice2026~amount', language: 'de' });
  });

  test.each([
    `app://desk/document/draft/invoice/${id}/pl`,
    `app://desk/document/draft/proofSheet/${id}/fr`,
    `app://desk/document/draft/proofSheet/${id}/pl-fr`,
    `app://desk/document/draft/proofSheet/../pl`,
    `app://desk/document/draft/priceChange/${id}/pl/a%2Fb`,
    `app://desk/document/draft/priceChange/${id}/pl/a/b`,
    `app://desk/document/paper/${id}/x`,
    `app://evil/document/paper/${id}`,
    `app://user@desk/document/paper/${id}`,
    '',
  ])('not %s', (address) => {
    expect(paperPath(address)).toBeNull();
  });
});
