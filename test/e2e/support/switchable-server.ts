import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { fixedClock } from '../../../core/host/system.ts';
import { createSandbox, type Sandbox } from '../../../core/sandbox/sandbox.ts';
import { at } from '../../builders/sandbox.ts';
import { NOW } from './app.ts';
import { OFFICE_TOKEN } from './office-server.ts';

export type SwitchableServer = {
  readonly url: string;
  readonly sandbox: Sandbox;
  /** From now on every connection breaks, or no longer does. */
  readonly setOnline: (online: boolean) => void;
  readonly close: () => void;
};

/** The sandbox over real HTTP on loopback whose line can be cut and mended, at one address. */
export async function serveSwitchable(customers: number): Promise<SwitchableServer> {
  const now = at(NOW);
  const sandbox = createSandbox({ customers, seed: 1, clock: fixedClock(now), now, running: false, tokens: { developerToken: OFFICE_TOKEN } });
  const listener = getRequestListener(sandbox.fetch);
  let isOnline = true;
  const server = createServer((request, response) => {
    if (isOnline) void listener(request, response);
    else request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sandbox,
    setOnline: (online) => {
      isOnline = online;
      if (!online) server.closeAllConnections();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
