import type { MirrorTable } from '../../ports/mirror.ts';

/** What a transaction changed so far. */
export type Touched = {
  readonly tables: Set<MirrorTable>;
  /** Row ids of subscriptions that lists must read again. */
  readonly subscriptions: Set<number>;
  /** Row ids of customers whose texts changed, or that came or went. */
  readonly customers: Set<number>;
};

/** The touched rows of a transaction that has just begun; filled while it writes, by row ids. */
export const nothingTouched = (): Touched => ({ tables: new Set(), subscriptions: new Set(), customers: new Set() });
