import type { Bench } from '../support/bench.ts';
import { startDesk } from '../support/electron.ts';
import type { Running } from '../support/electron.ts';
import { OFFLINE_FLAGS, prepareOffice } from '../support/offices.ts';
import { quantile, quantileOf } from '../support/statistics.ts';
import { keystrokes, typedTexts } from '../support/typed.ts';

const TARGET_MS = 50;
const TEXTS = 24;
const WARM_UP = 2;

type Letter = { readonly text: string; readonly milliseconds: number | null };

/** From the key to the hits on the screen, in the real window, with real key events. */
export const palette: Bench = async (tools) => {
  const { profile, size } = prepareOffice(tools, { customers: 100_000 });
  const desk = startDesk(tools, { profile, args: OFFLINE_FLAGS, address: '#/customers' });
  await desk.event('usable');
  await desk.inPage(watchLetters);
  await press(desk, { keyCode: 'K', modifiers: ['control'] });
  await desk.inPage(paletteIsOpen);
  const letters: Letter[] = [];
  for (const text of typedTexts(size, TEXTS)) letters.push(...(await typeText(desk, text)));
  await desk.quit();
  const kept = letters.slice(WARM_UP).flatMap(({ text, milliseconds }) => (milliseconds === null ? [] : [{ text, milliseconds }]));
  const samples = kept.map(({ milliseconds }) => milliseconds);
  const slowest = kept.reduce((most, one) => (one.milliseconds > most.milliseconds ? one : most));
  return [
    {
      name: 'search-painted',
      what: 'key → new hits painted (palette), p95; 100,000 customers, 500,000 subscriptions',
      unit: 'ms',
      figure: quantileOf(samples, 0.95),
      target: TARGET_MS,
      detail: `p50 ${quantile(samples, 0.5).toFixed(1)}, max ${slowest.milliseconds.toFixed(0)} ms ("${slowest.text}"), ${samples.length} letters`,
    },
  ];
};

type Key = { readonly keyCode: string; readonly modifiers?: readonly 'control'[] };

const press = (desk: Running, key: Key): Promise<void> =>
  desk.inMain(({ window }, { keyCode, modifiers = [] }) => {
    const { webContents } = window();
    webContents.focus();
    webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: [...modifiers] });
    if (modifiers.length === 0) webContents.sendInputEvent({ type: 'char', keyCode });
    webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers: [...modifiers] });
  }, key);

/** Types a text letter by letter, each when the answer to the one before has settled. */
async function typeText(desk: Running, text: string): Promise<readonly Letter[]> {
  await desk.inPage(clearBox);
  const letters: Letter[] = [];
  for (const typed of keystrokes(text)) {
    // The first two letters come at once: one alone is not looked for by hand.
    for (const letter of typed.length === 2 ? typed : typed.slice(-1)) await press(desk, { keyCode: letter });
    letters.push({ text: typed, milliseconds: await desk.inPage(settledAfter, typed) });
  }
  return letters;
}

/* What runs in the page. Nothing around these functions exists there. */

type Watch = { pressedAt: number; paintedAt: number; changedAt: number; before: string; hits: () => string };

function watchLetters(): void {
  const hits = (): string => [...document.querySelectorAll('[role="dialog"] [role="option"]')].map((option) => option.textContent).join('\n');
  const watch: Watch = { pressedAt: 0, paintedAt: 0, changedAt: 0, before: '', hits };
  Reflect.set(window, 'benchWatch', watch);
  window.addEventListener(
    'keydown',
    (event) => {
      watch.pressedAt = event.timeStamp;
      watch.before = hits();
      watch.paintedAt = 0;
    },
    { capture: true },
  );
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    watch.paintedAt = performance.now();
  });
  port1.start();
  new MutationObserver((changes) => {
    if (!changes.some(({ target }) => target instanceof Element && target.closest('[role="listbox"]') !== null)) return;
    watch.changedAt = performance.now();
    requestAnimationFrame(() => port2.postMessage(null));
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

async function paletteIsOpen(): Promise<void> {
  while (document.querySelector('[role="dialog"] input') === null) await new Promise((resolve) => setTimeout(resolve, 20));
  document.querySelector<HTMLInputElement>('[role="dialog"] input')?.focus();
}

async function clearBox(): Promise<void> {
  const box = document.querySelector<HTMLInputElement>('[role="dialog"] input');
  if (!box) throw new Error('the palette is closed');
  box.focus();
  box.select();
  document.execCommand('delete');
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** Time from the key to the last paint of the list; null when the same hits stayed. */
async function settledAfter(typed: string): Promise<number | null> {
  const QUIET_MS = 150;
  const LIMIT_MS = 3_000;
  const watch = Reflect.get(window, 'benchWatch') as Watch;
  const box = document.querySelector<HTMLInputElement>('[role="dialog"] input');
  const began = performance.now();
  const isSettled = (): boolean => box?.value === typed && performance.now() - Math.max(began, watch.changedAt, watch.paintedAt) > QUIET_MS;
  while (!isSettled()) {
    if (performance.now() - began > LIMIT_MS) throw new Error(`the box holds "${box?.value ?? ''}" instead of "${typed}"`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return watch.hits() === watch.before || watch.paintedAt === 0 ? null : watch.paintedAt - watch.pressedAt;
}
