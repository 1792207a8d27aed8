import { describe, expect, it } from 'vitest';
import { compareLanguages, flatten } from '../../../scripts/strings/catalogue.mjs';
import { compareUsage } from '../../../scripts/strings/usage.mjs';

const language = (app: object) => new Map([['app', flatten(app)]]);
const mistakes = (english: object, polish: object) =>
  compareLanguages(new Map([['en', language(english)], ['pl', language(polish)]]), 'en');

describe('two languages', () => {
  it('agree when each has its own plural forms', () => {
    const english = { title: 'Seats', seats_one: 'one seat', seats_other: '{{count}} seats' };
    const polish = {
      title: 'Miejsca', seats_one: '{{count}} miejsce', seats_few: '{{count}} miejsca',
      seats_many: '{{count}} miejsc', seats_other: '{{count}} miejsca',
    };
    expect(mistakes(english, polish)).toEqual([]);
  });

  it.each([
    ['a key is missing', { a: 'A', b: { c: 'C' } }, { a: 'A' }, 'pl/app:b.c – this key is missing'],
    ['a key is left over', { a: 'A' }, { a: 'A', b: 'B' }, 'pl/app:b – this key is not in the source language'],
    ['a sentence is empty', { a: 'A' }, { a: ' ' }, 'pl/app:a – empty'],
    ['a blank is misspelt', { a: 'Hello {{name}}' }, { a: 'Cześć {{nam}}' }, 'pl/app:a {{name}} – this blank or tag is missing'],
    ['a tag is lost', { a: 'Press <b>Enter</b>' }, { a: 'Naciśnij Enter' }, 'pl/app:a <b> – this blank or tag is missing'],
    [
      'a plural form is missing',
      { a_one: 'one', a_other: '{{count}}' },
      { a_one: 'jeden', a_few: '{{count}}', a_other: '{{count}}' },
      'pl/app:a_many – this plural form is missing',
    ],
  ])('disagree when %s', (_, english, polish, expected) => {
    expect(mistakes(english, polish)).toContain(expected);
  });

  it('may use a format of their own for a blank', () => {
    expect(mistakes({ a: '{{sum, currency}}' }, { a: '{{ sum }}' })).toEqual([]);
  });

  it('do not take a word at the end of a key for a plural form', () => {
    expect(mistakes({ step_one: 'First' }, { step_one: 'Najpierw' })).toEqual([]);
  });
});

describe('the keys in the code', () => {
  const files = language({ title: 'T', seats_one: '1', seats_other: 'n', error: { offline: 'O' } });
  const use = (key: string) => ({ key, place: 'renderer/a.tsx:3' });
  const all = [use('app:title'), use('app:seats'), use('app:error.offline')];

  it('agree with the sentences', () => {
    expect(compareUsage({ files, uses: all, dynamic: [] })).toEqual([]);
  });

  it('may name a plural by its forms, also those that the source language lacks', () => {
    const uses = [use('app:title'), use('app:seats_few'), use('app:error.offline')];
    expect(compareUsage({ files, uses, dynamic: [] })).toEqual([]);
  });

  it('may be put together while the app runs, when a pattern says so', () => {
    expect(compareUsage({ files, uses: all.slice(0, 2), dynamic: ['app:error.*'] })).toEqual([]);
  });

  it.each([
    ['ask for what is not there', [...all, use('app:titel')], [], 'renderer/a.tsx:3 asks for app:titel, which does not exist'],
    ['leave a sentence unused', all.slice(1), [], 'app:title is not used anywhere'],
    ['outlive a pattern', all, ['app:old.*'], 'locales/dynamic-keys.json: "app:old.*" fits no key'],
  ])('must not %s', (_, uses, dynamic, expected) => {
    expect(compareUsage({ files, uses, dynamic })).toEqual([expected]);
  });
});
