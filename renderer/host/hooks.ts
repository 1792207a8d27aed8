import { useCallback, useSyncExternalStore } from 'react';
import type { ClockReading, HostState } from '../../core/contract/office.ts';
import type { OutboxStatus } from '../../core/contract/outbox.ts';
import type { PresenceView } from '../../core/contract/people.ts';
import type { SyncStatus } from '../../core/contract/sync.ts';
import { MINUTE } from '../../core/domain/time/instant.ts';
import type { BridgeEvents } from '../../electron/bridge.ts';
import { stepOf, timeOf, untilNextStep, type ClockSample } from './clock.ts';
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

/** The queue at a glance; null until the office is open. */
export const useOutboxStatus = (): OutboxStatus | null => useStore(useHostLine().outbox);

/** Who is at this laptop; null until the office has said. */
export const usePresence = (): PresenceView | null => useStore(useHostLine().presence);

/** The last reading of the rules' clock. */
export const useClock = (): ClockReading | null => useStore(useHostLine().clock)?.reading ?? null;

/**
 * The rules' time in steps (a minute by default), the step that has just begun rounded up: time
 * left is never shown longer than it is. A fixed clock is exact. null until the time is known.
 */
export function useNow(stepMs: number = MINUTE): number | null {
  const { clock } = useHostLine();
  const subscribe = useCallback((listener: () => void) => onEveryStep(clock, stepMs, listener), [clock, stepMs]);
  return useSyncExternalStore(subscribe, () => stepNow(clock, stepMs));
}

function stepNow(clock: Store<ClockSample | null>, stepMs: number): number | null {
  const sample = clock.get();
  return sample === null ? null : stepOf(sample, performance.now(), stepMs);
}

/** Calls at every new reading and at every full step in between. */
function onEveryStep(clock: Store<ClockSample | null>, stepMs: number, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = (): void => {
    clearTimeout(timer);
    const sample = clock.get();
    if (sample === null || sample.reading.source === 'fixed') return;
    timer = setTimeout(tell, untilNextStep(timeOf(sample, performance.now()), stepMs));
  };
  const tell = (): void => {
    schedule();
    listener();
  };
  schedule();
  const stop = clock.subscribe(tell);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
