import type { DeskError } from '../errors/desk-error.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { Clock } from '../ports/system.ts';
import type { Addresses, Service } from './addresses.ts';
import type { ExchangeDeps } from './exchange.ts';
import type { RemoteAuth } from './options.ts';
import { requestToken } from './token-request.ts';

type TokenResult = Result<string | null, DeskError>;

export type Auth = {
  /** The token for a service; null when the office has none to send. */
  readonly token: (service: Service, signal?: AbortSignal) => Promise<TokenResult>;
  /** After a 401 to `refused`: another token, or null when there is no way to get one. */
  readonly renew: (service: Service, refused: string | null, signal?: AbortSignal) => Promise<TokenResult>;
  /** Why a refused request was refused, as far as the token tells. */
  readonly reasonFor: (refused: string | null) => 'missing' | 'expired' | 'rejected';
};

/** Tokens are renewed this long before they end (API page, section 2.4). */
const EARLY_MS = 30_000;

export type AuthOptions = {
  readonly auth: RemoteAuth;
  readonly addresses: Addresses;
  readonly exchange: ExchangeDeps;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly onNewRefreshToken: ((refreshToken: string) => void) | undefined;
};

/** Reads no token before the first call. A pasted token cannot be renewed; a refresh token is, 30 s before its end and after a 401. */
export function createAuth(options: AuthOptions): Auth {
  const { auth } = options;
  switch (auth.kind) {
    case 'token':
      return givenToken(auth.token, options);
    case 'refreshToken':
      return refreshedTokens(auth, options);
    case 'none':
      return { token: async () => ok(null), renew: async () => ok(null), reasonFor: () => 'missing' };
  }
}

/** A pasted token belongs to the service's own origin and to nobody else. */
function givenToken(token: string, { addresses, clock }: AuthOptions): Auth {
  const mayGo = (service: Service): boolean => addresses[service].base.origin === addresses.api.base.origin;
  return {
    token: async (service) => (mayGo(service) ? ok(token) : err({ tag: 'notSupported', feature: 'priceSheetWithGivenToken' })),
    renew: async () => ok(null),
    reasonFor: () => (endOf(token) <= clock.now() ? 'expired' : 'rejected'),
  };
}

/** When a JWT says that it ends, in milliseconds since 1970; never for other tokens. */
function endOf(token: string): number {
  const [, payload = ''] = token.split('.');
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    const end = typeof claims === 'object' && claims !== null && 'exp' in claims ? claims.exp : null;
    return typeof end === 'number' ? end * 1_000 : Infinity;
  } catch {
    return Infinity;
  }
}

type Held = { readonly accessToken: string; readonly staleAt: number };

/**
 * One refresh at a time: whoever needs a token while one is being fetched shares its outcome,
 * and the two services take turns, because an authority may replace the refresh token each time.
 */
function refreshedTokens(auth: Extract<RemoteAuth, { kind: 'refreshToken' }>, options: AuthOptions): Auth {
  const held = new Map<Service, Held>();
  const underWay = new Map<Service, Promise<TokenResult>>();
  let { refreshToken } = auth;
  let turn: Promise<unknown> = Promise.resolve();

  const fetchToken = async (service: Service): Promise<TokenResult> => {
    const { clientId, clientSecret, authority } = auth;
    const { audience } = options.addresses[service];
    const grant = await requestToken(options.exchange, { authority, clientId, clientSecret, refreshToken, audience, timeoutMs: options.timeoutMs }, undefined);
    if (!grant.ok) return grant;
    const { accessToken, expiresInMs } = grant.value;
    held.set(service, { accessToken, staleAt: options.clock.monotonic() + expiresInMs - EARLY_MS });
    if (grant.value.refreshToken !== null && grant.value.refreshToken !== refreshToken) {
      refreshToken = grant.value.refreshToken;
      options.onNewRefreshToken?.(refreshToken);
    }
    return ok(accessToken);
  };

  const refresh = (service: Service): Promise<TokenResult> => {
    const running = underWay.get(service);
    if (running) return running;
    const started = turn.then(() => fetchToken(service)).finally(() => underWay.delete(service));
    underWay.set(service, started);
    turn = started;
    return started;
  };

  return {
    token: async (service, signal) => {
      const token = held.get(service);
      return token && options.clock.monotonic() < token.staleAt ? ok(token.accessToken) : waitFor(refresh(service), signal);
    },
    renew: async (service, refused, signal) => {
      const token = held.get(service);
      return token && token.accessToken !== refused ? ok(token.accessToken) : waitFor(refresh(service), signal);
    },
    reasonFor: () => 'rejected',
  };
}

/** A caller who gives up leaves the shared refresh to the others. */
function waitFor(refresh: Promise<TokenResult>, signal: AbortSignal | undefined): Promise<TokenResult> {
  if (!signal) return refresh;
  return new Promise((resolve) => {
    const cancel = (): void => resolve(err({ tag: 'cancelled' }));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    void refresh.then(resolve).finally(() => signal.removeEventListener('abort', cancel));
  });
}
