/** Names of the places on the left, as they stand in the address. */
export const AREAS = ['today', 'customers', 'subscriptions', 'catalogue', 'quotes', 'outbox', 'radar', 'prices', 'sync', 'settings', 'guides', 'help'] as const;
export type Area = (typeof AREAS)[number];

/** What every area is given: the decoded address parts behind its name; none is the list. */
export type AreaProps = { readonly rest: readonly string[] };
