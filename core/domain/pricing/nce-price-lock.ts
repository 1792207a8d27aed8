import type { UnitPrice } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';

/** A price list row and the moment from which it is charged. */
export type DatedPrice = { readonly from: Instant; readonly price: UnitPrice };

type Locked = { readonly prices: readonly DatedPrice[]; readonly boughtAt: Instant };

/**
 * the price of a seat, added ones too, in a term that began at `boughtAt`: the list of the day of
 * purchase, whatever the list has done since; null when the list does not go back that far.
 */
export const lockedPrice = ({ prices, boughtAt }: Locked): UnitPrice | null => listPrice(prices, boughtAt);

/** the list of the renewal day, which is the day after the inclusive end. */
export const renewalPrice = (prices: readonly DatedPrice[], renewsAt: Instant): UnitPrice | null => listPrice(prices, renewsAt);

/** The list at a moment: the latest row that has begun. */
export function listPrice(prices: readonly DatedPrice[], at: Instant): UnitPrice | null {
  let found: DatedPrice | null = null;
  for (const row of prices) if (row.from <= at && (found === null || row.from >= found.from)) found = row;
  return found?.price ?? null;
}
