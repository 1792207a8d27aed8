import * as guides from '../../../db/repositories/guides.ts';
import type { StoredRun } from '../../../db/repositories/guides.ts';
import type { GuideRun, StepMark } from '../../../domain/guides/run.ts';
import { markProblem, withMark } from '../../../domain/guides/run.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { dayIn } from '../../../domain/time/calendar-day.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';

type GuideDesk = Pick<OpenOffice, 'ledger' | 'clock' | 'changes' | 'ids' | 'place'>;

/** A new walk through a guide, for the office or for one customer. */
export function startRun(office: GuideDesk, wanted: Pick<GuideRun, 'guide' | 'customerId' | 'customerName'>): GuideRun {
  const now = office.clock.now();
  return keep(office, { ...wanted, id: office.ids.next(), scenario: null, startedAt: now, updatedAt: now, marks: [], removedAt: null });
}

/** The scenario of a walk that asks for one; null asks again. */
export const chooseScenario = (office: GuideDesk, id: string, scenario: GuideRun['scenario']): Result<GuideRun, DeskError> =>
  changed(office, id, (run) => ok({ ...run, scenario, updatedAt: office.clock.now() }));

/** Keeps what was said about a step. A day that does not exist or lies ahead is refused and nothing changes. */
export const markStep = (office: GuideDesk, id: string, mark: Omit<StepMark, 'at'>): Result<GuideRun, DeskError> =>
  changed(office, id, (run) => {
    const now = office.clock.now();
    const problem = markProblem(run, mark, dayIn(now, office.place().timeZone));
    return problem === null ? ok(withMark(run, { ...mark, at: startOf(run, mark) ?? now })) : err({ tag: 'validation', issues: [{ path: 'day', problem }] });
  });

/** Takes a walk out of the list; `restoreRun` brings it back. */
export const removeRun = (office: GuideDesk, id: string): Result<{ readonly id: string }, DeskError> =>
  changed(office, id, (run) => ok({ ...run, removedAt: office.clock.now() }));

/** Takes the removal of a run back; `notFound` where there is none. */
export function restoreRun(office: GuideDesk, id: string): Result<GuideRun, DeskError> {
  const run = guides.find(office.ledger, id);
  return run ? ok(keep(office, { ...run, removedAt: null })) : err(notFound(id));
}

/** A run as it stands; `notFound` where there is none or it was removed. */
export function getRun(office: Pick<OpenOffice, 'ledger'>, id: string): Result<GuideRun, DeskError> {
  const run = guides.find(office.ledger, id);
  return run && run.removedAt === null ? ok(visible(run)) : err(notFound(id));
}

/** Every run that was not removed, the last touched first. */
export const listRuns = (office: Pick<OpenOffice, 'ledger'>): readonly GuideRun[] => guides.all(office.ledger).map(visible);

/** A second word about a step that is done already (a note, another day) does not set its timer anew. */
function startOf(run: GuideRun, mark: Omit<StepMark, 'at'>): StepMark['at'] | null {
  const before = run.marks.find(({ step }) => step === mark.step);
  return before !== undefined && before.state === mark.state && mark.state !== 'open' ? before.at : null;
}

function changed(office: GuideDesk, id: string, change: (run: StoredRun) => Result<StoredRun, DeskError>): Result<GuideRun, DeskError> {
  return office.ledger.sql.transaction(() => {
    const run = guides.find(office.ledger, id);
    if (!run || run.removedAt !== null) return err(notFound(id));
    const next = change(run);
    return next.ok ? ok(keep(office, next.value)) : next;
  });
}

function keep(office: GuideDesk, run: StoredRun): GuideRun {
  guides.put(office.ledger, run);
  office.changes.add(['guides']);
  return visible(run);
}

const visible = ({ removedAt: _removedAt, ...run }: StoredRun): GuideRun => run;
const notFound = (id: string): DeskError => ({ tag: 'notFound', what: 'page', id });
