import { describe, expect, it } from 'vitest';
import type { RemoteOptions } from '../../../core/remote/options.ts';
import { json, plain, wiredRemote } from '../../builders/wire-remote.ts';
import type { Handler, WiredRemote } from '../../builders/wire-remote.ts';
import { parseSubscription } from '../../../core/remote/resources/subscriptions.ts';
import { aCall, BUYER } from '../../builders/wire-write.ts';
import { wireSubscription } from '../../builders/wire.ts';

const RAW = wireSubscription();
const parsed = parseSubscription(BUYER)(RAW);
if (!parsed.ok) throw new Error(parsed.error);
const BASE = { entity: parsed.value, raw: RAW };

const accepted = (headers: Readonly<Record<string, string>> = {}): Response => plain('', { status: 202, headers: { location: '/v1/operations/7', ...headers } });

/** One change of seats at a service that answers the PATCH with 202, and its place as `place` says. */
async function followed(first: () => Response, place: Handler, options: Partial<RemoteOptions> = {}) {
  let asked = 0;
  const remote: WiredRemote = wiredRemote((seen) => {
    if (seen.method === 'PATCH') return first();
    asked += 1;
    return place(seen, asked);
  }, options);
  const outcome = await remote.time.finish(remote.writes.changeSubscription(BUYER, BASE, { kind: 'quantity', quantity: 12 }, aCall()));
  return { outcome, seen: remote.seen };
}

const DONE = wireSubscription({ quantity: 12 });

describe('work that is accepted with a 202', () => {
  it('is followed until it is done, as slowly as the service asks', async () => {
    const { outcome, seen } = await followed(() => accepted({ 'retry-after': '10' }), (_seen, count) => (count < 3 ? accepted({ 'retry-after': '5' }) : json(DONE)));
    expect(outcome).toMatchObject({ kind: 'done', value: { entity: { quantity: 12 } } });
    expect(seen.map(({ method, url, at }) => [method, url.pathname, at])).toEqual([
      ['PATCH', expect.stringContaining('/subscriptions/'), 0],
      ['GET', '/v1/operations/7', 10_000],
      ['GET', '/v1/operations/7', 15_000],
      ['GET', '/v1/operations/7', 20_000],
    ]);
    expect(new Set(seen.slice(1).map(({ headers }) => headers['ms-requestid'])).has(seen[0]?.headers['ms-requestid'] ?? '')).toBe(false);
  });

  it.each([
    ['without the version', '/operations/7', '/v1/operations/7'],
    ['with the version', '/v1/operations/7', '/v1/operations/7'],
    ['whole, with a query', 'https://service.example/v1/operations/7?step=2', '/v1/operations/7?step=2'],
  ])('is found at a place that is named %s', async (_name, location, asked) => {
    const { outcome, seen } = await followed(() => accepted({ location }), () => json(DONE));
    expect(outcome.kind).toBe('done');
    expect(`${seen[1]?.url.pathname}${seen[1]?.url.search}`).toBe(asked);
  });

  it('follows a place that moves', async () => {
    const { outcome, seen } = await followed(() => accepted(), (_seen, count) => (count === 1 ? accepted({ location: '/operations/8' }) : json(DONE)));
    expect(outcome.kind).toBe('done');
    expect(seen.at(-1)?.url.pathname).toBe('/v1/operations/8');
  });

  it.each([
    ['another origin', 'https://elsewhere.example/v1/operations/7'],
    ['the same host without encryption', 'http://service.example/v1/operations/7'],
    ['no address', 'http://['],
    ['nowhere', '/v1/'],
  ])('is not followed to %s: nobody knows', async (_name, location) => {
    const { outcome, seen } = await followed(() => accepted({ location }), () => json(DONE));
    expect(outcome).toMatchObject({ kind: 'unknown', error: { tag: 'badAnswer' } });
    expect(seen).toHaveLength(1);
  });

  it('is unknown without a place', async () => {
    expect((await followed(() => plain('', { status: 202 }), () => json(DONE))).outcome.kind).toBe('unknown');
  });

  it('is refused when the work ends with a refusal', async () => {
    const { outcome } = await followed(() => accepted(), () => json({ code: '900257', description: 'late' }, { status: 400 }));
    expect(outcome).toMatchObject({ kind: 'refused', error: { code: '900257' } });
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['500', () => plain('', { status: 500 })],
    ['429', () => json({ statusCode: 429 }, { status: 429, headers: { 'retry-after': '1' } })],
    ['404 of a place that is not there yet', () => json({ code: '1000' }, { status: 404 })],
    ['a broken connection', () => Promise.reject(Object.assign(new TypeError(), { cause: { code: 'ECONNRESET' } }))],
    ['a refused connection', () => Promise.reject(Object.assign(new TypeError(), { cause: { code: 'ECONNREFUSED' } }))],
  ])('asks again after %s on the way', async (_name, trouble) => {
    const { outcome, seen } = await followed(() => accepted(), (_seen, count) => (count === 1 ? trouble() : json(DONE)));
    expect(outcome.kind).toBe('done');
    expect(seen).toHaveLength(3);
  });

  it('is unknown when it does not end in time, and when its end cannot be read', async () => {
    const endless = await followed(() => accepted(), () => accepted(), { limits: { acceptedMs: 60_000 } });
    expect(endless.outcome).toMatchObject({ kind: 'unknown' });
    expect(endless.seen.at(-1)?.at).toBeLessThanOrEqual(60_000);
    expect((await followed(() => accepted(), () => plain('', { status: 200 }))).outcome).toMatchObject({ kind: 'unknown', error: { tag: 'badAnswer', reason: 'empty' } });
  });

  it('does not wait longer than it has, whatever the service asks', async () => {
    const { seen } = await followed(() => accepted({ 'retry-after': '86400' }), () => json(DONE), { limits: { acceptedMs: 30_000 } });
    expect(seen.at(-1)?.at).toBe(30_000);
  });
});
