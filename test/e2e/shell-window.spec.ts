import { expect, mainWindow, test } from './support/app.ts';

/** quality.md S1, S2: one locked window, and a fixed list of functions in front of the page. */
test('every window is locked', async ({ start }) => {
  const { app } = await start();
  const preferences = await app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((contents) => contents.getType() === 'window')
      .map((contents) => ('getLastWebPreferences' in contents ? (contents as never as Locked).getLastWebPreferences() : {})),
  );
  expect(preferences.length).toBeGreaterThan(0);
  for (const preference of preferences) {
    expect(preference).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
    });
    // Electron leaves these out when they are off.
    expect(preference['navigateOnDragDrop'] ?? false).toBe(false);
    expect(preference['nodeIntegrationInWorker'] ?? false).toBe(false);
    expect(preference['experimentalFeatures'] ?? false).toBe(false);
  }
});
type Locked = { getLastWebPreferences: () => Record<string, unknown> };

test('the page knows nothing of Node', async ({ start }) => {
  const { page } = await start();
  const found = await page.evaluate(() =>
    ['require', 'process', 'Buffer', 'module', 'global', 'electron', 'ipcRenderer'].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
});

test('the page gets these functions and no others', async ({ start }) => {
  const { page } = await start();
  const names = await page.evaluate(() => Object.keys(Reflect.get(globalThis, 'desk')).sort());
  expect(names).toEqual([
    'appInfo',
    'checkBackup',
    'discardDemo',
    'forgetOffice',
    'getSettings',
    'keepPaper',
    'mailPaper',
    'makeBackup',
    'onHostStatus',
    'onMenuCommand',
    'onNotificationOpened',
    'onSettingsChanged',
    'openLink',
    'print',
    'printNow',
    'printPaper',
    'requestHostPort',
    'restartHost',
    'restoreBackup',
    'saveList',
    'saveMail',
    'savePaper',
    'savePapers',
    'savePdf',
    'setSettings',
    'showNotification',
    'useConnection',
  ]);
});

test('the window is named, big enough and shown', async ({ start }) => {
  const desk = await start();
  const main = await mainWindow(desk);
  expect(await main.evaluate((window) => ({ title: window.getTitle(), smallest: window.getMinimumSize() }))).toEqual({ title: 'CSP Desk', smallest: [1100, 700] });
  await expect.poll(() => main.evaluate((window) => window.isVisible())).toBe(true);
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length)).toBe(1);
});
