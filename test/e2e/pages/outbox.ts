import type { Locator, Page } from '@playwright/test';
import changesDe from '../../../locales/de/changes.json' with { type: 'json' };
import de from '../../../locales/de/outbox.json' with { type: 'json' };
import changesEn from '../../../locales/en/changes.json' with { type: 'json' };
import en from '../../../locales/en/outbox.json' with { type: 'json' };
import changesPl from '../../../locales/pl/changes.json' with { type: 'json' };
import pl from '../../../locales/pl/outbox.json' with { type: 'json' };
import type { Language } from '../../../electron/bridge.ts';
import { open } from './address.ts';
import { gridOf, type Grid } from './grid.ts';

const QUEUE_WORDS = { en, de, pl } as const;
const CHANGE_WORDS = { en: changesEn, de: changesDe, pl: changesPl } as const;

/** The queue, one entry of it, what waits on top of a subscription, and the dialogs that fill it. */
export function outboxPage(page: Page, language: Language) {
  const words = QUEUE_WORDS[language];
  const changes = CHANGE_WORDS[language];
  const grid: Grid = gridOf(page, words.list.label);
  const dialog = page.getByRole('dialog');
  return {
    words,
    changes,
    grid,
    dialog,
    /** What waits on top of the customer or subscription on screen. */
    pending: page.locator('[data-pending]'),
    bar: (kind: 'waiting' | 'attention'): Locator => page.locator(`[data-outbox="${kind}"]`),
    chip: (filter: keyof typeof en.filter): Locator => page.getByRole('list', { name: words.list.filters }).getByRole('button', { name: words.filter[filter] }),
    /** Opens the dialog of an action on a subscription's page. */
    begin: async (action: keyof typeof changesEn.title): Promise<void> => {
      await page.locator(`[data-change-button="${action}"]`).click();
      await dialog.waitFor();
    },
    /** Sends the dialog's wish into the queue. */
    queue: async (): Promise<void> => {
      await dialog.getByRole('button', { name: changes.action.queue, exact: true }).or(dialog.getByRole('button', { name: changes.action.queueCancel })).click();
      await dialog.waitFor({ state: 'detached' });
    },
    fact: (field: string): Locator => page.locator(`[data-fact="${field}"]`),
    choice: (kind: keyof typeof en.decision.choice): Locator => page.getByRole('button', { name: words.decision.choice[kind], exact: true }),
    openList: async (filter = ''): Promise<void> => {
      await open(page, `/outbox${filter === '' ? '' : `?filter=${filter}`}`);
      await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    },
  };
}
