import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { GUIDE_IDS } from '../../../../../core/domain/guides/guide.ts';
import { GUIDES } from '../../../../../core/domain/guides/guides.ts';
import { progressText, stepWords } from '../../../../../renderer/areas/guides/guide-words.ts';
import { late as de } from '../../../../../renderer/i18n/late-de.ts';
import { late as en } from '../../../../../renderer/i18n/late-en.ts';
import { late as pl } from '../../../../../renderer/i18n/late-pl.ts';

const speaker = createInstance();
await speaker.init({ resources: { pl, de, en }, lng: 'en', fallbackLng: false });
const leaves = (node: object): number => Object.values(node).reduce<number>((sum, value) => sum + (typeof value === 'string' ? 1 : leaves(Object(value))), 0);

describe.each(['pl', 'de', 'en'] as const)('guides in %s', (language) => {
  const said = GUIDE_IDS.flatMap((guide) =>
    GUIDES[guide].steps.map((step) => ({ guide, step, words: stepWords({ language, getResource: speaker.getResource.bind(speaker) }, guide, step) })),
  );

  test('every step has its sentences', () => {
    for (const { guide, step, words } of said) {
      const place = `${guide}.${step.id}`;
      expect([place, words.title.length > 3, words.todo.length > 10]).toEqual([place, true, true]);
      expect([place, words.expect !== '']).toEqual([place, step.expects]);
      for (const trouble of words.troubles) expect([place, trouble.name, trouble.when.length > 5, trouble.advice.length > 10]).toEqual([place, trouble.name, true, true]);
    }
  });

  test('no sentence is left over', () => {
    const { step, trouble } = { pl, de, en }[language].guides;
    expect(leaves(step)).toBe(said.reduce((sum, { words }) => sum + 2 + (words.expect === '' ? 0 : 1), 0));
    expect(leaves(trouble)).toBe(said.reduce((sum, { words }) => sum + 2 * words.troubles.length, 0));
  });
});

describe('what a letter says of the progress', () => {
  test('lists what was settled, with day and note on one line', () => {
    const lines = [
      { title: 'Otwarcie portalu', state: 'done', day: '2026-11-20', note: 'nie działa\n  w Firefoksie' },
      { title: 'Rejestracja', state: 'skipped', day: null, note: '' },
      { title: 'Hasło', state: 'open', day: null, note: 'x' },
    ] as const;
    expect(progressText(lines, { open: 'otwarty', done: 'wykonano', skipped: 'pominięto' })).toBe('1. Otwarcie portalu – wykonano, 2026-11-20, nie działa w Firefoksie\n2. Rejestracja – pominięto');
  });
});
