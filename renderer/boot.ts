import { parseAddress } from './frame/parse-address.ts';
import { pageSettings } from './app/page-settings.ts';
import { loadTexts } from './i18n/texts.ts';
import { loadScreen } from './screens.ts';

// Read by zod when its first schema is made: the window's policy refuses code made from text, and even a try counts as a breach.
Reflect.set(globalThis, '__zod_globalConfig', { jitless: true });

/**
 * The first code of the page. What the first screen is made of is asked for at once and together:
 * one after another, each would wait for the shell while it is busy starting.
 */
async function boot(): Promise<void> {
  const settings = pageSettings();
  const screen = loadScreen(parseAddress(window.location.hash).area);
  const texts = settings === null ? null : loadTexts(settings.language);
  const [{ start }] = await Promise.all([import('./start.tsx'), screen, texts]);
  await start(settings ?? (await window.desk.getSettings()));
}

void boot();
