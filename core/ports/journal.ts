import type { JournalEntry } from '../domain/journal.ts';

/** Appends to the journal in the ledger. */
export type JournalWriter = { readonly append: (entry: JournalEntry) => void };
