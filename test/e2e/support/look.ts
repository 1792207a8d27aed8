import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Frame, type Page } from '@playwright/test';

const FOLDER = path.resolve('test-results', 'screens');

/** Keeps what the window shows, for people to look at. */
export async function photograph(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
}

/** What stands behind a dialog is hidden from readers until the dialog has gone, its fading out included. */
const settled = (): boolean => {
  // A toast counts its ten seconds down as an animation; it is not looked at.
  const isToast = ({ effect }: Animation): boolean => effect instanceof KeyframeEffect && (effect.target?.closest('.fui-ToastContainer') ?? null) !== null;
  const moving = document.getAnimations().some((animation) => animation.playState === 'running' && Number.isFinite(Number(animation.effect?.getComputedTiming().endTime)) && !isToast(animation));
  const hidden = document.querySelector('#root[aria-hidden="true"]') !== null;
  const open = document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null;
  return !moving && (!hidden || open);
};

async function violationsOn(page: Page): Promise<readonly string[]> {
  await expect.poll(() => page.evaluate(settled)).toBe(true);
  const problems = await look(page, false);
  if (problems.length === 0) return [];
  return (await look(page, true)).map(({ id, help, nodes }) => `${id}: ${help} – ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
}

/** One look of axe. Where things stand is only worked out when somebody has to be told: it makes a third of the work. */
async function look(page: Page, selectors: boolean): Promise<Awaited<ReturnType<AxeBuilder['analyze']>>['violations']> {
  const known = await Promise.all(page.frames().map(hasAxe));
  // It stays in the page from the first look on; handed over again, twice at each look, it takes as long as the look.
  const builder = new AxeBuilder(known.every(Boolean) ? { page, axeSource: 'null' } : { page });
  // Legacy mode: the usual one opens a page of its own, which a locked window refuses.
  // Fluent keeps the order of Tab with empty elements that pass the focus on; nobody can stay on them.
  // A toast stands outside the landmarks for some seconds and is read out when it comes.
  // What is well is not described: that makes two thirds of the work, and nobody reads it.
  const { violations } = await builder.options({ resultTypes: ['violations'], selectors }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).exclude('[data-tabster-dummy]').exclude('.fui-ToastContainer').setLegacyMode().analyze();
  return violations;
}

/** A paper that is laid out anew comes in a new frame: the old one may go, and the new one not be there yet, while it is asked. */
const hasAxe = (frame: Frame): Promise<boolean> => Promise.race([frame.evaluate(() => 'axe' in globalThis).catch(() => false), wait(FRAME_PATIENCE_MS, false, { ref: false })]);

/** As long as the builder itself waits for a frame. */
const FRAME_PATIENCE_MS = 1_000;

/** Looks for what keeps somebody from using this screen: WCAG 2.2, levels A and AA. A page that changes under the look is looked at again. */
export async function expectNoViolations(page: Page): Promise<void> {
  await expect.poll(() => violationsOn(page), { timeout: 30_000 }).toEqual([]);
}
