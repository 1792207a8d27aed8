import type { Connection as HostConnection } from '../core/host/connection.ts';
import type { Connection, ConnectionInput, FormatCountry } from './bridge.ts';
import type { StoredConnection } from './settings-shape.ts';

/** What the host is given: with the secret in it. Never leaves main and host. */
export function connectionForHost(stored: StoredConnection, secret: string | null): HostConnection {
  if (stored.kind === 'demo') return stored;
  return { kind: 'remote', url: stored.url, country: stored.country, signIn: signInOf(stored, secret) };
}

type Remote = Extract<StoredConnection, { kind: 'remote' }>;
type SignIn = Extract<HostConnection, { kind: 'remote' }>['signIn'];

function signInOf({ signIn, authority, clientId }: Remote, secret: string | null): SignIn {
  if (secret === null) return { kind: 'none' };
  if (signIn === 'token') return { kind: 'token', token: secret };
  if (authority === null || clientId === null) return { kind: 'none' };
  return { kind: 'refreshToken', authority, clientId, refreshToken: secret };
}

/** What the window is shown: whether there is a secret, not which. */
export const connectionForWindow = (stored: StoredConnection, hasSecret: boolean): Connection =>
  stored.kind === 'demo' ? stored : { ...stored, hasSecret };

/** What goes into the settings file. */
export function withoutSecret(input: ConnectionInput): StoredConnection {
  if (input.kind === 'demo') return input;
  const { secret: _secret, ...stored } = input;
  return stored;
}

/** `--remote URL`: a connection for this run, signed in with `--token` if at all. */
export const connectionForFlag = (url: string, country: FormatCountry): StoredConnection => ({
  kind: 'remote',
  url,
  signIn: 'token',
  authority: null,
  clientId: null,
  country,
});
