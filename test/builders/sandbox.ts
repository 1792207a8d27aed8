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

export type Answered = { readonly status: number; readonly headers: Headers; readonly text: string; readonly body: unknown };

/** What came back, with its body read. */
export async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  return { status: response.status, headers: response.headers, text, body: isJson ? (JSON.parse(text) as unknown) : null };
}

export type Item = Readonly<Record<string, unknown>>;

/** The items of a list's answer. */
export function itemsOf(answer: Answered): readonly Item[] {
  const items = below(answer.body, 'items');
  if (!Array.isArray(items)) throw new Error(`no list: ${answer.text.slice(0, 200)}`);
  return items as readonly Item[];
}

/** The value below a path of names and indexes; undefined when there is none. */
export const below = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((found, name) => (typeof found === 'object' && found !== null ? (found as Record<string | number, unknown>)[name] : undefined), value);
