import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { MILESTONES } from '../../../../../core/domain/rulebook/milestones.ts';
import { ARTICLES, articleOf, TOPICS } from '../../../../../renderer/areas/help/articles.ts';
import { LANES, shareOfMonth } from '../../../../../renderer/areas/help/figures/time-line-lanes.ts';
import { articleAt } from '../../../../../renderer/areas/help/places.ts';
import { blocksOf } from '../../../../../renderer/areas/help/prose.ts';
import { createHelpSearch } from '../../../../../renderer/areas/help/search.ts';
import { GLOSSARY } from '../../../../../renderer/areas/help/words.ts';
import { AREAS } from '../../../../../renderer/frame/area.ts';
import { lateText } from '../../../../../renderer/i18n/late-text.ts';
import { late as de } from '../../../../../renderer/i18n/late-de.ts';
import { late as en } from '../../../../../renderer/i18n/late-en.ts';
import { late as pl } from '../../../../../renderer/i18n/late-pl.ts';
import { ASKED, QUESTIONS } from './questions.ts';

const speaker = createInstance();
await speaker.init({ resources: { pl, de, en }, lng: 'en', fallbackLng: false });
const LANGUAGES = ['pl', 'de', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const textsOf = (language: Language) =>
  ARTICLES.map(({ id }) => {
    const say = (part: string): string => lateText(speaker, 'help', `article.${id}.${part}`, language);
    return { id, title: say('title'), words: say('words'), text: say('text') };
  });

describe.each(LANGUAGES)('the help in %s', (language) => {
  const texts = textsOf(language);
  const search = createHelpSearch(texts);

  test('every article has a title, words to look for and a text; none is left over', () => {
    for (const { id, title, words, text } of texts) expect([id, title.length > 5, words.length > 10, text.length > 80]).toEqual([id, true, true, true]);
    expect(Object.keys({ pl, de, en }[language].help.article).toSorted()).toEqual(ARTICLES.map(({ id }) => id).toSorted());
  });

  test.each(QUESTIONS)('$id is found by its own words', ({ id, [language]: words }) => {
    const answers = search(words).slice(0, 3);
    expect(answers.some((answer) => articleOf(answer)?.source.includes(id) === true), `${words} → ${answers.join(', ')}`).toBe(true);
  });

  test.each(ASKED)('$id is found by what people say', ({ id, [language]: words }) => {
    expect(search(words).slice(0, 3)).toContain(id);
  });

  test('every word of the glossary and every change of the rules has its sentence', () => {
    for (const word of GLOSSARY) for (const part of ['name', 'text']) expect([word, lateText(speaker, 'help', `word.${word}.${part}`, language).length > 2]).toEqual([word, true]);
    expect(Object.keys({ pl, de, en }[language].help.word).toSorted()).toEqual([...GLOSSARY].toSorted());
    expect(Object.keys({ pl, de, en }[language].help.milestone).toSorted()).toEqual(MILESTONES.map(({ code }) => code).toSorted());
  });

  test('nothing is found for nonsense, and nothing breaks', () => {
    for (const typed of ['', '   ', 'qqqqzzzz', '"(*', '🙂', 'x'.repeat(5_000)]) expect(search(typed)).toEqual([]);
  });
});

describe('spellings', () => {
  const german = createHelpSearch(textsOf('de'));
  const polish = createHelpSearch(textsOf('pl'));
  test.each([
    [german, 'schlüssel', 'findKeys'],
    [german, 'schluessel', 'findKeys'],
    [german, 'schlussel', 'findKeys'],
    [german, 'SCHLÜSSEL', 'findKeys'],
    [german, 'kündig', 'cancelLicence'],
    [german, 'Datenstandrot', 'dataLocation'],
    [polish, 'przedszkole', 'education'],
    [polish, 'zlobek', 'education'],
    [polish, 'żłobek', 'education'],
    [polish, 'lokalizacj', 'dataLocation'],
  ])('%#: %s finds %s first', (search, typed, id) => {
    expect(search(typed)[0]).toBe(id);
  });
});

/** Every place behind an area's list that has an address of its own. */
const SCREENS = [
  ['today/news', 'screenNews'],
  ['customers/x', 'screenCustomer'],
  ['customers/drafts', 'screenDrafts'],
  ['customers/drafts/x', 'screenDrafts'],
  ['customers/import', 'screenImport'],
  ['subscriptions/x', 'screenSubscription'],
  ['catalogue/P/S', 'screenCatalogue'],
  ['catalogue/carts', 'screenCarts'],
  ['catalogue/carts/x', 'screenCarts'],
  ['quotes/x', 'screenQuote'],
  ['quotes/papers', 'screenPapers'],
  ['quotes/papers/new', 'screenPapers'],
  ['quotes/papers/letters', 'screenLetters'],
  ['quotes/papers/x', 'screenPapers'],
  ['outbox/x', 'screenOutboxEntry'],
  ['outbox/batch/x', 'screenBulk'],
  ['prices/legacy', 'screenPlanner'],
  ['prices/adviser', 'screenAdviser'],
  ['prices/seats', 'screenSeats'],
  ['prices/revenue', 'screenRevenue'],
  ['prices/exposure', 'screenExposure'],
  ['prices/lists', 'screenPriceLists'],
  ['prices/lists/7', 'screenPriceLists'],
  ['prices/books', 'screenBooks'],
  ['prices/rates', 'screenRates'],
  ['settings/start', 'screenFirstRun'],
  ['settings/general', 'screenSettings'],
  ['settings/warnings', 'screenWarnings'],
  ['settings/connection', 'screenConnection'],
  ['settings/company', 'screenCompany'],
  ['settings/readiness', 'screenReadiness'],
  ['settings/people', 'screenPeople'],
  ['settings/security', 'screenSecurity'],
  ['settings/data', 'screenBackup'],
  ['settings/about', 'screenAbout'],
  ['guides/x', 'screenGuides'],
] as const;

describe('the articles', () => {
  test('cover what the page answers: licences, FAQ, New Commerce', () => {
    const covered = new Set(ARTICLES.flatMap(({ source }) => source));
    const three = (number: number): string => `S-${String(number).padStart(3, '0')}`;
    const wanted = [54, 66, 100, 101, 102, 103, 104, 105, ...Array.from({ length: 14 }, (_, index) => 120 + index), ...Array.from({ length: 10 }, (_, index) => 165 + index)].map(three);
    expect(wanted.filter((id) => !covered.has(id))).toEqual([]);
  });

  test('lead only to articles that exist, and belong to a topic', () => {
    for (const { id, see, topic } of ARTICLES) {
      for (const other of see) expect([id, articleOf(other)?.id]).toEqual([id, other]);
      expect(TOPICS).toContain(topic);
    }
  });

  test('every area but the help itself has one about it', () => {
    const without = AREAS.filter((area) => area !== 'help' && articleOf(articleAt(area, []) ?? '') === null);
    expect(without).toEqual([]);
    expect(articleAt('nowhere', [])).toBeNull();
  });

  test.each(SCREENS)('%s opens %s', (address, id) => {
    const [area = '', ...rest] = address.split('/');
    expect(articleAt(area, rest)).toBe(id);
    expect(articleOf(id)?.id).toBe(id);
  });

  test('every article about a screen belongs to one, or to a dialog', () => {
    const inDialogs = ['screenChange', 'screenPrivacy'];
    const opened = new Set<string>([...AREAS.map((area) => articleAt(area, []) ?? ''), ...SCREENS.map(([, id]) => id), ...inDialogs]);
    expect(ARTICLES.filter(({ id }) => id.startsWith('screen') && !opened.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('prose', () => {
  test('parts paragraphs and lists', () => {
    expect(blocksOf('One\nline.\n\n- a\n- b\n\n\nLast.')).toEqual([
      { kind: 'paragraph', text: 'One line.' },
      { kind: 'list', items: ['a', 'b'] },
      { kind: 'paragraph', text: 'Last.' },
    ]);
    expect(blocksOf(' \n\n ')).toEqual([]);
  });
});

describe('the drawn time line', () => {
  test('shows the rules of S-165 to S-173 to scale', () => {
    expect(LANES.map(({ id, termMonths, windowDays, alwaysFree }) => [id, termMonths, windowDays, alwaysFree])).toEqual([
      ['legacy', 12, 0, true],
      ['annual', 12, 7, false],
      ['monthly', 1, 7, false],
    ]);
    expect(shareOfMonth(365.25)).toBe(12);
  });
});
