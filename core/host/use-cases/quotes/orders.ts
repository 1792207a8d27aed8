import * as z from 'zod';
import * as quotes from '../../../db/repositories/quotes.ts';
import type { StoredQuote } from '../../../db/repositories/quote-rows.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { intentId, quoteId } from '../../../domain/ids.ts';
import type { Intent } from '../../../domain/intents/intent.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import type { QuoteDesk } from './view.ts';

/** What papers about orders need of an open office. */
export type OrderDesk = QuoteDesk & Pick<OpenOffice, 'outbox'>;

const ordersName = (quote: string): string => `quote.${quote}.orders`;
const quoteName = (intent: string): string => `order.${intent}.quote`;

/** Ids of the entries of the outbox that order what a quote offers, the first one first. */
export function ordersOfQuote(desk: Pick<QuoteDesk, 'ledger'>, quote: string): readonly string[] {
  const stored = z.array(z.string()).safeParse(settings.get(desk.ledger, ordersName(quote)));
  return stored.success ? stored.data : [];
}

/** The issued quote that an entry orders; null: none, or nobody said which. */
export function quoteOfOrder(desk: Pick<QuoteDesk, 'ledger'>, intent: string): StoredQuote | null {
  const stored = z.string().safeParse(settings.get(desk.ledger, quoteName(intent)));
  const quote = stored.success ? quotes.get(desk.ledger, quoteId(stored.data)) : null;
  return quote?.state === 'issued' ? quote : null;
}

/** Notes which order belongs to a quote. Only issued quotes and orders of the same customer go together. */
export function linkOrder(desk: OrderDesk, quote: string, entry: string): Result<{ readonly orders: readonly string[] }, DeskError> {
  const stored = quotes.get(desk.ledger, quoteId(quote));
  if (stored === null) return err({ tag: 'notFound', what: 'quote', id: quote });
  const intent = orderIntent(desk, entry);
  if (intent === null) return err({ tag: 'notFound', what: 'intent', id: entry });
  const isAnothers = intent.customer.kind === 'known' && intent.customer.id !== stored.customerId;
  if (stored.state !== 'issued' || isAnothers) return err({ tag: 'conflict', what: 'quote', id: quote });
  const before = quoteOfOrder(desk, entry);
  const at = desk.clock.now();
  desk.ledger.sql.transaction(() => {
    if (before !== null && before.id !== quote) settings.set(desk.ledger, ordersName(before.id), ordersOfQuote(desk, before.id).filter((id) => id !== entry), at);
    settings.set(desk.ledger, ordersName(quote), [...new Set([...ordersOfQuote(desk, quote), entry])], at);
    settings.set(desk.ledger, quoteName(entry), quote, at);
  });
  desk.changes.add(['quotes']);
  return ok({ orders: ordersOfQuote(desk, quote) });
}

/** The order behind an entry of the outbox; null: there is none, or it is no order. */
export function orderIntent(desk: OrderDesk, entry: string): Intent | null {
  const intent = intentOf(desk, entry);
  return intent?.action.kind === 'order' ? intent : null;
}

/** An entry of the outbox; null where there is none that this version can read. */
export function intentOf({ outbox }: Pick<OrderDesk, 'outbox'>, id: string): Intent | null {
  const row = outbox.store.get(intentId(id));
  return row?.readable === true ? row.stored.intent : null;
}

/** The entry by which an order of the service was placed from here; null: another program did. */
export function entryOfOrder({ outbox }: Pick<OrderDesk, 'outbox'>, customerId: string, orderId: string): Intent | null {
  const { rows } = outbox.store.page({ states: ['confirmed'], attention: false, closing: false, customerId, subscriptionId: null, newestFirst: true, from: 0, count: MANY });
  const intents = rows.flatMap((row) => (row.readable ? [row.stored.intent] : []));
  return intents.find(({ action, state }) => action.kind === 'order' && state.kind === 'confirmed' && state.confirmation.orderIds.some((id) => id === orderId)) ?? null;
}

/** Confirmed entries of one customer that are looked through. */
const MANY = 500;
