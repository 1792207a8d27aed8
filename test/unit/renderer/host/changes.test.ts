import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBatcher } from '../../../../renderer/host/batch.ts';
import { readersOf, type ChangedTable } from '../../../../renderer/host/changes.ts';
import { stepOf, timeOf, untilNextStep } from '../../../../renderer/host/clock.ts';
import { createHostLine } from '../../../../renderer/host/line.ts';

describe('what is read again after a change', () => {
  const { api } = createHostLine();
  const keys = {
    'customers.page': api.customers.page.queryKey({ input: { search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 100 } }),
    'customers.counts': api.customers.counts.queryKey(),
    'subscriptions.page': api.subscriptions.page.queryKey({ input: { search: '', filter: 'all', sort: 'customer', direction: 'asc', from: 0, count: 100 } }),
    'subscriptions.verdicts': api.subscriptions.verdicts.queryKey({ input: { id: '11111111-2222-4333-8444-555555555555', at: null } }),
    'customers.readiness': api.customers.readiness.queryKey({ input: { id: '11111111-2222-4333-8444-555555555555', product: null } }),
    'catalogue.page': api.catalogue.page.queryKey({ input: { search: '', kind: 'all', segment: null, from: 0, count: 100 } }),
    'office.today': api.office.today.queryKey(),
    'office.profile': api.office.profile.queryKey(),
    'quotes.page': api.quotes.page.queryKey({ input: { customerId: null, state: null, from: 0, count: 100 } }),
  };

  it.each<[ChangedTable, readonly (keyof typeof keys)[]]>([
    ['customers', ['customers.page', 'customers.counts', 'customers.readiness', 'subscriptions.page', 'subscriptions.verdicts', 'office.today', 'quotes.page']],
    ['subscriptions', ['customers.page', 'customers.counts', 'customers.readiness', 'subscriptions.page', 'subscriptions.verdicts', 'office.today']],
    ['catalogue', ['catalogue.page', 'subscriptions.verdicts']],
    ['promotions', ['office.today', 'subscriptions.verdicts']],
    ['quotes', ['office.today', 'quotes.page']],
    ['office', ['office.today', 'office.profile']],
    ['partner', ['customers.readiness']],
    ['guides', ['customers.readiness']],
    ['audit', []],
    ['orders', ['subscriptions.verdicts']],
    ['journal', []],
  ])('%s', async (table, expected) => {
    const queries = new QueryClient();
    for (const key of Object.values(keys)) queries.setQueryData([...key], 'an answer');
    for (const path of readersOf([table])) await queries.invalidateQueries({ queryKey: [path] });
    const stale = Object.entries(keys).filter(([, key]) => queries.getQueryState(key)?.isInvalidated).map(([name]) => name);
    expect(stale.toSorted()).toEqual([...expected].toSorted());
  });

  it('names each path once, however many tables changed', () => {
    const paths = readersOf(['customers', 'subscriptions', 'quotes']).map((path) => path.join('.'));
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('changes in quick succession', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('go out at once, then together', () => {
    const flushed: (readonly string[])[] = [];
    const { add } = createBatcher<string>(400, (items) => flushed.push([...items]));
    add(['a']);
    add(['b']);
    add(['b', 'c']);
    expect(flushed).toEqual([['a']]);
    vi.advanceTimersByTime(400);
    expect(flushed).toEqual([['a'], ['b', 'c']]);
    vi.advanceTimersByTime(4_000);
    add(['d']);
    expect(flushed).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  it('stay where they are once nobody listens', () => {
    const flushed: unknown[] = [];
    const { add, stop } = createBatcher<string>(400, (items) => flushed.push(items));
    add(['a']);
    add(['b']);
    stop();
    vi.advanceTimersByTime(4_000);
    expect(flushed).toHaveLength(1);
  });
});

describe('the clock on screen', () => {
  const server = { reading: { now: 1_000_000, source: 'server', computerIsAheadByMs: 0 }, at: 50 } as const;
  const fixed = { reading: { now: 1_000_001, source: 'fixed', computerIsAheadByMs: 0 }, at: 50 } as const;

  it('goes on by the monotonic time since the last reading, never backwards', () => {
    expect(timeOf(server, 1_050)).toBe(1_001_000);
    expect(timeOf(server, 10)).toBe(1_000_000);
  });

  it('stands still where it is fixed', () => {
    expect(timeOf(fixed, 99_000)).toBe(1_000_001);
    expect(stepOf(fixed, 99_000, 60_000)).toBe(1_000_001);
  });

  it('rounds up to the step, so that time left is never shown longer than it is', () => {
    expect(stepOf(server, 50, 60_000)).toBe(1_020_000);
    expect(untilNextStep(1_000_000, 60_000)).toBe(20_000);
    expect(untilNextStep(1_020_000, 60_000)).toBe(60_000);
  });
});
