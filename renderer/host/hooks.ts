import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ClockReading, HostState } from '../../core/contract/office.ts';
import type { SyncStatus } from '../../core/contract/sync.ts';
import { MINUTE } from '../../core/domain/time/instant.ts';
import type { BridgeEvents } from '../../electron/bridge.ts';
import { timeOf, untilNextStep } from './clock.ts';
import { useHostLine } from './HostProvider.tsx';
import type { DeskApi, DeskClient } from './line.ts';
import type { Store } from './store.ts';

const useStore = <Value>(store: Store<Value>): Value => useSyncExternalStore(store.subscribe, store.get);

/** TanStack's utils of the contract: `api.customers.page.queryOptions({ input })`. */
export const useApi = (): DeskApi => useHostLine().api;

/** Plain calls of the contract: `await client.quotes.issue({ id })`. */
export const useClient = (): DeskClient => useHostLine().client;

/** null until the host has spoken for the first time. */
export const useHostState = (): HostState | null => useStore(useHostLine().state);

/** Whether the data service runs, as the shell sees it. */
export const useHostStatus = (): BridgeEvents['host.status'] => useStore(useHostLine().status);

/** null until the office is open. */
export const useSyncStatus = (): SyncStatus | null => useStore(useHostLine().sync);

/** The last reading of the rules' clock. */
export const useClock = (): ClockReading | null => useStore(useHostLine().clock)?.reading ?? null;

/** The rules' time, renewed at every full step (a minute by default); null until it is known. */
export function useNow(stepMs: number = MINUTE): number | null {
  const sample = useStore(useHostLine().clock);
  const [, tick] = useState(0);
  const now = sample ? timeOf(sample, performance.now()) : null;
  useEffect(() => {
    if (now === null || sample?.reading.source === 'fixed') return undefined;
    const timer = setTimeout(() => tick((count) => count + 1), untilNextStep(now, stepMs));
    return () => clearTimeout(timer);
  }, [now, sample, stepMs]);
  return now;
}
