import { implement } from '@orpc/server';
import { quotesContract } from '../../contract/quotes.ts';
import * as quoteLists from '../../db/repositories/quote-lists.ts';
import { valueOf } from '../failure.ts';
import { copyQuote, createQuote, getQuote, issueQuote, removeQuote, restoreQuote, saveQuote, setCustomerTaxNumber } from '../use-cases/quotes/quotes.ts';
import { discountsWithinLimit } from '../use-cases/office/discount-limit.ts';
import { orderOfQuote } from '../use-cases/quotes/order.ts';
import { orderWithoutCosts, seesFigures } from '../people/figures.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(quotesContract).$context<RouterContext>().use(withOffice);

export const quotesRouter = {
  page: procedures.page.handler(({ input, context: { office } }) => quoteLists.page(office.ledger, input)),
  get: procedures.get.handler(({ input, context: { office } }) => valueOf(getQuote(office, input.id))),
  create: procedures.create.handler(({ input, context: { office } }) => valueOf(createQuote(office, input.customerId))),
  save: procedures.save.handler(({ input, context: { office } }) => valueOf(saveQuote(office, input))),
  setCustomerTaxNumber: procedures.setCustomerTaxNumber.handler(({ input, context: { office } }) => valueOf(setCustomerTaxNumber(office, input))),
  issue: procedures.issue.handler(({ input, context: { office } }) => valueOf(discountsWithinLimit(office, input.id) ?? issueQuote(office, input.id))),
  remove: procedures.remove.handler(({ input, context: { office } }) => valueOf(removeQuote(office, input.id))),
  restore: procedures.restore.handler(({ input, context: { office } }) => valueOf(restoreQuote(office, input.id))),
  order: procedures.order.handler(({ input, context: { office } }) => seesFigures(office) ? valueOf(orderOfQuote(office, input.id)) : orderWithoutCosts(valueOf(orderOfQuote(office, input.id)))),
  copy: procedures.copy.handler(({ input, context: { office } }) => valueOf(copyQuote(office, input.id))),
};
