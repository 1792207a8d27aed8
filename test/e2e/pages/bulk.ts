import type { Locator, Page } from '@playwright/test';
import changesDe from '../../../locales/de/changes.json' with { type: 'json' };
import de from '../../../locales/de/subscriptions.json' with { type: 'json' };
import outboxDe from '../../../locales/de/outbox.json' with { type: 'json' };
import changesEn from '../../../locales/en/changes.json' with { type: 'json' };
import en from '../../../locales/en/subscriptions.json' with { type: 'json' };
import outboxEn from '../../../locales/en/outbox.json' with { type: 'json' };
import changesPl from '../../../locales/pl/changes.json' with { type: 'json' };
import pl from '../../../locales/pl/subscriptions.json' with { type: 'json' };
import outboxPl from '../../../locales/pl/outbox.json' with { type: 'json' };
import type { Language } from '../../../electron/bridge.ts';
import { gridOf, type Grid } from './grid.ts';

const WORDS = { en: { list: en.list, changes: changesEn, outbox: outboxEn }, de: { list: de.list, changes: changesDe, outbox: outboxDe }, pl: { list: pl.list, changes: changesPl, outbox: outboxPl } } as const;

/** The same change for many: the dialog over the list, and the batch in the queue. */
export function bulkPage(page: Page, language: Language) {
  const words = WORDS[language];
  const dialog = page.locator('[data-bulk]');
  const grid: Grid = gridOf(page, words.changes.bulk.rows);
  return {
    words,
    dialog,
    grid,
    /** Over the rows that are picked in the list. */
    openForPicked: async (): Promise<void> => {
      await page.getByRole('button', { name: words.list.changeMany }).click();
      await dialog.waitFor();
    },
    openList: async (): Promise<void> => {
      await page.getByRole('button', { name: words.list.quantityList }).click();
      await dialog.waitFor();
    },
    choose: async (kind: keyof typeof changesEn.bulk.kind): Promise<void> => {
      await dialog.getByRole('combobox', { name: words.changes.bulk.what }).selectOption(kind);
    },
    chip: (kind: keyof typeof changesEn.bulk.chip): Locator => dialog.getByRole('button', { name: words.changes.bulk.chip[kind] }),
    sums: dialog.locator('[data-bulk-ready]'),
    takeOut: dialog.getByRole('button', { name: words.changes.bulk.takeOut_one.replace('{{number}}', '1') }),
    undoAll: page.getByRole('button', { name: words.outbox.batch.undo }),
    queueGrid: gridOf(page, words.outbox.list.label),
    batchGrid: gridOf(page, words.outbox.batch.title),
  };
}
