import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '../../../../core/contract/sync.ts';
import { lookOf } from '../../../../renderer/app/theme.ts';
import { urgencyOf } from '../../../../renderer/components/urgency.ts';
import { addressOf, href, withQuery } from '../../../../renderer/frame/address.ts';
import { parseAddress } from '../../../../renderer/frame/parse-address.ts';
import { AREAS } from '../../../../renderer/frame/area.ts';
import { areaOf, commandOf } from '../../../../renderer/frame/commands.ts';
import { overallOf, syncMood } from '../../../../renderer/frame/sync-words.ts';
import { passphraseProblem } from '../../../../renderer/gate/passphrase.ts';
import { DAY, HOUR } from '../../../../core/domain/time/instant.ts';

describe('the address behind #', () => {
  it.each([
    ['', 'today', [], ''],
    ['#/today', 'today', [], ''],
    ['#/customers?filter=windowOpen', 'customers', [], 'filter=windowOpen'],
    ['#/customers/8f1c', 'customers', ['8f1c'], ''],
    ['#/catalogue/CFQ7TTC0LDPB/0001', 'catalogue', ['CFQ7TTC0LDPB', '0001'], ''],
    ['#/settings/about', 'settings', ['about'], ''],
    ['#/customers/a%2Fb', 'customers', ['a/b'], ''],
    ['#/customers/%E0%A4%A', 'customers', ['%E0%A4%A'], ''],
    ['#/nowhere/1', 'today', [], ''],
    ['#//quotes//', 'quotes', [], ''],
  ])('%j', (hash, area, rest, query) => {
    const address = parseAddress(hash);
    expect([address.area, address.rest, address.query.toString()]).toEqual([area, rest, query]);
  });

  it('comes back as it was made', () => {
    for (const part of ['a/b', 'x y', 'ä?=&#', '..']) expect(parseAddress(href(addressOf('customers', part))).rest).toEqual([part]);
  });

  it('changes single fields of its query', () => {
    expect(withQuery('#/customers?filter=all&q=a', { filter: null, sort: 'name' })).toBe('/customers?q=a&sort=name');
    expect(withQuery('#/customers?q=a', { q: null })).toBe('/customers');
  });
});

describe('keys of the window', () => {
  const press = (key: string, more: Partial<Record<'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', unknown>> = {}) =>
    ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }) as Parameters<typeof commandOf>[0];

  it.each([
    [press('k', { ctrlKey: true }), 'search'],
    [press('K', { metaKey: true }), 'search'],
    [press('n', { ctrlKey: true }), 'newQuote'],
    [press('p', { ctrlKey: true }), 'print'],
    [press('F5'), 'sync'],
    [press('F1'), 'help'],
    [press('/', { ctrlKey: true }), 'shortcuts'],
    [press('/', { ctrlKey: true, shiftKey: true }), 'shortcuts'],
    [press('?', { shiftKey: true }), 'shortcuts'],
    [press('1', { altKey: true, code: 'Digit1' }), 'area.today'],
    [press('7', { altKey: true, code: 'Numpad7' }), `area.${AREAS[6]}`],
    [press('0', { altKey: true, code: 'Digit0' }), null],
    // AltGr writes Polish letters: it comes as Ctrl and Alt together.
    [press('ł', { altKey: true, ctrlKey: true, code: 'KeyL' }), null],
    [press('n', { ctrlKey: true, shiftKey: true }), null],
    [press('k'), null],
  ])('%o', (key, command) => {
    expect(commandOf(key, false)).toBe(command);
  });

  it('leave the question mark to who is typing', () => {
    expect(commandOf(press('?', { shiftKey: true }), true)).toBeNull();
  });

  it('lead to areas', () => {
    expect([areaOf('area.quotes'), areaOf('sync')]).toEqual(['quotes', null]);
  });
});

describe('what the top bar says of synchronisation', () => {
  const idle: SyncStatus = { phase: 'idle', kind: null, progress: [], lastFinishedAt: 1, nextAttemptAt: null, problem: null, online: true };
  it.each<[string, SyncStatus | null, unknown]>([
    ['nothing known', null, { kind: 'unknown' }],
    ['up to date', idle, { kind: 'idle' }],
    ['never run', { ...idle, lastFinishedAt: null }, { kind: 'never' }],
    ['offline', { ...idle, online: false, problem: { tag: 'offline', reason: 'unreachable' } }, { kind: 'offline' }],
    ['failed', { ...idle, phase: 'waiting', problem: { tag: 'cancelled' } }, { kind: 'problem' }],
    ['stopping', { ...idle, phase: 'cancelling' }, { kind: 'cancelling' }],
    ['running', { ...idle, phase: 'running', progress: [{ resource: 'customers', done: 3, total: 60 }] }, { kind: 'running', done: 3, total: 60 }],
  ])('%s', (_, status, mood) => {
    expect(syncMood(status)).toEqual(mood);
  });

  it('names a total only when every part knows its own', () => {
    expect(overallOf({ progress: [{ resource: 'customers', done: 3, total: 60 }, { resource: 'prices', done: 2, total: null }] })).toEqual({ done: 5, total: null });
    expect(overallOf({ progress: [] })).toEqual({ done: 0, total: null });
  });
});

describe('small decisions', () => {
  it.each([
    [3 * DAY, 'calm'],
    [2 * DAY, 'soon'],
    [12 * HOUR + 1, 'soon'],
    [12 * HOUR, 'urgent'],
    [1, 'urgent'],
    [0, 'over'],
    [-1, 'over'],
  ])('%i ms before the end is %s', (left, urgency) => {
    expect(urgencyOf(left)).toBe(urgency);
  });

  it.each([
    ['system', { forced: true, dark: true }, 'contrast'],
    ['system', { forced: false, dark: true }, 'dark'],
    ['system', { forced: false, dark: false }, 'light'],
    ['light', { forced: true, dark: true }, 'light'],
    ['contrast', { forced: false, dark: false }, 'contrast'],
  ] as const)('theme %s on %o is %s', (theme, system, look) => {
    expect(lookOf(theme, system)).toBe(look);
  });

  it.each([
    ['', '', 'missing'],
    ['short', 'short', 'short'],
    ['ąęłóśżźćń12', 'ąęłóśżźćń12', 'short'],
    ['correct horse battery', 'correct horse', 'different'],
    ['correct horse battery', 'correct horse battery', null],
  ])('passphrase %j / %j: %s', (first, second, problem) => {
    expect(passphraseProblem(first, second)).toBe(problem);
  });
});
