import { spawn } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AppInfo, DeviceSettings } from '../../electron/bridge.ts';
import { expect, mainWindow, test } from './support/app.ts';
import type { Desk } from './support/app.ts';
import { findRuntime } from './support/runtime.ts';

const settingsOf = (desk: Desk): Promise<DeviceSettings> => desk.page.evaluate(() => Reflect.get(globalThis, 'desk').getSettings());
const infoOf = (desk: Desk): Promise<AppInfo> => desk.page.evaluate(() => Reflect.get(globalThis, 'desk').appInfo());

/** Starts the bare program and waits until it has ended by itself. */
function runToEnd(args: readonly string[], limit = 20_000): Promise<{ code: number | null; output: string }> {
  const runtime = findRuntime();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(runtime.electron, [...runtime.args, ...sandbox, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}

test.describe('one program per profile', () => {
  test('a second start ends by itself and brings the first to the front', async ({ start, profile }) => {
    const desk = await start();
    const main = await mainWindow(desk);
    await main.evaluate((window) => window.minimize());
    await desk.app.evaluate(({ app }) => {
      app.on('second-instance', () => Reflect.set(globalThis, 'asked', Number(Reflect.get(globalThis, 'asked') ?? 0) + 1));
    });
    const second = await runToEnd(['--profile', profile, '--remote', 'https://evil.example', '--lang', 'de']);
    expect(second.code).toBe(0);
    await expect.poll(() => desk.app.evaluate(() => Reflect.get(globalThis, 'asked'))).toBe(1);
    await expect.poll(() => main.evaluate((window) => window.isMinimized())).toBe(false);
    // Nothing of the second command line was taken over.
    expect(await settingsOf(desk)).toMatchObject({ language: 'en', connection: { kind: 'demo' } });
  });

  test('two profiles run side by side', async ({ start, profile }) => {
    const one = await start();
    const other = await start({ profile: path.join(profile, 'other') });
    expect(await settingsOf(one)).toBeTruthy();
    expect(await settingsOf(other)).toBeTruthy();
  });
});

test('the bundles come compiled, and this Electron takes them as they are', async ({ start }) => {
  const desk = await start();
  const refused = await desk.app.evaluate(({ app }) => {
    const { existsSync, readdirSync, readFileSync } = process.getBuiltinModule('node:fs');
    const path = process.getBuiltinModule('node:path');
    const vm = process.getBuiltinModule('node:vm');
    const folder = path.join(app.getAppPath(), 'out', 'main');
    const ownFlags = new vm.Script('').createCachedData().subarray(12, 16);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.cjs'))
      .filter((name) => {
        const compiled = path.join(folder, `${name}.compiled`);
        if (!existsSync(compiled)) return true;
        const cachedData = readFileSync(compiled);
        ownFlags.copy(cachedData, 12);
        const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path.join(folder, name), 'utf8')}\n})`;
        return new vm.Script(text, { cachedData }).cachedDataRejected !== false;
      });
  });
  expect(refused).toEqual([]);
});

test.describe('the window is where it was', () => {
  const bounds = async (desk: Desk) => (await mainWindow(desk)).evaluate((window) => window.getNormalBounds());

  test('after a restart', async ({ start }) => {
    const first = await start();
    // Until it is shown the system moves and resizes it itself, and it takes its time for what it is asked.
    await expect.poll(async () => (await mainWindow(first)).evaluate((window) => window.isVisible())).toBe(true);
    await expect(async () => {
      await (await mainWindow(first)).evaluate((window) => window.setBounds({ x: 40, y: 50, width: 1200, height: 750 }));
      expect(await bounds(first)).toMatchObject({ width: 1200, height: 750 });
    }).toPass();
    const left = await bounds(first);
    await first.close();
    expect(await bounds(await start())).toEqual(left);
  });

  test('unless that place is on no screen any more', async ({ start, profile }) => {
    await writeFile(
      path.join(profile, 'settings.json'),
      JSON.stringify({ window: { bounds: { x: 9_000, y: 9_000, width: 1200, height: 750 }, maximized: false } }),
    );
    const place = await bounds(await start());
    expect(place?.x).toBeLessThan(4_000);
    expect(place?.y).toBeLessThan(4_000);
  });
});

test.describe('settings', () => {
  for (const [what, text] of [
    ['no JSON', '{"language": "de", '],
    ['nothing at all', ''],
    ['another shape', '{"language": "klingon", "connection": {"kind": "demo"}}'],
    ['a list', '[1, 2, 3]'],
    ['a newer program’s', '{"version": 99, "language": {"of": "the future"}}'],
  ] as const) {
    test(`a file that is ${what} is set aside and named`, async ({ start, profile }) => {
      await writeFile(path.join(profile, 'settings.json'), text);
      const desk = await start({ language: null });
      const [notice, ...others] = (await infoOf(desk)).notices;
      expect(others).toEqual([]);
      expect(notice).toMatchObject({ tag: 'storage', store: 'settings', problem: text.includes('99') ? 'newer' : 'corrupt' });
      const [kept, ...more] = (await readdir(profile)).filter((name) => name.startsWith('settings.json.broken-'));
      expect(more).toEqual([]);
      expect(notice).toMatchObject({ keptAs: kept });
      expect(await readFile(path.join(profile, String(kept)), 'utf8')).toBe(text);
      expect((await settingsOf(desk)).connection).toEqual({ kind: 'demo' });
      await desk.page.evaluate(() => Reflect.get(globalThis, 'desk').setSettings({ theme: 'dark' }));
      expect(JSON.parse(await readFile(path.join(profile, 'settings.json'), 'utf8')).theme).toBe('dark');
    });
  }

  test('are kept from run to run, with the fields of other versions', async ({ start, profile }) => {
    await writeFile(path.join(profile, 'settings.json'), JSON.stringify({ version: 1, fromTheFuture: { a: 1 } }));
    const first = await start({ language: null });
    await first.page.evaluate(() => Reflect.get(globalThis, 'desk').setSettings({ language: 'pl', timeZone: 'Europe/Warsaw', layout: { 'x.y': [1] } }));
    await first.close();
    const again = await settingsOf(await start({ language: null }));
    expect(again).toMatchObject({ language: 'pl', timeZone: 'Europe/Warsaw', layout: { 'x.y': [1] } });
    expect(JSON.parse(await readFile(path.join(profile, 'settings.json'), 'utf8')).fromTheFuture).toEqual({ a: 1 });
  });

  test('--lang holds for one run and is not remembered', async ({ start, profile }) => {
    const desk = await start({ language: 'pl' });
    expect((await settingsOf(desk)).language).toBe('pl');
    await desk.page.evaluate(() => Reflect.get(globalThis, 'desk').setSettings({ theme: 'light' }));
    await desk.close();
    expect(JSON.parse(await readFile(path.join(profile, 'settings.json'), 'utf8')).language).not.toBe('pl');
  });
});

test.describe('start flags', () => {
  for (const remote of ['not an address', 'ftp://example.com', 'http://example.com', 'https://user:pw@example.com', 'https://example.com/?a=1', '--lang']) {
    test(`--remote "${remote}" is explained and the program opens all the same`, async ({ start }) => {
      const desk = await start({ remote });
      expect((await infoOf(desk)).notices).toContainEqual({ tag: 'validation', issues: [{ path: '--remote', problem: 'serviceUrl' }] });
      expect((await settingsOf(desk)).connection).toEqual({ kind: 'demo' });
    });
  }

  test('a good --remote holds for this run, has its own folder and keeps no token', async ({ start, profile }) => {
    const desk = await start({ remote: 'http://127.0.0.1:9/', token: 'canary-token-0123456789', args: ['--password-store=basic'] });
    expect((await settingsOf(desk)).connection).toMatchObject({ kind: 'remote', url: 'http://127.0.0.1:9/', hasSecret: true });
    expect((await infoOf(desk)).protection).toBe('passphrase');
    await desk.close();
    desk.takeProblems();
    const files = await readdir(profile, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const bytes = await readFile(path.join(file.parentPath, file.name));
      expect(bytes.includes('canary-token'), file.name).toBe(false);
    }
    expect((await readdir(path.join(profile, 'offices'))).filter((name) => name.startsWith('office-'))).toHaveLength(1);
    expect(await readdir(path.join(profile, 'offices'))).not.toContain('demo');
    expect((await settingsOf(await start())).connection).toEqual({ kind: 'demo' });
  });
});

test.describe('a profile that cannot be used', () => {
  test('is explained in words; nothing is started', async ({ profile }) => {
    const blocked = path.join(profile, 'a-file');
    await writeFile(blocked, 'not a folder');
    const { code, output } = await runToEnd(['--profile', path.join(blocked, 'inside'), '--lang', 'de'], 6_000);
    expect(code).not.toBe(0);
    expect(output).toContain('CSP Desk kann nicht starten');
    expect(output).toContain('Es wurde nichts verändert');
    expect(await readFile(blocked, 'utf8')).toBe('not a folder');
  });

  test('read-only: the same', async ({ profile }) => {
    test.skip(process.getuid?.() === 0, 'root may write everywhere');
    const folder = path.join(profile, 'read-only');
    await mkdir(folder);
    await chmod(folder, 0o500);
    const { output } = await runToEnd(['--profile', folder, '--lang', 'pl'], 6_000);
    expect(output).toContain('nie ma prawa zapisu');
  });
});
