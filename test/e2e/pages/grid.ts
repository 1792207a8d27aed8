import { expect, type Locator, type Page } from '@playwright/test';

/** A list of the program, as a person uses it. */
export type Grid = {
  readonly root: Locator;
  /** Lines that carry a row, in the order on screen. */
  readonly rows: Locator;
  readonly rowOf: (name: string | RegExp) => Locator;
  /** The cell that names each line on screen. */
  readonly names: () => Promise<readonly string[]>;
  /** How many rows the whole list has. */
  readonly total: () => Promise<number>;
  readonly header: (name: string) => Locator;
  /** Clicks a column's header; the direction that is then announced. */
  readonly sortBy: (name: string) => Promise<string | null>;
  /** Waits until the list shows the answer to what was asked last. */
  readonly settled: () => Promise<void>;
  /** Waits until the list has at least one row. */
  readonly ready: () => Promise<void>;
};

export function gridOf(page: Page, label: string): Grid {
  const root = page.getByRole('grid', { name: label });
  const rows = root.locator('[role="row"]:has([role="rowheader"]):not([data-placeholder])');
  const header = (name: string): Locator => root.getByRole('columnheader', { name });
  return {
    root,
    rows,
    rowOf: (name) => rows.filter({ has: page.getByRole('rowheader', { name }) }),
    names: async () => (await rows.getByRole('rowheader').allInnerTexts()).map((text) => text.trim()),
    total: async () => Number(await root.getAttribute('aria-rowcount')) - 1,
    header,
    sortBy: async (name) => {
      await header(name).getByRole('button').click();
      return header(name).getAttribute('aria-sort');
    },
    settled: async () => {
      await root.waitFor();
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
      await expect(root.locator('[data-placeholder]')).toHaveCount(0);
    },
    ready: () => rows.first().waitFor({ timeout: 40_000 }),
  };
}

/** The number at the end of a text: "Window open 1,029" counts 1029. */
export const countIn = (text: string): number => Number(/(\d+)\s*$/.exec(text.replace(/(?<=\d)[.,\s](?=\d{3})/g, ''))?.[1]);
