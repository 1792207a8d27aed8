import { AREAS } from '../../renderer/frame/area.ts';
import { expect, test } from './support/app.ts';
import type { Desk, StartOptions } from './support/app.ts';

/** The native menu speaks the language of the screen and sends commands to the page. */

const labels = (desk: Desk): Promise<readonly (readonly string[])[]> =>
  desk.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map((menu) => [menu.label, ...(menu.submenu?.items ?? []).filter(({ visible, type }) => visible && type !== 'separator').map(({ label }) => label)]),
  );

/** The menu is made while the page begins. */
async function startWithMenu(start: (options?: StartOptions) => Promise<Desk>, options?: StartOptions): Promise<Desk> {
  const desk = await start(options);
  await expect.poll(() => labels(desk)).not.toEqual([]);
  return desk;
}

test('follows the language without a restart', async ({ start }) => {
  const desk = await startWithMenu(start, { language: 'pl' });
  expect((await labels(desk)).map(([title]) => title)).toEqual(['&Biuro', '&Edycja', '&Przejdź do', '&Widok', 'Pomo&c']);
  for (const [language, title] of [['de', '&Büro'], ['en', '&Office'], ['pl', '&Biuro']] as const) {
    await desk.page.evaluate((next) => Reflect.get(globalThis, 'desk').setSettings({ language: next }), language);
    expect((await labels(desk))[0]?.[0]).toBe(title);
  }
});

test('every entry has words in every language', async ({ start }) => {
  const desk = await startWithMenu(start, { language: 'en' });
  const english = await labels(desk);
  for (const language of ['de', 'pl'] as const) {
    await desk.page.evaluate((next) => Reflect.get(globalThis, 'desk').setSettings({ language: next }), language);
    const translated = await labels(desk);
    expect(translated.map((menu) => menu.length)).toEqual(english.map((menu) => menu.length));
    for (const label of translated.flat()) expect(label).toMatch(/\p{L}{2}/u);
    for (const label of translated.flat()) expect(label).not.toContain('menu.');
  }
});

test('each shortcut sends its command', async ({ start }) => {
  const desk = await startWithMenu(start);
  await desk.page.evaluate(() => {
    Object.assign(globalThis, { heardCommands: [] });
    Reflect.get(globalThis, 'desk').onMenuCommand((command: string) => Reflect.get(globalThis, 'heardCommands').push(command));
  });
  const shortcuts = await desk.app.evaluate(({ Menu }) => {
    const entries = (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) => menu.submenu?.items ?? []);
    const own = entries.filter(({ role, accelerator, type }) => !role && accelerator && type !== 'separator');
    for (const entry of own) entry.click();
    return own.map(({ accelerator }) => String(accelerator));
  });
  expect(shortcuts).toEqual([
    'CommandOrControl+N', 'CommandOrControl+P', 'F5', 'CommandOrControl+K',
    // There are nine figures; places behind the ninth go without.
    ...AREAS.slice(0, 9).map((_, index) => `Alt+${index + 1}`), 'F1', 'CommandOrControl+/',
  ]);
  await expect.poll(() => desk.page.evaluate(() => Reflect.get(globalThis, 'heardCommands'))).toEqual([
    'newQuote', 'print', 'sync', 'search',
    ...AREAS.slice(0, 9).map((area) => `area.${area}`),
    'help', 'shortcuts',
  ]);
  desk.takeProblems();
});
