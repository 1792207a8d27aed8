import type { BulkPreview, BulkRow } from '../../contract/outbox-bulk.ts';
import { intentId } from '../../domain/ids.ts';
import type { Verdict } from '../../domain/nce/verdict.ts';
import { valueOf } from '../failure.ts';
import { seesFigures, verdictWithoutMoney } from '../people/figures.ts';
import { previewBulk, queueBulk, undoBatch } from '../use-cases/outbox/bulk-changes.ts';
import { authorIn } from '../use-cases/outbox/author.ts';
import { acknowledgeEntry, decideEntry, releaseEntry, retryEntry, setWarningHours, undoEntry, warningHours } from '../use-cases/outbox/actions.ts';
import { exportJournal } from '../use-cases/outbox/export.ts';
import { followingEntries, outboxEntry, outboxOverlay, outboxPage } from '../use-cases/outbox/lists.ts';
import { judgeWish } from '../use-cases/outbox/prepare.ts';
import { editEntry, queueWish } from '../use-cases/outbox/queue.ts';
import { transitionTargets } from '../use-cases/outbox/transition-targets.ts';
import { withOffice } from './base.ts';

export const outboxRouter = {
  status: withOffice.outbox.status.handler(({ context: { office }, signal }) => office.outbox.status.iterate(signal)),
  page: withOffice.outbox.page.handler(({ input, context: { office } }) => outboxPage(office, input)),
  one: withOffice.outbox.one.handler(({ input, context: { office } }) => valueOf(outboxEntry(office, input.id))),
  overlay: withOffice.outbox.overlay.handler(({ input, context: { office } }) => outboxOverlay(office, input)),
  following: withOffice.outbox.following.handler(({ input, context: { office } }) => followingEntries(office, input.id)),
  judge: withOffice.outbox.judge.handler(({ input, context: { office } }) => {
    const { verdict, objection, next } = valueOf(judgeWish(office, input));
    return { verdict: verdict === null || seesFigures(office) ? verdict : verdictWithoutMoney(verdict), problems: objection?.kind === 'refused' && !seesFigures(office) ? { ...objection, verdict: refusedWithoutMoney(objection.verdict) } : objection, again: next === null ? null : next === 'lost' ? 'lost' : 'possible' };
  }),
  targets: withOffice.outbox.targets.handler(async ({ input, context: { office }, signal }) => valueOf(await transitionTargets(office, input, signal))),
  bulkPreview: withOffice.outbox.bulkPreview.handler(async ({ input, context: { office } }) => shownTo(office, await previewBulk(office, input))),
  bulkQueue: withOffice.outbox.bulkQueue.handler(async ({ input, context: { office } }) => {
    const answer = valueOf(await queueBulk(office, input));
    return seesFigures(office) ? answer : { ...answer, left: answer.left.map(rowWithoutMoney) };
  }),
  undoBatch: withOffice.outbox.undoBatch.handler(({ input, context: { office } }) => undoBatch(office, input.batch)),
  queue: withOffice.outbox.queue.handler(({ input, context: { office } }) => valueOf(queueWish(office, input))),
  edit: withOffice.outbox.edit.handler(({ input, context: { office } }) => valueOf(editEntry(office, input))),
  release: withOffice.outbox.release.handler(({ input, context: { office } }) => valueOf(releaseEntry(office, input.id))),
  undo: withOffice.outbox.undo.handler(({ input, context: { office } }) => valueOf(undoEntry(office, input.id))),
  retry: withOffice.outbox.retry.handler(({ input, context: { office } }) => valueOf(retryEntry(office, input.id))),
  decide: withOffice.outbox.decide.handler(({ input, context: { office } }) => valueOf(decideEntry(office, input))),
  acknowledge: withOffice.outbox.acknowledge.handler(({ input, context: { office } }) => valueOf(acknowledgeEntry(office, input.id))),
  pause: withOffice.outbox.pause.handler(({ context: { office } }) => {
    office.outbox.engine.pause(authorIn(office));
    return { paused: true };
  }),
  resume: withOffice.outbox.resume.handler(({ context: { office } }) => {
    office.outbox.engine.resume(authorIn(office));
    return { paused: false };
  }),
  pump: withOffice.outbox.pump.handler(({ context: { office } }) => {
    office.outbox.engine.pump({ manual: true });
    return { started: true };
  }),
  credentials: withOffice.outbox.credentials.handler(({ input, context: { office } }) => office.outbox.takeCredentials(intentId(input.id))),
  warningDistances: withOffice.outbox.warningDistances.handler(({ context: { office } }) => warningHours(office)),
  setWarningDistances: withOffice.outbox.setWarningDistances.handler(({ input, context: { office } }) => setWarningHours(office, input.hours)),
  exportJournal: withOffice.outbox.exportJournal.handler(({ input, context: { office } }) => exportJournal(office, input)),
};

const rowWithoutMoney = (row: BulkRow): BulkRow => (row.verdict === null ? row : { ...row, verdict: verdictWithoutMoney(row.verdict) });

const shownTo = (office: Parameters<typeof seesFigures>[0], preview: BulkPreview): BulkPreview =>
  preview.kind === 'refused' || seesFigures(office) ? preview : { ...preview, totals: [], rows: preview.rows.map(rowWithoutMoney) };

const refusedWithoutMoney = (verdict: Exclude<Verdict, { kind: 'allowed' }>): typeof verdict => (verdict.kind === 'refused' ? { ...verdict, money: null } : verdict);
