import { DAY } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';

/** A month's quotes, papers and queue are as much as an office may want to do again. */
export const BACKUP_EVERY_MS = 30 * DAY;
/** Nobody makes a backup of the first day; after a week there is something to lose. */
const FIRST_WITHIN_MS = 7 * DAY;

/** Whether the office should be reminded. `begunAt`: the first line of its journal; null: nothing has happened yet. */
export function isBackupDue({ last, begunAt, now }: { readonly last: Instant | null; readonly begunAt: Instant | null; readonly now: Instant }): boolean {
  if (last !== null) return now - last > BACKUP_EVERY_MS;
  return begunAt !== null && now - begunAt > FIRST_WITHIN_MS;
}
