import { createSandbox } from '../../../../core/sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../../core/sandbox/sandbox.ts';
import { listen } from '../../../../core/sandbox/server.ts';
import { systemClock } from '../../../../core/host/system.ts';
import { SUNDAY } from '../../../builders/sandbox.ts';

export type Line = { readonly sandbox: Sandbox; readonly url: string; readonly close: () => Promise<void> };

/** The sandbox over HTTP on loopback. Its clock stands still; real time is only that of the machine. */
export async function openLine(options: Partial<SandboxOptions> = {}): Promise<Line> {
  const sandbox = createSandbox({ customers: 30, seed: 1, now: SUNDAY, running: false, clock: systemClock, behaviour: { orderLag: 0, provisioning: 0 }, ...options });
  const { url, close } = await listen(sandbox, { port: 0 });
  return { sandbox, url, close };
}
