import { describe, expect, it } from 'vitest';
import { unfilledWords } from '../../../core/documents/papers/letter-words.ts';
import type { PaperOf } from '../../../core/documents/papers/models.ts';
import { renderPaper } from '../../../core/documents/papers/render-paper.ts';
import { letterTextProblems, NO_LETTER_TEXTS, PLACEHOLDERS_OF, WORDED_KINDS } from '../../../core/domain/papers/letter-texts.ts';
import type { WordedKind } from '../../../core/domain/papers/letter-texts.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { everyPaper } from '../../builders/papers.ts';
import { visible } from '../../builders/visible.ts';

type Words = NonNullable<PaperOf<WordedKind>['words']>;

const says = (opening: Partial<Words['opening']>, closing: Partial<Words['closing']> = {}): Words => ({ opening: { pl: '', de: '', en: '', ...opening }, closing: { pl: '', de: '', en: '', ...closing } });

function letter(kind: WordedKind, language: 'pl' | 'de' | 'en', over: Partial<Pick<PaperOf<WordedKind>, 'words' | 'secondLanguage' | 'customer'>> = {}) {
  const model = everyPaper(language).find((one) => one.kind === kind);
  if (model === undefined) throw new Error(kind);
  return { ...model, ...over };
}

const words = (model: ReturnType<typeof letter>): string => visible(renderPaper(model, tinyFonts).html).replaceAll(/\s+/g, ' ');

describe.each(WORDED_KINDS)('%s', (kind) => {
  it.each(['pl', 'de', 'en'] as const)('begins and ends with the office’s own words in %s, every placeholder of its kind filled in', (language) => {
    const asked = PLACEHOLDERS_OF[kind].map((name) => `${name}=[{{${name}}}]`).join('\n\n');
    const text = words(letter(kind, language, { words: says({ [language]: `# Eigene Worte\n\n${asked}` }, { [language]: '- Bis bald\n- {{company}}' }) }));
    expect(text).toContain('Eigene Worte');
    expect(text).toContain('Bis bald');
    expect(text).not.toMatch(/\{\{|=\[\]/);
    for (const name of PLACEHOLDERS_OF[kind]) expect(text).toMatch(new RegExp(String.raw`${name}=\[[^\]]+\]`));
  });

  it('keeps the program’s words where the office wrote none', () => {
    const model = letter(kind, 'de');
    expect(words({ ...model, words: says({ pl: 'Dzień dobry' }) })).toBe(words(model));
    expect(words(model)).toContain('Mit freundlichen Grüßen Jörg Größl');
  });

  it('knows no placeholder of another kind', () => {
    const foreign = WORDED_KINDS.flatMap((other) => PLACEHOLDERS_OF[other]).find((name) => !PLACEHOLDERS_OF[kind].includes(name)) ?? 'validUntil';
    const texts = { ...NO_LETTER_TEXTS, [kind]: says({ en: `Dear,\n{{${foreign}}}` }) };
    expect(letterTextProblems(texts)).toEqual([{ kind, place: 'opening', language: 'en', problem: 'unknown', name: foreign, line: 2, column: 1 }]);
  });
});

it('speaks two languages, each in its own words and formats', () => {
  const text = words(letter('priceChange', 'pl', { secondLanguage: 'de', words: says({ pl: 'Nowe ceny od {{effectiveOn}}.', de: 'Neue Preise ab {{effectiveOn}}.' }) }));
  expect(text).toContain('Nowe ceny od 1 kwietnia 2027. Neue Preise ab 1. April 2027.');
});

it('names what it asks for and nobody knows, in the languages that are printed only', () => {
  const model = letter('renewalLetter', 'de', { words: says({ de: 'Guten Tag {{contact}},', en: '{{phone}}' }) });
  expect(unfilledWords(model)).toEqual([]);
  expect(unfilledWords({ ...model, customer: model.customer && { ...model.customer, contact: null } })).toEqual(['contact']);
});

it.each(['<script>alert(1)</script>', '{{author}}', '# Titel', '\u202Efdp.exe', '=HYPERLINK("http://x")'])('a customer called %s stays a name inside the office’s words', (name) => {
  const model = letter('changeConfirmation', 'en', { words: says({ en: 'Dear {{customer}},' }) });
  const { html } = renderPaper({ ...model, customer: model.customer && { ...model.customer, name } }, tinyFonts);
  expect(html).not.toMatch(/<script|\u202E/);
  expect(visible(html).replaceAll(/\s+/g, ' ')).toContain(`Dear ${name.replace('\u202E', '')},`);
});
