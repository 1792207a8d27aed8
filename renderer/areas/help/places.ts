/** The article about a place, and about the places behind it; `*` is any other name. */
type Place = { readonly here: string; readonly behind?: Readonly<Record<string, Place>> };

const at = (here: string, behind?: Readonly<Record<string, Place>>): Place => (behind === undefined ? { here } : { here, behind });

/** What F1 opens, by the parts of the address. A place that is not named takes the one before it. */
const PLACES: Readonly<Record<string, Place>> = {
  today: at('screenToday', { news: at('screenNews') }),
  customers: at('screenCustomers', { drafts: at('screenDrafts'), import: at('screenImport'), '*': at('screenCustomer') }),
  subscriptions: at('screenSubscriptions', { '*': at('screenSubscription') }),
  catalogue: at('screenCatalogue', { carts: at('screenCarts') }),
  quotes: at('screenQuotes', { papers: at('screenPapers', { letters: at('screenLetters') }), '*': at('screenQuote') }),
  outbox: at('screenOutbox', { batch: at('screenBulk'), '*': at('screenOutboxEntry') }),
  radar: at('screenRadar'),
  prices: at('screenPrices', {
    legacy: at('screenPlanner'),
    adviser: at('screenAdviser'),
    seats: at('screenSeats'),
    revenue: at('screenRevenue'),
    exposure: at('screenExposure'),
    lists: at('screenPriceLists'),
    books: at('screenBooks'),
    rates: at('screenRates'),
  }),
  sync: at('screenSync'),
  settings: at('screenSettings', {
    start: at('screenFirstRun'),
    warnings: at('screenWarnings'),
    connection: at('screenConnection'),
    company: at('screenCompany'),
    readiness: at('screenReadiness'),
    people: at('screenPeople'),
    security: at('screenSecurity'),
    data: at('screenBackup'),
    about: at('screenAbout'),
  }),
  guides: at('screenGuides'),
};

/** The article about the place that an address names; null: the contents. */
export function articleAt(area: string, rest: readonly string[]): string | null {
  let place: Place | undefined = PLACES[area];
  for (const part of rest) {
    const next: Place | undefined = place?.behind?.[part] ?? place?.behind?.['*'];
    if (next === undefined) break;
    place = next;
  }
  return place?.here ?? null;
}
