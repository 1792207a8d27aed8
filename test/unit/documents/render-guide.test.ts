import { describe, expect, test } from 'vitest';
import { renderGuide } from '../../../core/documents/guide/render-guide.ts';
import { GUIDE_IDS } from '../../../core/domain/guides/guide.ts';
import type { GuideRun } from '../../../core/domain/guides/run.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { NOW } from '../../builders/clock.ts';

const run = (over: Partial<GuideRun> = {}): GuideRun => ({
  id: '0b7f2a54-5e0c-4f55-9f43-6d6a6f9e2c11',
  guide: 'linkTenant',
  customerId: null,
  customerName: 'Łódzki Żuraw Sp. z o.o.',
  scenario: null,
  startedAt: NOW,
  updatedAt: NOW,
  marks: [{ step: 'tell', state: 'done', at: NOW, day: '2026-11-20', by: 'Małgorzata', note: 'a < b & c' }],
  ...over,
});

describe('a checklist on paper', () => {
  test.each([
    ['pl', 'Połączenie istniejącej dzierżawy', '20 listopada 2026', '1 z 9 kroków', 'Lista-kontrolna_Polaczenie-istniejacej-dzierzawy_Lodzki-Zuraw-Sp-z-oo.pdf'],
    ['de', 'Vorhandenen Tenant verknüpfen', '20. November 2026', '1 von 9 Schritten', 'Checkliste_Vorhandenen-Tenant-verknuepfen_Lodzki-Zuraw-Sp-z-oo.pdf'],
    ['en', 'Link an existing tenant', '20 November 2026', '1 of 9 steps', 'Checklist_Link-an-existing-tenant_Lodzki-Zuraw-Sp-z-oo.pdf'],
  ] as const)('in %s', (language, title, day, progress, fileName) => {
    const paper = renderGuide({ run: run(), language, today: '2026-11-22', company: 'Weserwolke & Co.' }, { fonts: tinyFonts });
    expect(paper.fileName).toBe(fileName);
    for (const text of [title, day, progress, 'Małgorzata', 'a &lt; b &amp; c', 'Weserwolke &amp; Co.', 'csp@wortmann.de', 'https://portal.office.com/']) expect(paper.html).toContain(text);
    expect(paper.html).not.toMatch(/\{\{|undefined|<script/);
  });

  test.each(GUIDE_IDS)('%s prints in every language', (guide) => {
    for (const language of ['pl', 'de', 'en'] as const) {
      const { html } = renderGuide({ run: run({ guide, scenario: guide === 'partnership' ? 'A' : null, marks: [] }), language, today: '2026-11-22', company: '' }, { fonts: tinyFonts });
      expect(html.match(/<tr /g)?.length).toBeGreaterThan(5);
      expect(html).not.toMatch(/class="(?:title|todo)">(?:\d+\. )?</);
    }
  });
});
