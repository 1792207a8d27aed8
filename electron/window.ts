import { app, BrowserWindow, screen } from 'electron';
import type { Session, WebContents } from 'electron';
import { START_PAGE } from './app-protocol.ts';
import { built } from './paths.ts';
import { boundsToOpen, SMALLEST } from './window-bounds.ts';
import type { WindowPlace } from './window-bounds.ts';

/** The only windows of the program are made in this file, with these preferences. */
const LOCKED = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  // File pickers of the page would hand it files and folders; saving is the shell's business.
  disableBlinkFeatures: 'FileSystemAccessLocal',
  enableWebSQL: false,
} as const;

export type MainWindowParts = {
  readonly background: string;
  readonly place: WindowPlace | null;
  readonly keepPlace: (place: WindowPlace) => void;
  readonly onPainted: () => void;
  readonly onCrash: (reason: string) => void;
};

/**
 * The window of the office, not shown yet. Its page begins to load at once: a process takes a tenth
 * of a second to come to life, and what the page asks for first is answered when the shell can.
 */
export function makeMainWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    ...boundsToOpen(null, []),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: app.getName(),
    webPreferences: {
      ...LOCKED,
      preload: built.preload,
      session,
      devTools: !app.isPackaged,
      // What was compiled at this start is kept for the next (decision record 0006).
      v8CacheOptions: 'bypassHeatCheck',
      // Countdowns and the sync state have to be right when the window comes back to the front.
      backgroundThrottling: true,
    },
  });
  void window.loadURL(START_PAGE);
  return window;
}

/** Puts the window where it was last time and shows it with its first paint. */
export function openMainWindow(window: BrowserWindow, parts: MainWindowParts): void {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  window.setBackgroundColor(parts.background);
  window.setBounds(boundsToOpen(parts.place, screens));
  if (parts.place?.maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
    parts.onPainted();
  });
  // The title belongs to the program, not to the page.
  window.on('page-title-updated', (event) => event.preventDefault());
  keepPlace(window, parts.keepPlace);
  comeBackAfterCrash(window.webContents, parts.onCrash);
}

/** A window that nobody sees, for laying out one paper: no script runs in it, nothing is fetched. */
export const openPaperWindow = (session: Session): BrowserWindow =>
  new BrowserWindow({
    show: false,
    webPreferences: { ...LOCKED, session, javascript: false, devTools: false },
  });

const SETTLE_MS = 400;

function keepPlace(window: BrowserWindow, keep: (place: WindowPlace) => void): void {
  const place = (): WindowPlace => ({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  let timer: NodeJS.Timeout | null = null;
  let kept = place();
  const now = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    const current = place();
    // Being shown moves and resizes the window too; what nobody changed is not written.
    if (JSON.stringify(current) === JSON.stringify(kept)) return;
    kept = current;
    keep(current);
  };
  const soon = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(now, SETTLE_MS);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', now);
}

function loadAgain(contents: WebContents): void {
  if (!contents.isDestroyed()) void contents.loadURL(START_PAGE);
}

/** Three times a minute the page is loaded again by itself; a page that dies faster stays away. */
function comeBackAfterCrash(contents: WebContents, onCrash: (reason: string) => void): void {
  let crashes: readonly number[] = [];
  contents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    onCrash(details.reason);
    const now = performance.now();
    crashes = [...crashes.filter((crash) => now - crash < 60_000), now];
    // In a turn of its own: Electron is still putting the dead page away.
    if (crashes.length <= 3) setImmediate(() => loadAgain(contents));
  });
}
