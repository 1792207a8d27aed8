import { lazy, Suspense, type ComponentType } from 'react';
import { TodayArea } from './areas/today/index.tsx';
import { AreaBoundary } from './frame/AreaBoundary.tsx';
import { useAddress } from './frame/address.ts';
import type { Area, AreaProps } from './frame/area.ts';

/** Today is the first screen and comes with the start; every other area is loaded when it is opened. */
const SCREENS: Readonly<Record<Area, ComponentType<AreaProps>>> = {
  today: TodayArea,
  customers: lazy(async () => ({ default: (await import('./areas/customers/index.tsx')).CustomersArea })),
  subscriptions: lazy(async () => ({ default: (await import('./areas/subscriptions/index.tsx')).SubscriptionsArea })),
  catalogue: lazy(async () => ({ default: (await import('./areas/catalogue/index.tsx')).CatalogueArea })),
  quotes: lazy(async () => ({ default: (await import('./areas/quotes/index.tsx')).QuotesArea })),
  sync: lazy(async () => ({ default: (await import('./areas/sync/index.tsx')).SyncArea })),
  settings: lazy(async () => ({ default: (await import('./areas/settings/index.tsx')).SettingsArea })),
};

export function Routes() {
  const { area, rest } = useAddress();
  const Screen = SCREENS[area];
  return (
    <AreaBoundary key={area}>
      <Suspense fallback={null}>
        <Screen rest={rest} />
      </Suspense>
    </AreaBoundary>
  );
}
