import type { Page } from '@playwright/test';
import de from '../../../locales/de/common.json' with { type: 'json' };
import en from '../../../locales/en/common.json' with { type: 'json' };
import pl from '../../../locales/pl/common.json' with { type: 'json' };
import type { Language, Theme } from '../../../electron/bridge.ts';

const WORDS = { en, de, pl } as const;

/** What stands around every screen: areas, search, state of the data, language. */
export function framePage(page: Page, language: Language) {
  const words = WORDS[language];
  const areas = page.getByRole('navigation', { name: words.frame.areas });
  return {
    words,
    areas,
    area: (name: keyof typeof words.area) => areas.getByRole('link', { name: words.area[name], exact: true }),
    /** The office is open and its first reading has ended. */
    ready: async (): Promise<void> => {
      await areas.waitFor();
      await page.getByText(words.syncState.idle, { exact: true }).first().waitFor({ timeout: 40_000 });
    },
    /** Nothing on the screen is still being read. */
    settled: () => page.waitForFunction(() => document.querySelector('[aria-busy="true"], [role="progressbar"]') === null),
    useTheme: async (theme: Theme): Promise<void> => {
      await page.evaluate((chosen) => window.desk.setSettings({ theme: chosen }), theme);
    },
    /** Switches through the menu, as a person does; answers the frame in the new language. */
    switchTo: async (next: Language): Promise<ReturnType<typeof framePage>> => {
      await page.getByRole('button', { name: new RegExp(words.frame.language.replace('{{language}}', '.+')) }).click();
      await page.locator(`[role="menuitemradio"][lang="${next}"]`).click();
      const frame = framePage(page, next);
      await frame.areas.waitFor();
      return frame;
    },
  };
}
