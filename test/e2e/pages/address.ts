import type { Page } from '@playwright/test';

/** Goes to a place of the program by its address, as a link or the palette would. */
export async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${address}`);
}
