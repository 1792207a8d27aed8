import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import type { DeskError } from '../errors/desk-error.ts';
import { customerId } from '../domain/ids.ts';
import type { IntentAction, IntentGist, IntentKind } from '../domain/intents/action.ts';
import type { Deadline, Missed } from '../domain/intents/deadline.ts';
import type { Choice, IntentState, IntentStateKind } from '../domain/intents/intent.ts';
import { FARTHEST_WARNING, MOST_WARNINGS, NEAREST_WARNING } from '../domain/intents/warning-hours.ts';
import type { PlainRefusal, Verdict } from '../domain/nce/verdict.ts';
import type { OrderLineProblem } from '../domain/nce/order-line.ts';
import type { NewCustomerProblem } from '../domain/nce/readiness.ts';
import { billingPlan, guid, instant, money, procedure, term, windowOf } from './base.ts';
import { bulkContract } from './outbox-bulk.ts';
import { customerRef, intentAction, intentIdText } from './outbox-actions.ts';

/** Why an open entry is not under way at this moment. Several may hold at once; the first is the one to show. */
export type WaitReason =
  | { readonly code: 'draft' | 'paused' | 'offline' | 'signIn' | 'asleep' | 'next' }
  /** What it depends on is not confirmed yet; `gist` is null for what this version cannot read. */
  | { readonly code: 'dependency' | 'earlier'; readonly on: string; readonly gist: IntentGist | null }
  /** The last try broke off; the next comes then. */
  | { readonly code: 'backOff'; readonly until: number; readonly error: DeskError | null }
  /** The outcome is not known; the server is asked (again) then. */
  | { readonly code: 'look'; readonly until: number | null; readonly error: DeskError | null }
  | { readonly code: 'decision' | 'unreadable' };

/** How near the end of the window is, by the time that can be trusted. */
export type DeadlineView = Deadline & {
  /** `doubtful`: the computer was asleep or its clock differs; only the server can tell. */
  readonly nearness: 'far' | 'near' | 'doubtful' | 'passed';
  /** The warning distance that has been reached, in milliseconds; null: none. */
  readonly reached: number | null;
  /** The farthest distance (48 h unless changed) is a badge, the nearest (1 h) a modal, the others a notification; null: acknowledged or none. */
  readonly alarm: 'badge' | 'notification' | 'modal' | null;
  /** What missing it means; null until asked for one entry, or when nobody knows. */
  readonly missed: Missed | null;
};

/** What a person may do to an entry now. */
export type EntryActions = {
  readonly edit: boolean;
  readonly undo: boolean;
  readonly retry: boolean;
  readonly release: boolean;
  readonly acknowledge: boolean;
  readonly decide: readonly Choice[];
};

/** One intent as screens show it. Plain data. */
export type OutboxEntry = {
  readonly id: string;
  /** Rises with every change; send it back with `edit`. */
  readonly revision: number;
  /** null: written by a newer version of the program; kept and shown, never sent. */
  readonly action: IntentAction | null;
  readonly kind: IntentKind | null;
  readonly gist: IntentGist | null;
  /** null while the customer is not created yet. */
  readonly customerId: string | null;
  readonly customerName: string;
  readonly subscriptionId: string | null;
  readonly product: string | null;
  readonly author: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly state: IntentState;
  readonly waitsFor: readonly WaitReason[];
  readonly dependsOn: readonly string[];
  readonly deadline: DeadlineView | null;
  readonly may: EntryActions;
  /** Those with which it was decided, and how many they are; null: alone. */
  readonly batch: { readonly id: string; readonly size: number } | null;
};

export type OutboxAttempt = {
  readonly number: number;
  readonly step: 'cart' | 'main';
  /** Sent as `MS-RequestId`. */
  readonly requestId: string;
  readonly beganAt: number;
  readonly endedAt: number | null;
  readonly outcome: 'done' | 'refused' | 'notDone' | 'unknown' | null;
  readonly error: DeskError | null;
  readonly correlationId: string | null;
};

export type OutboxCounts = Readonly<Record<IntentStateKind | 'unreadable', number>>;

/** The outbox at a glance; a live value. */
export type OutboxStatus = {
  readonly phase: 'idle' | 'sending' | 'paused' | 'offline' | 'signIn' | 'waiting' | 'storageProblem';
  readonly counts: OutboxCounts;
  /** Entries that want a person: decisions, rejections and missed windows nobody has acknowledged. */
  readonly attention: number;
  readonly nextDeadline: { readonly id: string; readonly at: number; readonly gist: IntentGist | null } | null;
  /** Warnings nobody has acknowledged, the nearest deadline first. */
  readonly alarms: readonly { readonly id: string; readonly alarm: 'badge' | 'notification' | 'modal'; /** The distance that has been reached, in milliseconds. */ readonly reached: number; readonly at: number; readonly gist: IntentGist | null }[];
  readonly nextAttemptAt: number | null;
  readonly problem: DeskError | null;
  readonly pausedBy: string | null;
};

/** What came of a wish to queue something. */
export type QueueOutcome =
  | { readonly kind: 'queued'; readonly entry: OutboxEntry; readonly warnings: Extract<Verdict, { kind: 'allowed' }>['consequences'] }
  /** The rulebook says no; `verdict` has the reason, the rule and the next date (`explain` makes sentences of it). */
  | { readonly kind: 'refused'; readonly verdict: Extract<Verdict, { kind: 'refused' | 'cannotTell' }> }
  | { readonly kind: 'orderProblems'; readonly problems: readonly { readonly line: number; readonly problem: OrderLineProblem }[] }
  | { readonly kind: 'customerProblems'; readonly problems: readonly NewCustomerProblem[] }
  /** The same is in the queue already. */
  | { readonly kind: 'alreadyQueued'; readonly entry: OutboxEntry };

/** Filter chips of the queue. */
export const outboxFilter = z.enum(['open', 'attention', 'waiting', 'closing', 'done', 'all']);
export type OutboxFilter = z.infer<typeof outboxFilter>;

export const transitionTarget = z.object({
  /** `product:sku`, as the verdicts name products. */
  product: z.string(),
  /** null: no availability is known, so that it cannot be asked for. */
  catalogItemId: z.string().nullable(),
  title: z.string(),
  /** null: nobody could be asked. */
  isEligible: z.boolean().nullable(),
  /** Why the service says no. */
  codes: z.array(z.string()),
  /** Subscriptions of this product that the customer has already and that may take the seats. */
  existing: z.array(
    z.object({
      id: guid,
      name: z.string(),
      quantity: z.number().int(),
      term: term.nullable(),
      billingPlan: billingPlan.nullable(),
      endsAt: instant.nullable(),
      /** Why it cannot, as a code of `rules:refused` or `rules:doubt`; null: nothing speaks against it. */
      objection: z.custom<PlainRefusal | 'targetUnknown'>().nullable(),
    }),
  ),
});
export type TransitionTarget = z.infer<typeof transitionTarget>;

/** A customer that a creation may have made, with what speaks for it. */
export const madeCustomer = z.object({
  customerId: guid,
  name: z.string(),
  domain: z.string().nullable(),
  city: z.string().nullable(),
  /** `text`: what was typed begins or is part of its name, domain or number. */
  matched: z.enum(['tenantId', 'domain', 'taxNumber', 'name', 'text', 'similarName']),
  /** `service`: it has named this customer just now; `copy`: the copy on this computer. */
  source: z.enum(['service', 'copy']),
});
export type MadeCustomer = z.infer<typeof madeCustomer>;

const entry = z.custom<OutboxEntry>();
const id = z.object({ id: guid });

/** Whole hours before a deadline, each once; the order does not matter. */
const warningHours = z
  .array(z.number().int().min(NEAREST_WARNING).max(FARTHEST_WARNING))
  .min(1)
  .max(MOST_WARNINGS)
  .refine((hours) => new Set(hours).size === hours.length);

/** What the person wants, with the facts on the screen that it rests on. */
export const queueInput = z.object({
  action: intentAction,
  /** null for a customer that is only now created. */
  customer: customerRef.nullable(),
  /** Of every kind that touches a subscription. */
  subscriptionId: guid.nullable(),
  dependsOn: z.array(intentIdText).max(20),
  /** Prices of whole terms that were shown and confirmed, for orders. */
  prices: z.array(z.object({ number: z.number().int(), extendedPrice: money.nullable() })).max(200),
  /** true: kept, not sent until released. */
  draft: z.boolean(),
  /** Queue behind it, once more, the scheduled change that it deletes. */
  again: z.boolean().default(false),
});
export type QueueInput = z.input<typeof queueInput>;

export const outboxContract = {
  ...bulkContract,
  /** The state now and every change of it. */
  status: procedure.output(eventIterator(z.custom<OutboxStatus>())),
  page: procedure
    .input(z.object({ filter: outboxFilter, customerId: guid.nullable(), /** Members of this batch; otherwise each batch is one row. */ batch: intentIdText.nullable().default(null), ...windowOf }))
    .output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(entry) })),
  one: procedure.input(id).output(z.object({ entry, attempts: z.array(z.custom<OutboxAttempt>()) })),
  /** Open entries of a customer or of a subscription, in the order in which they will be carried out. */
  overlay: procedure.input(z.object({ customerId: guid.nullable(), subscriptionId: guid.nullable() })).output(z.object({ entries: z.array(entry) })),
  /** Open entries that can only be carried out after this one, in the order of queueing. */
  following: procedure.input(id).output(z.object({ entries: z.array(entry) })),
  /** Judges what would be queued without queueing it. */
  judge: procedure.input(queueInput).output(z.object({ verdict: z.custom<Verdict>().nullable(), problems: z.custom<QueueOutcome>().nullable(), /** The scheduled change that it deletes: can it be queued again behind it? */ again: z.enum(['possible', 'lost']).nullable() })),
  /** What a subscription may become: by the service's own word where it can be asked, else by the catalogue's copy. */
  targets: procedure
    .input(z.object({ subscriptionId: guid, when: z.enum(['immediate', 'scheduled']) }))
    .output(z.object({ source: z.enum(['service', 'catalogue']), targets: z.array(transitionTarget) })),
  /** Last days (UTC) that the service allows for the next term; null: nobody could be asked. */
  endDates: procedure.input(z.object({ subscriptionId: guid })).output(z.object({ days: z.array(z.number().int()).nullable() })),
  queue: procedure.input(queueInput).output(z.custom<QueueOutcome>()),
  /** Replaces what an unsent entry shall do; a revision that is not the newest is a conflict. */
  edit: procedure
    .input(z.object({ id: guid, revision: z.number().int(), action: intentAction, prices: queueInput.shape.prices }))
    .output(z.custom<QueueOutcome>()),
  /** A draft goes into the queue. */
  release: procedure.input(id).output(entry),
  undo: procedure.input(id).output(entry),
  /** Now, instead of when its turn comes; a rejected one is queued again, an unknown one is looked at again. */
  retry: procedure.input(id).output(entry),
  decide: procedure
    .input(
      z.object({
        id: guid,
        choice: z.enum(['sendMine', 'giveUp', 'acceptPrice', 'itHappened', 'itDidNot', 'lookAgain', 'accept']),
        /** Which customer it was, where a creation happened; one that the copy does not know is read at the service first. */
        customerId: guid.transform(customerId).nullable().default(null),
      }),
    )
    .output(entry),
  /** Who may be the customer of a creation that happened; `text`: what a person looks for, a tenant id among others. */
  madeCustomers: procedure
    .input(z.object({ id: guid, text: z.string().trim().max(200).default('') }))
    .output(z.object({ /** false: only the copy on this computer was asked. */ isAnswered: z.boolean(), hits: z.array(madeCustomer) })),
  /** Somebody has seen the warning of a deadline, a rejection or a missed window. */
  acknowledge: procedure.input(id).output(entry),
  pause: procedure.output(z.object({ paused: z.boolean() })),
  resume: procedure.output(z.object({ paused: z.boolean() })),
  /** Sends what is due now. */
  pump: procedure.output(z.object({ started: z.boolean() })),
  /** First sign-in of a customer just created; told once, never stored. null: not (any more) known. */
  credentials: procedure.input(id).output(z.object({ userName: z.string(), password: z.string() }).nullable()),
  /** How long before the end of a window the office is warned, in hours, the farthest first. */
  warningDistances: procedure.output(z.object({ hours: z.array(z.number()) })),
  setWarningDistances: procedure.input(z.object({ hours: warningHours })).output(z.object({ hours: z.array(z.number()) })),
  /** The whole journal as plain text or CSV in UTF-8, formulas made harmless; lines are codes with their figures. */
  exportJournal: procedure
    .input(z.object({ format: z.enum(['text', 'csv']), since: instant.nullable() }))
    .output(z.object({ fileName: z.string(), content: z.string(), lines: z.number().int() })),
};
