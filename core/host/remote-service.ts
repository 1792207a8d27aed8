import { createRemoteService } from '../remote/remote-service.ts';
import type { RemoteClient } from '../remote/remote-service.ts';
import type { RemoteAuth, RemoteOptions } from '../remote/options.ts';
import type { Connection } from './connection.ts';
import { demoAnchor } from './demo-office.ts';
import type { HostOptions } from './host.ts';

/** The service that this office reads from and writes to, and the country whose catalogue it sells. */
export type RemoteService = RemoteClient & { readonly country: string };

const DEMO_TOKEN = 'demo-office';
const DEMO_COUNTRY = 'PL';
const DEMO_CUSTOMERS = 60;

/** The demo's sandbox, or the service behind the office's address. Connects to nothing yet: the first call does. */
export async function connectService(options: HostOptions): Promise<RemoteService> {
  return options.connection.kind === 'demo' ? connectDemo(options) : connectRemote(options, options.connection);
}

/** The embedded sandbox: the same client, the same wire format, no network. Loaded only when it is used. */
async function connectDemo(options: HostOptions): Promise<RemoteService> {
  const { createSandbox } = await import('../sandbox/sandbox.ts');
  const now = options.clock.now();
  const anchor = demoAnchor(options.folder, now);
  const sandbox = createSandbox({
    customers: DEMO_CUSTOMERS,
    seed: 1,
    now: anchor,
    clock: options.clock,
    tokens: { developerToken: DEMO_TOKEN },
    // What is ordered is there at once: nobody learns the program by waiting.
    behaviour: { orderLag: 0, provisioning: 0 },
  });
  // The sample is laid around the anchor; the sandbox's clock then catches up with today.
  sandbox.clock.setNow(now);
  const client = createRemoteService({
    ...toolsOf(options),
    baseUrl: 'https://sandbox.invalid',
    auth: { kind: 'token', token: DEMO_TOKEN },
    fetch: sandbox.fetch,
    limits: { perMinute: null },
  });
  return { ...client, country: DEMO_COUNTRY };
}

/** The service behind a server address, whichever office is open. */
export function connectRemote(options: HostOptions, connection: Extract<Connection, { kind: 'remote' }>): RemoteService {
  const client = createRemoteService({
    ...toolsOf(options),
    baseUrl: connection.url,
    auth: authOf(connection),
    fetch: options.fetch,
    onNewRefreshToken: options.onNewRefreshToken,
  });
  return { ...client, country: connection.country };
}

function toolsOf(options: HostOptions): Pick<RemoteOptions, 'priceSheetBaseUrl' | 'clock' | 'sleep' | 'ids' | 'random' | 'log'> {
  const { clock, sleep, ids, random, log } = options;
  return { priceSheetBaseUrl: null, clock, sleep, ids, random, log };
}

function authOf({ signIn }: Extract<Connection, { kind: 'remote' }>): RemoteAuth {
  return signIn.kind === 'refreshToken' ? { ...signIn, clientSecret: null } : signIn;
}
