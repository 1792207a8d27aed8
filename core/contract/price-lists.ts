import * as z from 'zod';
import { CHANGE_MARKS } from '../domain/price-lists/compare-lists.ts';
import { billingPlan, currency, instant, procedure, searchText, segment, term, unitPrice, windowOf } from './base.ts';

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

export const priceOnDay = z.object({
  /** By the list of the day's own month, the last one before, the first one after, or none at all. */
  kind: z.enum(['exact', 'earlier', 'later', 'none']),
  month: month.nullable(),
  monthsBetween: z.number().int().nullable(),
  prices: z.array(z.object({ segment: segment.nullable(), term: term.nullable(), billingPlan, tierFrom: z.number().int(), cost: unitPrice, list: unitPrice.nullable() })),
});

export const listsContract = {
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
};

export type PriceListHead = z.infer<typeof priceListHead>;
export type FilePreview = z.infer<typeof filePreview>;
export type PriceOnDay = z.infer<typeof priceOnDay>;
export type PriceChangeRow = z.infer<typeof priceChange>;
