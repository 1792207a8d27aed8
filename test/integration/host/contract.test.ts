import { isDefinedError, ORPCError } from '@orpc/client';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contract } from '../../../core/contract/contract.ts';
import { demoDesk } from '../../builders/desk.ts';

const desk = demoDesk();

type Call = (input: unknown) => Promise<unknown>;

/** Every procedure that takes arguments, by the path under which the window calls it; rooms may have rooms. */
function proceduresWithInput(room: object = contract, client: object = desk.client, path: readonly string[] = []): [string, Call][] {
  return Object.entries(room).flatMap(([name, part]: [string, object]): [string, Call][] => {
    const inner: unknown = Reflect.get(client, name);
    const here = [...path, name];
    if (!('~orpc' in part)) return proceduresWithInput(part, inner as object, here);
    return takesInput(part['~orpc']) ? [[here.join('.'), inner as Call]] : [];
  });
}

const takesInput = (definition: unknown): boolean => typeof definition === 'object' && definition !== null && 'inputSchema' in definition && definition.inputSchema !== undefined;

describe('the contract distrusts what it is sent', () => {
  test('there are procedures to try', () => {
    expect(proceduresWithInput().length).toBeGreaterThan(15);
  });

  test('malformed arguments to any procedure give a validation error, never a crash', async () => {
    for (const [path, call] of proceduresWithInput()) {
      await fc.assert(
        fc.asyncProperty(fc.anything({ maxDepth: 3, withBigInt: true, withDate: true }), async (input) => {
          const outcome = await call(input).then(
            () => 'answered',
            (error: unknown) => error,
          );
          if (outcome === 'answered') return;
          expect(outcome, path).toBeInstanceOf(ORPCError);
          expect((outcome as ORPCError<string, unknown>).code, `${path} ${fc.stringify(input)}`).toMatch(/^(BAD_REQUEST|DESK)$/);
        }),
        { numRuns: 40 },
      );
    }
    expect((await desk.client.customers.counts()).all).toBe(60);
  });

  test.each([
    ['too many rows', { search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 501 }],
    ['an unknown filter', { search: '', filter: 'everything', sort: 'name', direction: 'asc', from: 0, count: 10 }],
    ['a negative place', { search: '', filter: 'all', sort: 'name', direction: 'asc', from: -1, count: 10 }],
    ['a search of a megabyte', { search: 'x'.repeat(1_000_000), filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 10 }],
  ])('customers.page refuses %s', async (_, input) => {
    await expect((desk.client.customers.page as unknown as Call)(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('what does not exist is said as a typed error with its facts', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const error: unknown = await desk.client.customers.get({ id }).catch((thrown: unknown) => thrown);
    expect(error instanceof Error && isDefinedError(error)).toBe(true);
    expect(error).toMatchObject({ code: 'DESK', data: { tag: 'notFound', what: 'customer', id } });
  });
});

describe('the demo office through the contract', () => {
  test('holds the sample customers, searchable without diacritics', async () => {
    const { hits } = await desk.client.office.search({ text: 'lodz', limit: 10 });
    expect(hits.map(({ title }) => title)).toContain('Łódzki Żuraw Sp. z o.o.');
  });

  test('a window anywhere in the list has the rows of the list there', async () => {
    const query = { search: '', filter: 'all', sort: 'name', direction: 'asc' } as const;
    const all = await desk.client.customers.page({ ...query, from: 0, count: 60 });
    const middle = await desk.client.customers.page({ ...query, from: 31, count: 7 });
    expect(middle.rows).toEqual(all.rows.slice(31, 38));
    expect(middle.total).toBe(60);
  });

  test('a quote: created, filled, issued once, printed in its own language', async () => {
    const { hits } = await desk.client.office.search({ text: 'zuraw', limit: 5 });
    const customer = hits.find(({ kind }) => kind === 'customer');
    const draft = await desk.client.quotes.create({ customerId: customer?.id ?? '' });
    expect(draft).toMatchObject({ state: 'draft', language: 'pl', number: null, customerName: 'Łódzki Żuraw Sp. z o.o.' });
    const line = {
      id: '11111111-1111-4111-8111-111111111111',
      productId: null,
      skuId: null,
      title: 'Microsoft 365 Business Standard',
      note: '',
      term: 'P1Y',
      billingPlan: 'monthly',
      quantity: 10,
      unitPrice: { amount: 1313, scale: 2, currency: draft.currency },
      discountBasisPoints: 0,
    } as const;
    const saved = await desk.client.quotes.save({ ...draft, lines: [line] });
    expect(saved.totals.monthly?.net.minor).toBe(13_130);
    expect(saved.totals.commitment.minor).toBe(157_560);
    expect(saved.blockers).toEqual([]);
    const issued = await desk.client.quotes.issue({ id: draft.id });
    expect(issued.number).toBe('OF/2026/0001');
    await expect(desk.client.quotes.issue({ id: draft.id })).rejects.toMatchObject({ code: 'DESK', data: { tag: 'conflict' } });
    const page = await desk.host.renderDocument({ kind: 'quote', id: draft.id });
    expect(page.ok && page.value.html).toContain('OF/2026/0001');
    expect(page.ok && page.value.language).toBe('pl');
    expect(page.ok && page.value.fileName).toBe('Oferta_OF-2026-0001_Lodzki-Zuraw-Sp-z-oo.pdf');
  });
});
