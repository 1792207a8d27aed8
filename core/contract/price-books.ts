import * as z from 'zod';
import { billingPlan, currency, guid, procedure, segment, term, unitPrice } from './base.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const basisPoints = z.number().int().min(0).max(100_000);

const pricing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('markup'), basisPoints }),
  z.object({ kind: z.literal('margin'), basisPoints }),
  z.object({ kind: z.literal('offList'), basisPoints }),
  z.object({ kind: z.literal('surcharge'), amount: unitPrice }),
  z.object({ kind: z.literal('fixed'), price: unitPrice }),
]);
const minimum = z.discriminatedUnion('kind', [z.object({ kind: z.literal('percent'), basisPoints }), z.object({ kind: z.literal('amount'), amount: unitPrice })]);

export const priceRuleData = z.object({
  id: guid,
  match: z.object({ productId: z.string().max(40).nullable(), skuId: z.string().max(40).nullable(), segment: segment.nullable(), term: term.nullable(), plan: billingPlan.nullable() }),
  pricing,
  minimum: minimum.nullable(),
});

/** A price book as it is stored and as the window edits it. */
export const priceBookData = z.object({
  id: guid,
  name: z.string().max(120),
  owner: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('customer'), customerId: guid }),
    z.object({ kind: z.literal('group'), group: z.string().max(80) }),
    z.object({ kind: z.literal('office') }),
  ]),
  currency,
  rounding: z.object({ step: z.number().int().min(1).max(1_000_000), less: z.number().int().min(0).max(999_999), direction: z.enum(['nearest', 'up', 'down']) }),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  rules: z.array(priceRuleData).max(500),
});

const rate = z.object({ from: currency, to: currency, units: z.number().int(), amount: z.number().int(), scale: z.number().int(), day, table: z.string().nullable() });
/** Rates at which amounts of a view were converted, and those that were wanted and are not kept. */
export const exchangeView = z.object({
  rates: z.array(rate),
  /** Subscriptions that are counted at the list price in the currency of the purchase instead. */
  missing: z.array(z.object({ from: currency, to: currency, subscriptions: z.number().int() })),
});

const text = z.string();
export const priceStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cost'), price: unitPrice }),
  z.object({ kind: z.literal('converted'), rate, price: unitPrice }),
  z.object({ kind: z.literal('book'), bookId: text, name: text, owner: z.enum(['customer', 'group', 'office']) }),
  z.object({ kind: z.literal('passedOver'), ruleId: text, why: z.enum(['noListPrice', 'otherCurrency']) }),
  z.object({ kind: z.literal('rule'), ruleId: text, pricing, price: unitPrice }),
  z.object({ kind: z.literal('rounded'), rounding: priceBookData.shape.rounding, price: unitPrice }),
  z.object({ kind: z.literal('raisedToMinimum'), minimum, price: unitPrice }),
  z.object({ kind: z.literal('belowMinimum'), minimum, least: unitPrice }),
]);

/** What an item sells at for one payment, and why; `list` is the retail price, for no rule fits. `cost` null: not to be seen. */
export const salePriceView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('byBook'), sale: unitPrice, cost: unitPrice.nullable(), least: unitPrice.nullable(), rate: rate.nullable(), steps: z.array(priceStep) }),
  z.object({ kind: z.literal('list'), sale: unitPrice, cost: unitPrice.nullable() }),
  z.object({ kind: z.literal('noRate'), from: currency, to: currency, sale: unitPrice, cost: unitPrice.nullable() }),
]);

export const booksContract = {
  list: procedure.output(z.object({ books: z.array(priceBookData), groups: z.array(z.string()) })),
  /** Everything wrong with it comes back at once, by field. */
  save: procedure.input(priceBookData.extend({ id: guid.nullable() })).output(priceBookData),
  remove: procedure.input(z.object({ id: guid })).output(z.object({ id: guid })),
  restore: procedure.input(z.object({ id: guid })).output(z.object({ id: guid })),
  /** Customers that are in a group. */
  members: procedure.output(z.object({ members: z.array(z.object({ customerId: guid, customerName: z.string(), group: z.string() })) })),
  setGroup: procedure.input(z.object({ customerId: guid, group: z.string().trim().max(80).nullable() })).output(z.object({ customerId: guid })),
  /** Today's sale prices of a SKU for a customer (null: anybody), each with its reasons. */
  sale: procedure
    .input(z.object({ productId: z.string().max(40), skuId: z.string().max(40), customerId: guid.nullable() }))
    .output(z.object({ prices: z.array(z.object({ segment: segment.nullable(), term: term.nullable(), billingPlan, list: unitPrice, price: salePriceView })) })),
};

const rateRow = rate;
const rateProblem = z.object({ line: z.number().int(), problem: z.enum(['notATable', 'badDate', 'badRate', 'cutOff', 'noRows', 'notUtf8']), value: z.string() });

export const ratesContract = {
  page: procedure
    .input(z.object({ currency: currency.nullable(), from: z.number().int().min(0), count: z.number().int().min(1).max(500) }))
    .output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(rateRow) })),
  /** Currencies of which rates are kept, and the last day. */
  known: procedure.output(z.object({ currencies: z.array(currency), lastDay: day.nullable() })),
  /** Reads a table of the NBP; `currencies` null: all of it. Nothing is kept of a file with a problem. */
  importTable: procedure
    .input(z.object({ content: z.string().max(20_000_000), currencies: z.array(currency).max(50).nullable() }))
    .output(z.discriminatedUnion('kind', [z.object({ kind: z.literal('kept'), rates: z.number().int(), firstDay: day, lastDay: day }), z.object({ kind: z.literal('refused'), problem: rateProblem })])),
  /** A rate that somebody typed. */
  add: procedure.input(z.object({ from: currency, to: currency, day, amount: z.number().int().min(1).max(1_000_000_000), scale: z.number().int().min(0).max(8) })).output(rateRow),
  remove: procedure.input(z.object({ from: currency, to: currency, day })).output(z.object({ day })),
  /** The rate that holds on a day. */
  on: procedure.input(z.object({ from: currency, to: currency, day })).output(rateRow.nullable()),
};

export type PriceBookData = z.infer<typeof priceBookData>;
export type PriceRuleData = z.infer<typeof priceRuleData>;
export type SalePriceView = z.infer<typeof salePriceView>;
export type ExchangeView = z.infer<typeof exchangeView>;
export type RateRow = z.infer<typeof rateRow>;
export type PriceStepView = z.infer<typeof priceStep>;
