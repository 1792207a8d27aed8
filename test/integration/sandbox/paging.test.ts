import { describe, expect, it } from 'vitest';
import { below, itemsOf } from '../../builders/sandbox.ts';
import type { Answered } from '../../builders/sandbox.ts';
import { overHttp } from './over-http.ts';

const { get, sandbox } = overHttp({ customers: 137 });

const nextOf = (answer: Answered): { readonly uri: string; readonly token: string } | null => {
  const uri = below(answer.body, 'links', 'next', 'uri');
  const token = below(answer.body, 'links', 'next', 'headers', 0, 'value');
  return typeof uri === 'string' && typeof token === 'string' ? { uri, token } : null;
};

/** Follows the links to the end. */
async function walk(start: string): Promise<{ readonly ids: readonly unknown[]; readonly pages: number }> {
  const ids: unknown[] = [];
  let pages = 0;
  let answer = await get(start);
  for (;;) {
    pages += 1;
    ids.push(...itemsOf(answer).map((item) => item['id']));
    const next = nextOf(answer);
    if (next === null) return { ids, pages };
    answer = await get(`/v1${next.uri}`, { 'MS-ContinuationToken': next.token });
  }
}

describe('seek paging', () => {
  it.each([
    [1, 137],
    [40, 4],
    [137, 1],
    [500, 1],
  ])('of customers by %i reaches the end in %i pages without loss', async (size, pages) => {
    const all = itemsOf(await get('/v1/customers')).map((item) => item['id']);
    expect(await walk(`/v1/customers?size=${size}`)).toEqual({ ids: all, pages });
  });

  it('remembers the question: the next call names nothing but the token', async () => {
    const filter = encodeURIComponent('{"Field":"CompanyName","Value":"gmbh","Operator":"substring"}');
    const all = itemsOf(await get(`/v1/customers?filter=${filter}`));
    const next = nextOf(await get(`/v1/customers?size=2&filter=${filter}`));
    const second = await get('/v1/customers?seekOperation=Next', { 'MS-ContinuationToken': next?.token ?? '' });
    expect(itemsOf(second)).toEqual(all.slice(2, 4));
  });

  it('loses nobody when a customer leaves and another comes in between', async () => {
    const [first, ...others] = itemsOf(await get('/v1/customers'));
    const next = nextOf(await get('/v1/customers?size=100'));
    sandbox.changes.removeCustomer(String(first?.['id']));
    const newcomer = sandbox.changes.addCustomer('Nowicjusz sp. z o.o.');
    const rest = itemsOf(await get('/v1/customers?seekOperation=Next', { 'MS-ContinuationToken': next?.token ?? '' }));
    expect(rest.map((item) => item['id'])).toEqual([...others.slice(99).map((item) => item['id']), newcomer]);
  });

  it('of audit records reaches the end without loss', async () => {
    const start = '/v1/auditrecords?startDate=2026-08-25';
    const all = itemsOf(await get(start)).map((item) => item['id']);
    expect(all.length).toBeGreaterThan(100);
    expect(new Set(all).size).toBe(all.length);
    expect((await walk(`${start}&size=37`)).ids).toEqual(all);
    expect((await walk(`${start}&size=500`)).ids).toEqual(all);
  });

  it.each([
    ['/v1/customers?seekOperation=Next', {}],
    ['/v1/customers?seekOperation=Next', { 'MS-ContinuationToken': 'bm9uc2Vuc2U=' }],
    ['/v1/customers?size=many', {}],
    ['/v1/customers?size=-1', {}],
    ['/v1/customers?filter=%7B', {}],
  ])('refuses %s with %j', async (path, headers) => {
    expect(await get(path, headers)).toMatchObject({ status: 400, body: { code: '3000', source: 'PartnerFD' } });
  });

  it('refuses the token of another list', async () => {
    const next = nextOf(await get('/v1/auditrecords?size=1'));
    expect((await get('/v1/customers?seekOperation=Next', { 'MS-ContinuationToken': next?.token ?? '' })).status).toBe(400);
  });
});
