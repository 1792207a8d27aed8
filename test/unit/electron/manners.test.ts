import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Habits of the shell that no compiler knows (quality.md S1, S2, S24, S26; style.md 3 and 5). */
const sources = new Map(
  globSync('{core,electron,renderer}/**/*.{ts,tsx}').map((file) => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
);
const filesWith = (pattern: RegExp): string[] => [...sources].filter(([, text]) => pattern.test(text)).map(([file]) => file).sort();

describe('one place for each dangerous thing', () => {
  test.each([
    ['windows are made', /new (BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/, ['electron/window.ts']],
    ['the main end of ipc is touched', /\bipcMain\b/, ['electron/ipc.ts']],
    ['the page’s end of ipc is touched', /\bipcRenderer\b/, ['electron/preload/preload.ts']],
    ['the page’s world is extended', /exposeInMainWorld/, ['electron/preload/preload.ts']],
    ['something is opened outside', /openExternal\(/, ['electron/call-handlers.ts']],
    ['secrets are wrapped', /safeStorage\./, ['electron/cipher.ts']],
    ['processes are started', /utilityProcess\.fork\(|node:child_process|node:worker_threads/, ['electron/host-start.ts']],
    ['settings are written', /'electron-store'/, ['electron/settings.ts']],
    ['passwords of proxies are answered', /\.on\('login'/, ['electron/host-fetch.ts']],
  ])('where %s', (_what, pattern, files) => {
    expect(filesWith(pattern)).toEqual(files);
  });
});

describe('nowhere', () => {
  test.each([
    ['certificate errors are overridden', /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|certificate-error|setCertificateVerifyProc|ignore-certificate-errors/],
    ['crashes are sent away', /crashReporter/],
    ['locks are taken off', /nodeIntegration: true|contextIsolation: false|sandbox: false|webSecurity: false|webviewTag: true|allowRunningInsecureContent: true/],
    ['the sandbox is switched off', /no-sandbox/],
    ['remote code is loaded', /loadURL\(['"`]https?:|\beval\(|new Function\(/],
    ['markup is put into the page', /dangerouslySetInnerHTML|\.innerHTML\s*=/],
  ])('%s', (_what, pattern) => {
    expect(filesWith(pattern)).toEqual([]);
  });
});
