import { describe, expect, it } from 'vitest';
import type { PriceView } from '../../../../../core/contract/catalogue.ts';
import type { SalePriceView } from '../../../../../core/contract/price-books.ts';
import type { UnitPrice } from '../../../../../core/domain/money/money.ts';
import { ownPriceIn } from '../../../../../renderer/areas/catalogue/own-prices.ts';

const eur = (amount: number): UnitPrice => ({ amount, scale: 2, currency: 'EUR' });
const pln = (amount: number): UnitPrice => ({ amount, scale: 2, currency: 'PLN' });
const price: PriceView = { term: 'P1Y', billingPlan: 'monthly', segment: 'commercial', list: eur(1_000), cost: eur(800), validFrom: null, validTo: null };
const book = { kind: 'book' as const, bookId: 'b', name: 'Standard 2027', owner: 'office' as const };
const byBook = (sale: UnitPrice, cost: UnitPrice | null, steps: Extract<SalePriceView, { kind: 'byBook' }>['steps']): SalePriceView => ({ kind: 'byBook', sale, cost, least: null, rate: null, steps });
const beside = (made: SalePriceView, asked: Partial<PriceView> = {}) => {
  const { term, billingPlan, segment, list } = price;
  return ownPriceIn([{ term, billingPlan, segment, list, price: made }])({ ...price, ...asked });
};

describe('the office\u2019s own price beside a list price', () => {
  it.each<[string, ReturnType<typeof beside>, ReturnType<typeof beside>]>([
    ['with its book and its own margin', beside(byBook(eur(1_600), eur(800), [book])), { sale: eur(1_600), book: 'Standard 2027', marginBasisPoints: 5_000 }],
    ['in another currency, with the cost at the book\u2019s rate', beside(byBook(pln(4_000), pln(3_000), [book])), { sale: pln(4_000), book: 'Standard 2027', marginBasisPoints: 2_500 }],
    ['for whoever may not see figures: the price alone', beside(byBook(eur(1_600), null, []), { cost: null }), { sale: eur(1_600), book: null, marginBasisPoints: null }],
    ['no book says anything', beside({ kind: 'list', sale: eur(1_000), cost: eur(800) }), null],
    ['the book has no exchange rate', beside({ kind: 'noRate', from: 'EUR', to: 'PLN', sale: eur(1_000), cost: eur(800) }), null],
    ['another term', beside(byBook(eur(1_600), eur(800), [book]), { term: 'P3Y' }), null],
    ['another segment', beside(byBook(eur(1_600), eur(800), [book]), { segment: 'education' }), null],
    ['the list price of another time', beside(byBook(eur(1_600), eur(800), [book]), { list: eur(900) }), null],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});
