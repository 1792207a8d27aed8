import { describe, expect, test } from 'vitest';
import type { BulkRow } from '../../../../../core/contract/outbox-bulk.ts';
import { BULK_KINDS } from '../../../../../core/domain/bulk/change.ts';
import { allowed } from '../../../../../core/domain/nce/actions/case.ts';
import type { Consequence } from '../../../../../core/domain/nce/verdict.ts';
import { instant } from '../../../../../core/domain/time/instant.ts';
import { FIRST_TYPED, pickedLines, subjectOf, summaryOf, wishOf } from '../../../../../renderer/areas/bulk/bulk-wish.ts';
import type { BulkTyped } from '../../../../../renderer/areas/bulk/bulk-wish.ts';

const CHOSEN = { of: 'chosen', ids: ['a', 'b'] } as const;
const wish = (typed: Partial<BulkTyped>) => wishOf(CHOSEN, { ...FIRST_TYPED, ...typed });

describe('what was picked in the list', () => {
  test('some rows by their ids, all but some by the list', () => {
    const view = { search: 'müller', filter: 'active' } as const;
    expect(subjectOf({ ids: new Set(['a', 'b']), inverted: false }, view)).toEqual(CHOSEN);
    expect(subjectOf({ ids: new Set(['a']), inverted: true }, view)).toEqual({ of: 'list', search: 'müller', filter: 'active', except: ['a'] });
  });
});

describe('what is wished for all of them', () => {
  test.each(BULK_KINDS)('%s is a wish as it stands', (kind) => expect(wish({ kind })).toMatchObject({ of: 'chosen', change: { kind } }));
  test.each<[string, Partial<BulkTyped>]>([
    ['no number', { kind: 'addSeats', count: null }],
    ['none at all', { kind: 'seatsAtRenewal', count: 0 }],
    ['a plan that does not exist', { kind: 'planAtRenewal', plan: 99 }],
  ])('with %s nothing is asked yet', (_name, typed) => expect(wish(typed)).toBeNull());
  test('a list waits for its file', () => {
    expect(wishOf({ of: 'file' }, FIRST_TYPED)).toBeNull();
    expect(wishOf({ of: 'file' }, { ...FIRST_TYPED, content: 'aWQ=', when: 'atRenewal' })).toEqual({ of: 'file', content: 'aWQ=', encoding: null, when: 'atRenewal' });
  });
});

describe('the sums of a dry run', () => {
  const row = (over: Partial<BulkRow>): BulkRow => ({ line: 1, state: 'ready', subscriptionId: 's', customerId: 'c', customerName: '', product: '', quantity: 1, action: null, verdict: null, problem: null, again: null, ...over });
  const with_ = (consequence: Consequence) => allowed({ rules: [], consequences: [consequence] });
  test('count what goes, what stays, who loses access and what is repeated', () => {
    const rows = [row({}), row({ verdict: with_({ code: 'accessLostAtOnce' }) }), row({ verdict: with_({ code: 'endsThen', from: instant(0) }) }), row({ again: 'possible' }), row({ again: 'lost' }), row({ state: 'refused', verdict: with_({ code: 'accessLostAtOnce' }), again: 'possible' }), row({ state: 'unread' })];
    expect(summaryOf(rows)).toEqual({ ready: 5, left: 2, loseAccess: 2, again: 1, lost: 1 });
  });

  test('a row that was taken out stays like one that is refused', () => {
    const rows = [row({ line: 1 }), row({ line: 2, again: 'possible' }), row({ line: 3, state: 'refused' })];
    expect(summaryOf(rows, new Set([2]))).toEqual({ ready: 1, left: 2, loseAccess: 0, again: 0, lost: 0 });
    expect(pickedLines(rows, { ids: new Set(['2']), inverted: false })).toEqual([2]);
    expect(pickedLines(rows, { ids: new Set(['2']), inverted: true })).toEqual([1, 3]);
  });
});
