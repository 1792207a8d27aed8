import type { CustomerDetail } from '../../../contract/customers.ts';
import type { OfficeProfile } from '../../../contract/office.ts';
import type { Quote, QuoteInput } from '../../../contract/quotes.ts';
import type { Letterhead } from '../../../domain/papers/letterhead.ts';
import { emptyPlaceholders, placeholderProblems, PLACEHOLDERS } from '../../../domain/papers/placeholders.ts';
import type { QuotePlaceholder } from '../../../domain/papers/placeholders.ts';

type TextProblem = NonNullable<Quote['textProblems']>[number];

type Sources = {
  readonly draft: Pick<QuoteInput, 'subject' | 'introduction' | 'closing'>;
  readonly terms: string;
  /** As papers print the contact; null: nobody is named. */
  readonly contact: string | null;
  readonly office: Pick<OfficeProfile, 'author' | 'phone' | 'email' | 'companyName'>;
  readonly letterhead: Pick<Letterhead, 'paymentDays'>;
  readonly customer: Pick<CustomerDetail, 'name'> | null;
};

/** Every placeholder in the texts of a draft that would not be filled in, with its place. */
export function textProblemsOf({ draft, terms, ...facts }: Sources): readonly TextProblem[] {
  const texts = { introduction: draft.introduction, closing: draft.closing, terms } as const;
  const hasValue = (name: QuotePlaceholder): boolean => valueOf(name, { subject: draft.subject, ...facts }).trim() !== '';
  return (['introduction', 'closing', 'terms'] as const).flatMap((field) => [...placeholderProblems(texts[field]), ...emptyPlaceholders(texts[field], PLACEHOLDERS, hasValue)].map((problem) => ({ field, ...problem })));
}

const ALWAYS = '…';

/** What stands behind a placeholder, as far as it can be missing: days and sums are always there. */
function valueOf(name: QuotePlaceholder, { subject, contact, office, letterhead, customer }: Omit<Sources, 'draft' | 'terms'> & { readonly subject: string }): string {
  switch (name) {
    case 'contact':
      return contact ?? '';
    case 'paymentDays':
      return letterhead.paymentDays === null ? '' : ALWAYS;
    case 'author':
    case 'phone':
    case 'email':
      return office[name];
    case 'company':
      return office.companyName;
    case 'customer':
      return customer === null ? '' : customer.name;
    case 'subject':
      return subject;
    case 'number':
    case 'date':
    case 'validUntil':
    case 'commitment':
      return ALWAYS;
  }
}
