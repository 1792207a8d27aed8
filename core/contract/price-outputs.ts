import * as z from 'zod';
import { guid, language, procedure } from './base.ts';

const question = {
  eventIds: z.array(z.string().max(80)).min(1).max(20),
  months: z.number().int().min(1).max(36),
  passOn: z.enum(['factor', 'amount', 'nothing']),
};

/** No more customers are written to or quoted at once. */
export const MOST_AT_ONCE = 200;
const customerIds = z.array(guid).max(MOST_AT_ONCE);

export const plannedLetter = z.object({ customerId: guid, customerName: z.string(), language, subscriptions: z.number().int() });
export const writtenLetter = z.object({ customerId: guid, customerName: z.string(), language, paperId: guid, number: z.string() });

/** What becomes of a simulation: a table, letters, quotes. */
export const outputsContract = {
  /** The rows as a spreadsheet, base64; texts stay texts, whatever they begin with. */
  workbook: procedure.input(z.object({ ...question, language })).output(z.object({ fileName: z.string(), content: z.string(), rows: z.number().int() })),
  /** Whom a letter would go to, each in the customer's language. */
  letterPlan: procedure.input(z.object({ eventId: z.string().max(80), passOn: question.passOn })).output(z.object({ letters: z.array(plannedLetter) })),
  /** Issues the letters; what cannot be written is named, the others are kept. */
  writeLetters: procedure
    .input(z.object({ eventId: z.string().max(80), passOn: question.passOn, customerIds }))
    .output(z.object({ written: z.array(writtenLetter), failed: z.array(z.object({ customerName: z.string(), reason: z.string() })) })),
  /** Drafts of what would be cheaper to buy before the day: one for each customer for whom there is something. */
  quotes: procedure.input(z.object({ ...question, customerIds })).output(z.object({ quotes: z.array(z.object({ quoteId: guid, customerName: z.string(), lines: z.number().int() })), without: z.number().int() })),
};

export type PlannedLetter = z.infer<typeof plannedLetter>;
export type WrittenLetter = z.infer<typeof writtenLetter>;
