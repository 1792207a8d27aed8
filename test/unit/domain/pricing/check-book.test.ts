import { describe, expect, it } from 'vitest';
import { bookProblems } from '../../../../core/domain/pricing/check-book.ts';
import type { PriceBook } from '../../../../core/domain/pricing/price-book.ts';
import { EVERYTHING } from '../../../../core/domain/pricing/price-book.ts';
import { aBook, aRule } from '../../../builders/pricing.ts';
import { productId } from '../../../../core/domain/ids.ts';
import { price } from '../../../builders/nce.ts';

const plain = aRule({ kind: 'markup', basisPoints: 1_000 });
const oneProduct = { match: { ...EVERYTHING, productId: productId('CFQ7TTC0LDPB') } };

describe('a price book', () => {
  it.each<[string, PriceBook, string[]]>([
    ['that can be used', aBook([plain]), []],
    ['without rules', aBook([]), ['rules missing']],
    ['with a rule twice', aBook([plain, plain]), ['rules twice']],
    ['that ends before it begins', aBook([plain], { validFrom: '2026-05-01', validTo: '2026-04-30' }), ['validTo order']],
    ['until a day that does not exist', aBook([plain], { validTo: '2026-02-30' }), ['validTo noSuchDay']],
    ['that rounds to nothing', aBook([plain], { rounding: { step: 5, less: 5, direction: 'up' } }), ['rounding stepTooSmall']],
    ['for a group without a name', aBook([plain], { owner: { kind: 'group', group: ' ' } }), ['owner missing']],
    ['that leaves the whole price as margin', aBook([aRule({ kind: 'margin', basisPoints: 10_000 })]), ['rules.0 marginTooLarge']],
    ['with one price for everything', aBook([aRule({ kind: 'fixed', price: price('1.00') })]), ['rules.0 missing']],
    ['with a fixed price of one product', aBook([aRule({ kind: 'fixed', price: price('1.00') }, oneProduct)]), []],
    ['with a surcharge in another currency', aBook([aRule({ kind: 'surcharge', amount: { amount: 1, scale: 2, currency: 'USD' } })]), ['rules.0 otherCurrency']],
    ['with a minimum in another currency', aBook([aRule({ kind: 'markup', basisPoints: 1 }, { minimum: { kind: 'amount', amount: { amount: 1, scale: 2, currency: 'USD' } } })]), ['rules.0 otherCurrency']],
    ['with a minimum below nothing', aBook([aRule({ kind: 'markup', basisPoints: 1 }, { minimum: { kind: 'amount', amount: price('-1.00') } })]), ['rules.0 negative']],
    ['with an amount as its minimum', aBook([aRule({ kind: 'markup', basisPoints: 1 }, { minimum: { kind: 'amount', amount: price('1.00') } })]), []],
  ])('%s', (_what, book, problems) => {
    expect(bookProblems(book).map(({ path, problem }) => `${path} ${problem}`)).toEqual(problems);
  });
});
