import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { camelKeys, camelKeysIfNeeded, flag, identity, listOf, moment, number, part, text, texts, word } from '../../../core/remote/schemas/wire.ts';

describe('fields', () => {
  const NOTHING = [undefined, null, '', '  ', {}, [], true];

  it.each<[string, z.ZodType, unknown, unknown]>([
    ['text', text, ' a ', 'a'],
    ['text', text, 2055, '2055'],
    ['number', number, 4, 4],
    ['number', number, '4.5', 4.5],
    ['number', number, '12 apples', null],
    ['number', number, Number.POSITIVE_INFINITY, null],
    ['flag', flag, true, true],
    ['flag', flag, 'False', false],
    ['flag', flag, 'yes', null],
    ['word', word, 'is_indirect_cloud_solution_provider_of', 'isindirectcloudsolutionproviderof'],
    ['word', word, 'OnlineServicesNCE', 'onlineservicesnce'],
    ['texts', texts, ['a', null, ' ', 'b', 5], ['a', 'b', '5']],
    ['texts', texts, 'alone', ['alone']],
    ['texts', texts, null, []],
  ])('%s', (_name, schema, value, expected) => {
    expect(schema.parse(value)).toEqual(expected);
  });

  it.each<[string, z.ZodType]>([['text', text], ['number', number], ['moment', moment], ['word', word]])('%s that is not there is null', (_name, schema) => {
    for (const nothing of NOTHING) expect(schema.parse(nothing)).toBeNull();
  });

  it.each([
    ['2021-01-14T16:57:14.498252Z', '2021-01-14T16:57:14.498Z'],
    ['2021-01-14T16:57:14.4982526+00:00', '2021-01-14T16:57:14.498Z'],
    ['2021-01-14T16:57:14', '2021-01-14T16:57:14.000Z'],
    ['2021-01-14T16:57:14.4982526', '2021-01-14T16:57:14.498Z'],
    ['2021-01-14T16:57:14+02:00', '2021-01-14T14:57:14.000Z'],
    ['2021-01-14', '2021-01-14T00:00:00.000Z'],
  ])('moment %s', (said, iso) => {
    expect(new Date(moment.parse(said) ?? Number.NaN).toISOString()).toBe(iso);
  });

  it.each(['9999-12-31T23:59:59.9999999', '9999-12-14T00:00:00Z', '0001-01-01T00:00:00', '2021-02-30T00:00:00Z', 'tomorrow'])('moment %s is none', (said) => {
    expect(moment.parse(said)).toBeNull();
  });

  it('never fails on anything', () => {
    const tolerant = z.object({ text, flag, number, moment, word, texts, part: part(z.object({ text })), list: listOf(z.object({ id: identity })) });
    const names = fc.constantFrom('text', 'flag', 'number', 'moment', 'word', 'texts', 'part', 'list');
    const property = fc.property(fc.dictionary(names, fc.anything()), (value) => tolerant.safeParse({ ...value }).success);
    expect(fc.check(property).failed).toBe(false);
  });
});

describe('parts and lists', () => {
  const item = z.object({ id: identity, name: text });

  it('keeps unknown fields out', () => {
    expect(part(item).parse({ id: 1, name: 'a', secret: 'b' })).toEqual({ id: '1', name: 'a' });
  });

  it('leaves out what is no item, keeps the others', () => {
    expect(listOf(item).parse([{ id: 'a' }, null, 5, { name: 'nobody' }, { id: 'b' }])).toEqual([
      { id: 'a', name: null },
      { id: 'b', name: null },
    ]);
  });

  it.each([null, undefined, 'text', {}])('%j is no list', (value) => {
    expect(listOf(item).parse(value)).toEqual([]);
  });

  it.each([null, '', ' ', {}])('%j is no identity', (value) => {
    expect(identity.safeParse(value).success).toBe(false);
  });
});

describe('camelKeys', () => {
  it('goes all the way down', () => {
    expect(camelKeys({ Id: 1, Items: [{ CompanyName: 'A' }], already: { Deep: null } })).toEqual({ id: 1, items: [{ companyName: 'A' }], already: { deep: null } });
  });

  it('leaves camel case as it is', () => {
    const value = { id: 1, attributes: {} };
    expect(camelKeysIfNeeded(value)).toBe(value);
  });
});
