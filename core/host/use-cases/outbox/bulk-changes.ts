import type { BulkPreview, BulkQueued, BulkRow, BulkWish } from '../../../contract/outbox-bulk.ts';
import { totalsOf } from '../../../domain/bulk/totals.ts';
import type { IntentId } from '../../../domain/ids.ts';
import type { Intent } from '../../../domain/intents/intent.ts';
import { advance } from '../../../domain/intents/machine.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { authorIn } from './author.ts';
import { bulkTargets } from './bulk-targets.ts';
import type { BulkTarget } from './bulk-targets.ts';
import { openIntents } from './open-intents.ts';
import { judgeWish } from './prepare.ts';
import type { Judged, Wish } from './prepare.ts';
import { addAll, afterChange, intentsOf, twinOf } from './queue.ts';
import type { OutboxDesk } from './view.ts';

/** A dry run: every row with its verdict, deadline and cost, and the sums of those that may be queued. */
export async function previewBulk(desk: OutboxDesk, wish: BulkWish): Promise<BulkPreview> {
  const found = await bulkTargets(desk, wish);
  if (!found.ok) return { kind: 'refused', problem: found.error };
  const rows = judgeAll(desk, found.value.targets).map(({ row }) => row);
  const ready = rows.filter(({ state }) => state === 'ready');
  return { kind: 'read', rows, totals: totalsOf(ready.map(({ verdict }) => (verdict?.kind === 'allowed' ? verdict.money : null))), columns: found.value.columns };
}

type Queueing = { readonly wish: BulkWish; readonly without: readonly number[]; readonly again: boolean };

/** Judged anew, because time has passed since the dry run; what is allowed goes into the queue together, the rest is named. */
export async function queueBulk(desk: OutboxDesk, { wish, without, again }: Queueing): Promise<Result<BulkQueued, DeskError>> {
  const found = await bulkTargets(desk, wish);
  if (!found.ok) return err({ tag: 'validation', issues: [{ path: 'wish', problem: found.error }] });
  const out = new Set(without);
  const judged = judgeAll(desk, found.value.targets.filter(({ line }) => !out.has(line)));
  const intents: Intent[] = [];
  for (const { wish: one, judged: how, before } of judged) {
    if (one === null || how === null) continue;
    intents.push(...intentsOf(desk, { wish: { ...one, again }, judged: how, before, batch: intents[0]?.id ?? null }));
  }
  const batch = intents[0]?.id ?? null;
  const left = judged.map(({ row }) => row).filter(({ state }) => state !== 'ready');
  if (batch === null) return ok({ batch, queued: 0, left });
  addAll(desk, intents.map((intent) => ({ ...intent, batch })));
  afterChange(desk);
  return ok({ batch, queued: judged.length - left.length, left });
}

/** Takes back, in one transaction, every entry of a batch that has certainly not been sent; says how many were too late for that. */
export function undoBatch(desk: OutboxDesk, batch: IntentId): { undone: number; left: number } {
  const at = desk.clock.now();
  const by = authorIn(desk);
  const counts = desk.outbox.store.together(() => {
    let undone = 0;
    let left = 0;
    for (const row of desk.outbox.store.ofBatch(batch)) {
      const next = row.readable ? advance(row.stored.intent, { type: 'undone', at, by }) : null;
      const saved = next === null || !row.readable ? null : desk.outbox.store.save({ intent: next.intent, revision: row.stored.revision, at, notes: next.notes });
      if (saved === null) left += 1;
      else undone += 1;
    }
    return { undone, left };
  });
  afterChange(desk);
  return counts;
}

type JudgedRow = { readonly row: BulkRow; /** null: not to be queued. */ readonly wish: Wish | null; readonly judged: Judged | null; readonly before: readonly Intent[] };

/** Each row by the rules of this moment, on top of what is queued already for the same subscription. */
function judgeAll(desk: OutboxDesk, targets: readonly BulkTarget[]): readonly JudgedRow[] {
  const open = new Map<string, Intent[]>();
  for (const intent of openIntents(desk)) if (intent.subscriptionId !== null) open.set(intent.subscriptionId, [...(open.get(intent.subscriptionId) ?? []), intent]);
  return targets.map((target) => judgeOne(desk, target, target.copy === null ? [] : (open.get(target.copy.subscription.id) ?? [])));
}

function judgeOne(desk: OutboxDesk, target: BulkTarget, before: readonly Intent[]): JudgedRow {
  const { copy, action } = target;
  if (copy === null || action === null) return { row: rowOf(target, { state: 'unread', judged: null }), wish: null, judged: null, before };
  const { subscription } = copy;
  const wish: Wish = { action, customer: { kind: 'known', id: subscription.customerId }, subscriptionId: subscription.id, dependsOn: [], prices: [], draft: false };
  const judged = judgeWish(desk, wish, before);
  if (!judged.ok) return { row: rowOf({ ...target, problem: 'noSubscription' }, { state: 'unread', judged: null }), wish: null, judged: null, before };
  const isRefused = judged.value.objection !== null;
  const isTwin = !isRefused && twinOf(wish, before) !== null;
  const state = isRefused ? 'refused' : isTwin ? 'queued' : 'ready';
  return { row: rowOf(target, { state, judged: judged.value }), wish: state === 'ready' ? wish : null, judged: judged.value, before };
}

function rowOf({ line, copy, action, named, problem }: BulkTarget, { state, judged }: { readonly state: BulkRow['state']; readonly judged: Judged | null }): BulkRow {
  const verdict = judged?.objection?.kind === 'refused' ? judged.objection.verdict : (judged?.verdict ?? null);
  const next = judged?.next ?? null;
  return {
    line,
    state,
    subscriptionId: copy?.subscription.id ?? null,
    customerId: copy?.subscription.customerId ?? null,
    customerName: named.customer,
    product: named.product,
    quantity: judged?.subscription?.quantity ?? copy?.subscription.quantity ?? null,
    action,
    verdict,
    problem,
    again: next === null ? null : next === 'lost' ? 'lost' : 'possible',
  };
}
