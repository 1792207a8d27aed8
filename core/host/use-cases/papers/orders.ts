import type { CustomerDetail } from '../../../contract/customers.ts';
import { orderOf } from '../../../db/repositories/order-lines.ts';
import type { OrderCopy } from '../../../db/repositories/order-lines.ts';
import { lastMark, history } from '../../../db/repositories/quote-marks.ts';
import type { StoredQuote } from '../../../db/repositories/quote-rows.ts';
import * as subscriptions from '../../../db/repositories/subscriptions.ts';
import { changeTexts } from '../../../documents/papers/change-texts.ts';
import type { Licence } from '../../../documents/papers/head.ts';
import type { PaperDocument, PaperOf } from '../../../documents/papers/models.ts';
import { paperIn } from '../../../documents/paper.ts';
import type { Paper } from '../../../documents/paper.ts';
import { subscriptionId } from '../../../domain/ids.ts';
import { markerOf } from '../../../domain/intents/marker.ts';
import type { Intent, IntentState } from '../../../domain/intents/intent.ts';
import { paperChangeOf, paperOfIntent } from '../../../domain/papers/intent-paper.ts';
import type { Unready } from '../../../domain/papers/kinds.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { dayIn } from '../../../domain/time/calendar-day.ts';
import { instant } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { licenceOf } from './licence.ts';
import { acceptedLines, askedLines, commitmentOf, differencesFrom, printedLines, sumsOf, titleOf } from './order-lines.ts';
import type { KnownLine } from './order-lines.ts';
import { paperOf as quotePaper } from '../quotes/paper.ts';
import { entryOfOrder, intentOf, quoteOfOrder } from '../quotes/orders.ts';
import type { OrderDesk } from '../quotes/orders.ts';

type Outcome<Value> = Result<Value, DeskError>;
type Head = Omit<PaperOf<'handOver'>, 'kind' | 'domain' | 'email'>;
type Confirmed = Extract<IntentState, { kind: 'confirmed' }>;

export type EntryPaper = 'orderReceipt' | 'orderConfirmation' | 'changeConfirmation';

/** Says why a paper cannot be made of what it shall be about. */
export const unready = (why: Unready): { readonly ok: false; readonly error: DeskError } => err({ tag: 'validation', issues: [{ path: 'subject', problem: why }] });

/** A paper about an entry of the outbox; `headOf` makes what every paper has around its words. */
export function entryPaper(desk: OrderDesk, { kind, id }: { readonly kind: EntryPaper; readonly id: string }, headOf: (intent: Intent) => Head): Outcome<PaperDocument> {
  const intent = intentOf(desk, id);
  if (intent === null) return err({ tag: 'notFound', what: 'intent', id });
  const fitting = paperOfIntent(intent);
  if (fitting === null) return unready(intent.state.kind === 'draft' ? 'notReceived' : 'noPaper');
  if (fitting !== kind) return unready(misfit(kind, fitting));
  const head = headOf(intent);
  if (intent.state.kind !== 'confirmed') return ok(receipt(desk, intent, head));
  return kind === 'orderConfirmation' ? confirmationOfEntry(desk, intent, intent.state, head) : changeConfirmation(desk, intent, intent.state, head);
}

/** A receipt of what the service has accepted would say less than is known; a confirmation of what waits would say more. */
function misfit(asked: EntryPaper, fitting: EntryPaper): Unready {
  if (asked === 'orderReceipt') return 'alreadyAccepted';
  return fitting === 'orderReceipt' ? 'notAccepted' : 'noPaper';
}

/** The confirmation of one of the service's orders, whoever placed it. */
export function orderPaper(desk: OrderDesk, customer: CustomerDetail, orderId: string, headOf: () => Head): Outcome<PaperDocument> {
  const order = orderOf(desk.mirror, customer.id, orderId);
  if (order === null) return err({ tag: 'notFound', what: 'order', id: orderId });
  const entry = entryOfOrder(desk, customer.id, orderId);
  const quote = entry === null ? null : quoteOfOrder(desk, entry.id);
  const acceptedAt = entry?.state.kind === 'confirmed' ? entry.state.at : (order.createdAt ?? desk.clock.now());
  return ok(confirmation(desk, { orders: [order], lines: acceptedLines(desk, order), quote, reference: entry === null ? '' : markerOf(entry.id), orderId, acceptedAt, refused: [] }, headOf()));
}

function receipt(desk: OrderDesk, intent: Intent, head: Head): PaperOf<'orderReceipt'> {
  const lines = intent.action.kind === 'order' ? askedLines(desk, intent.action.lines) : [];
  const change = paperChangeOf(intent);
  return {
    kind: 'orderReceipt',
    ...head,
    reference: markerOf(intent.id),
    receivedAt: intent.createdAt,
    sendBy: intent.deadline?.at ?? null,
    lines: [...printedLines(desk, lines, quoteOfOrder(desk, intent.id))],
    asked: change === null ? null : { change, product: intent.names.product ?? '', subscription: intent.subscriptionId ?? '', ...textsOf(desk, intent, paperOf(head)) },
  };
}

/** Only what the service itself has shown: a person's word or a part of an order is no confirmation. */
function confirmationOfEntry(desk: OrderDesk, intent: Intent, { at, confirmation: proof }: Confirmed, head: Head): Outcome<PaperDocument> {
  if (intent.action.kind !== 'order') return unready('noPaper');
  const customerId = head.customer?.id ?? '';
  const orders = proof.orderIds.flatMap((id) => orderOf(desk.mirror, customerId, id) ?? []);
  const isComplete = orders.length > 0 && orders.length === proof.orderIds.length;
  if (!isComplete && (proof.refusedLines.length > 0 || proof.orderIds.length === 0 || proof.by === 'person')) return unready('notSynced');
  const lines = isComplete ? orders.flatMap((order) => acceptedLines(desk, order)) : askedLines(desk, intent.action.lines);
  return ok(
    confirmation(
      desk,
      { orders, lines, quote: quoteOfOrder(desk, intent.id), reference: markerOf(intent.id), orderId: proof.orderIds.join(', '), acceptedAt: at, refused: proof.refusedLines.map(({ description, code }) => description ?? code ?? '') },
      head,
    ),
  );
}

type Accepted = {
  readonly orders: readonly OrderCopy[];
  readonly lines: readonly KnownLine[];
  readonly quote: StoredQuote | null;
  readonly reference: string;
  readonly orderId: string;
  readonly acceptedAt: number;
  /** What the service said about groups of lines that it did not take. */
  readonly refused: readonly string[];
};

function confirmation(desk: OrderDesk, { lines, quote, reference, orderId, acceptedAt, refused }: Accepted, head: Head): PaperOf<'orderConfirmation'> {
  const printed = printedLines(desk, lines, quote);
  const paper = paperOf(head);
  const quoted = quote === null ? null : quotePaper(desk, quote);
  const started = printed.filter(({ startsAt }) => startsAt !== null);
  return {
    kind: 'orderConfirmation',
    ...head,
    reference,
    orderId,
    distributorOrderId: null,
    acceptedAt,
    progress: printed.length > 0 && started.length === printed.length ? 'active' : 'accepted',
    quote: quote === null ? null : { number: quote.number ?? '', acceptedOn: acceptedOn(desk, quote, head.timeZone) },
    lines: [...printed],
    commitment: commitmentOf(printed),
    sums: quote !== null && quoted?.ok ? sumsOf(lines, quote, quoted.value.totals.vat) : null,
    vies: quoted?.ok ? quoted.value.vies : null,
    differences: [
      ...(quote === null ? [] : differencesFrom(quote, lines, paper)),
      ...refused.map((ordered) => ({ position: 0, what: 'refused' as const, quoted: '–', ordered })),
    ],
  };
}

function acceptedOn(desk: OrderDesk, { id }: StoredQuote, timeZone: string): string | null {
  if (lastMark(desk.ledger, id) !== 'accepted') return null;
  const mark = history(desk.ledger, id).marks.findLast((one) => one.mark === 'accepted');
  return mark === undefined ? null : dayIn(instant(mark.at), timeZone);
}

function changeConfirmation(desk: OrderDesk, intent: Intent, { at, confirmation: proof }: Confirmed, head: Head): Outcome<PaperDocument> {
  const change = paperChangeOf(intent);
  if (change === null) return unready('noPaper');
  if (proof.by === 'person') return unready('notSynced');
  const licence = licenceFor(desk, intent);
  return ok({ kind: 'changeConfirmation', ...head, change, licence, ...textsOf(desk, intent, paperOf(head)), acceptedAt: at, effectiveAt: effectiveAt(change, licence, at) });
}

/** What is planned for the next term comes with it; everything else is there at once. */
const effectiveAt = (change: PaperOf<'changeConfirmation'>['change'], { endsAt }: Licence, at: number): number =>
  (change === 'scheduled' || change === 'unscheduled' || change === 'autoRenewOff') && endsAt !== null ? endsAt + 1 : at;

/** The subscription as the service lists it, or as far as the intent itself knows it. */
function licenceFor(desk: OrderDesk, { subscriptionId: id, names, base }: Intent): Licence {
  const row = id === null ? null : subscriptions.get(desk.mirror, subscriptionId(id), desk.clock.now());
  if (row !== null) return licenceOf(row);
  const was = base.kind === 'subscription' ? base.subscription : null;
  return {
    id: id ?? '',
    product: names.product ?? '',
    quantity: was?.quantity ?? 0,
    term: was?.term ?? null,
    billingPlan: was?.billingPlan ?? null,
    startsAt: null,
    endsAt: null,
    autoRenew: was?.autoRenew ?? false,
    isTrial: was?.isTrial ?? false,
    status: was?.status ?? 'unknown',
    windowEndsAt: null,
    hasScheduledChange: false,
  };
}

const textsOf = (desk: OrderDesk, intent: Intent, paper: Paper) => changeTexts(intent, { product: intent.names.product ?? '', productOf: (item) => titleOf(desk, item) }, paper);

const paperOf = ({ language, secondLanguage, customer }: Head): Paper => paperIn(language, customer?.address?.country ?? null, secondLanguage);
