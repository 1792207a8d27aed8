import { afterAll, beforeAll, vi } from 'vitest';
import type { Sandbox, SandboxOptions } from '../../../core/sandbox/sandbox.ts';
import { listen } from '../../../core/sandbox/server.ts';
import { answered, aSandbox, DEVELOPER } from '../../builders/sandbox.ts';
import type { Answered } from '../../builders/sandbox.ts';

export type OverHttp = {
  readonly sandbox: Sandbox;
  /** Base address, known once the tests run. */
  readonly url: () => string;
  /** With the developer's token and no other header. */
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answered>;
  /** Without any header of ours. */
  readonly bare: (path: string, init?: RequestInit) => Promise<Answered>;
  /** Sends, and gives up as soon as the one fault that waits has hit it. How it ended: the name of the error, or `answered`. */
  readonly abandoned: (path: string, init?: RequestInit) => Promise<string>;
};

/** A sandbox that listens on loopback while the tests of a file run. */
export function overHttp(options: Partial<SandboxOptions> = {}): OverHttp {
  const sandbox = aSandbox(options);
  let url = '';
  let close = (): Promise<void> => Promise.resolve();
  beforeAll(async () => {
    ({ url, close } = await listen(sandbox, { port: 0 }));
  });
  afterAll(() => close());
  const bare: OverHttp['bare'] = async (path, init) => answered(await fetch(`${url}${path}`, init));
  const abandoned: OverHttp['abandoned'] = async (path, init) => {
    const controller = new AbortController();
    const ended = fetch(`${url}${path}`, { ...init, signal: controller.signal }).then(() => 'answered', (error: unknown) => (error instanceof Error ? error.name : 'unknown'));
    await vi.waitFor(() => {
      if (sandbox.faults.pending() > 0) throw new Error('the request is still on its way');
    }, { timeout: 20_000, interval: 5 });
    // One more round trip: whatever the service begins with the request has begun.
    await bare('/sandbox');
    controller.abort();
    return ended;
  };
  return { sandbox, url: () => url, bare, abandoned, get: (path, headers) => bare(path, { headers: { ...DEVELOPER, ...headers } }) };
}
