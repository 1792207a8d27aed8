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

it('a confirmation in two languages says each sum in both', async () => {
  const model = everyPaper('de').find(({ kind }) => kind === 'orderConfirmation');
  if (model === undefined) throw new Error('no confirmation');
  const text = visible(renderPaper({ ...model, secondLanguage: 'en' }, tinyFonts).html);
  expect(text).toContain('229,65 € netto · USt. 19 % 43,63 € · 273,28 € brutto\n€229.65 net · VAT 19% €43.63 · €273.28 gross');
  await expect(`${text}\n`).toMatchFileSnapshot('golden/orderConfirmation-de-en.txt');
});

it('a receipt confirms nothing; a confirmation lists what differs', () => {
  const [receipt, confirmation] = (['orderReceipt', 'orderConfirmation'] as const).map((kind) => {
    const model = everyPaper('de').find((one) => one.kind === kind);
    return model === undefined ? '' : visible(renderPaper(model, tinyFonts).html);
  });
  expect(receipt).toContain('Auftrag eingegangen – noch nicht übermittelt');
  expect(receipt).not.toContain('Auftragsbestätigung LU');
  expect(confirmation).toContain('Abweichungen vom Angebot Nr. AN-2026-0042');
  expect(confirmation).toContain('229,65 € netto · USt. 19 % 43,63 € · 273,28 € brutto');
  expect(confirmation).toContain('Alle Preise zuzüglich gesetzlicher Umsatzsteuer.');
});

describe.each(['<script>alert(1)</script>', '=HYPERLINK("http://evil.example")', 'abc\u202egpj.exe', '"><img src=x onerror=alert(1)>', '😀👩‍👩‍👧 GmbH', 'Ł'.repeat(300)])('a customer called %s', (name) => {
  it.each(everyPaper('pl').map((model) => [model.kind, model] as const))('is harmless on %s', (_kind, model) => {
    const hostile = { ...model, customer: model.customer === null ? null : { ...model.customer, name, contact: name, domain: name } };
    const { html, fileName, pages } = renderPaper(hostile, tinyFonts);
    expect(html).not.toMatch(/<script|<img src=x|onerror=alert\(1\)>/i);
    expect(html).not.toContain('\u202e');
    expect(fileName).toMatch(/^[\w.-]+\.pdf$/);
    expect(fileName.length).toBeLessThan(160);
    expect(pages).toBeGreaterThan(0);
    // No line is wider than its place: long words are broken, nothing is cut.
    if (model.kind !== 'emergencySheet' && name.startsWith('Ł')) expect(visible(html).replaceAll(/[^Ł]/g, '').length).toBeGreaterThanOrEqual(300);
  });
});
