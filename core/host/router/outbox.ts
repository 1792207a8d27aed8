import { implement } from '@orpc/server';
import type { BulkPreview, BulkRow } from '../../contract/outbox-bulk.ts';
import type { OutboxEntry, QueueOutcome } from '../../contract/outbox.ts';
import { outboxContract } from '../../contract/outbox.ts';
import { intentId } from '../../domain/ids.ts';
import { valueOf } from '../failure.ts';
import { seesFigures, verdictWithoutMoney } from '../people/figures.ts';
import { entryWithoutMoney, outcomeWithoutMoney, refusedWithoutMoney } from '../people/outbox-figures.ts';
import { previewBulk, queueBulk, undoBatch } from '../use-cases/outbox/bulk-changes.ts';
import { authorIn } from '../use-cases/outbox/author.ts';
import { acknowledgeEntry, releaseEntry, retryEntry, setWarningHours, undoEntry, warningHours } from '../use-cases/outbox/actions.ts';
import { nextTermEnds } from '../use-cases/outbox/end-dates.ts';
import { exportJournal } from '../use-cases/outbox/export.ts';
import { followingEntries, outboxEntry, outboxOverlay, outboxPage } from '../use-cases/outbox/lists.ts';
import { decideWithCustomer, madeCustomers } from '../use-cases/outbox/made-customers.ts';
import { judgeWish } from '../use-cases/outbox/prepare.ts';
import { editEntry, queueWish } from '../use-cases/outbox/queue.ts';
import { transitionTargets } from '../use-cases/outbox/transition-targets.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(outboxContract).$context<RouterContext>().use(withOffice);

export const outboxRouter = {
  status: procedures.status.handler(({ context: { office }, signal }) => office.outbox.status.iterate(signal)),
  page: procedures.page.handler(({ input, context: { office } }) => {
    const page = outboxPage(office, input);
    return seesFigures(office) ? page : { ...page, rows: page.rows.map(entryWithoutMoney) };
  }),
  one: procedures.one.handler(({ input, context: { office } }) => {
    const { entry, attempts } = valueOf(outboxEntry(office, input.id));
    return { entry: seenEntry(office, entry), attempts };
  }),
  overlay: procedures.overlay.handler(({ input, context: { office } }) => seenEntries(office, outboxOverlay(office, input))),
  following: procedures.following.handler(({ input, context: { office } }) => seenEntries(office, followingEntries(office, input.id))),
  judge: procedures.judge.handler(({ input, context: { office } }) => {
    const { verdict, objection, next } = valueOf(judgeWish(office, input));
    return { verdict: verdict === null || seesFigures(office) ? verdict : verdictWithoutMoney(verdict), problems: objection?.kind === 'refused' && !seesFigures(office) ? { ...objection, verdict: refusedWithoutMoney(objection.verdict) } : objection, again: next === null ? null : next === 'lost' ? 'lost' : 'possible' };
  }),
  targets: procedures.targets.handler(async ({ input, context: { office }, signal }) => valueOf(await transitionTargets(office, input, signal))),
  endDates: procedures.endDates.handler(async ({ input, context: { office }, signal }) => valueOf(await nextTermEnds(office, input.subscriptionId, signal))),
  bulkPreview: procedures.bulkPreview.handler(async ({ input, context: { office } }) => shownTo(office, await previewBulk(office, input))),
  bulkQueue: procedures.bulkQueue.handler(async ({ input, context: { office } }) => {
    const answer = valueOf(await queueBulk(office, input));
    return seesFigures(office) ? answer : { ...answer, left: answer.left.map(rowWithoutMoney) };
  }),
  undoBatch: procedures.undoBatch.handler(({ input, context: { office } }) => undoBatch(office, input.batch)),
  queue: procedures.queue.handler(({ input, context: { office } }) => seenOutcome(office, valueOf(queueWish(office, input)))),
  edit: procedures.edit.handler(({ input, context: { office } }) => seenOutcome(office, valueOf(editEntry(office, input)))),
  release: procedures.release.handler(({ input, context: { office } }) => seenEntry(office, valueOf(releaseEntry(office, input.id)))),
  undo: procedures.undo.handler(({ input, context: { office } }) => seenEntry(office, valueOf(undoEntry(office, input.id)))),
  retry: procedures.retry.handler(({ input, context: { office } }) => seenEntry(office, valueOf(retryEntry(office, input.id)))),
  decide: procedures.decide.handler(async ({ input, context: { office }, signal }) => seenEntry(office, valueOf(await decideWithCustomer(office, input, signal)))),
  madeCustomers: procedures.madeCustomers.handler(async ({ input, context: { office }, signal }) => valueOf(await madeCustomers(office, input, signal))),
  acknowledge: procedures.acknowledge.handler(({ input, context: { office } }) => seenEntry(office, valueOf(acknowledgeEntry(office, input.id)))),
  pause: procedures.pause.handler(({ context: { office } }) => {
    office.outbox.engine.pause(authorIn(office));
    return { paused: true };
  }),
  resume: procedures.resume.handler(({ context: { office } }) => {
    office.outbox.engine.resume(authorIn(office));
    return { paused: false };
  }),
  pump: procedures.pump.handler(({ context: { office } }) => {
    office.outbox.engine.pump({ manual: true });
    return { started: true };
  }),
  credentials: procedures.credentials.handler(({ input, context: { office } }) => office.outbox.takeCredentials(intentId(input.id))),
  warningDistances: procedures.warningDistances.handler(({ context: { office } }) => warningHours(office)),
  setWarningDistances: procedures.setWarningDistances.handler(({ input, context: { office } }) => setWarningHours(office, input.hours)),
  exportJournal: procedures.exportJournal.handler(({ input, context: { office } }) => exportJournal(office, input)),
};

type Viewer = Parameters<typeof seesFigures>[0];

const seenOutcome = (office: Viewer, outcome: QueueOutcome): QueueOutcome => (seesFigures(office) ? outcome : outcomeWithoutMoney(outcome));

const seenEntry = (office: Viewer, entry: OutboxEntry): OutboxEntry => (seesFigures(office) ? entry : entryWithoutMoney(entry));

const seenEntries = (office: Viewer, { entries }: { readonly entries: OutboxEntry[] }): { entries: OutboxEntry[] } => ({ entries: seesFigures(office) ? entries : entries.map(entryWithoutMoney) });

const rowWithoutMoney = (row: BulkRow): BulkRow => (row.verdict === null ? row : { ...row, verdict: verdictWithoutMoney(row.verdict) });

const shownTo = (office: Viewer, preview: BulkPreview): BulkPreview =>
  preview.kind === 'refused' || seesFigures(office) ? preview : { ...preview, totals: [], rows: preview.rows.map(rowWithoutMoney) };
