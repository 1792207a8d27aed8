import type { Locator, Page } from '@playwright/test';
import de from '../../../locales/de/subscriptions.json' with { type: 'json' };
import en from '../../../locales/en/subscriptions.json' with { type: 'json' };
import pl from '../../../locales/pl/subscriptions.json' with { type: 'json' };
import type { Language } from '../../../electron/bridge.ts';
import { open } from './address.ts';
import { countIn, gridOf, type Grid } from './grid.ts';

export const SUBSCRIPTION_WORDS = { en, de, pl } as const;
export type SubscriptionWords = typeof en;

/** The place "Subscriptions": the list over all customers, and one subscription's page. */
export function subscriptionsPage(page: Page, language: Language) {
  const words = SUBSCRIPTION_WORDS[language];
  const grid: Grid = gridOf(page, words.list.label);
  const search = page.getByRole('searchbox', { name: words.list.search });
  const region = (section: keyof SubscriptionWords['section']): Locator => page.getByRole('region', { name: words.section[section], exact: true });
  const chip = (filter: keyof SubscriptionWords['filter']): Locator => page.getByRole('list', { name: words.list.filters }).getByRole('button', { name: words.filter[filter] });
  return {
    words,
    grid,
    search,
    region,
    chip,
    /** The number that stands on a chip. */
    countOn: async (filter: keyof SubscriptionWords['filter']): Promise<number> => countIn(await chip(filter).innerText()),
    /** Points of the drawn time line, by kind, in the order of time. */
    points: region('timeLine').locator('[data-point]'),
    point: (kind: string): Locator => region('timeLine').locator(`[data-point="${kind}"]`),
    window: (kind: 'open' | 'past' | 'expected'): Locator => region('timeLine').locator(`[data-window="${kind}"]`),
    /** The verdict about an action, by its kind; `all` where everything has one answer. */
    verdict: (action: string): Locator => page.locator(`[data-verdict="${action}"]`),
    /** What may be done now, or at the moment looked at. */
    verdicts: page.locator('[data-group]'),
    group: (kind: 'allowed' | 'refused' | 'cannotTell' | 'notHere'): Locator => page.locator(`[data-group="${kind}"]`),
    /** Everything about one action unfolded: consequences, the sum, the proof, the rules. */
    unfold: async (action: string): Promise<void> => {
      await page.locator(`[data-verdict="${action}"] button[aria-expanded="false"]`).click();
    },
    /** The frame that marks a look at another time. */
    ahead: page.locator('[data-ahead]'),
    slider: page.getByRole('slider', { name: words.lookAhead.slider }),
    askedDay: page.getByRole('textbox', { name: words.lookAhead.day }),
    jump: (kind: 'now' | 'lastMoment' | 'windowOver' | 'lastDay' | 'afterEnd'): Locator => page.locator(`[data-jump="${kind}"]`),
    note: (code: keyof SubscriptionWords['note']): Locator => page.locator(`[data-note="${code}"]`),
    openList: async (query = ''): Promise<void> => {
      await open(page, `/subscriptions${query}`);
      await grid.ready();
    },
    /** Opens the subscription of this customer for this product. */
    openOne: async (customer: string, product: string): Promise<void> => {
      await open(page, `/subscriptions?q=${encodeURIComponent(customer)}`);
      await grid.settled();
      await grid.rows.filter({ hasText: customer }).filter({ hasText: product }).first().dblclick();
      await region('facts').waitFor();
    },
  };
}
