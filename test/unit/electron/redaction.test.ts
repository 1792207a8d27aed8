import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventName, framesOf, HIDDEN, redact } from '../../../electron/redaction.ts';

describe('facts in the log', () => {
  test('declared facts pass', () => {
    const facts = { ms: 12, rows: 500, status: '429', resource: 'customers', online: true, code: null, host: 'api.partnercenter.microsoft.com' };
    expect(redact(facts)).toEqual(facts);
  });

  test('undeclared facts are hidden, whatever they hold', () => {
    expect(redact({ name: 'Müller GmbH', email: 'a@b.pl', amount: 12, note: null })).toEqual({ name: HIDDEN, email: HIDDEN, amount: HIDDEN, note: HIDDEN });
    expect(redact(JSON.parse('{"__proto__":"x","constructor":"y"}'))).toEqual({ ['__proto__']: HIDDEN, constructor: HIDDEN });
  });

  test.each([
    ['an e-mail', 'jan.kowalski@firma.pl'],
    ['a company', 'Łódzki Żuraw sp. z o.o.'],
    ['a bearer token', `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.${'a'.repeat(300)}`],
    ['a sentence', 'could not save Müller'],
  ])('%s in a declared fact is hidden', (_what, value) => {
    expect(redact({ resource: value })).toEqual({ resource: HIDDEN });
  });

  test('ids, long runs and tax numbers inside a code are masked', () => {
    expect(redact({ procedure: 'customers/0b7f2a54-5e0c-4f55-9f43-6d6a6f9e2c11' })).toEqual({ procedure: 'customers/[id]' });
    expect(redact({ code: 'PL5260250274' })).toEqual({ code: 'PL[digits]' });
    expect(redact({ resource: `x.${'A1b2'.repeat(10)}` })).toEqual({ resource: 'x.[long]' });
  });

  test('a path keeps its last name only, and only when the program gave it', () => {
    expect(redact({ path: '/home/jkowalski/.config/CSP Desk/settings.json' })).toEqual({ path: 'settings.json' });
    expect(redact({ path: '/home/jkowalski/Oferta-Kowalski.pdf' })).toEqual({ path: '[file]' });
  });

  test('a number where a word belongs may be a tax number', () => {
    expect(redact({ code: 5_260_250_274, status: 429 })).toEqual({ code: HIDDEN, status: 429 });
  });

  test('no canary survives, in any fact', () => {
    const canary = fc.constantFrom('Żółty Żuraw', 'canary@example.pl', 'eyJhbGciOiJIUzI1NiJ9.canary.secret-signature-part', 'PL 526-02-50-274');
    const name = fc.constantFrom('ms', 'code', 'stack', 'path', 'host', 'reference', 'resource', 'status', 'customer', 'token', 'message');
    fc.assert(
      fc.property(fc.dictionary(name, fc.tuple(fc.string({ maxLength: 5 }), canary).map(([before, text]) => `${before} ${text}`)), (facts) => {
        const written = JSON.stringify(redact(facts));
        for (const part of ['Żuraw', 'canary', 'eyJ', '526']) expect(written).not.toContain(part);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an error in the log', () => {
  test('says where, not what', () => {
    const stack = [
      'Error: customer Müller GmbH (a@b.pl) not found',
      '    at saveQuote (file:///home/jan/app/out/main/host.js:120:15)',
      '    at async Object.open [as use] (/opt/CSP Desk/resources/app.asar/out/main/main.js:7:3)',
      '    at /home/jan/x.js:1:1',
      '    at node:internal/main/run:5:9',
      'secret line',
    ].join('\n');
    expect(framesOf(stack)).toBe('saveQuote host.js:120 < x.js:1 < run:5');
  });

  test('a real one', () => {
    expect(framesOf(new Error('Müller').stack ?? '')).toContain('redaction.test.ts:');
    expect(framesOf(new Error('Müller').stack ?? '')).not.toContain('Müller');
  });

  test.each(['sync.page', 'host.status', 'ipc-refused'])('the event %s is a constant', (name) => {
    expect(eventName(name)).toBe(name);
  });
  test('anything else is not an event', () => {
    expect(eventName('saved Müller GmbH')).toBe(HIDDEN);
  });
});
