import { describe, expect, it } from 'vitest';
import type { RuleContext } from '../../../../core/domain/nce/context.ts';
import { productId, promotionId } from '../../../../core/domain/ids.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { boughtAt, endOf, moment, price } from '../../../builders/nce.ts';
import { ask, BUSINESS, codes, LEGACY, request, scheduled, sku, SOFTWARE, SUSPENDED, THREE, TRIAL, word, YEAR } from '../../../builders/nce-kinds.ts';

/** More seats and fewer: until when, how many, and what they cost or bring back. */

describe('more seats (section 5)', () => {
  it.each<[string, Subscription, number, Partial<RuleContext>, string]>([
    ['R-5.1 Ex 1: day 200', YEAR, 13, {}, 'allowed'],
    ['R-5.1 Ex 2: suspended', SUSPENDED, 13, {}, 'suspended 2001'],
    ['R-5.1 Ex 3: trial', TRIAL, 30, {}, 'trial 800107'],
    ['R-5.2 Ex 1: the 1,201st change', YEAR, 13, { updates: 1_200 }, 'updatesUsedUp 900311'],
    ['R-5.2: the last one', YEAR, 13, { updates: 1_199 }, 'allowed'],
    ['R-5.3 Ex 1: 290 and 15', { ...BUSINESS, quantity: 290 }, 305, { businessSeats: { ofSku: 0, ofFamily: 0 } }, 'businessLimit 800067'],
    ['R-5.3 Ex 1: 290 and 10', { ...BUSINESS, quantity: 290 }, 300, { businessSeats: { ofSku: 0, ofFamily: 0 } }, 'allowed'],
    ['R-5.3 Ex 2: 200 elsewhere', { ...BUSINESS, quantity: 50 }, 101, { businessSeats: { ofSku: 200, ofFamily: 200 } }, 'businessLimit 800067'],
    ['R-5.3 Ex 2: 200 elsewhere', { ...BUSINESS, quantity: 50 }, 100, { businessSeats: { ofSku: 200, ofFamily: 200 } }, 'allowed'],
    ['R-5.3: at the maximum', { ...BUSINESS, quantity: 300 }, 301, { sku }, 'atMaximum 2002'],
    ['R-5.3: other products have no such limit', { ...YEAR, productId: productId('CFQ7TTC0LFLX'), quantity: 290 }, 400, { businessSeats: { ofSku: 290, ofFamily: 0 } }, 'allowed'],
    ["R-3.4: over the SKU's maximum", { ...YEAR, quantity: 290 }, 301, { sku }, 'atMaximum 2002'],
    ['R-14.2 Ex 3: over the maximum of the promotion', { ...YEAR, quantity: 990, promotionId: promotionId('P') }, 1_010, { promotionMaximum: 1_000 }, 'promotionMaximum 2002'],
    ['R-14.2: up to it', { ...YEAR, quantity: 990, promotionId: promotionId('P') }, 1_000, { promotionMaximum: 1_000 }, 'allowed'],
    ['R-14.2: without a promotion', { ...YEAR, quantity: 990 }, 1_010, { promotionMaximum: 1_000 }, 'allowed'],
    ['the tightest limit counts', { ...BUSINESS, quantity: 290, promotionId: promotionId('P') }, 296, { sku, businessSeats: { ofSku: 0, ofFamily: 0 }, promotionMaximum: 295 }, 'promotionMaximum 2002'],
  ])('%s', (_rule, subscription, quantity, known, expected) => expect(request(subscription, { kind: 'quantity', quantity }, known)).toBe(expected));

  it('says how many more', () => {
    expect(ask('addSeats', { ...BUSINESS, quantity: 290 }, { sku, businessSeats: { ofSku: 4, ofFamily: 4 } })).toMatchObject({ detail: { kind: 'add', most: 6 } });
    expect(ask('addSeats', YEAR)).toMatchObject({ detail: { most: null }, until: null, warnBy: null });
  });
  it('R-5.2 Ex 2: warns from 1,000 changes on', () => {
    expect(codes(ask('addSeats', YEAR, { updates: 999 }))).not.toContain('updatesNearLimit');
    expect(ask('addSeats', YEAR, { updates: 1_000 })).toMatchObject({ consequences: expect.arrayContaining([{ code: 'updatesNearLimit', left: 200 }]) as unknown });
  });
  it('R-5.3 Ex 3: warns above 300 seats of the family, and does not block', () => {
    const verdict = ask('addSeats', { ...BUSINESS, quantity: 250 }, { businessSeats: { ofSku: 0, ofFamily: 59 } });
    expect(verdict).toMatchObject({ kind: 'allowed', consequences: expect.arrayContaining([{ code: 'businessFamilyAbove', seats: 310, limit: 300 }]) as unknown });
    expect(codes(ask('addSeats', { ...BUSINESS, quantity: 250 }, { businessSeats: { ofSku: 0, ofFamily: 49 } }))).not.toContain('businessFamilyAbove');
    expect(codes(ask('addSeats', { ...YEAR, productId: null, quantity: 290 }, { businessSeats: { ofSku: 0, ofFamily: 290 } }))).not.toContain('businessFamilyAbove');
  });
  it('R-7.3 Ex 1: a scheduled change is lost, the seats are bound, and have their own seven days', () => {
    expect(ask('addSeats', { ...YEAR, scheduledChange: scheduled })).toMatchObject({
      consequences: [{ code: 'scheduledChangeDeleted' }, { code: 'boundUntil', until: moment('2027-03-02') }, { code: 'ownWindow', until: moment('2026-09-22T12:00:00Z') }],
    });
    expect(codes(ask('addSeats', YEAR, { additionWindows: 'purchaseOnly' }))).toEqual(['boundUntil']);
    expect(codes(ask('addSeats', SOFTWARE))).toEqual(['boundUntil']);
  });
  it('R-4.1: costs the rest of the payment, at the locked price', () => {
    expect(ask('addSeats', YEAR, { price: price('30.00') })).toMatchObject({ money: { kind: 'chargePerSeat', amount: { minor: 1_700 }, formula: { billingDays: 17, fullDays: 30, quantity: 1, fullCycles: 0 } } });
    expect(ask('addSeats', YEAR)).toMatchObject({ money: null });
    expect(ask('addSeats', { ...YEAR, billingPlan: null }, { price: price('30.00') })).toMatchObject({ money: null });
    expect(ask('addSeats', YEAR, { price: price('30.00') }, '2027-04-15')).toMatchObject({ basis: 'projection', money: null });
    expect(ask('addSeats', YEAR, { price: price('90071992547409.91') })).toMatchObject({ money: expect.anything() as unknown });
  });
});

describe('a quantity as somebody types it', () => {
  const OPEN = '2026-03-04T00:00:00Z';
  it.each<[string, number, string]>([
    ['T-06: nothing is not a reduction', 0, 'useCancel 2002'],
    ['T-06: one is', 1, 'allowed'],
    ['less than nothing', -1, 'notAWholeNumber 2002'],
    ['half a seat', 2.5, 'notAWholeNumber 2002'],
    ['no number', Number.NaN, 'notAWholeNumber 2002'],
    ['the same', 10, 'unchanged'],
    ['more', 11, 'allowed'],
  ])('%s', (_case, quantity, expected) => expect(request(YEAR, { kind: 'quantity', quantity }, {}, OPEN)).toBe(expected));

  it('R-3.3 Ex 1: to 12 is allowed, to 9 is too many', () => {
    const fifteen = boughtAt('2026-03-01T08:00:00Z', '2027-02-28', { quantity: 15 });
    const known = { additions: [{ quantity: 5, at: moment('2026-03-20T12:00:00Z') }] };
    expect(request(fifteen, { kind: 'quantity', quantity: 12 }, known, '2026-03-22')).toBe('allowed');
    expect(request(fifteen, { kind: 'quantity', quantity: 10 }, known, '2026-03-22')).toBe('allowed');
    expect(request(fifteen, { kind: 'quantity', quantity: 9 }, known, '2026-03-22')).toBe('tooManyToReduce 900257');
    expect(request(fifteen, { kind: 'quantity', quantity: 14 }, known, '2026-03-27T12:00:01Z')).toBe('windowClosed 900257');
    expect(request({ ...fifteen, status: 'suspended' }, { kind: 'quantity', quantity: 14 }, known, '2026-03-22')).toBe('suspended 2001');
  });
  it('R-3.4: not below the minimum of the SKU', () => {
    expect(request(YEAR, { kind: 'quantity', quantity: 4 }, { sku: { ...sku, minimumQuantity: 5 } }, OPEN)).toBe('belowMinimum 2002');
    expect(request(YEAR, { kind: 'quantity', quantity: 5 }, { sku: { ...sku, minimumQuantity: 5 } }, OPEN)).toBe('allowed');
    expect(word(ask('reduceSeats', YEAR, { sku: { ...sku, minimumQuantity: 10 } }, OPEN))).toBe('belowMinimum');
  });
  it('R-7.5 Ex: 200 to 101 within seven days of the renewal', () => {
    const renewed = boughtAt('2026-04-01T04:00:00Z', '2027-03-31', { quantity: 200 });
    expect(request(renewed, { kind: 'quantity', quantity: 101 }, { additions: [] }, '2026-04-07')).toBe('allowed');
    expect(request(renewed, { kind: 'quantity', quantity: 101 }, { additions: [] }, '2026-04-08T04:00:00Z')).toBe('windowClosed 900257');
  });
});

describe('money and consequences of giving back', () => {
  it('reckons the credit of the seats that may go, and of the whole', () => {
    const known = { price: price('31.00'), additions: [] };
    // 2 to 31 March: 31 days; on the 4th 29 of them are left.
    expect(ask('reduceSeats', YEAR, known, '2026-03-04')).toMatchObject({ money: { kind: 'creditForSeats', amount: { minor: 26_100 }, formula: { quantity: 9, billingDays: 29, fullDays: 31 } } });
    expect(ask('cancel', YEAR, known, '2026-03-04')).toMatchObject({ money: { kind: 'creditForAll', amount: { minor: 29_000 } } });
    expect(ask('cancel', YEAR, known, '2026-03-02T10:00:00Z')).toMatchObject({ money: { amount: { minor: 31_000 }, formula: { billingDays: 31 } } });
    expect(ask('cancel', { ...YEAR, refundOptions: [{ type: 'full', expiresAt: null }] }, known, '2026-03-04')).toMatchObject({ money: { amount: { minor: 31_000 } } });
    expect(ask('cancel', { ...YEAR, billingPlan: null, refundOptions: [{ type: 'full', expiresAt: null }] }, known, '2026-03-04')).toMatchObject({ money: null });
  });
  it("reckons with the server's own end of the payment (R-2.3), unless it belongs to another one", () => {
    // Bought on the 30th of January: our cycle ends on 29 March, the server may say the 28th or the 30th.
    const bought = boughtAt('2026-01-30T10:00:00Z', '2027-01-29');
    const days = (said: string | null, iso = '2026-03-20') => {
      const verdict = ask('addSeats', { ...bought, billingCycleEndsAt: said === null ? null : endOf(said) }, { price: price('30.00') }, iso);
      return verdict.kind === 'allowed' ? [verdict.money?.formula.billingDays, verdict.money?.formula.fullDays] : [];
    };
    expect(days(null)).toEqual([10, 31]);
    expect(days('2026-03-29')).toEqual([10, 31]);
    expect(days('2026-03-28')).toEqual([9, 30]);
    expect(days('2026-04-01')).toEqual([13, 34]);
    expect(days('2026-03-26')).toEqual([7, 28]);
    expect(days('2026-04-02')).toEqual([10, 31]);
    expect(days('2026-04-28')).toEqual([10, 31]);
    expect(days('2026-03-28', '2026-03-29')).toEqual([1, 31]);
    expect(days('2027-01-31', '2027-01-10')).toEqual([20, 31]);
    expect(ask('changeBillingPlan', { ...THREE, billingCycleEndsAt: endOf('2026-09-30') })).toMatchObject({ effectiveAt: moment('2026-10-01') });
  });
  it('S-111: says what a missed window costs until the next one', () => {
    // 15 September: 17 of 30 days and five more months.
    expect(ask('cancel', YEAR, { price: price('30.00') })).toMatchObject({ money: { kind: 'costOfWaiting', amount: { minor: 10 * (1_700 + 5 * 3_000) }, formula: { fullCycles: 5 } } });
    expect(ask('reduceSeats', YEAR, { price: price('30.00'), additions: [] })).toMatchObject({ money: { amount: { minor: 167_000 } } });
    expect(ask('cancel', YEAR)).toMatchObject({ money: null });
    expect(ask('cancel', boughtAt('2026-03-02T09:15:00Z', '2026-12-31'), { price: price('30.00') })).toMatchObject({ money: null });
  });
  it('R-8.3 Ex 1: the extended service term pays back by the day', () => {
    const extended = boughtAt('2026-06-10T00:00:00Z', '2026-07-09', { term: 'P1M', offerName: 'E3 Extended Service Term' });
    expect(ask('cancel', extended, { price: price('12.36') }, '2026-06-25')).toMatchObject({ kind: 'allowed', until: null, money: { amount: { minor: 6_180 } } });
  });
  it('warns of what cancelling does', () => {
    expect(codes(ask('cancel', { ...YEAR, scheduledChange: scheduled }, { dependentAddOns: 2 }, '2026-03-04'))).toEqual(['accessLostAtOnce', 'cannotBeUndone', 'dataKept', 'addOnsOrphaned', 'scheduledChangeDeleted']);
    expect(codes(ask('cancel', YEAR, {}, '2026-03-04'))).toEqual(['accessLostAtOnce', 'cannotBeUndone', 'dataKept']);
    expect(ask('cancel', YEAR, { dependentAddOns: 2 }, '2026-03-04')).toMatchObject({ consequences: expect.arrayContaining([{ code: 'addOnsOrphaned', count: 2 }, { code: 'dataKept', days: 7 }]) as unknown });
  });
  it('inventory Q: annually paid legacy goes through the distributor, an unknown rhythm is unknown', () => {
    expect(word(ask('cancel', { ...LEGACY, billingPlan: 'annual' }, {}, '2023-06-01'))).toBe('viaDistributor');
    expect(word(ask('cancel', { ...LEGACY, billingPlan: null }, {}, '2023-06-01'))).toBe('planUnknown');
    expect(word(ask('reduceSeats', { ...LEGACY, billingPlan: null }, {}, '2023-06-01'))).toBe('planUnknown');
    expect(word(ask('reduceSeats', { ...LEGACY, quantity: 1 }, {}, '2023-06-01'))).toBe('onlyLastSeat');
    expect(word(ask('reduceSeats', { ...LEGACY, status: 'suspended' }, {}, '2023-06-01'))).toBe('suspended');
  });
});
