import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../core/domain/time/instant.ts';
import { readFlags } from '../../../electron/flags.ts';

const nothing = { profile: null, remote: null, token: null, language: null, clock: null, problems: [] };
const problemWith = (flag: string, problem: string) => ({ tag: 'validation', issues: [{ path: flag, problem }] });

describe('start flags', () => {
  test('none', () => {
    expect(readFlags([], false)).toEqual(nothing);
  });

  test('all, in both spellings, between words of Chromium and of the user', () => {
    const spaced = ['--no-sandbox', '/some/app', '--profile', '/tmp/p', '--remote', 'http://127.0.0.1:4010', '--token', 'abc', '--lang', 'pl', '--clock', '2026-11-22T09:00:00Z'];
    const joined = ['--inspect=0', '--profile=/tmp/p', '--remote=http://127.0.0.1:4010', '--token=abc', '--lang=PL', '--clock=2026-11-22T09:00:00Z', '-v'];
    const expected = { profile: '/tmp/p', remote: 'http://127.0.0.1:4010', token: 'abc', language: 'pl', clock: parseInstant('2026-11-22T09:00:00Z'), problems: [] };
    expect(readFlags(spaced, false)).toEqual(expected);
    expect(readFlags(joined, false)).toEqual(expected);
  });

  test('a packaged program takes neither clock nor token', () => {
    expect(readFlags(['--clock', '2026-11-22T09:00:00Z', '--token', 'abc', '--lang', 'de'], true)).toEqual({ ...nothing, language: 'de' });
  });

  test.each([
    ['--remote', 'nonsense', 'serviceUrl'],
    ['--remote', 'http://example.com', 'serviceUrl'],
    ['--remote', 'https://u:p@example.com', 'serviceUrl'],
    ['--remote', 'https://example.com?x=1', 'serviceUrl'],
    ['--remote', 'file:///etc', 'serviceUrl'],
    ['--lang', 'fr', 'language'],
    ['--lang', 'de-DE', 'language'],
    ['--clock', 'yesterday', 'instant'],
    ['--clock', '2026-02-30', 'instant'],
    ['--profile', '', 'folder'],
    ['--profile', 'a\0b', 'folder'],
    ['--token', 'two words', 'secret'],
  ])('%s %s is named as a problem and otherwise left alone', (flag, value, problem) => {
    expect(readFlags([flag, value], false)).toEqual({ ...nothing, problems: [problemWith(flag, problem)] });
  });

  test('a flag without a value is a problem, also before another flag', () => {
    expect(readFlags(['--remote'], false).problems).toEqual([problemWith('--remote', 'serviceUrl')]);
    expect(readFlags(['--remote', '--lang', 'de'], false)).toMatchObject({ remote: null, problems: [problemWith('--remote', 'serviceUrl')] });
  });

  test('the last of several counts', () => {
    expect(readFlags(['--lang', 'de', '--lang', 'en'], false).language).toBe('en');
  });

  test('whatever stands there, reading it neither throws nor lets anything through unchecked', () => {
    const word = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('--profile', '--remote', '--token', '--lang', '--clock', '--', '-', '--remote=', '--=x', '--__proto__', '--constructor=1', '-p', '--lang=de'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.boolean(), (argv, packaged) => {
        const flags = readFlags(argv, packaged);
        expect([null, 'pl', 'de', 'en']).toContain(flags.language);
        expect(flags.remote ?? 'https://none').toMatch(/^https?:\/\//i);
        expect(packaged ? [flags.token, flags.clock] : [null, null]).toEqual([null, null]);
      }),
      { numRuns: 2_000 },
    );
  });
});
