import type { Locator, Page } from '@playwright/test';
import de from '../../../locales/de/common.json' with { type: 'json' };
import en from '../../../locales/en/common.json' with { type: 'json' };
import pl from '../../../locales/pl/common.json' with { type: 'json' };
import type { Language } from '../../../electron/bridge.ts';

const WORDS = { en, de, pl } as const;

export type GatePage = {
  /** The office is new: a passphrase is to be chosen. */
  readonly isNew: () => Promise<void>;
  readonly isKnown: () => Promise<void>;
  readonly choose: (passphrase: string) => Promise<void>;
  readonly open: (passphrase: string) => Promise<void>;
  readonly wrong: Locator;
};

/** What stands in front of an office whose data a passphrase guards. */
export function gatePage(page: Page, language: Language): GatePage {
  const words = WORDS[language].gate.passphrase;
  const field = page.getByLabel(words.label, { exact: false }).first();
  return {
    isNew: () => page.getByRole('heading', { name: words.newTitle }).waitFor({ timeout: 30_000 }),
    isKnown: () => page.getByRole('heading', { name: words.knownTitle }).waitFor({ timeout: 30_000 }),
    choose: async (passphrase) => {
      await field.fill(passphrase);
      await page.getByLabel(words.again, { exact: false }).fill(passphrase);
      await page.getByRole('button', { name: words.choose }).click();
    },
    open: async (passphrase) => {
      await field.fill(passphrase);
      await page.getByRole('button', { name: words.open, exact: true }).click();
    },
    wrong: page.getByText(words.wrong).first(),
  };
}
