import * as quotes from '../../db/repositories/quotes.ts';
import { valueOf } from '../failure.ts';
import { copyQuote, createQuote, getQuote, issueQuote, removeQuote, restoreQuote, saveQuote, setCustomerTaxNumber } from '../use-cases/quotes/quotes.ts';
import { discountsWithinLimit } from '../use-cases/office/discount-limit.ts';
import { orderOfQuote } from '../use-cases/quotes/order.ts';
import { orderWithoutCosts, seesFigures } from '../people/figures.ts';
import { withOffice } from './base.ts';

export const quotesRouter = {
  page: withOffice.quotes.page.handler(({ input, context: { office } }) => quotes.page(office.ledger, input)),
  get: withOffice.quotes.get.handler(({ input, context: { office } }) => valueOf(getQuote(office, input.id))),
  create: withOffice.quotes.create.handler(({ input, context: { office } }) => valueOf(createQuote(office, input.customerId))),
  save: withOffice.quotes.save.handler(({ input, context: { office } }) => valueOf(saveQuote(office, input))),
  setCustomerTaxNumber: withOffice.quotes.setCustomerTaxNumber.handler(({ input, context: { office } }) => valueOf(setCustomerTaxNumber(office, input))),
  issue: withOffice.quotes.issue.handler(({ input, context: { office } }) => valueOf(discountsWithinLimit(office, input.id) ?? issueQuote(office, input.id))),
  remove: withOffice.quotes.remove.handler(({ input, context: { office } }) => valueOf(removeQuote(office, input.id))),
  restore: withOffice.quotes.restore.handler(({ input, context: { office } }) => valueOf(restoreQuote(office, input.id))),
  order: withOffice.quotes.order.handler(({ input, context: { office } }) => seesFigures(office) ? valueOf(orderOfQuote(office, input.id)) : orderWithoutCosts(valueOf(orderOfQuote(office, input.id)))),
  copy: withOffice.quotes.copy.handler(({ input, context: { office } }) => valueOf(copyQuote(office, input.id))),
};
