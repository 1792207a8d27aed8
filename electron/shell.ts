import { randomUUID } from 'node:crypto';
import { app, MessageChannelMain, net, session, shell, utilityProcess } from 'electron';
import type { BrowserWindow, WebContents } from 'electron';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { LogFacts } from '../core/ports/system.ts';
import { serveApp } from './app-protocol.ts';
import type { DeviceSettings, Language, SettingsPatch } from './bridge.ts';
import { systemCipher } from './cipher.ts';
import { connectionForFlag, connectionForWindow } from './connections.ts';
import type { StartFlags } from './flags.ts';
import { createHostProcess } from './host-process.ts';
import type { HostChild, HostClient } from './host-process.ts';
import { translator } from './i18n.ts';
import type { Translate } from './i18n.ts';
import { answerBridge, deliverPort, sendEvent } from './ipc.ts';
import type { CallHandlers } from './ipc.ts';
import { allowedLink } from './links.ts';
import { saveList } from './list-file.ts';
import { lockSession } from './lockdown.ts';
import { openLog } from './logging.ts';
import { showMenu } from './menu.ts';
import { createOfficeSession } from './office-session.ts';
import { createSecrets } from './office-secrets.ts';
import { officeFor } from './offices.ts';
import { watchConnection } from './online.ts';
import { messagePage } from './paper-page.ts';
import { built } from './paths.ts';
import { createPrinting } from './printing.ts';
import { applyPatch, openSettings } from './settings.ts';
import { defaultsFor } from './settings-shape.ts';
import { applyTheme, backgroundOf, paintBackground } from './theme.ts';
import { openMainWindow } from './window.ts';

/** Puts the shell together: settings, core host, page, menu. Everything it needs is made here. */
export async function startShell(flags: StartFlags, profile: string): Promise<void> {
  const log = openLog(app.getPath('logs'));
  const newReference = (): string => randomUUID().slice(0, 8);
  const report = (event: string, channel: string, problem: unknown): string => {
    const reference = newReference();
    log.error(event, { channel, reference, ...factsOf(problem) });
    return reference;
  };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const settings = openSettings(profile, defaultsFor(app.getPreferredSystemLanguages(), zone), stamp());
  log.info('app.start', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform });

  // `--lang` and `--remote` hold for this run, until the user chooses something else.
  let languageOfThisRun: Language | null = flags.language;
  const language = (): Language => languageOfThisRun ?? settings.get().language;
  const translate = (): Translate => translator(language());
  const firstConnection = flags.remote
    ? connectionForFlag(flags.remote, settings.get().formatCountry)
    : settings.get().connection;

  let window: BrowserWindow | null = null;
  const known = new Map<WebContents, HostClient>();
  const tellWindows = <Name extends Parameters<typeof sendEvent>[1]>(
    name: Name,
    value: Parameters<typeof sendEvent<Name>>[2],
  ): void => {
    for (const contents of known.keys()) sendEvent(contents, name, value);
  };

  applyTheme(settings.get().theme);
  await app.whenReady();

  const secrets = createSecrets(systemCipher);
  if (flags.token !== null) secrets.lend(officeFor(profile, firstConnection), flags.token);

  const host = createHostProcess({
    fork: forkHost,
    channel: () => new MessageChannelMain(),
    monotonic: () => performance.now(),
    onStatus: (status) => {
      log.info('host.status', status);
      tellWindows('host.status', status);
    },
    onNewRefreshToken: ({ office: { id, kind, host: name }, folder }, refreshToken) => {
      secrets.keep({ id, kind, host: name, folder }, refreshToken).catch((problem: unknown) => {
        report('secret.notKept', 'host', problem);
      });
    },
    onLog: ({ level, event, facts }) => log[level](event, facts),
    newReference,
  });
  const office = createOfficeSession(
    {
      profile,
      host,
      cipher: systemCipher,
      secrets,
      settings: settings.get,
      sqliteBinding: app.isPackaged ? null : (process.env['CSP_DESK_SQLITE_BINDING'] ?? null),
      fixedClock: flags.clock,
      isOnline: () => net.isOnline(),
      onUsed: (connection) => {
        settings.change({ connection });
        tellWindows('settings.changed', deviceSettings());
      },
      newReference,
    },
    firstConnection,
  );
  // The host starts while the window is being made.
  const opened = office.start(firstConnection);

  const deviceSettings = (): DeviceSettings => {
    const { theme, formatCountry, timeZone, layout } = settings.get();
    const connection = connectionForWindow(office.connection(), office.hasSecret());
    return { language: language(), theme, formatCountry, timeZone, layout, connection };
  };

  const changeSettings = (patch: SettingsPatch): DeviceSettings => {
    const { timeZone, formatCountry, theme } = settings.change(applyPatch(settings.get(), patch));
    if (patch.language) {
      languageOfThisRun = null;
      buildMenu();
    }
    if (patch.theme) {
      applyTheme(theme);
      if (window) paintBackground(window, theme);
    }
    if (patch.timeZone || patch.formatCountry) host.tell({ kind: 'configure', timeZone, formatCountry });
    const changed = deviceSettings();
    tellWindows('settings.changed', changed);
    return changed;
  };

  const buildMenu = (): void => showMenu(language(), (command) => tellWindows('menu.command', command));

  const printing = createPrinting({
    render: host.render,
    saved: (name) => host.tell({ kind: 'saved', name }),
    window: () => window,
    translate,
    folder: {
      get: () => settings.get().paperFolder,
      set: (paperFolder) => settings.change({ paperFolder }),
    },
    report,
  });

  const handlers: CallHandlers = {
    'settings.get': deviceSettings,
    'settings.set': changeSettings,
    'connection.use': office.use,
    'app.info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      platform: process.platform,
      isPackaged: app.isPackaged,
      protection: office.protection(),
      notices: [...flags.problems, ...settings.notices(), ...office.notices()],
    }),
    'document.savePdf': printing.savePdf,
    'document.print': printing.print,
    'list.save': (file) => saveList(window, file),
    'link.open': async ({ url }) => {
      const allowed = allowedLink(url);
      if (allowed !== null) await shell.openExternal(allowed);
      return { opened: allowed !== null };
    },
    'host.restart': async () => {
      await office.restart();
      return null;
    },
  };

  answerBridge({
    handlers,
    isKnownWindow: (contents) => known.has(contents),
    onPortRequest: (contents) => {
      const client = known.get(contents);
      if (!client) return;
      // The status first: a window that hears `restarting` lets go of the port it has.
      sendEvent(contents, 'host.status', host.status());
      host.connect(client);
    },
    report,
  });

  const deskSession = session.fromPartition('desk', { cache: false });
  lockSession(deskSession);
  serveApp(deskSession, {
    root: built.renderer,
    render: host.render,
    describe: (error) => messagePage(translate()(previewKey(error))),
  });

  const openWindow = (): void => {
    const opening = openMainWindow({
      session: deskSession,
      title: 'CSP Desk',
      background: backgroundOf(settings.get().theme),
      place: settings.get().window,
      keepPlace: (place) => settings.change({ window: place }),
      onCrash: (reason) => log.error('page.crash', { reason }),
    });
    const { webContents } = opening;
    const client: HostClient = { deliver: (port) => deliverPort(webContents, port) };
    known.set(webContents, client);
    opening.on('closed', () => {
      known.delete(webContents);
      host.disconnect(client);
      window = null;
    });
    window = opening;
  };

  buildMenu();
  openWindow();
  const stopWatching = watchConnection((online) => host.tell({ kind: 'online', online }));

  app.on('second-instance', () => bringToFront(window));
  app.on('activate', () => {
    if (window === null) openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  quitGracefully(async () => {
    stopWatching();
    await host.close();
  });
  await opened;
}

function forkHost(): HostChild {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  return utilityProcess.fork(built.host, [], {
    serviceName: 'CSP Desk core host',
    stdio: app.isPackaged ? 'ignore' : 'inherit',
    env,
  });
}

function bringToFront(window: BrowserWindow | null): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Holds the end back until the stores are closed, once. */
function quitGracefully(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

/** For file names: `2026-11-22T09-00-00-000Z`. */
const stamp = (): string => new Date().toISOString().replace(/[:.]/g, '-');

function factsOf(problem: unknown): LogFacts {
  return problem instanceof Error ? { error: problem.name, stack: problem.stack ?? '' } : {};
}

function previewKey(error: DeskError): 'preview.notFound' | 'preview.locked' | 'preview.failed' {
  if (error.tag === 'notFound') return 'preview.notFound';
  return error.tag === 'locked' ? 'preview.locked' : 'preview.failed';
}
