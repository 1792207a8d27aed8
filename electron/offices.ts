import { createHash } from 'node:crypto';
import path from 'node:path';
import { MOST_OFFICES } from './settings-shape.ts';
import type { StoredConnection } from './settings-shape.ts';

/** One set of stores in a folder of its own. Two addresses never share one. */
export type Office = {
  readonly id: string;
  readonly kind: 'demo' | 'remote';
  /** Whom the office talks to; for titles and messages. */
  readonly host: string | null;
  readonly folder: string;
};

export function officeFor(profile: string, connection: StoredConnection): Office {
  const folderOf = (id: string): string => path.join(profile, 'offices', id);
  if (connection.kind === 'demo') return { id: 'demo', kind: 'demo', host: null, folder: folderOf('demo') };
  const address = new URL(connection.url);
  const id = `office-${shortHash(address.origin + address.pathname.replace(/\/+$/, ''))}`;
  return { id, kind: 'remote', host: address.host, folder: folderOf(id) };
}

type StoredRemote = Extract<StoredConnection, { kind: 'remote' }>;
type Known = { readonly offices: readonly StoredRemote[]; readonly connection: StoredConnection };

/** The own offices of this device with the one that was opened now at the front; one per address. */
export function withUsed(known: Known, used: StoredConnection): StoredRemote[] {
  // Settings of an older program know only the one that is open.
  const all = [used, known.connection, ...known.offices].filter((one) => one.kind === 'remote');
  return all.filter((one, place) => all.findIndex((other) => isSameOffice(one, other)) === place).slice(0, MOST_OFFICES);
}

/** Without the office of this address; the one that is open stays. */
export const withoutOffice = (known: Known, url: string): StoredRemote[] =>
  withUsed(known, known.connection).filter((one) => !isSameOffice(one, { ...one, url }) || isSameOffice(one, known.connection));

/** Two addresses of one office differ at most in letters and a slash. */
const isSameOffice = (one: StoredConnection, other: StoredConnection): boolean => officeFor('', one).id === officeFor('', other).id;

/** 64 bits are plenty to tell the few addresses of one laptop apart. */
const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * The key of the demo office is the same on every computer and stands here for all to read:
 * its data is made up, and a demonstration must open without asking anything.
 */
export const demoKey = (): Uint8Array => new Uint8Array(createHash('sha256').update('CSP Desk demo office').digest());
