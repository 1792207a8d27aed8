import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Playwright attaches to Electron while the program is starting. When that falls into the very
 * moment in which the window's page is put in place, it takes the page for an empty one and waits
 * for ever for it to be loaded (seen with 1.65 on a busy machine, one start in five). Loading the
 * page once more ends the waiting. `done` ends the watch as soon as the program is connected.
 */
export async function nudgeStuckPage(port: number, done: AbortSignal): Promise<void> {
  while (!done.aborted) {
    const page = await loadedPage(port);
    if (page !== null) {
      await pause(PATIENCE_MS, done);
      if (!done.aborted) await reload(page);
    }
    await pause(LOOK_EVERY_MS, done);
  }
}

const LOOK_EVERY_MS = 500;
/** A connection that works is there this long after the page is. */
const PATIENCE_MS = 2_500;

const pause = (milliseconds: number, done: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal: done }).catch(() => undefined);

type Target = { readonly type: string; readonly title: string; readonly webSocketDebuggerUrl?: string };

/** The debugger's address of a page that has its title, so has been loaded. */
async function loadedPage(port: number): Promise<string | null> {
  try {
    const targets: readonly Target[] = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
    return targets.find(({ type, title }) => type === 'page' && title !== '' && !title.startsWith('app:'))?.webSocketDebuggerUrl ?? null;
  } catch {
    return null;
  }
}

function reload(address: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => socket.send(JSON.stringify({ id: 1, method: 'Page.reload' })));
    socket.addEventListener('message', () => socket.close());
    socket.addEventListener('close', () => resolve());
    socket.addEventListener('error', () => resolve());
  });
}

/** A port of this computer that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
