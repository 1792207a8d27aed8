import { createHash } from 'node:crypto';
import path from 'node:path';
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

/** 64 bits are plenty to tell the few addresses of one laptop apart. */
const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * The key of the demo office is the same on every computer and stands here for all to read:
 * its data is made up, and a demonstration must open without asking anything.
 */
export const demoKey = (): Uint8Array => new Uint8Array(createHash('sha256').update('CSP Desk demo office').digest());
