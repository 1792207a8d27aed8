import type { BrowserWindow, WebContents } from 'electron';
import type { BridgeEvents } from './bridge.ts';
import type { HostClient } from './host-process.ts';
import { deliverPort, sendEvent } from './ipc.ts';

/** The windows we made: only they are answered, and they hear what the shell has to tell. */
export type Windows = {
  readonly open: () => void;
  readonly current: () => BrowserWindow | null;
  readonly clientOf: (contents: WebContents) => HostClient | null;
  readonly tell: <Name extends keyof BridgeEvents>(name: Name, value: BridgeEvents[Name]) => void;
  readonly bringToFront: () => void;
};

export function createWindows(make: () => BrowserWindow, furnish: (window: BrowserWindow) => void, onGone: (client: HostClient) => void): Windows {
  const clients = new Map<WebContents, HostClient>();
  let current: BrowserWindow | null = null;

  const open = (): void => {
    const window = make();
    furnish(window);
    const { webContents } = window;
    const client: HostClient = { deliver: (port) => deliverPort(webContents, port) };
    clients.set(webContents, client);
    window.on('closed', () => {
      clients.delete(webContents);
      onGone(client);
      current = null;
    });
    current = window;
  };

  return {
    open,
    current: () => current,
    clientOf: (contents) => clients.get(contents) ?? null,
    tell: (name, value) => {
      for (const contents of clients.keys()) sendEvent(contents, name, value);
    },
    bringToFront: () => {
      if (current?.isMinimized()) current.restore();
      current?.show();
      current?.focus();
    },
  };
}
