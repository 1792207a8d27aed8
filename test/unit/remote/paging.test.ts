import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerId } from '../../../core/domain/ids.ts';
import { createPageGuard, fromCursor, nextStep, toCursor } from '../../../core/remote/paging.ts';
import { envelopeOf } from '../../../core/remote/schemas/collection.ts';
import { CUSTOMER, wireAuditRecord, wireCustomer, wireSubscription } from '../../builders/wire.ts';
import { json, listOf, pageOf, wiredRemote } from '../../builders/wire-remote.ts';
import { at } from '../../builders/wire-time.ts';

const stepOf = (body: unknown) => {
  const envelope = envelopeOf(body);
  return envelope === null ? null : nextStep(envelope);
};
const link = (uri: unknown, headers: unknown = []) => listOf([], { links: { next: { uri, method: 'GET', headers } } });
const seek = (token: string) => ({ ok: true, value: { query: { seekOperation: 'Next' }, headers: { 'ms-continuationtoken': token } } });

describe('nextStep', () => {
  it.each<[string, unknown, unknown]>([
    ['no links', { items: [] }, { ok: true, value: null }],
    ['links without next', listOf([]), { ok: true, value: null }],
    ['next is null', listOf([], { links: { next: null } }), { ok: true, value: null }],
    ['seek: the token of the header', pageOf([], 'abc=='), seek('abc==')],
    ['seek: whatever the case of its name', link('/customers', [{ key: 'ms-continuationtoken', value: 'abc' }]), seek('abc')],
    ['seek: the token of the body', { ...(link('/x') as object), continuationToken: 'body-token' }, seek('body-token')],
    ['seek: among other headers', link('/x', [{ key: 'Authorization', value: 'evil' }, 5, { key: 'MS-ContinuationToken', value: 'abc' }]), seek('abc')],
    ['offset', link('/offers?size=100&offset=200'), { ok: true, value: { query: { size: '100', offset: '200' }, headers: {} } }],
    ['malformed query', link('/invoices?a=1&nvoicelineitemtype=x&size=2?seekOperation=Next'), { ok: true, value: { query: { a: '1', nvoicelineitemtype: 'x', size: '2', seekOperation: 'Next' }, headers: {} } }],
    ['PascalCase frame', { Items: [], Links: { Next: { Uri: '/x', Headers: [{ Key: 'MS-ContinuationToken', Value: 'abc' }] } } }, seek('abc')],
    ['null collection', { items: null }, { ok: true, value: null }],
    ['bare list', [], { ok: true, value: null }],
  ])('%s', (_name, body, expected) => {
    expect(stepOf(body)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['a link that leads nowhere', link('/customers')],
    ['a link without an address', link(null)],
    ['a token with control characters', link('/x', [{ key: 'MS-ContinuationToken', value: 'a\u0000b' }])],
  ])('%s is an error, not the end', (_name, body) => {
    expect(stepOf(body)).toMatchObject({ ok: false, error: { tag: 'badAnswer', reason: 'shape' } });
  });

  it.each([['a text', 'hello'], ['an object without items', { value: [] }], ['nothing', null], ['items that are none', { items: 5 }]])('%s is no list', (_name, body) => {
    expect(envelopeOf(body)).toBeNull();
  });
});

describe('cursors', () => {
  it('come back from storage as they were', () => {
    const step = { query: { seekOperation: 'Next' }, headers: { 'ms-continuationtoken': 'a+/= b' } };
    expect(fromCursor(toCursor(step))).toEqual({ ok: true, value: step });
  });

  it('refuse what is not ours', () => {
    expect(fc.check(fc.property(fc.string(), (text) => !fromCursor(text).ok)).failed).toBe(false);
    expect(fromCursor(JSON.stringify({ query: {}, headers: { authorization: 'Bearer evil' } })).ok).toBe(false);
    expect(fromCursor(JSON.stringify({ query: { a: 5 }, headers: {} })).ok).toBe(false);
  });
});

describe('a paged reading', () => {
  it('asks for the size, then for the next page with the token', async () => {
    const { api, time, seen } = wiredRemote((_one, count) => json(count === 1 ? pageOf([wireCustomer()], 'token-1') : listOf([wireCustomer({ id: 'second' })])));
    const first = await time.finish(api.customers({ cursor: null, size: 900 }));
    const second = await time.finish(api.customers({ cursor: first.ok ? first.value.next : null, size: 900 }));
    expect(seen.map(({ url, headers }) => [url.search, headers['ms-continuationtoken']])).toEqual([
      ['?size=500', undefined],
      ['?size=500&seekOperation=Next', 'token-1'],
    ]);
    expect(second).toMatchObject({ ok: true, value: { next: null, items: [{ entity: { id: 'second' } }] } });
  });

  it('does not go round: a page that leads to itself is an error', async () => {
    const { api, time } = wiredRemote(() => json(pageOf([wireCustomer()], 'same')));
    const first = await time.finish(api.customers({ cursor: null, size: 2 }));
    expect(first.ok).toBe(true);
    expect(await time.finish(api.customers({ cursor: first.ok ? first.value.next : null, size: 2 }))).toMatchObject({ ok: false, error: { tag: 'badAnswer' } });
  });

  it('keeps the audit query on every page', async () => {
    const { api, time, seen } = wiredRemote((_one, count) => json(count === 1 ? pageOf([wireAuditRecord()], 't') : listOf([])));
    const first = await time.finish(api.auditRecords(at('2026-11-20T22:30:00Z'), { cursor: null, size: 500 }));
    await time.finish(api.auditRecords(at('2026-11-20T22:30:00Z'), { cursor: first.ok ? first.value.next : null, size: 500 }));
    expect(seen.map(({ url }) => url.search)).toEqual(['?startDate=2026-11-20&size=500', '?startDate=2026-11-20&size=500&seekOperation=Next']);
  });

  it('reads a whole list over as many pages as the server makes of it', async () => {
    const { api, time } = wiredRemote((_one, count) => json(count < 3 ? pageOf([wireSubscription({ id: `s${count}` })], `t${count}`) : listOf([wireSubscription({ id: 's3' })])));
    const list = await time.finish(api.subscriptions(customerId(CUSTOMER)));
    expect(list.ok && list.value.map(({ entity }) => entity.id)).toEqual(['s1', 's2', 's3']);
  });

  it('tells a malformed cursor from a broken server', async () => {
    const { api, time, seen } = wiredRemote(() => json(listOf([])));
    expect(await time.finish(api.customers({ cursor: 'stale', size: 2 }))).toEqual({ ok: false, error: { tag: 'validation', issues: [{ path: 'cursor', problem: 'malformed' }] } });
    expect(seen).toEqual([]);
  });
});

describe('page guard', () => {
  const step = (name: string) => ({ query: { seekOperation: name }, headers: {} });

  it('lets pages pass that lead somewhere new', () => {
    const guard = createPageGuard();
    expect([guard.accept(step('1'), ['a']), guard.accept(step('2'), ['b']), guard.accept(null, ['b'])]).toEqual([null, null, null]);
  });

  it('stops a circle of any length', () => {
    const guard = createPageGuard();
    guard.accept(step('1'), ['a']);
    guard.accept(step('2'), ['b']);
    expect(guard.accept(step('1'), ['c'])).toMatchObject({ tag: 'badAnswer' });
  });

  it('stops a server that ignores the offset', () => {
    const guard = createPageGuard();
    guard.accept(step('1'), ['a']);
    expect(guard.accept(step('2'), ['a'])).toMatchObject({ tag: 'badAnswer' });
  });

  it('bears a few empty pages, not many', () => {
    const guard = createPageGuard();
    const verdicts = ['1', '2', '3', '4'].map((name) => guard.accept(step(name), []));
    expect(verdicts.map((verdict) => verdict === null)).toEqual([true, true, true, false]);
  });

  it('always ends against a hostile server', () => {
    const property = fc.property(fc.array(fc.nat(5), { minLength: 12, maxLength: 30 }), (cursors) => {
      const guard = createPageGuard();
      return cursors.some((cursor, page) => guard.accept(step(String(cursor)), [page]) !== null);
    });
    expect(fc.check(property).failed).toBe(false);
  });
});
