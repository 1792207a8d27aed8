import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import type { DeskError } from '../errors/desk-error.ts';
import type { JournalEvent } from "../domain/journal.ts";
import { instant, procedure } from './base.ts';

const deskError = z.custom<DeskError>();

export const syncProgress = z.object({
  resource: z.enum(['customers', 'details', 'catalogue', 'prices', 'promotions', 'partner', 'changes']),
  done: z.number().int(),
  /** null while the number is not known. */
  total: z.number().int().nullable(),
});

export const syncStatus = z.object({
  phase: z.enum(['idle', 'running', 'cancelling', 'waiting']),
  kind: z.enum(['first', 'refresh']).nullable(),
  progress: z.array(syncProgress),
  lastFinishedAt: instant.nullable(),
  /** When it will try again by itself. */
  nextAttemptAt: instant.nullable(),
  problem: deskError.nullable(),
  online: z.boolean(),
});

export const journalLine = z.object({ id: z.number().int(), at: instant, event: z.custom<JournalEvent>(), correlationId: z.string().nullable() });

export const syncContract = {
  /** The state now and every change of it. */
  status: procedure.output(eventIterator(syncStatus)),
  start: procedure.input(z.object({ full: z.boolean() })).output(z.object({ started: z.boolean() })),
  cancel: procedure.output(z.object({ cancelled: z.boolean() })),
  journal: procedure
    .input(z.object({ before: z.number().int().nullable(), limit: z.number().int().min(1).max(200) }))
    .output(z.object({ lines: z.array(journalLine), more: z.boolean() })),
};

export type SyncStatus = z.infer<typeof syncStatus>;
export type SyncProgress = z.infer<typeof syncProgress>;
export type JournalLine = z.infer<typeof journalLine>;
