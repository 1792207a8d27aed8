import { instant, parseInstant } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
import { createSandbox } from '../../core/sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../core/sandbox/sandbox.ts';

/** The instant of an ISO text; a text that is none is a mistake of the test. */
export function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === null) throw new Error(`${text} is not an instant`);
  return found;
}

/** A Sunday morning in the winter in which the demo office plays. */
export const SUNDAY = at('2026-11-22T09:00:00Z');

/** Real time for tokens, moved by hand. */
export function handTime(start: Instant = SUNDAY): { now: () => Instant; advance: (milliseconds: number) => void } {
  let now = start;
  return {
    now: () => now,
    advance: (milliseconds) => {
      now = instant(now + milliseconds);
    },
  };
}

/** A small office on a clock that stands still. */
export const aSandbox = (options: Partial<SandboxOptions> = {}): Sandbox =>
  createSandbox({ customers: 40, seed: 1, now: SUNDAY, running: false, clock: handTime(), ...options });

export const DEVELOPER = { Authorization: 'Bearer sandbox-developer-token' } as const;

/** Anything that JSON can hold, for reading answers without a schema. */
export type Json = { readonly [name: string]: Json } & readonly Json[] & { readonly length: number };

/** Asks the sandbox in process, with the developer's token. */
export async function ask(sandbox: Sandbox, path: string, init: RequestInit = {}): Promise<{ status: number; headers: Headers; body: Json }> {
  const response = await sandbox.fetch(new Request(`http://sandbox${path}`, { ...init, headers: { ...DEVELOPER, ...init.headers } }));
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text === '' ? null : JSON.parse(text)) as Json };
}
