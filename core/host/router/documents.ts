import * as papers from '../../db/repositories/papers.ts';
import { valueOf } from '../failure.ts';
import { readLetterhead, saveLetterhead } from '../use-cases/papers/letterhead.ts';
import { readTexts, saveTexts } from '../use-cases/papers/office-texts.ts';
import { draftPaper, issuePaper, missingForPapers } from '../use-cases/papers/papers.ts';
import { renderDraftPaper, renderIssuedPaper, renderQuoteDocument } from '../use-cases/quotes/document.ts';
import { markQuote, quoteHistory, reviseQuote } from '../use-cases/quotes/lifecycle.ts';
import { readQuoteExtras, saveQuoteExtras } from '../use-cases/quotes/extras.ts';
import { isUsedUp, readNumbers, saveNumbers } from '../use-cases/papers/numbers.ts';
import { letterCustomers } from '../use-cases/papers/letters.ts';
import { mailOf } from '../use-cases/papers/mail.ts';
import { priceLetterCustomers, priceQuestionOf } from '../use-cases/papers/price-change.ts';
import type { PaperSource } from '../use-cases/papers/papers.ts';
import { compareQuote } from '../use-cases/quotes/comparison.ts';
import { linkOrder } from '../use-cases/quotes/orders.ts';
import { checkQuote } from '../use-cases/quotes/priced.ts';
import { withOffice } from './base.ts';

const sourceOf = ({ about, ...source }: Omit<PaperSource, 'about'> & { readonly about?: string | null | undefined }): PaperSource => ({ ...source, about: about ?? null });

export const documentsRouter = {
  letterhead: withOffice.documents.letterhead.handler(({ context: { office } }) => readLetterhead(office)),
  saveLetterhead: withOffice.documents.saveLetterhead.handler(({ input, context: { office } }) => saveLetterhead(office, input)),
  texts: withOffice.documents.texts.handler(({ context: { office } }) => readTexts(office)),
  saveTexts: withOffice.documents.saveTexts.handler(({ input, context: { office } }) => valueOf(saveTexts(office, input))),
  numbers: withOffice.documents.numbers.handler(({ context: { office } }) => readNumbers(office)),
  saveNumbers: withOffice.documents.saveNumbers.handler(({ input, context: { office } }) => valueOf(saveNumbers(office, input))),
  quoteExtras: withOffice.documents.quoteExtras.handler(({ input, context: { office } }) => readQuoteExtras(office, input.id)),
  saveQuoteExtras: withOffice.documents.saveQuoteExtras.handler(({ input: { id, ...extras }, context: { office } }) => valueOf(saveQuoteExtras(office, id, extras))),
  quoteHistory: withOffice.documents.quoteHistory.handler(({ input, context: { office } }) => valueOf(quoteHistory(office, input.id))),
  markQuote: withOffice.documents.markQuote.handler(({ input, context: { office } }) => valueOf(markQuote(office, input.id, input.mark))),
  reviseQuote: withOffice.documents.reviseQuote.handler(({ input, context: { office } }) => valueOf(reviseQuote(office, input.id))),
  quoteLayout: withOffice.documents.quoteLayout.handler(async ({ input, context: { office } }) => {
    const { pages } = valueOf(await renderQuoteDocument(office, input.id));
    return { pages };
  }),
  draftLayout: withOffice.documents.draftLayout.handler(async ({ input, context: { office } }) => {
    const { pages, title } = valueOf(await renderDraftPaper(office, sourceOf(input)));
    const missing = [...missingForPapers(office)];
    const model = valueOf(draftPaper(office, sourceOf(input)));
    const isEmpty = model.kind === 'renewalLetter' && model.licences.length === 0;
    return { pages, title, missing, blockers: [...(missing.length > 0 ? (['sellerIncomplete'] as const) : []), ...(isEmpty ? (['nothingToSay'] as const) : []), ...(isUsedUp(office, model.kind, model.language) ? (['numbersUsedUp'] as const) : [])] };
  }),
  issue: withOffice.documents.issue.handler(({ input, context: { office } }) => valueOf(issuePaper(office, sourceOf(input)))),
  priceLetters: withOffice.documents.priceLetters.handler(({ input, context: { office } }) => {
    const question = priceQuestionOf(input.about);
    return { customers: question === null ? [] : valueOf(priceLetterCustomers(office, question)) };
  }),
  letterCustomers: withOffice.documents.letterCustomers.handler(({ input, context: { office } }) => ({ customers: valueOf(letterCustomers(office, input)) })),
  mail: withOffice.documents.mail.handler(({ input, context: { office } }) => valueOf(mailOf(office, input))),
  compareQuote: withOffice.documents.compareQuote.handler(({ input, context: { office } }) => valueOf(compareQuote(office, input.id))),
  checkQuote: withOffice.documents.checkQuote.handler(({ input, context: { office } }) => valueOf(checkQuote(office, input.id))),
  linkOrder: withOffice.documents.linkOrder.handler(({ input, context: { office } }) => {
    const { orders } = valueOf(linkOrder(office, input.quoteId, input.entryId));
    return { orders: [...orders] };
  }),
  page: withOffice.documents.page.handler(({ input, context: { office } }) => papers.page(office.ledger, input)),
  get: withOffice.documents.get.handler(async ({ input, context: { office } }) => {
    const { data: _data, ...row } = valueOf(papers.get(office.ledger, input.id));
    const { pages } = valueOf(await renderIssuedPaper(office, input.id));
    return { ...row, pages, pdfSha256: papers.hashOfFile(office.ledger, 'paper', input.id) };
  }),
};
