import { randomBytes } from 'node:crypto';
import { session } from 'electron';
import type { BrowserWindow, Session } from 'electron';
import { allowOnly, lockSession } from './lockdown.ts';
import { printHeaders } from './page-policy.ts';
import { openPaperWindow } from './window.ts';

/** Lays papers out in windows that no one sees. */
export type PaperPress = {
  /** Opens a window for the paper that is about to come, so that both are ready at once. */
  readonly warmUp: () => void;
  /** Lays a page out and does the job with it; its window is put away whatever happens. */
  readonly lay: <Value>(html: string, job: (window: BrowserWindow) => Promise<Value>) => Promise<Value>;
};

/** Opening a window takes longer than laying out a letter: one is kept for the next paper, for so long. */
const REST_MS = 60_000;
const EMPTY = 'app://paper/empty';
const EMPTY_PAGE = '<!doctype html><meta charset="utf-8"><title>-</title>';

/**
 * One window is kept between papers, on an empty page in the same locked session. It goes when the
 * window of the office goes: a window that no one sees must not keep the program alive.
 */
export function createPaperPress(office: () => BrowserWindow | null): PaperPress {
  const desk = paperDesk();
  const followed = new WeakSet<BrowserWindow>();
  let spare: BrowserWindow | null = null;
  let timer: NodeJS.Timeout | null = null;
  /** The window of the last paper, on its way to rest: the next paper waits for it rather than open another. */
  let resting: Promise<void> | null = null;

  const dropSpare = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (spare !== null && !spare.isDestroyed()) spare.destroy();
    spare = null;
  };
  /** Keeps a window for the next paper; false: nobody is there who could ask for one, or one is kept already. */
  const keep = (window: BrowserWindow): boolean => {
    const owner = office();
    if (owner === null || owner.isDestroyed() || spare !== null) return false;
    if (!followed.has(owner)) {
      followed.add(owner);
      owner.once('closed', dropSpare);
    }
    spare = window;
    timer = setTimeout(dropSpare, REST_MS);
    timer.unref();
    return true;
  };
  const take = (): BrowserWindow => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const window = spare;
    spare = null;
    return window === null || window.isDestroyed() || window.webContents.isCrashed() ? openPaperWindow(desk().session) : window;
  };
  /** What was printed does not stay in the window. One that cannot even show the empty page is given up. */
  const putAway = async (window: BrowserWindow): Promise<void> => {
    try {
      await window.loadURL(EMPTY);
      if (!keep(window)) window.destroy();
    } catch {
      if (!window.isDestroyed()) window.destroy();
    }
  };

  return {
    warmUp: () => {
      if (spare !== null || resting !== null) return;
      const window = openPaperWindow(desk().session);
      if (!keep(window)) window.destroy();
    },
    lay: async (html, job) => {
      const { put, remove } = desk();
      const address = put(html);
      await resting;
      const window = take();
      try {
        await window.loadURL(address);
        const done = await job(window);
        const way = putAway(window).finally(() => {
          if (resting === way) resting = null;
        });
        resting = way;
        return done;
      } catch (problem) {
        window.destroy();
        throw problem;
      } finally {
        remove(address);
      }
    },
  };
}

type PaperDesk = { readonly session: Session; readonly put: (html: string) => string; readonly remove: (address: string) => void };

/** A session in memory that knows nothing but the papers that are being printed right now; made with the first of them. */
function paperDesk(): () => PaperDesk {
  let desk: PaperDesk | null = null;
  return () => (desk ??= openDesk());
}

function openDesk(): PaperDesk {
  const papers = new Map<string, string>([[EMPTY, EMPTY_PAGE]]);
  const paperSession = session.fromPartition('paper', { cache: false });
  lockSession(paperSession);
  allowOnly(paperSession, (url) => papers.has(url) || url.startsWith('data:'));
  paperSession.protocol.handle('app', ({ url }) => {
    const html = papers.get(url);
    return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers: { ...printHeaders(), 'content-type': 'text/html; charset=utf-8' } });
  });
  return {
    session: paperSession,
    put: (html) => {
      const address = `app://paper/${randomBytes(16).toString('hex')}`;
      papers.set(address, html);
      return address;
    },
    remove: (address) => {
      papers.delete(address);
    },
  };
}
