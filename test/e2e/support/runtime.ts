import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Which Electron opens the program, and how: found out by `npm test` and written to the cache. */
export type Runtime = {
  readonly electron: string;
  /** What comes before the program's own arguments. */
  readonly args: readonly string[];
  readonly sqliteBinding: string | null;
  readonly label: string;
};

const file = path.resolve('.cache', 'runtime.json');

export function findRuntime(): Runtime {
  const byHand = process.env['CSP_DESK_ELECTRON'];
  if (byHand) {
    return { electron: byHand, args: [], sqliteBinding: process.env['CSP_DESK_SQLITE_BINDING'] ?? null, label: byHand };
  }
  if (!existsSync(file)) throw new Error('No Electron to test with: run "npm test" once, or set CSP_DESK_ELECTRON.');
  return JSON.parse(readFileSync(file, 'utf8'));
}
