import type { Locator, Page } from '@playwright/test';
import de from '../../../locales/de/guides.json' with { type: 'json' };
import en from '../../../locales/en/guides.json' with { type: 'json' };
import pl from '../../../locales/pl/guides.json' with { type: 'json' };
import type { Language } from '../../../electron/bridge.ts';
import { open } from './address.ts';

const WORDS = { en, de, pl } as const;
type Words = typeof en;

export type GuidesPage = {
  readonly words: Words;
  readonly openList: () => Promise<void>;
  readonly start: (guide: keyof Words['guide']) => Promise<void>;
  readonly step: (id: string) => Locator;
  /** Opens the step if it is closed. */
  readonly unfold: (id: string) => Promise<void>;
  readonly settle: (id: string, how?: 'done' | 'skip') => Promise<void>;
};

export function guidesPage(page: Page, language: Language): GuidesPage {
  const words = WORDS[language];
  const step = (id: string): Locator => page.locator(`[data-step="${id}"]`);
  const unfold = async (id: string): Promise<void> => {
    const head = step(id).getByRole('heading').getByRole('button');
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  };
  return {
    words,
    openList: async () => {
      await open(page, '/guides');
      await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    },
    start: async (guide) => {
      await page.locator(`[data-guide="${guide}"]`).getByRole('button').click();
      await page.getByRole('heading', { level: 1, name: words.guide[guide].title }).waitFor();
    },
    step,
    unfold,
    settle: async (id, how = 'done') => {
      await unfold(id);
      await step(id).getByRole('button', { name: words.field[how], exact: true }).click();
      await page.locator(`[data-step="${id}"][data-state="${how === 'done' ? 'done' : 'skipped'}"]`).waitFor();
    },
  };
}
