import { CustomersArea } from './areas/customers/index.tsx';
import { CUSTOMER_PAGES } from './areas/customers/later-pages.ts';
import { TodayArea } from './areas/today/index.tsx';
import type { Area } from './frame/area.ts';
import { atHand, createLater, type LaterScreen } from './later.ts';

/** Where a day begins comes with the start; every other area is a file of its own. */
export const SCREENS: Readonly<Record<Area, LaterScreen>> = {
  today: atHand(TodayArea),
  customers: atHand(CustomersArea),
  subscriptions: createLater(async () => (await import('./areas/subscriptions/index.tsx')).SubscriptionsArea),
  catalogue: createLater(async () => (await import('./areas/catalogue/index.tsx')).CatalogueArea),
  quotes: createLater(async () => (await import('./areas/quotes/index.tsx')).QuotesArea),
  radar: createLater(async () => (await import('./areas/radar/index.tsx')).RadarArea),
  prices: createLater(async () => (await import('./areas/prices/index.tsx')).PricesArea),
  outbox: createLater(async () => (await import('./areas/outbox/index.tsx')).OutboxArea),
  sync: createLater(async () => (await import('./areas/sync/index.tsx')).SyncArea),
  settings: createLater(async () => (await import('./areas/settings/index.tsx')).SettingsArea),
  help: createLater(async () => (await import('./areas/help/index.tsx')).HelpArea),
  guides: createLater(async () => (await import('./areas/guides/index.tsx')).GuidesArea),
};

/** Everything that is read when the window has nothing else to do, in the order in which it is likely to be wanted. */
export const ALL_LATER: readonly LaterScreen[] = [CUSTOMER_PAGES, ...Object.values(SCREENS)];
