import { like } from 'drizzle-orm';
import { guideRun } from '../../contract/guides.ts';
import type { GuideRun } from '../../domain/guides/run.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { settings } from '../schema/ledger.ts';
import { fromJson } from './json.ts';
import * as values from './settings.ts';

/** A walk as it is kept; `removedAt` hides it without forgetting it. */
export type StoredRun = GuideRun & { readonly removedAt: Instant | null };

const PREFIX = 'guide.run.';
const nameOf = (id: string): string => `${PREFIX}${id.toLowerCase()}`;

/** Every walk that was not removed, the latest change first. */
export const all = (db: LedgerRead): readonly StoredRun[] =>
  db.orm
    .select({ value: settings.value })
    .from(settings)
    .where(like(settings.name, `${PREFIX}%`))
    .all()
    .flatMap(({ value }) => runOf(fromJson(value)) ?? [])
    .filter(({ removedAt }) => removedAt === null)
    .toSorted((a, b) => b.updatedAt - a.updatedAt || a.id.localeCompare(b.id));

/** null when there is none; one that was removed is found. */
export const find = (db: LedgerRead, id: string): StoredRun | null => runOf(values.get(db, nameOf(id)));

export const put = (db: LedgerDb, run: StoredRun, at: Instant): void => values.set(db, nameOf(run.id), run, at);

/** Reads what this file wrote; a walk through a guide that a later version dropped is left alone. */
function runOf(value: unknown): StoredRun | null {
  const parsed = guideRun.safeParse(value);
  if (!parsed.success) return null;
  const removed: unknown = typeof value === 'object' && value !== null && 'removedAt' in value ? value.removedAt : null;
  const { startedAt, updatedAt, marks, ...rest } = parsed.data;
  return {
    ...rest,
    startedAt: instant(startedAt),
    updatedAt: instant(updatedAt),
    marks: marks.map((mark) => ({ ...mark, at: instant(mark.at) })),
    removedAt: typeof removed === 'number' ? instant(removed) : null,
  };
}
