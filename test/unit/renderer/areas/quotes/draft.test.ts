import { nextLineId } from '../../../../../renderer/areas/quotes/editor/line-id.ts';
import { describe, expect, it } from 'vitest';
import { countable, FREE_BILLINGS, readDraft, toDraft } from '../../../../../renderer/areas/quotes/editor/draft.ts';
import type { DraftLine } from '../../../../../renderer/areas/quotes/editor/draft.ts';
import { favourite, freeLine, lineOf, priceChoices } from '../../../../../renderer/areas/quotes/editor/price-choices.ts';
import type { Quote } from '../../../../../core/contract/quotes.ts';
import type { CatalogueDetail, PriceView } from '../../../../../core/contract/catalogue.ts';
import { isBillable } from '../../../../../core/domain/quotes/billing.ts';
import { quoteTotals } from '../../../../../core/domain/quotes/quote-totals.ts';
import { quoteContent, quoteLine } from '../../../../builders/quote.ts';

const NOW = Date.UTC(2026, 10, 22);
const content = quoteContent();
const totals = quoteTotals(content, { kind: 'domestic', rateBasisPoints: 1_900, doubt: null } as const);
const quote: Quote = { ...content, totals: { ...totals, lines: [...totals.lines] }, blockers: [] };
const withLine = (over: Partial<DraftLine>) => ({ ...toDraft(quote), lines: [{ ...quoteLine(), ...over }] });

describe('a draft read back', () => {
  it('is the quote it came from', () => {
    const { id, customerId, language, currency, validUntil, subject, introduction, closing, lines } = quote;
    expect(readDraft(toDraft(quote), quote)).toEqual({ input: { id, customerId, language, currency, validUntil, subject, introduction, closing, lines }, problems: [] });
  });

  it.each([
    ['quantity', { quantity: null }],
    ['quantity', { quantity: 0 }],
    ['quantity', { quantity: 1_000_001 }],
    ['unitPrice', { unitPrice: null }],
    ['discount', { discountBasisPoints: null }],
    ['discount', { discountBasisPoints: 10_001 }],
    ['tooLarge', { quantity: 1_000_000, unitPrice: { amount: 99_999_999_999, scale: 2, currency: 'EUR' } }],
  ] as const)('waits for the %s', (kind, over) => {
    const draft = withLine(over);
    expect(readDraft(draft, quote)).toEqual({ input: null, problems: [{ kind, line: 0 }] });
    expect(countable(draft)).toEqual([]);
  });

  it('waits for a day that exists', () => {
    expect(readDraft({ ...toDraft(quote), validUntil: '' }, quote).problems).toEqual([{ kind: 'validUntil' }]);
  });
});

describe('what a free line may be paid by', () => {
  it('only combinations that exist', () => {
    expect(FREE_BILLINGS.filter(({ term, billingPlan }) => !isBillable(term, billingPlan))).toEqual([]);
  });
});

const price = (over: Partial<PriceView>): PriceView => ({
  term: 'P1Y',
  billingPlan: 'annual',
  segment: 'commercial',
  list: { amount: 26_400, scale: 2, currency: 'EUR' },
  cost: { amount: 22_000, scale: 2, currency: 'EUR' },
  validFrom: null,
  validTo: null,
  ...over,
});

const product = (over: Partial<CatalogueDetail>): CatalogueDetail => ({
  productId: 'CFQ7TTC0LCHC',
  skuId: '0002',
  title: 'Microsoft 365 Business Premium',
  licenceKind: 'subscription',
  isAddOn: false,
  isTrial: false,
  segments: ['commercial'],
  formerNames: [],
  priceFrom: null,
  isPurchasable: true,
  asOf: NOW,
  description: '',
  publisher: 'Microsoft',
  minimumQuantity: 1,
  maximumQuantity: 300,
  prices: [],
  prerequisites: [],
  upgrades: [],
  promotions: [],
  ...over,
});

describe('a line from the catalogue', () => {
  it('starts with a year paid monthly, commercial, at the list price', () => {
    const prices = [price({ segment: 'education', billingPlan: 'monthly' }), price({}), price({ billingPlan: 'monthly', list: { amount: 2_310, scale: 2, currency: 'EUR' } }), price({ term: 'P1M', billingPlan: 'monthly' })];
    expect(lineOf(product({ prices, minimumQuantity: 5 }), { id: 'x', currency: 'PLN', now: NOW })).toMatchObject({
      term: 'P1Y',
      billingPlan: 'monthly',
      unitPrice: { amount: 2_310, currency: 'EUR' },
      quantity: 5,
    });
  });

  it('takes what there is', () => {
    expect(favourite(priceChoices(product({ prices: [price({ term: 'P3Y', billingPlan: 'triennial' })] }), NOW))).toMatchObject({ term: 'P3Y' });
  });

  it('leaves out prices that are over or not yet, and doubles', () => {
    const prices = [price({ validTo: NOW - 1 }), price({ validFrom: NOW + 1 }), price({ list: { amount: 1, scale: 2, currency: 'EUR' } }), price({})];
    expect(priceChoices(product({ prices }), NOW).map((choice) => choice.price.amount)).toEqual([1]);
  });

  it('without a price waits for one in the currency of the quote', () => {
    expect(lineOf(product({ licenceKind: 'usage' }), { id: 'x', currency: 'PLN', now: NOW })).toMatchObject({ billingPlan: 'monthly', term: null, unitPrice: { amount: 0, currency: 'PLN' } });
    expect(freeLine('x', 'PLN')).toMatchObject({ productId: null, billingPlan: 'oneTime', unitPrice: { currency: 'PLN' } });
  });
});

describe('ids of new lines', () => {
  it('count on within the quote and never repeat', () => {
    const quoteId = '11111111-2222-4333-8444-555555555555';
    const first = nextLineId(quoteId, ['99999999-0000-4000-8000-000000000009']);
    expect(first).toBe('11111111-2222-4333-8444-000000000001');
    expect(nextLineId(quoteId, [first, '11111111-2222-4333-8444-00000000000f'])).toBe('11111111-2222-4333-8444-000000000010');
  });
});
