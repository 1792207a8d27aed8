import type { Locator, Page } from '@playwright/test';
import de from '../../../locales/de/catalogue.json' with { type: 'json' };
import en from '../../../locales/en/catalogue.json' with { type: 'json' };
import pl from '../../../locales/pl/catalogue.json' with { type: 'json' };
import type { Language } from '../../../electron/bridge.ts';
import { open, pressFor } from './address.ts';
import { CUSTOMER_WORDS } from './customers.ts';
import { gridOf, type Grid } from './grid.ts';

export const CATALOGUE_WORDS = { en, de, pl } as const;
export type CatalogueWords = typeof en;

/** The place "Catalogue": the list with prices, and one article's page. */
export function cataloguePage(page: Page, language: Language) {
  const words = CATALOGUE_WORDS[language];
  const grid: Grid = gridOf(page, words.list.label);
  const pane = page.getByRole('complementary', { name: words.list.pane });
  return {
    words,
    grid,
    search: page.getByRole('searchbox', { name: words.list.search }),
    segment: page.getByRole('combobox', { name: words.list.segment }),
    showPane: (): Promise<void> => pressFor(page, CUSTOMER_WORDS[language].list.details, pane),
    pane,
    hint: (kind: 'renamed' | 'ambiguous'): Locator => page.locator(`[data-hint="${kind}"]`),
    kind: (kind: keyof CatalogueWords['kind']): Locator => page.getByRole('list', { name: words.list.kinds }).getByRole('button', { name: words.kind[kind], exact: true }),
    region: (name: string): Locator => page.getByRole('region', { name, exact: true }),
    priceRow: (term: 'P1M' | 'P1Y' | 'P3Y' | 'none', plan: string): Locator => page.getByRole('main').locator(`[data-term="${term}"][data-plan="${plan}"]`),
    openList: async (query = ''): Promise<void> => {
      await open(page, `/catalogue${query}`);
      await grid.ready();
    },
  };
}
