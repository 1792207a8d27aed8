import * as z from 'zod';
import { guid, language, procedure } from './base.ts';

const question = {
  eventIds: z.array(z.string().max(80)).min(1).max(20),
  months: z.number().int().min(1).max(36),
  passOn: z.enum(['factor', 'amount', 'nothing']),
};

/** No more customers are quoted at once. */
export const MOST_AT_ONCE = 200;
const customerIds = z.array(guid).max(MOST_AT_ONCE);

/** What becomes of a simulation: a table, quotes. Its letters are written like all others (`documents.letterCustomers`). */
export const outputsContract = {
  /** The rows as a spreadsheet, base64; texts stay texts, whatever they begin with. */
  workbook: procedure.input(z.object({ ...question, language })).output(z.object({ fileName: z.string(), content: z.string(), rows: z.number().int() })),
  /** Drafts of what would be cheaper to buy before the day: one for each customer for whom there is something. */
  quotes: procedure.input(z.object({ ...question, customerIds })).output(z.object({ quotes: z.array(z.object({ quoteId: guid, customerName: z.string(), lines: z.number().int() })), without: z.number().int() })),
};
