import type { Instant } from '../../domain/time/instant.ts';
import type { Behaviour } from '../behaviour.ts';
import type { World } from '../world/world.ts';

/** Who calls, as the token says. */
export type Caller = { readonly mode: 'user' | 'app'; readonly name: string; readonly mfa: boolean };

/** One request as a resource sees it. */
export type Call = {
  readonly world: World;
  readonly now: Instant;
  readonly caller: Caller;
  readonly behaviour: Behaviour;
  /** `MS-RequestId` as the caller sent it, remembered or not; null when there is none. */
  readonly requestId: string | null;
  /** Path without the version, in the caller's spelling, for links. */
  readonly path: string;
  /** A named part of the path, lower case; empty when the route has none. */
  readonly part: (name: string) => string;
  /** A query value; names are compared without case and underscores. null when missing. */
  readonly query: (name: string) => string | null;
  readonly header: (name: string) => string | null;
  readonly locale: string;
  /** The body as JSON with its property names in camel case; null when it is none. */
  readonly body: () => Promise<unknown>;
  /** 202 now, `settled` from that moment on. */
  readonly later: (settled: Answer, at: Instant) => Answer;
  /** What an accepted operation has come to. */
  readonly operation: (id: string) => Answer;
};

/** What a resource answers. A string body is sent as it is, everything else as JSON. */
export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Handler = (call: Call) => Answer | Promise<Answer>;

/** `body` as JSON. */
export const answer = (body: unknown, status = 200): Answer => ({ status, body });
/** Without a body: 204, or a 202 that says nothing. */
export const empty = (status: number): Answer => ({ status, body: null });
