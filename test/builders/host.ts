import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../core/contract/contract.ts';
import type { SyncStatus } from '../../core/contract/sync.ts';
import { instant } from '../../core/domain/time/instant.ts';
import { createHost } from '../../core/host/create-host.ts';
import type { Host, HostOptions } from '../../core/host/host.ts';
import { fixedClock, systemIds, systemRandom, systemSleep } from '../../core/host/system.ts';
import { silentLog } from '../../core/ports/system.ts';

export type DeskClient = ContractRouterClient<typeof contract>;

/** The core host of one office in this process, and a client at the other end of a message port. */
export type RunningHost = {
  readonly host: Host;
  readonly client: DeskClient;
  readonly folder: string;
  /** Ends the host and removes nothing: another host may open the folder. */
  readonly close: () => Promise<void>;
};

export const NOW = instant(Date.UTC(2026, 10, 22, 9));

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'csp-desk-host-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** A demo office with a fixed clock; override what the test is about. */
export function hostOptions(folder: string, overrides: Partial<HostOptions> = {}): HostOptions {
  return {
    office: { id: 'demo', kind: 'demo', host: null },
    folder,
    key: { kind: 'raw', key: new Uint8Array(32).fill(7) },
    connection: { kind: 'demo' },
    timeZone: 'Europe/Warsaw',
    formatCountry: 'PL',
    sqliteBinding: null,
    clock: fixedClock(NOW),
    clockIsFixed: true,
    ids: systemIds,
    random: systemRandom,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    sleep: systemSleep,
    log: silentLog,
    fetch: (request) => fetch(request),
    onNewRefreshToken: () => {},
    ...overrides,
  };
}

export function startHost(options: HostOptions): RunningHost {
  const host = createHost(options);
  const { port1, port2 } = new MessageChannel();
  host.serve({
    on: (event, listener) => {
      if (event === 'message') port1.on('message', (data: unknown) => listener({ data }));
      if (event === 'close') port1.on('close', () => listener());
    },
    postMessage: (data) => port1.postMessage(data),
    start: () => port1.start(),
    close: () => port1.close(),
  });
  port2.start();
  const client: DeskClient = createORPCClient(new RPCLink({ port: port2 }));
  const close = async (): Promise<void> => {
    port2.close();
    await host.close();
  };
  return { host, client, folder: options.folder, close };
}

/** Waits until the office says this about itself. */
export async function officeIs(client: DeskClient, kind: 'ready' | 'locked' | 'broken') {
  for await (const state of await client.office.state()) if (state.kind === kind) return state;
  throw new Error(`the office never was ${kind}`);
}

/** Waits until the sync is as described. */
export async function syncIs(client: DeskClient, described: (status: SyncStatus) => boolean): Promise<SyncStatus> {
  for await (const status of await client.sync.status()) if (described(status)) return status;
  throw new Error('the sync never was as described');
}

export const firstReadingEnded = (status: SyncStatus): boolean => status.phase !== 'running' && status.lastFinishedAt !== null;
