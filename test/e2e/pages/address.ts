import type { Locator, Page } from '@playwright/test';

/** Presses a button that stays down, if it is not down yet. */
export async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
}

/** The same, and what it brings is there: rows beside it have found their places before one of them is clicked. */
export async function pressFor(page: Page, name: string, brings: Locator): Promise<void> {
  await press(page, name);
  await brings.waitFor();
}

/** Goes to a place of the program by its address, as a link or the palette would. */
export async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${address}`);
}
