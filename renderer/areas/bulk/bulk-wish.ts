import type { BulkRow, BulkWishInput } from '../../../core/contract/outbox-bulk.ts';
import type { SubscriptionFilter } from '../../../core/contract/subscriptions.ts';
import type { BulkChange, BulkKind } from '../../../core/domain/bulk/change.ts';
import { COMBINATIONS } from '../../../core/domain/rulebook/terms.ts';
import type { GridSelection } from '../../components/grid/types.ts';

/** Whose change it is: rows that were picked, all of a list but some, or a file. */
export type BulkSubject =
  | { readonly of: 'chosen'; readonly ids: readonly string[] }
  | { readonly of: 'list'; readonly search: string; readonly filter: SubscriptionFilter; readonly except: readonly string[] }
  | { readonly of: 'file' };

/** What was picked in the list of the screen. */
export const subjectOf = ({ ids, inverted }: GridSelection, { search, filter }: { readonly search: string; readonly filter: SubscriptionFilter }): BulkSubject =>
  inverted ? { of: 'list', search, filter, except: [...ids] } : { of: 'chosen', ids: [...ids] };

/** What has been chosen and typed so far. */
export type BulkTyped = {
  readonly kind: BulkKind;
  readonly on: boolean;
  readonly choice: 'end' | 'extend';
  /** null: not a whole number. */
  readonly count: number | null;
  /** Place in the combinations of term and plan. */
  readonly plan: number;
  readonly when: 'now' | 'atRenewal';
  /** The file in base64; null: none yet. */
  readonly content: string | null;
};

export const FIRST_TYPED: BulkTyped = { kind: 'autoRenew', on: false, choice: 'end', count: 1, plan: 2, when: 'now', content: null };

/** What the host shall judge; null while something is missing. */
export function wishOf(subject: BulkSubject, typed: BulkTyped): BulkWishInput | null {
  if (subject.of === 'file') return typed.content === null ? null : { of: 'file', content: typed.content, encoding: null, when: typed.when };
  const change = changeOf(typed);
  if (change === null) return null;
  return subject.of === 'chosen' ? { of: 'chosen', ids: [...subject.ids], change } : { of: 'list', search: subject.search, filter: subject.filter, except: [...subject.except], change };
}

function changeOf({ kind, on, choice, count, plan }: BulkTyped): BulkChange | null {
  switch (kind) {
    case 'autoRenew':
      return { kind, on };
    case 'endOfTerm':
      return { kind, choice };
    case 'addSeats':
    case 'removeSeats':
      return count === null || count < 1 ? null : { kind, count };
    case 'seatsAtRenewal':
      return count === null || count < 1 ? null : { kind, quantity: count };
    case 'planAtRenewal': {
      const chosen = COMBINATIONS[plan];
      return chosen === undefined ? null : { kind, term: chosen.term, billingPlan: chosen.plan };
    }
    case 'suspend':
    case 'reactivate':
    case 'cancel':
      return { kind };
  }
}

const NONE: ReadonlySet<number> = new Set();

/** Will the row be queued: is it possible, and has nobody taken it out? */
export const goes = ({ state, line }: BulkRow, out: ReadonlySet<number>): boolean => state === 'ready' && !out.has(line);

/** The lines that were picked among those on screen. */
export const pickedLines = (rows: readonly BulkRow[], { ids, inverted }: GridSelection): readonly number[] => rows.map(({ line }) => line).filter((line) => ids.has(String(line)) !== inverted);

/** Of a dry run: how many go, how many stay, and what must be known before. */
export type BulkSummary = { readonly ready: number; readonly left: number; readonly loseAccess: number; readonly again: number; readonly lost: number };

export function summaryOf(rows: readonly BulkRow[], out: ReadonlySet<number> = NONE): BulkSummary {
  const ready = rows.filter((row) => goes(row, out));
  return {
    ready: ready.length,
    left: rows.length - ready.length,
    loseAccess: ready.filter(({ verdict }) => verdict?.kind === 'allowed' && verdict.consequences.some(({ code }) => code === 'accessLostAtOnce' || code === 'endsThen')).length,
    again: ready.filter(({ again }) => again === 'possible').length,
    lost: ready.filter(({ again }) => again === 'lost').length,
  };
}
