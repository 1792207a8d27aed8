import { instant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { MirrorWriter } from '../ports/mirror.ts';

/** Names under which sync keeps its place in the mirror, beside `CUSTOMER_CURSOR` of the port. */
export const CHECKPOINTS = {
  /** Set once everything was read for the first time. */
  firstDone: 'sync.firstDone',
  finishedAt: 'sync.finishedAt',
  /** The newest stamp given to an answer. */
  newestStamp: 'sync.newestStamp',
  /** A reading of everything is open since then; over several runs if need be. */
  fullSince: 'sync.fullSince',
  /** The first load is open: indexes are missing. */
  loadOpen: 'sync.loadOpen',
  /** A sweep of the customer list is open since then; the last complete one. */
  sweepSince: 'customers.sweepSince',
  sweepMet: 'customers.sweepMet',
  sweptAt: 'customers.sweptAt',
  partner: 'partner.readAt',
  products: 'products.readAt',
  prices: 'prices.readAt',
  promotions: 'promotions.readAt',
  /** The change feed: how far it was read, and which records of its last stretch are done. */
  changesUntil: 'changes.until',
  changesDone: 'changes.done',
  /** Customers that the feed named and that are not read again yet. */
  changesOwed: 'changes.owed',
} as const;

export type ListCheckpoint = 'changesDone' | 'changesOwed';
export type CountCheckpoint = 'sweepMet';
export type InstantCheckpoint = Exclude<keyof typeof CHECKPOINTS, ListCheckpoint | CountCheckpoint>;

/** UTC; null when it was never set, or holds what is no number. */
export function readInstant(mirror: MirrorWriter, name: InstantCheckpoint): Instant | null {
  const value = readNumber(mirror, name);
  return value === null ? null : instant(value);
}

/** 0 when nothing was counted yet. */
export const readCount = (mirror: MirrorWriter, name: CountCheckpoint): number => readNumber(mirror, name) ?? 0;

/** 0 clears it. */
export function writeCount(mirror: MirrorWriter, name: CountCheckpoint, count: number): void {
  mirror.setCheckpoint(CHECKPOINTS[name], count === 0 ? null : String(count));
}

function readNumber(mirror: MirrorWriter, name: InstantCheckpoint | CountCheckpoint): number | null {
  const said = mirror.checkpoint(CHECKPOINTS[name]);
  const value = said === null || said === '' ? Number.NaN : Number(said);
  return Number.isFinite(value) ? value : null;
}

/** null clears it. */
export function writeInstant(mirror: MirrorWriter, name: InstantCheckpoint, at: Instant | null): void {
  mirror.setCheckpoint(CHECKPOINTS[name], at === null ? null : String(at));
}

/** Short texts without line breaks. */
export function readList(mirror: MirrorWriter, name: ListCheckpoint): readonly string[] {
  const said = mirror.checkpoint(CHECKPOINTS[name]);
  return said === null || said === '' ? [] : said.split('\n');
}

/** An empty list clears it. */
export function writeList(mirror: MirrorWriter, name: ListCheckpoint, list: readonly string[]): void {
  mirror.setCheckpoint(CHECKPOINTS[name], list.length === 0 ? null : list.join('\n'));
}
