import { afterEach, describe, expect, test } from 'vitest';
import { hostOptions, officeIs, removeFolder, startHost, temporaryFolder } from '../../builders/host.ts';
import type { RunningHost } from '../../builders/host.ts';

const running: RunningHost[] = [];
const folders: string[] = [];

function start(folder = temporaryFolder()): RunningHost {
  folders.push(folder);
  const host = startHost(hostOptions(folder));
  running.push(host);
  return host;
}

async function firstOf<Value>(stream: Promise<AsyncIterable<Value>>): Promise<Value> {
  for await (const value of await stream) return value;
  throw new Error('the stream ended without a word');
}

afterEach(async () => {
  for (const host of running.splice(0)) await host.close();
  for (const folder of folders.splice(0)) removeFolder(folder);
});

describe('an office answers from its stores before its service is connected', () => {
  test('what only reads comes first, what needs sync or outbox behind it', async () => {
    const { client } = start();
    const came: string[] = [];
    const note = (name: string) => (): void => void came.push(name);
    await Promise.all([
      firstOf(client.sync.status()).then(note('sync')),
      firstOf(client.outbox.status()).then(note('outbox')),
      firstOf(client.people.presence()).then(note('presence')),
      client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 10 }).then(note('customers')),
      client.office.today().then(note('today')),
    ]);
    expect(came.slice(0, 3).toSorted()).toEqual(['customers', 'presence', 'today']);
    expect(came.slice(3).toSorted()).toEqual(['outbox', 'sync']);
  });

  test('closed before that, it lets its folder go, and nothing begins behind it', async () => {
    const folder = temporaryFolder();
    const first = start(folder);
    await officeIs(first.client, 'ready');
    await first.close();

    const second = start(folder);
    await officeIs(second.client, 'ready');
    expect((await firstOf(second.client.sync.status())).kind).toBe('first');
  });
});
