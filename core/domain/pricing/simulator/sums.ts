/** Money with and without the event, in minor units of one currency. Margin is revenue less cost. */
export type Sums = { revenueBefore: number; revenueAfter: number; costBefore: number; costAfter: number };

/** Nothing earned and nothing paid. */
export const emptySums = (): Sums => ({ revenueBefore: 0, revenueAfter: 0, costBefore: 0, costAfter: 0 });

/** Adds to sums of the same currency, in place: half a million rows are gone through. */
export function addTo(sums: Sums, amounts: Readonly<Sums>): void {
  sums.revenueBefore += amounts.revenueBefore;
  sums.revenueAfter += amounts.revenueAfter;
  sums.costBefore += amounts.costBefore;
  sums.costAfter += amounts.costAfter;
}
