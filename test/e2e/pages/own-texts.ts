import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/app.ts';
import type { de, en, pl } from '../support/quote-words.ts';
import { filled } from './quotes.ts';

type Words = typeof pl | typeof de | typeof en;

/** A form of the office's own texts in settings: those of its quotes or those of its letters, by its title. */
export function ownTexts(page: Page, { quotes, common }: Words, title: string) {
  const form = page.getByRole('form', { name: title });
  const field = (label: string): Locator => form.getByLabel(label, { exact: true });
  return {
    form,
    field,
    /** The language of papers whose texts are typed. */
    show: (language: 'pl' | 'de' | 'en') => form.getByRole('tab', { name: quotes.language[language] }).click(),

    /** A placeholder that these texts cannot have: its place is named, and nothing can be saved. */
    async refuses(label: string, { before, placeholder }: { readonly before: string; readonly placeholder: string }): Promise<void> {
      await field(label).fill(before + placeholder);
      await expect(form.getByText(filled(quotes.placeholders.unknown, { line: '1', column: `${before.length + 1}`, placeholder })).first()).toBeVisible();
      await expect(form.getByRole('button', { name: common.action.save })).toBeDisabled();
    },

    /** Opens what can be put into a text where its cursor stands. */
    openPlaceholders: (label: string) => form.getByRole('button', { name: filled(quotes.placeholders.insertInto, { field: label }) }).click(),
    chooseCustomer: () => page.getByRole('menuitem', { name: new RegExp(quotes.placeholders.name.customer) }).click(),

    async save(saved: string): Promise<void> {
      await form.getByRole('button', { name: common.action.save }).click();
      await expect(page.getByText(saved).first()).toBeVisible();
    },
  };
}
