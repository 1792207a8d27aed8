import { describe, expect, it } from 'vitest';
import { paperDocument } from '../../../core/documents/papers/models.ts';
import { renderPaper } from '../../../core/documents/papers/render-paper.ts';
import { PAPER_KINDS } from '../../../core/domain/papers/kinds.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { everyPaper } from '../../builders/papers.ts';
import { visible } from '../../builders/visible.ts';

const LANGUAGES = ['pl', 'de', 'en'] as const;

it('there is one of every kind', () => {
  expect(new Set(everyPaper('de').map(({ kind }) => kind))).toEqual(new Set(PAPER_KINDS));
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(everyPaper(language).map((model) => [model.kind, model] as const))('%s says what it has to', async (kind, model) => {
    const { html } = renderPaper(model, tinyFonts);
    await expect(`${visible(html)}\n`).toMatchFileSnapshot(`golden/${kind}-${language}.txt`);
  });

  it.each(everyPaper(language).map((model) => [model.kind, model] as const))('%s prints the same from what was frozen', (_kind, model) => {
    const thawed = paperDocument.parse(JSON.parse(JSON.stringify(model)));
    expect(renderPaper(thawed, tinyFonts)).toEqual(renderPaper(model, tinyFonts));
  });

  it.each(everyPaper(language).map((model) => [model.kind, model] as const))('%s as a draft bears the mark on every page and no number', (_kind, model) => {
    const draft = renderPaper({ ...model, state: 'draft', number: null }, tinyFonts);
    expect(draft.html.match(/class="watermark"/g)).toHaveLength(draft.pages);
    expect(draft.html).not.toContain('-2026-0007');
  });
});

it('no key stands in place of a sentence', () => {
  for (const language of LANGUAGES) {
    for (const model of everyPaper(language)) expect(visible(renderPaper(model, tinyFonts).html)).not.toMatch(/documents:|paper\.|\{\{/);
  }
});

it('two languages stand side by side and name the one that decides', () => {
  for (const model of everyPaper('pl')) {
    const text = visible(renderPaper({ ...model, secondLanguage: 'de' }, tinyFonts).html);
    expect(text).toContain('Wiążąca jest wersja polska. · Maßgeblich ist die polnische Fassung.');
  }
});

it('a receipt confirms nothing; a confirmation lists what differs', () => {
  const [receipt, confirmation] = (['orderReceipt', 'orderConfirmation'] as const).map((kind) => {
    const model = everyPaper('de').find((one) => one.kind === kind);
    return model === undefined ? '' : visible(renderPaper(model, tinyFonts).html);
  });
  expect(receipt).toContain('Auftrag eingegangen – noch nicht übermittelt');
  expect(receipt).not.toContain('Auftragsbestätigung LU');
  expect(confirmation).toContain('Abweichungen vom Angebot Nr. AN-2026-0042');
});
