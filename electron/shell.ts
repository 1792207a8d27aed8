import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { app, MessageChannelMain, net } from 'electron';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { Log, LogFacts } from '../core/ports/system.ts';
import type { AppInfo } from './bridge.ts';
import { createBackups } from './backups.ts';
import type { BegunPage } from './begin-page.ts';
import { callHandlers } from './call-handlers.ts';
import { systemCipher } from './cipher.ts';
import { connectionForFlag, connectionForWindow } from './connections.ts';
import type { StartFlags } from './flags.ts';
import { createHostProcess } from './host-process.ts';
import type { HostChild } from './host-process.ts';
import { answerBridge, sendEvent } from './ipc.ts';
import { followLifecycle } from './lifecycle.ts';
import { openLog } from './logging.ts';
import { showMenu } from './menu.ts';
import { createOfficeSession } from './office-session.ts';
import { createSecrets } from './office-secrets.ts';
import { officeFor, withUsed } from './offices.ts';
import { watchIdle } from './idle.ts';
import { watchConnection, watchSleep } from './online.ts';
import { messagePage } from './paper-page.ts';
import { built, readyMadeBinding } from './paths.ts';
import { createPreferences } from './preferences.ts';
import { createPrinting } from './printing.ts';
import { sentencesOf } from './sentences.ts';
import type { Sentences, ShellKey } from './sentences.ts';
import { openSettings } from './settings.ts';
import { defaultsFor } from './settings-shape.ts';
import { createSignal } from './signal.ts';
import { showNotices } from './start-notices.ts';
import { applyTheme, backgroundOf, paintBackground } from './theme.ts';
import { systemZone } from './time-zones.ts';
import { openMainWindow } from './window.ts';
import { createWindows } from './windows.ts';

/** The first screen stands by then. */
const LOG_AFTER_MS = 1_500;

export type ShellParts = {
  readonly flags: StartFlags;
  /** The folder of everything this program keeps. */
  readonly profile: string;
  /** The first one that it gives has been coming to life since the app was ready. */
  readonly forkHost: () => HostChild;
  readonly page: BegunPage;
};

/** Puts the shell together: settings, core host, page, menu. Everything it needs is made here. */
export async function startShell({ flags, profile, forkHost, page }: ShellParts): Promise<void> {
  const painted = createSignal();
  const mayLog = createSignal();
  const log = openLog(app.getPath('logs'), mayLog.happened);
  const report = reporter(log);
  const settings = openSettings(profile, defaultsFor(app.getPreferredSystemLanguages(), systemZone()), stamp());
  log.info('app.start', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform });
  applyTheme(settings.get().theme);

  const secrets = createSecrets(systemCipher);
  const { connection: stored, formatCountry } = settings.get();
  // `--remote` and `--token` hold for this run, until the user chooses another office.
  const connection = flags.remote ? connectionForFlag(flags.remote, formatCountry) : stored;
  if (flags.token !== null) secrets.lend(officeFor(profile, connection), flags.token);

  const host = createHostProcess({
    fork: forkHost,
    channel: () => new MessageChannelMain(),
    monotonic: () => performance.now(),
    onStatus: (status) => {
      log.info('host.status', status);
      windows.tell('host.status', status);
    },
    onNewRefreshToken: ({ office: named, folder }, refreshToken) => {
      secrets.keep({ ...named, folder }, refreshToken).catch((problem: unknown) => report('secret.notKept', 'host', problem));
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
      sqliteBinding: (app.isPackaged ? undefined : process.env['CSP_DESK_SQLITE_BINDING']) ?? readyMadeBinding,
      systemAccount: accountName(),
      fixedClock: flags.clock,
      isOnline: () => net.isOnline(),
      onUsed: async (used) => {
        settings.change({ connection: used, offices: withUsed(settings.get(), used) });
        preferences.announce();
        await settings.saved();
      },
      newReference,
    },
    connection,
  );

  const preferences = createPreferences({
    settings,
    languageOfThisRun: flags.language,
    connection: () => connectionForWindow(office.connection(), office.hasSecret()),
    onLanguage: () => buildMenu(),
    onTheme: (theme) => {
      applyTheme(theme);
      const window = windows.current();
      if (window) paintBackground(window, theme);
    },
    onFormats: (formats) => host.tell({ kind: 'configure', ...formats }),
    onChange: (changed) => windows.tell('settings.changed', changed),
  });
  const translate = (): Sentences => sentencesOf(preferences.language());
  const buildMenu = (): void => showMenu(preferences.language(), (command) => windows.tell('menu.command', command));

  const windows = createWindows(
    page.makeWindow,
    (window) =>
      openMainWindow(window, {
        background: backgroundOf(settings.get().theme),
        place: settings.get().window,
        keepPlace: (place) => settings.change({ window: place }),
        onPainted: painted.fire,
        onCrash: (reason) => {
          painted.fire();
          mayLog.fire();
          log.error('page.crash', { reason });
        },
      }),
    host.disconnect,
  );

  const printing = createPrinting({
    render: host.render,
    frozenFile: host.frozenFile,
    keepFile: host.keepFile,
    saved: (name) => host.tell({ kind: 'saved', name }),
    window: windows.current,
    translate,
    folder: { get: () => settings.get().paperFolder, set: (paperFolder) => settings.change({ paperFolder }) },
    report,
  });

  const backups = createBackups({ run: host.backup, restart: office.restart, window: windows.current, translate, today: () => new Date(flags.clock ?? Date.now()).toISOString().slice(0, 10) });

  const notices = (): DeskError[] => [...flags.problems, ...settings.notices(), ...office.notices()];
  const info = (): AppInfo => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    platform: process.platform,
    isPackaged: app.isPackaged,
    protection: office.protection(),
    notices: notices(),
  });

  answerBridge({
    handlers: callHandlers({ settings, preferences, office, windows, printing, backups, info }),
    isKnownWindow: (contents) => windows.clientOf(contents) !== null,
    onPortRequest: (contents) => {
      const client = windows.clientOf(contents);
      if (!client) return;
      // The status first: a window that hears `restarting` lets go of the port it has.
      sendEvent(contents, 'host.status', host.status());
      host.connect(client);
    },
    report,
  });
  page.serve({
    root: built.renderer,
    settings: preferences.get,
    render: host.render,
    describe: (error) => messagePage(translate()(previewKey(error))),
  });

  // The host starts while the window is being made.
  const opened = office.start(connection);
  windows.open();
  // It takes a line of the window: a page that is laid out already would be laid out once more.
  buildMenu();
  // Its library is loaded beside nothing that somebody waits for.
  void painted.happened.then(() => setTimeout(mayLog.fire, LOG_AFTER_MS));
  const stopConnection = watchConnection((online) => host.tell({ kind: 'online', online }));
  const stopSleep = watchSleep((awake) => host.tell({ kind: 'awake', awake }));
  const stopIdle = watchIdle(host.tell);
  const stopWatching = (): void => {
    stopIdle();
    stopConnection();
    stopSleep();
  };
  followLifecycle(windows, async () => {
    stopWatching();
    painted.fire();
    mayLog.fire();
    await host.close();
    await settings.saved();
  });
  await Promise.all([opened, painted.happened]);
  await showNotices(windows.current(), notices(), preferences.language());
}

/** Empty where the system knows no name for whoever runs this. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** Short enough to be read out on the phone. */
const newReference = (): string => randomUUID().slice(0, 8);

const reporter =
  (log: Log) =>
  (event: string, channel: string, problem: unknown): string => {
    const reference = newReference();
    log.error(event, { channel, reference, ...factsOf(problem) });
    return reference;
  };

const factsOf = (problem: unknown): LogFacts =>
  problem instanceof Error ? { error: problem.name, stack: problem.stack ?? '' } : {};

/** For file names: `2026-11-22T09-00-00-000Z`. */
const stamp = (): string => new Date().toISOString().replace(/[:.]/g, '-');

function previewKey(error: DeskError): ShellKey {
  if (error.tag === 'notFound') return 'shell:preview.notFound';
  return error.tag === 'locked' ? 'shell:preview.locked' : 'shell:preview.failed';
}
