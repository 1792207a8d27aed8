// Price sheets load their reader when they come to it. Loading takes time that no clock moved by hand knows of, so it is here before.
import 'csv-parse';
import type { RemoteApi } from '../../core/ports/remote-api.ts';
import type { RemoteChecks, RemoteWrites } from '../../core/ports/remote-writes.ts';
import type { LogFacts } from '../../core/ports/system.ts';
import type { RemoteOptions } from '../../core/remote/options.ts';
import { createRemoteService } from '../../core/remote/remote-service.ts';
import { handTime } from './wire-time.ts';
import type { HandTime } from './wire-time.ts';

/** What the fake network saw of one request. */
export type Seen = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds since the beginning. */
  readonly at: number;
};

export type Reply = Response | Promise<Response>;
export type Handler = (seen: Seen, count: number) => Reply;

export type WiredRemote = {
  readonly api: RemoteApi;
  readonly writes: RemoteWrites;
  readonly checks: RemoteChecks;
  readonly time: HandTime;
  readonly seen: readonly Seen[];
  readonly logged: readonly { readonly event: string; readonly facts: LogFacts }[];
};

/** The client of a service that is nothing but `handler`, under a clock moved by hand. */
export function wiredRemote(handler: Handler, options: Partial<RemoteOptions> = {}): WiredRemote {
  const time = handTime();
  const seen: Seen[] = [];
  const logged: { event: string; facts: LogFacts }[] = [];
  let ids = 0;
  const write = (event: string, facts: LogFacts = {}): void => void logged.push({ event, facts });
  const { api, writes, checks } = createRemoteService({
    baseUrl: 'https://service.example',
    priceSheetBaseUrl: null,
    auth: { kind: 'token', token: 'given-token' },
    fetch: async (request) => {
      const one: Seen = {
        method: request.method,
        url: new URL(request.url),
        headers: Object.fromEntries(request.headers.entries()),
        body: await request.text(),
        at: time.elapsed(),
      };
      seen.push(one);
      return handler(one, seen.length);
    },
    clock: time.clock,
    sleep: time.sleep,
    ids: {
      next: () => {
        ids += 1;
        return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
      },
    },
    random: () => 0,
    log: { debug: () => {}, info: () => {}, error: write },
    ...options,
  });
  return { api, writes, checks, time, seen, logged };
}

/** A JSON answer with the header that tells the service's time. */
export const json = (body: unknown, init: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {}): Response =>
  new Response(JSON.stringify(body), {
    status: init.status ?? 200,
    headers: { 'content-type': 'application/json; charset=utf-8', date: 'Sun, 22 Nov 2026 09:00:00 GMT', ...init.headers },
  });

export const plain = (body: string, init: ResponseInit = {}): Response => new Response(body, init);

/** A list in its frame. */
export const listOf = (items: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): unknown => ({
  totalCount: items.length,
  items,
  links: { self: { uri: '/self', method: 'GET', headers: [] } },
  attributes: { objectType: 'Collection' },
  ...more,
});

/** A list with a way to the next page. */
export const pageOf = (items: readonly unknown[], token: string): unknown =>
  listOf(items, { links: { next: { uri: '/customers?size=2&seekOperation=Next', method: 'GET', headers: [{ key: 'MS-ContinuationToken', value: token }] } } });

/** The connection breaks as Node's fetch says it: a TypeError whose cause has the code. */
export const broken = (code: string): Promise<Response> => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code } }));

export const hanging = (): Promise<Response> => new Promise(() => {});
