import type { ComponentType } from 'react';
import { CustomersArea } from './areas/customers/index.tsx';
import { TodayArea } from './areas/today/index.tsx';
import type { Area, AreaProps } from './frame/area.ts';

export type Screen = ComponentType<AreaProps>;

/** Where a day begins: part of the start. */
const AT_HAND = { today: TodayArea, customers: CustomersArea } as const;

/** The others are files of their own, loaded when nothing else is to do or when somebody goes there. */
const FILES: Readonly<Record<Exclude<Area, keyof typeof AT_HAND>, () => Promise<Screen>>> = {
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
const isAtHand = (area: Area): area is keyof typeof AT_HAND => area in AT_HAND;

/** The screen of an area when its file has been read, at once and without a detour; otherwise null. */
export const screenOf = (area: Area): Screen | null => (isAtHand(area) ? AT_HAND[area] : (loaded.get(area) ?? null));

export async function loadScreen(area: Area): Promise<Screen> {
  if (isAtHand(area)) return AT_HAND[area];
  const screen = loaded.get(area) ?? (await FILES[area]());
  loaded.set(area, screen);
  return screen;
}
