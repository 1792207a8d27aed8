import { describe, expect, it } from 'vitest';
import type { BillingPlan, Term } from '../../../../../core/domain/catalog/terms.ts';
import { toDecimal } from '../../../../../core/domain/money/decimal.ts';
import { knownEvents } from '../../../../../core/domain/pricing/events/known-events.ts';
import { checkOwnEvent, ownText } from '../../../../../core/domain/pricing/events/own-event.ts';
import { moved, pieceOf, priceCourse } from '../../../../../core/domain/pricing/events/price-course.ts';
import type { EventItem, PriceEvent } from '../../../../../core/domain/pricing/events/price-event.ts';
import { PRODUCT_OF_SUITE } from '../../../../../core/domain/pricing/events/suites.ts';
import type { SuiteName } from '../../../../../core/domain/rulebook/price-events.ts';
import { aRise, eventItem } from '../../../../builders/contract.ts';
import { day, moment, price } from '../../../../builders/nce.ts';

const EVENTS = knownEvents();

/** What a price of the first day is on the second. */
function priceOn(item: EventItem, amount: string, from: string, to: string, events: readonly PriceEvent[] = EVENTS): string {
  const course = priceCourse(events, item);
  return toDecimal(moved(price(amount, item.currency), course.ratio(pieceOf(course, day(from)), pieceOf(course, day(to)))));
}

const suite = (name: SuiteName, changes: Partial<EventItem> = {}): EventItem => eventItem({ productId: PRODUCT_OF_SUITE[name], plan: 'annual', ...changes });
const monthly = (name: SuiteName): EventItem => suite(name, { term: 'P1M', plan: 'monthly' });

describe('the double rise of March 2022 (T-12)', () => {
  it.each<[SuiteName, string, string, string, string]>([
    ['businessBasic', '120.00', '144.00', '133.20', '159.84'],
    ['businessPremium', '110.00', '132.00', '122.10', '146.52'],
    ['microsoft365E3', '112.50', '135.00', '124.88', '149.85'],
    ['office365E5', '109.00', '130.80', '120.99', '145.19'],
    ['office365E3', '115.00', '138.00', '127.65', '153.18'],
    ['office365E1', '125.00', '150.00', '138.75', '166.50'],
  ])('%s: %s annual, %s monthly; after the currency review %s, %s', (name, annual, month, annualLater, monthLater) => {
    const before = '2022-02-28';
    expect(priceOn(suite(name), '100.00', before, '2022-04-01')).toBe(annual);
    expect(priceOn(monthly(name), '100.00', before, '2022-07-01')).toBe(month);
    expect(priceOn(suite(name), '100.00', before, '2023-04-01')).toBe(annualLater);
    expect(priceOn(monthly(name), '100.00', before, '2023-04-01')).toBe(monthLater);
  });

  it.each<[string, Term, BillingPlan, string, string]>([
    ['the monthly term costs the annual price until the end of June (S-188)', 'P1M', 'monthly', '2022-06-30', '120.00'],
    ['and a fifth more from July on (S-189)', 'P1M', 'monthly', '2022-07-01', '144.00'],
    ['the annual promotion takes 5 % off in March', 'P1Y', 'annual', '2022-03-31', '114.00'],
    ['and ends with it', 'P1Y', 'annual', '2022-04-01', '120.00'],
  ])('%s', (_what, term, plan, on, expected) => {
    expect(priceOn(suite('businessBasic', { term, plan }), '100.00', '2022-02-28', on)).toBe(expected);
  });
});

describe('dated events', () => {
  it.each<[string, EventItem, string, string, string, string]>([
    ['R-6.6 Ex 1: EUR +11 % on 1 April 2023', eventItem(), '10.00', '2023-03-31', '2023-04-01', '11.10'],
    ['the day before nothing', eventItem(), '10.00', '2023-03-30', '2023-03-31', '10.00'],
    ['GBP +9 %', eventItem({ currency: 'GBP' }), '10.00', '2023-03-31', '2023-04-01', '10.90'],
    ['SEK +15 % (S-138)', eventItem({ currency: 'SEK' }), '100.00', '2023-03-31', '2023-04-01', '115.00'],
    ['SEK twice by 2024', eventItem({ currency: 'SEK' }), '100.00', '2023-03-31', '2024-02-01', '126.50'],
    ['PLN is nobody’s list', eventItem({ currency: 'PLN' }), '10.00', '2023-03-31', '2024-06-01', '10.00'],
    ['legacy orders rise too (S-140)', eventItem({ model: 'legacy' }), '10.00', '2023-03-31', '2023-04-01', '11.10'],
    ['Azure does not', eventItem({ model: 'azure' }), '10.00', '2023-03-31', '2023-04-01', '10.00'],
    ['R-6.3 Ex 2: +5 % for a year paid monthly', eventItem(), '10.00', '2025-03-15', '2026-03-15', '10.50'],
    ['R-6.3: none paid upfront', eventItem({ plan: 'annual' }), '120.00', '2025-03-15', '2026-03-15', '120.00'],
    ['R-6.3: none for three years (unconfirmed)', eventItem({ term: 'P3Y' }), '10.00', '2025-03-15', '2026-03-15', '10.00'],
    ['R-6.5: Business Standard 12.50 → 14.00', suite('businessStandard', { currency: 'USD' }), '12.50', '2026-06-30', '2026-07-01', '14.00'],
    ['R-6.5 Ex 1: O365 E3 23 → 26', suite('office365E3', { currency: 'USD' }), '23.00', '2025-08-02', '2026-08-02', '26.00'],
    ['R-6.5 Ex 2: Business Premium unchanged', suite('businessPremium'), '22.00', '2025-08-02', '2026-08-02', '22.00'],
  ])('%s', (_what, item, amount, from, to, expected) => {
    expect(priceOn(item, amount, from, to)).toBe(expected);
  });

  it('rounds once, at the end', () => {
    // 9.99 × 1.11 = 11.0889; × 1.05 = 11.643345
    expect(priceOn(eventItem(), '9.99', '2023-03-31', '2026-06-30')).toBe('11.64');
  });

  it('says from when on nobody knows', () => {
    expect(priceCourse(EVENTS, suite('microsoft365E5')).unknownFrom).toEqual([day('2026-07-01')]);
    expect(priceCourse(EVENTS, suite('businessBasic')).unknownFrom).toEqual([]);
  });

  it('has an id, a source and an order', () => {
    expect(new Set(EVENTS.map(({ id }) => id)).size).toBe(EVENTS.length);
    expect(EVENTS.filter(({ source }) => source === '')).toEqual([]);
    expect(EVENTS.map(({ effectiveAt }) => effectiveAt)).toEqual(EVENTS.map(({ effectiveAt }) => effectiveAt).toSorted((one, other) => one - other));
  });
});

describe('an event that the office enters', () => {
  const rise = aRise(11, '2027-04-01');
  it.each<[string, Partial<PriceEvent>, unknown]>([
    ['a new price', { change: { kind: 'newPrice', from: price('12.50'), to: price('14') } }, { ok: true }],
    ['no text at all', { text: { kind: 'own', pl: ' ', de: '', en: '' } }, { ok: false, error: [{ path: 'text', problem: 'missing' }] }],
    ['announced after its day', { announcedAt: moment('2027-04-02') }, { ok: false, error: [{ path: 'effectiveAt', problem: 'order' }] }],
    ['over before it begins', { until: moment('2027-04-01') }, { ok: false, error: [{ path: 'until', problem: 'order' }] }],
    ['a factor of nothing', { change: { kind: 'factor', numerator: 0, denominator: 100 } }, { ok: false, error: [{ path: 'change', problem: 'notAFactor' }] }],
    ['111 instead of 11 per cent times ten', { change: { kind: 'factor', numerator: 1_110, denominator: 100 } }, { ok: false, error: [{ path: 'change', problem: 'tooLarge' }] }],
    ['two currencies', { change: { kind: 'newPrice', from: price('12'), to: price('55', 'PLN') } }, { ok: false, error: [{ path: 'change', problem: 'otherCurrency' }] }],
    ['a scope of nobody', { scope: { ...rise.scope, terms: [] } }, { ok: false, error: [{ path: 'scope', problem: 'empty' }] }],
  ])('%s', (_what, changes, outcome) => {
    expect(checkOwnEvent({ ...rise, ...changes })).toMatchObject(outcome as object);
  });

  it('lends a text to the languages that have none', () => {
    const text = { pl: 'Podwyżka', de: '', en: 'Rise' };
    expect([ownText(text, 'pl'), ownText(text, 'de'), ownText({ pl: '', de: 'Erhöhung', en: '' }, 'pl')]).toEqual(['Podwyżka', 'Rise', 'Erhöhung']);
  });
});
