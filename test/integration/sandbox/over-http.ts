import { afterAll, beforeAll } from 'vitest';
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
  return { sandbox, url: () => url, bare, get: (path, headers) => bare(path, { headers: { ...DEVELOPER, ...headers } }) };
}
