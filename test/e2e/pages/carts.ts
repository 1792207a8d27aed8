import type { Locator, Page } from '@playwright/test';
import de from '../../../locales/de/orders.json' with { type: 'json' };
import en from '../../../locales/en/orders.json' with { type: 'json' };
import pl from '../../../locales/pl/orders.json' with { type: 'json' };
import type { Language } from '../../../electron/bridge.ts';
import { cataloguePage } from './catalogue.ts';
import { gridOf, type Grid } from './grid.ts';
import { filled } from './quotes.ts';
import { open } from './address.ts';

export const ORDER_WORDS = { en, de, pl } as const;

/** Carts: from an article into a cart, the cart, its last confirmation. */
export function cartsPage(page: Page, language: Language) {
  const words = ORDER_WORDS[language];
  const main = page.getByRole('main');
  const grid: Grid = gridOf(page, words.carts.title);
  const confirmation = page.locator('[data-order]');
  const customer = main.getByRole('combobox', { name: new RegExp(`^${words.customer}`) });
  return {
    words,
    grid,
    confirmation,
    customer,
    main,
    openList: () => open(page, '/catalogue/carts'),
    /** Searches the catalogue, opens the article and puts it into a cart. */
    add: async (search: string, title: string, quantity: number): Promise<void> => {
      const catalogue = cataloguePage(page, language);
      await catalogue.openList(`?q=${encodeURIComponent(search)}`);
      await catalogue.grid.rowOf(title).first().dblclick();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await main.getByRole('button', { name: words.carts.add, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: filled(words.carts.addTitle, { title }) });
      await dialog.getByRole('textbox', { name: words.column.quantity }).fill(String(quantity));
      await dialog.getByRole('button', { name: words.carts.add, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    choose: async (name: string, search: string): Promise<void> => {
      await customer.fill(search);
      await page.getByRole('option', { name: new RegExp(name.replaceAll('.', '\\.')) }).first().click();
    },
    line: (productId: string): Locator => main.locator(`[data-cart-line="${productId}"]`),
    quantityOf: (title: string): Locator => main.getByRole('textbox', { name: filled(words.carts.quantityOf, { title }) }),
    stand: (state: 'free' | 'blocked'): Locator => main.locator(`[data-stand="${state}"]`),
    blocker: (code: string): Locator => main.locator(`[data-blocker="${code}"]`),
    check: main.getByRole('button', { name: words.carts.checkOut }),
  };
}
