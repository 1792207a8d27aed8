/** Names of filters and orders, for the window's lists, which need no schemas. The contract takes its schemas from here. */

/** Who stands in the list of customers. */
export const CUSTOMER_FILTERS = ['all', 'windowOpen', 'renewsIn30Days', 'attention', 'withoutSubscription', 'removed'] as const;
export type CustomerFilter = (typeof CUSTOMER_FILTERS)[number];

/** What the list of customers can be ordered by. */
export const CUSTOMER_SORTS = ['name', 'city', 'domain', 'seats', 'renewsAt', 'windowEndsAt'] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];
