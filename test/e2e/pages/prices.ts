import type { Page } from '@playwright/test';
import de from '../../../locales/de/prices.json' with { type: 'json' };
import en from '../../../locales/en/prices.json' with { type: 'json' };
import pl from '../../../locales/pl/prices.json' with { type: 'json' };
import type { Language } from '../../../electron/bridge.ts';
import { open } from './address.ts';
import { gridOf } from './grid.ts';

export const PRICE_WORDS = { en, de, pl } as const;

/** The place "Prices": events with their simulator, price lists, exposure. */
export function pricesPage(page: Page, language: Language) {
  const words = PRICE_WORDS[language];
  const dialog = page.getByRole('dialog');
  const alert = page.getByRole('alertdialog');
  return {
    words,
    dialog,
    alert,
    /** Subscriptions that an event changes. */
    rows: gridOf(page, words.simulator.rows),
    changes: gridOf(page, words.changes.label),
    lists: gridOf(page, words.lists.label),
    owed: gridOf(page, words.exposure.label),
    openPart: (part: '' | 'legacy' | 'adviser' | 'seats' | 'revenue' | 'exposure' | 'lists' | 'books' | 'rates'): Promise<void> => open(page, part === '' ? '/prices' : `/prices/${part}`),
    region: (name: string) => page.getByRole('region', { name }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    /** A price list as if it were dragged in from the mail. */
    give: (name: string, content: string): Promise<void> => page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) }),
  };
}
