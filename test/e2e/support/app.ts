import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect, test as base } from '@playwright/test';
import type { ConsoleMessage, ElectronApplication, JSHandle, Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { freePort, nudgeStuckPage } from './nudge.ts';
import { findRuntime } from './runtime.ts';
import { useOwnScreen } from './screens.ts';

export type StartOptions = {
  readonly profile?: string;
  readonly language?: 'pl' | 'de' | 'en' | null;
  /** ISO time at which the program's clock stands still; null for the real one. */
  readonly clock?: string | null;
  readonly remote?: string;
  readonly token?: string;
  /** More arguments, as a user would type them. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** The running program with its window, and a record of everything that went wrong in it. */
export type Desk = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  /** Console errors, uncaught errors and policy violations since the last look. */
  readonly takeProblems: () => readonly string[];
  readonly close: () => Promise<void>;
};

/** The window that people see. Others may be there besides: papers are laid out in one that nobody sees. */
export const mainWindow = ({ app, page }: Desk): Promise<JSHandle<BrowserWindow>> => app.browserWindow(page);

/** The day the demo office is made for. */
export const NOW = '2026-11-22T09:00:00Z';

export async function startDesk(profile: string, options: StartOptions = {}): Promise<Desk> {
  const app = await launch(profile, options);
  // Playwright forgets the process once the program has ended.
  const child = app.process();
  const problems: string[] = [];
  const note = (kind: string, text: string): void => {
    problems.push(`${kind}: ${text}`);
  };
  app.on('console', (message) => noteConsole('main', message, note));
  const page = await app.firstWindow();
  page.on('console', (message) => noteConsole('page', message, note));
  page.on('pageerror', (error) => note('page', error.stack ?? error.message));
  page.on('crash', () => note('page', 'crashed'));
  await page.waitForLoadState('load');
  // What was said before anybody listened.
  problems.length = 0;
  for (const message of await page.consoleMessages()) noteConsole('page', message, note);
  for (const error of await page.pageErrors()) note('page', error.stack ?? error.message);
  return { app, page, profile, takeProblems: () => problems.splice(0), close: () => close(app, child) };
}

async function launch(profile: string, options: StartOptions): Promise<ElectronApplication> {
  const runtime = findRuntime();
  const env = { ...process.env, ...options.env };
  delete env['ELECTRON_RUN_AS_NODE'];
  if (runtime.sqliteBinding !== null) env['CSP_DESK_SQLITE_BINDING'] = runtime.sqliteBinding;
  const port = await freePort();
  const connected = new AbortController();
  void nudgeStuckPage(port, connected.signal);
  try {
    return await _electron.launch({
      executablePath: runtime.electron,
      // Of two ports the later one counts.
      args: [...runtime.args, `--remote-debugging-port=${port}`, ...flagsOf(profile, options)],
      // Chromium's sandbox does not work for root; only this launcher goes without it.
      chromiumSandbox: process.getuid?.() !== 0,
      env: Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
      timeout: 90_000,
    });
  } finally {
    connected.abort();
  }
}

function flagsOf(profile: string, options: StartOptions): string[] {
  const { language = 'en', clock = NOW, remote, token, args = [] } = options;
  return [
    '--profile',
    profile,
    ...(language === null ? [] : ['--lang', language]),
    ...(clock === null ? [] : ['--clock', clock]),
    ...(remote === undefined ? [] : ['--remote', remote]),
    ...(token === undefined ? [] : ['--token', token]),
    ...args,
  ];
}

function noteConsole(where: string, message: ConsoleMessage, note: (kind: string, text: string) => void): void {
  if (message.type() === 'error' || message.type() === 'warning') note(`${where} ${message.type()}`, message.text());
}

/** Asks the program to quit as a user would; ends it the hard way when it does not. */
async function close(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const hard = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await app.close().catch(() => child.kill('SIGKILL'));
  clearTimeout(hard);
}

type Fixtures = {
  /** A profile folder of this test's own, removed afterwards. */
  readonly profile: string;
  /** Starts the program; it is closed after the test, which fails on problems that nobody expected. */
  readonly start: (options?: StartOptions) => Promise<Desk>;
};

export const test = base.extend<Fixtures, { readonly ownScreen: void }>({
  // Playwright reads the names of the fixtures from the pattern, so an empty one it has to be.
  ownScreen: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use, { parallelIndex }) => {
      useOwnScreen(parallelIndex);
      await use();
    },
    { scope: 'worker', auto: true },
  ],
  // oxlint-disable-next-line no-empty-pattern
  profile: async ({}, use) => {
    const profile = await mkdtemp(path.join(tmpdir(), 'csp-desk-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true });
  },
  start: async ({ profile }, use) => {
    const running: Desk[] = [];
    await use(async (options = {}) => {
      const desk = await startDesk(options.profile ?? profile, options);
      running.push(desk);
      return desk;
    });
    for (const desk of running) await desk.close();
    for (const desk of running) expect(desk.takeProblems(), 'nothing went wrong in the window').toEqual([]);
  },
});

export { expect };
