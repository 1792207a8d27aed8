import type { Language } from '../../../electron/bridge.ts';
import { framePage } from '../pages/frame.ts';
import { expect, mainWindow, type Desk } from './app.ts';
import { expectNoViolations, photograph } from './look.ts';

/** The screens people have: a small laptop, and a desk. */
export const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/** A window that is just being shown takes the system's size afterwards: then it is told again. */
export async function resize(desk: Desk, size: { readonly width: number; readonly height: number }): Promise<void> {
  const main = await mainWindow(desk);
  await expect(async () => {
    await main.evaluate((window, { width, height }) => {
      window.unmaximize();
      window.setContentSize(width, height);
    }, size);
    await desk.page.waitForFunction((width) => window.innerWidth === width, size.width, { timeout: 3_000 });
  }).toPass();
}

/**
 * Looks at what the window shows in both themes and sizes: keeps pictures for people, finds
 * accessibility problems, and lets nothing be wider than the window.
 */
export async function survey(desk: Desk, language: Language, name: string): Promise<void> {
  const frame = framePage(desk.page, language);
  for (const theme of ['dark', 'light'] as const) {
    await frame.useTheme(theme);
    for (const size of SIZES) {
      await resize(desk, size);
      await frame.settled();
      await photograph(desk.page, `${name}-${language}-${theme}-${size.width}`);
      const overflow = await desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${name} fits into ${size.width}`).toBeLessThanOrEqual(0);
    }
    await expectNoViolations(desk.page);
  }
}
