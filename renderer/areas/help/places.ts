/** What F1 opens at each place: its list or page. A place that is not named opens the contents. */
const PLACES: Readonly<Record<string, { readonly list: string; readonly page?: string }>> = {
  today: { list: 'screenToday' },
  customers: { list: 'screenCustomers', page: 'screenCustomer' },
  subscriptions: { list: 'screenSubscriptions', page: 'screenSubscription' },
  catalogue: { list: 'screenCatalogue' },
  quotes: { list: 'screenQuotes' },
  outbox: { list: 'screenOutbox' },
  sync: { list: 'screenSync' },
  settings: { list: 'screenSettings' },
  guides: { list: 'screenGuides' },
  radar: { list: 'screenRadar' },
  prices: { list: 'screenPrices' },
};

/** The article about the place that an address names; null: the contents. */
export function articleAt(area: string, rest: readonly string[]): string | null {
  const place = PLACES[area];
  if (!place) return null;
  return rest.length > 0 ? (place.page ?? place.list) : place.list;
}
