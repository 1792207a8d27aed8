import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filled, readForecast, stretched, wrongCells } from '../../../../../renderer/areas/prices/adviser/forecast.ts';
import { bookOf, draftOf, draftProblems, newRule } from '../../../../../renderer/areas/prices/books/book-draft.ts';
import type { BookDraft } from '../../../../../renderer/areas/prices/books/book-draft.ts';
import { firstQuestion, problemsOf, questionOf } from '../../../../../renderer/areas/prices/legacy/question.ts';
import { readRate, writeRate } from '../../../../../renderer/areas/prices/rates/rate-text.ts';
import { marginShare } from '../../../../../renderer/areas/prices/revenue/flow.ts';

describe('a forecast', () => {
  const plain = { start: 20, growth: 0, seasonFrom: 1, seasonMonths: 0, seasonSeats: 0, spread: 0 };
  it('is filled from a start, growth and a season that comes again', () => {
    const { likely } = filled(24, { ...plain, growth: 1, seasonFrom: 11, seasonMonths: 3, seasonSeats: 10 });
    expect(likely.slice(0, 3)).toEqual(['30', '21', '22']);
    expect(likely.slice(9, 14)).toEqual(['29', '40', '41', '42', '33']);
  });

  it('never is out of order when it is filled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 100 }), (start, growth, spread) => {
        expect(readForecast(filled(36, { ...plain, start, growth, spread }))).not.toBeNull();
      }),
    );
  });

  it('names cells that are no number or out of order, and stretches', () => {
    const forecast = stretched(filled(1, plain), 3);
    expect(forecast.likely).toEqual(['20', '20', '20']);
    const typed = { ...forecast, least: ['20', '30', 'x'] };
    expect([...wrongCells(typed)]).toEqual(['likely 1', 'least 2']);
    expect(readForecast(typed)).toBeNull();
  });
});

describe('a question of the planner', () => {
  it('begins with the next April, and is understood by the habits of the country', () => {
    const typed = firstQuestion([], Date.UTC(2026, 10, 22), 'PL');
    expect(questionOf(typed, 'PL')).toEqual({ today: null, riseOn: '2027-04-01', basisPoints: 1_100, months: 12 });
    expect([...problemsOf({ ...typed, riseOn: '31.04.2027', percent: '', today: 'soon' }, 'PL')]).toEqual(['riseOn', 'percent', 'today']);
  });
});

describe('a rate', () => {
  it.each([
    ['4,2615', { amount: 42_615, scale: 4 }],
    ['4.2615', { amount: 42_615, scale: 4 }],
    ['4', { amount: 4, scale: 0 }],
    ['0,0112', { amount: 112, scale: 4 }],
    ['0', null],
    ['vier', null],
    ['-4', null],
  ])('%s', (text, rate) => {
    expect(readRate(text)).toEqual(rate);
  });

  it('is written as it was read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 8 }), (amount, scale) => {
        expect(readRate(writeRate({ amount, scale }, 'DE'))).toEqual({ amount, scale });
      }),
    );
  });
});

describe('a price book as it is typed', () => {
  const draft = (changes: Partial<BookDraft> = {}): BookDraft => ({ ...draftOf(null, 'DE'), name: 'Standard', rules: [{ ...newRule([]), value: '12,5' }], ...changes });

  it('becomes what the core keeps, and comes back', () => {
    const book = bookOf(draft({ rounding: 'ninetyNine', validFrom: '1.1.2027' }), null, 'DE');
    expect(book).toMatchObject({ id: null, name: 'Standard', owner: { kind: 'office' }, rounding: { step: 100, less: 1, direction: 'up' }, validFrom: '2027-01-01', rules: [{ pricing: { kind: 'markup', basisPoints: 1_250 }, minimum: null }] });
    if (book === null) throw new Error('not understood');
    const kept = { ...book, id: '11111111-1111-4111-8111-111111111111' };
    expect(bookOf(draftOf(kept, 'DE'), kept, 'DE')).toEqual(kept);
  });

  it.each<[string, Partial<BookDraft>, string[]]>([
    ['no name', { name: ' ' }, ['name']],
    ['nobody it is for', { owner: 'customer' }, ['owner']],
    ['no day', { validTo: 'soon' }, ['validTo']],
    ['an end before its beginning', { validFrom: '2.1.2027', validTo: '1.1.2027' }, ['validTo']],
    ['no value', { rules: [newRule([])] }, ['value 0']],
    ['a margin of everything', { rules: [{ ...newRule([]), kind: 'margin', value: '100' }] }, ['value 0']],
    ['one fixed price for all', { rules: [{ ...newRule([]), kind: 'fixed', value: '10,00' }] }, ['value 0']],
    ['no share as its minimum', { rules: [{ ...newRule([]), value: '1', minimumKind: 'percent', minimum: 'x' }] }, ['minimum 0']],
    ['all of the price as its minimum', { rules: [{ ...newRule([]), value: '1', minimumKind: 'percent', minimum: '100' }] }, ['minimum 0']],
    ['a minimum that was not typed', { rules: [{ ...newRule([]), value: '1', minimumKind: 'amount', minimum: ' ' }] }, ['minimum 0']],
    ['a negative amount as its minimum', { rules: [{ ...newRule([]), value: '1', minimumKind: 'amount', minimum: '-1,00' }] }, ['minimum 0']],
  ])('has %s', (_what, changes, problems) => {
    expect([...draftProblems(draft(changes), 'DE')]).toEqual(problems);
    expect(bookOf(draft(changes), null, 'DE')).toBeNull();
  });

  it.each([
    ['a share', { minimumKind: 'percent', minimum: '8,5' }, { kind: 'percent', basisPoints: 850 }],
    ['an amount of each payment', { minimumKind: 'amount', minimum: '1,20' }, { kind: 'amount', amount: { amount: 120, scale: 2, currency: 'EUR' } }],
    ['none, whatever was typed before', { minimumKind: 'none', minimum: '8' }, null],
  ] as const)('leaves %s as its minimum, and shows it again', (_what, typed, minimum) => {
    const book = bookOf(draft({ rules: [{ ...newRule([]), value: '10', ...typed }] }), null, 'DE');
    expect(book?.rules[0]?.minimum).toEqual(minimum);
    if (book === null) throw new Error('not understood');
    const kept = { ...book, id: '11111111-1111-4111-8111-111111111111' };
    expect(bookOf(draftOf(kept, 'DE'), kept, 'DE')).toEqual(kept);
  });

  it('asks for its minimum in the currency of the book, also when that changes', () => {
    const rules = [{ ...newRule([]), value: '10', minimumKind: 'amount' as const, minimum: '5,00' }];
    expect(bookOf(draft({ currency: 'PLN', rules }), null, 'PL')?.rules[0]?.minimum).toEqual({ kind: 'amount', amount: { amount: 500, scale: 2, currency: 'PLN' } });
  });

  it('gives every rule an id of its own', () => {
    const one = newRule([]);
    const two = newRule([one]);
    expect(new Set([one.id, two.id, newRule([one, two]).id]).size).toBe(3);
  });
});

describe('a margin as a share', () => {
  it.each([
    [{ revenue: 12_500, cost: 10_000 }, 2_000],
    [{ revenue: 0, cost: 0 }, null],
    [{ revenue: 100, cost: 150 }, -5_000],
  ])('%j', (flow, share) => {
    expect(marginShare(flow)).toBe(share);
  });
});
