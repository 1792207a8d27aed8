import type { Locator, Page } from '@playwright/test';
import de from '../../../locales/de/quotes.json' with { type: 'json' };
import en from '../../../locales/en/quotes.json' with { type: 'json' };
import pl from '../../../locales/pl/quotes.json' with { type: 'json' };
import type { Language } from '../../../electron/bridge.ts';
import { open } from './address.ts';
import { gridOf, type Grid } from './grid.ts';

export const QUOTE_WORDS = { en, de, pl } as const;

/** Puts parameters into a sentence: `filled('Line {{position}}', { position: 1 })`. */
export const filled = (sentence: string, parameters: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(parameters[name]));

/** One line of the editor, by its place from 1. */
export type EditedLine = {
  readonly title: Locator;
  readonly billing: Locator;
  readonly quantity: Locator;
  readonly price: Locator;
  readonly discount: Locator;
  readonly note: Locator;
  readonly remove: Locator;
  readonly row: Locator;
  /** Opens the menu of the line and picks an entry. */
  readonly pick: (entry: 'up' | 'down' | 'addNote') => Promise<void>;
};

/** The place "Quotes": the list, the editor of a draft, an issued quote. */
export function quotesPage(page: Page, language: Language) {
  const words = QUOTE_WORDS[language];
  const grid: Grid = gridOf(page, words.list.label);
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog', { name: words.new.title });
  const addBox = main.getByRole('combobox', { name: words.lines.addProduct });
  const options = page.getByRole('listbox').getByRole('option');

  const line = (position: number): EditedLine => {
    const named = (sentence: string): string => filled(sentence, { position });
    const row = main.getByRole('table', { name: words.lines.label }).getByRole('row').nth(position);
    return {
      row,
      title: main.getByRole('textbox', { name: named(words.lines.titleOf), exact: true }),
      billing: main.getByRole('combobox', { name: named(words.lines.billingOf), exact: true }),
      quantity: main.getByRole('textbox', { name: named(words.lines.quantityOf), exact: true }),
      price: row.getByRole('textbox', { name: new RegExp(filled(words.lines.priceOf, { currency: '[A-Z]{3}', position })) }),
      discount: main.getByRole('textbox', { name: named(words.lines.discountOf), exact: true }),
      note: main.getByRole('textbox', { name: named(words.lines.note), exact: true }),
      remove: main.getByRole('button', { name: named(words.lines.remove), exact: true }),
      pick: async (entry) => {
        await row.getByRole('button', { name: `${words.lines.actions} ${position}` }).click();
        await page.getByRole('menuitem', { name: named(words.lines[entry]), exact: true }).click();
      },
    };
  };

  return {
    words,
    grid,
    main,
    dialog,
    line,
    title: main.getByRole('heading', { level: 1 }),
    /** Where the draft stands: present once everything is kept. */
    saved: main.locator('[data-save="saved"]'),
    language: main.getByRole('combobox', { name: words.head.language }),
    currency: main.getByRole('combobox', { name: words.head.currency }),
    validUntil: main.getByRole('textbox', { name: words.head.validUntil }),
    taxNumber: main.getByRole('textbox', { name: words.head.taxNumber }),
    subject: main.getByRole('textbox', { name: words.head.subject }),
    introduction: main.getByRole('textbox', { name: words.head.introduction }),
    sum: (name: 'monthly' | 'yearly' | 'triennial' | 'oneTime' | 'commitment'): Locator => main.locator(`[data-sum="${name}"]`),
    blocker: (name: string): Locator => main.locator(`[data-blocker="${name}"]`),
    /** The newest version; an older one stays in front until it is there. */
    paper: page.locator(`iframe[title="${words.page.previewOf}"]`).last().contentFrame(),
    action: (name: 'issue' | 'pdf' | 'print' | 'copyAsDraft'): Locator => main.getByRole('button', { name: words.action[name], exact: true }),
    pickMore: async (name: 'copy' | 'remove'): Promise<void> => {
      await main.getByRole('button', { name: words.action.more }).click();
      await page.getByRole('menuitem', { name: words.action[name], exact: true }).click();
    },
    undo: page.getByRole('button', { name: words.done.undo }).or(page.getByText(words.done.undo, { exact: true })).first(),
    confirm: page.getByRole('alertdialog', { name: words.issue.title }).getByRole('button', { name: words.issue.confirm }),
    openList: async (): Promise<void> => {
      await open(page, '/quotes');
      await main.getByRole('heading', { level: 1, name: words.title }).waitFor({ timeout: 40_000 });
    },
    openQuote: async (id: string): Promise<void> => {
      await open(page, `/quotes/${id}`);
      await main.getByRole('heading', { level: 1 }).filter({ hasNotText: new RegExp(`^${words.title}$`) }).waitFor({ timeout: 40_000 });
    },
    /** Through the dialog, as a person begins. */
    begin: async (customer: string, typed: string): Promise<void> => {
      await main.getByRole('button', { name: words.list.new }).first().click();
      await dialog.getByRole('combobox', { name: words.new.customer }).fill(typed);
      await options.filter({ hasText: customer }).first().click();
      await dialog.getByRole('button', { name: words.new.create }).click();
      await main.getByRole('heading', { level: 1, name: customer }).waitFor();
    },
    addProduct: async (typed: string, title: string): Promise<void> => {
      await addBox.fill(typed);
      await options.filter({ hasText: title }).first().click();
    },
    addFree: main.getByRole('button', { name: words.lines.addFree }),
    addBox,
    options,
  };
}
