import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '../../../electron/settings-file.ts';
import { defaultsFor } from '../../../electron/settings-shape.ts';

const defaults = { language: 'de', formatCountry: 'DE', timeZone: 'Europe/Berlin' } as const;
const STAMP = '2026-11-22T09-00-00-000Z';
let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'settings-'));
  file = path.join(folder, 'settings.json');
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});
const read = () => readSettings(file, defaults, STAMP);

describe('reading the settings', () => {
  test('no file: the defaults, and nothing to say', () => {
    expect(read()).toMatchObject({ settings: { ...defaults, theme: 'system', connection: { kind: 'demo' }, layout: {} }, notice: null, writable: true });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('fields that are missing get their default, unknown ones stay', () => {
    writeFileSync(file, '{"theme":"dark","later":[1]}');
    expect(read()).toMatchObject({ settings: { theme: 'dark', language: 'de', later: [1] }, notice: null });
  });

  test.each([
    ['half a JSON', '{"theme":"da', 'corrupt'],
    ['empty', '', 'corrupt'],
    ['a list', '[]', 'corrupt'],
    ['null', 'null', 'corrupt'],
    ['binary', '\u0000\u0001\ufffd', 'corrupt'],
    ['a wrong value', '{"theme":"pink"}', 'corrupt'],
    ['a bad address', '{"connection":{"kind":"remote","url":"http://example.com"}}', 'corrupt'],
    ['a newer version', '{"version":2,"theme":"dark"}', 'newer'],
  ])('%s: set aside under a name that is told', (_what, text, problem) => {
    writeFileSync(file, text);
    const keptAs = `settings.json.broken-${STAMP}`;
    expect(read()).toMatchObject({ settings: defaults, notice: { tag: 'storage', store: 'settings', problem, path: file, keptAs }, writable: true });
    expect(readFileSync(path.join(folder, keptAs), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual([keptAs]);
  });

  test('a file set aside before is never overwritten', () => {
    for (const text of ['first', 'second', 'third']) {
      writeFileSync(file, text);
      read();
    }
    const kept = readdirSync(folder).sort();
    expect(kept).toEqual([`settings.json.broken-${STAMP}`, `settings.json.broken-${STAMP}-2`, `settings.json.broken-${STAMP}-3`]);
    expect(kept.map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual(['first', 'second', 'third']);
  });

  test('a folder in its place is set aside too', () => {
    mkdirSync(file);
    expect(read()).toMatchObject({ settings: defaults, notice: { problem: 'unknown' }, writable: true });
  });

  test.skipIf(process.getuid?.() === 0)('a broken file that cannot be set aside is left alone and not written over', () => {
    writeFileSync(file, 'broken');
    chmodSync(folder, 0o500);
    expect(read()).toMatchObject({ settings: defaults, notice: { problem: 'readOnly' }, writable: false });
  });
});

describe('defaults of a new user', () => {
  test.each([
    [['pl-PL', 'en'], 'Europe/Warsaw', { language: 'pl', formatCountry: 'PL', timeZone: 'Europe/Warsaw' }],
    [['de-DE'], 'Europe/Berlin', { language: 'de', formatCountry: 'DE', timeZone: 'Europe/Berlin' }],
    [['de-AT'], 'Europe/Vienna', { language: 'de', formatCountry: 'AT', timeZone: 'Europe/Vienna' }],
    [['en-US'], 'America/New_York', { language: 'en', formatCountry: 'GB', timeZone: 'America/New_York' }],
    [['fr-FR', 'pl'], 'Europe/Paris', { language: 'pl', formatCountry: 'PL', timeZone: 'Europe/Paris' }],
    [['uk-UA'], 'nonsense', { language: 'en', formatCountry: 'GB', timeZone: 'Europe/Warsaw' }],
    [[], '', { language: 'en', formatCountry: 'GB', timeZone: 'Europe/Warsaw' }],
  ])('%j in %s', (languages, zone, expected) => {
    expect(defaultsFor(languages, zone)).toEqual(expected);
  });
});
