import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callSchemas } from '../../../electron/call-schemas.ts';
import { isServiceUrl } from '../../../electron/plain-shapes.ts';

const names = Object.keys(callSchemas) as (keyof typeof callSchemas)[];
const remote = {
  kind: 'remote',
  url: 'https://api.partnercenter.microsoft.com',
  signIn: 'refreshToken',
  authority: 'https://login.microsoftonline.com/0b7f2a54-5e0c-4f55-9f43-6d6a6f9e2c11',
  clientId: 'a1b2',
  country: 'DE',
  secret: 'r3fr3sh',
};

describe('arguments of the bridge', () => {
  test.each([
    ['settings.get', null],
    ['settings.set', {}],
    ['settings.set', { language: 'pl', theme: 'contrast', formatCountry: 'AT', timeZone: 'Europe/Vienna', layout: { 'customers.columns': ['name', 'city'] } }],
    ['connection.use', { kind: 'demo' }],
    ['connection.use', remote],
    ['connection.use', { ...remote, signIn: 'token', authority: null, clientId: null, secret: null, url: 'http://localhost:4010' }],
    ['app.info', null],
    ['document.savePdf', { kind: 'quote', id: '0b7f2a54-5e0c-4f55-9f43-6d6a6f9e2c11' }],
    ['document.print', { kind: 'quote', id: 'q1' }],
    ['mail.save', { name: 'Brief.eml', text: 'To: csp@wortmann.de' }],
    ['link.open', { url: 'javascript:is refused later' }],
    ['host.restart', null],
  ] as const)('%s takes what the page sends', (name, input) => {
    expect(callSchemas[name].safeParse(input).success).toBe(true);
  });

  test.each([
    ['settings.set', { connection: { kind: 'demo' } }],
    ['settings.set', { language: undefined, extra: 1 }],
    ['settings.set', { timeZone: 'Mars/Olympus' }],
    ['settings.set', { layout: { constructor: 1, 'bad key': 2 } }],
    ['settings.set', { layout: { big: 'x'.repeat(40_000) } }],
    ['connection.use', { ...remote, url: 'http://example.com' }],
    ['connection.use', { ...remote, authority: null }],
    ['connection.use', { ...remote, clientId: null }],
    ['connection.use', { ...remote, country: 'de' }],
    ['connection.use', { ...remote, secret: '' }],
    ['connection.use', { ...remote, secret: 'line\nbreak' }],
    ['connection.use', { kind: 'demo', url: 'https://example.com' }],
    ['document.savePdf', { kind: 'quote', id: '../../x' }],
    ['document.print', { kind: 'invoice', id: '1' }],
    ['link.open', 'https://learn.microsoft.com/'],
  ] as const)('%s refuses %j', (name, input) => {
    expect(callSchemas[name].safeParse(input).success).toBe(false);
  });

  test.each(names)('%s: a thousand arbitrary arguments are parsed or refused, never thrown at', (name) => {
    const shaped = fc.record(
      { kind: fc.anything(), url: fc.anything(), id: fc.anything(), language: fc.anything(), layout: fc.anything(), secret: fc.string(), timeZone: fc.string() },
      { requiredKeys: [] },
    );
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withTypedArray: true });
    const outcome = fc.check(
      fc.property(fc.oneof(anything, shaped), (input) => {
        const { data } = callSchemas[name].safeParse(input);
        return data === undefined || data === null || Object.getPrototypeOf(data) === Object.prototype;
      }),
      { numRuns: 1_000 },
    );
    expect(outcome).toMatchObject({ failed: false, numRuns: 1_000 });
  });
});

describe('the address of a service', () => {
  test.each(['https://api.partnercenter.microsoft.com', 'https://example.com/base/', 'http://127.0.0.1:4010', 'http://localhost', 'http://[::1]:8080'])('%s', (url) => {
    expect(isServiceUrl(url)).toBe(true);
  });
  test.each([
    'http://example.com', 'http://127.0.0.1.evil.example', 'http://localhost.evil.example', 'http://192.168.0.1', 'https://a@b.c',
    'https://example.com#x', 'https://example.com?x', 'https:example.com', 'https://exa mple.com', 'https://exämple.com', 'wss://example.com', '', 'https://',
  ])('not %s', (url) => {
    expect(isServiceUrl(url)).toBe(false);
  });
});
