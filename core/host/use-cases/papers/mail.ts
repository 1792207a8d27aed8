import * as quotes from '../../../db/repositories/quotes.ts';
import { paperMail } from '../../../documents/mail.ts';
import type { PaperMail } from '../../../documents/mail.ts';
import { paperIn } from '../../../documents/paper.ts';
import { paperTitle } from '../../../documents/papers/render-paper.ts';
import { documentTexts } from '../../../documents/texts.ts';
import { quoteId } from '../../../domain/ids.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { issuedPaper } from './papers.ts';
import { thaw } from '../quotes/freezer.ts';
import { customerOf } from '../quotes/view.ts';
import type { QuoteDesk } from '../quotes/view.ts';

/** The letter that carries an issued paper to its customer, in the language of the paper. */
export function mailOf(desk: QuoteDesk, { kind, id }: { readonly kind: 'quote' | 'paper'; readonly id: string }): Result<PaperMail, DeskError> {
  return kind === 'quote' ? quoteMail(desk, id) : companionMail(desk, id);
}

function quoteMail(desk: QuoteDesk, id: string): Result<PaperMail, DeskError> {
  const stored = quotes.get(desk.ledger, quoteId(id));
  if (stored === null) return err({ tag: 'notFound', what: 'quote', id });
  if (stored.frozen === null) return err({ tag: 'conflict', what: 'quote', id });
  const paper = thaw(stored);
  if (!paper.ok) return paper;
  const { language, number, validUntil, seller, customer } = paper.value;
  const title = documentTexts(language)('documents:title.file');
  return ok(paperMail({ language, to: addressOf(desk, customer.id), title, number: number ?? '', validUntil, author: seller.author, company: seller.companyName }));
}

function companionMail(desk: QuoteDesk, id: string): Result<PaperMail, DeskError> {
  const paper = issuedPaper(desk, id);
  if (!paper.ok) return paper;
  const { language, number, seller, customer } = paper.value;
  const title = paperTitle(paper.value, { label: paperIn(language, null).label });
  return ok(paperMail({ language, to: customer === null ? '' : addressOf(desk, customer.id), title, number: number ?? '', validUntil: null, author: seller.author, company: seller.companyName }));
}

/** The mailbox that the service has for a customer today. */
const addressOf = (desk: QuoteDesk, customerId: string): string => customerOf(desk, customerId)?.contact.email ?? '';
