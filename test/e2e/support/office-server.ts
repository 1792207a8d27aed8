import { fixedClock } from '../../../core/host/system.ts';
import { createSandbox } from '../../../core/sandbox/sandbox.ts';
import { listen, type Listening } from '../../../core/sandbox/server.ts';
import { at } from '../../builders/sandbox.ts';
import { NOW } from './app.ts';

export const OFFICE_TOKEN = 'token-of-the-office';

/** The sandbox over real HTTP on loopback, for tests that take the connection away. */
export function serveOffice(customers = 40): Promise<Listening> {
  const now = at(NOW);
  return listen(createSandbox({ customers, seed: 1, clock: fixedClock(now), now, running: false, tokens: { developerToken: OFFICE_TOKEN } }), { port: 0 });
}
