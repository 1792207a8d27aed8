import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { DeskClient } from '../../builders/host.ts';
import { createHost } from '../../../core/host/create-host.ts';
import { systemIds, systemRandom, systemSleep } from '../../../core/host/system.ts';
import { silentLog } from '../../../core/ports/system.ts';
import type { Bench, BenchRow } from '../support/bench.ts';
import { CLOCK, KEY, prepareOffice, SILENT_SERVICE } from '../support/offices.ts';
import type { Prepared } from '../support/offices.ts';
import { quantile, quantileOf } from '../support/statistics.ts';
import { keystrokes, typedTexts } from '../support/typed.ts';

const FRAME_MS = 1_000 / 60;
/** Letters typed; more than the 200 that quality.md 3.4 asks for. */
const TEXTS = 40;
/** The first answers load what stays in memory. */
const WARM_UP = 3;
const PLACE = '100,000 customers, 500,000 subscriptions';

type Ask = (client: DeskClient, text: string) => Promise<unknown>;

const PLACES: readonly { readonly name: string; readonly what: string; readonly ask: Ask }[] = [
  { name: 'search', what: 'letter typed → hits (palette)', ask: (client, text) => client.office.search({ text, limit: 40 }) },
  {
    name: 'search-customers',
    what: 'letter typed → rows (customer list)',
    ask: (client, search) => client.customers.page({ search, filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 100 }),
  },
  {
    name: 'search-subscriptions',
    what: 'letter typed → rows (subscription list)',
    ask: (client, search) => client.subscriptions.page({ search, filter: 'all', sort: 'customer', direction: 'asc', from: 0, count: 100 }),
  },
];

/** From a letter to the rows in the window's hands: contract, message port and all, without painting. */
export const search: Bench = async (tools) => {
  const office = prepareOffice(tools, { customers: 100_000 });
  const { client, close } = await openHost(office);
  const rows: BenchRow[] = [];
  for (const { name, what, ask } of PLACES) {
    const texts = typedTexts(office.size, TEXTS);
    for (const text of texts.slice(0, WARM_UP)) await ask(client, text);
    const times: { readonly text: string; readonly milliseconds: number }[] = [];
    for (const text of texts.flatMap(keystrokes)) {
      const began = performance.now();
      await ask(client, text);
      times.push({ text, milliseconds: performance.now() - began });
    }
    const samples = times.map(({ milliseconds }) => milliseconds);
    const slowest = times.reduce((most, one) => (one.milliseconds > most.milliseconds ? one : most));
    const detail = `p50 ${quantile(samples, 0.5).toFixed(1)}, max ${slowest.milliseconds.toFixed(0)} ms ("${slowest.text}"), ${samples.length} letters`;
    rows.push({ name, what: `${what}, p95; ${PLACE}`, unit: 'ms', figure: quantileOf(samples, 0.95), target: FRAME_MS, detail });
  }
  await close();
  return rows;
};

async function openHost({ folder }: Prepared): Promise<{ readonly client: DeskClient; readonly close: () => Promise<void> }> {
  const host = createHost({
    office: { id: 'bench', kind: 'remote', host: null },
    folder,
    key: { kind: 'raw', key: KEY },
    connection: { kind: 'remote', url: SILENT_SERVICE, country: 'PL', signIn: { kind: 'none' } },
    timeZone: 'Europe/Warsaw',
    formatCountry: 'PL',
    sqliteBinding: null,
    clock: CLOCK,
    clockIsFixed: true,
    ids: systemIds,
    random: systemRandom,
    randomBytes: (count) => new Uint8Array(count),
    sleep: systemSleep,
    log: silentLog,
    fetch: () => Promise.reject(new Error('offline')),
    onNewRefreshToken: () => {},
  });
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
  for await (const state of await client.office.state()) {
    if (state.kind === 'ready') break;
    if (state.kind === 'broken') throw new Error(`the office is broken: ${state.error.tag}`);
  }
  return {
    client,
    close: async () => {
      port2.close();
      await host.close();
    },
  };
}
