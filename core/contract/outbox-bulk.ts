import * as z from 'zod';
import type { BulkChange } from '../domain/bulk/change.ts';
import type { ListField, ListProblem } from '../domain/bulk/quantity-list.ts';
import type { BulkTotal } from '../domain/bulk/totals.ts';
import type { IntentAction } from '../domain/intents/action.ts';
import type { Verdict } from '../domain/nce/verdict.ts';
import { billingPlan, guid, procedure, searchText, term } from './base.ts';
import { importEncoding } from './customer-import.ts';
import { intentIdText } from './outbox-actions.ts';
import { subscriptionFilter } from './subscriptions.ts';

/** No batch is larger: more are two. */
export const MOST_IN_BATCH = 2_000;
/** A file of 5 MB in base64. */
const LARGEST_LIST = 7_000_000;

const count = z.number().int().min(1).max(1_000_000);
const bulkChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('autoRenew'), on: z.boolean() }),
  z.object({ kind: z.literal('endOfTerm'), choice: z.enum(['end', 'extend']) }),
  z.object({ kind: z.literal('addSeats'), count }),
  z.object({ kind: z.literal('removeSeats'), count }),
  z.object({ kind: z.literal('seatsAtRenewal'), quantity: count }),
  z.object({ kind: z.literal('planAtRenewal'), term, billingPlan }),
  z.object({ kind: z.enum(['suspend', 'reactivate', 'cancel']) }),
]) satisfies z.ZodType<BulkChange>;

/** Which subscriptions, and what shall be done to them. */
export const bulkWish = z.discriminatedUnion('of', [
  z.object({ of: z.literal('chosen'), ids: z.array(guid).min(1).max(MOST_IN_BATCH), change: bulkChange }),
  /** Everything in a list but these. */
  z.object({ of: z.literal('list'), search: searchText, filter: subscriptionFilter, except: z.array(guid).max(MOST_IN_BATCH), change: bulkChange }),
  /** A quantity list from a file. */
  z.object({ of: z.literal('file'), content: z.string().max(LARGEST_LIST), encoding: importEncoding.nullable(), when: z.enum(['now', 'atRenewal']) }),
]);

/** How a row stands: `ready` may be queued; the others are left out, each with its reason. */
export type BulkState = 'ready' | 'refused' | 'queued' | 'unread';

export type BulkRow = {
  /** Line of the file, or place in the list, from 1. */
  readonly line: number;
  readonly state: BulkState;
  /** null for a line that names none that is known. */
  readonly subscriptionId: string | null;
  readonly customerId: string | null;
  readonly customerName: string;
  readonly product: string;
  /** Licences now. */
  readonly quantity: number | null;
  readonly action: IntentAction | null;
  /** null for a line that could not be read. */
  readonly verdict: Verdict | null;
  readonly problem: ListProblem | null;
  /** The scheduled change that it deletes: can it be queued again behind it? */
  readonly again: 'possible' | 'lost' | null;
};

/** A dry run. `columns`: how a file was read. */
export type BulkPreview =
  | { readonly kind: 'refused'; readonly problem: 'empty' | 'notText' | 'notSpreadsheet' | 'tooBig' | 'oldExcel' | 'noRows' | 'noColumns' | 'tooMany' }
  | { readonly kind: 'read'; readonly rows: readonly BulkRow[]; readonly totals: readonly BulkTotal[]; readonly columns: readonly { readonly title: string; readonly field: ListField | null }[] | null };

/** `batch` is null when no row was left to queue. */
export type BulkQueued = { readonly batch: string | null; readonly queued: number; readonly left: readonly BulkRow[] };

export const bulkContract = {
  /** Judges every row; nothing is kept. */
  bulkPreview: procedure.input(bulkWish).output(z.custom<BulkPreview>()),
  /** Judges every row once more and queues those that are allowed, all in one transaction. `without`: lines that the person has taken out. */
  bulkQueue: procedure.input(z.object({ wish: bulkWish, without: z.array(z.number().int()).max(MOST_IN_BATCH), again: z.boolean() })).output(z.custom<BulkQueued>()),
  /** Takes back what of a batch has certainly not been sent. */
  undoBatch: procedure.input(z.object({ batch: intentIdText })).output(z.object({ undone: z.number().int(), left: z.number().int() })),
};

export type BulkWish = z.infer<typeof bulkWish>;
export type BulkWishInput = z.input<typeof bulkWish>;
