import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * Every worked example of the rule catalogue and every vector of the inventory has a test that
 * names it. What they prove stands there; this is the list that nothing is left out.
 */

const TESTS = fileURLToPath(new URL('../../../', import.meta.url));

/** Rules with worked examples, and how many each has. One that stands alone may be named without its number. */
const EXAMPLES: readonly (readonly [rule: string, count: number])[] = [
  ['R-1.1', 2],
  ['R-1.2', 1],
  ['R-1.3', 1],
  ['R-2.1', 3],
  ['R-2.3', 2],
  ['R-2.4', 1],
  ['R-3.1', 2],
  ['R-3.2', 3],
  ['R-3.3', 4],
  ['R-3.4', 1],
  ['R-3.5', 1],
  ['R-3.6', 1],
  ['R-3.7', 2],
  ['R-4.1', 3],
  ['R-4.2', 2],
  ['R-4.3', 1],
  ['R-4.4', 1],
  ['R-4.5', 2],
  ['R-4.7', 1],
  ['R-4.9', 2],
  ['R-5.1', 3],
  ['R-5.2', 2],
  ['R-5.3', 3],
  ['R-5.4', 2],
  ['R-6.1', 2],
  ['R-6.2', 2],
  ['R-6.3', 2],
  ['R-6.4', 3],
  ['R-6.5', 2],
  ['R-6.6', 1],
  ['R-7.1', 2],
  ['R-7.2', 2],
  ['R-7.3', 2],
  ['R-7.4', 2],
  ['R-7.5', 1],
  ['R-7.6', 2],
  ['R-8.1', 3],
  ['R-8.2', 2],
  ['R-8.3', 3],
  ['R-8.4', 2],
  ['R-8.5', 1],
  ['R-9.1', 2],
  ['R-9.2', 2],
  ['R-9.3', 2],
  ['R-10.1', 3],
  ['R-10.2', 3],
  ['R-11.1', 2],
  ['R-11.2', 2],
  ['R-11.3', 3],
  ['R-11.4', 2],
  ['R-11.5', 2],
  ['R-12.1', 5],
  ['R-12.2', 2],
  ['R-12.3', 2],
  ['R-12.4', 2],
  ['R-13.1', 2],
  ['R-14.1', 2],
  ['R-14.2', 3],
  ['R-14.3', 2],
  ['R-14.4', 3],
  ['R-14.5', 3],
  ['R-14.6', 2],
  ['R-14.7', 2],
  ['R-15.1', 1],
  ['R-15.2', 1],
  ['R-15.3', 2],
  ['R-16', 2],
  ['R-17.1', 2],
  ['R-18.1', 3],
  ['R-18.2', 1],
  ['R-18.3', 2],
  ['R-18.4', 2],
  ['R-18.5', 2],
  ['R-18.6', 2],
];

/** Rules of the table for partners (section 19): each with its examples in one cell. */
const PARTNER_RULES = ['R-19.1', 'R-19.2', 'R-19.3', 'R-19.4', 'R-19.5', 'R-19.6', 'R-19.7', 'R-19.8', 'R-19.9'];

/** Vectors of the inventory (section S) and of the catalogue (section 22). */
const VECTORS = ['T-01', 'T-02', 'T-03', 'T-04', 'T-05', 'T-06', 'T-07', 'T-08', 'T-09', 'T-10', 'T-11', 'T-12', 'T-13', 'T-14', 'T01', 'T03', 'T05', 'T07', 'T09', 'T11', 'T13', 'T15', 'T17', 'T19', 'T21', 'T23', 'T25'];

const texts = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.endsWith('examples.test.ts'))
  .map((file) => readFileSync(join(TESTS, file), 'utf8'))
  .join('\n');

/** `R-3.1 Ex 1`, `R-3.1 Ex 1 and 2` and `R-3.1 Ex 1, 2` name examples. */
function isNamed(rule: string, number: number, count: number): boolean {
  const mentions = [...texts.matchAll(new RegExp(`${rule.replace('.', '\\.')} Ex (\\d+)((?:(?: and|,) \\d+)*)`, 'g'))];
  const named = mentions.flatMap(([, first = '', others = '']) => [first, ...(others.match(/\d+/g) ?? [])].map(Number));
  return named.includes(number) || (count === 1 && new RegExp(`${rule.replace('.', '\\.')}(?!\\d)`).test(texts));
}

describe('every worked example has its test', () => {
  it.each(EXAMPLES)('%s (%i)', (rule, count) => {
    const unnamed = Array.from({ length: count }, (_, place) => place + 1).filter((number) => !isNamed(rule, number, count));
    expect(unnamed).toEqual([]);
  });
  it.each(PARTNER_RULES)('%s', (rule) => expect(new RegExp(`${rule.replace('.', '\\.')}(?!\\d)`).test(texts)).toBe(true));
  it.each(VECTORS)('%s', (vector) => expect(new RegExp(`\\b${vector}\\b`).test(texts)).toBe(true));
});
