import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../../core/contract/office.ts';
import { AREAS } from '../../../../renderer/frame/area.ts';
import { addressOfHit, fixedGroups, folded, groupHits, PALETTE_COMMANDS } from '../../../../renderer/palette/entries.ts';
import { readRecent, withRecent } from '../../../../renderer/palette/recent.ts';

const hit = (kind: SearchHit['kind'], id: string, customerId: string | null = null): SearchHit => ({ kind, id, customerId, title: id, detail: null, matched: 'name' });

describe('where a hit leads', () => {
  it.each([
    [hit('customer', 'c1'), '/customers/c1'],
    [hit('subscription', 's1'), '/subscriptions/s1'],
    [hit('product', 'CFQ7TTC0LDPB:0001'), '/catalogue/CFQ7TTC0LDPB/0001'],
    [hit('quote', 'q1'), '/quotes/q1'],
    [hit('order', 'o1', 'c9'), '/customers/c9'],
    [hit('order', 'o1'), '/customers'],
  ])('%o → %s', (one, address) => {
    expect(addressOfHit(one)).toBe(address);
  });
});

describe('what is listed', () => {
  const labels = { area: (area: string) => `Area ${area}`, command: (command: string) => `Do ${command}` };

  it('puts the kind of the best hit first and keeps the order of the host inside', () => {
    const groups = groupHits([hit('product', 'p1'), hit('customer', 'c1'), hit('product', 'p2')]);
    expect(groups.map(({ group, entries }) => [group, entries.map(({ key }) => key)])).toEqual([
      ['product', ['product p1', 'product p2']],
      ['customer', ['customer c1']],
    ]);
  });

  it('offers every command and area while nothing is typed, then the ones that fit', () => {
    expect(fixedGroups('', labels).map(({ entries }) => entries.length)).toEqual([PALETTE_COMMANDS.length, AREAS.length]);
    expect(fixedGroups('QUOTES', labels).flatMap(({ entries }) => entries.map(({ key }) => key))).toEqual(['area.quotes']);
    expect(fixedGroups('xyz', labels)).toEqual([]);
  });

  it.each([
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    [' Über ', 'uber'],
  ])('compares %j as %j', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });
});

describe('what was opened last', () => {
  it('comes first, once, and not without end', () => {
    let list = readRecent(undefined);
    for (const id of ['1', '2', '1', '3', '4', '5', '6', '7', '8', '9']) list = withRecent(list, hit('customer', id));
    expect(list.map(({ id }) => id)).toEqual(['9', '8', '7', '6', '5', '4', '3', '1']);
  });

  it.each([null, 'x', [null, 7, {}], [{ kind: 'bomb', id: '1', title: 'x' }]])('survives %j in the settings file', (stored) => {
    expect(readRecent(stored)).toEqual([]);
  });

  it('keeps nothing but what it needs to show and open', () => {
    const [kept] = withRecent([], { ...hit('customer', 'c1'), matched: 'city' } as SearchHit);
    expect(kept).toEqual({ kind: 'customer', id: 'c1', customerId: null, title: 'c1', detail: null });
  });
});
