import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLAIN_NUMBERS } from '../../../core/domain/papers/paper-number.ts';
import { firstReadingEnded, hostOptions, officeIs, removeFolder, startHost, syncIs, temporaryFolder } from '../../builders/host.ts';
import type { DeskClient, RunningHost } from '../../builders/host.ts';

/** Two laptops of one office, each with its own ledger and no connection to the other. */

const folders = [temporaryFolder(), temporaryFolder()];
let laptops: readonly RunningHost[] = [];
beforeAll(async () => {
  laptops = folders.map((folder) => startHost(hostOptions(folder)));
  for (const { client } of laptops) {
    await officeIs(client, 'ready');
    await syncIs(client, firstReadingEnded);
  }
});
afterAll(async () => {
  for (const laptop of laptops) await laptop.close();
  folders.forEach(removeFolder);
});

async function issue(client: DeskClient, kind: 'licenceStatement' | 'renewalLetter' = 'licenceStatement'): Promise<string> {
  const { rows } = await client.customers.page({ search: '', filter: 'renewsIn30Days', sort: 'name', direction: 'asc', from: 0, count: 1 });
  const { number } = await client.documents.issue({ kind, subjectId: rows[0]?.id ?? '', language: 'de', secondLanguage: null });
  return number;
}

const clientOf = (index: number): DeskClient => {
  const laptop = laptops[index];
  if (!laptop) throw new Error('no such laptop');
  return laptop.client;
};

test('with blocks of their own they never give the same number, and stop at the end of a block', async () => {
  await clientOf(0).documents.saveNumbers({ ...PLAIN_NUMBERS, block: { from: 1, to: 2 } });
  await clientOf(1).documents.saveNumbers({ ...PLAIN_NUMBERS, block: { from: 1_001, to: 2_000 } });
  const given = [await issue(clientOf(0)), await issue(clientOf(1)), await issue(clientOf(0)), await issue(clientOf(1))];
  expect(given).toEqual(['LU-2026-0001', 'LU-2026-1001', 'LU-2026-0002', 'LU-2026-1002']);
  await expect(issue(clientOf(0))).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ problem: 'numbersUsedUp' }] } });
  const { rows } = await clientOf(0).customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 });
  const layout = await clientOf(0).documents.draftLayout({ kind: 'licenceStatement', subjectId: rows[0]?.id ?? '', language: 'de', secondLanguage: null });
  expect(layout.blockers).toContain('numbersUsedUp');
  // Another block goes on; numbers that were given stay as they are.
  await clientOf(0).documents.saveNumbers({ ...PLAIN_NUMBERS, block: { from: 3, to: 10 } });
  expect(await issue(clientOf(0))).toBe('LU-2026-0003');
  const { rows: kept } = await clientOf(0).documents.page({ customerId: null, kind: null, from: 0, count: 10 });
  expect(kept.map(({ number }) => number)).toEqual(['LU-2026-0003', 'LU-2026-0002', 'LU-2026-0001']);
});

test('with a sign of their own they use the office’s pattern; a number that stands on a paper is passed over', async () => {
  const patterns = { 'licenceStatement.de': 'LU-{YYYY}-{L}{NNNN}', 'renewalLetter.de': 'LU-{YYYY}-{L}{NNNN}' };
  await clientOf(0).documents.saveNumbers({ laptop: 'A', block: null, patterns });
  await clientOf(1).documents.saveNumbers({ laptop: 'B', block: null, patterns });
  expect([await issue(clientOf(0)), await issue(clientOf(1)), await issue(clientOf(0), 'renewalLetter')]).toEqual(['LU-2026-A0001', 'LU-2026-B0001', 'LU-2026-A0002']);
  await clientOf(0).documents.saveNumbers(PLAIN_NUMBERS);
  expect(await issue(clientOf(0))).toBe('LU-2026-0004');
});

test('patterns that would let two papers have one number are refused by name', async () => {
  await expect(clientOf(0).documents.saveNumbers({ ...PLAIN_NUMBERS, patterns: { 'quote.de': 'AN-{NNNN}' } })).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ path: 'quote.de', problem: 'year' }] } });
});
