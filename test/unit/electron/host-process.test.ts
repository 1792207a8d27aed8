import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { err, ok } from '../../../core/domain/result.ts';
import { createHostProcess } from '../../../electron/host-process.ts';
import type { HostChild } from '../../../electron/host-process.ts';
import type { HostOpening, HostOrder, HostReport } from '../../../electron/host-protocol.ts';

/** A host process that does what the test says. */
function fakeHost() {
  const children: ReturnType<typeof fakeChild>[] = [];
  const statuses: string[] = [];
  const tokens: string[] = [];
  let references = 0;
  let ports = 0;
  const host = createHostProcess({
    fork: () => {
      const child = fakeChild();
      children.push(child);
      return child.process;
    },
    channel: () => {
      ports += 1;
      return { port1: `host ${ports}`, port2: `window ${ports}` } as never;
    },
    monotonic: () => performance.now(),
    onStatus: ({ status, restarts }) => statuses.push(`${status} ${restarts}`),
    onNewRefreshToken: (opening, token) => tokens.push(`${opening.office.id} ${token}`),
    onLog: () => {},
    newReference: () => `ref-${(references += 1)}`,
  });
  return { host, children, statuses, tokens };
}

function fakeChild() {
  const orders: HostOrder[] = [];
  let onMessage = (_report: HostReport): void => {};
  let onExit = (_code: number): void => {};
  const report = (message: HostReport): void => onMessage(message);
  const exit = (code = 0): void => onExit(code);
  const process: HostChild = {
    postMessage: (order) => orders.push(order),
    on: (event: string, listener: (value: never) => void) => {
      if (event === 'message') onMessage = listener as typeof onMessage;
      if (event === 'exit') onExit = listener as typeof onExit;
    },
    kill: vi.fn<() => boolean>(() => {
      exit(1);
      return true;
    }),
  };
  const kinds = (): string[] => orders.map(({ kind }) => kind);
  return { process, orders, kinds, report, exit };
}

const opening: HostOpening = {
  office: { id: 'demo', kind: 'demo', host: null },
  folder: '/p/offices/demo',
  key: { kind: 'passphrase' },
  connection: { kind: 'demo' },
  timeZone: 'Europe/Warsaw',
  formatCountry: 'PL',
  sqliteBinding: '/drivers/linux-x64.node',
  systemAccount: '',
  fixedClock: null,
  online: true,
};
const remote: HostOpening = {
  ...opening,
  office: { id: 'office-1', kind: 'remote', host: 'example.com' },
  connection: {
    kind: 'remote',
    url: 'https://example.com',
    country: 'PL',
    signIn: { kind: 'refreshToken', authority: 'https://login.example.com', clientId: 'c', refreshToken: 'old' },
  },
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});
const soon = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

async function opened(first: HostOpening = opening) {
  const all = fakeHost();
  const done = all.host.open(first);
  await soon();
  all.children[0]?.report({ kind: 'opened' });
  expect(await done).toBe(true);
  return all;
}

describe('the core host process', () => {
  test('opens an office and says when it runs', async () => {
    const { children, statuses } = await opened();
    expect(children).toHaveLength(1);
    expect(children[0]?.orders).toEqual([{ kind: 'open', opening }]);
    expect(statuses).toEqual(['restarting 0', 'running 0']);
  });

  test('hands each window a port, now and after every restart, until it leaves', async () => {
    const { host, children } = await opened();
    const one: unknown[] = [];
    const other: unknown[] = [];
    const leaving = { deliver: (port: unknown) => other.push(port) };
    host.connect({ deliver: (port) => one.push(port) });
    host.connect(leaving);
    host.disconnect(leaving);
    children[0]?.exit(137);
    await soon(1_000);
    expect(one).toEqual(['window 1', 'window 3']);
    expect(other).toEqual(['window 2']);
    expect(children[1]?.kinds()).toEqual(['open', 'window']);
  });

  test('restarts five times a minute with growing pauses, then gives up', async () => {
    const { children, statuses } = await opened();
    const starts: number[] = [];
    for (let death = 0; death < 6; death += 1) {
      children.at(-1)?.exit(1);
      const before = children.length;
      for (let waited = 0; waited <= 3_000 && children.length === before; waited += 50) await soon(50);
      if (children.length > before) starts.push(children.length);
      children.at(-1)?.report({ kind: 'opened' });
    }
    expect(starts).toEqual([2, 3, 4, 5, 6]);
    expect(statuses.at(-1)).toBe('failed 6');
    await soon(120_000);
    expect(children).toHaveLength(6);
  });

  test('a death now and then never adds up to giving up', async () => {
    const { children, statuses } = await opened();
    for (let death = 0; death < 20; death += 1) {
      children.at(-1)?.exit(1);
      await soon(20_000);
      children.at(-1)?.report({ kind: 'opened' });
    }
    expect(statuses.at(-1)).toBe('running 20');
  });

  test('a person asking for a restart is forgiven the past', async () => {
    const { host, children, statuses } = await opened();
    for (let death = 0; death < 6; death += 1) {
      children.at(-1)?.exit(1);
      await soon(3_000);
    }
    void host.restart();
    await soon();
    children.at(-1)?.report({ kind: 'opened' });
    expect(statuses.at(-1)).toBe('running 6');
  });

  test('open ends with false when the host keeps dying before it is open', async () => {
    const { host, children } = fakeHost();
    const done = host.open(opening);
    await soon();
    for (let death = 0; death < 6; death += 1) {
      children.at(-1)?.exit(1);
      await soon(3_000);
    }
    expect(await done).toBe(false);
  });

  test('another office: the old host closes its stores before the new one starts', async () => {
    const { host, children } = await opened();
    const second = host.open({ ...opening, folder: '/p/offices/other' });
    await soon();
    expect(children).toHaveLength(1);
    expect(children[0]?.kinds()).toEqual(['open', 'close']);
    children[0]?.exit(0);
    await soon();
    expect(children).toHaveLength(2);
    children[1]?.report({ kind: 'opened' });
    expect(await second).toBe(true);
  });

  test('two openings at once never make two hosts', async () => {
    const { host, children } = await opened();
    void host.open(opening);
    void host.open(opening);
    await soon();
    children[0]?.exit(0);
    await soon();
    expect(children).toHaveLength(2);
    children[1]?.exit(0);
    await soon();
    expect(children).toHaveLength(3);
  });

  test('a host that does not close within five seconds is ended', async () => {
    const { host, children } = await opened();
    const closed = host.close();
    await soon(4_900);
    expect(children[0]?.process.kill).not.toHaveBeenCalled();
    await soon(200);
    await closed;
    expect(children[0]?.process.kill).toHaveBeenCalledOnce();
    await soon(60_000);
    expect(children).toHaveLength(1);
  });

  test('papers: each answer finds its question; a death in between is an answer too', async () => {
    const { host, children } = await opened();
    const one = host.render({ kind: 'quote', id: '1' });
    const two = host.render({ kind: 'quote', id: '2' });
    const paper = { html: '<p>', title: '2', fileName: '2.pdf', language: 'pl' as const };
    children[0]?.report({ kind: 'rendered', request: 2, result: ok(paper) });
    expect(await two).toEqual(ok(paper));
    children[0]?.exit(1);
    expect(await one).toEqual(err({ tag: 'unexpected', reference: 'ref-1' }));
  });

  test('without a host a paper is refused at once', async () => {
    expect(await fakeHost().host.render({ kind: 'quote', id: '1' })).toMatchObject({ ok: false });
  });

  test('what changed meanwhile holds for the next host: settings, connection, refresh token', async () => {
    const { host, children, tokens } = await opened(remote);
    host.tell({ kind: 'configure', timeZone: 'Europe/Vienna', formatCountry: 'AT' });
    host.tell({ kind: 'online', online: false });
    children[0]?.report({ kind: 'newRefreshToken', refreshToken: 'new' });
    expect(tokens).toEqual(['office-1 new']);
    children[0]?.exit(1);
    await soon(1_000);
    expect(children[1]?.orders[0]).toMatchObject({
      kind: 'open',
      opening: { timeZone: 'Europe/Vienna', formatCountry: 'AT', online: false, connection: { signIn: { refreshToken: 'new' } } },
    });
  });

  test('a host that was replaced is not listened to any more', async () => {
    const { host, children, tokens } = await opened(remote);
    void host.open(opening);
    await soon();
    children[0]?.exit(0);
    await soon();
    children[0]?.report({ kind: 'newRefreshToken', refreshToken: 'late' });
    expect(tokens).toEqual([]);
  });
});
