import type { Locator, Page } from '@playwright/test';
import de from '../../../locales/de/common.json' with { type: 'json' };
import en from '../../../locales/en/common.json' with { type: 'json' };
import pl from '../../../locales/pl/common.json' with { type: 'json' };
import type { DeskBridge, Language, Theme } from '../../../electron/bridge.ts';

const WORDS = { en, de, pl } as const;
type Words = typeof en;

declare global {
  interface Window {
    readonly desk: DeskBridge;
  }
}

export type FramePage = {
  readonly words: Words;
  readonly areas: Locator;
  readonly area: (name: keyof Words['area']) => Locator;
  /** Waits until the office is open and its reading has ended well. */
  readonly ready: () => Promise<void>;
  /** Waits until nothing on the screen is being read any more. */
  readonly settled: () => Promise<void>;
  readonly useTheme: (theme: Theme) => Promise<void>;
  /** Switches the language through the menu, as a person does; answers the frame in the new language. */
  readonly switchTo: (language: Language) => Promise<FramePage>;
};

/** What stands around every screen: areas, search, state of the data, language. */
export function framePage(page: Page, language: Language): FramePage {
  const words = WORDS[language];
  const areas = page.getByRole('navigation', { name: words.frame.areas });
  return {
    words,
    areas,
    area: (name) => areas.getByRole('link', { name: words.area[name], exact: true }),
    ready: async () => {
      await areas.waitFor();
      await page.getByText(words.syncState.idle, { exact: true }).first().waitFor({ timeout: 40_000 });
    },
    settled: async () => {
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"], [role="progressbar"]') === null);
    },
    useTheme: async (theme) => {
      await page.evaluate((chosen) => window.desk.setSettings({ theme: chosen }), theme);
    },
    switchTo: async (next) => {
      await page.getByRole('button', { name: new RegExp(words.frame.language.replace('{{language}}', '.+')) }).click();
      await page.locator(`[role="menuitemradio"][lang="${next}"]`).click();
      const frame = framePage(page, next);
      await frame.areas.waitFor();
      return frame;
    },
  };
}
