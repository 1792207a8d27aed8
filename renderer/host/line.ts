import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { notifyManager, QueryClient } from '@tanstack/react-query';
import type { contract } from '../../core/contract/contract.ts';
import type { HostState } from '../../core/contract/office.ts';
import type { OutboxStatus } from '../../core/contract/outbox.ts';
import type { PresenceView } from '../../core/contract/people.ts';
import type { SyncStatus } from '../../core/contract/sync.ts';
import type { BridgeEvents } from '../../electron/bridge.ts';
import type { ClockSample } from './clock.ts';
import { createHostConnection, type HostConnection } from './connection.ts';
import { isHostGone } from './failure.ts';
import { createStore, type Store } from './store.ts';

export type DeskClient = ContractRouterClient<typeof contract>;

const makeApi = (client: DeskClient) => createTanstackQueryUtils(client);
export type DeskApi = ReturnType<typeof makeApi>;

/** A query is asked again this often when the host went away under it. */
const MOST_RESTARTS = 5;

/** Everything the window keeps about its host, made once per window. */
export type HostLine = {
  readonly connection: HostConnection;
  readonly client: DeskClient;
  readonly api: DeskApi;
  readonly queries: QueryClient;
  readonly state: Store<HostState | null>;
  readonly status: Store<BridgeEvents['host.status']>;
  readonly sync: Store<SyncStatus | null>;
  readonly outbox: Store<OutboxStatus | null>;
  readonly presence: Store<PresenceView | null>;
  readonly clock: Store<ClockSample | null>;
  /** Whether the first screen stands; see `useStands.ts`. */
  readonly stands: Store<boolean>;
};

export function createHostLine(): HostLine {
  const connection = createHostConnection();
  const client: DeskClient = createORPCClient(connection.link);
  return {
    connection,
    client,
    api: makeApi(client),
    queries: createQueries(),
    state: createStore<HostState | null>(null),
    status: createStore<BridgeEvents['host.status']>({ status: 'running', restarts: 0 }),
    sync: createStore<SyncStatus | null>(null),
    outbox: createStore<OutboxStatus | null>(null),
    presence: createStore<PresenceView | null>(null),
    clock: createStore<ClockSample | null>(null),
    stands: createStore(false),
  };
}

/** Nothing goes stale by itself: the host says what changed. The network has no say in a local call. */
function createQueries(): QueryClient {
  // An answer is drawn in the turn in which it came, and not after a timer.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (count, error) => isHostGone(error) && count < MOST_RESTARTS,
        retryDelay: 0,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
