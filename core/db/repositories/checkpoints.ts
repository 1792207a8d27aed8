import type { MirrorDb, MirrorRead } from '../handles.ts';

/** Text under a name; null when never set. */
export const get = (db: MirrorRead, name: string): string | null => db.sql.text('SELECT value FROM checkpoints WHERE name = ?', [name]);

/** null takes it away. Inside a transaction it belongs to it. */
export function set(db: MirrorDb, name: string, value: string | null): void {
  if (value === null) db.sql.run('DELETE FROM checkpoints WHERE name = ?', [name]);
  else db.sql.run('INSERT INTO checkpoints (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [name, value]);
}
