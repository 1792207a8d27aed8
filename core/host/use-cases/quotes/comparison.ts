import type { QuoteComparison } from '../../../contract/documents.ts';
import { orderOf } from '../../../db/repositories/order-lines.ts';
import * as quotes from '../../../db/repositories/quotes.ts';
import * as subscriptions from '../../../db/repositories/subscriptions.ts';
import { quoteId, subscriptionId } from '../../../domain/ids.ts';
import type { Intent } from '../../../domain/intents/intent.ts';
import { lineDifferences, pairLines } from '../../../domain/quotes/compare-lines.ts';
import type { ComparableLine } from '../../../domain/quotes/compare-lines.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { acceptedLines, askedLines, isByUse, quotedLines } from '../papers/order-lines.ts';
import type { KnownLine } from '../papers/order-lines.ts';
import { orderIntent, ordersOfQuote } from './orders.ts';
import type { OrderDesk } from './orders.ts';

type Row = QuoteComparison['rows'][number];

/** What was quoted, what was ordered, and what runs now, line by line (inventory L). */
export function compareQuote(desk: OrderDesk, id: string): Result<QuoteComparison, DeskError> {
  const quote = quotes.get(desk.ledger, quoteId(id));
  if (quote === null) return err({ tag: 'notFound', what: 'quote', id });
  const intents = ordersOfQuote(desk, id).flatMap((entry) => orderIntent(desk, entry) ?? []);
  const ordered = intents.flatMap((intent) => linesOf(desk, intent, quote.customerId));
  const quoted = quotedLines(quote);
  // Before anything is ordered nothing is missing.
  const rows = intents.length === 0 ? quoted.filter((_, index) => !isByUse(quote, index)).map((line): Row => ({ ...rowOf(line, null, null), differences: [] })) : pairLines(quoted, ordered).filter(({ left }) => !isByUse(quote, left)).map(({ left, right }) => row(desk, left === null ? null : (quoted[left] ?? null), right === null ? null : (ordered[right] ?? null)));
  return ok({
    orders: intents.map(({ id: entryId, createdAt, state }) => ({ entryId, createdAt, state: state.kind })),
    candidates: candidates(desk, quote.customerId, new Set(intents.map((intent) => String(intent.id)))),
    rows,
  });
}

/** What the service has taken, or what was asked for while it has not answered or was not read since. */
function linesOf(desk: OrderDesk, { action, state }: Intent, customerId: string): readonly KnownLine[] {
  if (action.kind !== 'order' || state.kind === 'undone' || state.kind === 'rejected' || state.kind === 'tooLate') return [];
  const ids = state.kind === 'confirmed' ? state.confirmation.orderIds : [];
  const orders = ids.flatMap((id) => orderOf(desk.mirror, customerId, id) ?? []);
  return orders.length > 0 && orders.length === ids.length ? orders.flatMap((order) => acceptedLines(desk, order)) : askedLines(desk, action.lines);
}

function row(desk: OrderDesk, quoted: ComparableLine | null, ordered: KnownLine | null): Row {
  const id = ordered?.subscriptionId ?? null;
  const detail = id === null ? null : subscriptions.get(desk.mirror, subscriptionId(id), desk.clock.now());
  const running = detail === null ? null : { article: ordered?.article ?? null, title: detail.product, quantity: detail.quantity, term: detail.term, billingPlan: detail.billingPlan };
  const base = rowOf(quoted, ordered, running);
  return { ...base, subscriptionId: detail?.id ?? null, status: detail?.status ?? null, differences: [...lineDifferences(quoted, ordered)], drift: ordered === null || running === null ? [] : [...lineDifferences(ordered, running)] };
}

const sideOf = (line: ComparableLine | null) => (line === null ? null : { quantity: line.quantity, term: line.term, billingPlan: line.billingPlan });

const rowOf = (quoted: ComparableLine | null, ordered: ComparableLine | null, running: ComparableLine | null): Row => ({
  title: (quoted ?? ordered ?? running)?.title ?? '',
  quoted: sideOf(quoted),
  ordered: sideOf(ordered),
  running: sideOf(running),
  subscriptionId: null,
  status: null,
  differences: [],
  drift: [],
});

/** Orders of the same customer that belong to no quote yet. */
function candidates(desk: OrderDesk, customerId: string, linked: ReadonlySet<string>): QuoteComparison['candidates'] {
  const { rows } = desk.outbox.store.page({ states: null, attention: false, closing: false, customerId, subscriptionId: null, newestFirst: true, from: 0, count: 50 });
  return rows.flatMap((found) => {
    if (!found.readable || found.stored.intent.action.kind !== 'order' || linked.has(found.stored.intent.id)) return [];
    const { id: entryId, createdAt, state, names, action } = found.stored.intent;
    if (state.kind === 'undone' || state.kind === 'rejected' || state.kind === 'tooLate') return [];
    return [{ entryId, createdAt, product: names.product ?? '', seats: action.lines.reduce((sum, { quantity }) => sum + quantity, 0) }];
  });
}
