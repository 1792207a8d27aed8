import { afterAll, beforeAll } from 'vitest';
import type { OutboxEntry, QueueOutcome } from '../../core/contract/outbox.ts';
import type { HostOptions } from '../../core/host/host.ts';
import { firstReadingEnded, hostOptions, officeIs, removeFolder, startHost, syncIs, temporaryFolder } from './host.ts';
import type { RunningHost } from './host.ts';

export type DemoDesk = Omit<RunningHost, 'close'> & {
  /** Ends the program and starts it again on the same folder. */
  readonly restart: (overrides?: Partial<HostOptions>) => Promise<void>;
  /** A queued change when nothing more happens to it by itself. */
  readonly ended: (id: string) => Promise<OutboxEntry>;
};

/** The demo office after its first reading, for all tests of a file: real stores in a folder that goes away with them. */
export function demoDesk(always: Partial<HostOptions> = {}): DemoDesk {
  const folder = temporaryFolder();
  let running: RunningHost | null = null;
  const open = (): RunningHost => {
    if (running === null) throw new Error('the office opens before the first test, not while tests are being listed');
    return running;
  };
  const start = async (overrides: Partial<HostOptions> = {}): Promise<void> => {
    running = startHost(hostOptions(folder, { ...always, ...overrides }));
    await officeIs(running.client, 'ready');
  };
  beforeAll(async () => {
    await start();
    await syncIs(open().client, firstReadingEnded);
  });
  afterAll(async () => {
    await running?.close();
    removeFolder(folder);
  });
  return {
    folder,
    get host() {
      return open().host;
    },
    get client() {
      return open().client;
    },
    restart: async (overrides) => {
      await open().close();
      await start(overrides);
    },
    ended: (id) => endOf(open(), id),
  };
}

export function queuedEntry(outcome: QueueOutcome): OutboxEntry {
  if (outcome.kind !== 'queued') throw new Error(`not queued: ${JSON.stringify(outcome)}`);
  return outcome.entry;
}

const UNDER_WAY = ['draft', 'waiting', 'sending', 'unknown'];

async function endOf({ client }: RunningHost, id: string): Promise<OutboxEntry> {
  for await (const _status of await client.outbox.status()) {
    const { entry } = await client.outbox.one({ id });
    if (!UNDER_WAY.includes(entry.state.kind)) return entry;
  }
  throw new Error('the status ended');
}
