import { describe, expect, it } from 'vitest';
import { productId, skuId } from '../../../../../core/domain/ids.ts';
import { quoteAgeing } from '../../../../../core/domain/pricing/ageing/quote-ageing.ts';
import type { PriceKnowledge, QuotedLine } from '../../../../../core/domain/pricing/ageing/quote-ageing.ts';
import { aRise, eventItem } from '../../../../builders/contract.ts';
import { moment, price } from '../../../../builders/nce.ts';

const line = (changes: Partial<QuotedLine> = {}): QuotedLine => ({ id: 'line', productId: productId('CFQ7TTC0LDPB'), skuId: skuId('0001'), term: 'P1Y', plan: 'monthly', cost: price('10.00'), pricedOn: '2026-11-20', promotionId: null, ...changes });
const known = (changes: Partial<PriceKnowledge> = {}): PriceKnowledge => ({ today: '2026-11-22', costNow: () => price('10.00'), events: [], itemOf: () => eventItem(), promotionEnds: () => null, oldAfterDays: 14, ...changes });
const kinds = (changes: { readonly line?: Partial<QuotedLine>; readonly known?: Partial<PriceKnowledge>; readonly validUntil?: string }): readonly string[] =>
  quoteAgeing({ validUntil: changes.validUntil ?? '2026-12-20', lines: [line(changes.line)] }, known(changes.known)).map(({ kind }) => kind);

describe('a quote before it is sent', () => {
  it.each<[string, Parameters<typeof kinds>[0], readonly string[]]>([
    ['fresh', {}, []],
    ['another price', { known: { costNow: () => price('10.50') } }, ['priceMoved']],
    ['the same price, written finer', { known: { costNow: () => price('10.0000') } }, []],
    ['in no list any more', { known: { costNow: () => null } }, ['itemGone']],
    ['a free line ages not', { line: { cost: null, pricedOn: '2025-01-01' } }, []],
    ['prices of 15 days', { line: { pricedOn: '2026-11-07' } }, ['pricesOld']],
    ['prices of 14 days', { line: { pricedOn: '2026-11-08' } }, []],
    ['an event while it binds', { known: { events: [aRise(10, '2026-12-20')] } }, ['eventWithinValidity']],
    ['an event on the day after', { known: { events: [aRise(10, '2026-12-21')] } }, []],
    ['an event of the day it was priced is in the price', { known: { events: [aRise(10, '2026-11-20')] } }, []],
    ['an event that has come since', { known: { events: [aRise(10, '2026-11-21')] } }, ['eventWithinValidity']],
    ['an event for others', { known: { events: [aRise(10, '2026-12-01', { currencies: ['USD'] })] } }, []],
    ['a promotion that ends before the quote does', { line: { promotionId: 'P' }, known: { promotionEnds: () => moment('2026-12-01') } }, ['promotionEnds']],
    ['a promotion that outlives it', { line: { promotionId: 'P' }, known: { promotionEnds: () => moment('2026-12-21') } }, []],
    ['its validity is over: that comes first', { validUntil: '2026-11-21', known: { costNow: () => price('11') } }, ['validityPassed', 'priceMoved']],
  ])('%s', (_what, changes, expected) => {
    expect(kinds(changes)).toEqual(expected);
  });
});
