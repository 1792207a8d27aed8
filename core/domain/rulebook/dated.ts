import type { Segment } from '../catalog/product.ts';
import type { Instant } from '../time/instant.ts';
import type { RuleRef } from './rules.ts';

/** What is sold, as far as rules differ (nce-rules, section 16). Business Central follows the licence based rules. */
export type ProductFamily = 'licence' | 'perpetual' | 'softwareSubscription' | 'azurePlan' | 'marketplace' | 'legacy';

/**
 * Where and when a row of the rulebook holds: from `from` on, up to but not including `to`.
 * A null list means everywhere.
 */
export type Validity = {
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly families: readonly ProductFamily[] | null;
  readonly segments: readonly Segment[] | null;
  /** ISO country codes. */
  readonly markets: readonly string[] | null;
  readonly rule: RuleRef;
};

/** The case a row is asked for. An unknown segment or market is served by rows for everybody only. */
export type Scope = { readonly at: Instant; readonly family: ProductFamily; readonly segment: Segment | null; readonly market: string | null };

/** Everywhere and always: rows change only what differs. */
export const ALWAYS: Omit<Validity, 'rule'> = { from: null, to: null, families: null, segments: null, markets: null };

/** Does the row hold at the instant, wherever? */
export const isInForce = ({ from, to }: Pick<Validity, 'from' | 'to'>, at: Instant): boolean => (from === null || from <= at) && (to === null || at < to);

/** Does the row hold for this case? */
export const appliesTo = (row: Validity, { at, family, segment, market }: Scope): boolean =>
  isInForce(row, at) && includes(row.families, family) && includes(row.segments, segment) && includes(row.markets, market);

/** The first row that holds for the case; tables list the special before the general. */
export function rowFor<Row extends Validity>(rows: readonly Row[], scope: Scope): Row | null {
  for (const row of rows) if (appliesTo(row, scope)) return row;
  return null;
}

const includes = <Item>(list: readonly Item[] | null, item: Item | null): boolean => list === null || (item !== null && list.includes(item));
