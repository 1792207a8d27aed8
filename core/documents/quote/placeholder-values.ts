import { filledIn } from '../../domain/papers/placeholders.ts';
import type { QuotePlaceholder } from '../../domain/papers/placeholders.ts';
import { tied } from '../formats.ts';
import type { QuoteDocument } from '../model.ts';
import type { Paper } from '../paper.ts';

/** What the placeholders of a quote's texts stand for, in the words and formats of the paper. */
export function placeholderValues(model: QuoteDocument, { t, format }: Pick<Paper, 't' | 'format'>): Readonly<Record<QuotePlaceholder, string>> {
  const { seller, customer } = model;
  const { paymentDays } = seller.letterhead;
  return {
    customer: customer.name,
    contact: customer.contact ?? '',
    number: model.number ?? t('documents:title.pending'),
    date: format.longDay(model.date),
    validUntil: format.longDay(model.validUntil),
    subject: model.subject,
    commitment: format.money(model.totals.commitment),
    paymentDays: paymentDays === null ? '' : format.count(paymentDays),
    author: seller.author,
    company: seller.companyName,
    phone: seller.phone,
    email: seller.email,
  };
}

/** Puts the values into a text and ties what belongs together in the language of the paper. */
export function filler(model: QuoteDocument, paper: Paper): (text: string) => string {
  const values = placeholderValues(model, paper);
  return (text) => tied(filledIn(text, values), paper.language);
}
