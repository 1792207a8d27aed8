import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../../electron/bridge.ts';
import { CUSTOMER_WORDS } from './customers.ts';
import { gridOf } from './grid.ts';

/** The editor of a customer's draft, and the list of drafts. */
export function draftsPage(page: Page, language: Language) {
  const words = CUSTOMER_WORDS[language];
  return {
    words,
    grid: gridOf(page, words.drafts.label),
    newCustomer: page.getByRole('button', { name: words.list.new, exact: true }),
    field: (name: string): Locator => page.locator(`#customer-${name}`),
    /** Carries the number of fields that are still open. */
    open: page.locator('[data-open]'),
    gap: (name: string): Locator => page.locator(`[data-problem="${name}"] button`),
    step: (name: string): Locator => page.locator(`[data-step="${name}"]`),
  };
}
