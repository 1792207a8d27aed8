import * as z from 'zod';
import { adviserContract } from './adviser.ts';
import { legacyContract } from './legacy.ts';
import { outputsContract } from './price-outputs.ts';
import { booksContract, ratesContract } from './price-books.ts';
import { revenueContract, seatsContract } from './seats.ts';
import { CHANGE_MARKS } from '../domain/price-lists/compare-lists.ts';
import { billingPlan, currency, direction, guid, instant, procedure, searchText, segment, term, unitPrice, windowOf } from './base.ts';

/** The largest file that may be handed over, as base64: about 96 megabytes. */
const LARGEST_FILE = 128 * 1_048_576;
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const mark = z.enum(CHANGE_MARKS as readonly ['ADD', 'CHG', 'DEL', 'UNC']);
const counts = z.object({ ADD: z.number().int(), CHG: z.number().int(), DEL: z.number().int(), UNC: z.number().int() });
const listIdentity = { market: z.string(), currency, month };

export const priceListHead = z.object({ id: z.number().int(), ...listIdentity, fileName: z.string(), importedAt: instant, rowCount: z.number().int() });

export const fileProblem = z.object({ line: z.number().int().nullable(), column: z.string().nullable(), problem: z.string(), value: z.string().nullable() });

const readablePreview = z.object({
  kind: z.literal('readable'),
  month,
  rows: z.number().int(),
  otherColumns: z.array(z.string()),
  /** Rows of terms and plans that are not sold here: told, not kept. */
  passedOver: z.object({ count: z.number().int(), first: z.array(z.object({ line: z.number().int(), column: z.string(), value: z.string() })) }),
  lists: z.array(
    z.object({
      market: z.string(),
      currency,
      rows: z.number().int(),
      /** The list that it is compared with; null: there is none before it. */
      comparedWith: month.nullable(),
      counts: counts.nullable(),
      replaces: z.object({ fileName: z.string(), importedAt: instant }).nullable(),
    }),
  ),
});

/** What a file would do, before it does anything. */
export const filePreview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), count: z.number().int(), problems: z.array(fileProblem) }),
  readablePreview,
]);

/** `month` null: by the file's name, else this month. */
const priceFile = z.object({ name: z.string().max(260), content: z.string().max(LARGEST_FILE), month: month.nullable() });

export const priceChange = z.object({
  mark,
  key: z.string(),
  productTitle: z.string(),
  skuTitle: z.string(),
  productId: z.string(),
  skuId: z.string(),
  segment: segment.nullable(),
  term: term.nullable(),
  billingPlan,
  tierFrom: z.number().int(),
  before: z.object({ cost: unitPrice, list: unitPrice.nullable() }).nullable(),
  after: z.object({ cost: unitPrice, list: unitPrice.nullable() }).nullable(),
});

const ownText = z.object({ kind: z.literal('own'), pl: z.string().max(2_000), de: z.string().max(2_000), en: z.string().max(2_000) });
const scope = z.object({
  currencies: z.array(currency).max(50).nullable(),
  productIds: z.array(z.string().max(40)).max(500).nullable(),
  terms: z.array(term).nullable(),
  plans: z.array(billingPlan).nullable(),
  segments: z.array(segment).nullable(),
  models: z.array(z.enum(['nce', 'legacy', 'perpetual', 'softwareSubscription', 'azure', 'marketplace', 'unknown'])).nullable(),
});
const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('factor'), numerator: z.number().int(), denominator: z.number().int() }),
  z.object({ kind: z.literal('newPrice'), from: unitPrice, to: unitPrice }),
  z.object({ kind: z.literal('unknown') }),
]);

export const priceEventView = z.object({
  id: z.string(),
  text: z.discriminatedUnion('kind', [z.object({ kind: z.literal('builtIn'), code: z.string(), subject: z.string().nullable() }), ownText]),
  announcedAt: instant.nullable(),
  effectiveAt: instant,
  until: instant.nullable(),
  scope,
  change,
  rule: z.string().nullable(),
  source: z.string(),
});

/** An event of the office; a new one gets its id here. */
export const ownEventInput = z.object({
  id: guid.nullable(),
  text: ownText,
  announcedAt: instant.nullable(),
  effectiveAt: instant,
  until: instant.nullable(),
  scope,
  change,
  source: z.string().max(300),
});

export const simulationInput = z.object({
  /** What is asked about; everything else that is known comes anyway. */
  eventIds: z.array(z.string().max(80)).min(1).max(20),
  months: z.number().int().min(1).max(36),
  passOn: z.enum(['factor', 'amount', 'nothing']),
});

const sums = z.object({ revenueBefore: z.number().int(), revenueAfter: z.number().int(), costBefore: z.number().int(), costAfter: z.number().int() });

export const simulationView = z.object({
  months: z.array(z.string()),
  /** Subscriptions looked at, and those whose price changes within the months. */
  looked: z.number().int(),
  affected: z.number().int(),
  undetermined: z.number().int(),
  /** Subscriptions without a price in the sheet: left out. */
  unpriced: z.number().int(),
  results: z.array(
    z.object({
      currency,
      total: sums,
      byMonth: z.array(sums),
      /** The largest effects, at most fifty of each. */
      byCustomer: z.array(sums.extend({ id: guid, name: z.string() })),
      byProduct: z.array(sums.extend({ key: z.string(), title: z.string() })),
    }),
  ),
});

export const simulationSort = z.enum(['customer', 'product', 'changesOn', 'revenue', 'margin']);

export const simulationRow = z.object({
  subscriptionId: guid,
  customerId: guid,
  customerName: z.string(),
  product: z.string(),
  quantity: z.number().int(),
  term,
  billingPlan,
  /** Calendar day of the first new price; the old one is protected until the day before. */
  changesOn: z.string(),
  saleBefore: unitPrice,
  saleAfter: unitPrice,
  costBefore: unitPrice,
  costAfter: unitPrice,
  revenue: z.number().int(),
  cost: z.number().int(),
  currency,
  /** What may be done before the day; the best one first. */
  advice: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['extend', 'rebookLegacy']), term, actBy: z.string(), savesCustomer: z.number().int(), commitment: z.number().int() }),
      z.object({ kind: z.literal('addSeats'), protectedUntil: z.string(), perSeatAndYear: z.number().int() }),
    ]),
  ),
});

export const exposureView = z.object({
  asOf: instant,
  results: z.array(
    z.object({
      currency,
      total: z.number().int(),
      subscriptions: z.number().int(),
      customers: z.number().int(),
      months: z.array(z.string()),
      runOff: z.array(z.number().int()),
    }),
  ),
  unpriced: z.number().int(),
  /** Whoever asks may not see these figures. */
  withheld: z.boolean().optional(),
});

export const exposureRow = z.object({
  customerId: guid,
  customerName: z.string(),
  currency,
  owed: z.number().int(),
  limit: z.number().int().nullable(),
  verdict: z.enum(['none', 'within', 'near', 'over']),
});

export const priceOnDay = z.object({
  /** By the list of the day's own month, the last one before, the first one after, or none at all. */
  kind: z.enum(['exact', 'earlier', 'later', 'none']),
  month: month.nullable(),
  monthsBetween: z.number().int().nullable(),
  prices: z.array(z.object({ segment: segment.nullable(), term: term.nullable(), billingPlan, tierFrom: z.number().int(), cost: unitPrice, list: unitPrice.nullable() })),
});

export const pricesContract = {
  lists: procedure.output(z.object({ lists: z.array(priceListHead) })),
  /** Reads a file whole and says what it would do; keeps nothing. */
  preview: procedure.input(priceFile).output(filePreview),
  /** Keeps all lists of a file or none. */
  importFile: procedure.input(priceFile.extend({ month })).output(z.object({ lists: z.array(priceListHead) })),
  /** The price sheet that Partner Center gave at the last reading, as it would become a list of its month. */
  previewSheet: procedure.output(z.object({ asOf: instant.nullable(), preview: readablePreview.nullable() })),
  importSheet: procedure.output(z.object({ lists: z.array(priceListHead) })),
  removeList: procedure.input(z.object({ id: z.number().int() })).output(z.object({ id: z.number().int() })),
  /** A list against the one before it, row by row; `marks` empty: all but the unchanged. */
  changes: procedure
    .input(z.object({ id: z.number().int(), marks: z.array(mark), search: searchText, ...windowOf }))
    .output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(priceChange), counts, comparedWith: month.nullable() })),
  /** What a SKU cost on a day, by the imported lists. */
  onDay: procedure
    .input(z.object({ productId: z.string().max(40), skuId: z.string().max(40), market: z.string().length(2), currency, day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }))
    .output(priceOnDay),
  events: procedure.output(z.object({ events: z.array(priceEventView) })),
  saveEvent: procedure.input(ownEventInput).output(priceEventView),
  removeEvent: procedure.input(z.object({ id: guid })).output(z.object({ id: guid })),
  simulate: procedure.input(simulationInput).output(simulationView),
  simulationRows: procedure
    .input(simulationInput.extend({ sort: simulationSort, direction, customerId: guid.nullable(), ...windowOf }))
    .output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(simulationRow) })),
  exposure: procedure.output(exposureView),
  exposureRows: procedure.input(z.object({ ...windowOf })).output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(exposureRow) })),
  /** null takes the limit away. */
  outputs: outputsContract,
  legacy: legacyContract,
  adviser: adviserContract,
  books: booksContract,
  rates: ratesContract,
  seats: seatsContract,
  revenue: revenueContract,
  setLimit: procedure.input(z.object({ customerId: guid, currency, minor: z.number().int().min(0).nullable() })).output(z.object({ customerId: guid })),
};

export type PriceListHead = z.infer<typeof priceListHead>;
export type FilePreview = z.infer<typeof filePreview>;
export type PriceOnDay = z.infer<typeof priceOnDay>;
export type PriceChangeRow = z.infer<typeof priceChange>;
export type PriceEventView = z.infer<typeof priceEventView>;
export type OwnEventInput = z.infer<typeof ownEventInput>;
export type SimulationInput = z.infer<typeof simulationInput>;
export type SimulationView = z.infer<typeof simulationView>;
export type SimulationRow = z.infer<typeof simulationRow>;
export type ExposureView = z.infer<typeof exposureView>;
export type ExposureRow = z.infer<typeof exposureRow>;
