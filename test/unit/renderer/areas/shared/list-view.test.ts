import { describe, expect, it } from 'vitest';
import { sortReader } from '../../../../../renderer/areas/shared/list-view.ts';

const read = sortReader(['name', 'city'] as const, { key: 'name', direction: 'asc' });

describe('the kept order of a list', () => {
  it('is taken as it is when it makes sense', () => {
    expect(read({ key: 'city', direction: 'desc' })).toEqual({ key: 'city', direction: 'desc' });
  });

  it.each([undefined, null, 'city', 7, [], {}, { key: 'city' }, { key: 'unknown', direction: 'asc' }, { key: 'city', direction: 'sideways' }, { key: 'toString', direction: 'asc' }])(
    'falls back when the settings hold %o',
    (stored) => {
      expect(read(stored)).toEqual({ key: 'name', direction: 'asc' });
    },
  );
});
