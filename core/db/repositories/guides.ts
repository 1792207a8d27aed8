import { asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { GUIDE_IDS, SCENARIOS } from '../../domain/guides/guide.ts';
import type { GuideRun, StepMark } from '../../domain/guides/run.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { guideMarks, guideRuns } from '../schema/ledger.ts';

/** A walk as it is kept; `removedAt` hides it without forgetting it. */
export type StoredRun = GuideRun & { readonly removedAt: Instant | null };

/** Every walk that was not removed, the latest change first. */
export function all(db: LedgerRead): readonly StoredRun[] {
  const rows = db.orm.select().from(guideRuns).where(isNull(guideRuns.removedAt)).orderBy(desc(guideRuns.updatedAt), asc(guideRuns.id)).all();
  return withMarks(db, rows);
}

/** null when there is none; one that was removed is found. */
export function find(db: LedgerRead, id: string): StoredRun | null {
  const rows = db.orm.select().from(guideRuns).where(eq(guideRuns.guid, id.toLowerCase())).all();
  return withMarks(db, rows)[0] ?? null;
}

/** Keeps a walk, new or known, with all its marks. */
export function put(db: LedgerDb, run: StoredRun): void {
  db.sql.transaction(() => {
    const values = {
      guide: run.guide,
      customerGuid: run.customerId,
      customerName: run.customerName,
      scenario: run.scenario,
      startedAt: run.startedAt,
      updatedAt: run.updatedAt,
      removedAt: run.removedAt,
    };
    const { runId } = db.orm
      .insert(guideRuns)
      .values({ guid: run.id.toLowerCase(), ...values })
      .onConflictDoUpdate({ target: guideRuns.guid, set: values })
      .returning({ runId: guideRuns.id })
      .get();
    db.orm.delete(guideMarks).where(eq(guideMarks.runId, runId)).run();
    for (const { by, ...mark } of run.marks) db.orm.insert(guideMarks).values({ runId, ...mark, person: by }).run();
  });
}

type Row = typeof guideRuns.$inferSelect;
type MarkRow = typeof guideMarks.$inferSelect;

function withMarks(db: LedgerRead, rows: readonly Row[]): readonly StoredRun[] {
  if (rows.length === 0) return [];
  const marks = db.orm
    .select()
    .from(guideMarks)
    .where(inArray(guideMarks.runId, rows.map(({ id }) => id)))
    .orderBy(asc(guideMarks.runId), asc(guideMarks.at), asc(guideMarks.step))
    .all();
  const byRun = new Map<number, MarkRow[]>(rows.map(({ id }) => [id, []]));
  for (const mark of marks) byRun.get(mark.runId)?.push(mark);
  return rows.flatMap((row) => toRun(row, byRun.get(row.id) ?? []) ?? []);
}

/** A walk through a guide that this program does not know is left alone. */
function toRun(row: Row, marks: readonly MarkRow[]): StoredRun | null {
  const guide = GUIDE_IDS.find((known) => known === row.guide);
  if (guide === undefined) return null;
  return {
    id: row.guid,
    guide,
    customerId: row.customerGuid,
    customerName: row.customerName,
    scenario: SCENARIOS.find((known) => known === row.scenario) ?? null,
    startedAt: instant(row.startedAt),
    updatedAt: instant(row.updatedAt),
    removedAt: row.removedAt === null ? null : instant(row.removedAt),
    marks: marks.map(toMark),
  };
}

const toMark = ({ step, state, at, day, person, note }: MarkRow): StepMark => ({ step, state, at: instant(at), day, by: person, note });
