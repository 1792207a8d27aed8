import { afterAll, beforeAll } from 'vitest';
import type { RemoteApi } from '../../../core/ports/remote-api.ts';
import { silentLog } from '../../../core/ports/system.ts';
import { systemClock, systemIds, systemSleep } from '../../../core/host/system.ts';
import type { RemoteOptions } from '../../../core/remote/options.ts';
import { createRemoteService } from '../../../core/remote/remote-service.ts';
import type { RemoteClient } from '../../../core/remote/remote-service.ts';
import type { Sandbox, SandboxOptions } from '../../../core/sandbox/sandbox.ts';
import { listen } from '../../../core/sandbox/server.ts';
import { aSandbox } from '../../builders/sandbox.ts';

export type Line = {
  readonly sandbox: Sandbox;
  readonly url: () => string;
  /** A client of the listening sandbox; waits between attempts pass in a moment, time-outs do not. */
  readonly client: (options?: Partial<RemoteOptions>) => RemoteApi;
  /** Both sides of the same. */
  readonly service: (options?: Partial<RemoteOptions>) => RemoteClient;
};

/** A sandbox on loopback while the tests of a file run, and real clients of it. */
export function overHttp(options: Partial<SandboxOptions> = {}): Line {
  const sandbox = aSandbox({ clock: systemClock, ...options });
  let url = '';
  let close = (): Promise<void> => Promise.resolve();
  beforeAll(async () => {
    ({ url, close } = await listen(sandbox, { port: 0 }));
  });
  afterAll(() => close());
  const service: Line['service'] = (over = {}) =>
    createRemoteService({
      baseUrl: url,
      priceSheetBaseUrl: null,
      auth: { kind: 'token', token: 'sandbox-developer-token' },
      fetch: (request) => fetch(request),
      clock: systemClock,
      sleep: (milliseconds, signal) => systemSleep(Math.min(milliseconds, 20), signal),
      ids: systemIds,
      random: () => 0.5,
      log: silentLog,
      limits: { perMinute: null, ...over.limits },
      ...over,
    });
  return { sandbox, url: () => url, client: (over) => service(over).api, service };
}
