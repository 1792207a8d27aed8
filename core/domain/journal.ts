import type { DeskError } from '../errors/desk-error.ts';
import type { Instant } from './time/instant.ts';

/** One line of the journal: a code with parameters; the screen makes the sentence. */
export type JournalEntry = {
  readonly at: Instant;
  readonly event: JournalEvent;
  readonly correlationId: string | null;
};

export type JournalEvent =
  | { readonly code: 'sync.started'; readonly kind: 'first' | 'refresh' }
  | { readonly code: 'sync.finished'; readonly kind: 'first' | 'refresh'; readonly customers: number; readonly subscriptions: number; readonly milliseconds: number }
  | { readonly code: 'sync.cancelled' }
  | { readonly code: 'sync.failed'; readonly error: DeskError; readonly nextAttemptAt: Instant | null }
  | { readonly code: 'sync.skipped'; readonly what: 'customer' | 'product' | 'prices' | 'promotions' | 'partner' | 'audit'; readonly name: string; readonly error: DeskError }
  | { readonly code: 'customer.added' | 'customer.removed'; readonly name: string }
  | { readonly code: 'quote.issued'; readonly number: string; readonly customer: string }
  | { readonly code: 'document.saved'; readonly name: string }
  | { readonly code: 'store.setAside'; readonly store: string; readonly keptAs: string };
