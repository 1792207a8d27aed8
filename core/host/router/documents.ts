import { implement } from '@orpc/server';
import { documentsContract } from '../../contract/documents.ts';
import * as papers from '../../db/repositories/papers.ts';
import { valueOf } from '../failure.ts';
import { unfilledWords } from '../../documents/papers/letter-words.ts';
import { readLetterTexts, saveLetterTexts } from '../use-cases/papers/letter-texts.ts';
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
import type { RouterContext } from './base.ts';

const procedures = implement(documentsContract).$context<RouterContext>().use(withOffice);

const sourceOf = ({ about, ...source }: Omit<PaperSource, 'about'> & { readonly about?: string | null | undefined }): PaperSource => ({ ...source, about: about ?? null });

export const documentsRouter = {
  letterhead: procedures.letterhead.handler(({ context: { office } }) => readLetterhead(office)),
  saveLetterhead: procedures.saveLetterhead.handler(({ input, context: { office } }) => saveLetterhead(office, input)),
  texts: procedures.texts.handler(({ context: { office } }) => readTexts(office)),
  saveTexts: procedures.saveTexts.handler(({ input, context: { office } }) => valueOf(saveTexts(office, input))),
  letterTexts: procedures.letterTexts.handler(({ context: { office } }) => readLetterTexts(office)),
  saveLetterTexts: procedures.saveLetterTexts.handler(({ input, context: { office } }) => valueOf(saveLetterTexts(office, input))),
  numbers: procedures.numbers.handler(({ context: { office } }) => readNumbers(office)),
  saveNumbers: procedures.saveNumbers.handler(({ input, context: { office } }) => valueOf(saveNumbers(office, input))),
  quoteExtras: procedures.quoteExtras.handler(({ input, context: { office } }) => readQuoteExtras(office, input.id)),
  saveQuoteExtras: procedures.saveQuoteExtras.handler(({ input: { id, ...extras }, context: { office } }) => valueOf(saveQuoteExtras(office, id, extras))),
  quoteHistory: procedures.quoteHistory.handler(({ input, context: { office } }) => valueOf(quoteHistory(office, input.id))),
  markQuote: procedures.markQuote.handler(({ input, context: { office } }) => valueOf(markQuote(office, input.id, input.mark))),
  reviseQuote: procedures.reviseQuote.handler(({ input, context: { office } }) => valueOf(reviseQuote(office, input.id))),
  quoteLayout: procedures.quoteLayout.handler(async ({ input, context: { office } }) => {
    const { pages } = valueOf(await renderQuoteDocument(office, input.id));
    return { pages };
  }),
  draftLayout: procedures.draftLayout.handler(async ({ input, context: { office } }) => {
    const { pages, title } = valueOf(await renderDraftPaper(office, sourceOf(input)));
    const missing = [...missingForPapers(office)];
    const model = valueOf(draftPaper(office, sourceOf(input)));
    const unfilled = [...unfilledWords(model)];
    const reasons = [
      ['sellerIncomplete', missing.length > 0],
      ['nothingToSay', model.kind === 'renewalLetter' && model.licences.length === 0],
      ['numbersUsedUp', isUsedUp(office, model.kind, model.language)],
      ['placeholders', unfilled.length > 0],
    ] as const;
    return { pages, title, missing, unfilled, blockers: reasons.flatMap(([blocker, holds]) => (holds ? [blocker] : [])) };
  }),
  issue: procedures.issue.handler(({ input, context: { office } }) => valueOf(issuePaper(office, sourceOf(input)))),
  priceLetters: procedures.priceLetters.handler(({ input, context: { office } }) => {
    const question = priceQuestionOf(input.about);
    return { customers: question === null ? [] : valueOf(priceLetterCustomers(office, question)) };
  }),
  letterCustomers: procedures.letterCustomers.handler(({ input, context: { office } }) => ({ customers: valueOf(letterCustomers(office, input)) })),
  mail: procedures.mail.handler(({ input, context: { office } }) => valueOf(mailOf(office, input))),
  compareQuote: procedures.compareQuote.handler(({ input, context: { office } }) => valueOf(compareQuote(office, input.id))),
  checkQuote: procedures.checkQuote.handler(({ input, context: { office } }) => valueOf(checkQuote(office, input.id))),
  linkOrder: procedures.linkOrder.handler(({ input, context: { office } }) => {
    const { orders } = valueOf(linkOrder(office, input.quoteId, input.entryId));
    return { orders: [...orders] };
  }),
  page: procedures.page.handler(({ input, context: { office } }) => papers.page(office.ledger, input)),
  get: procedures.get.handler(async ({ input, context: { office } }) => {
    const { data: _data, ...row } = valueOf(papers.get(office.ledger, input.id));
    const { pages } = valueOf(await renderIssuedPaper(office, input.id));
    return { ...row, pages, pdfSha256: papers.hashOfFile(office.ledger, 'paper', input.id) };
  }),
};
