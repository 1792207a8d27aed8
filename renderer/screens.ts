import type { ComponentType } from 'react';
import type { Area, AreaProps } from './frame/area.ts';

export type Screen = ComponentType<AreaProps>;

/** Every area is a file of its own. The one that the window starts with is loaded with the start, the others when nothing else is to do. */
const FILES: Readonly<Record<Area, () => Promise<Screen>>> = {
  today: async () => (await import('./areas/today/index.tsx')).TodayArea,
  customers: async () => (await import('./areas/customers/index.tsx')).CustomersArea,
  subscriptions: async () => (await import('./areas/subscriptions/index.tsx')).SubscriptionsArea,
  catalogue: async () => (await import('./areas/catalogue/index.tsx')).CatalogueArea,
  quotes: async () => (await import('./areas/quotes/index.tsx')).QuotesArea,
  radar: async () => (await import('./areas/radar/index.tsx')).RadarArea,
  prices: async () => (await import('./areas/prices/index.tsx')).PricesArea,
  outbox: async () => (await import('./areas/outbox/index.tsx')).OutboxArea,
  sync: async () => (await import('./areas/sync/index.tsx')).SyncArea,
  settings: async () => (await import('./areas/settings/index.tsx')).SettingsArea,
  help: async () => (await import('./areas/help/index.tsx')).HelpArea,
  guides: async () => (await import('./areas/guides/index.tsx')).GuidesArea,
};

const loaded = new Map<Area, Screen>();

/** The screen of an area when its file has been read, at once and without a detour; otherwise null. */
export const screenOf = (area: Area): Screen | null => loaded.get(area) ?? null;

export async function loadScreen(area: Area): Promise<Screen> {
  const screen = loaded.get(area) ?? (await FILES[area]());
  loaded.set(area, screen);
  return screen;
}
