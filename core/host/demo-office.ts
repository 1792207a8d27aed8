import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { DAY, instant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';

/**
 * The demo office's windows and renewals are laid around the day it was begun, its anchor.
 * Time goes on in it as in a real office; after a week little would be left open, so that a
 * demo opened later begins anew. Its quotes stay: customers keep their ids.
 */
const FRESH_FOR = 7 * DAY;

const anchorFile = z.object({ anchor: z.number().int() });

/** The anchor of the demo office in `folder`; begins anew when there is none or it is old. */
export function demoAnchor(folder: string, now: Instant): Instant {
  const kept = readAnchor(folder);
  if (kept !== null && kept <= now && now - kept < FRESH_FOR) return kept;
  mkdirSync(folder, { recursive: true });
  discardMirror(folder);
  writeFileSync(join(folder, 'demo.json'), JSON.stringify({ anchor: now }));
  return now;
}

function readAnchor(folder: string): Instant | null {
  const path = join(folder, 'demo.json');
  if (!existsSync(path)) return null;
  try {
    const parsed = anchorFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? instant(parsed.data.anchor) : null;
  } catch {
    // An unreadable anchor costs nothing: the demo begins anew.
    return null;
  }
}

/** The mirror is a copy of a sample; the new sample has other dates. */
function discardMirror(folder: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `mirror.db${suffix}`), { force: true });
}
