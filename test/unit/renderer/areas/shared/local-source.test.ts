import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { localSource } from '../../../../../renderer/areas/shared/local-source.ts';

const rows = Array.from({ length: 250 }, (_, index) => index);

it('answers windows of rows that are already here', async () => {
  const source = localSource({ name: ['numbers'], version: 1, rows });
  expect(await new QueryClient().fetchQuery(source({ from: 200, count: 100 }))).toEqual({ total: 250, from: 200, rows: rows.slice(200) });
});

it('asks anew when the version changes, not when the same rows are shown again', () => {
  const key = (version: number) => localSource({ name: ['numbers'], version, rows })({ from: 0, count: 100 }).queryKey;
  expect(key(1)).toEqual(key(1));
  expect(key(1)).not.toEqual(key(2));
});
