import type { Instant } from '../domain/time/instant.ts';

/** The one clock. `now` is wall time, `monotonic` counts milliseconds and never goes back. */
export type Clock = { readonly now: () => Instant; readonly monotonic: () => number };

/** The one source of ids: GUIDs, lower case. */
export type Ids = { readonly next: () => string };

/** The one random source: a number in [0, 1). */
export type Random = () => number;

/** Waits that a test advances by hand. Rejects never; resolves early when aborted. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Writes for developers and support; redacted by allow-list in the shell. */
export type Log = {
  readonly debug: (event: string, facts?: LogFacts) => void;
  readonly info: (event: string, facts?: LogFacts) => void;
  readonly error: (event: string, facts?: LogFacts) => void;
};
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

export const silentLog: Log = { debug: () => {}, info: () => {}, error: () => {} };
