import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, toText } from '../../../../core/documents/html.ts';
import type { Block, Flow, PageParts, Row, Table } from '../../../../core/documents/layout/flow.ts';
import { paginate } from '../../../../core/documents/layout/paginate.ts';

const row = (name: string, height: number, keepNext = false): Row => ({ html: html`${name}`, height, keepNext });
const block = (name: string, height: number, over: Partial<Block> = {}): Block => ({ kind: 'block', html: html`${name}`, height, gap: 0, keepNext: false, ...over });
const table = (rows: readonly Row[], withCarry = true): Table => ({
  kind: 'table',
  look: '',
  head: row('head', 10),
  rows,
  gap: 0,
  carry: withCarry ? (before, place) => row(`${place} ${before}`, 5) : null,
});
const names = (pages: readonly PageParts[]): readonly (readonly string[])[] =>
  pages.map(({ parts }) => parts.flatMap((part) => (part.kind === 'block' ? [toText(part.block.html)] : ['head', ...part.rows.map((one) => toText(one.html))])));

describe('pages', () => {
  it('one is enough when everything fits', () => {
    expect(names(paginate([block('a', 40), block('b', 60)], { first: 100, next: 100 }))).toEqual([['a', 'b']]);
  });

  it('repeat the head and carry forward where a table breaks', () => {
    const rows = ['1', '2', '3', '4', '5'].map((name) => row(name, 20));
    expect(names(paginate([table(rows)], { first: 60, next: 80 }))).toEqual([
      ['head', '1', '2', 'over 2'],
      ['head', 'brought 2', '3', '4', '5'],
    ]);
  });

  it('keep the sums with the last two lines', () => {
    const rows = [row('1', 20), row('2', 20), row('3', 20, true), row('4', 20, true)];
    expect(names(paginate([table(rows), block('sum', 30)], { first: 100, next: 100 }))).toEqual([
      ['head', '1', '2', 'over 2'],
      ['head', 'brought 2', '3', '4', 'sum'],
    ]);
  });

  it('keep a headline with its text', () => {
    expect(names(paginate([block('a', 80), block('h', 10, { keepNext: true }), block('b', 20)], { first: 100, next: 100 }))).toEqual([['a'], ['h', 'b']]);
  });

  it('part what is too much for any page', () => {
    const chain = Array.from({ length: 5 }, (_, index) => block(String(index), 40, { keepNext: true }));
    expect(names(paginate(chain, { first: 100, next: 100 })).flat()).toEqual(['0', '1', '2', '3', '4']);
  });

  it('drop the air above what begins a page', () => {
    const pages = paginate([block('a', 90), block('b', 20, { gap: 8 })], { first: 100, next: 100 });
    expect(pages[1]?.height).toBe(20);
  });
});

const anyRow = fc.record({ height: fc.integer({ min: 3, max: 40 }), keepNext: fc.boolean() });
const anyBlock = fc.record({ height: fc.integer({ min: 2, max: 60 }), gap: fc.integer({ min: 0, max: 9 }), keepNext: fc.boolean() });
const anyFlow = fc.array(fc.oneof(anyBlock.map((one) => ({ one })), fc.array(anyRow, { minLength: 1, maxLength: 25 }).map((rows) => ({ rows }))), { maxLength: 12 });

it('nothing is lost, doubled, reordered or over the edge, whatever the heights', () => {
  fc.assert(
    fc.property(anyFlow, (given) => {
      let count = 0;
      const next = (): string => `#${(count += 1)}`;
      const flow: Flow = given.map((part) => ('one' in part ? block(next(), part.one.height, part.one) : table(part.rows.map(({ height, keepNext }) => row(next(), height, keepNext)))));
      const pages = paginate(flow, { first: 100, next: 120 });
      const seen = names(pages).flat().filter((name) => name.startsWith('#'));
      expect(seen).toEqual(Array.from({ length: count }, (_, index) => `#${index + 1}`));
      pages.forEach(({ height }, index) => expect(height).toBeLessThanOrEqual((index === 0 ? 100 : 120) + 1e-6));
    }),
  );
});
