import type { Quote, QuoteInput, QuoteLineInput } from '../../../../core/contract/quotes.ts';
import type { BillingPlan, Term } from '../../../../core/domain/catalog/terms.ts';
import type { UnitPrice } from '../../../../core/domain/money/money.ts';
import { isWithinLimits } from '../../../../core/domain/quotes/line-limits.ts';
import { isCalendarDay } from '../../../../core/domain/time/calendar-day.ts';

/** A line while it is being typed: null stands for "not a number yet". */
export type DraftLine = Omit<QuoteLineInput, 'quantity' | 'unitPrice' | 'discountBasisPoints'> & {
  readonly quantity: number | null;
  readonly unitPrice: UnitPrice | null;
  readonly discountBasisPoints: number | null;
};

/** The form of the editor. Everything that the person has typed is in it and nothing else. */
export type Draft = Omit<QuoteInput, 'id' | 'customerId' | 'lines'> & { readonly lines: DraftLine[] };

export const toDraft = ({ language, currency, validUntil, subject, introduction, closing, lines }: Quote): Draft => ({
  language,
  currency,
  validUntil,
  subject,
  introduction,
  closing,
  lines: lines.map((line) => ({ ...line })),
});

/** What stands in a draft and cannot be kept: by line (from 0) or the date. */
export type DraftProblem =
  | { readonly kind: 'validUntil' }
  | { readonly kind: 'quantity' | 'unitPrice' | 'discount' | 'tooLarge'; readonly line: number };

export type ReadDraft = { readonly input: QuoteInput; readonly problems: readonly [] } | { readonly input: null; readonly problems: readonly DraftProblem[] };

/** The form as the host takes it, or every reason why not yet. */
export function readDraft(draft: Draft, { id, customerId }: Pick<QuoteInput, 'id' | 'customerId'>): ReadDraft {
  const lines = draft.lines.map(readLine);
  const problems = [
    ...(isCalendarDay(draft.validUntil) ? [] : [{ kind: 'validUntil' } as const]),
    ...lines.flatMap(({ problem }, line) => (problem === null ? [] : [{ kind: problem, line }])),
  ];
  if (problems.length > 0) return { input: null, problems };
  return { input: { ...draft, id, customerId, lines: lines.flatMap(({ line }) => line ?? []) }, problems: [] };
}

type ReadLine = { readonly line: QuoteLineInput; readonly problem: null } | { readonly line: null; readonly problem: 'quantity' | 'unitPrice' | 'discount' | 'tooLarge' };

function readLine(draft: DraftLine): ReadLine {
  const { quantity, unitPrice, discountBasisPoints } = draft;
  if (quantity === null || quantity < 1 || quantity > 1_000_000) return { line: null, problem: 'quantity' };
  if (unitPrice === null) return { line: null, problem: 'unitPrice' };
  if (discountBasisPoints === null || discountBasisPoints < 0 || discountBasisPoints > 10_000) return { line: null, problem: 'discount' };
  const line = { ...draft, quantity, unitPrice, discountBasisPoints };
  return isWithinLimits(line) ? { line, problem: null } : { line: null, problem: 'tooLarge' };
}

/** What keeps this line from being counted, or null. */
export const problemOf = (line: DraftLine): ReadLine['problem'] => readLine(line).problem;

/** The lines that can be counted as they stand; the others wait. */
export const countable = (draft: Draft): readonly QuoteLineInput[] => draft.lines.flatMap((line) => readLine(line).line ?? []);

/** A term and a rhythm of payment, chosen together. */
export type Billing = { readonly term: Term | null; readonly billingPlan: BillingPlan };

export const billingKey = ({ term, billingPlan }: Billing): string => `${term ?? ''}|${billingPlan}`;

/** Billed every month by what was used: nothing is counted, so nothing has to be typed. */
export const byUse = (currency: string): Pick<DraftLine, 'term' | 'billingPlan' | 'quantity' | 'unitPrice' | 'discountBasisPoints' | 'byUse'> => ({ term: null, billingPlan: 'monthly', quantity: 1, unitPrice: { amount: 0, scale: 2, currency }, discountBasisPoints: 0, byUse: true });

/** What a line without a product may be paid by. */
export const FREE_BILLINGS: readonly Billing[] = [
  { term: null, billingPlan: 'oneTime' },
  { term: null, billingPlan: 'monthly' },
  { term: null, billingPlan: 'annual' },
  { term: 'P1M', billingPlan: 'monthly' },
  { term: 'P1Y', billingPlan: 'monthly' },
  { term: 'P1Y', billingPlan: 'annual' },
  { term: 'P3Y', billingPlan: 'monthly' },
  { term: 'P3Y', billingPlan: 'annual' },
  { term: 'P3Y', billingPlan: 'triennial' },
];
