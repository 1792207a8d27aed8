import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../core/sandbox/http/filter.ts';

const fields: Readonly<Record<string, string>> = { companyname: 'Müller GmbH', domain: 'muellergmbh.onmicrosoft.com' };
const holds = (filter: unknown): boolean | undefined => parseFilter(typeof filter === 'string' ? filter : JSON.stringify(filter))?.((field) => fields[field] ?? null);

describe('filter=', () => {
  it.each([
    ['starts_with', 'mü', true],
    ['starts_with', 'gmbh', false],
    ['substring', 'ler g', true],
    ['equals', 'müller gmbh', true],
    ['not_equals', 'Müller GmbH', false],
    ['not_starts_with', 'Zż', true],
    ['StartsWith', 'Mü', true],
  ])('CompanyName %s %s → %s', (Operator, Value, expected) => {
    expect(holds({ Field: 'CompanyName', Value, Operator })).toBe(expected);
  });

  const one = { Field: 'CompanyName', Value: 'Mü', Operator: 'starts_with' };
  const other = { field: 'Domain', value: 'zuraw', operator: 'substring' };
  it('joins two conditions, in either case of names', () => {
    expect(holds({ LeftFilter: one, Operator: 'and', RightFilter: other })).toBe(false);
    expect(holds({ leftFilter: one, operator: 'or', rightFilter: other })).toBe(true);
  });

  it.each(['', '{', 'null', '[]', '{"Field":"Domain"}', '{"Field":"Domain","Value":"x","Operator":"like"}', { LeftFilter: one, Operator: 'xor', RightFilter: other }, { LeftFilter: one, Operator: 'and' }])('%j is none', (text) => {
    expect(holds(text)).toBeUndefined();
  });

  it('is false for a field that is not there', () => {
    expect(holds({ Field: 'Colour', Value: '', Operator: 'starts_with' })).toBe(false);
  });
});
