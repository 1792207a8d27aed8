import type { Clock, Ids, Log, Random, Sleep } from '../ports/system.ts';

/** How this office signs in at the service. */
export type RemoteAuth =
  /** A bearer token pasted by a person; it cannot be renewed. */
  | { readonly kind: 'token'; readonly token: string }
  /** Secure application model: a refresh token buys access tokens (API page, section 2). */
  | {
      readonly kind: 'refreshToken';
      /** `https://login.…/{tenant}`, or the whole token address of the v1 or v2 endpoint. */
      readonly authority: string;
      readonly clientId: string;
      readonly refreshToken: string;
      readonly clientSecret: string | null;
    }
  | { readonly kind: 'none' };

/**
 * The network: one request, one response. It never follows redirects for a `manual` request, and it
 * must not send a write again by itself: some networks do so when a kept connection breaks.
 */
export type Fetch = (request: Request) => Promise<Response>;

export type RemoteOptions = {
  /** Address of the service without `/v1`. https, or http on loopback. */
  readonly baseUrl: string;
  /** Address of the price sheet service without `/v1.0`; null: the one that belongs to `baseUrl`. */
  readonly priceSheetBaseUrl: string | null;
  readonly auth: RemoteAuth;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly ids: Ids;
  readonly random: Random;
  readonly log: Log;
  /** Told when the authority hands out a fresh refresh token; the old one may soon be void. */
  readonly onNewRefreshToken?: (refreshToken: string) => void;
  /** Language of titles that the service translates. */
  readonly locale?: string;
  readonly limits?: Partial<RemoteLimits>;
};

export type RemoteLimits = {
  /** Whole exchange of one attempt, milliseconds. */
  readonly timeoutMs: number;
  /** The same for a price sheet. */
  readonly longTimeoutMs: number;
  /** How long work that was accepted with a 202 is followed. */
  readonly acceptedMs: number;
  /** Bytes of one body. */
  readonly bodyBytes: number;
  readonly longBodyBytes: number;
  /** Requests under way at once. */
  readonly concurrency: number;
  /** Requests of one budget in any minute; null: as many as come (the embedded server). */
  readonly perMinute: number | null;
  /** A longer wait than this is handed to the caller as `rateLimited`. */
  readonly longestWaitMs: number;
};

const MEBIBYTE = 1_048_576;

export const DEFAULT_LIMITS: RemoteLimits = {
  timeoutMs: 60_000,
  longTimeoutMs: 180_000,
  acceptedMs: 180_000,
  bodyBytes: 64 * MEBIBYTE,
  longBodyBytes: 256 * MEBIBYTE,
  concurrency: 8,
  // The service allows 500 per tenant and resource (API page, section 6.2); other programs of the office need some.
  perMinute: 450,
  longestWaitMs: 120_000,
};
