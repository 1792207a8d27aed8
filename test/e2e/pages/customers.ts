import type { Locator, Page } from '@playwright/test';
import de from '../../../locales/de/customers.json' with { type: 'json' };
import en from '../../../locales/en/customers.json' with { type: 'json' };
import pl from '../../../locales/pl/customers.json' with { type: 'json' };
import type { Language } from '../../../electron/bridge.ts';
import { open, pressFor } from './address.ts';
import { countIn, gridOf, type Grid } from './grid.ts';

export const CUSTOMER_WORDS = { en, de, pl } as const;
export type CustomerWords = typeof en;

type Tab = 'subscriptions' | 'orders' | 'quotes' | 'data';
const TAB_KEY = { subscriptions: 'tabSubscriptions', orders: 'tabOrders', quotes: 'tabQuotes', data: 'tabData' } as const;

/** The place "Customers": its list, the pane beside it, and one customer's page. */
export function customersPage(page: Page, language: Language) {
  const words = CUSTOMER_WORDS[language];
  const grid: Grid = gridOf(page, words.list.label);
  const search = page.getByRole('searchbox', { name: words.list.search });
  const chip = (filter: keyof CustomerWords['filter']): Locator => page.getByRole('list', { name: words.list.filters }).getByRole('button', { name: words.filter[filter] });
  const pane = page.getByRole('complementary', { name: words.list.pane });
  return {
    words,
    grid,
    search,
    showPane: (): Promise<void> => pressFor(page, words.list.details, pane),
    pane,
    facts: page.getByRole('main').getByRole('list', { name: words.state.label }),
    /** Everything that an order needs, folded under one line. */
    needs: page.locator('details[data-needs]'),
    needsGroup: (state: 'missing' | 'unknown' | 'met'): Locator => page.locator(`[data-needs-group="${state}"]`),
    fact: (kind: string): Locator => page.locator(`[data-fact="${kind}"]`),
    chip,
    /** One of the seven steps to the first order. */
    step: (step: string): Locator => page.locator(`[data-step="${step}"]`),
    /** The number that stands on a chip. */
    countOn: async (filter: keyof CustomerWords['filter']): Promise<number> => countIn(await chip(filter).innerText()),
    tab: (tab: Tab): Locator => page.getByRole('tab', { name: words.page[TAB_KEY[tab]] }),
    panel: page.getByRole('tabpanel'),
    panelGrid: (label: 'subscriptions' | 'orders' | 'quotes', name: string): Grid => gridOf(page, words[label].label.replace('{{name}}', name)),
    openList: async (query = ''): Promise<void> => {
      await open(page, `/customers${query}`);
      await grid.ready();
    },
    openCustomer: async (name: string): Promise<void> => {
      await search.fill(name);
      await grid.settled();
      await grid.rowOf(name).dblclick();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    },
  };
}

export type CustomersPage = ReturnType<typeof customersPage>;
