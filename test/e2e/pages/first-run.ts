import type { Locator, Page } from '@playwright/test';
import de from '../../../locales/de/start.json' with { type: 'json' };
import deToday from '../../../locales/de/today.json' with { type: 'json' };
import en from '../../../locales/en/start.json' with { type: 'json' };
import enToday from '../../../locales/en/today.json' with { type: 'json' };
import pl from '../../../locales/pl/start.json' with { type: 'json' };
import plToday from '../../../locales/pl/today.json' with { type: 'json' };
import type { Language } from '../../../electron/bridge.ts';

const WORDS = { en, de, pl } as const;
const OFFER = { en: enToday.demo, de: deToday.demo, pl: plToday.demo } as const;
type Words = typeof en;

export type FirstRunPage = {
  readonly words: Words;
  /** What the first page offers: to begin, or to go on where it was left. */
  readonly begin: () => Promise<void>;
  readonly goOn: () => Promise<void>;
  /** Waits for a step. */
  readonly at: (step: keyof Words['step']) => Promise<void>;
  readonly next: () => Promise<void>;
  readonly field: (label: string) => Locator;
};

/** The guided way to the own office. */
export function firstRunPage(page: Page, language: Language): FirstRunPage {
  const words = WORDS[language];
  return {
    words,
    begin: () => page.getByRole('button', { name: OFFER[language].own, exact: true }).click(),
    goOn: () => page.getByRole('button', { name: OFFER[language].goOn, exact: true }).click(),
    at: (step) => page.locator(`[data-first-run="${step}"]`).waitFor({ timeout: 30_000 }),
    next: () => page.getByRole('button', { name: words.next, exact: true }).click(),
    field: (label) => page.locator('[data-first-run]').getByRole('textbox', { name: label, exact: true }),
  };
}
