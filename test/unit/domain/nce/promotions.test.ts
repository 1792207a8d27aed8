import { describe, expect, it } from 'vitest';
import type { BillingPlan, Term } from '../../../../core/domain/catalog/terms.ts';
import { isPromotionOpen, promotionProblems, splitByPromotion } from '../../../../core/domain/nce/promotion.ts';
import type { PromotionOrder, PromotionTerms } from '../../../../core/domain/nce/promotion.ts';
import { moment } from '../../../builders/nce.ts';

/** What a promotion asks of an order, and what an order gets of it. */

const of = (term: Term, plan: BillingPlan) => ({ term, plan });

describe('promotions (section 14)', () => {
  const promotion = (changes: Partial<PromotionTerms> = {}): PromotionTerms => ({
    product: 'CFQ7TTC0LDPB:0001',
    terms: [of('P1Y', 'monthly')],
    markets: null,
    segments: ['commercial'],
    startsAt: moment('2026-01-01'),
    endsAt: moment('2026-06-30T23:59:59Z'),
    minimumSeats: null,
    maximumSeats: null,
    firstPurchaseOnly: false,
    redemptions: null,
    ...changes,
  });
  const nobody = { promotionalSeats: 0, ownedSeats: 0, everOwned: false, redeemed: 0 };
  const order = (changes: Partial<PromotionOrder> = {}): PromotionOrder => ({ product: 'CFQ7TTC0LDPB:0001', term: 'P1Y', plan: 'monthly', market: 'PL', segment: 'commercial', at: moment('2026-03-01'), seats: 10, customer: nobody, ...changes });
  it.each<[string, Partial<PromotionTerms>, Partial<PromotionOrder>, readonly string[]]>([
    ['fits', {}, {}, []],
    ['R-14.1 Ex 1, R-14.6 Ex 2: another term', {}, { term: 'P1M' }, ['Term']],
    ['R-14.1: another plan', {}, { plan: 'annual' }, ['Term']],
    ['R-14.1 Ex 2: the last second', {}, { at: moment('2026-06-30T23:59:59Z') }, []],
    ['R-14.1 Ex 2: a second late', {}, { at: moment('2026-07-01T00:00:01Z') }, ['InvalidPromotion']],
    ['R-14.1: too early', {}, { at: moment('2025-12-31T23:59:59Z') }, ['InvalidPromotion']],
    ['R-14.1: another segment', {}, { segment: 'education' }, ['InvalidPromotion']],
    ['R-14.1: another market', { markets: ['DE'] }, {}, ['InvalidPromotion']],
    ['R-14.1: the market', { markets: ['DE', 'PL'], segments: null }, { segment: 'education' }, []],
    ['R-14.1: another product', {}, { product: 'CFQ7TTC0LDPB:0002' }, ['InvalidCatalogItemId']],
    ['R-14.2 Ex 1 (doc): 900 elsewhere, 200 here', { maximumSeats: 1_000 }, { seats: 200, customer: { ...nobody, promotionalSeats: 900 } }, ['SeatCount']],
    ['R-14.2 Ex 2 (doc), T21', { maximumSeats: 1_000 }, { seats: 500, customer: { ...nobody, promotionalSeats: 600 } }, ['SeatCount']],
    ['R-14.2: exactly the rest', { maximumSeats: 1_000 }, { seats: 400, customer: { ...nobody, promotionalSeats: 600 } }, []],
    ['R-14.6 Ex 1 (doc)', { maximumSeats: 2_400 }, { seats: 2_400, customer: { ...nobody, promotionalSeats: 1_900 } }, ['SeatCount']],
    ['R-14.3 Ex 1: owns 8, orders 2', { minimumSeats: 10 }, { seats: 2, customer: { ...nobody, ownedSeats: 8 } }, []],
    ['R-14.3 Ex 2: owns none, orders 9', { minimumSeats: 10 }, { seats: 9 }, ['SeatCount']],
    ['R-14.4 Ex 1 and 2: owned before', { firstPurchaseOnly: true }, { customer: { ...nobody, everOwned: true } }, ['OfferPurchasedPreviously']],
    ['R-14.4: owned before, and nobody asks', {}, { customer: { ...nobody, everOwned: true } }, []],
    ['R-14.4 Ex 3: redeemed elsewhere', { redemptions: 1 }, { customer: { ...nobody, redeemed: 1 } }, ['RedemptionLimit']],
    ['R-14.4: not yet redeemed', { redemptions: 1 }, {}, []],
    ['all at once', { firstPurchaseOnly: true, redemptions: 0, maximumSeats: 1 }, { term: 'P1M', customer: { ...nobody, everOwned: true } }, ['Term', 'OfferPurchasedPreviously', 'RedemptionLimit', 'SeatCount']],
  ])('%s', (_rule, terms, wanted, expected) => expect(promotionProblems(promotion(terms), order(wanted)).map(({ type }) => type)).toEqual(expected));

  it('R-14.2 Ex 2 (doc), R-14.6: says how many are left and which terms fit', () => {
    expect(promotionProblems(promotion({ maximumSeats: 1_000 }), order({ seats: 500, customer: { ...nobody, promotionalSeats: 600 } }))).toEqual([{ type: 'SeatCount', minimumRequired: null, maximumRequired: 1_000, availableSeats: 400 }]);
    expect(promotionProblems(promotion({ maximumSeats: 100 }), order({ customer: { ...nobody, promotionalSeats: 600 } }))).toMatchObject([{ availableSeats: 0 }]);
    expect(promotionProblems(promotion({ minimumSeats: 20 }), order())).toMatchObject([{ minimumRequired: 20, availableSeats: null }]);
    expect(promotionProblems(promotion(), order({ term: 'P1M' }))).toEqual([{ type: 'Term', eligibleTerms: [of('P1Y', 'monthly')] }]);
  });
  it('R-14.2 Ex 2: better split', () => {
    expect([splitByPromotion(500, 400), splitByPromotion(300, 400), splitByPromotion(300, -1)]).toEqual([{ promotional: 400, normal: 100 }, { promotional: 300, normal: 0 }, { promotional: 0, normal: 300 }]);
  });
  it('R-14.5 Ex 1 and 2: comes again if the renewal lies in its time', () => {
    const window = { startsAt: moment('2026-01-01'), endsAt: moment('2026-12-31T23:59:59Z') };
    expect([isPromotionOpen(window, moment('2026-12-15')), isPromotionOpen(window, moment('2027-01-02')), isPromotionOpen(window, moment('2026-01-01'))]).toEqual([true, false, true]);
  });
});
