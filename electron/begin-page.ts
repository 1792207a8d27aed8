import { session } from 'electron';
import type { BrowserWindow, Session } from 'electron';
import { serveApp } from './app-protocol.ts';
import type { ProtocolParts } from './app-protocol.ts';
import { lockSession } from './lockdown.ts';
import { makeMainWindow } from './window.ts';

/** The page's locked session, and windows with the page in them. */
export type BegunPage = {
  readonly session: Session;
  /** The first one that it gives has been loading since the app was ready. */
  readonly makeWindow: () => BrowserWindow;
  /** What the page asks for is answered from now on; until then it waits. */
  readonly serve: (parts: ProtocolParts) => void;
};

/** Begins the page's process, with every lock in place, before there is a shell to answer it. */
export function beginPage(): BegunPage {
  // On the disk for the sake of compiled code alone; the page stores nothing (decision record 0006).
  const desk = session.fromPartition('persist:desk', { cache: false });
  let serve = (_parts: ProtocolParts): void => {};
  const served = new Promise<ProtocolParts>((resolve) => {
    serve = resolve;
  });
  lockSession(desk);
  serveApp(desk, served);
  let first: BrowserWindow | null = makeMainWindow(desk);
  return {
    session: desk,
    makeWindow: () => {
      const window = first ?? makeMainWindow(desk);
      first = null;
      return window;
    },
    serve,
  };
}
