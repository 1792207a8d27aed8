import type { DeskBridge } from '../../electron/bridge.ts';
import { expect, mainWindow, test } from './support/app.ts';
import type { Desk } from './support/app.ts';

/** quality.md S2, S3: who may call the shell, and with what. */

/** Every call of the bridge with arguments that our own page could send. */
const CALLS = `[
  ['getSettings'], ['setSettings', { theme: 'dark' }], ['useConnection', { kind: 'demo' }], ['appInfo'],
  ['saveList', { name: 'x.csv', text: 'a' }], ['savePdf', { kind: 'quote', id: '1' }], ['print', { kind: 'quote', id: '1' }],
  ['openLink', 'https://learn.microsoft.com/'], ['restartHost'],
  ['makeBackup', 'x'], ['checkBackup', 'x', false], ['restoreBackup', 'x'], ['discardDemo'],
  ['saveList', { name: 'list.csv', text: 'a' }], ['saveMail', { name: 'letter.eml', text: 'a' }],
]`;

/** Opens a window that has our preload but is not ours, and makes every call from there. */
const callsFrom = async (desk: Desk, address: string, ours: boolean): Promise<readonly string[]> =>
  desk.app.evaluate(
    async ({ app, BrowserWindow }, [url, calls, inOurSession, main]) => {
      const { session } = main.webContents;
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/out/preload/preload.cjs`,
          sandbox: true,
          contextIsolation: true,
          ...(inOurSession ? { session } : {}),
        },
      });
      try {
        await window.loadURL(url);
        return await window.webContents.executeJavaScript(`Promise.all(${calls}.map(([name, ...input]) =>
          desk[name](...input).then(() => name + ' answered', (error) => name + ': ' + error.message)))`);
      } finally {
        window.destroy();
      }
    },
    [address, CALLS, ours, await mainWindow(desk)] as const,
  );

const REFUSED = [
  'getSettings: desk:forbidden',
  'setSettings: desk:forbidden',
  'useConnection: desk:forbidden',
  'appInfo: desk:forbidden',
  'saveList: desk:forbidden',
  'savePdf: desk:forbidden',
  'print: desk:forbidden',
  'openLink: desk:forbidden',
  'restartHost: desk:forbidden',
  'makeBackup: desk:forbidden',
  'checkBackup: desk:forbidden',
  'restoreBackup: desk:forbidden',
  'discardDemo: desk:forbidden',
  'saveList: desk:forbidden',
  'saveMail: desk:forbidden',
];

test('a page from elsewhere is refused on every channel', async ({ start }) => {
  const desk = await start();
  expect(await callsFrom(desk, 'data:text/html,<title>elsewhere</title>', false)).toEqual(REFUSED);
});

test('a window of unknown make is refused, even with our own page in it', async ({ start }) => {
  const desk = await start();
  expect(await callsFrom(desk, 'app://desk/', true)).toEqual(REFUSED);
  desk.takeProblems();
});

test('a frame inside the page has no bridge', async ({ start }) => {
  const desk = await start();
  await desk.page.evaluate(async () => {
    const frame = Object.assign(document.createElement('iframe'), { src: 'app://desk/document/quote/none' });
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
  });
  const frame = desk.page.frames().find((one) => one.url().includes('/document/'));
  expect(frame).toBeDefined();
  expect(await frame?.evaluate(() => 'desk' in globalThis)).toBe(false);
  desk.takeProblems();
});

test('the main process listens on these channels only', async ({ start }) => {
  const { app } = await start();
  const events = await app.evaluate(({ ipcMain }) => ipcMain.eventNames().map(String));
  // Electron itself listens for errors there.
  expect(events.filter((name) => name !== 'error')).toEqual(['desk:port-request']);
});

const MALFORMED: readonly unknown[] = [
  undefined, true, 0, -1, Infinity, NaN, '', 'x', [], [[]], {}, { kind: 'remote' }, { kind: 'quote' }, { url: 7 },
  { kind: 'quote', id: '../../etc/passwd' }, { kind: 'quote', id: 'x'.repeat(100_000) }, { kind: 'invoice', id: '1' },
  { kind: 'demo', extra: 1 }, { language: 'xx' }, { theme: null }, { timeZone: 'Mars/Olympus' }, { layout: 'x' },
  { layout: { __proto__: null, '__proto__ ': 1 } }, { layout: { big: 'x'.repeat(100_000) } }, { connection: { kind: 'demo' } },
  { kind: 'remote', url: 'http://example.com', signIn: 'token', authority: null, clientId: null, country: 'DE', secret: null },
  { kind: 'remote', url: 'https://u:p@example.com', signIn: 'token', authority: null, clientId: null, country: 'DE', secret: null },
  { kind: 'remote', url: 'https://example.com', signIn: 'token', authority: null, clientId: null, country: 'DE', secret: 'a\nb' },
  { kind: 'remote', url: 'https://example.com', signIn: 'refreshToken', authority: null, clientId: null, country: 'DE', secret: 'x' },
];

test('malformed arguments get a validation error and the program goes on', async ({ start }) => {
  const desk = await start();
  const outcomes = await desk.page.evaluate(async (cases) => {
    const bridge: DeskBridge = Reflect.get(globalThis, 'desk');
    const names = ['setSettings', 'useConnection', 'saveList', 'savePdf', 'print', 'showNotification'] as const;
    const call = async (name: (typeof names)[number], input: unknown): Promise<string> => {
      try {
        await Reflect.apply(bridge[name], bridge, [input]);
        return 'answered';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    };
    const tried = cases.flatMap((input) => names.map(async (name) => ({ name, input: JSON.stringify(input)?.slice(0, 80), outcome: await call(name, input) })));
    return Promise.all(tried);
  }, MALFORMED);
  const answered = outcomes.filter(({ outcome }) => outcome !== 'desk:validation');
  // An empty change of settings is a change of nothing.
  expect(answered.filter(({ name, input }) => !(name === 'setSettings' && input === '{}'))).toEqual([]);
  expect(await desk.page.evaluate(() => Reflect.get(globalThis, 'desk').openLink('javascript:alert(1)'))).toEqual({ opened: false });
  expect(await desk.page.evaluate(async () => (await Reflect.get(globalThis, 'desk').appInfo()).version)).toMatch(/^\d+\.\d+\.\d+/);
});

test('settings that were changed come back, to every listener', async ({ start }) => {
  const desk = await start();
  const seen = await desk.page.evaluate(async () => {
    const bridge: DeskBridge = Reflect.get(globalThis, 'desk');
    const heard: string[] = [];
    let stop = (): void => {};
    const told = new Promise<void>((resolve) => {
      stop = bridge.onSettingsChanged((settings) => {
        heard.push(settings.theme);
        resolve();
      });
    });
    await bridge.setSettings({ theme: 'dark', layout: { 'test.columns': ['a', 'b'] } });
    // The news and the answer go by ways of their own: either may be there first.
    await told;
    stop();
    await bridge.setSettings({ theme: 'light', layout: { 'test.columns': null } });
    return { heard, now: await bridge.getSettings() };
  });
  expect(seen.heard).toEqual(['dark']);
  expect(seen.now.theme).toBe('light');
  expect(seen.now.layout).not.toHaveProperty('test.columns');
});
