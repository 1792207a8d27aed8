import { fixedClock } from '../../../core/host/system.ts';
import { createSandbox, type Sandbox } from '../../../core/sandbox/sandbox.ts';
import { listen, type Listening } from '../../../core/sandbox/server.ts';
import { at } from '../../builders/sandbox.ts';
import { NOW } from './app.ts';

export const OFFICE_TOKEN = 'token-of-the-office';

/** The sandbox over real HTTP on loopback, for tests that take the connection away. */
export const serveOffice = async (customers = 40): Promise<Listening> => (await serveOpenly(customers)).server;

/** The same with its state in the test's hands. */
export async function serveOpenly(customers: number): Promise<{ readonly sandbox: Sandbox; readonly server: Listening }> {
  const now = at(NOW);
  const sandbox = createSandbox({ customers, seed: 1, clock: fixedClock(now), now, running: false, tokens: { developerToken: OFFICE_TOKEN } });
  return { sandbox, server: await listen(sandbox, { port: 0 }) };
}
